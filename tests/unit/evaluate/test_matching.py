"""Recall, precision and what counts as neither."""

from __future__ import annotations

import pytest

from vedette.evaluate.matching import score

QUOTE = "gunmen stormed the village and killed nine"


def expectation(quote=QUOTE, **more):
    """An expected attack on one page."""
    return {"page": "a.txt", "claim": "1", "quote": quote, "type": ["ASSAULT"], "status": ["happened"], **more}


def claim(quote=QUOTE, **more):
    """A coded attack."""
    return {"quote": {"exact": quote}, "type": "ASSAULT", "status": "happened", **more}


def test_a_right_claim_is_found():
    """All shares are one."""
    figures = score({"a.txt": [claim()]}, [expectation()])
    assert figures == pytest.approx(
        {"recall": 1, "precision": 1, "f1": 1, "fields_mean": 1, "field_type": 1, "field_status": 1, "forbidden": 0}
    )


def test_a_wrong_figure_is_not_found_though_the_type_is_right():
    """Precision goes by type, recall by type and figures."""
    wanted = expectation(figures=[{"measure": "killed", "best": 9}])
    figures = score({"a.txt": [claim(figures=[{"measure": "killed", "best": 8}])]}, [wanted])
    assert (figures["recall"], figures["precision"], figures["field_figures"]) == (0, 1, 0)


def test_one_claim_answers_one_expectation():
    """The better match is taken; the other expectation is missed, its fields wrong."""
    both = [expectation(), expectation(status=["denied"])]
    figures = score({"a.txt": [claim()]}, both)
    assert (figures["recall"], figures["field_status"]) == (0.5, 0.5)


def test_a_second_wording_and_what_is_tolerated_are_no_false_alarm():
    """Another claim on the same words costs nothing, one on other words does."""
    extra = "officials met in the capital to talk"
    claims = {"a.txt": [claim(), claim(), claim(extra)]}
    assert score(claims, [expectation()])["precision"] == 0.5
    tolerated = [{"page": "a.txt", "quote": extra}]
    assert score(claims, [expectation()], tolerated=tolerated)["precision"] == 1


def test_claims_of_pages_that_nobody_labelled_do_not_count():
    """Neither for nor against."""
    assert score({"a.txt": [claim()], "b.txt": [claim()]}, [expectation()])["precision"] == 1


def test_weights_count():
    """A heavy expectation that is missed costs more."""
    figures = score({"a.txt": [claim()]}, [expectation(), expectation("a bridge was blown up", weight=3)])
    assert figures["recall"] == 0.25


def test_a_broken_ban_counts_once():
    """However many claims break it."""
    bans = [{"page": "a.txt", "not": {"type": "ASSAULT"}}, {"page": "b.txt", "not": {"type": "ASSAULT"}}]
    assert score({"a.txt": [claim(), claim()]}, [expectation()], forbidden=bans)["forbidden"] == 1


def test_nothing_at_all_scores_zero():
    """And divides by nothing."""
    assert score({}, [])["f1"] == 0

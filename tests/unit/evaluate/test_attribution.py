"""Attributions are scored by content shared and the main word of the source."""

from __future__ import annotations

from typing import Any

import pytest

from vedette.evaluate.attribution import Marked, head_of, marked, source_scores
from vedette.model.span import Span

TEXT = "Rain fell, a keeper of the north light said."


def row(*attributions: dict[str, Any]) -> dict[str, Any]:
    """A line of one annotator."""
    return {"text": TEXT, "annotations": [{"attributions": list(attributions)}]}


def stretch(start: int, end: int) -> list[dict[str, Any]]:
    """One part of an attribution, of one span."""
    return [{"spans": [[start, end]]}]


def one(source: tuple[int, int], content: tuple[int, int], head: tuple[int, int] | None = None) -> Marked:
    """An attribution of one span each."""
    return Marked((Span(*source),), Span(*(head or source)), (Span(*content),))


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("a keeper of the north light", "keeper"),
        ("Ada Berg, mayor of the town,", "Berg"),
        ("the harbour office", "office"),
        ("As the experts", "experts"),
        ("he", "he"),
    ],
)
def test_the_head_is_the_last_word_before_comma_or_preposition(phrase: str, head: str) -> None:
    """The main word of a source phrase is found without a parse."""
    assert head_of(phrase, Span(0, len(phrase))).of(phrase).strip(", ") == head


def test_attributions_without_source_or_content_are_left_out() -> None:
    """Only what has both can be asked for."""
    whole = {"source": stretch(11, 38), "content": stretch(0, 9)}
    assert len(marked(row(whole, {"content": stretch(0, 9)}, {"source": stretch(11, 38)}))) == 1
    assert marked(row(whole))[0].head.of(TEXT) == "keeper"


def test_the_same_attribution_scores_one() -> None:
    """Shared content and one head is full marks."""
    gold = [one((11, 38), (0, 9), (13, 19))]
    assert source_scores([(gold, [one((11, 19), (0, 5), (13, 19))])]) == {
        "source_f1": 1.0, "source_recall": 1.0, "source_precision": 1.0, "source_given_content": 1.0,
    }  # fmt: skip


def test_another_head_is_wrong_though_the_content_is_right() -> None:
    """A prediction that names the wrong word of the phrase gains nothing."""
    gold = [one((11, 38), (0, 9), (13, 19))]
    scores = source_scores([(gold, [one((27, 38), (0, 9), (33, 38))])])
    assert scores["source_f1"] == 0.0
    assert scores["source_given_content"] == 0.0


def test_missed_and_superfluous_attributions_both_cost() -> None:
    """One of two found, one of two right: half and half; a content nobody touched does not count as given."""
    gold = [one((11, 19), (0, 5)), one((30, 38), (20, 25))]
    guess = [one((11, 19), (0, 5)), one((11, 19), (40, 44))]
    scores = source_scores([(gold, guess)])
    assert scores["source_recall"] == scores["source_precision"] == 0.5
    assert scores["source_f1"] == pytest.approx(0.5)
    assert scores["source_given_content"] == 1.0


def test_nothing_to_score_is_zero() -> None:
    """Empty documents divide nothing by nothing."""
    assert set(source_scores([]).values()) == {0.0}

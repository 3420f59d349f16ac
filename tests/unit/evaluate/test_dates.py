"""Scoring of times: overlap pairs, equal values count."""

import pytest

from vedette.dates.rule_dater import RuleDater
from vedette.dates.timeline import Timex
from vedette.evaluate.dates import figures, predictor, score
from vedette.model.span import Span

ROW = {
    "doc_id": "one", "dct": "2018-07-06T10:00", "text": "Shells fell on Thursday and in June.",
    "timexes": [{"start": 15, "end": 23, "value": "2018-07-05"}, {"start": 31, "end": 35, "value": "2018-06"}],
}  # fmt: skip


def test_a_perfect_tagger_scores_one():
    """The tagger's own reading of a plain sentence is wholly right."""
    got = figures(score([ROW], predictor(RuleDater())))
    assert (got["value_f1"], got["strict_f1"], got["day_accuracy"]) == (1.0, 1.0, 1.0)
    assert got["words_per_second"] > 0


def test_a_wrong_value_counts_for_extent_only():
    """A time with the wrong day is found but not right."""
    found = [Timex(Span(12, 23), "2018-07-04"), Timex(Span(31, 35), "2018-06")]
    got = figures(score([ROW], lambda _text, _day: found))
    assert (got["value_f1"], got["strict_f1"], got["day_accuracy"]) == (pytest.approx(0.5), pytest.approx(0.5), 0.0)


def test_one_found_time_answers_one_annotated():
    """A found time that covers two annotated ones answers one of them."""
    got = score([ROW], lambda _text, _day: [Timex(Span(12, 35), "2018-06")])
    assert (got.gold, got.predicted, got.right) == (2, 1, 1)


def test_the_day_of_writing_is_all_that_is_given():
    """The labels stay with the scorer."""
    seen = []
    score([ROW], lambda text, day: seen.append((text, day.isoformat())) or [])
    assert seen == [(ROW["text"], "2018-07-06")]

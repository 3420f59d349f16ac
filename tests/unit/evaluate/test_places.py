"""Figures of the set `places`."""

import pytest

from vedette.evaluate.places import measure, near, pair
from vedette.model.claim import Place
from vedette.model.reading import Toponym
from vedette.model.span import Span
from vedette.places.gazetteer import open_gazetteer


def toponym(start, end, lat=None, lon=None):
    """A toponym at a place."""
    return Toponym(Span(start, end), "X", Place("X", "X", "town", lat=lat, lon=lon))


def test_pair_uses_every_prediction_once():
    """Two labels over one prediction make one pair."""
    labels = [{"start": 0, "end": 5}, {"start": 3, "end": 8}]
    assert len(pair(labels, [toponym(2, 6)])) == 1


def test_near_wants_coordinates_within_the_distance():
    """A hundred miles, and no credit without coordinates."""
    label = {"lat": 33.5, "lon": 36.3}
    assert near(label, toponym(0, 1, 33.6, 36.4))
    assert not near(label, toponym(0, 1, 36.2, 37.2))
    assert not near(label, toponym(0, 1))


def test_measure_counts_found_missed_and_speed(tmp_path):
    """One of two names found and right: F1 two thirds, and the words over the clock's seconds."""
    text = "Fighting went on in Damascus and over Qwertyuiop."
    rows = [
        {
            "text": text,
            "toponyms": [
                {"start": 20, "end": 28, "lat": 33.51, "lon": 36.29},
                {"start": 38, "end": 48, "lat": 0.0, "lon": 0.0},
            ],
        }
    ]
    ticks = iter([0.0, 2.0])
    figures = measure(rows, open_gazetteer(tmp_path), clock=lambda: next(ticks))
    assert figures["recognition_f1"] == pytest.approx(2 / 3)
    assert figures["end_to_end_f1_161km"] == pytest.approx(2 / 3)
    assert figures["accuracy_161km"] == 0.5
    assert figures["words_per_second"] == 4.0


def test_measure_of_nothing_is_zero(tmp_path):
    """No rows, no division by zero."""
    assert set(measure([], open_gazetteer(tmp_path)).values()) == {0.0}

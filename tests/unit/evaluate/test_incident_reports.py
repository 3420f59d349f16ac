"""Incidents, scored."""

from __future__ import annotations

import pytest

from vedette.evaluate.incident_reports import answer, figures
from vedette.model.claim import Claim, Figure, Place, Source, When
from vedette.model.span import Quote


def attack(kind="ASSAULT", status="happened", **fields):
    """One claim."""
    quote = Quote("Shells fell.", 0, 12)
    return Claim("c", "r", quote, kind, status, Source("x", "media"), 0.5, **fields)


def killed(low, best, high, *, cumulative=False):
    """A figure of the dead."""
    return Figure("killed", "some", low, best, high, cumulative=cumulative)


def test_the_first_attack_answers():
    """Its day and its point; what is planned, said or a toll of months answers nothing."""
    claims = [
        attack("CONSULT", when=When("day", "2021-01-01", "2021-01-01")),
        attack(status="planned", when=When("day", "2021-01-02", "2021-01-02")),
        attack(figures=(killed(400, 400, 400, cumulative=True),)),
        attack(
            when=When("month", "2021-02-01", "2021-02-28"), place=Place("Alma", "Alma", "country", lat=1.0, lon=1.0)
        ),
        attack(when=When("day", "2021-03-04", "2021-03-04"), place=Place("Alma", "Alma", "town", lat=2.0, lon=3.0)),
        attack(figures=(killed(2, 3, 4),)),
    ]
    assert answer(claims) == {"date": "2021-03-04", "at": (2.0, 3.0), "killed": (2, 3, 4)}


@pytest.mark.parametrize(
    ("found", "right"),
    [((5, 5, 5), 1.0), ((5, 5, None), 1.0), ((9, 9, 9), 0.0), ((3, None, 9), 1.0), ((7, None, None), 0.0), (None, 0.0)],
)
def test_a_figure_in_the_labelled_range_is_right(found, right):
    """The best value counts; without one the bounds must meet the range."""
    rows = [{"killed": [4, 6], "date": None, "lat": None, "injured": None}]
    assert figures(rows, [{"killed": found} if found else {}])["killed_in_range"] == right


def test_each_figure_is_over_the_rows_labelled_for_it():
    """What is not labelled is not scored; what is not found is wrong."""
    rows = [
        {"date": "2021-03-04", "lat": 2.0, "lon": 3.0, "killed": None, "injured": [1, 1]},
        {"date": "2021-03-05", "lat": None, "killed": None, "injured": None},
    ]
    found = figures(rows, [{"date": "2021-03-04", "at": (2.05, 3.0)}, {}])
    assert found == {"date_exact": 0.5, "place_10km": 1.0, "killed_in_range": 0.0, "injured_in_range": 0.0}

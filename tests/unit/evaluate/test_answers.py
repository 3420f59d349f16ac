"""When a coded claim has a field right."""

from __future__ import annotations

import pytest

from vedette.evaluate.answers import is_named, right_fields, share_of_words

EXPECTED = {"type": ["ASSAULT"], "quote": "shells fell on the market"}


def right(claim, **wanted):
    """Whether the one field that is asked for is right."""
    (found,) = {k: v for k, v in right_fields(claim, {**EXPECTED, **wanted}).items() if k in wanted}.items()
    return found[1]


@pytest.mark.parametrize(
    ("quote", "share"),
    [
        ("Shells fell on the market, they said", 1.0),
        ("fell shells on market the", 0.6),
        ("nothing of it", 0.0),
        ("", 0.0),
    ],
)
def test_words_count_in_their_order(quote, share):
    """The longest common run, gaps allowed, as a share of the expected words."""
    assert share_of_words("shells fell on the market", quote) == pytest.approx(share)


def test_names_match_when_one_holds_the_other():
    """Small words do not count, and a name of small words alone matches nothing."""
    assert is_named(["the Syrian army"], ["Army"])
    assert is_named(["UN"], ["the UN mission"])
    assert not is_named(["Syrian army"], ["Lebanese army"])
    assert not is_named(["the"], ["the"])


def test_only_what_is_asked_for_is_tested():
    """An expectation without a place says nothing of places."""
    assert right_fields({"type": "ASSAULT"}, EXPECTED) == {"type": True}


def test_sides_of_talks_may_stand_in_either_role():
    """But the actor of an attack must be its actor."""
    claim = {"parties": [{"role": "recipient", "as_written": "Russia"}]}
    assert right_fields(claim, {"type": ["CONSULT"], "actors": [["Russia"]]})["actors"]
    assert not right_fields(claim, {"type": ["ASSAULT"], "actors": [["Russia"]]})["actors"]


def test_every_expected_party_must_be_there():
    """One of two is not enough."""
    claim = {"parties": [{"role": "victim", "as_written": "two medics"}]}
    assert right(claim, recipients=[["medics"]])
    assert not right(claim, recipients=[["medics"], ["farmers"]])


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({"country": "SYR", "lat": 36.0, "lon": 36.6, "name": "x"}, True),
        ({"country": "SYR", "lat": 33.5, "lon": 36.3, "name": "Idlib"}, False),
        ({"country": "TUR", "lat": 36.0, "lon": 36.6, "name": "x"}, False),
        ({"country": "SYR", "name": "Idlib city"}, True),
        ({"country": "SYR", "name": "Homs"}, False),
        (None, False),
    ],
)
def test_a_place_is_right_by_distance_or_without_coordinates_by_name(place, expected):
    """The country must be right in any case."""
    wanted = {"country": "SYR", "lat": 35.93, "lon": 36.63, "names": ["Idlib"]}
    assert right({"place": place}, place=wanted) is expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ({"measure": "killed", "low": 6, "best": 6, "high": 6}, True),
        ({"measure": "killed", "low": 6, "best": 6, "high": None}, True),
        ({"measure": "killed", "low": 5, "best": 6}, False),
        ({"measure": "injured", "low": 6, "best": 6}, False),
    ],
)
def test_a_figure_is_right_in_every_bound_that_is_asked_for(figure, expected):
    """Bounds that the expectation leaves open do not matter."""
    assert right({"figures": [figure]}, figures=[{"measure": "killed", "low": 6, "best": 6}]) is expected


def test_a_figure_may_be_given_in_all_its_parts():
    """Two and four instead of six."""
    wanted = {"measure": "killed", "best": 6, "of_which": [{"best": 2}, {"best": 4}]}
    parts = [{"measure": "killed", "best": 2}, {"measure": "killed", "best": 4}]
    assert right({"figures": parts}, figures=[wanted])
    assert not right({"figures": parts[:1]}, figures=[wanted])


def test_money_needs_its_unit():
    """Four million of what?"""
    wanted = {"measure": "money", "best": 4, "unit": "USD"}
    assert right({"figures": [{"measure": "money", "best": 4, "unit": "USD"}]}, figures=[wanted])
    assert not right({"figures": [{"measure": "money", "best": 4, "unit": "EUR"}]}, figures=[wanted])


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2020-05-02", "2020-05-02", True),
        ("2020-05-03T14:00", None, True),
        ("2020-05-01", "2020-05-06", True),
        ("2020-05-01", "2020-05-09", False),
        ("2020-05-04", "2020-05-04", False),
        ("soon", None, False),
        (None, None, False),
    ],
)
def test_days_are_right_when_they_overlap_and_are_not_too_wide(start, end, expected):
    """At most twice as long as the wanted span, and a day."""
    wanted = {"start": "2020-05-01", "end": "2020-05-03"}
    assert right({"when": {"start": start, "end": end}}, when=wanted) is expected


def test_the_source_goes_by_its_names():
    """Name or words, against any accepted spelling."""
    claim = {"source": {"name": "Red Crescent", "as_written": "the charity"}}
    assert right(claim, source=[["Syrian Red Crescent", "SARC"]])
    assert not right({}, source=[["SARC"]])

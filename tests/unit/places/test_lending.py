"""A place that is on no map takes the point of what it is said to lie in."""

from __future__ import annotations

import pytest

from vedette.model.claim import Place
from vedette.model.reading import Toponym
from vedette.model.span import Span
from vedette.places.lending import lend_points

TOWN = Place("Yafan", "Yafan", "town", "SYR", "Homs", 34.7, 36.7)
AREA = Place("Yafan", "Yafan", "district", "SYR", "Homs", 34.7, 36.7)


def named(text, *places):
    """The places of a text, as names in it."""
    spans = [Span(text.index(p.as_written), text.index(p.as_written) + len(p.as_written)) for p in places]
    return [Toponym(s, p.as_written, p) for s, p in zip(spans, places, strict=True)]


def lent(text, place, holder=TOWN):
    """What becomes of the place that is named before the holder."""
    return lend_points(named(text, place, holder), text)[0].place


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("a house in the Dar neighbourhood of Yafan", "town"),
        ("a house in Dar, Yafan", "town"),
        ("a house in Dar, located in the west of Yafan", "town"),
        ("a house in Dar village, east of Yafan", "district"),
    ],
)
def test_a_name_without_a_point_takes_its_holders(text, precision):
    """Inside a town it is as near as the town; beside it, one step wider."""
    place = lent(text, Place("Dar", "Dar", "town"))
    assert (place.name, place.lat, place.country, place.precision) == ("Dar", 34.7, "SYR", precision)


def test_a_name_in_an_area_is_no_finer_than_the_area():
    """Nobody knows where in the district it is."""
    assert lent("a house in Dar village in Yafan", Place("Dar", "Dar", "town"), AREA).precision == "district"


@pytest.mark.parametrize("text", ["Dar fell before Yafan", "Dar and Yafan", "Dar. Yafan"])
def test_names_that_are_merely_near_lend_nothing(text):
    """Only words that put one place into or beside another do."""
    assert lent(text, Place("Dar", "Dar", "town")).lat is None


def test_a_quarter_is_not_a_far_namesake():
    """A town's quarter lies in the town, whatever far village has its name; a near reading is better than the town."""
    far = Place("Dar", "Darra", "town", "IRQ", None, 33.0, 44.0)
    near = Place("Dar", "Dar", "town", "SYR", "Homs", 34.72, 36.72)
    text = "a house in the Dar neighbourhood of Yafan"
    assert (lent(text, far).lat, lent(text, far).country) == (34.7, "SYR")
    assert lent(text, near).lat == 34.72


def test_a_village_far_off_in_a_district_stays():
    """Only quarters of towns are near by nature."""
    far = Place("Dar", "Dar", "town", "SYR", None, 35.5, 37.0)
    assert lent("a house in Dar village in Yafan", far, AREA).lat == 35.5

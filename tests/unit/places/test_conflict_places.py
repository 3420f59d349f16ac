"""Names of places as reports of wars name them, world-wide: sentences of our own, read as a whole report is."""

from pathlib import Path

import pytest
import yaml

from vedette.model.distance import kilometres
from vedette.model.span import Span
from vedette.places.toponyms import find_toponyms

LISTS = ("conflict_places.yaml", "conflict_places_second.yaml")
ROWS = [r for n in LISTS for r in yaml.safe_load(Path(__file__).with_name(n).read_text(encoding="utf-8"))]


def verdict(row, gazetteer):
    """`right`, `wrong` where a place is shown that is not meant, or `unsure` where none is."""
    start = row["text"].index(row["name"])
    span = Span(start, start + len(row["name"]))
    found = next((t for t in find_toponyms(row["text"], gazetteer) if t.span.overlaps(span)), None)
    place = found.place if found else None
    if row.get("none"):
        return "right" if place is None else "wrong"
    if row.get("party"):
        return "right" if place is None or found.capital_of or found.feature == "country" else "wrong"
    if place is None or (place.lat is None and place.precision != "country"):
        return "unsure"
    if "km" not in row:
        return "right" if (place.country, place.precision) == (row["country"], "country") else "wrong"
    return "right" if kilometres(row["lat"], row["lon"], place.lat, place.lon) <= row["km"] else "wrong"


@pytest.fixture(scope="module")
def verdicts(gazetteer):
    """Every row's name with its verdict."""
    return [(row["name"], verdict(row, gazetteer)) for row in ROWS]


def test_most_names_are_put_where_they_are(verdicts):
    """At least 19 of 20."""
    missed = [v for v in verdicts if v[1] != "right"]
    assert len(missed) <= len(verdicts) / 20, missed


def test_hardly_any_name_is_put_where_it_is_not(verdicts):
    """A wrong place is worse than none: at most one of a hundred."""
    wrong = [v for v in verdicts if v[1] == "wrong"]
    assert len(wrong) <= len(verdicts) / 100, wrong


def test_every_row_names_what_it_asks_for():
    """The list itself: each name stands in its text."""
    assert all(row["name"] in row["text"] for row in ROWS)

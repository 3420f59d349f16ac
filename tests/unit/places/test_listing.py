"""Which names stand in one list."""

from __future__ import annotations

import pytest

from parsing import parse
from vedette.model.claim import Place
from vedette.model.reading import Toponym
from vedette.model.span import Span
from vedette.places.listing import listed_with


def town(text, name, precision="town"):
    """A name of a place."""
    start = text.index(name)
    return Toponym(Span(start, start + len(name)), name, Place(name, name, precision, "SYR", None, 0.0, 0.0))


def listed(text, chosen, *others, precision="town"):
    """The names that are listed with the one that was chosen; the others are all of one precision."""
    names = sorted([town(text, chosen), *(town(text, o, precision) for o in others)], key=lambda t: t.span.start)
    first = next(t for t in names if t.as_written == chosen)
    return [t.as_written for t in listed_with(first, names, parse(text)[0], text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jets bombed Homs and Hama.", ["Homs", "Hama"]),
        ("Jets bombed Homs, Hama and the nearby town of Salamiyah.", ["Homs", "Hama", "Salamiyah"]),
        ("Jets bombed the villages of Homs and of Hama.", ["Homs", "Hama"]),
        ("Gunmen shot a policeman in Homs and another policeman in Hama.", ["Homs", "Hama"]),
    ],
)
def test_names_that_are_joined_are_one_list(text, names):
    """Names joined by words, and places of coordinated victims, belong together."""
    assert listed(text, names[0], *names[1:]) == names


@pytest.mark.parametrize(
    "text", ["Jets bombed Hama town, Homs.", "Jets bombed Hama near Homs.", "Jets bombed Hama before they left Homs."]
)
def test_a_comma_alone_makes_no_list(text):
    """A town may be followed by its province."""
    assert listed(text, "Hama", "Homs") == ["Hama"]


def test_a_list_is_of_one_kind():
    """A town and a province are no list."""
    assert listed("Jets bombed Hama and Homs.", "Hama", "Homs", precision="province") == ["Hama"]

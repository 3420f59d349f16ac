"""The calendar's files are checked at load."""

import pytest

from vedette.lexicon import calendar as module
from vedette.lexicon.calendar import calendar, parse_phrase


def test_the_calendar_loads():
    """The files have no mistakes, and every feast has a rule and words."""
    known = calendar()
    assert len(known.phrases) > 100
    assert all(f.phrases and f.given for f in known.feasts.values())


def test_a_phrase_is_a_row_of_items():
    """Items may be optional, named, a choice, or stand before the phrase."""
    before, day, comma, month = parse_phrase("<on|<from a:DAY ,? MONTH", "").items
    assert (before.before, before.choices) == (True, ("on", "from"))
    assert (day.name, day.choices, comma.optional, month.choices) == ("a", ("DAY",), True, ("MONTH",))


def test_an_unknown_class_and_field_are_named():
    """A phrase that names what is not there is told so."""
    mistakes = module._mistakes_of(parse_phrase("MOON DAY", "{YEAR}"), frozenset({"DAY"}), "phrase 1")  # noqa: SLF001 - the check itself
    assert mistakes == ["phrase 1: no class is called MOON", "phrase 1: YEAR is no item of it"]


def test_an_item_that_cannot_be_read_is_refused():
    """A broken row raises."""
    with pytest.raises(ValueError, match="cannot be read"):
        parse_phrase("a||b", "")

"""Numbers, days and names in words."""

from __future__ import annotations

import pytest

from factories import place
from vedette.model.claim import Figure, Part, When
from vedette.publish.wording import amount, clean, days, listed, number, sentence, told_day, told_place


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((6, 6, 6), "6 civilians"),
        ((43, 43, None), "at least 43 civilians"),
        ((10, None, 20), "between 10 and 20 civilians"),
        ((None, 100, 100), "up to 100 civilians"),
        ((None, 60, None), "about 60 civilians"),
        ((1, 1, 1), "1 civilian"),
    ],
)
def test_bounds_are_told_as_they_were_stated(bounds, words):
    """An open side is told as open; one is told in the singular."""
    assert amount(Figure("killed", "", *bounds, group="civilians")) == words


def test_one_child_is_no_childs():
    """Irregular groups have their own singular."""
    assert amount(Part("children", 1, 1, 1)) == "1 child"


def test_money_is_told_with_its_unit():
    """The ISO code stands before the sum."""
    assert amount(Figure("money", "", 2e8, 2e8, 2e8, unit="EUR")) == "EUR 200 million"


def test_a_named_victim_is_told_by_name() -> None:
    """One person of a full name is that person, not a number of them."""
    assert amount(Figure("killed", "", 1, 1, 1, group="Karim Haddad")) == "Karim Haddad"


@pytest.mark.parametrize(
    ("value", "words"), [(3500, "3,500"), (1_500_000, "1.5 million"), (12.5, "12.5"), (1_234_567, "1,234,567")]
)
def test_numbers_are_grouped_and_never_rounded(value, words):
    """Millions are said so only where nothing is lost."""
    assert number(value) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2018-07-05", "2018-07-05", "5 July 2018"),
        ("2018-07-01", "2018-07-05", "1 – 5 July 2018"),
        ("2018-06-30", "2018-07-05", "30 June – 5 July 2018"),
        ("2017-12-30", "2018-01-02", "30 December 2017 – 2 January 2018"),
        (None, None, ""),
    ],
)
def test_a_span_says_what_its_ends_share_once(first, last, words):
    """Month and year are not repeated."""
    assert days(first, last) == words


def test_words_without_a_date_stay_words():
    """`On Thursday` with no date known is never made a day."""
    assert told_day(When("day", as_written="on Thursday")) == "“on Thursday” (no date known)"
    assert told_day(When("hour", "2018-07-05T13:00", "2018-07-05T13:00")) == "on 5 July 2018"


def test_a_province_is_told_as_one():
    """A reader must not take an area for a town."""
    assert told_place(place("Daraa", "province")) == "Daraa province"
    assert told_place(place("Ariha", admin1="Idlib")) == "Ariha (Idlib)"
    assert told_place(None) == ""


def test_control_and_direction_characters_are_taken_out():
    """Words of a page can move no cursor and turn no text round."""
    assert clean("a\x1b[31m b\u202e c\n d\x00") == "a[31m b c d"


def test_lists_and_sentences_read_like_english():
    """`A, B and C`, a capital first, one full stop last."""
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert sentence("they met  again") == "They met again."
    assert sentence("Who?") == "Who?"

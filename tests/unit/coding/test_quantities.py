"""What a number is before anybody asks what it counts."""

from __future__ import annotations

import pytest

from vedette.coding.numbers import number_in
from vedette.coding.quantities import quantity
from vedette.lexicon.figures import figure_lexicon


def kind(text: str) -> str:
    """The kind of the first number of `text`."""
    number = number_in(text)
    assert number is not None
    return quantity(text, number, figure_lexicon()).kind


@pytest.mark.parametrize(
    "text",
    [
        "on 5 July",
        "on July 5",
        "between 13 and 14 January",
        "in 2014",
        "after a 2015 data breach",
        "the 2014 attacks",
        "Mariam, 26, said",
        "aged two",
        "a 14-year-old",
        "at 12:30",
        "at 7 p.m.",
        "Resolution 2254",
        "a Su-24 jet",
        "30 kilometers away",
        "hundreds of metres",
        "a 122mm shell",
        "Highway 15",
        "the R9X missile",
        "48 hours earlier",
        "the past 24 hours",
        "in a few hours",
    ],
)
def test_dates_ages_sizes_and_labels_are_no_counts(text):
    """A word beside the number says that it counts nothing."""
    assert kind(text) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "20 people",
        "2000 people came",
        "In Camp 20 people died",
        "on the same day 12 soldiers",
        "at least140 families",
        "1950 houses",
    ],
)
def test_counts_stay_counts_beside_words_that_could_mislead(text):
    """A plural of people or things outweighs a label or the look of a year."""
    assert kind(text) == "count"


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("paid $4 million", "USD", "$4 million"),
        ("paid £1.1bn", "GBP", "£1.1bn"),
        ("about 50 million Syrian pounds", "SYP", "about 50 million Syrian pounds"),
        ("billions of dollars", "USD", "billions of dollars"),
        ("a fine of R5000 was", "ZAR", "R5000"),
        ("between $5 and $7 billion", "USD", "between $5 and $7 billion"),
    ],
)
def test_money_is_known_by_its_sign_or_name(text, unit, words):
    """The stretch takes in the sign or the name; a nation's adjective narrows the name."""
    number = number_in(text)
    assert number is not None
    found = quantity(text, number, figure_lexicon())
    assert (found.kind, found.unit, text[found.start : found.end]) == ("money", unit, words)


def test_a_year_before_a_sum_begins_no_range():
    """`Since 2012 to nearly $500 million` states one sum."""
    number = number_in("2012 to nearly $500 million")
    assert number is not None
    assert number.high == 2012


@pytest.mark.parametrize(("text", "expected"), [("40 percent of land", "percent"), ("lasted 30 hours", "hours")])
def test_shares_and_durations_have_kinds_of_their_own(text, expected):
    """A share is no count of people, and hours are a figure only where they last."""
    assert kind(text) == expected

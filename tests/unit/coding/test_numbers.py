"""Numbers as reports write them, with the bounds that their words state."""

from __future__ import annotations

import pytest

from vedette.coding.numbers import number_in, numbers_in


def bounds(text: str) -> tuple[float | None, float | None, float | None]:
    """Low, best and high of the first number."""
    number = number_in(text)
    assert number is not None, text
    return number.low, number.best, number.high


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 43 people", (43, 43, None)),
        ("more than 43", (43, 43, None)),
        ("20 or more villagers", (20, 20, None)),
        ("300-plus fighters", (300, 300, None)),
        ("well over a hundred", (100, 100, None)),
        ("nearly 100", (None, 100, 100)),
        ("just under 200", (None, 200, 200)),
        ("up to 50", (None, 50, 50)),
        ("as many as 106", (None, 106, 106)),
        ("fewer than 20", (None, 20, 20)),
        ("about 60", (None, 60, None)),
        ("an estimated 1,200", (None, 1200, None)),
        ("at least some 200", (200, 200, None)),
        ("exactly 7", (7, 7, 7)),
    ],
)
def test_bound_words_open_the_side_they_speak_of(text, expected):
    """A floor opens the high bound, a ceiling and `nearly` the low one, `about` both."""
    assert bounds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dozens of men", (24, None, 99)),
        ("several", (3, None, 9)),
        ("scores", (40, None, 99)),
        ("hundreds", (100, None, 999)),
        ("thousands", (1000, None, 9999)),
        ("tens of thousands", (10000, None, 99999)),
        ("hundreds of thousands", (100000, None, 999999)),
        ("several hundred", (300, None, 999)),
        ("a few dozen", (36, None, 99)),
        ("several thousand", (3000, None, 9999)),
    ],
)
def test_vague_words_are_spans_without_a_best(text, expected):
    """`Dozens` is 24 to 99, and nothing in between is preferred."""
    assert bounds(text) == expected


@pytest.mark.parametrize("text", ["between 10 and 20", "10-20", "10 to 20", "from 10 to 20", "ten to twenty"])
def test_a_range_has_no_best(text):
    """Both ends of a range are bounds."""
    assert bounds(text) == (10, None, 20)


def test_a_range_shares_the_scale_of_its_far_end():
    """`1.5 to 2 million` begins at one and a half million."""
    assert bounds("1.5 to 2 million people") == (1_500_000, None, 2_000_000)


def test_a_rise_states_its_end_only():
    """`Rose from 40 to 60` says sixty, not forty to sixty."""
    assert bounds("the toll rose from 40 to 60") == (60, 60, 60)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one hundred and twenty-four", 124),
        ("three thousand five hundred", 3500),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a couple", 2),
        ("a quarter of a million", 250_000),
        ("12 000 families", 12_000),
        ("50.000 people", 50_000),
        ("1.2m", 1_200_000),
        ("£1.1bn", 1_100_000_000),
        ("2 lakh", 200_000),
        ("3.5 million", 3_500_000),
    ],
)
def test_spelled_and_shortened_numbers_are_read_to_their_value(text, value):
    """Words, scale words, suffixes and thousands grouped by blanks or points."""
    assert bounds(text) == (value, value, value)


def test_a_sentence_gives_its_numbers_in_order_with_their_stretches():
    """Offsets of a number take in its bound words; its core is the number alone."""
    text = "They killed at least nine and hurt 34."
    first, second = numbers_in(text)
    assert text[first.start : first.end] == "at least nine"
    assert text[first.core_start : first.core_end] == "nine"
    assert text[second.start : second.end] == "34"


@pytest.mark.parametrize("text", ["the 5th brigade", "12.5.2016", "no number here", "a man"])
def test_ordinals_dates_and_articles_are_no_numbers(text):
    """What counts nothing is not read as a number."""
    assert number_in(text) is None


def test_a_sign_of_money_may_stand_between_bound_and_number():
    """`Nearly $500` is at most five hundred."""
    assert bounds("nearly $500") == (None, 500, 500)
    assert bounds("more than £20 million") == (20_000_000, 20_000_000, None)

"""Laws of numbers: what is written is read back, and bounds never cross."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vedette.coding.numbers import number_in, numbers_in

COUNTS = st.integers(min_value=1, max_value=9_999_999)


@given(COUNTS)
def test_grouped_digits_are_read_back(value):
    """`12,345` is read as 12345, alone and in a sentence."""
    number = number_in(f"In all {value:,} people came.")
    assert number is not None
    assert (number.low, number.best, number.high) == (value, value, value)


@given(COUNTS, COUNTS)
def test_a_range_keeps_its_ends_in_order(one, other):
    """Two numbers between `between` and `and` are low and high when the first is the smaller."""
    low, high = sorted((one, other + 10_000_000))
    number = number_in(f"between {low:,} and {high:,} people")
    assert number is not None
    assert (number.low, number.best, number.high) == (low, None, high)


@given(st.text(max_size=120))
def test_any_text_gives_numbers_inside_it_whose_bounds_do_not_cross(text):
    """Whatever a page holds, a number lies in the text and its low is not above its high."""
    for number in numbers_in(text):
        assert 0 <= number.start <= number.core_start < number.core_end <= number.end <= len(text)
        assert number.low is None or number.high is None or number.low <= number.high

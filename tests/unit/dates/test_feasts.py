"""Feasts fall on their days."""

from datetime import date

import pytest

from vedette.dates.feasts import easter, first_days, hijri_to_gregorian, orthodox_easter, span_of
from vedette.lexicon.calendar import calendar


@pytest.mark.parametrize(
    ("year", "west", "east"),
    [
        (2016, date(2016, 3, 27), date(2016, 5, 1)),
        (2017, date(2017, 4, 16), date(2017, 4, 16)),
        (2024, date(2024, 3, 31), date(2024, 5, 5)),
    ],
)
def test_easter_is_known_for_both_churches(year, west, east):
    """Western and Orthodox Easter fall on the days of the church calendars."""
    assert (easter(year), orthodox_easter(year)) == (west, east)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("eid_al_fitr", 2023, date(2023, 4, 21)),
        ("eid_al_adha", 2018, date(2018, 8, 21)),
        ("ashura", 2019, date(2019, 9, 10)),
        ("ramadan", 2020, date(2020, 4, 24)),
    ],
)
def test_an_islamic_feast_is_within_a_day(name, year, day):
    """The tabular calendar is at most a day off the day that was kept, and the span has that day to spare."""
    feast = calendar().feasts[name]
    (first,) = first_days(feast, year)
    start, end = span_of(feast, first)
    assert abs((first - day).days) <= 1
    assert start <= day <= end


def test_the_islamic_new_year_can_come_twice_in_a_year():
    """A Gregorian year can hold a feast twice."""
    assert len(first_days(calendar().feasts["islamic_new_year"], 2008)) == 2


def test_the_islamic_calendar_begins_with_the_hijra():
    """1 Muharram 1 is July 19, 622 of the proleptic Gregorian calendar."""
    assert hijri_to_gregorian(1, 1, 1) == date(622, 7, 19)


def test_a_moving_weekday_feast_is_counted_in_its_month():
    """Thanksgiving is the fourth Thursday of November."""
    assert first_days(calendar().feasts["thanksgiving"], 2019) == [date(2019, 11, 28)]

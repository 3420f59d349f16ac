"""Feasts fall on their days."""

from datetime import date

import pytest

from vedette.dates.feasts import easter, first_days, gregorian_year, hijri_to_gregorian, orthodox_easter, span_of
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


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("rosh_hashanah", 2016, date(2016, 10, 3)),
        ("rosh_hashanah", 2024, date(2024, 10, 3)),
        ("yom_kippur", 2021, date(2021, 9, 16)),
        ("passover", 2018, date(2018, 3, 31)),
        ("purim", 2018, date(2018, 3, 1)),
        ("thingyan", 2021, date(2021, 4, 13)),
        ("orthodox_christmas", 2020, date(2020, 1, 7)),
    ],
)
def test_a_feast_of_a_reckoned_calendar_is_exact(name, year, day):
    """Jewish feasts follow their calendar's own postponements; fixed feasts their day."""
    assert first_days(calendar().feasts[name], year) == [day]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("diwali", date(2015, 11, 11)),
        ("diwali", date(2017, 10, 19)),
        ("diwali", date(2020, 11, 14)),
        ("diwali", date(2022, 10, 24)),
        ("lunar_new_year", date(1966, 1, 21)),
        ("lunar_new_year", date(2004, 1, 22)),
        ("lunar_new_year", date(2015, 2, 19)),
        ("lunar_new_year", date(2023, 1, 22)),
    ],
)
def test_a_feast_of_the_new_moon_is_within_a_day(name, day):
    """The span of a new moon's feast holds the day that was kept."""
    feast = calendar().feasts[name]
    start, end = span_of(feast, first_days(feast, day.year)[0])
    assert start <= day <= end


def test_a_year_of_the_hijra_is_told_from_one_of_our_era():
    """Ramadan 1439 began in 2018, and Ramadan 2018 in 2018."""
    ramadan = calendar().feasts["ramadan"]
    assert (gregorian_year(ramadan, 1439), gregorian_year(ramadan, 2018)) == (2018, 2018)


def test_the_islamic_new_year_can_come_twice_in_a_year():
    """A Gregorian year can hold a feast twice."""
    assert len(first_days(calendar().feasts["islamic_new_year"], 2008)) == 2


def test_the_islamic_calendar_begins_with_the_hijra():
    """1 Muharram 1 is July 19, 622 of the proleptic Gregorian calendar."""
    assert hijri_to_gregorian(1, 1, 1) == date(622, 7, 19)


def test_a_moving_weekday_feast_is_counted_in_its_month():
    """Thanksgiving is the fourth Thursday of November."""
    assert first_days(calendar().feasts["thanksgiving"], 2019) == [date(2019, 11, 28)]

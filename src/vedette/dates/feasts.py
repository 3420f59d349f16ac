"""The days of feasts.

Easter by the anonymous Gregorian computus, Orthodox Easter by the Julian one (Meeus, Astronomical Algorithms, ch. 8).
Islamic dates by the tabular civil calendar (30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29;
Reingold and Dershowitz, Calendrical Calculations, ch. 7), which the sighting of the moon may move by a day either way.
"""

from __future__ import annotations

from datetime import date, timedelta

from vedette.lexicon.calendar import Feast

_HIJRI_EPOCH = 227015
"""The proleptic Gregorian ordinal of 1 Muharram 1 (July 19, 622)."""


def easter(year: int) -> date:
    """Western Easter Sunday of `year` (1583 and later)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday of `year`, as a Gregorian day."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    f = d + e + 114
    lag = year // 100 - year // 400 - 2
    return date(year, f // 31, f % 31 + 1) + timedelta(days=lag)


def hijri_to_gregorian(year: int, month: int, day: int) -> date:
    """The Gregorian day of a day of the tabular Islamic calendar."""
    days = day + 29 * (month - 1) + month // 2 + 354 * (year - 1) + (3 + 11 * year) // 30
    return date.fromordinal(_HIJRI_EPOCH - 1 + days)


def first_days(feast: Feast, year: int) -> list[date]:
    """The first days of `feast` that fall in Gregorian `year`: mostly one; an Islamic feast may have none or two."""
    if feast.rule in ("easter", "orthodox"):
        return [(easter if feast.rule == "easter" else orthodox_easter)(year) + timedelta(days=int(feast.given))]
    if feast.rule == "day":
        month, day = map(int, feast.given.split("-"))
        return [date(year, month, day)]
    if feast.rule == "nth":
        month, week, weekday = map(int, feast.given.split())
        first = date(year, month, 1)
        return [first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (week - 1))]
    month, day = map(int, feast.given.split("-"))
    around = round((year - 622) * 33 / 32)
    days = [hijri_to_gregorian(h, month, day) for h in range(around - 1, around + 3)]
    return [d for d in days if d.year == year]


def span_of(feast: Feast, first: date) -> tuple[date, date]:
    """First and last day, both included; an Islamic feast gets a day to spare on either side."""
    spare = timedelta(days=1 if feast.rule == "hijri" else 0)
    return first - spare, first + timedelta(days=feast.length - 1) + spare

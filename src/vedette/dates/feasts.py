"""The days of feasts.

Easter by the anonymous Gregorian computus, Orthodox Easter by the Julian one (Meeus, Astronomical Algorithms, ch. 8).
Islamic dates by the tabular civil calendar (30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29;
Reingold and Dershowitz, Calendrical Calculations, ch. 7), which the sighting of the moon may move by a day either way.
The Jewish new year by the molad and its postponements (the same, ch. 8). Feasts of the new moon by the mean new moon.
"""

from __future__ import annotations

import math
from datetime import date, timedelta

from vedette.lexicon.calendar import Feast

_HIJRI_EPOCH = 227015
"""The proleptic Gregorian ordinal of 1 Muharram 1 (July 19, 622)."""
_HEBREW_EPOCH = -1373427
"""The ordinal of the day before the Jewish calendar counts its first."""
_NEW_MOON, _LUNATION = 730125.76, 29.530588861
"""The ordinal of the mean new moon of January 6, 2000, in days and parts of one; and the days between two."""
_LAST_ISLAMIC, _LAST_PERSIAN = 1600, 1500


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


def new_moon(earliest: date) -> date:
    """The day of the first mean new moon on or after `earliest`: within a day of the true one."""
    months = math.ceil((earliest.toordinal() - _NEW_MOON) / _LUNATION)
    return date.fromordinal(math.floor(_NEW_MOON + months * _LUNATION))


def hebrew_new_year(year: int) -> date:
    """The first day of Rosh Hashanah in Gregorian `year`."""
    return date.fromordinal(_HEBREW_EPOCH + _hebrew_days(year + 3761) + _hebrew_delay(year + 3761))


def _hebrew_days(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day  # noqa: PLR2004 - the year begins on no Sunday, Wednesday or Friday


def _hebrew_delay(year: int) -> int:
    """Days by which a year begins later so that no year has an impossible length."""
    before, here, after = (_hebrew_days(y) for y in (year - 1, year, year + 1))
    if after - here == 356:  # noqa: PLR2004 - lengths that no year may have
        return 2
    return 1 if here - before == 382 else 0  # noqa: PLR2004


def gregorian_year(feast: Feast, year: int) -> int:
    """The Gregorian year in which `feast` falls in a stated `year`, which may count from the hijra: Ramadan 1439."""
    if feast.rule == "hijri" and year < _LAST_ISLAMIC:
        month, day = map(int, feast.given.split()[0].split("-"))
        return hijri_to_gregorian(year, month, day).year
    return year + 621 if feast.name == "nowruz" and year < _LAST_PERSIAN else year


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
    if feast.rule == "moon":
        earliest, shift = feast.given.split()
        month, day = map(int, earliest.split("-"))
        return [new_moon(date(year, month, day)) + timedelta(days=int(shift))]
    if feast.rule == "hebrew":
        return [hebrew_new_year(year) + timedelta(days=int(feast.given))]
    around = round((year - 622) * 33 / 32)
    months = [map(int, given.split("-")) for given in feast.given.split()]
    found = [hijri_to_gregorian(h, month, day) for month, day in months for h in range(around - 1, around + 3)]
    return sorted(d for d in found if d.year == year)


def span_of(feast: Feast, first: date) -> tuple[date, date]:
    """First and last day, both included; a feast of the moon gets a day to spare on either side."""
    spare = timedelta(days=1 if feast.rule in ("hijri", "moon") else 0)
    return first - spare, first + timedelta(days=feast.length - 1) + spare

"""Days with a name, and Islamic dates, in the year that is stated or else in the one nearest to the day of reading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from vedette.dates.feasts import first_days, gregorian_year, hijri_to_gregorian, span_of
from vedette.dates.grounded import PUBLICATION, STATED, Context, Grounded
from vedette.dates.intervals import Interval
from vedette.lexicon.calendar import calendar

_TIME_OF_DAY = re.compile(r"T(?:\d\d:\d\d|[A-Z]{2})$")
_DAY = timedelta(days=1)
_MONTH = 29


def feast_days(value: str, context: Context) -> Grounded | None:
    """The days of `FEAST:name:year:step:day`: a feast, or its first, second ... day; the year may be a step too."""
    _, name, year, which, nth = _TIME_OF_DAY.sub("", value).split(":")
    feast = calendar().feasts[name]
    base = context.day
    if base and year[:1] in ("+", "-"):  # Ramadan last year
        year = str(base.year + int(year))
    if year:
        first = next(iter(first_days(feast, gregorian_year(feast, int(year)))), None)
    elif base is None:
        return None
    else:
        around = sorted(d for y in range(base.year - 2, base.year + 3) for d in first_days(feast, y))
        if which == "-1":
            around = [d for d in around if span_of(feast, d)[1] < base]
        first = _nearest(around, base, ahead=which == "+1" or (context.forward and which != "-1"))
    if first is None:
        return None
    spare = span_of(feast, first)[0] - first
    first += (int(nth or 1) - 1) * _DAY
    start, end = (first + spare, first - spare) if nth else span_of(feast, first)
    precision = "day" if start == end else "span"
    return Grounded(first.isoformat(), Interval(start, end, precision), STATED if year else PUBLICATION)


def islamic_days(value: str, context: Context) -> Grounded | None:
    """The days of `HIJRI:year-month-day`, whose year and day may be missing, with a day to spare on either side."""
    year, month, day = (int(part or 0) for part in value[6:].split("-"))
    base = context.day
    if year:
        first = hijri_to_gregorian(year, month, day or 1)
    elif base is None:
        return None
    else:
        around = round((base.year - 622) * 33 / 32)
        days = [hijri_to_gregorian(y, month, day or 1) for y in range(around - 2, around + 4)]
        nearest = _nearest(days, base, ahead=context.forward)
        if nearest is None:
            return None
        first = nearest
    last = first if day else first + _MONTH * _DAY
    return Grounded(first.isoformat(), Interval(first - _DAY, last + _DAY, "span"), STATED if year else PUBLICATION)


def _nearest(days: Sequence[date], base: date, *, ahead: bool) -> date | None:
    """The last of `days`, in order, that has come by `base`; the first one still to come if `ahead`."""
    if ahead:
        return next((d for d in days if d >= base), None)
    return next((d for d in reversed(days) if d <= base), None)

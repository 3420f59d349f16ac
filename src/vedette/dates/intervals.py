"""Absolute TIMEX3 values as intervals of days, and shares of them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First months of the meteorological seasons of the northern half of the earth; a winter has the year it ends in."""
_DAY = timedelta(days=1)
_FORM = re.compile(
    r"^(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?P<time>T\S+)?$"
)


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` to `end`, both included; `time` is a time of day (`19:45`) when precision is `hour`."""

    start: date
    end: date
    precision: str
    time: str | None = None


def months(year: int, first: int, count: int) -> tuple[date, date]:
    """First and last day of `count` months from month `first` of `year` (first may pass 12)."""
    year, first = year + (first - 1) // 12, (first - 1) % 12 + 1
    last_year, last = year + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    return date(year, first, 1), date(last_year, last, monthrange(last_year, last)[1])


def interval_of(timex: str) -> Interval | None:
    """The days that an absolute value covers; None when it covers none that a calendar has."""
    try:
        if re.fullmatch(r"\d{2,3}", timex):
            length = 10 ** (4 - len(timex))
            first = int(timex) * length
            return Interval(date(first, 1, 1), date(first + length - 1, 12, 31), "span")
        match = _FORM.match(timex)
        return _interval(match) if match else None
    except ValueError:
        return None


def _interval(match: re.Match[str]) -> Interval:  # noqa: PLR0911 - one return a form
    year, time = int(match["year"]), match["time"] or ""
    if match["day"]:
        return _day(date(year, int(match["month"]), int(match["day"])), time[1:])
    if match["month"]:
        return Interval(*months(year, int(match["month"]), 1), "month")
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return Interval(monday + timedelta(days=5 if match["weekend"] else 0), monday + timedelta(days=6), "week")
    if match["season"]:
        return Interval(*months(year - (match["season"] == "WI"), _SEASONS[match["season"]], 3), "span")
    if match["quarter"]:
        return Interval(*months(year, 3 * int(match["quarter"]) - 2, 3), "span")
    if match["half"]:
        return Interval(*months(year, 6 * int(match["half"]) - 5, 6), "span")
    return Interval(date(year, 1, 1), date(year, 12, 31), "year")


def _day(day: date, time: str) -> Interval:
    if time == "ON":
        return Interval(day - timedelta(days=1), day, "span")
    if time[:2] == "24":
        return Interval(day, day, "day")
    return Interval(day, day, "hour", time) if time[:1].isdigit() else Interval(day, day, "day")


def share(whole: Interval, narrowing: str, anchor: date | None) -> Interval:
    """The first, middle or last third of a period, a week of it, or what of it lies before or after `anchor`."""
    length = (whole.end - whole.start).days + 1
    if narrowing.startswith("WEEK"):
        return _week_of_month(whole, int(narrowing[4:]))
    if narrowing.startswith("HALF"):
        middle = whole.start + timedelta(days=length // 2)
        return _between(whole, *((whole.start, middle - _DAY) if narrowing == "HALF1" else (middle, whole.end)))
    if narrowing == "EARLIER":
        return whole if anchor is None else _between(whole, whole.start, anchor)
    if narrowing == "LATER":
        return whole if anchor is None else _between(whole, anchor, whole.end)
    if length < 3:  # noqa: PLR2004 - a day has no thirds
        return whole
    third = length // 3
    start = {"START": 0, "MID": third, "END": length - third - 1}[narrowing]
    first = whole.start + timedelta(days=start)
    last = whole.end if narrowing == "END" else first + timedelta(days=third)
    return Interval(first, last, "span")


def _week_of_month(month: Interval, number: int) -> Interval:
    """Seven days of a month, counted from its first; week 0 is its last."""
    start = month.start + timedelta(days=7 * number - 7) if number else month.end - timedelta(days=6)
    return Interval(start, min(month.end, start + timedelta(days=6)), "span") if start <= month.end else month


def _between(whole: Interval, start: date, end: date) -> Interval:
    start, end = max(whole.start, start), min(whole.end, end)
    return Interval(start, end, "span") if start <= end else whole


def add_months(day: date, count: int) -> date:
    """The same day `count` months on, or the month's last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    year = max(1, min(MAXYEAR, year))
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

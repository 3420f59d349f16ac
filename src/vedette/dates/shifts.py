"""Days, weeks, months and years counted from a day: last Friday, three weeks ago, a March without its year."""

from __future__ import annotations

import re
from datetime import date, timedelta

from vedette.dates.grounded import PUBLICATION, SPOKEN, Grounded, absolute
from vedette.dates.intervals import Interval, add_months

_SATURDAY = 6
_SOON, _JUST_OVER, _FAR = 60, 30, 270
"""Days: an open date this near on the other side is meant, when the one looked for lies so far off."""
_YEARS = {"YEAR": 1, "DECADE": 10, "CENTURY": 100}


def weekday(number: int, which: str, base: date, *, forward: bool) -> date:
    """The day of the week that is meant: `which` is empty, a step (`-1`), or a step of weeks (`W-1`)."""
    back = (base.isoweekday() - number) % 7
    if which.startswith("W"):
        monday = base - timedelta(days=base.isoweekday() - 1)
        return monday + timedelta(days=7 * int(which[1:]) + number - 1)
    if which == "-1":
        return base - timedelta(days=back or 7)
    if which == "+1":
        return base + timedelta(days=7 - back)
    return base + timedelta(days=-back % 7) if forward else base - timedelta(days=back)


def open_year(rest: str, time: str, which: str | None, base: date, *, forward: bool) -> Grounded | None:
    """The year of an open date: a stated direction decides, then nearness where one side is close and the other far."""
    found = [g for y in range(base.year - 8, base.year + 9) if (g := absolute(f"{y:04}-{rest}{time}", PUBLICATION))]
    months = [(g, g.interval) for g in found if g.interval]
    if which:
        return _chosen_year(months, which, base)
    forward = forward and rest[0] != "Q"  # a quarter is spoken of when its figures are out
    past = [(g, (base - i.start).days) for g, i in months if i.start <= base][-1:]
    coming = [(g, (i.start - base).days) for g, i in months if i.start > base][:1]
    if not (past and coming):
        return None
    (last, ago), (following, ahead) = past[0], coming[0]
    if forward:
        return (
            last
            if last.interval and (last.interval.end >= base or (ago <= _JUST_OVER and ahead >= _FAR))
            else following
        )
    return following if ahead <= _SOON and ago >= _FAR else last


def _chosen_year(found: list[tuple[Grounded, Interval]], which: str, base: date) -> Grounded | None:
    if which == "+0":  # "this winter" is the nearest one, "this July" that of the calendar year
        here = [f for f in found if f[1].precision == "span" or f[1].start.year == base.year]
        return min(here, key=lambda f: _distance(f[1], Interval(base, base, "day")), default=(None,))[0]
    if which == "+1":
        return next((g for g, i in found if i.start > base), None)
    # in March "last February" is the one of the year before: the one just over is "last month"
    month = base.replace(day=1) - timedelta(days=1)
    return next((g for g, i in reversed(found) if i.end < base and (i.precision != "month" or i.end < month)), None)


def nearest_year(rest: str, time: str, near: Interval) -> Grounded | None:
    """In a told story the year nearest to the time just spoken of."""
    years = range(near.start.year - 3, near.end.year + 4)
    found = [g for y in years if (g := absolute(f"{y:04}-{rest}{time}", SPOKEN))]
    return min(found, key=lambda g: _distance(g.interval, near) if g.interval else 0, default=None)


def _distance(here: Interval, near: Interval) -> int:
    if here.start > near.end:
        return (here.start - near.end).days
    return (near.start - here.end).days if here.end < near.start else 0


def shifted(match: re.Match[str], base: date, *, forward: bool = False) -> Grounded | None:
    """A unit of the calendar that lies some steps from `base`: MONTH:-2 is the month before last."""
    unit, sign, count, time = match.groups()
    if count == "X":
        return Grounded("PAST_REF" if sign == "-" else "FUTURE_REF", None)
    step = int(sign + count)
    if unit in ("DAY", "HOUR", "MINUTE", "SECOND"):
        days = step if unit == "DAY" else int(step / 24) if unit == "HOUR" else 0
        return absolute((base + timedelta(days=days)).isoformat() + (time or ""), PUBLICATION)
    if unit in ("WEEK", "WEEKEND"):
        over = sign == "-" and step == 0 and not forward
        return absolute(_week(unit, step, base, over=over), PUBLICATION)
    if unit in ("MONTH", "QUARTER"):
        day = add_months(base, step * (1 if unit == "MONTH" else 3))
        return absolute(
            f"{day.year:04}-" + (f"{day.month:02}" if unit == "MONTH" else f"Q{(day.month + 2) // 3}"), PUBLICATION
        )
    year = base.year + step * _YEARS[unit]
    return absolute(f"{year:04}"[: 5 - len(str(_YEARS[unit]))], PUBLICATION)


def _week(unit: str, step: int, base: date, *, over: bool) -> str:
    if over and base.isoweekday() < _SATURDAY:
        step = -1  # "over the weekend", on a working day, is the one just over
    year, week, _ = (base + timedelta(days=7 * step)).isocalendar()
    return f"{year:04}-W{week:02}" + ("-WE" if unit == "WEEKEND" else "")


def week_of(day: Grounded | None) -> Grounded | None:
    """The week that a day belongs to."""
    if day is None or day.interval is None:
        return None
    year, week, _ = day.interval.start.isocalendar()
    return absolute(f"{year:04}-W{week:02}", day.grounds)

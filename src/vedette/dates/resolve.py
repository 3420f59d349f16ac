"""Values of time expressions to TIMEX3 values and intervals, read on a day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vedette.dates.feasts import first_days, span_of
from vedette.dates.intervals import Interval, add_months, interval_of, share
from vedette.lexicon.calendar import calendar

STATED, PUBLICATION, SPOKEN = "stated", "relative to publication", "relative to the day just spoken of"

_OPEN = re.compile(r"^XXXX-([A-Z0-9-]+?)(T[A-Z\d:]+)?(?::([+-]\d))?$")
_OF_YEAR = re.compile(r"^Y([+-]\d+)-([A-Z0-9-]+?)(T[A-Z\d:]+)?$")
_WEEKDAY = re.compile(r"^WEEKDAY:(\d)(?::(W?[+-]\d))?(T[A-Z\d:]+)?$")
_SHIFT = re.compile(
    r"^(SECOND|MINUTE|HOUR|DAY|WEEKEND|WEEK|MONTH|QUARTER|YEAR|DECADE|CENTURY):([+-])(\d+|X)(T[A-Z\d:]+)?$"
)
_SPAN = re.compile(r"^(PAST|COMING)\((.*)\)$")
_LENGTH = re.compile(r"^P(T?)(\d+)(?:\.\d+)?(S|M|H|D|WE|W|Q|Y)$")
_TIME_OF_DAY = re.compile(r"T(?:\d\d:\d\d|[A-Z]{2})$")
_FRIDAY = 5
_SOON, _JUST_OVER, _FAR = 60, 30, 270
"""Days: an open date this near on the other side is meant, when the one looked for lies so far off."""
_YEARS = {"YEAR": 1, "DECADE": 10, "CENTURY": 100}


@dataclass(frozen=True, slots=True)
class Context:
    """What a time expression is read against.

    `anchor` is the day of the report, `previous` the time last spoken of; `forward` says that the sentence looks ahead,
    `told` that the text tells history, which has come to that time: an open year is the one nearest to it.
    """

    anchor: date | None = None
    previous: Interval | None = None
    forward: bool = False
    told: Interval | None = None


@dataclass(frozen=True, slots=True)
class Grounded:
    """A value resolved: its TIMEX3 form, its days where it has some, and how they were found."""

    timex: str
    interval: Interval | None
    grounds: str = STATED


def ground(value: str, context: Context) -> Grounded | None:
    """What `value` means in `context`; None when nothing can be said."""
    try:
        return _ground(value, context)
    except (ValueError, OverflowError):  # a day that no calendar has, or a year beyond it
        return None


def _ground(value: str, context: Context) -> Grounded | None:  # noqa: PLR0911 - one return a form
    if value.startswith("SINCE("):
        return _since(value[6:-1], context)
    if value.startswith("RANGE("):
        return _range(value[6:-1], context)
    if "|" in value:
        return _narrowed(value, context)
    if span := _SPAN.match(value):
        return _span(span[1], span[2], context)
    if value.endswith("@PREV"):
        return _from_previous(value[:-5], context)
    if value.startswith("FEAST:"):
        return _feast(value, context)
    if value.startswith("T"):
        day = context.previous
        return _absolute(day.start.isoformat() + value, SPOKEN) if day and day.start == day.end else None
    return _open_value(value, context) or _plain(value)


def _plain(value: str) -> Grounded | None:
    if value[:4].isdigit() or value.isdigit():
        return _absolute(value, STATED)
    return (
        Grounded(value.removeprefix("SET:"), None)
        if not re.match(r"MAYBE|WEEKDAY|DAY|XXXX-(?!WXX)|Y[+-]", value)
        else None
    )


def _absolute(timex: str, grounds: str) -> Grounded | None:
    interval = interval_of(timex)
    return Grounded(timex, interval, grounds) if interval else None


def _open_value(value: str, context: Context) -> Grounded | None:  # noqa: PLR0911 - one return a form
    base = context.anchor
    if context.told and not value.startswith("DAY:+0"):
        base = context.told.start
    if match := _OPEN.match(value):
        if match[1].startswith("WXX"):
            return None
        if context.told:
            return _nearest_year(match[1], match[2] or "", context.told)
        return _open_year(match[1], match[2] or "", match[3], base, forward=context.forward) if base else None
    if base is None:
        return None
    if match := _OF_YEAR.match(value):
        return _absolute(f"{base.year + int(match[1]):04}-{match[2]}{match[3] or ''}", PUBLICATION)
    if match := _WEEKDAY.match(value):
        day = _weekday(int(match[1]), match[2] or "", base, forward=context.forward)
        return _absolute(day.isoformat() + (match[3] or ""), PUBLICATION)
    if match := _SHIFT.match(value):
        return _shifted(match, base, forward=context.forward)
    return None


def _weekday(weekday: int, which: str, base: date, *, forward: bool) -> date:
    back = (base.isoweekday() - weekday) % 7
    if which.startswith("W"):
        monday = base - timedelta(days=base.isoweekday() - 1)
        return monday + timedelta(days=7 * int(which[1:]) + weekday - 1)
    if which == "-1":
        return base - timedelta(days=back or 7)
    if which == "+1":
        return base + timedelta(days=7 - back)
    return base + timedelta(days=-back % 7) if forward else base - timedelta(days=back)


def _open_year(rest: str, time: str, which: str | None, base: date, *, forward: bool) -> Grounded | None:
    """The year of an open date: a stated direction decides, then nearness where one side is close and the other far."""
    found = [g for y in range(base.year - 8, base.year + 9) if (g := _absolute(f"{y:04}-{rest}{time}", PUBLICATION))]
    months = [(g, g.interval) for g in found if g.interval]
    if which == "-1":
        return next((g for g, i in reversed(months) if i.end < base), None)
    if which == "+1":
        return next((g for g, i in months if i.start > base), None)
    if which == "+0":
        return next((g for g in found if g.timex[:4] == f"{base.year:04}"), None)
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


def _nearest_year(rest: str, time: str, near: Interval) -> Grounded | None:
    """In a told story the year nearest to the time just spoken of."""
    years = range(near.start.year - 3, near.end.year + 4)
    found = [g for y in years if (g := _absolute(f"{y:04}-{rest}{time}", SPOKEN))]
    return min(found, key=lambda g: _distance(g.interval, near) if g.interval else 0, default=None)


def _distance(here: Interval, near: Interval) -> int:
    if here.start > near.end:
        return (here.start - near.end).days
    return (near.start - here.end).days if here.end < near.start else 0


def _shifted(match: re.Match[str], base: date, *, forward: bool = False) -> Grounded | None:
    unit, sign, count, time = match.groups()
    if count == "X":
        return Grounded("PAST_REF" if sign == "-" else "FUTURE_REF", None)
    step = int(sign + count)
    if unit in ("DAY", "HOUR", "MINUTE", "SECOND"):
        days = step if unit == "DAY" else int(step / 24) if unit == "HOUR" else 0
        return _absolute((base + timedelta(days=days)).isoformat() + (time or ""), PUBLICATION)
    if unit in ("WEEK", "WEEKEND"):
        return _absolute(_week(unit, step, base, forward=forward), PUBLICATION)
    if unit in ("MONTH", "QUARTER"):
        day = add_months(base, step * (1 if unit == "MONTH" else 3))
        return _absolute(
            f"{day.year:04}-" + (f"{day.month:02}" if unit == "MONTH" else f"Q{(day.month + 2) // 3}"), PUBLICATION
        )
    year = base.year + step * _YEARS[unit]
    return _absolute(f"{year:04}"[: 5 - len(str(_YEARS[unit]))], PUBLICATION)


def _week(unit: str, step: int, base: date, *, forward: bool) -> str:
    if unit == "WEEKEND" and step == 0 and not forward and base.isoweekday() < _FRIDAY:
        step = -1  # "the weekend", early in the week, is the one just over
    year, week, _ = (base + timedelta(days=7 * step)).isocalendar()
    return f"{year:04}-W{week:02}" + ("-WE" if unit == "WEEKEND" else "")


def _from_previous(value: str, context: Context) -> Grounded | None:
    previous = context.previous
    if previous is None:
        return _ground(value, context)
    base = previous.end if ":+" in value and "+0" not in value else previous.start
    found = _ground(value, Context(base, None, forward=context.forward))
    return replace(found, grounds=SPOKEN) if found and found.interval else found


def _narrowed(value: str, context: Context) -> Grounded | None:
    value, _, narrowing = value.partition("|")
    whole = _ground(value, context)
    if not whole or not whole.interval:
        return whole
    return replace(whole, interval=share(whole.interval, narrowing.split("|")[0], context.anchor))


def _since(value: str, context: Context) -> Grounded | None:
    start = _ground(value, replace(context, forward=False))
    if not start or not start.interval:
        return None
    end = context.anchor or start.interval.end
    if end < start.interval.start:
        return start
    return replace(start, interval=Interval(start.interval.start, end, "span"))


def _range(value: str, context: Context) -> Grounded | None:
    first, _, last = value.partition(",")
    start, end = _ground(first, context), _ground(last, context)
    if start and start.interval and end and end.interval and end.interval.start < start.interval.start:
        end = _ground(last, Context(start.interval.start, forward=True))  # "from 3 to 7 July", read on the 6th
    if not (start and start.interval and end and end.interval) or start.interval.start > end.interval.end:
        return None
    return replace(end, interval=Interval(start.interval.start, end.interval.end, "span"))


def _span(direction: str, length: str, context: Context) -> Grounded | None:
    match, base = _LENGTH.match(length), context.told.end if context.told else context.anchor
    if not match or base is None:
        return Grounded(length, None, PUBLICATION)
    sign, count, unit = (-1 if direction == "PAST" else 1), int(match[2]), match[3]
    other = _moved(base, sign * count, match[1] + unit)
    return Grounded(length, Interval(min(base, other), max(base, other), "span"), PUBLICATION)


def _moved(base: date, count: int, unit: str) -> date:
    if unit.startswith("T"):
        hours = count if unit == "TH" else count / 60
        return base + timedelta(days=-(-abs(hours) // 24) * (1 if count > 0 else -1))
    if unit in ("D", "W", "WE"):
        return base + timedelta(days=count * (1 if unit == "D" else 7))
    return add_months(base, count * {"M": 1, "Q": 3, "Y": 12}[unit])


def _feast(value: str, context: Context) -> Grounded | None:
    _, name, year, which = _TIME_OF_DAY.sub("", value).split(":")
    feast = calendar().feasts[name]
    base = context.told.end if context.told else context.anchor
    if year:
        days = first_days(feast, int(year))
    elif base is None:
        return None
    else:
        spans = sorted(d for y in range(base.year - 2, base.year + 3) for d in first_days(feast, y))
        past, coming = [d for d in spans if d <= base], [d for d in spans if d >= base]
        if which == "-1":
            past = [d for d in past if span_of(feast, d)[1] < base]
        days = coming[:1] if which == "+1" or (context.forward and which != "-1") else past[-1:]
    if not days:
        return None
    start, end = span_of(feast, days[0])
    return Grounded(
        days[0].isoformat(), Interval(start, end, "day" if start == end else "span"), STATED if year else PUBLICATION
    )


__all__ = ["PUBLICATION", "SPOKEN", "STATED", "Context", "Grounded", "ground"]

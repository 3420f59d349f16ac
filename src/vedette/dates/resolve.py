"""Values of time expressions to TIMEX3 values and intervals, read on a day."""

from __future__ import annotations

import re
from dataclasses import replace

from vedette.dates.grounded import PUBLICATION, SPOKEN, STATED, Context, Grounded, absolute
from vedette.dates.intervals import Interval, share
from vedette.dates.lengths import span_of_length
from vedette.dates.named import feast_days, islamic_days
from vedette.dates.shifts import nearest_year, open_year, shifted, week_of, weekday

_OPEN = re.compile(r"^XXXX-([A-Z0-9-]+?)(T[A-Z\d:]+)?(?::([+-]\d))?$")
_OF_YEAR = re.compile(r"^Y([+-]\d+)-([A-Z0-9-]+?)(T[A-Z\d:]+)?$")
_WEEKDAY = re.compile(r"^WEEKDAY:(\d)(?::(W?[+-]\d))?(T[A-Z\d:]+)?$")
_SHIFT = re.compile(
    r"^(SECOND|MINUTE|HOUR|DAY|WEEKEND|WEEK|MONTH|QUARTER|YEAR|DECADE|CENTURY):([+-])(\d+|X)(T[A-Z\d:]+)?$"
)
_SPAN = re.compile(r"^(PAST|COMING)\((.*)\)$")


def ground(value: str, context: Context) -> Grounded | None:
    """What `value` means in `context`; None when nothing can be said."""
    if value.endswith("@TOLD"):
        value, context = value[:-5], replace(context, told=context.previous)
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
        return span_of_length(span[1], span[2], context)
    if value.endswith("@PREV"):
        return _from_previous(value[:-5], context)
    if value.startswith("FEAST:"):
        return feast_days(value, context)
    if value.startswith("HIJRI:"):
        return islamic_days(value, context)
    if value.startswith("WEEKOF("):
        return week_of(_ground(value[7:-1], context))
    if value.startswith("T"):
        day = context.previous
        return absolute(day.start.isoformat() + value, SPOKEN) if day and day.start == day.end else None
    return _open_value(value, context) or _plain(value)


def _plain(value: str) -> Grounded | None:
    if value[:4].isdigit() or value.isdigit():
        return absolute(value, STATED)
    return (
        Grounded(value.removeprefix("SET:"), None)
        if not re.match(r"MAYBE|WEEKDAY|DAY|XXXX-(?!WXX)|Y[+-]", value)
        else None
    )


def _open_value(value: str, context: Context) -> Grounded | None:  # noqa: PLR0911 - one return a form
    base = context.anchor
    if context.told and not value.startswith("DAY:+0"):
        base = context.told.start
    if match := _OPEN.match(value):
        if match[1].startswith("WXX"):
            return None
        if context.told:
            return nearest_year(match[1], match[2] or "", context.told)
        return open_year(match[1], match[2] or "", match[3], base, forward=context.forward) if base else None
    if base is None:
        return None
    if match := _OF_YEAR.match(value):
        return absolute(f"{base.year + int(match[1]):04}-{match[2]}{match[3] or ''}", PUBLICATION)
    if match := _WEEKDAY.match(value):
        day = weekday(int(match[1]), match[2] or "", base, forward=context.forward)
        return absolute(day.isoformat() + (match[3] or ""), PUBLICATION)
    if match := _SHIFT.match(value):
        return shifted(match, base, forward=context.forward)
    return None


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
    if start and start.interval and start.grounds == STATED and last.startswith("XXXX"):
        end = _ground(last, Context(start.interval.start, forward=True))  # "from 2 May 2017 to 3 June"
    if start and start.interval and end and end.interval and end.interval.start < start.interval.start:
        end = _ground(last, Context(start.interval.start, forward=True))  # "from 3 to 7 July", read on the 6th
    if not (start and start.interval and end and end.interval) or start.interval.start > end.interval.end:
        return None
    return replace(end, interval=Interval(start.interval.start, end.interval.end, "span"))


__all__ = ["PUBLICATION", "SPOKEN", "STATED", "Context", "Grounded", "ground"]

"""The values of time expressions.

A value is a TIMEX3 value where the words alone say enough, and otherwise an expression that waits for its anchor:

    2018-07-06, 2018-07, 2018, 201, 20, 2018-SU, 2018-Q3, 2018-H1, 2018-W27, BC0490  absolute
    XXXX-07-06, XXXX-07, XXXX-SU, XXXX-07:-1                                  year open; last, this, next
    Y-1-07-06                                                                 July 6 last year
    WEEKDAY:4, WEEKDAY:4:-1, WEEKDAY:4:W-1                                    Thursday, last one, of last week
    DAY:-1, WEEK:+0, MONTH:-2, YEAR:-X …                                      counted from the anchor; X: unknown
    WEEKEND:-0                                                                the weekend just over, or this one
    …@PREV                                                                    from the time just spoken of
    …@TOLD                                                                    of the year nearest to that time
    …TMO, …T19:45                                                             with a part of the day, a time of day
    …|START, |MID, |END, |EARLIER, |LATER                                     a share of the period
    P2W, PT22H, PX, SET:P1D, XXXX-WXX-5, PRESENT_REF                          lengths, repetitions, vague times
    PAST(P2W), COMING(P3D), SINCE(v), RANGE(v,w)                              spans
    FEAST:easter:2018::, FEAST:eid:::2, HIJRI:1440-01-05                      a day with a name, its second day
    WEEKOF(XXXX-07-03), XXXX-07|WEEK2                                         weeks of a day, of a month
"""

from __future__ import annotations

import re

_DURATION = re.compile(r"DUR:([\dX.]*):([A-Z]+)")
_CLOCK = re.compile(r"T(\d\d):(\d\d)(am|pm|TMO|TAF|TEV|TNI|TDA)")
_BEFORE_CHRIST = re.compile(r"BC:(CENTURY:)?(\d+)")
_SHORT_RANGE = re.compile(r"RANGE\((\d\d)(\d\d),~(\d\d?)\)")
_LETTERS = {
    "SECOND": "T{}S", "MINUTE": "T{}M", "HOUR": "T{}H", "DAY": "{}D", "NIGHT": "{}D", "WEEKEND": "{}WE", "WEEK": "{}W",
    "MONTH": "{}M", "QUARTER": "{}Q", "YEAR": "{}Y",
}  # fmt: skip
_MANY = {"FORTNIGHT": (2, "WEEK"), "DECADE": (10, "YEAR"), "CENTURY": (100, "YEAR")}
_HALVES = {"YEAR": "{}Y6M", "HOUR": "T{}H30M"}
_NOON = 12
_LAST_HOUR_PM = ("pm", "TAF", "TEV", "TNI")

_PRECISIONS = (
    (re.compile(r"\d\dT\d\d:|^T\d\d:|:\S*T\d\d:"), "hour"),
    (re.compile(r"^(?:PAST|COMING|SINCE|RANGE|P|SET|\w+_REF|BC|\d{2,3}$)|TON"), "span"),
    (re.compile(r"^(?!WEEKDAY|DAY|\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d).*\|"), "span"),
    (
        re.compile(
            r"^(?:\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d|Y[+-]\d+-\d\d-\d\d|WEEKDAY|DAY|NIGHT|FEAST|HOUR|MINUTE|SECOND|T)"
        ),
        "day",
    ),
    (re.compile(r"^(?:WEEK:|WEEKOF|FORTNIGHT|WEEKEND|\d{4}-W\d)"), "week"),
    (re.compile(r"^(?:\d{4}-\d\d$|XXXX-\d\d|Y[+-]\d+-\d\d|MONTH)"), "month"),
    (re.compile(r"^(?:\d{4}$|YEAR)"), "year"),
)


def canonical(value: str) -> str | None:
    """The value with its lengths and clock times in TIMEX3 form; None when it is no time after all."""
    value = _DURATION.sub(_length, value)
    value = _CLOCK.sub(_clock, value)
    if re.fullmatch(r"CENTURY:\d+", value):
        return str(int(value[8:]) - 1)
    value = _BEFORE_CHRIST.sub(lambda m: f"BC{int(m[2]) - 1:02}" if m[1] else f"BC{int(m[2]):04}", value)
    if short := _SHORT_RANGE.match(value):
        last = short[3].zfill(2)
        return f"RANGE({short[1]}{short[2]},{short[1]}{last})" if short[2] < last else None
    value = re.sub(r"^FORTNIGHT:([+-])(\d+)", lambda m: f"WEEK:{m[1]}{2 * int(m[2])}", value)
    return value.replace("NIGHT:", "DAY:").replace("SET:XXXX", "XXXX") or None


def _length(match: re.Match[str]) -> str:
    count, unit = match[1] or "X", match[2]
    if unit in _MANY:
        times, unit = _MANY[unit]
        count = str(times * int(count)) if count.isdigit() else "X"
    if count.endswith(".5") and unit in _HALVES:
        return "P" + _HALVES[unit].format(count[:-2])
    return "P" + _LETTERS[unit].format(count)


def _clock(match: re.Match[str]) -> str:
    hour, half = int(match[1]), match[3]
    if half in _LAST_HOUR_PM and hour < _NOON and not (half == "TNI" and hour < 5):  # noqa: PLR2004 - 2 at night is after midnight
        hour += _NOON
    elif half == "am" and hour == _NOON:
        hour = 0
    return f"T{hour:02}:{match[2]}"


def join_times(left: str, right: str) -> str:
    """A time of day and a part of it as one: `T11:30` and `TNI` are `T23:30`."""
    clock, part = (left, right) if ":" in left or ":" not in right else (right, left)
    return _CLOCK.sub(_clock, clock[:6] + part) if ":" in clock and ":" not in part else clock


def join_part(date: str, part: str) -> str:
    """A date's value with a part or a time of day; a time of day outweighs a part."""
    head, mark, narrowed = date.partition("|")
    base, had = re.match(r"(.*?)(T(?:\d\d:\d\d|[A-Z]{2}))?(?=@PREV|$)(.*)", head).groups()[:2]  # type: ignore[union-attr]
    tail = "@PREV" if head.endswith("@PREV") else ""
    if had and ":" in had and ":" not in part:
        part = _CLOCK.sub(_clock, had + part)
    elif had and ":" in part:
        part = _CLOCK.sub(_clock, part + had)
    return f"{base.removesuffix('@PREV')}{part[: 6 if ':' in part else 3]}{tail}{mark}{narrowed}"


def precision_of(value: str) -> str:
    """The precision that a value can have at best: hour, day, week, month, year or span."""
    return next((name for pattern, name in _PRECISIONS if pattern.search(value)), "span")

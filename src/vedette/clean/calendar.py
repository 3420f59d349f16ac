"""Absolute calendar days as pages write them; a day that can be read two ways is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from vedette.model.reading import TimeMention
from vedette.model.span import Span

_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS = {name[:cut]: number for number, name in enumerate(_NAMES, start=1) for cut in (3, None)} | {"sept": 9}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_SEPARATOR = r"[\s,،.\-\u2013/]{1,3}"
_ISO = r"(?P<y0>(?:19|20)\d\d)[-/.](?P<n0>\d{1,2})[-/.](?P<d0>\d{1,2})"
_DAY_FIRST = (
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?{_SEPARATOR}(?P<m1>{_MONTH})\.?{_SEPARATOR}(?P<y1>(?:19|20)\d\d)"
)
_MONTH_FIRST = rf"(?P<m2>{_MONTH})\.?\s*(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?{_SEPARATOR}(?P<y2>(?:19|20)\d\d)"
_YEAR_FIRST = rf"(?P<y3>(?:19|20)\d\d){_SEPARATOR}(?P<m3>{_MONTH})\.?\s+(?P<d3>\d{{1,2}})"
_NUMERIC = r"(?P<a4>\d{1,2})(?P<s4>[/.-])(?P<b4>\d{1,2})(?P=s4)(?P<y4>(?:19|20)\d\d)"
_DAY = re.compile(
    rf"(?<![\w/])(?:{_ISO}|{_DAY_FIRST}|{_MONTH_FIRST}|{_YEAR_FIRST}|{_NUMERIC})(?=\D|$)(?!/\d)", re.IGNORECASE
)
_SHORT_YEAR = re.compile(rf"\b(?P<d>\d{{1,2}}) (?P<m>{_MONTH})\.?,? '?(?P<y>\d\d)\b(?![:/]\d)", re.IGNORECASE)
_CENTURY_TURN = 70
_TWELVE = 12


def absolute_days(text: str) -> list[TimeMention]:
    """The days of `text` that name day, month and year beyond doubt; `value` is an ISO day, `precision` is `day`."""
    found = ((m, _day(m)) for m in _DAY.finditer(text))
    return [TimeMention(Span(*m.span()), m[0], d.isoformat(), "day") for m, d in found if d]


def short_year_days(text: str) -> list[TimeMention]:
    """Days written with a month's name and two digits of the year (`27 JUN 89`), as old wire datelines do."""
    return [TimeMention(Span(*m.span()), m[0], d.isoformat(), "day") for m, d in _short(text) if d]


def date_like(text: str) -> list[Span]:
    """Every stretch that looks like a full date, readable or not: enough to know a line of dates by."""
    return [Span(*m.span()) for m in _DAY.finditer(text)]


def url_day(url: str) -> TimeMention | None:
    """The day in an address's path (`/2018/07/06/`, `2018-07-06`, `20180706`)."""
    match = re.search(r"[/_-]((?:19|20)\d\d)([/-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)", url)
    named = re.search(rf"/((?:19|20)\d\d)/({_MONTH})/(\d{{1,2}})(?!\d)", url, re.IGNORECASE)
    if match:
        day = _valid(match[1], match[3], match[4])
    elif named:
        match, day = named, _valid(named[1], str(MONTHS[named[2].lower()]), named[3])
    else:
        return None
    return TimeMention(Span(*match.span()), match[0].strip("/"), day.isoformat(), "day") if day else None


def _short(text: str) -> Iterator[tuple[re.Match[str], date | None]]:
    for match in _SHORT_YEAR.finditer(text):
        year = int(match["y"])
        full = year + (1900 if year >= _CENTURY_TURN else 2000)
        yield match, _valid(str(full), str(MONTHS[match["m"].lower()]), match["d"])


def _day(match: re.Match[str]) -> date | None:
    part = match.groupdict()
    if part["y0"]:
        return _valid(part["y0"], part["n0"], part["d0"])
    for form in "123":
        if part[f"y{form}"]:
            return _valid(part[f"y{form}"], str(MONTHS[part[f"m{form}"].lower()]), part[f"d{form}"])
    first, second = int(part["a4"]), int(part["b4"])
    if first == second or first > _TWELVE:
        return _valid(part["y4"], part["b4"], part["a4"])
    return _valid(part["y4"], part["a4"], part["b4"]) if second > _TWELVE else None


def _valid(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None

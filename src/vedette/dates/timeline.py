"""All times of a document in order, each TIMEX3 value counted from the ones before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from vedette.dates.intervals import Interval
from vedette.dates.resolve import Context, ground
from vedette.dates.rule_dater import RuleDater, Scanned
from vedette.lexicon.calendar import calendar
from vedette.model.span import Span

_SENTENCE = re.compile(r"[.!?][\"\u201d\u2019']?\s+(?=[A-Z\"“`])|\n\s*\n")
_YEAR = re.compile(r"^(\d{4})(?:-|$|\|)")
_FAR_YEARS, _FEW = 2, 5
_NEAR, _NEAR_DAY = 60, 30


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its TIMEX3 value."""

    span: Span
    value: str


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, calendar().ahead)) + r")\b", re.IGNORECASE)


def looks_ahead(before: str) -> bool:
    """True when the words of a sentence that stand before a time say that it is still to come."""
    return bool(_ahead().search(before))


def tells_history(scanned: list[Scanned], anchor: date | None) -> bool:
    """True when most of the years that a text names lie far from the day it was written."""
    years = [int(m[1]) for s in scanned if (m := _YEAR.match(s.value))]
    if anchor is None:
        return True
    far = sum(abs(y - anchor.year) > _FAR_YEARS for y in years)
    return far >= _FEW and far > 2 * (len(years) - far)


def timeline(text: str, anchor: date | None, dater: RuleDater) -> list[Timex]:
    """The times of `text`, written on day `anchor`, with the values they have in TIMEX3."""
    scanned = dater.scan(text)
    story, previous, found = tells_history(scanned, anchor), None, list[Timex]()
    bounds = [0, *(m.end() for m in _SENTENCE.finditer(text))]
    sentence = 0
    for item in scanned:
        while sentence + 1 < len(bounds) and bounds[sentence + 1] <= item.span.start:
            sentence += 1
        near = _NEAR_DAY if item.value.startswith("WEEKDAY") else _NEAR
        forward = looks_ahead(text[max(bounds[sentence], item.span.start - near) : item.span.start])
        for value in _parts(item.value):
            timex, interval = _resolved(value, Context(anchor, previous, forward=forward, story=story))
            timex = _year_before(value, found) or timex
            if timex:
                found.append(Timex(item.span, timex))
            if interval and not (story and value.startswith("DAY:+0")):
                previous = interval
    return found


def _year_before(value: str, found: list[Timex]) -> str | None:
    """Beside a quarter "a year earlier" is the same quarter of the year before."""
    quarter = re.match(r"(\d{4})(-Q\d)", found[-1].value) if found and value in ("YEAR:-1", "YEAR:-1@PREV") else None
    return f"{int(quarter[1]) - 1}{quarter[2]}" if quarter else None


def _parts(value: str) -> list[str]:
    return value[6:-1].split(",") if value.startswith("RANGE(") else [value]


def _resolved(value: str, context: Context) -> tuple[str | None, Interval | None]:
    grounded = ground(value, context)
    if grounded is None:
        return None, None
    return grounded.timex, grounded.interval

"""All times of a document in order, each TIMEX3 value counted from the ones before."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from vedette.dates.ahead import looks_ahead
from vedette.dates.era import from_count, to_count
from vedette.dates.resolve import Context, ground
from vedette.dates.rule_dater import RuleDater
from vedette.dates.story import Telling, opens, tells_history
from vedette.model.span import Span

_SENTENCE = re.compile(r"[.!?][\"\u201d\u2019']?\s+(?=[A-Z\"“`])|\n\s*\n")
_NEAR, _NEAR_DAY = 100, 30
_A_YEAR_BEFORE = ("YEAR:-1", "YEAR:-1@PREV", "QUARTER:-5")
_QUARTER = re.compile(r"\d{4}-Q\d$")
_ASIDE = ("DAY:+0", "PAST(", "COMING(", "FEAST")
"""Values that do not move a story on."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its TIMEX3 value."""

    span: Span
    value: str


def timeline(text: str, anchor: date | None, dater: RuleDater) -> list[Timex]:
    """The times of `text`, written on day `anchor`, with the values they have in TIMEX3."""
    scanned = dater.scan(text)
    story, telling, found = tells_history([s.value for s in scanned], anchor), Telling(), list[Timex]()
    quarter: str | None = None
    bounds = [0, *(m.end() for m in _SENTENCE.finditer(text))]
    for item in scanned:
        start = bounds[bisect_right(bounds, item.span.start) - 1]
        near = _NEAR_DAY if item.value.startswith("WEEKDAY") else _NEAR
        forward = looks_ahead(text[max(start, item.span.start - near) : item.span.start])
        for value in _parts(item.value):
            told = telling.told if story else None
            grounded = ground(to_count(value), Context(anchor, telling.last, forward=forward, told=told))
            before = _year_before(value, item.span.of(text).lower(), quarter)
            timex = before or (grounded.timex if grounded else None)
            if timex:
                quarter = quarter if before else timex if _QUARTER.match(timex) else None
                found.append(Timex(item.span, from_count(timex)))
            aside = value.startswith(_ASIDE) if story else value in _A_YEAR_BEFORE
            if grounded and grounded.interval and not aside:
                telling.go_on(grounded.interval, opens=opens(text[start : item.span.start]))
    return found


def _year_before(value: str, written: str, quarter: str | None) -> str | None:
    """Beside a quarter "a year earlier" is the same quarter of the year before."""
    if quarter is None or value not in _A_YEAR_BEFORE or written.startswith("last"):
        return None
    return f"{int(quarter[:4]) - 1}{quarter[4:]}"


def _parts(value: str) -> list[str]:
    return value[6:-1].split(",") if value.startswith("RANGE(") else [value]

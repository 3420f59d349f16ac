"""Spans that end or start on a day: the past 24 hours, the next two weeks."""

from __future__ import annotations

import re
from datetime import date, timedelta

from vedette.dates.grounded import PUBLICATION, Context, Grounded
from vedette.dates.intervals import Interval, add_months

_LENGTH = re.compile(r"^P(T?)(\d+)(?:\.\d+)?(S|M|H|D|WE|W|Q|Y)$")


def span_of_length(direction: str, length: str, context: Context) -> Grounded | None:
    """The days of a length that ends (`PAST`) or starts (`COMING`) on the day of reading."""
    match, base = _LENGTH.match(length), context.day
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

"""Years before Christ as years that can be counted with: Python's calendar has none before the year 1.

They are moved on by twenty Gregorian cycles of 400 years, which leaves every weekday and leap year in its place. Only
the order of times within a text is counted so; a claim never gets such a day.
"""

from __future__ import annotations

import re

_MOVED = 8001
_FIRST_MOVED = 5000
"""Counted years from here on stand for years before Christ: back to 3001 BC, before all written history."""
_BEFORE_CHRIST = re.compile(r"^BC(\d{4})\b")
_COUNTED = re.compile(r"^\d{4}(?!\d)")


def to_count(value: str) -> str:
    """`BC0480-04` as a value of a year that can be counted with; any other value as it is."""
    match = _BEFORE_CHRIST.match(value)
    year = _MOVED - int(match[1]) if match else 0
    return f"{year}{value[6:]}" if year >= _FIRST_MOVED else value


def from_count(timex: str) -> str:
    """The TIMEX3 value of a year that `to_count` may have moved."""
    match = _COUNTED.match(timex)
    return f"BC{_MOVED - int(match[0]):04}{timex[4:]}" if match and int(match[0]) >= _FIRST_MOVED else timex

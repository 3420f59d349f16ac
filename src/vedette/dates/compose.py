"""Puts neighbouring phrases of time together: `early on Tuesday`, `at 7:45 p.m. on Friday`, `between March and May`."""

from __future__ import annotations

import re
from dataclasses import replace

from vedette.dates.phrases import Found
from vedette.dates.values import join_part, join_times
from vedette.dates.words import DASHES, Row
from vedette.lexicon.calendar import Calendar

_DAY = re.compile(r"^(?:\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d|Y[+-]\d+-\d\d-\d\d|WEEKDAY:|DAY:|FEAST:)")
_DATE = re.compile(r"^(?:\d{4}|XXXX)-\d\d-\d\d$")
_PART = re.compile(r"^(?:MAYBE\()?(T[A-Z\d:]+)\)?$")
_NARROWABLE = re.compile(r"^(?:\d{4}|\d{3}$|XXXX-(?!WXX)|Y[+-]\d|WEEK|MONTH|YEAR|DECADE|CENTURY|DAY|\d\d$)")
_LINKS = frozenset({"and", "to", "until", "till", "through", *DASHES})
_LONGEST_BRIDGE = 4


class Composer:
    """Joins phrases by the words that stand between and before them."""

    def __init__(self, knowledge: Calendar) -> None:
        """`knowledge` gives the bridging and the narrowing words."""
        self._bridge = knowledge.bridge
        self._narrow = knowledge.narrow

    def join(self, row: Row, found: list[Found]) -> list[Found]:
        """Times of day joined to their days, narrowed by the words before; doubtful lone ones go."""
        joined: list[Found] = []
        for phrase in found:
            both = self._joined(row, joined[-1], phrase) if joined else None
            while both:
                joined.pop()
                phrase = both  # noqa: PLW2901 - the phrase grows to the left
                both = self._joined(row, joined[-1], phrase) if joined else None
            joined.append(phrase)
        sure = [f for f in joined if not f.value.startswith("MAYBE")]
        return _apart(sure, [self._narrowed(row, f) for f in sure])

    def _joined(self, row: Row, left: Found, right: Found) -> Found | None:
        gap = [row.word(i) for i in range(left.last, right.first)]
        if len(gap) > _LONGEST_BRIDGE or any(w not in self._bridge and w not in self._narrow for w in gap):
            return None
        left_part, right_part = _PART.match(left.value), _PART.match(right.value)
        if left_part and right_part:
            return Found(left.first, right.last, join_times(left_part[1], right_part[1]))
        if left_part and _DAY.match(right.value):
            return Found(left.first, right.last, join_part(right.value, left_part[1]))
        if right_part and _DAY.match(left.value):
            return Found(left.first, right.last, join_part(left.value, right_part[1]))
        if left.value.startswith("WEEKDAY") and right.value[:2] in ("19", "20", "XX") and _DAY.match(right.value):
            return Found(left.first, right.last, right.value)
        return None

    def _narrowed(self, row: Row, found: Found) -> Found:
        if not _NARROWABLE.match(found.value):
            return found
        i, of = found.first - 1, False
        while i > found.first - 4 and row.word(i) in ("of", "the", "on", "in", *DASHES):
            of = of or row.word(i) == "of"
            i -= 1
        narrowing = self._narrow.get(row.word(i)) if i >= 0 else None
        word = row.word(i)
        if not narrowing or (word in ("end", "start", "beginning", "close", "middle", "outset", "rest") and not of):
            return found
        if word in ("start", "end", "close") and row.word(i - 1) not in (
            "the",
            "at",
            "by",
            "since",
            "until",
            "from",
            "of",
            "to",
        ):
            return found
        first = i - 1 if row.word(i - 1) == "the" else i
        head, mark, _ = found.value.partition("@PREV")
        return replace(found, first=first, value=f"{head}{mark}|{narrowing}" if "|" not in head else found.value)

    def spans(self, row: Row, found: list[Found]) -> list[Found]:
        """`since March` and `from 3 May to 7 July` as one time each; a preposition before a time belongs to it."""
        linked: list[Found] = []
        for phrase in found:
            if linked and (both := _linked(row, linked[-1], phrase)):
                linked[-1] = both
            else:
                linked.append(phrase)
        return _apart(linked, [_since(row, f) for f in linked])


def _apart(found: list[Found], grown: list[Found]) -> list[Found]:
    """Each phrase as it has grown to the left, unless it grew into the one before."""
    ends = [0, *(f.last for f in found)]
    return [g if g.first >= end else f for f, g, end in zip(found, grown, ends, strict=False)]


def _linked(row: Row, left: Found, right: Found) -> Found | None:
    gap = [row.word(i) for i in range(left.last, right.first)]
    if len(gap) != 1 or gap[0] not in _LINKS:
        return None
    opener = row.word(left.first - 1)
    opened = opener == ("between" if gap[0] == "and" else "from")
    if not (opened and all(_NARROWABLE.match(f.value) or _DAY.match(f.value) for f in (left, right))):
        opened = False
        if gap[0] == "and" or not (_DATE.match(left.value) and _DATE.match(right.value)):
            return None
    first = left.value
    if first.startswith("XXXX") and right.value[:4].isdigit():
        first = right.value[:4] + first[4:]
    return Found(left.first - opened, right.last, f"RANGE({first},{right.value})")


def _since(row: Row, found: Found) -> Found:
    i = found.first - 1
    while row.word(i) in ("at", "least", "about", "around", "the", "as", "early", "late") and i > found.first - 3:
        i -= 1
    if row.word(i) == "since" and (_NARROWABLE.match(found.value) or _DAY.match(found.value)):
        return Found(i, found.last, f"SINCE({found.value})")
    before = row.word(found.first - 1)
    if before in ("on", "in", "at", "during", "over", "within", "by", "for", "from", "of") and found.first:
        return replace(found, first=found.first - 1)
    return found

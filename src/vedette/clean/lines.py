"""A page's lines joined into paragraphs, where a sender broke them at a fixed width; each keeps its place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from vedette.model.span import Span

_ENDS = re.compile(r"[.!?:;][\"”\u2019')\]]*$")
_STOPS = re.compile(r"[.!?][\"”\u2019')\]]*$")
_ITEM = re.compile(r"(?:[•▪●◦‣*\u2013—-]|\(?(?:\d{1,2}|[A-Za-z])[.)])\s+\S")
_CONTENT = re.compile(r"\S(?:[^\n]*\S)?")
_TAB = 4
# Calibrated as a set on mail, wire reports of the 1980s and lists of headlines: a broken line is full, that is, the
# next one's first word would not have fitted; or, broken by hand, it goes on in lower case.
_WIDTHS = range(40, 121)
_SLACK = 6
_FULL_SHARE = 0.75
_BROKEN_SHARE = 0.5
_LOWER_SHARE = 0.5
_FEW = 3
_LONGER_SHARE = 0.1
_FAR_LONGER = 1.5
_SHORT = 0.6
_LONGEST_PARAGRAPH = 15


@dataclass(frozen=True, slots=True)
class _Habit:
    """How a page is broken: at `width` columns, paragraphs indented beyond `margin`, or `apart` by blank lines."""

    width: int
    margin: int
    apart: bool


def paragraphs_of(text: str) -> list[list[Span]]:
    """The stretches of `text` that make one paragraph each, in order: a line alone, or lines that were one."""
    lines = [Span(*match.span()) for match in _CONTENT.finditer(text)]
    habit = _habit(text, lines)
    if habit is None:
        return [[line] for line in lines]
    groups = [lines[:1]]
    for first, second in pairwise(lines):
        if _adjacent(text, first, second) and _follows(text, first, second, habit):
            groups[-1].append(second)
        else:
            groups.append([second])
    return groups


def _habit(text: str, lines: list[Span]) -> _Habit | None:
    """How most lines were broken; None when nothing shows that they were."""
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    lengths = sorted(_column(text, a) for a, _ in pairs)
    if not lengths:
        return None
    width = lengths[int(len(lengths) * (1 - _LONGER_SHARE))] if len(lengths) > _FEW * 3 else lengths[-1]
    longer = sum(_column(text, line) > 2 * width for line in lines)
    if width not in _WIDTHS or longer > _LONGER_SHARE * len(lines) or not _is_broken(text, pairs, width):
        return None
    indents = Counter(_indent(text, line) for line in lines)
    margin = min(indents, key=lambda indent: (-indents[indent], indent)) + 1
    gaps = len(lines) - len(pairs) - 1 + sum(_indent(text, b) > margin for _, b in pairs)
    return _Habit(width, margin, gaps * _LONGEST_PARAGRAPH >= len(lines))


def _is_broken(text: str, pairs: list[tuple[Span, Span]], width: int) -> bool:
    """Most lines are full and break off in the middle of a sentence, or most go on in lower case."""
    goes_on = [(a, b) for a, b in pairs if not _ITEM.match(text, b.start, b.end)]
    full = [(a, b) for a, b in goes_on if _is_full(text, a, b, width)]
    broken = sum(1 for a, b in full if _runs_on(text, a, b))
    lower = sum(1 for _, b in goes_on if text[b.start].islower())
    sure = len(full) > _FEW or (len(full) > 1 and broken == len(full))
    filled = sure and len(full) >= _FULL_SHARE * len(goes_on) and broken >= _BROKEN_SHARE * len(full)
    return filled or (len(goes_on) > _FEW and lower >= _LOWER_SHARE * len(goes_on))


def _follows(text: str, first: Span, second: Span, habit: _Habit) -> bool:
    """`second` is the same paragraph: `first` was full, or breaks off before a word that opens no sentence."""
    length = _column(text, first)
    if _indent(text, second) > habit.margin or length > _FAR_LONGER * habit.width:
        return False
    full = _is_full(text, first, second, habit.width)
    if _ITEM.match(text, second.start, second.end) and not (full and _runs_on(text, first, second)):
        return False
    if full or text[second.start].islower():
        return True
    if _ENDS.search(text, first.start, first.end):
        return habit.apart and length >= _SHORT * habit.width
    return length >= _SHORT * habit.width


def _is_full(text: str, first: Span, second: Span, width: int) -> bool:
    word = text[second.start : min(second.end, second.start + width)].split(maxsplit=1)[0]
    return _column(text, first) + 1 + len(word) > width - _SLACK


def _runs_on(text: str, first: Span, second: Span) -> bool:
    """The sentence goes on from one line to the next, as lower case or a missing stop shows."""
    return text[second.start].islower() or not _STOPS.search(text, first.start, first.end)


def _adjacent(text: str, first: Span, second: Span) -> bool:
    return text.count("\n", first.end, second.start) == 1


def _indent(text: str, line: Span) -> int:
    before = text[text.rfind("\n", 0, line.start) + 1 : line.start]
    return len(before.expandtabs(_TAB))


def _column(text: str, line: Span) -> int:
    """Where the line ends, counted from the margin."""
    return _indent(text, line) + line.end - line.start

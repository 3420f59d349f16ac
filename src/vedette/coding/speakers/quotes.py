"""Quotations: where they run, over sentences and paragraphs, and which handover each belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from vedette.coding.speakers.attribution import Handover
from vedette.model.span import Span

_WINDOW = 1500
"""Characters around a quotation in which its cue can stand."""
_NEAR = 3
"""Characters between a quotation and a cue clause that touches it: a comma, a mark, a space."""
_COLON_REACH = 120
"""Characters between a cue and the colon that opens what was said."""
_CARRIED_WORDS = 4
"""A quotation of fewer words, without a stop, is a scare quote and belongs to no one by itself."""


def quotations(text: str) -> list[Span]:
    """The quotations of `text`, marks included; one that goes on in the next paragraph is one.

    A paragraph that opens with a mark while one is open goes on; an open quotation otherwise ends with its paragraph.
    """
    found: list[Span] = []
    start: int | None = None
    offset = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        goes_on = start is not None and body[:1] in ("“", '"')
        if start is not None and body and not goes_on:
            found.append(Span(start, offset))
            start = None
        for at, mark in enumerate(line):
            if mark not in '“”"':
                continue
            opens = mark == "“" or (mark == '"' and _opens(line, at))
            if opens and start is None:
                start = offset + at
            elif not opens and start is not None:
                found.append(Span(start, offset + at + 1))
                start = None
        offset += len(line)
    if start is not None:
        found.append(Span(start, offset))
    return [s for s in (_trimmed(text, s) for s in found) if s.end > s.start + 1]


def _opens(line: str, at: int) -> bool:
    """True for a straight mark with a space before it and none behind; inside a quotation it marks a new paragraph."""
    before, behind = line[at - 1 : at], line[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([—–-") and bool(behind.strip())


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start, span.start + len(words.rstrip()))


def give_quotations(text: str, handovers: Sequence[Handover]) -> list[Handover]:
    """The handovers with the quotations that belong to them added to what they cover.

    A quotation without a cue of its own goes on with the speaker of the one before, within its paragraph or at the
    start of a later one.
    """
    out = sorted(handovers, key=lambda h: h.cue.start)
    cues = [h.cue.start for h in out]
    last_owner: int | None = None
    last_end = -1
    for quote in quotations(text):
        near = range(bisect_left(cues, quote.start - _WINDOW), bisect_left(cues, quote.end + _WINDOW))
        owner = _owner(text, quote, out, near)
        carries = _carries(text, quote)
        paragraph = text.rfind("\n", 0, quote.start) + 1
        if owner is None and carries and (last_end >= paragraph or not text[paragraph : quote.start].strip()):
            owner = last_owner
        if owner is not None:
            if carries:
                out[owner] = replace(out[owner], content=_with(out[owner].content, quote))
            last_owner, last_end = owner, quote.end
    return out


def _carries(text: str, quote: Span) -> bool:
    words = quote.of(text)
    return len(words.split()) > _CARRIED_WORDS or words.rstrip("”\"'’ ")[-1:] in ".,!?"


def _owner(text: str, quote: Span, handovers: Sequence[Handover], near: range) -> int | None:
    """The handover whose cue stands beside the quotation or whose content reaches into it."""
    best: tuple[int, int] | None = None
    for at in near:
        one = handovers[at]
        if one.speaker is None or quote.holds(one.cue):
            continue
        gap = quote.gap(one.aside)
        between = (
            text[one.aside.end : quote.start] if one.aside.end <= quote.start else text[quote.end : one.aside.start]
        )
        overlaps = any(c.overlaps(quote) for c in one.content)
        if "\n" in between and not (one.aside.end <= quote.start and between.rstrip().endswith(":")):
            continue
        colon = (
            one.force == "neutral"
            and one.aside.end <= quote.start
            and between.rstrip().endswith(":")
            and len(between) < _COLON_REACH
        )
        if not (overlaps or gap <= _NEAR or colon):
            continue
        rank = (0 if gap <= _NEAR else 1, gap)
        if best is None or rank < best:
            best, found = rank, at
    return found if best is not None else None


def _with(content: tuple[Span, ...], quote: Span) -> tuple[Span, ...]:
    apart = [c for c in content if not c.overlaps(quote)]
    joined = [c for c in content if c.overlaps(quote)]
    start = min([quote.start, *(c.start for c in joined)])
    end = max([quote.end, *(c.end for c in joined)])
    return tuple(sorted([*apart, Span(start, end)]))

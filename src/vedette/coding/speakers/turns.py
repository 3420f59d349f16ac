"""Speakers that the layout names: turns of a transcript ("MR KERR: …") and signatures behind a quotation ("— Name")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vedette.coding.speakers.attribution import Handover
from vedette.model.span import Span

_TURN = re.compile(
    r"^(?P<who>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,4})(?P<cue>:)[ \t]+(?P<said>\S.{15,})$", re.MULTILINE
)
_SIGNED = re.compile(r"[”\"][ \t]*\n?[ \t]*(?P<cue>[—–―]|--)[ \t]*(?P<who>[A-Z@][^\n.:”\"]{2,70})$", re.MULTILINE)
_BRACKETED = re.compile(
    r"^[ \t]*(?P<cue>\[)(?P<who>(?!TEXT\b)[A-Z][A-Z .'-]{2,40})\][ \t]+(?P<said>\S.{15,})$", re.MULTILINE
)
_FEWEST_TURNS = 3
"""One heading in capitals with a colon is no transcript."""


def turns(text: str) -> list[Handover]:
    """The handovers of a transcript's turns; each runs to the next turn."""
    found = sorted([*_TURN.finditer(text), *_BRACKETED.finditer(text)], key=lambda m: m.start())
    if len(found) < _FEWEST_TURNS:
        return []
    ends = [m.start() for m in found[1:]] + [len(text)]
    return [_handover(m, Span(m.start("said"), max(m.end(), end))) for m, end in zip(found, ends, strict=True)]


def signatures(text: str) -> Iterator[Handover]:
    """The handovers of quotations that are signed behind a dash."""
    for match in _SIGNED.finditer(text):
        mark = text[match.start()]
        opening = text.rfind("“" if mark == "”" else '"', 0, match.start())
        if opening >= 0:
            yield _handover(match, Span(opening, match.start() + 1))


def _handover(match: re.Match[str], content: Span) -> Handover:
    who = Span(*match.span("who"))
    return Handover(-1, Span(*match.span("cue")), (content,), "neutral", who, who)

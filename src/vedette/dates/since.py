"""What is counted "since" a day: a span from that day to the report's, unless it is a record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from vedette.model.claim import When
from vedette.model.reading import Draft, Sentence, TimeMention
from vedette.model.span import Span

_SINCE = re.compile(r"\bsince\b[^.,;:\u2013\u2014\u201c\u201d]*$", re.IGNORECASE)
_SUPERLATIVES = ("JJS", "RBS")
_RECORD = 40
"""Characters before "since" in which a superlative makes it a record."""


def since_then(draft: Draft, sentences: Sequence[Sentence], mention: TimeMention) -> bool:
    """True for "displaced since the war began on 3 May": the day is where the claim's time starts, not its time."""
    if draft.sentence >= len(sentences):
        return False
    clause = _clause(mention, sentences[draft.sentence])
    return clause is not None and not clause.overlaps(draft.trigger)


def of_record(draft: Draft, mention: TimeMention, sentence: Sentence) -> bool:
    """True for "the deadliest since the truce of 3 May": a record is a happening of its own day, not of that one."""
    clause = _clause(mention, sentence)
    if clause is None or clause.overlaps(draft.trigger):
        return False
    near = (t for t in sentence.tokens if t.end <= clause.start and clause.gap(t.span) <= _RECORD)
    return any(t.tag in _SUPERLATIVES for t in near)


def up_to(anchor: date | None, when: When) -> When:
    """The span from the first day of `when` to the report's day, open when that is not known."""
    start, end = (when.start or "")[:10], anchor.isoformat() if anchor else None
    if not start or (end is not None and end < start):
        return when
    return replace(when, precision="span", start=start, end=end)


def _clause(mention: TimeMention, sentence: Sentence) -> Span | None:
    """From the "since" that governs a time to that time's end."""
    found = _SINCE.search(sentence.text[: max(0, mention.span.start - sentence.span.start)])
    return Span(sentence.span.start + found.start(), mention.span.end) if found else None

"""Scoring attributions: is the speaker of a stretch the one that a reader marked?

A line holds a text and, for each annotator, attributions of source, cue and content, each with character spans. The
first annotator counts. A predicted attribution and a marked one agree when their contents share characters and the
main word of each one's source stands in the other's source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vedette.coding.speakers import Speakers
from vedette.model.span import Span

_TAIL = re.compile(r"[,;:(—]|\s(?:of|for|in|at|with|from|near|who|whose|which|on|to|based|by)\s", re.IGNORECASE)
_LAST_WORD = re.compile(r"[\w.@#-]+(?:['’]s?)?\W*$")


@dataclass(frozen=True, slots=True)
class Marked:
    """An attribution by its stretches: the words of its source, their main word, and its content."""

    source: tuple[Span, ...]
    head: Span
    content: tuple[Span, ...]


def marked(row: Mapping[str, Any]) -> list[Marked]:
    """The attributions of a line that have both a source and a content."""
    out = []
    for one in row["annotations"][0]["attributions"]:
        source, content = _spans(one.get("source")), _spans(one.get("content"))
        if source and content:
            out.append(Marked(source, head_of(row["text"], source[0]), content))
    return out


def _spans(parts: Sequence[Mapping[str, Any]] | None) -> tuple[Span, ...]:
    return tuple(Span(*span) for part in parts or () for span in part["spans"])


def head_of(text: str, source: Span) -> Span:
    """The main word of a source phrase: the last before its first comma or preposition."""
    words = source.of(text)
    lead = re.match(r"(?:as|by|for)\s+", words, re.IGNORECASE)
    skip = lead.end() if lead else 0
    tail = _TAIL.search(words, skip + 1)
    main = words[: tail.start()] if tail else words
    last = _LAST_WORD.search(main)
    start = source.start + (last.start() if last else 0)
    return Span(start, source.start + len(main.rstrip()))


def predicted(speakers: Speakers, text: str) -> list[Marked]:
    """A report's attributions in the same shape."""
    out = []
    for one in speakers.attributions:
        speaker = one.handover.speaker
        if speaker is not None and one.content:
            own = one.handover.head
            head = own if own is not None and speaker.holds(own) else head_of(text, speaker)
            out.append(Marked((speaker,), head, one.content))
    return out


def _share(one: Marked, other: Marked) -> bool:
    return any(a.overlaps(b) for a in one.content for b in other.content)


def _same_source(one: Marked, other: Marked) -> bool:
    return any(s.overlaps(other.head) for s in one.source) and any(s.overlaps(one.head) for s in other.source)


def source_scores(documents: Iterable[tuple[Sequence[Marked], Sequence[Marked]]]) -> dict[str, float]:
    """Figures over pairs of (marked, predicted) attributions of one document each, all shares 0 to 1.

    `source_f1` counts every attribution, found or not. `source_given_content`: of the marked ones whose content a
    prediction touches, the share whose source is right.
    """
    asked = given = found = right = touched = 0
    for gold, guess in documents:
        asked += len(gold)
        given += len(guess)
        found += sum(1 for g in gold if any(_share(g, p) and _same_source(g, p) for p in guess))
        touched += sum(1 for g in gold if any(_share(g, p) for p in guess))
        right += sum(1 for p in guess if any(_share(g, p) and _same_source(g, p) for g in gold))
    recall, precision = _ratio(found, asked), _ratio(right, given)
    return {
        "source_f1": _ratio(2 * recall * precision, recall + precision),
        "source_recall": recall,
        "source_precision": precision,
        "source_given_content": _ratio(found, touched),
    }


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0

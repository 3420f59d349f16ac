"""Where the event of one verb happened: sentences with a verb and the places of its event, maybe none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from vedette.coding import code
from vedette.model.claim import Claim, Source
from vedette.model.reading import Draft, Sentence, Toponym
from vedette.model.report import Report
from vedette.model.span import Quote, Span
from vedette.pipeline.method import NO_PLACES, Tools
from vedette.places.lending import lend_points
from vedette.places.listing import listed_with
from vedette.places.locate import locate
from vedette.places.standing import standing
from vedette.places.toponyms import find_toponyms

_STATED = "same clause"
"""The labels mark only places that are told of the verb's own event; others are guessed from what stands around."""
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|\d+(?:st|nd|rd|th)\b|\d[\d.,:]*\d|\w+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d)\b|[^\W_]+|(?<=\s)\s+|[^\w\s]"
)
"""Tokens as the labels count them: hyphens, clitics and the second of two spaces stand alone."""


def predicted(row: Mapping[str, Any], tools: Tools) -> tuple[Span, ...]:
    """The stretches of the row's text that name the place of its verb's event; empty when none does."""
    report = Report("r-0", "page", "", row["text"])
    actors = tools.lexicon.actors.find(report.text)
    toponyms = find_toponyms(report.text, tools.gazetteer, taken=[m.span for m in actors if m.actor.cls in NO_PLACES])
    sentences = tools.reader.read(report)
    if not row["verb"]:
        return ()
    verb = Span(*row["verb"][0][:2])
    drafts = code(report, sentences, toponyms, tools.lexicon, actors)
    draft = min(
        (d for d in drafts if d.trigger.overlaps(verb)), key=lambda d: d.trigger.gap(verb), default=None
    ) or _plain_draft(report, sentences, verb)
    if draft is None:
        return ()
    where = [t for t in toponyms if not any(s.holds(t.span) for s in draft.stand_ins)]
    place = locate(draft, lend_points(where, report.text), sentences, report).place
    if place is None or place.grounds != _STATED:
        return ()
    return _named(draft, place.as_written, where, sentences, report.text)


def _plain_draft(report: Report, sentences: Sequence[Sentence], verb: Span) -> Draft | None:
    """A verb that tells of nothing coded still happens in its own sentence."""
    for sentence in sentences:
        if sentence.span.holds(verb):
            quote = Quote.cut(report.text, sentence.span)
            claim = Claim("c-0", report.report_id, quote, "ASSAULT", "happened", Source("", "media"), 0.0)
            return Draft(claim, verb, sentence.index, (sentence.span,), needs_place=False)
    return None


def _named(
    draft: Draft, written: str, toponyms: Sequence[Toponym], sentences: Sequence[Sentence], text: str
) -> tuple[Span, ...]:
    """The nearest stretch that names what was chosen, and the names that are listed with it."""
    usable = [t for t in toponyms if t.place is not None]
    bearers = [t for t in usable if t.place is not None and t.place.as_written == written]
    if not bearers:
        return ()
    own = sentences[draft.sentence]
    chosen = min(bearers, key=lambda t: (standing(own, draft.trigger, t.span), t.span.gap(draft.trigger)))
    return tuple(t.span for t in listed_with(chosen, usable, own, text))


def labelled(row: Mapping[str, Any]) -> tuple[Span, ...]:
    """The stretches that annotators marked. Some rows count tokens, first and last, in place of characters."""
    text = row["text"]
    tokens = [Span(*m.span()) for m in _TOKEN.finditer(text)]
    found = []
    for first, last, *_ in row["locations"]:
        if _is_name(text, first, last):
            found.append(Span(first, last))
        elif last < len(tokens):
            found.append(Span(tokens[first].start, tokens[last].end))
    return tuple(found)


def _is_name(text: str, start: int, end: int) -> bool:
    """True for a stretch of characters that neither begins nor ends within a word."""
    words = text[start:end]
    cut = text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum()
    return bool(words.strip()) and words == words.strip() and not cut and any(c.isupper() for c in words)


def is_exact(found: Sequence[Span], marked: Sequence[Span]) -> bool:
    """True when every marked name was found and nothing else; names are the same when they share characters."""
    met = all(any(f.overlaps(m) for f in found) for m in marked)
    return met and all(any(f.overlaps(m) for m in marked) for f in found)


def exact(rows: Sequence[Mapping[str, Any]], found: Sequence[Sequence[Span]]) -> float:
    """The share of rows whose places are found exactly."""
    right = sum(is_exact(f, labelled(r)) for r, f in zip(rows, found, strict=True))
    return right / len(rows) if rows else 0.0

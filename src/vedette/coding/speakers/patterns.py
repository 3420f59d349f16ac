"""Handovers by pattern, for sentences that were not parsed or whose cue the parser missed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from vedette.coding.speakers.attribution import Handover
from vedette.coding.speakers.naming import singular
from vedette.lexicon.cues import Cues
from vedette.model.reading import Sentence
from vedette.model.span import Span

_WHO = (
    r"(?P<who>(?:(?!\b(?:that|which|but|because)\b)[^,;:“”\"()]){2,90}?(?:\s\([^)]{2,30}\))?(?:,\s[^,;:“”\"]{3,90},)?)"
)
_BETWEEN = r"\s+(?:(?:has|have|had|also|later|then|earlier|further|previously|separately|reportedly)\s+)*"
_MARK = r"[,”\"?!]\s*[”\"]?\s+"
_LEAD = r"(?:[A-Z][\w .,’'()-]{1,60}\s[—–-]+\s|(?:On|In|Earlier|Meanwhile|Later|But|And|However)\b[^,“”\"]{0,40},\s)?"
_ACCORDING = re.compile(
    r"\baccording\s+to\s+(?P<who>[^,;:“”\"]{2,100}?)(?=[,;:“”\"]|[.!?]?\s*$|\s(?:that|who|which)\s)", re.IGNORECASE
)
_INNER_STOP = re.compile(r"(?<=[a-z]{3}[.!?])(?=[A-Z][a-z])|(?<=\w{3}[.!?])\s+(?=[a-z“\"])")

_NOT_IN_A_NAME = frozenset({"was", "were", "is", "are", "had", "killed", "will", "would"})
_NOT_BEFORE_A_NAME = frozenset({"that", "if", "and", "but", "in", "after", "with", "which", "when", "while", "for"})

_LONGEST = 4000
"""Characters; a longer "sentence" is a torn table."""


def any_of(forms: frozenset[str]) -> str:
    """A pattern that matches any of the words, the longest first."""
    return "|".join(sorted(forms, key=lambda f: (-len(f), f)))


@cache
def _patterns(forms: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    verbs = any_of(forms)
    cue = rf"(?P<cue>{verbs})\b"
    behind = rf"{_MARK}{_WHO}{_BETWEEN}{cue}(?P<rest>[^“”\",]{{0,120}})[.,]?\s*$"
    turned = rf"{_MARK}(?P<cue>{verbs})\s+(?P<who>[^,;:“”\".]{{2,90}})"
    gap = r"(?P<rest>(?:(?!\bthat\b)[^,:“”\"]){0,70}?)(?:\s+that\b|:|,)?"
    before = rf"^{_LEAD}[“\"]?{_WHO}{_BETWEEN}{cue}{gap}\s+(?P<content>.{{8,}})$"
    return tuple(re.compile(p, re.DOTALL) for p in (behind, turned, before))


def patterned(sentence: Sentence, found: Sequence[Handover], cues: Cues) -> list[Handover]:
    """The handovers that patterns find in a sentence beside those already `found` in it."""
    taken = [h.aside for h in found]
    out = []
    for piece in _pieces(sentence):
        readable = not sentence.tokens or piece.text.isupper()
        for one in _candidates(piece, cues, alone=readable and not found):
            if one.content and not any(t.overlaps(one.cue) for t in taken):
                out.append(one)
                taken.append(one.aside)
    return out


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence cut again at its inner stops: text without capitals reaches us as one long sentence.

    A piece in capitals is read in small letters, so that one set of patterns does for both.
    """
    if len(sentence.text) > _LONGEST:
        return
    start = 0
    for stop in [*_INNER_STOP.finditer(sentence.text), None]:
        end = stop.start() if stop else len(sentence.text)
        words = sentence.text[start:end]
        yield replace(sentence, text=words, span=Span(start, end).shifted(sentence.span.start), tokens=())
        start = stop.end() if stop else end


def _candidates(piece: Sentence, cues: Cues, *, alone: bool) -> Iterator[Handover]:
    text = piece.text.lower() if piece.text.isupper() else piece.text
    behind, turned, before = _patterns(cues.plain_forms)
    for match in _ACCORDING.finditer(text):
        if match.group("who").split()[-1].lower() not in cues.no_speakers:
            yield _beside(piece, match, Span(match.start(), match.start() + len("according to")))
    for pattern in (behind, turned):
        found = pattern.search(text)
        if found and _names_somebody(found.group("who"), cues):
            yield _beside(piece, found, Span(*found.span("cue")))
    first = before.match(text) if alone else None
    if first and _names_somebody(first.group("who"), cues):
        content = Span(*first.span("content")).shifted(piece.span.start)
        yield _handover(piece, first, Span(*first.span("cue")), (content,))


def _names_somebody(who: str, cues: Cues) -> bool:
    """True for a short phrase that can be a speaker: a name, a pronoun, or a noun that speaks."""
    words = [w.strip(",.'’") for w in who.split()]
    low = [w.lower() for w in words]
    return (
        any(
            w in cues.stand_ins or singular(w) in cues.kinds or w in ("he", "she", "it", "they") or o[:1].isupper()
            for w, o in zip(low, words, strict=True)
        )
        and not any(w in _NOT_IN_A_NAME for w in low)
        and low[0] not in _NOT_BEFORE_A_NAME
    )


def _beside(sentence: Sentence, match: re.Match[str], cue: Span) -> Handover:
    """A handover of what stands before the match, or, at the sentence's start, behind it."""
    offset, text = sentence.span.start, sentence.text
    start = match.start()
    if start > 3:  # noqa: PLR2004 - fewer characters hold no clause
        content = Span(0, len(text[: start + 1].rstrip(" ,")))
    else:
        rest = text[match.end() :]
        content = Span(match.end() + len(rest) - len(rest.lstrip(" ,")), len(text))
    return _handover(sentence, match, cue, (content.shifted(offset),) if content.end > content.start else ())


def _handover(sentence: Sentence, match: re.Match[str], cue: Span, content: tuple[Span, ...]) -> Handover:
    who = match.group("who").rstrip(" ,")
    speaker = Span(match.start("who"), match.start("who") + len(who)).shifted(sentence.span.start)
    force = "hedged" if match.group(0).lower().find("claim") >= 0 or "alleg" in match.group(0).lower() else "neutral"
    force = "denial" if sentence.text[cue.start : cue.end].lower().startswith("den") else force
    return Handover(sentence.index, cue.shifted(sentence.span.start), content, force, speaker, speaker)

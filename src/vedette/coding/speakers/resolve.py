"""From a report's sentences to its attributions: find handovers, give them quotations, name their speakers."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from vedette.coding.speakers.attribution import Attribution, Handover, Speakers
from vedette.coding.speakers.memory import Memory
from vedette.coding.speakers.naming import read_naming
from vedette.coding.speakers.openings import openings
from vedette.coding.speakers.parsed import parsed
from vedette.coding.speakers.patterns import patterned
from vedette.coding.speakers.quotes import give_quotations
from vedette.coding.speakers.tree import Tree
from vedette.coding.speakers.turns import signatures, turns
from vedette.coding.speakers.voices import own_voice, speaks_itself
from vedette.lexicon.actors import Actors
from vedette.lexicon.cues import Cues
from vedette.model.claim import Source
from vedette.model.reading import Sentence
from vedette.model.report import Report
from vedette.model.span import Span

_WORD = re.compile(r"[\w'’-]+")
_CUT = re.compile(r"\s+(?:of|for|in|at|from|on|to)\s")
_PRONOUN = re.compile(r"(?:he|she|it|they)", re.IGNORECASE)
_PLURAL = re.compile(r"(?:[^s]s|men|people|police|many|some|others)$", re.IGNORECASE)


def speakers(report: Report, sentences: Sequence[Sentence], actors: Actors, cues: Cues) -> Speakers:
    """Every attribution of the report. Sentences without words are read by patterns."""
    handovers: list[Handover] = []
    for sentence in sentences:
        own = parsed(sentence, cues) if sentence.tokens else []
        more = patterned(sentence, [h for h in own if h.speaker], cues)
        own = [h for h in own if h.speaker or not any(m.cue.overlaps(h.cue) for m in more)]
        handovers += sorted([*own, *more], key=lambda h: h.cue.start)
    voice = own_voice(report)
    opened = openings(report.text, sentences, cues, release=voice.kind != "media")
    handovers += [*opened, *turns(report.text), *signatures(report.text)]
    handovers.sort(key=lambda h: h.cue.start)
    handovers = give_quotations(report.text, handovers)
    memory = Memory(report.text, actors, cues)
    subjects = _subjects(report.text, sentences, handovers)
    found = []
    for handover in sorted((h for h in handovers if h.speaker), key=lambda h: h.cue.start):
        while subjects and subjects[0].start < handover.cue.start:
            words = (span := subjects.popleft()).of(report.text)
            naming = read_naming(words, actors, cues)
            memory.notice(naming, span.start, plural=_PLURAL.search(_CUT.split(words, maxsplit=1)[0]) is not None)
        found.append(_attribution(handover, report.text, memory, voice, (actors, cues)))
    return Speakers(found, _doubts(sentences, handovers, cues))


def _subjects(text: str, sentences: Sequence[Sentence], handovers: Sequence[Handover]) -> deque[Span]:
    """The subjects of sentences in the outlet's own words, in order; "it said" leaves its sentence the outlet's."""
    told: dict[int, list[Span]] = {}
    for handover in handovers:
        if handover.speaker is None or not _PRONOUN.fullmatch(handover.speaker.of(text)):
            told.setdefault(handover.sentence, []).extend([*handover.content, handover.aside])
    found: deque[Span] = deque()
    for sentence in sentences:
        span = None if sentence.quoted else _subject(sentence)
        if span is not None and not any(t.overlaps(span) for t in told.get(sentence.index, ())):
            found.append(span)
    return found


def _subject(sentence: Sentence) -> Span | None:
    """The first subject: a name without what stands behind it, or the whole phrase of a common noun."""
    tokens = sentence.tokens
    subject = next((t for t in tokens if t.dep in ("nsubj", "nsubjpass") and t.pos in ("NOUN", "PROPN")), None)
    if subject is None:
        return None
    if subject.tag != "NNP":
        tree = Tree(sentence)
        return tree.span(*tree.phrase(subject.i))
    first = subject.i
    while first and tokens[first - 1].head == subject.i and tokens[first - 1].dep == "compound":
        first -= 1
    return Span(tokens[first].start, subject.end)


def _attribution(
    handover: Handover, text: str, memory: Memory, voice: Source, lexicons: tuple[Actors, Cues]
) -> Attribution:
    speaker = handover.speaker or handover.cue
    named = handover.named or speaker
    naming = read_naming(named.of(text), *lexicons)
    naming = memory.resolve(naming, speaker.start)
    plural = _PLURAL.search((handover.head or named).of(text)) is not None
    name, kind = naming.name, naming.kind
    unknown = naming.pronoun is not None and name == " ".join(named.of(text).split())
    if naming.pronoun == "self" or unknown or speaks_itself(named.of(text), naming, voice, lexicons[1]):
        name, kind = voice.name, voice.kind
    else:
        sure = " " in name or name != named.of(text)
        memory.remember(replace(naming, person=naming.person and sure), speaker.start, plural=plural)
    source = Source(
        name=name,
        kind=kind or ("witness" if naming.person else "anonymous"),
        as_written=speaker.of(text),
        cue=handover.cue.of(text),
        hedged=handover.force == "hedged",
    )
    return Attribution(handover, source)


def _doubts(sentences: Sequence[Sentence], handovers: Sequence[Handover], cues: Cues) -> list[Span]:
    """The stretches that are doubted without a speaker: passive cues, and sentences with a word like "reportedly"."""
    found = [c for h in handovers if h.speaker is None and h.force == "hedged" for c in h.content]
    doubted = (s.span for s in sentences if any(w.group().lower() in cues.hedges for w in _WORD.finditer(s.text)))
    return [*found, *doubted]

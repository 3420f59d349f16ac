"""From a report's sentences to its attributions: find handovers, give them quotations, name their speakers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.coding.speakers.attribution import Attribution, Handover, Speakers
from vedette.coding.speakers.memory import Memory
from vedette.coding.speakers.naming import read_naming
from vedette.coding.speakers.parsed import parsed
from vedette.coding.speakers.patterns import patterned
from vedette.coding.speakers.quotes import give_quotations
from vedette.coding.speakers.voices import own_voice
from vedette.lexicon.actors import Actors
from vedette.lexicon.cues import Cues
from vedette.model.claim import Source
from vedette.model.reading import Sentence
from vedette.model.report import Report
from vedette.model.span import Span

_WORD = re.compile(r"[\w'’-]+")
_PLURAL = re.compile(r"(?:[^s]s|men|people|police|many|some|others)$", re.IGNORECASE)


def speakers(report: Report, sentences: Sequence[Sentence], actors: Actors, cues: Cues) -> Speakers:
    """Every attribution of the report. Sentences without words are read by patterns."""
    handovers: list[Handover] = []
    for sentence in sentences:
        own = parsed(sentence, cues) if sentence.tokens else []
        handovers += sorted([*own, *patterned(sentence, own, cues)], key=lambda h: h.cue.start)
    handovers = give_quotations(report.text, sentences, handovers)
    memory = Memory(report.text, actors, cues)
    voice = own_voice(report)
    found = [_attribution(h, report.text, memory, voice, (actors, cues)) for h in handovers if h.speaker is not None]
    return Speakers(found, _doubts(report.text, sentences, handovers, cues))


def _attribution(
    handover: Handover, text: str, memory: Memory, voice: Source, lexicons: tuple[Actors, Cues]
) -> Attribution:
    speaker = handover.speaker or handover.cue
    named = handover.named or speaker
    naming = read_naming(named.of(text), *lexicons)
    naming = memory.resolve(naming, speaker.start)
    plural = _PLURAL.search((handover.head or named).of(text)) is not None
    name, kind = naming.name, naming.kind
    if naming.pronoun == "self":
        name, kind = voice.name, voice.kind
    elif naming.pronoun is None or name != named.of(text):
        memory.remember(naming, speaker.start, plural=plural)
    source = Source(
        name=name,
        kind=kind or ("witness" if naming.person else "anonymous"),
        as_written=speaker.of(text),
        cue=handover.cue.of(text),
        hedged=handover.force == "hedged",
    )
    return Attribution(handover, source)


def _doubts(text: str, sentences: Sequence[Sentence], handovers: Sequence[Handover], cues: Cues) -> list[Span]:
    """The stretches that are doubted without a speaker: cues without one, and sentences with a word such as "reportedly"."""
    found = [c for h in handovers if h.speaker is None and h.force == "hedged" for c in h.content]
    for sentence in sentences:
        if any(w.group().lower() in cues.hedges for w in _WORD.finditer(text, sentence.span.start, sentence.span.end)):
            found.append(sentence.span)
    return found

"""From a read report to drafts of claims; dating and placing follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from vedette.coding.accident import tells_of_accident
from vedette.coding.addressing import address
from vedette.coding.candidate import Candidate
from vedette.coding.composing import of_actor
from vedette.coding.drafting import Voice, draft
from vedette.coding.figures import figures_in
from vedette.coding.fuse import fused, within
from vedette.coding.gather import Setting, candidates
from vedette.coding.inheriting import take_over
from vedette.coding.news import counts
from vedette.coding.owners import owners_of_offices, without_owners
from vedette.coding.parties import PartyReader
from vedette.coding.roles import SPEECH_ACTS, TWO_SIDED
from vedette.coding.scene import Scene, leading_country
from vedette.coding.speakers import Speakers, own_voice, speakers
from vedette.coding.tree import Tree
from vedette.coding.triggers import Trigger, triggers
from vedette.lexicon.actors import ActorMention
from vedette.lexicon.whole import Lexicon
from vedette.model.claim import Party, Source
from vedette.model.reading import Draft, Sentence, Toponym
from vedette.model.report import Report
from vedette.model.span import Span


def code(
    report: Report,
    sentences: Sequence[Sentence],
    toponyms: Sequence[Toponym],
    lexicon: Lexicon,
    mentions: Sequence[ActorMention] | None = None,
) -> list[Draft]:
    """The drafts of a report's claims, in the order of their words; neither dated nor placed.

    `mentions`: the actors that the lexicon finds in the report's text, where the caller has found them already.
    """
    found = lexicon.actors.find(report.text) if mentions is None else mentions
    acting, owned = without_owners(report.text, found)
    scene = Scene(acting, toponyms, *leading_country(acting, toponyms))
    scene.stand_ins.update(owners_of_offices(report.text, acting), owned)
    voices = speakers(report, sentences, lexicon.actors, lexicon.cues)
    coder = _Coder(report, PartyReader(scene, lexicon.words), voices, own_voice(report), lexicon)
    drafts = [draft for sentence in sentences if sentence.tokens for draft in coder.drafts(sentence)]
    stand_ins = tuple(sorted(scene.stand_ins))
    return [replace(draft, stand_ins=stand_ins) for draft in drafts]


_NEVER_ONLY_SAID = ("CONSULT", "ASSAULT", "CONTROL")
"""Types whose verbs may also be cues of speech (attack, blast); what stands with them tells which they are."""


class _Coder:
    """Codes the sentences of one report in order, keeping what was told before."""

    def __init__(self, report: Report, reader: PartyReader, voices: Speakers, voice: Source, lexicon: Lexicon) -> None:
        self._report = report
        self._reader = reader
        self._voices = voices
        self._voice = voice
        self._lexicon = lexicon
        self._earlier: list[Candidate] = []
        self._accident = tells_of_accident(report, lexicon.words, lexicon.frames)

    def drafts(self, sentence: Sentence) -> list[Draft]:
        tree = Tree(sentence)
        found = [t for t in triggers(tree, self._lexicon.frames) if not self._only_says(t)]
        drafts = list(self._coded(tree, found)) if found else []
        self._remember(tree)
        return drafts

    def _coded(self, tree: Tree, found: list[Trigger]) -> Iterator[Draft]:
        strangers = self._reader.scene.no_persons(tree.sentence.span)
        figures = figures_in(tree.sentence, self._lexicon.figures, strangers)
        setting = Setting(self._reader, self._lexicon.words, self._voice_at, self._earlier)
        for candidate in fused(within(candidates(tree, found, figures, setting))):
            take_over(candidate, self._earlier)
            if counts(candidate, self._lexicon.words, accident=self._accident):
                address(candidate)
                yield self._draft(candidate)
            self._keep(candidate)

    def _draft(self, candidate: Candidate) -> Draft:
        span = candidate.head.span
        source = self._voices.of(span) or self._voice
        voice = Voice(source, denied=self._voices.denied(span), hedged=self._voices.hedged(span))
        return draft(candidate, self._report, voice, self._earlier)

    def _only_says(self, trigger: Trigger) -> bool:
        """A cue of speech tells of no event, unless to say it is the event: to demand, to condemn."""
        span = trigger.head.span
        if any(m.span.holds(span) and m.actor.cls not in _UNNAMED for m in self._reader.scene.in_span(span)):
            return True
        if any(f.type in SPEECH_ACTS or f.type in _NEVER_ONLY_SAID or f.speaker for f in trigger.frames):
            return False
        return any(a.handover.cue.holds(span) for a in self._voices.attributions)

    def _voice_at(self, span: Span) -> tuple[Source, Party]:
        source = self._voices.of(span) or self._voice
        return source, self._as_party(source)

    def _as_party(self, source: Source) -> Party:
        actor = self._lexicon.actors.named(source.name)
        written = source.as_written or source.name
        return Party("actor", written, source.name) if actor is None else of_actor("actor", written, actor)

    def _keep(self, candidate: Candidate) -> None:
        """Remember what later sentences may refer back to."""
        if candidate.frame.type == "ASSAULT":
            self._earlier.append(candidate)
        sides = [p for p in candidate.parties if p.role in ("actor", "recipient") and p.sector != "CVL"]
        if candidate.frame.type in TWO_SIDED and len(sides) > 1:
            self._reader.scene.pair = tuple(sides[:2])

    def _remember(self, tree: Tree) -> None:
        subjects = [t for t in tree.tokens if t.dep in ("nsubj", "nsubjpass") and t.pos in ("NOUN", "PROPN")]
        self._reader.remember(self._reader.parties(tree, subjects, "actor", places=True))


_UNNAMED = ("generic", "demonym")
"""Classes of mentions within which a trigger is a word, not part of a name."""

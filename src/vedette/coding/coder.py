"""From a read report to drafts of claims; dating and placing follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vedette.coding.accident import tells_of_accident
from vedette.coding.candidate import Candidate
from vedette.coding.echo import antecedent, is_definite
from vedette.coding.figures import figures_in
from vedette.coding.fuse import fused, within
from vedette.coding.gather import SPEECH_ACTS, TWO_SIDED, Setting, candidates, take_over
from vedette.coding.parties import PartyReader, Scene, leading_country, owners_of_offices, without_owners
from vedette.coding.speakers import Speakers, own_voice, speakers
from vedette.coding.tree import Tree
from vedette.coding.triggers import Trigger, triggers
from vedette.lexicon.whole import Lexicon
from vedette.model.claim import Claim, Party, Source
from vedette.model.ids import stable_id
from vedette.model.reading import Draft, Sentence, Token, Toponym
from vedette.model.report import Report
from vedette.model.span import Quote, Span

def code(report: Report, sentences: Sequence[Sentence], toponyms: Sequence[Toponym], lexicon: Lexicon) -> list[Draft]:
    """The drafts of a report's claims, in the order of their words; neither dated nor placed."""
    mentions, owned = without_owners(report.text, lexicon.actors.find(report.text))
    scene = Scene(mentions, toponyms, *leading_country(mentions, toponyms, lexicon.actors))
    scene.stand_ins.update(owners_of_offices(report.text, mentions), owned)
    reader = PartyReader(scene, lexicon.words)
    voices = speakers(report, sentences, lexicon.actors, lexicon.cues)
    coder = _Coder(report, reader, voices, own_voice(report), lexicon)
    drafts = [draft for sentence in sentences if sentence.tokens for draft in coder.drafts(sentence)]
    stand_ins = tuple(sorted(scene.stand_ins))
    return [replace(draft, stand_ins=stand_ins) for draft in drafts]


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
        if not found:
            self._remember(tree)
            return []
        figures = figures_in(sentence, self._lexicon.figures)
        drafts = []
        for candidate in fused(within(candidates(tree, found, figures, self._setting(sentence)))):
            take_over(candidate, self._earlier)
            if self._counts(candidate):
                drafts.append(self._draft(candidate))
            self._keep(candidate)
        self._remember(tree)
        return drafts

    def _keep(self, candidate: Candidate) -> None:
        """Remember what later sentences may refer back to."""
        if candidate.frame.type == "ASSAULT":
            self._earlier.append(candidate)
        sides = [p for p in candidate.parties if p.role in ("actor", "recipient") and p.sector != "CVL"]
        if candidate.frame.type in TWO_SIDED and len(sides) > 1:
            self._reader.scene.pair = tuple(sides[:2])

    def _only_says(self, trigger: Trigger) -> bool:
        """A cue of speech tells of no event, unless to say it is the event: to demand, to condemn."""
        if any(m.span.holds(trigger.head.span) and m.actor.cls not in ("generic", "demonym") for m in self._reader.scene.in_span(trigger.head.span)):
            return True
        if any(f.type in SPEECH_ACTS or f.type == "CONSULT" or f.speaker for f in trigger.frames):
            return False
        return any(a.handover.cue.holds(trigger.head.span) for a in self._voices.attributions)

    def _setting(self, sentence: Sentence) -> Setting:
        return Setting(self._reader, self._lexicon.words, self._voice_at, self._earlier)

    def _voice_at(self, span: Span) -> tuple[Source, Party]:
        source = self._voices.of(span) or self._voice
        return source, self._as_party(source)

    def _as_party(self, source: Source) -> Party:
        actor = self._lexicon.actors.named(source.name)
        if actor is None:
            return Party("actor", source.as_written or source.name, source.name)
        return Party("actor", source.as_written or source.name, actor.name, actor.code, actor.country, actor.sector)

    def _remember(self, tree: Tree) -> None:
        subjects = [t for t in tree.tokens if t.dep in ("nsubj", "nsubjpass") and t.pos in ("NOUN", "PROPN")]
        self._reader.remember(p for p in self._reader.parties(tree, subjects, "actor", places=True))

    def _counts(self, candidate: Candidate) -> bool:
        if candidate.standing.status is None or _only_keeps_silent(candidate):
            return False
        if self._accident and not _plain_violence(candidate):
            return False
        if candidate.trigger.kind == "nouns" and not candidate.also and not _is_news(candidate):
            return False
        if candidate.frame.type in SPEECH_ACTS and candidate.trigger.kind != "nouns":
            return bool(candidate.parties or candidate.figures)
        return True

    def _draft(self, candidate: Candidate) -> Draft:
        sentence, tree = candidate.tree.sentence, candidate.tree
        span = candidate.head.span
        source = self._source(candidate)
        text = self._report.text
        trigger = tree.text(tree.cover([tree.tokens[i] for i in candidate.trigger.tokens]))
        frame = candidate.frame
        meant = antecedent(candidate, self._earlier)
        candidate.claim_id = stable_id("c", self._report.report_id, sentence.span.start, span.start, frame.type)
        claim = Claim(
            claim_id=candidate.claim_id,
            report_id=self._report.report_id,
            quote=Quote.cut(text, sentence.span),
            type=frame.type,
            mode=candidate.mode,
            status=self._status(candidate),
            source=source,
            confidence=_confidence(candidate),
            parties=tuple(candidate.parties),
            means=tuple(dict.fromkeys(candidate.means)),
            figures=tuple(f.figure for f in candidate.figures),
            trigger=trigger,
            relates=frame.relates,
        )
        return Draft(
            claim=claim,
            trigger=span,
            sentence=sentence.index,
            echoes=meant.claim_id if meant is not None else None,
            definite=is_definite(candidate),
            reach=_reach(candidate),
            tense="past" if frame.status == "offered" else candidate.standing.tense,
            background=candidate.standing.background,
            needs_place=frame.type not in SPEECH_ACTS,
        )

    def _status(self, candidate: Candidate) -> str:
        status = candidate.standing.status or "happened"
        if candidate.frame.status is not None and status == "happened":
            status = candidate.frame.status
        if status == "happened" and self._voices.denied(candidate.head.span):
            return "denied"
        return status

    def _source(self, candidate: Candidate) -> Source:
        source = self._voices.of(candidate.head.span) or self._voice
        if candidate.frame.speaker == "subject" and candidate.role("actor"):
            source = _as_source(candidate.role("actor")[0], candidate)
        return replace(source, hedged=True) if self._voices.hedged(candidate.head.span) else source


def _only_keeps_silent(candidate: Candidate) -> bool:
    """Declining to comment refuses nothing that was asked of a party."""
    if candidate.frame.type != "REJECT":
        return False
    return any(k.lemma in _SPEAKING for k in candidate.tree.kids(candidate.head, "xcomp"))


_SPEAKING = frozenset({"comment", "say", "answer", "elaborate", "give", "discuss", "confirm", "speak", "respond", "disclose", "name", "identify", "provide", "specify", "talk", "reveal"})


def _plain_violence(candidate: Candidate) -> bool:
    """In a report of an accident only what its own words show to be force counts."""
    if candidate.frame.type in ("ASSAULT", "CONTROL"):
        return candidate.frame.needs not in ("figure", "harmed", "harm", "weapon") and bool(candidate.role("actor"))
    return candidate.frame.type not in ("ACCUSE", "AID", "SUPPORT", "COERCE", "DISPLACE", "MOBILIZE", "CONSULT", "PROTEST")


_KIND = {"GOV": "government", "MIL": "military", "REB": "armed_group", "UAF": "armed_group", "OPP": "opposition", "IGO": "igo", "NGO": "ngo"}


def _as_source(party: Party, candidate: Candidate) -> Source:
    kind = _KIND.get(party.sector or "", "armed_group")
    return Source(party.name or party.as_written, kind, party.as_written, candidate.head.text)


def _is_news(candidate: Candidate) -> bool:
    """An event noun that says nothing of its own only points back to what was told."""
    return bool(candidate.figures or candidate.means or candidate.parties or candidate.arguments.carrier is not None)


def _confidence(candidate: Candidate) -> float:
    value = 0.9 if candidate.trigger.kind == "verbs" else 0.8
    value -= 0.15 * (not candidate.role("actor")) + 0.1 * candidate.inherited
    value -= 0.1 * (candidate.trigger.size == 1 and candidate.frame.needs is not None)
    return round(max(0.2, value), 2)


def _reach(candidate: Candidate) -> tuple[Span, ...]:
    """The trigger's own phrase, its clause, the clauses joined to it, its sentence."""
    tree = candidate.tree
    out = (
        [tree.cover(tree.subtree(candidate.head, without=frozenset({"relcl", "conj", "cc"})))]
        if candidate.trigger.kind == "nouns"
        else []
    )
    verb = tree.ruling_verb(candidate.head)
    if verb is not None:
        out.append(tree.cover(tree.clause(verb)))
    for other in candidate.also:
        ruling = tree.ruling_verb(other.head) or other.head
        out.append(tree.cover(tree.clause(ruling)))
    if verb is not None and _is_aside_in_perfect(tree, verb):
        noun = tree.head(verb)
        out.append(tree.cover(tree.subtree(noun, without=frozenset({"relcl", "acl"}))))
    else:
        out.append(tree.sentence.span)
    return tuple(dict.fromkeys(out))


def _is_aside_in_perfect(tree: Tree, verb: Token) -> bool:
    """ "The offensive, which has killed dozens": the sentence's day is not the relative clause's."""
    return verb.dep == "relcl" and any(k.text.lower() in ("has", "have") for k in tree.kids(verb, "aux"))

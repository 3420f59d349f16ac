"""A candidate that counts becomes a draft: its claim, and what dating and placing need to know of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vedette.coding.candidate import Candidate
from vedette.coding.confidence import confidence
from vedette.coding.echo import antecedent, is_definite
from vedette.coding.roles import SPEECH_ACTS
from vedette.coding.tree import Tree
from vedette.model.claim import Claim, Party, Source
from vedette.model.ids import stable_id
from vedette.model.reading import Draft, Token
from vedette.model.report import Report
from vedette.model.span import Quote, Span

_ASIDE = frozenset({"relcl", "conj", "cc"})
_CLAUSES = frozenset({"relcl", "acl"})
_PERFECT = frozenset({"has", "have"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a candidate's words, and how."""

    source: Source
    denied: bool = False
    hedged: bool = False


def draft(candidate: Candidate, report: Report, voice: Voice, earlier: Sequence[Candidate]) -> Draft:
    """The draft of `candidate`, which is given its claim's id; `earlier`: the violence told of before."""
    frame, sentence, span = candidate.frame, candidate.tree.sentence, candidate.head.span
    meant = antecedent(candidate, earlier)
    candidate.claim_id = stable_id("c", report.report_id, sentence.span.start, span.start, frame.type)
    return Draft(
        claim=_claim(candidate, candidate.claim_id, report, voice),
        trigger=span,
        sentence=sentence.index,
        echoes=meant.claim_id if meant is not None else None,
        definite=is_definite(candidate),
        reach=tuple(dict.fromkeys(_reach(candidate))),
        tense="past" if frame.status == "offered" else candidate.standing.tense,
        background=candidate.standing.background,
        needs_place=frame.type not in SPEECH_ACTS,
    )


def _claim(candidate: Candidate, claim_id: str, report: Report, voice: Voice) -> Claim:
    tree = candidate.tree
    return Claim(
        claim_id=claim_id,
        report_id=report.report_id,
        quote=Quote.cut(report.text, tree.sentence.span),
        type=candidate.frame.type,
        mode=candidate.mode,
        status=_status(candidate, denied=voice.denied),
        source=_source(candidate, voice),
        confidence=confidence(candidate),
        parties=tuple(candidate.parties),
        means=tuple(dict.fromkeys(candidate.means)),
        targets=tuple(candidate.targets),
        figures=tuple(f.figure for f in candidate.figures),
        trigger=tree.text(tree.cover([tree.tokens[i] for i in candidate.trigger.tokens])),
        relates=candidate.frame.relates,
    )


def _status(candidate: Candidate, *, denied: bool) -> str:
    status = candidate.standing.status or "happened"
    if status == "happened":
        status = candidate.frame.status or status
    return "denied" if denied and status == "happened" else status


def _source(candidate: Candidate, voice: Voice) -> Source:
    """Who says so; where to say it is the deed (to claim responsibility), who does it."""
    source = voice.source
    if candidate.frame.speaker == "subject" and candidate.role("actor"):
        source = _as_source(candidate.role("actor")[0], candidate)
    return replace(source, hedged=True) if voice.hedged else source


_KINDS = {
    "GOV": "government",
    "MIL": "military",
    "REB": "armed_group",
    "UAF": "armed_group",
    "OPP": "opposition",
    "IGO": "igo",
    "NGO": "ngo",
}
"""Sector of a party to its kind as a source."""


def _as_source(party: Party, candidate: Candidate) -> Source:
    kind = _KINDS.get(party.sector or "", "armed_group")
    return Source(party.name or party.as_written, kind, party.as_written, candidate.head.text)


def _reach(candidate: Candidate) -> Iterator[Span]:
    """The trigger's own phrase, its clause, the clauses joined to it, its sentence."""
    tree = candidate.tree
    if candidate.trigger.kind == "nouns":
        yield tree.cover(tree.subtree(candidate.head, without=_ASIDE))
    verb = tree.ruling_verb(candidate.head)
    if verb is not None:
        yield tree.cover(tree.clause(verb))
    for other in candidate.also:
        yield tree.cover(tree.clause(tree.ruling_verb(other.head) or other.head))
    if verb is not None and _is_aside_in_perfect(tree, verb):
        yield tree.cover(tree.subtree(tree.head(verb), without=_CLAUSES))
    else:
        yield tree.sentence.span


def _is_aside_in_perfect(tree: Tree, verb: Token) -> bool:
    """In "the offensive, which has killed dozens" the sentence's day is not the relative clause's."""
    return verb.dep == "relcl" and tree.says(verb, _PERFECT, "aux")

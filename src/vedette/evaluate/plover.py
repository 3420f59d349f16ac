"""Sentences with one PLOVER event each: its type, who does it and to whom.

A row with `event` is of PLOVER's gold standard records: both parties are labelled with codes, and the sentence's first
claim answers. A row with `gold_root` names the source and the target in the words of the sentence: the claim whose
parties fit them best answers. A sentence without claims is wrong in both.

PLOVER has no status: what somebody says he will do is itself a deed (to agree, or to threaten), as what is demanded or
refused is. `root_of` therefore folds our status into the type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from vedette.evaluate.answers import is_named, words
from vedette.evaluate.scores import share
from vedette.model.claim import Claim, Party
from vedette.model.vocabulary import RENAMED, SECTORS

_KIND = frozenset({"SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "CONSULT", "AGREE"})
_HARSH = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "CONTROL", "THREATEN"})
_SAID = {"demanded": "REQUEST", "refused": "REJECT"}
_AHEAD = frozenset({"planned", "offered"})
_OWN = {"CONTROL": "ASSAULT", "DISPLACE": "COERCE"}
"""Our two types in PLOVER's words: ground is taken by force, and people are made to go."""
_SIGNED = re.compile(r"\b(?:sign|reach|pact|treaty)", re.IGNORECASE)
_YIELD = frozenset({"CONCEDE", "RETREAT"})
"""PLOVER later split what it first called YIELD in two; rows with old roots know no RETREAT."""
_SOURCES = frozenset({"actor", "host", "mediator"})
_TARGETS = frozenset({"recipient", "victim"})
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Types whose sides may change places."""


def root_of(claim: Claim) -> str:
    """The PLOVER type of a claim, with its status: promises are AGREE, threats THREATEN, refusals REJECT."""
    if claim.status in _SAID:
        return _SAID[claim.status]
    if claim.status in _AHEAD and claim.type in _KIND:
        return "AGREE"
    if claim.type == "AGREE":
        return _of_agreement(claim)
    if claim.status in _AHEAD and claim.type in _HARSH:
        return "THREATEN"
    return _OWN.get(claim.type, claim.type)


def _of_agreement(claim: Claim) -> str:
    """To fail to agree is to reject; PLOVER counts the formal signing as diplomatic support."""
    if claim.status == "failed":
        return "REJECT"
    return "SUPPORT" if _SIGNED.search(claim.trigger or "") else "AGREE"


def is_root(root: str | None, labelled: str) -> bool:
    """True for the labelled type, whose name may be an old one."""
    if labelled == "YIELD":
        return root in _YIELD
    return root == RENAMED.get(labelled, labelled)


def answer(row: Mapping[str, Any], claims: Sequence[Claim]) -> Claim | None:
    """The claim that answers for the row's sentence: its first, or the first that fits named parties best."""
    if "gold_root" in row:
        return max(claims, key=lambda c: _fit(c, row), default=None)
    return next(iter(claims), None)


def _fit(claim: Claim, row: Mapping[str, Any]) -> int:
    """How many of the row's two parties the claim has on the right side (2 each) or the wrong one (1 each)."""
    sources, targets = _sides(claim)
    return sum(
        2 * _has(own, row[name]) or int(_has(other, row[name]))
        for name, own, other in (("source", sources, targets), ("target", targets, sources))
        if row.get(name)
    )


def _sides(claim: Claim) -> tuple[list[Party], list[Party]]:
    sources = [p for p in claim.parties if p.role in _SOURCES]
    targets = [p for p in claim.parties if p.role in _TARGETS] or _ground(claim)
    both = sources + targets
    return (both, both) if claim.type in _MUTUAL else (sources, targets)


def _ground(claim: Claim) -> list[Party]:
    """PLOVER's target where nobody is named: whoever holds the place that it happened at."""
    place = claim.place
    return [Party("recipient", place.as_written, place.name, country=place.country)] if place is not None else []


def _has(parties: Iterable[Party], name: str) -> bool:
    return any(is_named(_names(p), [name]) for p in parties)


def _names(party: Party) -> list[str]:
    return [n for n in (party.name, party.as_written) if n and words(n)]


def has_parties(row: Mapping[str, Any], claim: Claim) -> bool:
    """True when each labelled party stands on its side of the claim.

    A party is right when it has the labelled country, and the labelled sector where the label gives one of PLOVER's; or
    when all telling words of one name stand in the other. Where the claim names nobody acted on, its place stands for
    the target. A side without a label asks for nothing.
    """
    sources, targets = _sides(claim)
    return all(
        any(_is_party(actor, party) for party in side)
        for name, side in (("source", sources), ("target", targets))
        for actor in _labelled(row, name)
    )


def _labelled(row: Mapping[str, Any], name: str) -> list[Mapping[str, str]]:
    """The labelled actors of a side; some rows hold a plain word of another column there."""
    actors = row.get(name)
    return [a for a in actors if isinstance(a, dict)] if isinstance(actors, list) else []


def _is_party(actor: Mapping[str, str], party: Party) -> bool:
    sector = (actor.get("sector") or "")[:3]
    coded = actor.get("code") in (party.country, (party.code or "")[:3])
    if coded and (sector not in SECTORS or sector == party.sector):
        return True
    return is_named(_names(party), [actor.get("actorText") or ""])


def figures(rows: Sequence[Mapping[str, Any]], answers: Sequence[Claim | None]) -> dict[str, float]:
    """The figures of the rows' shape, each over the rows that have it; a sentence without a claim is wrong."""
    pairs = list(zip(rows, answers, strict=True))
    old = [(r, c) for r, c in pairs if "gold_root" in r]
    full = [(r, c) for r, c in pairs if "event" in r]
    found = {}
    if full:
        right = [(r, c) for r, c in full if c is not None and is_root(root_of(c), r["event"])]
        found["type_accuracy"] = len(right) / len(full)
        found["type_and_parties"] = sum(has_parties(r, c) for r, c in right) / len(full)
    if old:
        found["root_accuracy"] = share(c is not None and is_root(root_of(c), r["gold_root"]) for r, c in old)
    return found

"""Whom a deed of words is meant for, when he is named only in what is said: threatened action against X."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vedette.coding.candidate import Candidate
from vedette.coding.composing import code_of, of_actor
from vedette.coding.owners import NATIONAL
from vedette.coding.roles import SPEECH_ACTS
from vedette.lexicon.actors import ActorMention
from vedette.model.claim import Party
from vedette.model.span import Span

_MEANT = SPEECH_ACTS | {"PROTEST", "SANCTION", "MOBILIZE", "AID"}
"""Types of events that are aimed at somebody, whether or not the verb itself takes him."""
_BODIES = NATIONAL | {"government", "military", "group", "coalition", "organisation", "person"}
"""Classes of mentions that can be meant; nouns like `protesters` are left to the frame."""
_FURTHER = frozenset({"advcl", "conj", "parataxis", "relcl"})
"""Clauses that tell of something else."""


def address(candidate: Candidate) -> None:
    """Give a deed of words the first body named behind its trigger as recipient, if it has none and somebody acts."""
    if candidate.frame.type not in _MEANT or not candidate.role("actor") or candidate.role("recipient", "victim"):
        return
    mention = next((m for m in _behind(candidate) if not _takes_part(m, candidate)), None)
    if mention is not None:
        candidate.add([_recipient(mention)])


def _takes_part(mention: ActorMention, candidate: Candidate) -> bool:
    """True for a party of the deed, and for the nation of one: the demands of its people are to no other nation."""
    actor = mention.actor
    nations = {p.country for p in candidate.parties} if actor.cls in NATIONAL else set()
    return actor.name in {p.name for p in candidate.parties} or (actor.country is not None and actor.country in nations)


def _behind(candidate: Candidate) -> Iterator[ActorMention]:
    tree = candidate.tree
    phrase = tree.cover(tree.subtree(candidate.head, without=_FURTHER))
    rest = Span(candidate.head.end, max(candidate.head.end, phrase.end))
    return (m for m in candidate.scene.in_span(rest) if m.actor.cls in _BODIES)


def _recipient(mention: ActorMention) -> Party:
    """A nation's name stands for its government."""
    actor = mention.actor
    party = of_actor("recipient", mention.as_written, actor)
    if actor.cls not in NATIONAL:
        return party
    return replace(party, code=actor.code or code_of(actor.country, "GOV"), sector=actor.sector or "GOV")

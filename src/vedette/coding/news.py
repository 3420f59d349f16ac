"""Does a candidate become a claim? Not what is silent, only points back, or is the harm of an accident."""

from __future__ import annotations

from vedette.coding.candidate import Candidate
from vedette.coding.roles import SPEECH_ACTS
from vedette.lexicon.words import CodingWords

_UNSURE_NEEDS = frozenset({"figure", "harmed", "harm", "weapon"})
"""Needs that an accident meets too."""

_CIVIL = frozenset({"ACCUSE", "AID", "SUPPORT", "COERCE", "DISPLACE", "MOBILIZE", "CONSULT", "PROTEST"})
"""Types of events that belong to an accident: rescue, blame, mourning."""


def counts(candidate: Candidate, words: CodingWords, *, accident: bool) -> bool:
    """True when `candidate` is to become a claim; `accident`: its report tells of an accident."""
    if candidate.standing.status is None or _only_keeps_silent(candidate, words):
        return False
    if accident and not _plain_violence(candidate):
        return False
    noun = candidate.trigger.kind == "nouns"
    if noun and not candidate.also and not _is_news(candidate):
        return False
    return noun or candidate.frame.type not in SPEECH_ACTS or bool(candidate.parties or candidate.figures)


def _only_keeps_silent(candidate: Candidate, words: CodingWords) -> bool:
    """Declining to comment refuses nothing that was asked of a party."""
    if candidate.frame.type != "REJECT":
        return False
    return any(k.lemma in words.saying.silent for k in candidate.tree.kids(candidate.head, "xcomp"))


def _plain_violence(candidate: Candidate) -> bool:
    """In a report of an accident only what its own words show to be force counts."""
    if candidate.frame.type in ("ASSAULT", "CONTROL"):
        return candidate.frame.needs not in _UNSURE_NEEDS and bool(candidate.role("actor"))
    return candidate.frame.type not in _CIVIL


def _is_news(candidate: Candidate) -> bool:
    """An event noun that says nothing of its own only points back to what was told."""
    return bool(candidate.figures or candidate.means or candidate.parties or candidate.arguments.carrier is not None)

"""Does a report tell of an accident or a disaster? Then its dead are no losses of a conflict."""

from __future__ import annotations

import re

from vedette.lexicon.frames import Frames, Term
from vedette.lexicon.words import CodingWords, lemmas
from vedette.model.report import Report

_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")

LEAD = 700
"""Characters of the text in which a report says what it is about."""

_FORCE = frozenset({"ASSAULT", "CONTROL", "PROTEST", "SANCTION"})
_SURE_NEEDS = frozenset({None, "party", "armed_act", "crowd", "carried"})
"""Needs that no harm, figure or weapon meets: those stand in reports of accidents too."""


def tells_of_accident(report: Report, words: CodingWords, frames: Frames) -> bool:
    """True when title and lead name an accident or a disaster, and no act of force but the harm itself."""
    opening = f"{report.title or ''}. {report.text[:LEAD]}".lower()
    found = _WORD.findall(opening)
    accident = any(not words.accidents.words.isdisjoint(lemmas(w)) for w in found) or any(
        phrase in opening for phrase in words.accidents.phrases
    )
    return accident and not any(_is_force(w, words, frames) for w in found)


def _is_force(word: str, words: CodingWords, frames: Frames) -> bool:
    """True for a word that by itself names an act of force or an arm of war: shelling, a raid, a missile."""
    if not words.accidents.arms.isdisjoint(lemmas(word)):
        return True
    terms = (t for lemma in lemmas(word) for kind in ("verbs", "nouns") for t in frames.at(kind, lemma))
    return any(_proves_force(t) and t.words[0] not in words.accidents.unsure for t in terms)


def _proves_force(term: Term) -> bool:
    return len(term.words) == 1 and term.frame.type in _FORCE and term.frame.needs in _SURE_NEEDS

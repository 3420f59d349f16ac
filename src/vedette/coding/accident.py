"""Does a report tell of an accident or a disaster? Then its dead are no losses of a conflict."""

from __future__ import annotations

import re

from vedette.lexicon.frames import Frames
from vedette.lexicon.words import CodingWords, lemmas
from vedette.model.report import Report

_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")

LEAD = 700
"""Characters of the text in which a report says what it is about."""


def tells_of_accident(report: Report, words: CodingWords, frames: Frames) -> bool:
    """True when title and lead name an accident or a disaster, and no act of force but the harm itself."""
    opening = f"{report.title or ''}. {report.text[:LEAD]}".lower()
    found = _WORD.findall(opening)
    accident = any(not words.accidents.isdisjoint(lemmas(w)) for w in found) or any(p in opening for p in words.accident_phrases)
    return accident and not any(_is_force(w, frames) for w in found)


def _is_force(word: str, frames: Frames) -> bool:
    """True for a word that by itself names an act of force: shelling, gunmen's fire, a raid, an ambush."""
    terms = [t for lemma in lemmas(word) for kind in ("verbs", "nouns") for t in frames.at(kind, lemma)]
    return any(
        len(t.words) == 1 and t.frame.type in ("ASSAULT", "CONTROL", "PROTEST", "SANCTION") and t.frame.needs in (None, "party", "armed_act", "crowd", "carried") and lemma_of_force(t.words[0])
        for t in terms
    )


def lemma_of_force(lemma: str) -> bool:
    """`strike`, `hit` and the like also tell of cars and storms, so they prove no force."""
    return lemma not in _OF_ACCIDENTS


_OF_ACCIDENTS = frozenset({"strike", "hit", "destroy", "level", "flatten", "wreck", "engage", "battle", "fight", "storm", "beat", "execute", "hang", "target", "rage", "fire", "burn", "blast", "explosion", "die", "level",
                           "batter", "club", "knife", "stone", "slay", "carnage", "slaughter", "devastate", "pound", "hammer", "clash", "gas", "combat"})  # fmt: skip

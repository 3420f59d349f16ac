"""Candidate names in a text: capitalised words that the gazetteer knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vedette.lexicon.places import words as lexicon
from vedette.places.gazetteer import Entry, Gazetteer
from vedette.places.scan import Word

LONGEST = 6
"""Words that a name has at most."""
_BIG = 100_000


@dataclass(slots=True)
class Mention:
    """A name that may be a place: words `[i, j)` of the scan, and what is found out about it."""

    i: int
    j: int
    key: str
    entries: tuple[Entry, ...]
    wants: tuple[str, ...] = ()
    """The features that a class word beside it asks for."""
    settled: bool = False
    """True when a class word says that the name is a place."""
    locative: bool = False
    direction: str | None = None
    """`n` in "northern Syria"; `lead` then counts the words before the name that belong to it."""
    lead: int = 0
    inside: list[Mention] = field(default_factory=list)
    """The places that the text says it lies in: "Jisr al-Shughour, Idlib"."""
    short: Mention | None = None
    """The abbreviated area after it: "Fla." in "Tallahassee, Fla."."""
    parts: list[Mention] = field(default_factory=list)
    """The places that the text puts into it."""
    close: list[Mention] = field(default_factory=list)
    """The places that the text says it is near: "Aqraba, south of Damascus"."""
    kind: str | None = None
    """The class word beside it in the singular: `village`."""
    facility: int = 0
    """How many of its last words make it an airport or the like, which the key leaves out."""
    score: float = 0.0
    named: bool = False
    """True when the class word is part of the name: "Rapides Parish"."""
    associative: bool = False
    """True for a name within an institution's: it tells what the report is about, not where something happened."""
    unknown: bool = False
    """True when the gazetteer has no such name and only the words around say that it is a place."""


def sense(mention: Mention) -> tuple[str, bool]:
    """What means one place throughout a report: the name, as a province's or not."""
    return mention.key, mention.wants[:1] == ("admin1",)


def matches(words: Sequence[Word], gazetteer: Gazetteer) -> list[Mention]:
    """The longest known names, from left to right."""
    found = []
    i = 0
    while i < len(words):
        mention = _longest(words, i, gazetteer) if words[i].cap else None
        if mention is None:
            i += 1
        else:
            found.append(mention)
            i = mention.j
    return found


def _longest(words: Sequence[Word], i: int, gazetteer: Gazetteer) -> Mention | None:
    never = lexicon().never
    head = words[i].key
    barred = head in never and head not in lexicon().openers
    for j in reversed(_ends(words, i)):
        if j == i + 1 and (head in never or head in lexicon().lonely):
            return None
        if j > i + 1 and words[j - 1].key in lexicon().classes and j < len(words) and words[j].key == "of":
            continue
        key = key_of(words, i, j)
        entries = gazetteer.lookup(key) if not (key == "us" and not words[i].shouted) else ()
        if barred and not (entries and entries[0].curated and words[j - 1].cap):
            continue
        if entries and (head != "the" or entries[0].curated or entries[0].population >= _BIG):
            return Mention(i, j, key, entries)
    return None


def key_of(words: Sequence[Word], i: int, j: int) -> str:
    """The folded name that words `[i, j)` make; an inner possessive stays ("Cox's Bazar"), the last one goes."""
    return " ".join([*(w.key + "s" if w.possessive else w.key for w in words[i : j - 1]), words[j - 1].key])


def _ends(words: Sequence[Word], i: int) -> list[int]:
    """Where a name that begins at `i` may end: after each capitalised word that follows without a break."""
    ends = [i + 1]
    for j in range(i + 1, min(len(words), i + LONGEST)):
        if not words[j].joined:
            break
        if words[j].cap:
            ends.append(j + 1)
        elif words[j].key not in lexicon().connectors:
            break
    return ends

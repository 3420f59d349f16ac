"""Airports, bases and dams that are called after a town and that the gazetteer lacks: they stand at the town."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vedette.lexicon.places import words as lexicon
from vedette.model.claim import Place
from vedette.places.gazetteer import Gazetteer
from vedette.places.mentions import Mention, key_of
from vedette.places.scan import Word

_LONGEST = 4
_ONE_EACH = frozenset({"airport", "airbase", "airfield", "seaport"})
"""What a town has one of, so that it is named even in small letters."""


def find_facilities(words: Sequence[Word], mentions: Sequence[Mention], gazetteer: Gazetteer) -> None:
    """Let a name reach to the end of a facility's name that it opens: "Damascus International Airport".

    What the gazetteer has under the whole name, in small letters too, is that; else a town's facility stands at it.
    """
    for mention in mentions:
        if _known(words, mention, gazetteer):
            continue
        if any(e.feature == "populated" for e in mention.entries):
            mention.facility = _length(words, mention)
            mention.j += mention.facility


def _known(words: Sequence[Word], mention: Mention, gazetteer: Gazetteer) -> bool:
    """Make the mention a curated facility where the words after it complete its name: "Zaporizhzhia nuclear plant"."""
    for j in range(min(mention.j + _LONGEST, len(words)), mention.j, -1):
        run = words[mention.j : j]
        if words[mention.j - 1].possessive or any(not w.joined for w in run) or any(w.possessive for w in run[:-1]):
            continue
        key = key_of(words, mention.i, j)
        found = tuple(e for e in gazetteer.lookup(key) if e.curated and e.precision == "exact")
        if found:
            mention.j, mention.key, mention.entries, mention.settled = j, key, found, True
            return True
    return False


def _length(words: Sequence[Word], mention: Mention) -> int:
    """How many words after the name belong to the facility's; 0 when none does."""
    lex = lexicon()
    j = mention.j
    for k in range(j, min(j + _LONGEST, len(words))):
        if words[k - 1].possessive or not words[k].joined:
            return 0
        if words[k].key in lex.facilities:
            return k - j + 1 if words[k].cap or words[k].key in _ONE_EACH else 0
        if words[k].key not in lex.qualities:
            return 0
    return 0


def at_town(place: Place, written: str) -> Place:
    """The facility called `written` at the town's point, which is as near as is known."""
    return replace(place, as_written=written, name=written, precision="town")

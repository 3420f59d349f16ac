"""Weapons of claims in the words of their quotes, as labels have them."""

from __future__ import annotations

import re

from vedette.lexicon.words import load_words

_MODES = ("explosives", "firearms", "heavy-weapons", "suicide-attack", "primitive")
_NO_WEAPONS = frozenset(
    {"club", "gunfire", "gunman", "gunmen", "live fire", "missile fire", "missile strike", "rocket fire", "sniper"}
    | {"sniper fire", "suicide attacker", "suicide bomber"}
)
"""Means that are people or deeds, and a word that is more often a place."""


def is_weapon(means: str) -> bool:
    """True for a thing that shoots, bursts or cuts; aircraft carry weapons and are none."""
    return load_words().weapons.get(means) in _MODES and means not in _NO_WEAPONS


def as_written(means: str, quote: str) -> str | None:
    """The means in the words of the quote: one or several, hyphened or not; None when it is not there."""
    letters = r"[\s-]?".join(re.escape(w) for w in re.split(r"[\s-]", means))
    found = re.search(rf"\b{letters}(?:e?s)?\b", quote, re.IGNORECASE)
    return found[0] if found else None


def written_weapons(means: tuple[str, ...], quote: str) -> list[str]:
    """The weapons among the means, as the quote has them."""
    found = (as_written(m, quote) for m in means if is_weapon(m))
    return [w for w in found if w is not None]

"""On which side of a conflict a party stands."""

from __future__ import annotations

from vedette.lexicon.likeness import likeness
from vedette.lexicon.spelling import fold
from vedette.model.claim import Party

ANY = "*"
"""Stands for a country that is not told: "the rebels"."""


def same_side(one: str, other: str) -> bool:
    """True when two sides are one, or differ only in that a country is not told."""
    if one == other:
        return True
    (land, _, group), (other_land, _, other_group) = one.partition(" "), other.partition(" ")
    return bool(group) and group == other_group and ANY in (land, other_land)


def side_of(party: Party) -> str | None:
    """The side a party is on: country and sector's group (`SYR state`), or its folded name.

    Without a sector, words such as "rebels" tell; without a country the side is `* rebels`.
    """
    group = likeness().side.get(_sector(party) or "")
    if group == "rebels" or (party.country and group == "state"):
        return f"{party.country or ANY} {group}"
    name = fold(party.name or party.as_written)
    if any(word in likeness().rebel_words for word in name.split()):
        return f"{party.country or ANY} rebels"
    if party.country and party.code == party.country:
        return f"{party.country} state"
    return None if name in likeness().nobody else name


def _sector(party: Party) -> str | None:
    """The sector, also from a code such as `RUS MIL` or `UAF`; a bare country has none."""
    last = party.code.split()[-1] if party.code else None
    return party.sector or (last if last != party.country else None)

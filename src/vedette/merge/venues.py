"""What a claim's words say of two places: "in the crossing or in the old city", "the old quarter of the city"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from vedette.lexicon.spelling import same_name
from vedette.merge.geography import apart, distance_km
from vedette.merge.profile import Profile
from vedette.model.claim import Place

CITY_KM = 25.0
"""Quarters of one city lie no further apart."""


@lru_cache(maxsize=4096)
def _part_of(part: str, whole: str) -> re.Pattern[str]:
    """The words that set one place in another: "the Karm quarter of east Aleppo", "Karm, Aleppo"."""
    between = r"(?:(?:\s+(?!and\b|or\b)\w+){0,3}\s+(?:of|in)\s+(?:\w+\s+)?|,\s+(?:\w+\s+)?)"
    return re.compile(r"\b" + re.escape(part) + between + re.escape(whole) + r"\b(?!,?\s+(?:and|or)\b)", re.IGNORECASE)


def named_with(a: Profile, b: Profile) -> bool:
    """True when the words of the one set its place in the other's.

    Places of two provinces, or further apart than a city reaches, are never so.
    """
    one, other = a.place, b.place
    if one is None or other is None or one.name == other.name or "country" in (one.precision, other.precision):
        return False
    far = distance_km(one, other)
    if (far is not None and far > CITY_KM) or apart(one, other):
        return False
    return _sets_in(a, one, other) or _sets_in(b, other, one)


def _sets_in(p: Profile, part: Place, whole: Place) -> bool:
    quote = p.claim.quote.exact
    return whole.name in quote and part.name in quote and bool(_part_of(part.name, whole.name).search(quote))


@lru_cache(maxsize=4096)
def _after_or(name: str) -> re.Pattern[str]:
    return re.compile(r"\bor\s+(?:(?:in|at|near|on)\s+)?(?:the\s+)?(?:\w+\s+of\s+)?" + re.escape(name), re.IGNORECASE)


@lru_cache(maxsize=4096)
def _before_or(name: str) -> re.Pattern[str]:
    return re.compile(re.escape(name) + r"(?:\s+\w+){0,3}\s+or\s+(?:in|at|near|on)\b", re.IGNORECASE)


def other_venues(p: Profile, known: Sequence[Profile]) -> list[Place]:
    """Places besides the claim's own that its quote names as an alternative; `known` lends the names."""
    quote = p.claim.quote.exact
    if " or " not in quote:
        return []
    found: dict[str, Place] = {}
    for place in sorted((k.place for k in known if k.place), key=lambda q: (q.name, q.as_written)):
        own = p.place is not None and same_name(p.place.name, place.name)
        if not own and any(
            _after_or(n).search(quote) or _before_or(n).search(quote) for n in (place.name, place.as_written)
        ):
            found.setdefault(place.name, place)
    return list(found.values())

"""Venues that one claim leaves open: "in the border crossing or in the old city"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from vedette.lexicon.spelling import same_name
from vedette.merge.profile import Profile
from vedette.model.claim import Place


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

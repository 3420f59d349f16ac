"""What a bare name may mean, best first, for a person who asks."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.places.gazetteer import Entry, Gazetteer
from vedette.places.keys import fold
from vedette.places.resolve import prior


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place and its score with nothing said around the name; higher is likelier."""

    entry: Entry
    score: float


def candidates(name: str, gazetteer: Gazetteer, *, country: str | None = None) -> tuple[Candidate, ...]:
    """All places that `name` may mean, likeliest first; with `country` (ISO3) also its other spellings there."""
    key = fold(name)
    entries = gazetteer.lookup(key)
    if country is not None:
        entries = tuple(e for e in entries if e.country == country) or gazetteer.like(key, country)
    scored = [Candidate(e, round(prior(e), 2)) for e in entries]
    return tuple(sorted(scored, key=lambda c: -c.score))

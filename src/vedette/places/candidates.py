"""What a name may mean, best first, and why: for a person who asks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vedette.model.distance import kilometres
from vedette.places.gazetteer import Entry, Gazetteer
from vedette.places.keys import fold
from vedette.places.mentions import Mention
from vedette.places.resolve import Votes, is_clear, reasons, twins_of, withdraw
from vedette.places.toponyms import survey

_LEAST = 0.05


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that the name may mean.

    `reasons` are words with points for and against, `score` is their sum, `grounds` say how its position is known.
    `wins` is true for what the name is taken for, which is no candidate when none is clearly the one.
    """

    entry: Entry
    score: float
    reasons: tuple[tuple[str, float], ...]
    grounds: str
    wins: bool = False


def candidates(
    name: str, gazetteer: Gazetteer, *, country: str | None = None, context: str = ""
) -> tuple[Candidate, ...]:
    """All places that `name` may mean, likeliest first.

    Args:
        name: as a report would write it.
        gazetteer: where it is looked up.
        country: an ISO3 code; leaves out all others, and adds the country's names that are spelt alike.
        context: words of a report; what they name, and what stands beside the name in them, counts.
    """
    key = fold(name)
    seen = survey(context, gazetteer)
    group = [m for m in seen.mentions if m.key == key and m.entries] or [Mention(0, 1, key, gazetteer.lookup(key))]
    withdraw(seen.votes, group)
    entries = group[0].entries
    if country is not None:
        entries = tuple(e for e in entries if e.country == country) or gazetteer.like(key, country)
    twins = twins_of(entries)
    scored = [_candidate(e, group, seen.votes, twins, gazetteer) for e in entries]
    scored.sort(key=lambda c: -c.score)
    if scored and is_clear(scored[0].entry, scored[0].score, entries, seen.votes):
        scored[0] = replace(scored[0], wins=True)
    return tuple(scored)


def _candidate(
    entry: Entry,
    group: list[Mention],
    votes: Votes,
    twins: dict[tuple[str | None, str | None], int],
    gazetteer: Gazetteer,
) -> Candidate:
    told = [(why, round(points, 1)) for why, points in reasons(entry, group, votes, twins) if abs(points) >= _LEAST]
    return Candidate(entry, round(sum(p for _, p in told), 1), tuple(told), grounds(entry, gazetteer))


def grounds(entry: Entry, gazetteer: Gazetteer) -> str:
    """How the position of a place is known."""
    if not entry.curated:
        return "GeoNames"
    near = gazetteer.namesake(entry)
    if near is None:
        return "placed by hand; GeoNames has no such name there"
    apart = kilometres(entry.lat, entry.lon, near[0], near[1])
    return f"placed by hand, {apart:.0f} km from GeoNames' place of that name"

"""The fields of one event that are weighed over its claims: type, status, when, where, who."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from vedette.lexicon.likeness import likeness
from vedette.lexicon.sides import same_side, side_of
from vedette.lexicon.spelling import fold
from vedette.merge.context import Context
from vedette.merge.geography import apart, rank
from vedette.merge.profile import Profile
from vedette.model.claim import Party, Place, When
from vedette.model.vocabulary import ROLES, STATUSES

JOINT = ("talks", "deal", "cooperation", "crowd")
"""Families of happenings that several sides make together, each named by another claim."""

Weights = Mapping[str, float]


def heaviest(members: Sequence[Profile], weight: Weights, value: Callable[[Profile], str | None]) -> str | None:
    """The value that most weight stands behind; ties go to the first in the alphabet."""
    total: defaultdict[str, float] = defaultdict(float)
    for p in members:
        if found := value(p):
            total[found] += weight[p.claim.claim_id]
    return min(total, key=lambda v: (-round(total[v], 6), v)) if total else None


def status_of(members: Sequence[Profile], weight: Weights, context: Context) -> str:
    """What became of it: told as fact outweighs planned or possible, and a denial does not erase what others tell.

    Among facts the heaviest wins. For talks, what was last reported comes first: a meeting is planned, held, or fails;
    a bare mention without a day says nothing of that, and talks "under way" to a meeting still to come are planned.
    """
    kept = [p for p in members if p.claim.status != "denied"] or list(members)
    talks = kept[0].family == "talks"
    if talks:
        latest = max(context.published(p) for p in kept)
        kept = [p for p in kept if context.published(p) == latest]
        kept = [p for p in kept if p.days or p.claim.status == "planned"] or kept
    statuses = {p.claim.status for p in kept}
    if talks and "failed" in statuses:
        return "failed"
    if talks and "planned" in statuses and statuses <= {"planned", "ongoing"}:
        return "planned"
    kept = [p for p in kept if p.claim.status in likeness().real] or kept
    total: defaultdict[str, float] = defaultdict(float)
    for p in kept:
        total[p.claim.status] += weight[p.claim.claim_id]
    return min(total, key=lambda s: (-round(total[s], 6), STATUSES.index(s)))


def when_of(members: Sequence[Profile], weight: Weights) -> When | None:
    """The narrowest time among those that most weight agrees with."""
    dated = [(p, p.days, p.claim.when) for p in members if p.days and p.claim.when]
    if not dated:
        return next((p.claim.when for p in members if p.claim.when), None)

    def worth(item: tuple[Profile, tuple[int, int], When]) -> tuple[float, int, int, int, str]:
        _, (first, last), when = item
        support = sum(weight[p.claim.claim_id] for p, d, _ in dated if d[0] <= last and first <= d[1])
        return (-round(support, 6), last - first, when.precision != "hour", first, item[0].claim.claim_id)

    return min(dated, key=worth)[2]


def place_of(members: Sequence[Profile], weight: Weights) -> Place | None:
    """The narrowest place among those that most weight agrees with."""
    placed = [(p, p.place) for p in members if p.place and not p.surmised] or [(p, p.place) for p in members if p.place]
    if not placed:
        return None

    def worth(item: tuple[Profile, Place]) -> tuple[float, int, float, str, str]:
        place = item[1]
        support = sum(weight[p.claim.claim_id] for p, other in placed if not apart(place, other))
        same = sum(weight[p.claim.claim_id] for p, other in placed if other.name == place.name)
        return (-round(support, 6), rank(place), -round(same, 6), place.name, item[0].claim.claim_id)

    return min(placed, key=worth)[1]


def parties_of(members: Sequence[Profile], weight: Weights) -> tuple[Party, ...]:
    """Everyone in it, once per role: one name is one party, and "rebels" is the rebel party that is named.

    Rivals whom different claims blame for one deed did not do it together: the best supported stays, and `compare`
    keeps the others with their claims.
    """
    strangers = set() if members[0].family in JOINT else rivals(members, weight)
    found: dict[tuple[str, str], Party] = {}
    for party in (party for p in members for party in p.claim.parties):
        if party.role == "actor" and _key(party) in strangers:
            continue
        key = (party.role, fold(party.name or party.as_written))
        best = found.setdefault(key, party)
        if (best.code is None, best.name is None) > (party.code is None, party.name is None):
            found[key] = party
    table = likeness()
    named = [p for (_, name), p in found.items() if name not in table.nobody] or list(found.values())
    kept = [p for p in named if not (_only_rebels(p) and any(_stands_for(q, p) for q in named))]
    return tuple(sorted(kept, key=lambda p: (ROLES.index(p.role), p.name or p.as_written, p.code or "")))


def _key(party: Party) -> str:
    return fold(party.name or party.as_written)


def rivals(members: Sequence[Profile], weight: Weights) -> set[str]:
    """The folded names of actors whom no claim joins, by name, side or "A and B", to the best supported actor."""
    circles: list[tuple[set[str], set[str]]] = []
    support: defaultdict[str, float] = defaultdict(float)
    for p in members:
        acting = [q for q in p.claim.parties if q.role == "actor" and _key(q) not in likeness().nobody]
        names = {_key(q) for q in acting}
        for name in names:
            support[name] += weight[p.claim.claim_id]
        sides = {s for q in acting if (s := side_of(q))}
        sides |= {f"{q.country} state" for q in acting if q.country and not (side_of(q) or "").endswith(" rebels")}
        near = [c for c in circles if names & c[0] or any(same_side(s, t) for s in sides for t in c[1])]
        circles = [c for c in circles if c not in near]
        if names:
            circles.append((names.union(*(c[0] for c in near)), sides.union(*(c[1] for c in near))))
    kept = min(circles, key=lambda c: (-round(sum(support[n] for n in c[0]), 6), sorted(c[0])), default=(set(), set()))
    return {n for c in circles for n in c[0]} - kept[0]


def _only_rebels(party: Party) -> bool:
    return fold(party.name or party.as_written) in likeness().rebel_words


def _stands_for(party: Party, bare: Party) -> bool:
    side, other = side_of(party), side_of(bare)
    same = side is not None and other is not None and same_side(side, other)
    return same and party.role == bare.role and not _only_rebels(party)

"""Relations between events that the claims' own words state ("bombing resumed", "in response to")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vedette.merge.profile import Profile
from vedette.model.event import Link

SAME_KIND = ("resumes", "part_of")
"""Relations to a happening of the same family; the others may join a strike to talks."""


def _fits(relation: str, p: Profile, other: Profile) -> bool:
    if p.days and other.days and other.days[0] > p.days[1]:
        return False
    if relation == "part_of":
        return other.family == p.family and other.roundup != p.roundup
    return other.family == p.family if relation in SAME_KIND else True


def links_of(
    members: Sequence[Profile], by_report: Mapping[str, Sequence[Profile]], event_of: Mapping[str, str]
) -> tuple[Link, ...]:
    """Each stated relation, to the event of the nearest earlier claim of the same report that it can mean."""
    found: dict[tuple[str, str], Link] = {}
    for p in members:
        relation = p.claim.relates
        if relation is None:
            continue
        own = event_of[p.claim.claim_id]
        others = [
            q for q in by_report[p.claim.report_id] if event_of[q.claim.claim_id] != own and _fits(relation, p, q)
        ]
        before = [q for q in others if q.claim.quote.start <= p.claim.quote.start]
        nearest = max(before, key=lambda q: q.claim.quote.start, default=None) or (others[0] if others else None)
        if nearest is not None:
            target = event_of[nearest.claim.claim_id]
            found.setdefault((relation, target), Link(relation, target, p.claim.quote.exact))
    return tuple(found[k] for k in sorted(found))

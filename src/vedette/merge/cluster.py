"""Pairs to clusters: the surest pairs first, and no cluster may hold two claims that exclude each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from vedette.merge.profile import Profile
from vedette.merge.venues import named_with
from vedette.merge.weigh import Verdict, forbidden, torn

WITNESSES = 16
"""A cluster is checked through so many of its members that differ in what forbids."""


def _signature(p: Profile) -> tuple[object, ...]:
    place = (p.place_name, p.place.precision, p.place.lat) if p.place else None
    return (
        p.days,
        p.weekday,
        p.month_day,
        p.shifted,
        place,
        p.means,
        p.claim.status if p.family == "talks" else None,
        p.claim.report_id if p.family == "talks" else None,
        p.roundup,
        tuple(sorted(p.tolls.items())),
        p.source,
    )


def _vouched(a: Profile, b: Profile, witnesses: Sequence[Profile]) -> bool:
    """True when a claim of either cluster sets the one's place in the other's ("the Karm quarter of Aleppo")."""
    if a.family == "talks":
        return False
    return any(
        (w.place_name == a.place_name and named_with(w, b)) or (w.place_name == b.place_name and named_with(w, a))
        for w in witnesses
    )


class _Cluster:
    """Members, and the few of them that stand for the rest when two clusters are compared."""

    __slots__ = ("members", "witnesses")

    def __init__(self, index: int, p: Profile) -> None:
        self.members = [index]
        self.witnesses = {_signature(p): p}

    def excludes(self, other: _Cluster, rarity: Mapping[str, float]) -> bool:
        mine, theirs = list(self.witnesses.values()), list(other.witnesses.values())
        torn_pairs = ((a, b) for a in mine for b in theirs if torn(a, b, rarity))
        return any(forbidden(a, b).veto or not _vouched(a, b, (*mine, *theirs)) for a, b in torn_pairs)

    def take(self, other: _Cluster) -> None:
        self.members += other.members
        joint = self.witnesses | other.witnesses
        telling = sorted(joint.items(), key=lambda item: (item[1].days is None, item[1].place is None, repr(item[0])))
        self.witnesses = dict(telling[:WITNESSES])


def clusters(
    profiles: Sequence[Profile], verdicts: Iterable[tuple[int, int, Verdict]], rarity: Mapping[str, float]
) -> list[list[int]]:
    """Index lists, each sorted, in the order of their first members; every profile is in exactly one."""
    groups = [_Cluster(i, p) for i, p in enumerate(profiles)]
    home = list(range(len(profiles)))
    for i, j, _ in sorted((v for v in verdicts if v[2].one_happening), key=lambda v: (-v[2].total, v[0], v[1])):
        one, other = sorted((home[i], home[j]))
        if one == other or groups[one].excludes(groups[other], rarity):
            continue
        groups[one].take(groups[other])
        for member in groups[other].members:
            home[member] = one
    return [sorted(groups[k].members) for k in range(len(groups)) if home[k] == k]

"""Ids of events that survive re-runs, later reports and merges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from vedette.model.event import Event
from vedette.model.ids import stable_id


def _fresh(claims: Sequence[str], taken: set[str]) -> str:
    """An id from the smallest claim; salted when a claim that moved away has left its event that id."""
    anchor, salt = min(claims), 0
    found = stable_id("e", anchor)
    while found in taken:
        salt += 1
        found = stable_id("e", anchor, salt)
    return found


def name_events(groups: Sequence[Sequence[str]], previous: Sequence[Event]) -> tuple[list[str], list[tuple[str, ...]]]:
    """The id of each group of claim ids, and the older ids that now mean it.

    A group keeps the id of the earlier event that most of its claims stood in; the ids of the other events that it
    took in wholly become its aliases.
    """
    before = {claim: event.event_id for event in previous for claim in event.claims}
    shares = [Counter(before[c] for c in group if c in before) for group in groups]
    offers = sorted(
        ((n, old, k) for k, share in enumerate(shares) for old, n in share.items()), key=lambda o: (-o[0], o[1], o[2])
    )
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for _, old, k in offers:
        if k not in ids and old not in taken:
            ids[k] = old
            taken.add(old)
    reserved = taken | {event.event_id for event in previous}
    for k, group in enumerate(groups):
        if k not in ids:
            ids[k] = _fresh(group, reserved)
            reserved.add(ids[k])
    return [ids[k] for k in range(len(groups))], _aliases(groups, ids, shares, previous, taken)


def _aliases(
    groups: Sequence[Sequence[str]],
    ids: Mapping[int, str],
    shares: Sequence[Counter[str]],
    previous: Sequence[Event],
    taken: set[str],
) -> list[tuple[str, ...]]:
    older = {event.event_id: event.same_as for event in previous}
    home: dict[str, int] = {}
    for k, share in enumerate(shares):
        for old, n in share.items():
            if old not in taken and n > (shares[home[old]][old] if old in home else 0):
                home[old] = k
    found: list[tuple[str, ...]] = []
    for k in range(len(groups)):
        joined = {old for old, at in home.items() if at == k}
        inherited = {a for old in (*joined, ids[k]) for a in older.get(old, ())}
        found.append(tuple(sorted((joined | inherited) - {ids[k]})))
    return found

"""An event's id outlives the event: where the claims of an old event went, its id still leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from vedette.model.event import Event


def heirs(old: Mapping[str, Iterable[str]], new: Iterable[Event]) -> dict[str, str | None]:
    """For each id of `old` (with its claims) that no event of `new` bears: the event that took its place.

    That is the event that names the id in `same_as`, else the one with most of its claims (of several, the one
    with the smallest id); None when nothing of it is left.
    """
    events = sorted(new, key=lambda e: e.event_id)
    standing = {e.event_id for e in events}
    named = {previous: e.event_id for e in events for previous in e.same_as}
    home = {claim: e.event_id for e in events for claim in e.claims}
    found: dict[str, str | None] = {i: n for i, n in named.items() if i not in standing}
    for event_id in sorted(set(old) - standing - set(named)):
        votes = Counter(home[c] for c in old[event_id] if c in home)
        found[event_id] = min(votes, key=lambda e: (-votes[e], e)) if votes else None
    return found


def forwarded(
    known: Mapping[str, str | None], found: Mapping[str, str | None], standing: set[str]
) -> dict[str, str | None]:
    """All aliases after a merge: older ones are led on to where `found` says, ids that stand again are left out.

    >>> forwarded({"e1": "e2"}, {"e2": "e3"}, {"e3"})
    {'e1': 'e3', 'e2': 'e3'}
    """
    led = {old: found.get(new, new) if new else None for old, new in known.items()}
    every = {**led, **found}
    return {old: every[old] for old in sorted(every) if old not in standing}

"""Which events belong to one negotiation: the same two sides, in a region, within weeks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from vedette.lexicon.process import process
from vedette.track.view import View, near, shared

WINDOW_DAYS = 28
"""Talks that rest longer than this are taken up as a new process."""
TWO = 2
NARROW = ("exact", "town")


def within_weeks(one: View, other: View) -> bool:
    """True unless both are dated and lie further apart than the window."""
    if one.about is None or other.about is None:
        return True
    return abs(one.about - other.about) <= WINDOW_DAYS


def same_talks(one: View, other: View) -> bool:
    """True when two meetings belong to one negotiation.

    Both sides agree; or one names a single side besides a go-between ("Moscow is brokering talks with the rebels"),
    and both names occur in the other. Talks that are counted in rounds go on in whatever region they are held.
    """
    told_together = bool(set(one.event.reports) & set(other.event.reports))
    counted = any(process().round.search(c.quote.exact) for v in (one, other) for c in v.claims)
    here = told_together or counted or near(one.event.place, other.event.place)
    if not within_weeks(one, other) or not here:
        return False
    if len(one.sides) >= TWO and len(other.sides) >= TWO:
        return shared(one.sides, other.sides) >= TWO and shared(other.sides, one.sides) >= TWO
    few, full = sorted((one, other), key=lambda v: len(v.sides))
    return len(few.everyone) >= TWO and shared(few.everyone, full.everyone) >= TWO and bool(few.sides)


class _Union:
    def __init__(self, size: int) -> None:
        self.home = list(range(size))

    def find(self, i: int) -> int:
        while self.home[i] != i:
            self.home[i] = self.home[self.home[i]]
            i = self.home[i]
        return i

    def join(self, i: int, j: int) -> None:
        a, b = sorted((self.find(i), self.find(j)))
        self.home[b] = a


def _by_pairs(views: Sequence[View], union: _Union) -> None:
    """Join meetings that share a side; each is compared with those in its blocks only."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    order = sorted(range(len(views)), key=lambda i: (views[i].about or 0, views[i].event.event_id))
    for i in order:
        for side in sorted(views[i].everyone):
            group = side.partition(" ")[2] if side.endswith((" rebels", " state")) else side
            for j in blocks[group][-WINDOW_DAYS:]:
                if union.find(i) != union.find(j) and same_talks(views[i], views[j]):
                    union.join(i, j)
            blocks[group].append(i)


def _by_text(views: Sequence[View], union: _Union) -> None:
    """Give meetings that name fewer than two sides ("the talks collapsed") to those last told of in their report."""
    told: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, v in enumerate(views):
        for claim in v.claims:
            told[claim.report_id].append((claim.quote.start, i))
    for spots in told.values():
        last: int | None = None
        for _, i in sorted(spots):
            v = views[i]
            if len(v.everyone) >= TWO:
                last = i
            elif last is not None and _fits(v, views[last]) and _alone(i, views, union):
                union.join(i, last)


def _by_venue(views: Sequence[View], union: _Union) -> None:
    """Join talks known by their place ("the Geneva talks") whose sides, besides go-betweens, do not part them."""
    groups: dict[int, list[View]] = {}
    for i, v in enumerate(views):
        groups.setdefault(union.find(i), []).append(v)
    spoken = dict(groups)
    order = sorted(groups, key=lambda k: min((v.about or 0, v.event.event_id) for v in groups[k]))
    at: defaultdict[str, list[int]] = defaultdict(list)
    for k in order:
        for name in sorted(_venues(groups[k])):
            at[name].append(k)
    for name, homes in sorted(at.items()):
        told = [k for k in order if k not in homes and any(name in v.heard for v in spoken[k])]
        for k in (*homes, *told):
            own = union.find(k)
            others = [r for h in homes if (r := union.find(h)) != own]
            home = next((r for r in others if _one_venue(groups[r], groups[own])), None)
            if home is not None:
                union.join(home, own)
                joint = groups.pop(home) + groups.pop(own)
                groups[union.find(own)] = joint


def _one_venue(a: Sequence[View], b: Sequence[View]) -> bool:
    between = frozenset(m for v in (*a, *b) for m in v.mediators)
    first, second = (frozenset(s for v in g for s in v.sides) - between for g in (a, b))
    few, full = sorted((first, second), key=len)
    if len(few) >= TWO or (few and full and not shared(few, full) and not _opposed(few, full)):
        return False
    return any(within_weeks(v, w) for v in a for w in b)


def _opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """True when the one names nobody but the state, the other nobody but the rebels of one country."""
    rebels, state = sorted(one | other)[:2]
    return len(one | other) == TWO and rebels.endswith(" rebels") and state == rebels.removesuffix("rebels") + "state"


def _venues(views: Sequence[View]) -> set[str]:
    places = (v.event.place for v in views if v.event.type == "CONSULT" and v.event.place)
    return {p.name.lower() for p in places if p.precision in NARROW}


def _alone(i: int, views: Sequence[View], union: _Union) -> bool:
    return union.find(i) == i and not any(j != i and union.find(j) == i for j in range(len(views)))


def _fits(few: View, full: View) -> bool:
    known = shared(few.everyone, full.everyone) == len(few.everyone)
    return known and within_weeks(few, full)


def negotiations(meetings: Sequence[View]) -> list[list[View]]:
    """Groups of meetings that name two sides at least once, each by day and id."""
    union = _Union(len(meetings))
    _by_pairs(meetings, union)
    _by_text(meetings, union)
    _by_venue(meetings, union)
    groups: defaultdict[int, list[View]] = defaultdict(list)
    for i, v in enumerate(meetings):
        groups[union.find(i)].append(v)
    named = [g for g in groups.values() if any(len(v.everyone) >= TWO for v in g)]
    named = [g for g in named if any(v.event.type == "CONSULT" for v in g)]
    return [sorted(g, key=lambda v: (v.about or 0, v.event.event_id)) for g in named]

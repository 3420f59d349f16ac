"""Which pairs of claims are worth comparing: neighbours in small blocks, never everything with everything."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import floor, log

from vedette.merge.geography import NARROW
from vedette.merge.profile import Profile

WINDOW = 12
"""A claim is compared with so many followers in each of its blocks, so that the work grows with the claims."""
RARE_REPORTS = 25
"""A word in more reports than this opens no block."""
RARE_WORDS = 4
CELL_DEGREES = 0.5
LONG_SPAN = 7

Key = tuple[object, ...]


def rarities(profiles: Sequence[Profile]) -> dict[str, float]:
    """How rare each word is, from 0 to 1, by the number of reports whose claims use it."""
    reports: defaultdict[str, set[str]] = defaultdict(set)
    for p in profiles:
        for word in p.words:
            reports[word].add(p.claim.report_id)
    total = max(2, len({p.claim.report_id for p in profiles}))
    return {w: max(0.0, 1.0 - log(len(r)) / log(total)) for w, r in reports.items()}


def _days(p: Profile) -> list[int]:
    """The day buckets a claim falls into: its own days and the next, so that neighbouring days meet."""
    if p.days and p.days[1] - p.days[0] <= LONG_SPAN:
        return list(range(p.days[0], p.days[1] + 2))
    return []


def _places(p: Profile) -> list[Key]:
    place = p.place
    if place is None:
        return []
    keys: list[Key] = [("name", p.place_name), ("in", place.country, place.admin1)]
    if place.lat is not None and place.lon is not None and place.precision in NARROW:
        row, column = floor(place.lat / CELL_DEGREES), floor(place.lon / CELL_DEGREES)
        keys += [("cell", row + i, column + j) for i in (0, 1) for j in (0, 1)]
    return keys


def _parties(p: Profile) -> list[Key]:
    return [("party", name) for name in sorted(p.actors | p.sides | p.speaker)]


def keys_of(p: Profile, rarity: Mapping[str, float], frequency: Mapping[str, int], *, timeless: bool) -> Iterator[Key]:
    """Every block that a claim stands in; the family is part of each key. `timeless`: dates open no blocks."""
    yield (p.family, "report", p.claim.report_id)
    around = [*_places(p), *_parties(p)]
    for day in () if timeless else _days(p):
        for key in around or [("anywhere",)]:
            yield (p.family, day, *key)
    if timeless or not p.days:
        for key in around:
            yield (p.family, "undated", *key)
    for bones in p.victims:
        for bone in bones:
            yield (p.family, "victim", bone)
    for measure, bound in p.tolls.items():
        yield (p.family, "toll", measure, bound[0])
    telling = sorted((w for w in p.words if frequency[w] <= RARE_REPORTS), key=lambda w: (-rarity[w], w))
    common = [w for w in telling if frequency[w] > 1]
    for word in common[:RARE_WORDS]:
        yield (p.family, "word", word)


def pairs(
    profiles: Sequence[Profile], rarity: Mapping[str, float], *, timeless: bool = False, window: int = WINDOW
) -> set[tuple[int, int]]:
    """Index pairs `(i, j)` with `i < j` that share a block; within a block, each with its next followers.

    `timeless` pairs whatever shares a place, a party or a rare word, whenever it was.
    """
    frequency = Counter(word for p in profiles for word in p.words)
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for i, p in enumerate(profiles):
        for key in set(keys_of(p, rarity, frequency, timeless=timeless)):
            blocks[key].append(i)
    found: set[tuple[int, int]] = set()
    for members in blocks.values():
        for k, i in enumerate(members):
            found.update((i, j) for j in members[k + 1 : k + 1 + window])
    return found

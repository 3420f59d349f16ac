"""Merging against labelled pages: which were put together, and whether the ranges were kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import combinations
from math import inf
from typing import NamedTuple

from vedette.evaluate.scores import share
from vedette.model.distance import kilometres
from vedette.model.event import Event

NEAR_KM = 10.0
WEEK = 7
Pair = tuple[str, str]
Range = tuple[float | None, float | None]


class Incident(NamedTuple):
    """What is known of one incident; bounds and coordinates may be unknown."""

    day: str | None
    killed: Range
    lat: float | None = None
    lon: float | None = None


def pairs_of(labels: Mapping[str, AbstractSet[str]]) -> set[Pair]:
    """The pairs of items that share a label, each in alphabetical order."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for item in sorted(labels):
        for label in labels[item]:
            holders[label].append(item)
    return {pair for items in holders.values() for pair in combinations(items, 2)}


def pairwise(predicted: Mapping[str, AbstractSet[str]], gold: Mapping[str, AbstractSet[str]]) -> dict[str, float]:
    """Precision, recall and F1 of the pairs put together, over the items that have a gold label."""
    found = pairs_of({item: predicted.get(item, frozenset()) for item in gold})
    right = pairs_of(gold)
    precision = len(found & right) / len(found) if found else 0.0
    recall = len(found & right) / len(right) if right else 0.0
    both = precision + recall
    return {
        "pairwise_precision": precision,
        "pairwise_recall": recall,
        "pairwise_f1": 2 * precision * recall / both if both else 0.0,
    }


def pages_together(events: Iterable[Event], page_of: Mapping[str, str]) -> dict[str, set[str]]:
    """The happenings each page tells of; `page_of` leads from a report to its page.

    What is dated to more than a week is background that pages of many happenings share, and counts for none.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for event in (e for e in events if not _lasts(e)):
        for report in event.reports:
            if report in page_of:
                found[page_of[report]].add(event.event_id)
    return dict(found)


def _lasts(event: Event) -> bool:
    if event.when is None or event.when.start is None or event.when.end is None:
        return False
    first, last = (date.fromisoformat(day[:10]) for day in (event.when.start, event.when.end))
    return (last - first).days > WEEK


def clusters(together: Mapping[str, AbstractSet[str]]) -> dict[str, set[str]]:
    """Each item with one label: items are in one cluster when shared labels lead from one to the other."""
    home = {item: item for item in together}

    def find(item: str) -> str:
        while home[item] != item:
            home[item] = home[home[item]]
            item = home[item]
        return item

    for one, other in sorted(pairs_of(together)):
        first, last = sorted((find(one), find(other)))
        home[last] = first
    return {item: {find(item)} for item in together}


def overlaps(one: Range, other: Range) -> bool:
    """True when two ranges share a number; an unknown lower bound is 0, an unknown upper one is open."""
    low, high = one[0] or 0.0, inf if one[1] is None else one[1]
    return low <= (inf if other[1] is None else other[1]) and (other[0] or 0.0) <= high


def killed_of(event: Event) -> Range | None:
    """The widest range of dead that the event gives for anybody; None when it gives none."""
    tolls = [f for f in event.figures if f.measure == "killed"]
    if not tolls:
        return None
    highs = [f.high for f in tolls]
    return min(f.low or 0.0 for f in tolls), None if None in highs else max(h for h in highs if h is not None)


def incident_figures(matched: Sequence[tuple[Event | None, Incident]]) -> dict[str, float]:
    """Shares of incidents whose event has an overlapping toll, a place within 10 km, the exact day.

    An incident without an event counts as missed; one without a known toll, place or day is left out of that share.
    """
    killed = [(e, i) for e, i in matched if i.killed != (None, None)]
    placed = [(e, i) for e, i in matched if i.lat is not None and i.lon is not None]
    dated = [(e, i) for e, i in matched if i.day]
    return {
        "killed_overlaps": share(e is not None and _toll_fits(e, i) for e, i in killed),
        "place_10km": share(e is not None and _near(e, i) for e, i in placed),
        "day_exact": share(e is not None and e.when is not None and e.when.start == i.day for e, i in dated),
    }


def range_kept(found: Mapping[str, Range], stated: Mapping[str, Sequence[Range]]) -> float:
    """Share of events whose range holds every figure that its reports state; `stated` holds those per event."""
    kept = []
    for event, ranges in stated.items():
        lows = [low for low, _ in ranges if low is not None]
        highs = [high for _, high in ranges if high is not None]
        low, high = found.get(event, (None, 0.0))
        fits = event in found and (low or 0.0) <= min(lows, default=0.0)
        kept.append(fits and (high is None or high >= max(highs, default=0.0)))
    return share(kept)


def _toll_fits(event: Event, incident: Incident) -> bool:
    toll = killed_of(event)
    return toll is not None and overlaps(toll, incident.killed)


def _near(event: Event, incident: Incident) -> bool:
    place = event.place
    if place is None or place.lat is None or place.lon is None or incident.lat is None or incident.lon is None:
        return False
    return kilometres(place.lat, place.lon, incident.lat, incident.lon) <= NEAR_KM

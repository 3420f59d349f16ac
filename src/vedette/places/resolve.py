"""Which of its bearers a name means: votes of the whole report, the words around, and only last how big each is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import exp, log1p, log10

from vedette.model.distance import kilometres
from vedette.places.containment import holds
from vedette.places.gazetteer import Entry
from vedette.places.keys import fold, skeleton
from vedette.places.mentions import Mention, sense

ENOUGH = 2.2
BACKED = 1.2
"""A country's name, or its people's three times, says where a report is; fewer do not."""
_QUALIFIED = 8.0
_CLOSE, _CLOSE_KM = 4.0, 120.0
_LEAD_SHARE, _LEAD = 0.35, 1.25
_ALIAS = -1.5
_HAMLET = 1000
"""A place with fewer people makes no name ambiguous."""
_SEAT_SHARE = 0.03
"""A town with so much of its province's people is what the bare name means."""


@dataclass(slots=True)
class Votes:
    """What the report is about: weight by country, by province, and the points it surely names."""

    countries: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    provinces: defaultdict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))
    points: list[tuple[float, float]] = field(default_factory=list)
    shared: defaultdict[tuple[str | None, str | None], float] = field(default_factory=lambda: defaultdict(float))
    """How many of the report's names could lie in each province; a name with many bearers counts less for each."""

    given: dict[tuple[str, bool], Entry] = field(default_factory=dict)
    """What each name has voted for itself."""

    def copy(self) -> Votes:
        """The same votes, to be added to apart."""
        apart = Votes(self.countries.copy(), self.provinces.copy(), [*self.points])
        apart.shared.update(self.shared)
        apart.given.update(self.given)
        return apart

    def country(self, code: str | None) -> float:
        """The share of a country, 0 to 1."""
        total = sum(self.countries.values())
        return self.countries.get(code, 0.0) / total if total and code is not None else 0.0

    def province(self, code: str | None, name: str | None) -> float:
        """The share of a province among provinces, 0 to 1."""
        total = sum(self.provinces.values())
        return self.provinces.get((code, name), 0.0) / total if total and code and name else 0.0

    def allow(self, code: str | None) -> bool:
        """True for a country that has votes, and for any while none has many."""
        return self.countries.get(code or "", 0.0) > 0 or max(self.countries.values(), default=0.0) < BACKED

    def ranked(self) -> list[tuple[str, float]]:
        """Countries with their votes, most first."""
        return sorted(self.countries.items(), key=lambda c: (-c[1], c[0]))

    def leading(self) -> str | None:
        """The country that clearly has most votes; None when there is none."""
        best = self.ranked()[:2]
        if not best or best[0][1] < _LEAD_SHARE * sum(self.countries.values()):
            return None
        return best[0][0] if len(best) == 1 or best[0][1] >= _LEAD * best[1][1] else None


def choose(mentions: Sequence[Mention], votes: Votes, enough: float = ENOUGH) -> dict[tuple[str, bool], Entry | None]:
    """For every sense of a name one place in the report, or None when nothing speaks clearly for one.

    Args:
        mentions: the report's names.
        votes: what the report is about; the places found are added to it.
        enough: the score that a place needs.
    """
    groups: dict[tuple[str, bool], list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[sense(mention)].append(mention)
    for group in groups.values():
        provinces = {(e.country, e.admin1) for e in group[0].entries if e.admin1}
        for province in provinces:
            votes.shared[province] += 1 / len(provinces) ** 0.5
    chosen = {key: _best(group, votes, enough) for key, group in groups.items()}
    for key, group in groups.items():
        entry = chosen[key]
        if entry is not None:
            _vote(votes, entry, len(group), sure=_sure(group))
            votes.given[key] = entry
    final = {}
    for key, group in groups.items():
        given = withdraw(votes, group)
        final[key] = _best(group, votes, enough)
        for own in given:
            _vote(votes, own, len(group), sure=False)
    return final


def withdraw(votes: Votes, group: Sequence[Mention]) -> list[Entry]:
    """Take back what an unsure name gave to readings of its own, of which it is no witness; what it was given to.

    "Niger" and "Niger state" are one name here: neither speaks for the other.
    """
    if _sure(group):
        return []
    given = [votes.given[s] for s in ((group[0].key, False), (group[0].key, True)) if s in votes.given]
    for own in given:
        _vote(votes, own, len(group), sure=False, sign=-1)
    return given


def _sure(group: Sequence[Mention]) -> bool:
    entries = [e for e in group[0].entries if e.curated or e.feature != "populated" or e.population >= _HAMLET]
    return len({e.country for e in entries or group[0].entries}) == 1 or any(m.inside for m in group)


def _vote(votes: Votes, entry: Entry, times: int, *, sure: bool, sign: int = 1) -> None:
    weight = sign * (1.0 if sure else 0.5) * (1 + log10(times))
    if entry.country:
        votes.countries[entry.country] += weight * (2.0 if entry.feature == "country" else 1.0)
        if entry.admin1:
            votes.provinces[entry.country, entry.admin1] += weight
    if sure and entry.feature not in ("country", "continent", "water"):
        votes.points.append((entry.lat, entry.lon))


def score(
    entry: Entry, group: Iterable[Mention], votes: Votes, twins: dict[tuple[str | None, str | None], int]
) -> float:
    """How well `entry` fits the mentions of its name; `twins` are the provinces of that name, with their population."""
    return sum(points for _, points in reasons(entry, [*group], votes, twins))


def reasons(
    entry: Entry, group: Sequence[Mention], votes: Votes, twins: dict[tuple[str | None, str | None], int]
) -> list[tuple[str, float]]:
    """What speaks for and against `entry`, each in words with its points."""
    told = [
        ("what a bare name means first", prior(entry)),
        ("the report's countries", 4.0 * votes.country(entry.country)),
        ("the report's provinces", 2.5 * votes.province(entry.country, entry.admin1)),
        ("other names that lie in its province", 1.5 * log1p(votes.shared.get((entry.country, entry.admin1), 0.0))),
        ("the class word beside the name", max((_wanted(entry, m) for m in group), default=0.0)),
    ]
    key = group[0].key
    twin = twins.get((entry.country, entry.admin1), 1 << 60)
    if entry.feature == "populated" and entry.population >= _SEAT_SHARE * twin and own_name(entry, key):
        told.append(("the seat of the province of that name", 2.2))
    elif entry.feature == "populated" and not entry.curated and fold(entry.name).startswith(key + " "):
        told.append(("only part of a longer name", -2.0))
    if entry.feature == "populated" and not own_name(entry, key):
        told.append(("not its own name, but one it also has", _ALIAS))
    if any(_within(entry, m) for m in group):
        told.append(("the text puts it into an area that holds it", _QUALIFIED))
    if any(_beside(entry, m) for m in group):
        told.append(("the text puts it near a place that it is near", _CLOSE))
    if entry.feature in ("populated", "admin2", "crossing", "camp", "facility"):
        near = max((exp(-kilometres(entry.lat, entry.lon, *p) / 120) for p in votes.points[:12]), default=0.0)
        told.append(("near what the report surely names", 1.5 * near))
    return told


def twins_of(entries: Iterable[Entry]) -> dict[tuple[str | None, str | None], int]:
    """The provinces among the bearers of a name, by country and name, with their population."""
    return {(e.country, e.admin1): e.population for e in entries if e.feature == "admin1"}


def own_name(entry: Entry, key: str) -> bool:
    """True when the key is the place's own name, in some spelling, and not one more name it once had."""
    return entry.curated or skeleton(fold(entry.name)) == skeleton(key)


def prior(entry: Entry) -> float:
    """How soon a bare name means this place."""
    if entry.country is None:
        return 6.5
    size = log10(entry.population + 1)
    base = {"country": 6.2, "continent": 7.0, "admin1": 2.4, "admin2": 0.2, "region": 2.2, "water": 2.5, "island": 2.0}
    weight = 0.25 if entry.feature in base else 0.65
    return (
        base.get(entry.feature, 0.0)
        + weight * size
        + (1.2 if entry.curated and entry.feature != "country" else 0.0)
        + 1.5 * entry.capital
    )


def _wanted(entry: Entry, mention: Mention) -> float:
    if not mention.wants:
        return 0.0
    if entry.feature in mention.wants:
        return 3.0 - 0.5 * mention.wants.index(entry.feature)
    return -1.0


def _within(entry: Entry, mention: Mention) -> bool:
    return any(holds(area, entry) for holder in mention.inside for area in holder.entries[:8])


def _beside(entry: Entry, mention: Mention) -> bool:
    """True when the text measures a way to the name from a place that this one is not far from."""
    if any(e.feature == "country" for e in mention.entries[:1]):
        return False
    return any(
        near.feature != "country" and near != entry and kilometres(entry.lat, entry.lon, near.lat, near.lon) < _CLOSE_KM
        for other in mention.close
        for near in other.entries[:8]
    )


def _best(group: Sequence[Mention], votes: Votes, enough: float) -> Entry | None:
    entries = group[0].entries
    twins = twins_of(entries)
    scored = sorted(((score(e, group, votes, twins), -n, e) for n, e in enumerate(entries)), key=lambda s: s[:2])
    if not scored:
        return None
    points, _, best = scored[-1]
    return best if is_clear(best, points, entries, votes, enough) else None


def is_clear(best: Entry, points: float, entries: Iterable[Entry], votes: Votes, enough: float = ENOUGH) -> bool:
    """True when the best of a name's bearers is what it means: by its score, or as the only country's that may be."""
    alone = len({e.country for e in entries}) == 1 and votes.allow(best.country)
    return alone or points >= enough

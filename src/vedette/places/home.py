"""Where a report is at home: which countries it names places of, and what becomes of names that lie far from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vedette.lexicon.places import PRECISION
from vedette.lexicon.places import words as lexicon
from vedette.model.claim import Place
from vedette.model.distance import kilometres
from vedette.places.containment import holds
from vedette.places.gazetteer import Entry, Gazetteer
from vedette.places.keys import bare, fold
from vedette.places.mentions import Mention, sense
from vedette.places.resolve import BACKED, Votes

_HOMES, _HOME_SHARE = 3, 0.35
"""A report has at most so many countries; the second has at least so much of the first's votes."""
_ONLY_SHARE = 0.8
"""In a report that is so much about one country, a small place of another is a mistake."""
_WELL_KNOWN = 100_000
_TOWN = 10_000
_DISTINCT = 6
_NAMED = 0.5
"""What a country's own name weighs beside a town's of that country."""
_LEAD = 1.25
_NEAR_KM = 200.0
_LARGE = 300_000
_BEARERS = 8
_SHORT = 3
"""Names so short are abbreviations of countries, which stand before nouns as adjectives: "a US town"."""


@dataclass(frozen=True, slots=True)
class Home:
    """The countries of the places that a report surely names, most first, and where those places are."""

    countries: tuple[str, ...]
    points: tuple[tuple[str, float, float], ...] = ()
    """Country, degrees north and east."""
    leading: str | None = None
    """The country that clearly has most of them."""

    def near(self, entry: Entry) -> bool:
        """True when the place is in reach of what the report names, or nothing tells."""
        own = [p[1:] for p in self.points if p[0] == entry.country]
        return not own or any(kilometres(entry.lat, entry.lon, *p) < _NEAR_KM for p in own)


def home_of(mentions: Sequence[Mention], chosen: Mapping[tuple[str, bool], Entry | None], votes: Votes) -> Home:
    """Towns and provinces say where a report is; a people's name says who acts, and counts when nothing else does."""
    weights: defaultdict[str, float] = defaultdict(float)
    points = []
    for mention in mentions:
        entry = chosen.get(sense(mention))
        if entry is not None and entry.country:
            weights[entry.country] += _NAMED if entry.feature == "country" else 1.0
            if entry.feature not in ("country", "water"):
                points.append((entry.country, entry.lat, entry.lon))
    ranked = sorted((weights or votes.countries).items(), key=lambda c: (-c[1], c[0]))[:_HOMES]
    countries = tuple(code for code, weight in ranked if weight >= _HOME_SHARE * ranked[0][1])
    clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= _LEAD * ranked[1][1])
    return Home(countries, tuple(dict.fromkeys(points)), ranked[0][0] if clear else None)


def fit_class(mention: Mention) -> None:
    """Leave out what the class word beside the name rules out: "Benin town" is no country, a village no metropolis."""
    town = mention.wants[:1] == ("populated",) and len(mention.key) > _SHORT
    province = mention.wants[:1] == ("admin1",) and any(e.feature == "admin1" for e in mention.entries)
    if mention.settled and (town or province):
        mention.entries = tuple(e for e in mention.entries if e.feature != "country")
    if mention.kind in lexicon().small:
        mention.entries = tuple(e for e in mention.entries if not _too_large(e, mention))


def _too_large(entry: Entry, mention: Mention) -> bool:
    """True for a metropolis beside "village" or "town"; a curated one stays where its own name is written."""
    if entry.feature != "populated" or entry.population < _LARGE:
        return False
    return not entry.curated or bare(fold(entry.name)) != bare(mention.key)


def bring_home(mention: Mention, gazetteer: Gazetteer, votes: Votes) -> None:
    """Prefer a place of the report's own country, under another spelling or unknown, to one far away."""
    if _beyond_reach(mention):
        mention.entries, mention.unknown = (), True
        return
    lead = votes.leading()
    if lead is None or mention.inside or (votes.countries[lead] < BACKED and _is_plain(mention)):
        mention.unknown = not mention.entries
        return
    spelt = lead in lexicon().transliterated
    if any(_near_home(e, mention, votes, spelt=spelt) for e in mention.entries):
        return
    own = gazetteer.like(mention.key, lead)
    if own:
        mention.entries = own
    elif mention.settled or not mention.entries or votes.country(lead) >= _ONLY_SHARE:
        mention.entries, mention.unknown = (), True


def _is_plain(mention: Mention) -> bool:
    """True for a name that only one country has a place of: a town, or a name too long to be met by chance."""
    largest = max((e.population for e in mention.entries), default=0)
    alone = len({e.country for e in mention.entries}) == 1 and mention.kind not in lexicon().small
    return alone and (largest >= _TOWN or len(mention.key) >= _DISTINCT)


def carry_over(mentions: Sequence[Mention]) -> None:
    """What was found out about a name once holds for it throughout the report."""
    found = {sense(m): m for m in reversed(mentions) if m.settled and m.wants[:1] == ("populated",)}
    for mention in mentions:
        told = found.get(sense(mention))
        if told is not None and not mention.settled and not _is_country(mention):
            mention.entries, mention.unknown = told.entries, told.unknown
            mention.inside = mention.inside or told.inside


def _is_country(mention: Mention) -> bool:
    return any(e.feature == "country" for e in mention.entries[:1])


def place_unknown(
    written: str, name: str, mention: Mention, chosen: Mapping[tuple[str, bool], Entry | None], home: Home
) -> Place:
    """A town that only the words around give away: in the area they put it into, else in the report's country."""
    precision = PRECISION[mention.wants[0] if mention.wants else "populated"]
    for holder in mention.inside:
        entry = chosen.get(sense(holder))
        if entry is not None and entry.country:
            return Place(written, name, precision, entry.country, entry.admin1 if entry.feature != "country" else None)
    beside = (chosen.get(sense(m)) for m in mention.close)
    near = next((e.country for e in beside if e is not None and e.country), None)
    return Place(written, name, precision, near or home.leading)


def _beyond_reach(mention: Mention) -> bool:
    """True when the text puts a town into, or near, a place where none of its bearers is."""
    areas = [a for m in mention.inside for a in m.entries[:_BEARERS]]
    if areas and areas[0].feature == "admin1" and mention.entries and not mention.parts:
        return not any(_in_province(e, a) for a in areas for e in mention.entries)
    if areas and areas[0].feature == "country" and all(e.feature == "admin2" for e in mention.entries):
        return all(e.country != a.country for a in areas for e in mention.entries)
    if not mention.settled or mention.wants[:1] not in ((), ("populated",)):
        return False
    if areas and not any(e.country == a.country for a in areas for e in mention.entries):
        return True
    near = [n for m in mention.close for n in m.entries[:_BEARERS]]
    return bool(near) and not any(
        n.feature == "country" or kilometres(e.lat, e.lon, n.lat, n.lon) < _NEAR_KM
        for n in near
        for e in mention.entries
    )


def _in_province(entry: Entry, area: Entry) -> bool:
    """True where `entry` lies in the province, or so near it that the index may have it in the wrong one."""
    if holds(area, entry) or entry.country != area.country or entry.feature == "admin1":
        return entry.country == area.country
    return kilometres(entry.lat, entry.lon, area.lat, area.lon) < _NEAR_KM


def _near_home(entry: Entry, mention: Mention, votes: Votes, *, spelt: bool) -> bool:
    """True for what needs no help: of a country that the report speaks of, of no country, or well known.

    `spelt`: the report's country spells names in many ways, so that only a place's own name makes it well known.
    """
    if entry.country is None or votes.country(entry.country) > 0:
        return True
    if spelt and mention.kind in lexicon().small:
        return False
    known = not spelt or entry.feature != "populated" or bare(fold(entry.name)) == bare(mention.key)
    return entry.curated or entry.capital or (entry.population >= _WELL_KNOWN and known)

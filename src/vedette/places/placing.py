"""From a name and what it means to the place that a claim shows: its name, its point, its precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vedette.model.claim import Place
from vedette.model.distance import kilometres
from vedette.model.reading import Toponym
from vedette.model.span import Span
from vedette.places.facilities import at_town
from vedette.places.gazetteer import Entry, Gazetteer
from vedette.places.home import Home, place_unknown
from vedette.places.keys import fold
from vedette.places.mentions import Mention, sense
from vedette.places.resolve import own_name
from vedette.places.scan import Word

_SEAT_KM = 160.0


def toponym(
    text: str,
    words: Sequence[Word],
    mention: Mention,
    chosen: Mapping[tuple[str, bool], Entry | None],
    home: Home,
    gazetteer: Gazetteer,
) -> Toponym:
    """The mention as a toponym: with the place chosen for its name, or with none."""
    span = Span(words[mention.i].start, words[mention.j - 1].end)
    written = text[words[mention.i - mention.lead].start : span.end]
    if mention.unknown:
        place = place_unknown(written, span.of(text), mention, chosen, home)
        return Toponym(span, span.of(text), place, "populated", associative=mention.associative)
    entry = chosen[sense(mention)]
    if entry is None:
        return Toponym(span, span.of(text), None, associative=mention.associative)
    place = _place(written, mention, entry, gazetteer)
    if mention.facility and entry.feature == "populated":
        return Toponym(span, span.of(text), at_town(place, span.of(text)), "facility")
    return Toponym(
        span, span.of(text), place, entry.feature, _capital(mention, entry, gazetteer), associative=mention.associative
    )


def _capital(mention: Mention, entry: Entry, gazetteer: Gazetteer) -> str | None:
    code = gazetteer.seats.get(mention.key)
    return code if code is not None and code in (entry.country, None) else None


def _is_area(mention: Mention, entry: Entry) -> bool:
    """True when the name stands for a country or a province: "northern Aleppo countryside" is no part of the town."""
    return entry.feature in ("country", "admin1") or (mention.wants[:1] == ("admin1",) and entry.admin1 is not None)


def _is_part(written: str, mention: Mention, entry: Entry) -> bool:
    """True for "southern Idlib": a part of the province called like its town, where "east Aleppo" is the town's."""
    if entry.feature != "populated" or "ern " not in written or mention.wants[:1] == ("populated",):
        return False
    return any(
        e.feature == "admin1" and (e.country, e.admin1) == (entry.country, entry.admin1) for e in mention.entries
    )


def _seat(province: Entry, key: str, gazetteer: Gazetteer) -> tuple[float, float]:
    """The point that stands for a province: the town of its name, unless that is far from its middle."""
    for town in gazetteer.lookup(key):
        if town.feature == "populated" and town.country == province.country and own_name(town, key):
            if kilometres(town.lat, town.lon, province.lat, province.lon) <= _SEAT_KM:
                return town.lat, town.lon
            break
    return province.lat, province.lon


def _place(written: str, mention: Mention, entry: Entry, gazetteer: Gazetteer) -> Place:
    admin1 = entry.admin1 if entry.feature != "country" else None
    precision, name, lat, lon = entry.precision, entry.name, entry.lat, entry.lon
    known = [e for e in gazetteer.lookup(fold(written)) if e.curated and e.country == entry.country]
    if mention.direction and known:
        entry = known[0]
        name, precision, lat, lon = entry.name, entry.precision, entry.lat, entry.lon
    elif mention.direction and entry.country and (_is_area(mention, entry) or _is_part(written, mention, entry)):
        centre = gazetteer.centre(entry.country, admin1, mention.direction)
        name = f"{written.split(maxsplit=1)[0].lower()} {name}"
        precision = "region" if entry.feature == "country" else "province"
        lat, lon = centre or (lat, lon)
    elif entry.feature == "admin1":
        lat, lon = _seat(entry, mention.key, gazetteer)
    elif mention.wants and mention.wants[0] == "admin1" and entry.feature == "populated":
        precision = "province"
    return Place(written, name, precision, entry.country, admin1, round(lat, 3), round(lon, 3))

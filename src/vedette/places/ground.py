"""Where the fighting is: which names are venues of talks, and which country the report's events lie in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vedette.lexicon.geography import countries
from vedette.model.claim import Claim, Place
from vedette.model.reading import Toponym
from vedette.places import phrases

FOUGHT = ("ASSAULT", "CONTROL", "DISPLACE")
"""What happens on the ground; a meeting's town is never its place."""
_BEFORE_CHARS = 170
_LEAD = 1.25
_NAMED = 0.5
"""What a country's own name weighs beside a town's."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a report's names say of where its fighting is.

    `venues` are the names where talks are held; `country` (ISO3) has clearly most of the other names, or is None;
    `area` is that country as the report names it, `capital` its capital.
    """

    venues: frozenset[str]
    country: str | None
    area: Place | None
    capital: Place | None

    def allows(self, toponym: Toponym, claim: Claim, text: str) -> bool:
        """False when a deed on the ground would be put at the table where it was talked of."""
        if toponym.place is None or claim.type not in FOUGHT or toponym.place.name not in self.venues:
            return True
        return toponym.place.country == self.country and not _hosts(toponym, text)

    def reaches(self, toponym: Toponym, claim: Claim) -> bool:
        """False for another country's capital, where more likely someone spoke, as the place of a deed told later."""
        if claim.type not in FOUGHT or self.country is None or toponym.place is None or toponym.capital_of is None:
            return True
        return toponym.place.precision == "country" or toponym.place.country == self.country


def ground_of(toponyms: Sequence[Toponym], text: str, title: Sequence[Toponym] = (), heading: str = "") -> Ground:
    """Read the names of a report and those of its title, whose text is `heading`."""
    named = [(t, text) for t in toponyms if t.place is not None]
    named += [(t, heading) for t in title if t.place is not None]
    venues = frozenset(t.place.name for t, around in named if t.place is not None and _hosts(t, around))
    weights: defaultdict[str, float] = defaultdict(float)
    areas: dict[str, Place] = {}
    for toponym, _ in named:
        place = toponym.place
        if place is not None and place.country and place.name not in venues:
            weights[place.country] += _NAMED if place.precision == "country" else 1.0
            if place.precision == "country":
                areas.setdefault(place.country, place)
    ranked = sorted(weights.items(), key=lambda w: (-w[1], w[0]))
    clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= _LEAD * ranked[1][1])
    country = ranked[0][0] if clear else None
    towns = (t for t, _ in named if t.place is not None and t.place.precision != "country")
    capital = next((t.place for t in towns if country is not None and t.capital_of == country), None)
    return Ground(venues, country, areas.get(country or ""), capital)


def described(ground: Ground, text: str) -> Place | None:
    """The place of a stretch that names none but says "in the capital", "in the country", where it is clear which."""
    if ground.country is None:
        return None
    capital = phrases.at_capital().search(text)
    if capital is not None and ground.capital is not None:
        return replace(ground.capital, as_written=capital[1])
    whole = phrases.at_large().search(text)
    return _country(ground, ground.country, whole[1] or whole[2]) if whole is not None else None


def _country(ground: Ground, code: str, written: str) -> Place | None:
    if ground.area is not None:
        return replace(ground.area, as_written=written)
    known = countries().get(code)
    if known is None:
        return None
    lat, lon = known.at or (None, None)
    return Place(written, known.name, "country", code, None, lat, lon)


def _hosts(toponym: Toponym, text: str) -> bool:
    """True when the words around make the name the place of a meeting: "talks in X", "the X talks"."""
    after = text[toponym.span.end : toponym.span.end + 60]
    if phrases.venue_after().match(after):
        return True
    return (
        phrases.venue_before().search(text[max(0, toponym.span.start - _BEFORE_CHARS) : toponym.span.start]) is not None
    )

"""A place that is on no map lies where the place lies that it is said to lie in, or beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vedette.lexicon.beside import beside
from vedette.model.claim import Place
from vedette.model.distance import kilometres
from vedette.model.reading import Toponym
from vedette.model.vocabulary import PLACE_PRECISIONS
from vedette.places import phrases
from vedette.places.choice import wider

_QUARTER_KM = 15.0
"""How far from its middle a town may reach."""


def lend_points(toponyms: Sequence[Toponym], text: str) -> list[Toponym]:
    """The names in order; those without a point of their own take that of the name after them, and are no finer."""
    found: list[Toponym] = []
    for toponym in reversed(toponyms):
        after = found[-1] if found else None
        place = toponym.place
        if place is not None and after is not None and after.place is not None:
            place = _lent(place, after.place, text[toponym.span.end : after.span.start])
        found.append(replace(toponym, place=place))
    return found[::-1]


def _lent(place: Place, holder: Place, between: str) -> Place:
    if holder.lat is None or holder.lon is None:
        return place
    inside = phrases.lies_in().fullmatch(between) is not None or (place.lat is None and between == ", ")
    if not inside and phrases.lies_by().fullmatch(between) is None:
        return place
    if place.lat is not None and not _is_namesake(place, holder, between):
        return place
    return _at(place, holder, holder.precision if inside else wider(holder.precision))


def _is_namesake(place: Place, holder: Place, between: str) -> bool:
    """True for a quarter of a town whose name was read as a place far from the town."""
    quarter = (between.split() or [""])[0].strip(",").lower() in beside().quarters
    if not quarter or holder.precision != "town" or None in (place.lat, place.lon, holder.lat, holder.lon):
        return False
    return kilometres(*_point(place), *_point(holder)) > _QUARTER_KM


def _point(place: Place) -> tuple[float, float]:
    return place.lat or 0.0, place.lon or 0.0


def _at(place: Place, holder: Place, precision: str) -> Place:
    return replace(
        place,
        lat=holder.lat,
        lon=holder.lon,
        precision=max(place.precision, precision, key=PLACE_PRECISIONS.index),
        country=holder.country or place.country,
        admin1=holder.admin1 or place.admin1,
    )

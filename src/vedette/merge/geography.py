"""How two places lie to each other, as far as their precision lets one say."""

from __future__ import annotations

from functools import lru_cache

from vedette.lexicon.spelling import same_name
from vedette.model.claim import Place
from vedette.model.distance import kilometres
from vedette.model.vocabulary import PLACE_PRECISIONS

RADIUS_KM = {"exact": 8.0, "town": 12.0, "district": 30.0, "province": 110.0, "region": 250.0, "country": 1500.0}
"""How far from its point a place of that precision may reach."""
NARROW = ("exact", "town")


def rank(place: Place) -> int:
    """0 for an exact place up to 5 for a country."""
    return PLACE_PRECISIONS.index(place.precision)


def distance_km(one: Place, other: Place) -> float | None:
    """Kilometres between two places; None when one has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return _kilometres(one.lat, one.lon, other.lat, other.lon)


# The pairs of a merge come back to the same few places.
_kilometres = lru_cache(maxsize=65536)(kilometres)


def apart(one: Place, other: Place) -> bool:
    """True when the two cannot hold one happening: other countries, provinces, or towns too far from each other."""
    if one.country and other.country and one.country != other.country:
        return True
    if same_name(one.name, other.name):
        return False
    far = distance_km(one, other)
    if far is not None:
        return far > RADIUS_KM[one.precision] + RADIUS_KM[other.precision]
    if not one.admin1 or not other.admin1 or "country" in (one.precision, other.precision):
        return False
    return not same_name(one.admin1, other.admin1)


def inside(one: Place, other: Place) -> bool:
    """True when the narrower of the two is known to lie in the wider."""
    narrow, wide = sorted((one, other), key=rank)
    if wide.precision == "country":
        return bool(narrow.country and narrow.country == wide.country)
    if wide.precision == "province":
        return bool(narrow.admin1 and same_name(narrow.admin1, wide.admin1 or wide.name))
    far = distance_km(narrow, wide)
    return far is not None and wide.precision not in NARROW and far <= RADIUS_KM[wide.precision]

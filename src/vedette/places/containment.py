"""Which place lies in which, as far as the gazetteer tells."""

from __future__ import annotations

from vedette.model.distance import kilometres
from vedette.places.gazetteer import Entry

_REACH_KM = {"admin2": 80.0, "region": 200.0}
_PROVINCE_KM = 150.0
"""From the middle of a province to that of a district of which the index does not tell the province."""
_POINTS = frozenset({"populated", "facility", "camp", "crossing"})


def holds(area: Entry, place: Entry) -> bool:
    """True when `place` lies in `area`: by country and province, for districts and regions by distance."""
    if area is place or area.country != place.country or place.feature == "country":
        return False
    if area.feature == "country":
        return True
    if area.feature == "admin1":
        if place.feature == "admin2" and place.admin1 is None:
            return kilometres(area.lat, area.lon, place.lat, place.lon) < _PROVINCE_KM
        return place.feature != "admin1" and place.admin1 == area.admin1
    reach = _REACH_KM.get(area.feature)
    if reach is None or place.feature not in _POINTS:
        return False
    return kilometres(area.lat, area.lon, place.lat, place.lon) < reach

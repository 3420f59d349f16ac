"""Distances on the globe."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

_RADIUS_KM = 6371.0


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The great-circle distance between two points in degrees."""
    p, q = radians(lat1), radians(lat2)
    h = sin((q - p) / 2) ** 2 + cos(p) * cos(q) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * _RADIUS_KM * asin(sqrt(min(1.0, h)))

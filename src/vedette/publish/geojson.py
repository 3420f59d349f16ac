"""Claims and events as GeoJSON (RFC 7946). What is known only to an area has no point: a province is no pin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from vedette.publish.flat import Record, row_of

_PINNED = ("exact", "town")
"""Precisions that a point may stand for; a wider place keeps its name, and its geometry is null."""

_IN_GEOMETRY = ("lat", "lon")


def feature(kind: str, record: Record) -> dict[str, Any]:
    """One record as a feature: its flat columns that hold something are its properties."""
    place = record.get("place") or {}
    pinned = place.get("precision") in _PINNED and place.get("lat") is not None and place.get("lon") is not None
    columns = row_of(kind, record)
    return {
        "type": "Feature",
        "id": record[f"{kind.removesuffix('s')}_id"],
        "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]} if pinned else None,
        "properties": {k: v for k, v in columns.items() if v is not None and k not in _IN_GEOMETRY},
    }


def collection(features: Iterable[str]) -> Iterator[str]:
    """The lines of a feature collection around features that are already JSON."""
    yield '{"type": "FeatureCollection", "features": [\n'
    for number, text in enumerate(features):
        yield (",\n" if number else "") + text
    yield "\n]}\n"

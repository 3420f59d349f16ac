"""Compares the curated places with the index: a point far from every namesake, a province the index does not know.

Run by hand by maintainers after the files of `src/vedette/lexicon/data/places/` have changed:

    .venv/bin/python tools/check_overlay.py [--farther-than KM]

A row named here is not wrong for certain, for namesakes exist and the index has no camps: look at it again.
"""

from __future__ import annotations

import argparse
import sqlite3
from collections.abc import Iterable, Iterator

from vedette.lexicon.places import PlaceRow, curated
from vedette.model.distance import kilometres
from vedette.places.cache import unpacked_index
from vedette.places.keys import fold

POINTS = frozenset({"populated", "camp", "crossing", "facility"})
FAR_KM = 25.0
NAMESAKES = """
SELECT p.name, p.feature, p.admin1, p.lat, p.lon FROM name JOIN place p ON p.id = place
WHERE key = ? AND country = ? AND feature != 'country' AND lat IS NOT NULL
"""
Namesake = tuple[str, str, str | None, float, float]


def namesakes(row: PlaceRow, index: sqlite3.Connection) -> list[tuple[float, Namesake]]:
    """The index's places of the row's country that go by one of its names, with their distances, nearest first."""
    keys = dict.fromkeys(fold(name) for name in (row.name, *row.also))
    found = {place for key in keys for place in index.execute(NAMESAKES, (key, row.country))}
    return sorted((kilometres(row.lat, row.lon, place[3], place[4]), place) for place in found)


def strays(rows: Iterable[PlaceRow], index: sqlite3.Connection, limit: float) -> Iterator[tuple[PlaceRow, bool, str]]:
    """Each point that has namesakes: whether one lies within `limit` kilometres, and a line that tells of the nearest.

    Towns are held against towns and districts alike, for a district is often called after its seat.
    """
    for row in rows:
        near = namesakes(row, index) if row.feature in POINTS else []
        if near:
            away, (name, feature, admin1, lat, lon) = near[0]
            line = (
                f"{row.name} ({row.feature}, {row.country}, {row.admin1}) {row.lat:.3f} {row.lon:.3f}: {away:.0f} km to"
                f" {name} ({feature}, {admin1}) {lat:.3f} {lon:.3f}"
            )
            yield row, away <= limit, line


def unknown_provinces(rows: Iterable[PlaceRow], index: sqlite3.Connection) -> list[str]:
    """The rows whose province the index does not have for their country."""
    known = set(index.execute("SELECT DISTINCT country, admin1 FROM place"))
    return [f"{r.name} ({r.country}): {r.admin1}" for r in rows if r.admin1 and (r.country, r.admin1) not in known]


def main() -> None:
    """Print what disagrees, and how much agrees."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--farther-than", type=float, default=FAR_KM, metavar="KM", help="how far is too far")
    limit = parser.parse_args().farther_than
    index = sqlite3.connect(f"file:{unpacked_index()}?mode=ro", uri=True)
    rows = curated()
    found = list(strays(rows, index, limit))
    far = [line for _, agrees, line in found if not agrees]
    lost = unknown_provinces(rows, index)
    points = sum(row.feature in POINTS for row in rows)
    print(f"Farther than {limit:.0f} km from any namesake: {len(far)}", *far, sep="\n  ")
    print(f"Provinces that the index does not know: {len(lost)}", *lost, sep="\n  ")
    print(
        f"{len(rows)} rows, {points} of them points: {len(found) - len(far)} agree with the index, {len(far)} do not,"
    )
    print(f"{points - len(found)} are not in it.")


if __name__ == "__main__":
    main()

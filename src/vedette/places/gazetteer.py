"""The gazetteer: names to places, the curated rows before the index."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any

from vedette.lexicon.geography import Country, countries
from vedette.lexicon.places import PRECISION, PlaceRow, curated, words
from vedette.model.distance import kilometres
from vedette.places.cache import unpacked_index
from vedette.places.keys import fold, skeleton, vowels_too

WORD, GIVEN, SURNAME = 1, 2, 4
"""Traits of a key: a common English word, a given name, a surname."""
_SAME_KM = 40.0
_TWIN_KM = 10.0
_FAR_KM = 300.0
_ALIKE = 0.76
_SEAT = 100_000
_LONGER = 4
_REACHES = (0.5, 2.0, 6.0)
"""Degrees of latitude to look for a town in, less first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that a name may mean. `population` is the index's, or stands for one in a curated row."""

    name: str
    feature: str
    country: str | None
    admin1: str | None
    population: int
    lat: float
    lon: float
    precision: str
    curated: bool = False
    capital: bool = False


class Gazetteer:
    """Look-ups by name; reads the index only, so one may serve many threads of one process."""

    def __init__(self, index: sqlite3.Connection, rows: tuple[PlaceRow, ...] = ()) -> None:
        """Look up in `index`, with `rows` and the lexicon's countries before it."""
        self._index = index
        self._own: dict[str, list[Entry]] = defaultdict(list)
        self._towns: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
        """The curated towns by country and skeleton."""
        self._seen: dict[str, tuple[Entry, ...]] = {}
        self._bones: dict[str, dict[str, list[tuple[str, int]]]] = {}
        self._centres: dict[tuple[str, str | None, str], tuple[float, float] | None] = {}
        self._traits: dict[str, int] = dict(index.execute("SELECT key, bits FROM trait").fetchall())
        for name in words().given:
            self._traits[name] = self._traits.get(name, 0) | GIVEN
        self.seats: dict[str, str] = {}
        self.demonyms: dict[str, str] = {}
        self._add_rows(rows)
        self._add_countries()

    def _add_rows(self, rows: tuple[PlaceRow, ...]) -> None:
        for r in rows:
            entry = Entry(r.name, r.feature, r.country, r.admin1, r.weight, r.lat, r.lon, r.precision, curated=True)
            for name in dict.fromkeys(fold(n) for n in (r.name, *r.also)):
                self._own[name].append(entry)
            if r.feature == "populated":
                self._towns[r.country, skeleton(fold(r.name))].append(entry)

    def _add_countries(self) -> None:
        found = self._index.execute("SELECT country, population, lat, lon FROM place WHERE feature = 'country'")
        at = {row[0]: row[1:] for row in found}
        for code, country in countries().items():
            population, lat, lon = at.get(code, (10_000, 0.0, 0.0))
            lat, lon = country.at or (lat, lon)
            entry = Entry(country.name, "country", code, None, int(population), lat, lon, "country", curated=True)
            self._add_country(country, entry)

    def _add_country(self, country: Country, entry: Entry) -> None:
        for name in dict.fromkeys(fold(n) for n in (country.name, *country.also)):
            self._own[name].insert(0, entry)
            self.seats[name] = country.code
        seats = (country.capital, *country.seat)
        self.seats |= {fold(name): country.code for name in seats if name is not None}
        self.demonyms |= {fold(name): country.code for name in country.demonyms}

    def country(self, code: str) -> Entry | None:
        """The country of an ISO 3166-1 alpha-3 code."""
        known = countries().get(code)
        return self._own[fold(known.name)][0] if known else None

    def called(self, name: str) -> str | None:
        """The ISO3 code of the country that goes by `name`, or whose people do; None for any other name."""
        key = fold(name)
        own = next((e.country for e in self._own.get(key, ()) if e.feature == "country"), None)
        return own or self.demonyms.get(key)

    def country_at(self, lat: float, lon: float) -> str | None:
        """The country of the town nearest to a point, as far as the index has one within some degrees."""
        for reach in _REACHES:
            towns = self._index.execute(
                "SELECT lat, lon, country FROM place WHERE feature = 'populated' AND lat BETWEEN ? AND ?"
                " AND lon BETWEEN ? AND ?",
                (lat - reach, lat + reach, lon - 2 * reach, lon + 2 * reach),
            ).fetchall()
            if towns:
                nearest: str = min(towns, key=lambda t: kilometres(lat, lon, t[0], t[1]))[2]
                return nearest
        return None

    def provinces(self) -> frozenset[tuple[str, str]]:
        """All provinces of the index, by country and name."""
        found = self._index.execute("SELECT DISTINCT country, admin1 FROM place WHERE admin1 IS NOT NULL")
        return frozenset((country, name) for country, name in found)

    def namesake(self, entry: Entry) -> tuple[float, float] | None:
        """Where the index has the nearest place of the entry's country and name; None where it has none near."""
        found = self._index.execute(
            "SELECT lat, lon FROM name JOIN place p ON p.id = place WHERE key = ? AND country IS ?",
            (fold(entry.name), entry.country),
        ).fetchall()
        near = [(kilometres(entry.lat, entry.lon, lat, lon), lat, lon) for lat, lon in found]
        nearest = min(near, default=None)
        return nearest[1:] if nearest is not None and nearest[0] < _FAR_KM else None

    def trait(self, key: str) -> int:
        """What else a key is: the sum of `WORD`, `GIVEN` and `SURNAME`."""
        return self._traits.get(key, 0)

    def knows(self, key: str) -> bool:
        """True when the folded name `key` means at least one place."""
        return bool(self.lookup(key))

    def lookup(self, key: str) -> tuple[Entry, ...]:
        """All places that the folded name `key` may mean, curated ones first, then by population."""
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = self._read(key)
        return found

    def _read(self, key: str) -> tuple[Entry, ...]:
        own = self._own.get(key, [])
        found = self._index.execute(
            "SELECT p.name, feature, country, admin1, population, lat, lon FROM name JOIN place p ON p.id = place"
            " WHERE key = ? ORDER BY population DESC, p.id LIMIT 60",
            (key,),
        ).fetchall()
        index = [self._as_curated(key, _entry(row)) for row in found]
        entries = (*own, *dict.fromkeys(e for e in index if not any(_same(e, o) for o in own)))
        seat = self.seats.get(key)
        return tuple(replace(e, capital=True) if _is_seat(e, seat) else e for e in entries)

    def _as_curated(self, key: str, entry: Entry) -> Entry:
        """The curated row for the same town where `key` is another spelling of its name; else `entry`."""
        bones = skeleton(fold(entry.name))
        if entry.feature != "populated" or skeleton(key) != bones:
            return entry
        alike = self._towns.get((entry.country, bones), ())
        near = (t for t in alike if kilometres(entry.lat, entry.lon, t.lat, t.lon) < _TWIN_KM)
        return next(near, entry)

    def like(self, key: str, country: str) -> tuple[Entry, ...]:
        """Places of `country` whose names differ from `key` only as transliterations do, the nearest spelling first."""
        if country not in words().transliterated:
            return ()
        bones = skeleton(key)
        near = [
            (SequenceMatcher(None, vowels_too(key), vowels_too(other)).ratio(), -rank, other)
            for other, rank in self._skeletons(country).get(bones, [])
            if len(bones) > 1 and abs(len(other) - len(key)) <= _LONGER
        ]
        best = max(near, default=None)
        if best is None or best[0] < (_ALIKE if len(bones) > 2 else 0.85):  # noqa: PLR2004 - short bones are many
            return ()
        return tuple(e for e in self.lookup(best[2]) if e.country == country)

    def _skeletons(self, country: str) -> dict[str, list[tuple[str, int]]]:
        known = self._bones.get(country)
        if known is None:
            known = self._bones[country] = defaultdict(list)
            found = self._index.execute(
                "SELECT key, place FROM place JOIN name ON place = place.id WHERE country = ? ORDER BY place, key",
                (country,),
            )
            names = [*found, *((k, 0) for k, es in self._own.items() if any(e.country == country for e in es))]
            for key, rank in names:
                known[skeleton(key)].append((key, rank))
        return known

    def centre(self, country: str, admin1: str | None, direction: str) -> tuple[float, float] | None:
        """The middle of the towns in the northern, eastern … third of a country or province; None without towns.

        `direction` is `n`, `s`, `e`, `w`, two of them, or `c` for the middle third.
        """
        key = (country, admin1, direction)
        if key not in self._centres:
            towns = self._index.execute(
                "SELECT lat, lon FROM place WHERE country = ? AND feature = 'populated' AND (? IS NULL OR admin1 = ?)",
                (country, admin1, admin1),
            ).fetchall()
            self._centres[key] = _third(towns, direction) if len(towns) >= 6 else None  # noqa: PLR2004
        return self._centres[key]


def _entry(row: tuple[Any, ...]) -> Entry:
    """An index row: name, feature, country, admin1, population, lat, lon."""
    name, feature, country, admin1, population, lat, lon = row
    return Entry(name, feature, country, admin1, population, lat, lon, PRECISION[feature])


def _is_seat(entry: Entry, seat: str | None) -> bool:
    return seat is not None and entry.country == seat and entry.population >= _SEAT and entry.feature == "populated"


def _same(one: Entry, other: Entry) -> bool:
    """True when an index row is the place of a curated row."""
    return (
        one.country == other.country
        and (one.feature == other.feature or {one.feature, other.feature} <= {"region", "admin1", "admin2"})
        and kilometres(one.lat, one.lon, other.lat, other.lon) < _SAME_KM
    )


def _third(towns: list[tuple[float, float]], direction: str) -> tuple[float, float] | None:
    for axis, low, high in ((0, "s", "n"), (1, "w", "e")):
        values = sorted(t[axis] for t in towns)
        first, second = values[len(values) // 3], values[2 * len(values) // 3]
        if high in direction:
            towns = [t for t in towns if t[axis] >= second] or towns
        elif low in direction:
            towns = [t for t in towns if t[axis] <= first] or towns
        elif direction == "c":
            towns = [t for t in towns if first <= t[axis] <= second] or towns
    return (fmean(t[0] for t in towns), fmean(t[1] for t in towns)) if towns else None


@cache
def open_gazetteer(folder: Path | None = None) -> Gazetteer:
    """The gazetteer of this version, one a process; unpacks the index into `folder` (the user's cache) on first use."""
    path = unpacked_index(folder)
    index = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    return Gazetteer(index, curated())

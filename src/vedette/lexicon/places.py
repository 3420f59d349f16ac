"""What the project knows of places itself: crossings, camps, fronts, spellings, and the words around names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from vedette.lexicon.files import complain, folder, read_yaml
from vedette.model.vocabulary import PLACE_PRECISIONS

FEATURES = (
    "country",
    "admin1",
    "admin2",
    "populated",
    "crossing",
    "camp",
    "region",
    "island",
    "water",
    "facility",
    "continent",
)

PRECISION = {
    "country": "country", "admin1": "province", "admin2": "district", "populated": "town", "crossing": "exact",
    "camp": "exact", "region": "region", "island": "region", "water": "region", "facility": "exact",
    "continent": "region",
}  # fmt: skip
"""The precision that a feature's coordinates have when nothing else is said."""

_FIELDS = {"name", "feature", "at", "country", "admin1", "also", "precision", "weight"}
_WORDS = "geography/words.yaml"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One curated place: degrees north and east, trusted to about 10 km for a point, to the middle for an area."""

    name: str
    feature: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None = None
    also: tuple[str, ...] = ()
    precision: str = "town"
    weight: int = 20_000
    """Stands for a population: how soon a bare name means this place."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words around names; all folded to lower case."""

    classes: dict[str, tuple[str, ...]]
    settlements: frozenset[str]
    plurals: dict[str, str]
    locatives: frozenset[str]
    titles: frozenset[str]
    speech: frozenset[str]
    tails: frozenset[str]
    dwellers: frozenset[str]
    fixtures: frozenset[str]
    lonely: frozenset[str]
    prepositions: frozenset[str]
    connectors: frozenset[str]
    openers: frozenset[str]
    abbreviated: frozenset[str]
    wide_titles: frozenset[str]
    skipped: frozenset[str]
    compounds: frozenset[str]
    shares: frozenset[str]
    approaches: dict[str, frozenset[str]]
    hyphened: frozenset[str]
    papers: frozenset[str]
    vessels: frozenset[str]
    kin: frozenset[str]
    small: frozenset[str]
    measures: frozenset[str]
    weapons: frozenset[str]
    armed: frozenset[str]
    facilities: frozenset[str]
    qualities: frozenset[str]
    heads: frozenset[str]
    never: frozenset[str]
    directions: dict[str, str]
    around: frozenset[str]
    abbreviations: dict[str, str]
    given: frozenset[str]
    continents: tuple[str, ...]
    transliterated: frozenset[str]


def _mistakes(row: Any, country: str | None) -> list[str]:
    if not isinstance(row, dict) or not isinstance(row.get("name"), str):
        return [f"{row}: no name"]
    name = row["name"]
    found = [f"{name}: unknown field {f}" for f in row if f not in _FIELDS]
    if row.get("feature", "populated") not in FEATURES:
        found.append(f"{name}: unknown feature {row['feature']}")
    if row.get("precision", "town") not in PLACE_PRECISIONS:
        found.append(f"{name}: unknown precision {row['precision']}")
    at = row.get("at")
    if not (isinstance(at, list) and len(at) == 2 and abs(at[0]) <= 90 and abs(at[1]) <= 180):  # noqa: PLR2004 - degrees
        found.append(f"{name}: `at` must be degrees north and east")
    if not all(isinstance(a, str) for a in row.get("also", [])):
        found.append(f"{name}: `also` must be a list of names")
    if row.get("country", country) is None and row.get("feature") not in ("water", "region", "continent"):
        found.append(f"{name}: no country")
    return found


def _row(row: dict[str, Any], country: str | None) -> PlaceRow:
    feature = row.get("feature", "populated")
    return PlaceRow(
        row["name"],
        feature,
        float(row["at"][0]),
        float(row["at"][1]),
        row.get("country", country),
        row.get("admin1"),
        tuple(row.get("also", ())),
        row.get("precision", PRECISION[feature]),
        int(row.get("weight", 20_000)),
    )


def _file(name: str) -> list[PlaceRow]:
    """One file: groups of rows, each group with the country and province its rows share."""
    rows, mistakes = [], []
    for group in read_yaml(name):
        shared = {k: group[k] for k in ("country", "admin1", "feature") if k in group}
        for row in group.get("rows", []):
            full = {**shared, **row} if isinstance(row, dict) else row
            wrong = _mistakes(full, group.get("country"))
            mistakes += wrong
            if not wrong:
                rows.append(_row(full, group.get("country")))
    complain(name, mistakes)
    return rows


@cache
def curated() -> tuple[PlaceRow, ...]:
    """All curated places, file by file.

    Raises:
        BadConfig: a file has wrong rows; all of one file are named.
    """
    return tuple(row for name in folder("places") for row in _file(name))


@cache
def words() -> Words:
    """The words around names of places.

    Raises:
        BadConfig: a list is missing or is none.
    """
    raw = read_yaml(_WORDS)
    mappings = ("classes", "approaches", "plurals", "directions", "abbreviations")
    wrong = [f"{n}: missing" for n in Words.__dataclass_fields__ if n not in raw]
    wrong += [f"{n}: must be a mapping" for n in mappings if not isinstance(raw.get(n), dict)]
    complain(_WORDS, wrong)
    values: dict[str, Any] = {}
    for name in Words.__dataclass_fields__:
        if name == "classes":
            values[name] = {_key(k): tuple(v) for k, v in raw[name].items()}
        elif name == "approaches":
            values[name] = {_key(k): frozenset(map(_key, v)) for k, v in raw[name].items()}
        elif name == "plurals":
            values[name] = {_key(k): _key(v) for k, v in raw[name].items()}
        elif name in mappings:
            values[name] = {_key(k): str(v) for k, v in raw[name].items()}
        elif name == "continents":
            values[name] = tuple(str(v) for v in raw[name])
        else:
            values[name] = frozenset(map(_key, raw[name])) if name != "transliterated" else frozenset(raw[name])
    return Words(**values)


def _key(word: object) -> str:
    """A word as the reader's keys are: hyphens are spaces there."""
    return str(word).replace("-", " ")

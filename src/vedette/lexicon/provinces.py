"""What a province is called in English, from the official or local name that an index gives it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from vedette.lexicon.files import complain, read_yaml
from vedette.lexicon.places import words

_FILE = "geography/provinces.yaml"
_SIGNS = str.maketrans("", "", "’‘ʻʼʿʾ`")


@dataclass(frozen=True, slots=True)
class Provinces:
    """Class words around names, longest first, and names by country."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    names: dict[str, dict[str, str]]
    marked: frozenset[str]
    """Countries of Latin script, whose marks stay."""
    codes: dict[str, str]
    """Names by GeoNames code (`IQ.11`), of provinces that the tables of subdivisions lack."""


@cache
def provinces() -> Provinces:
    """The lexicon's knowledge of province names.

    Raises:
        BadConfig: the file has a wrong list; all mistakes are named.
    """
    raw = read_yaml(_FILE)
    wrong = [f"{n}: must be a list" for n in ("before", "after", "marked") if not isinstance(raw.get(n), list)]
    if not isinstance(raw.get("codes"), dict):
        wrong.append("codes: must map codes to names")
    if not isinstance(raw.get("names"), dict) or not all(isinstance(t, dict) for t in raw["names"].values()):
        wrong.append("names: must map countries to tables of names")
    complain(_FILE, wrong)
    longest = {n: tuple(sorted(map(str, raw[n]), key=len, reverse=True)) for n in ("before", "after")}
    return Provinces(longest["before"], longest["after"], raw["names"], frozenset(raw["marked"]), raw["codes"])


@cache
def english(country: str | None, name: str) -> str:
    """The English name of the province that an index calls `name`; the name without its class words where none is told.

    >>> english("IRQ", "Muḩāfaz̧at Nīnawá")
    'Nineveh'
    """
    known = provinces()
    names = known.names.get(country or "", {})
    if name in names:
        return names[name]
    short = name.removeprefix(next((b for b in known.before if name.startswith(b)), ""))
    short = short.removesuffix(next((a for a in known.after if short.endswith(a)), "")) or name
    if country in words().transliterated - known.marked:
        parts = unicodedata.normalize("NFKD", short.translate(_SIGNS))
        short = "".join(c for c in parts if not unicodedata.combining(c))
    return names.get(short, short)

"""The world's countries: names, what their people are called, capitals and seats of government."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from vedette.lexicon.files import complain, read_yaml

_FILE = "geography/countries.yaml"
_FIELDS = {"name", "also", "demonyms", "capital", "seat", "at"}


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166-1 alpha-3 code."""

    code: str
    name: str
    also: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str | None = None
    seat: tuple[str, ...] = ()
    """Names that stand for the government and are no capital: `Kremlin`."""
    at: tuple[float, float] | None = None
    """Degrees north and east, of the middle of the country, where the index has none or another corner."""


def _mistakes(code: str, row: Any) -> list[str]:
    if not isinstance(row, dict) or "name" not in row:
        return [f"{code}: no name"]
    found = [f"{code}: unknown field {f}" for f in row if f not in _FIELDS]
    if not (len(code) == 3 and code.isupper()):  # noqa: PLR2004 - ISO's alpha-3
        found.append(f"{code}: no three-letter code")
    lists = (name for name in ("also", "demonyms", "seat") if not all(isinstance(v, str) for v in row.get(name, [])))
    return found + [f"{code}: {name} must be a list of names" for name in lists]


@cache
def countries() -> dict[str, Country]:
    """Every country by its code.

    Raises:
        BadConfig: a row is wrong; all wrong rows are named.
    """
    rows = read_yaml(_FILE)
    complain(_FILE, [m for code, row in rows.items() for m in _mistakes(code, row)])
    return {
        code: Country(
            code,
            row["name"],
            tuple(row.get("also", ())),
            tuple(row.get("demonyms", ())),
            row.get("capital"),
            tuple(row.get("seat", ())),
            (float(row["at"][0]), float(row["at"][1])) if "at" in row else None,
        )
        for code, row in rows.items()
    }

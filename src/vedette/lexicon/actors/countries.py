"""Countries: their names, their peoples, and the capitals that stand for their governments."""

from __future__ import annotations

import re
from typing import Any

from vedette.lexicon.actors.actor import Actor

COUNTRIES = "countries.yaml"
_FIELDS = ("name", "also", "adjective", "people", "capital", "government")
_ISO3 = re.compile(r"[A-Z]{3}")


Named = tuple[Actor, list[str]]
"""An actor with all its spellings, the weak ones ending in `~`."""


def country_actors(rows: Any, mistakes: list[str]) -> list[Named]:
    """The states, peoples and governments of `countries.yaml` (ISO3 -> fields); faults are added to `mistakes`."""
    if not isinstance(rows, dict):
        mistakes.append(f"{COUNTRIES}: a mapping from ISO3 codes is expected.")
        return []
    named: list[Named] = []
    for code, row in rows.items():
        faults = _faults(code, row)
        mistakes += [f"{COUNTRIES}, {code}: {fault}" for fault in faults]
        named += [] if faults else _actors(code, row)
    return named


def _faults(code: Any, row: Any) -> list[str]:
    if not isinstance(row, dict) or not isinstance(row.get("name"), str):
        return ["a mapping with a name is expected."]
    faults = [f"unknown key {key!r}." for key in row if key not in _FIELDS]
    faults += [f"{key} must be a list of words." for key in row if key != "name" and not _are_words(row[key])]
    if not _ISO3.fullmatch(str(code)):
        faults.append("the key must be an ISO 3166 alpha-3 code.")
    return faults


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and word for word in value)


def _actors(code: str, row: dict[str, Any]) -> list[Named]:
    name, adjectives = row["name"], row.get("adjective", [])
    people = row.get("people") or [f"{word}s" for word in adjectives if word.endswith(("an", "i"))]
    one = [word for word in people if not word.endswith(("s", "men"))]
    state = Actor(name, "country", code, None, code, "government")
    government = Actor(name, "capital", code, "GOV", f"{code} GOV", "government")
    return [
        (state, [name, *row.get("also", [])]),
        (Actor(name, "demonym", code, None, code), [*adjectives, *one]),
        (Actor(name, "demonym", code, None, code, plural=True), [word for word in people if word not in one]),
        (government, row.get("capital", [])),
        (Actor(name, "government", code, "GOV", f"{code} GOV", "government"), row.get("government", [])),
    ]

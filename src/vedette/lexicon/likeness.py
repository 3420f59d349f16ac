"""Which types, modes, statuses and parties can belong to one happening: `data/merge/likeness.yaml`, checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from vedette.lexicon.files import complain, read_yaml
from vedette.lexicon.patterns import any_of
from vedette.model.vocabulary import EVENT_TYPES, MODES, SECTORS, SOURCE_KINDS, STATUSES

FILE = "merge/likeness.yaml"
LISTS = ("speech", "real", "unreal", "nobody", "rebel_words", "plain", "monitors", "anyone", "where_they_are")
WORDS = ("revised",)
GROUPS = ("families", "means", "sectors")


@dataclass(frozen=True, slots=True)
class Likeness:
    """The table turned round for look-up: from a type to its family, from a mode to its group of means."""

    family: dict[str, str]
    means: dict[str, str]
    side: dict[str, str]
    near_means: frozenset[frozenset[str]]
    speech: frozenset[str]
    real: frozenset[str]
    nobody: frozenset[str]
    rebel_words: frozenset[str]
    plain: frozenset[str]
    monitors: frozenset[str]
    anyone: frozenset[str]
    where_they_are: frozenset[str]
    revised: re.Pattern[str]
    """Words that tell of a changed figure, whole, in any case."""


def _turned(groups: dict[str, list[str]]) -> dict[str, str]:
    return {member: name for name, members in groups.items() for member in members}


def _mistakes(table: dict[str, Any]) -> list[str]:
    found = [f"`{name}` is missing" for name in (*LISTS, *WORDS, *GROUPS, "near_means") if name not in table]
    if found:
        return found
    modes = {mode for of_type in MODES.values() for mode in of_type}
    known = {
        "families": set(EVENT_TYPES),
        "means": modes,
        "sectors": set(SECTORS),
        "speech": set(EVENT_TYPES),
        "real": set(STATUSES),
        "unreal": set(STATUSES),
        "monitors": set(SOURCE_KINDS),
    }
    for name, allowed in known.items():
        words = list(_turned(table[name])) if name in GROUPS else table[name]
        found += [f"`{name}` holds {w!r}, which the vocabulary lacks" for w in words if w not in allowed]
    lost = sorted(set(EVENT_TYPES) - set(_turned(table["families"])))
    found += [f"`families` has no place for {t}" for t in lost]
    pairs = [g for pair in table["near_means"] for g in pair]
    return found + [f"`near_means` names {g!r}, which is no group of `means`" for g in pairs if g not in table["means"]]


@cache
def likeness() -> Likeness:
    """The checked table.

    Raises:
        BadConfig: the file names types, modes, statuses or sectors that the vocabulary lacks.
    """
    table = read_yaml(FILE)
    complain(FILE, _mistakes(table))
    return Likeness(
        family=_turned(table["families"]),
        means=_turned(table["means"]),
        side=_turned(table["sectors"]),
        revised=any_of(table["revised"]),
        near_means=frozenset(frozenset(pair) for pair in table["near_means"]),
        **{name: frozenset(table[name]) for name in LISTS if name != "unreal"},
    )

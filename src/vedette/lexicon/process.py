"""How events move negotiations and truces on: `data/track/process.yaml`, checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from vedette.lexicon.files import complain, read_yaml
from vedette.lexicon.patterns import alternatives, any_of
from vedette.model.vocabulary import EVENT_TYPES, STATUSES

FILE = "track/process.yaml"
PATTERNS = (
    "truce_words",
    "breach_words",
    "end_words",
    "talk_words",
    "halt_words",
    "break_words",
    "resume_words",
    "asking",
)
LISTS = ("order", *PATTERNS, "accepting", "refusing", "halting", "round_words", "loose_words", "ordinals")
TALKS = ("proposed", "scheduled", "under_way", "stalled", "collapsed", "agreed")
TRUCES = ("proposed", "in_force", "violated", "ended")


@dataclass(frozen=True, slots=True)
class Process:
    """The table, with its words as patterns."""

    talk_status: dict[str, str]
    truce_status: dict[str, str]
    order: tuple[str, ...]
    truce: re.Pattern[str]
    breach: re.Pattern[str]
    end: re.Pattern[str]
    asking: re.Pattern[str]
    talks: re.Pattern[str]
    halt: re.Pattern[str]
    broken: re.Pattern[str]
    resume: re.Pattern[str]
    round: re.Pattern[str]
    """An ordinal and a word for a round of talks; the ordinal is group 1."""
    ordinals: dict[str, int]
    loose: frozenset[str]
    halting: frozenset[str]
    accepting: frozenset[str]
    refusing: frozenset[str]


def _mistakes(table: dict[str, Any]) -> list[str]:
    found = [f"`{n}` is missing" for n in (*LISTS, "talk_status", "truce_status") if n not in table]
    if found:
        return found
    for name, allowed in (("talk_status", TALKS), ("truce_status", TRUCES)):
        found += [f"`{name}` maps {s!r}, which is no status" for s in table[name] if s not in STATUSES]
        others = sorted(set(table[name].values()) - set(allowed))
        found += [f"`{name}` gives {v!r}, not one of {', '.join(allowed)}" for v in others]
    found += [f"`order` lacks {s}" for s in TALKS if s not in table["order"]]
    types = [*table["accepting"], *table["refusing"], *table["halting"]]
    found += [
        f"`ordinals` gives {n!r} for {w!r}, which is no number"
        for w, n in table["ordinals"].items()
        if not isinstance(n, int)
    ]
    return found + [f"{t!r} is no event type" for t in types if t not in EVENT_TYPES]


def _rounds(table: dict[str, Any]) -> re.Pattern[str]:
    ordinal, unit = (alternatives(table[name]) for name in ("ordinals", "round_words"))
    return re.compile(rf"\b({ordinal})\s+(?:{unit})\b", re.IGNORECASE)


@cache
def process() -> Process:
    """The checked table.

    Raises:
        BadConfig: the file names statuses or types that the vocabulary lacks.
    """
    table = read_yaml(FILE)
    complain(FILE, _mistakes(table))
    return Process(
        talk_status=table["talk_status"],
        truce_status=table["truce_status"],
        order=tuple(table["order"]),
        truce=any_of(table["truce_words"]),
        breach=any_of(table["breach_words"]),
        end=any_of(table["end_words"]),
        asking=any_of(table["asking"]),
        talks=any_of(table["talk_words"]),
        halt=any_of(table["halt_words"]),
        broken=any_of(table["break_words"]),
        resume=any_of(table["resume_words"]),
        round=_rounds(table),
        ordinals=table["ordinals"],
        loose=frozenset(table["loose_words"]),
        halting=frozenset(table["halting"]),
        accepting=frozenset(table["accepting"]),
        refusing=frozenset(table["refusing"]),
    )

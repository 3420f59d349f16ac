"""Reports all in capitals (old wire, radio monitoring) are read in small letters and told in their own."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from vedette.lexicon.actors.find import Actors
from vedette.lexicon.calendar import calendar
from vedette.lexicon.places import words
from vedette.model.report import Report
from vedette.places.gazetteer import GIVEN, SURNAME, WORD, Gazetteer
from vedette.places.keys import fold
from vedette.read.capitals import Names, in_capitals, restored

T = TypeVar("T")

_TOLD = ("as_written", "exact", "cue", "trigger")
"""Fields of records that hold words of the report."""
_LEAST_PEOPLE = 20_000


def legible(report: Report, actors: Actors, gazetteer: Gazetteer) -> Report:
    """The report as it can be read: itself, or with capitals only where they belong; offsets are the same."""
    if not in_capitals(report.text):
        return report
    names = Names(
        lambda word: _is_name(word, gazetteer),
        lambda stretch: _is_place(stretch, gazetteer),
        words().titles,
        _times(),
        actors.spelt,
    )
    return replace(report, text=restored(report.text, names))


@cache
def _times() -> frozenset[str]:
    """Months and days of the week, which bear a capital."""
    return frozenset(w.capitalize() for w in calendar().words_of("MONTH", "WEEKDAY"))


def _is_name(word: str, gazetteer: Gazetteer) -> bool:
    trait = gazetteer.trait(fold(word))
    if trait & WORD:
        return False
    return bool(trait & (GIVEN | SURNAME)) or any(e.capital for e in gazetteer.lookup(fold(word)))


def _is_place(stretch: str, gazetteer: Gazetteer) -> bool:
    return any(e.curated or e.population >= _LEAST_PEOPLE for e in gazetteer.lookup(fold(stretch)))


def as_told(record: T, report: Report) -> T:
    """The record with all that it quotes in the letters of the report."""
    if is_dataclass(record) and not isinstance(record, type):
        new = {f.name: _told(f.name, getattr(record, f.name), report) for f in fields(record)}
        return replace(record, **new)
    return record


def _told(name: str, value: Any, report: Report) -> Any:
    if isinstance(value, str):
        return value.upper() if name in _TOLD and value.upper() in report.text else value
    if isinstance(value, tuple):
        return tuple(as_told(v, report) for v in value)
    return as_told(value, report)

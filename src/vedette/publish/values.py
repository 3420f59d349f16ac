"""The situation report as values.

Nothing in it is confirmed, no figures of different sources are added up, and every sentence names its sources.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, the numbers of its sources, and the ids of the claims, events or tracks it tells of."""

    text: str
    cites: tuple[int, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Statements that belong together, under a heading or none (a day, a place, a process)."""

    heading: str | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """`key` is one of `figures`, `events`, `talks`, `displacement`, `control`, `disagreements`, `unknown`."""

    key: str
    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A report that statements cite by `number`; `basis` says how its day is known."""

    number: int
    report_id: str
    page: str
    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    date: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """The whole report; `start` and `end` are ISO days of the first and last dated event told."""

    title: str
    lead: Statement
    sections: tuple[Section, ...]
    sources: tuple[SourceEntry, ...]
    area: str | None = None
    start: str | None = None
    end: str | None = None

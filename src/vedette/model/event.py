"""The happening that one or more claims, of one or more reports, are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from vedette.model.claim import Figure, Party, Place, When


@dataclass(frozen=True, slots=True)
class EventFigure:
    """One measure over all claims: the lowest and highest bound anybody gives, and whose claims give it.

    `best` is set only where the independent sources that state one agree on it: claims are never averaged.
    """

    measure: str
    low: float | None
    best: float | None
    high: float | None
    claims: tuple[str, ...]
    unit: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """One value of a field and who stands behind it."""

    value: Any
    claims: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A field on which sources agree (one value) or contradict each other (two or more)."""

    field: str
    values: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A stated relation to another event."""

    relation: str
    event_id: str
    quote: str


@dataclass(frozen=True, slots=True)
class Event:
    """One happening with everything said about it. `same_as` holds older ids that now mean this event."""

    event_id: str
    type: str
    status: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    outlets: tuple[str, ...]
    sources: tuple[str, ...]
    independent_sources: int
    mode: str | None = None
    when: When | None = None
    place: Place | None = None
    parties: tuple[Party, ...] = ()
    means: tuple[str, ...] = ()
    figures: tuple[EventFigure, ...] = ()
    agreements: tuple[Comparison, ...] = ()
    contradictions: tuple[Comparison, ...] = ()
    links: tuple[Link, ...] = ()
    reviewed: bool = False
    same_as: tuple[str, ...] = ()


__all__ = ["Comparison", "Event", "EventFigure", "Figure", "Link", "Stand"]

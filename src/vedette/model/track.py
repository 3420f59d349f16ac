"""A process that events belong to: a negotiation, a ceasefire, the control of an area."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.model.claim import Place
from vedette.model.event import Comparison


@dataclass(frozen=True, slots=True)
class Change:
    """A dated change of status; `date` is an ISO day, absent when nothing dates it."""

    status: str
    events: tuple[str, ...]
    date: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Demand:
    """Who asked what of whom, and the answer (`accepted`, `refused`, or absent: none is known)."""

    by: tuple[str, ...]
    of: tuple[str, ...]
    what: str
    claims: tuple[str, ...]
    answer: str | None = None
    answer_claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """What comes next: `venues` holds more than one name when the sources dispute it."""

    what: str
    claims: tuple[str, ...]
    when: str | None = None
    venues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A process. `rounds` counts rounds of talks as reported; `history` runs from the oldest change."""

    track_id: str
    kind: str
    title: str
    status: str
    events: tuple[str, ...]
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    observers: tuple[str, ...] = ()
    place: Place | None = None
    history: tuple[Change, ...] = ()
    rounds: int | None = None
    demands: tuple[Demand, ...] = ()
    next: Due | None = None
    contradictions: tuple[Comparison, ...] = ()

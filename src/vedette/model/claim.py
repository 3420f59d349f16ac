"""One statement in one report that something happened, is so, or will, with its exact words."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.model.span import Quote


@dataclass(frozen=True, slots=True)
class Party:
    """Someone in a claim: `role` is a role of the contract, `code` a PLOVER-like actor code (`RUS MIL`)."""

    role: str
    as_written: str
    name: str | None = None
    code: str | None = None
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where, as far as it is known: degrees north and east, `precision` says how far to trust them."""

    as_written: str
    name: str
    precision: str
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    grounds: str | None = None
    """Why this place: `same clause`, `same sentence`, `lead`, `dateline` …"""


@dataclass(frozen=True, slots=True)
class When:
    """When, as an interval of ISO days (hours when precision is `hour`), both ends included."""

    precision: str
    start: str | None = None
    end: str | None = None
    as_written: str | None = None
    grounds: str | None = None
    """How it was found: `stated`, `relative to publication`, `report's day` …"""


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a figure: `including four children`."""

    group: str
    low: float | None = None
    best: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its bounds; None: that bound is open or not stated."""

    measure: str
    as_written: str
    low: float | None = None
    best: float | None = None
    high: float | None = None
    unit: str | None = None
    group: str | None = None
    of_which: tuple[Part, ...] = ()
    cumulative: bool = False
    """True for a toll over many events ("more than 3,500 since October")."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so. In the outlet's own voice the outlet is the source, with kind `media`."""

    name: str
    kind: str
    as_written: str | None = None
    cue: str | None = None
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim; `claim_id` is derived from the report and the claim's words, so a re-run gives it again."""

    claim_id: str
    report_id: str
    quote: Quote
    type: str
    status: str
    source: Source
    confidence: float
    mode: str | None = None
    parties: tuple[Party, ...] = ()
    means: tuple[str, ...] = ()
    place: Place | None = None
    when: When | None = None
    figures: tuple[Figure, ...] = ()
    event_id: str | None = None
    trigger: str | None = None
    """The word or phrase of the quote that names the happening."""
    targets: tuple[str, ...] = ()
    """The things that were hit, as written: buildings, vehicles, works; no parties."""
    relates: str | None = None
    """A relation of the contract that the words state ("bombing resumed": `resumes`)."""

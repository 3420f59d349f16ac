"""An event as a track sees it: its sides, its days and its place in the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vedette.lexicon.sides import same_side, side_of
from vedette.lexicon.spelling import same_name
from vedette.model.claim import Claim, Party, Place
from vedette.model.event import Event
from vedette.model.report import Report

SIDES = ("actor", "recipient")


@dataclass(frozen=True, slots=True)
class View:
    """An event with its claims in report order; `day` is an ordinal, `told` the day of its first dated report."""

    event: Event
    claims: tuple[Claim, ...]
    sides: frozenset[str]
    mediators: frozenset[str]
    day: int | None
    told: int | None
    speakers: frozenset[str]
    heard: str
    """The titles, datelines and quotes in which it is told."""

    @property
    def about(self) -> int | None:
        """The day to place it in time by."""
        return self.day if self.day is not None else self.told

    @property
    def everyone(self) -> frozenset[str]:
        """Sides and mediators."""
        return self.sides | self.mediators


def _ordinal(iso: str | None) -> int | None:
    return date.fromisoformat(iso[:10]).toordinal() if iso else None


def sides_of(parties: Sequence[Party], *roles: str) -> frozenset[str]:
    """The sides of the parties in `roles`."""
    return frozenset(s for p in parties if p.role in roles and (s := side_of(p)))


def view(event: Event, claims: Mapping[str, Claim], reports: Mapping[str, Report]) -> View:
    """`event` with its claims looked up."""
    own = sorted(
        (claims[c] for c in event.claims if c in claims), key=lambda c: (c.report_id, c.quote.start, c.claim_id)
    )
    told = [_ordinal(r.published.date) for i in event.reports if (r := reports.get(i)) and r.published]
    days = [d for d in told if d is not None]
    speakers = [Party("actor", c.source.as_written or c.source.name, c.source.name) for c in own]
    return View(
        event=event,
        claims=tuple(own),
        sides=sides_of(event.parties, *SIDES),
        mediators=sides_of(event.parties, "mediator"),
        day=_ordinal(event.when.start) if event.when else None,
        told=min(days, default=None),
        speakers=sides_of(speakers, "actor"),
        heard=_heard(own, [r for i in event.reports if (r := reports.get(i))]),
    )


def _heard(claims: Sequence[Claim], reports: Sequence[Report]) -> str:
    said = [t for r in reports for t in (r.title, r.dateline) if t]
    return " | ".join((*said, *(c.quote.exact for c in claims))).lower()


def shared(one: frozenset[str], other: frozenset[str]) -> int:
    """How many sides of `one` are also in `other`."""
    return sum(any(same_side(a, b) for b in other) for a in one)


def near(one: Place | None, other: Place | None) -> bool:
    """True unless the two places are known to lie in different provinces or countries."""
    if one is None or other is None:
        return True
    if one.country and other.country and one.country != other.country:
        return False
    return not one.admin1 or not other.admin1 or same_name(one.admin1, other.admin1)

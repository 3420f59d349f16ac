"""Which events, tracks, claims and reports belong to an area and a span of days."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.lexicon.geography import countries
from vedette.model.claim import Claim, Place
from vedette.model.event import Event
from vedette.model.report import Report
from vedette.model.track import Track
from vedette.publish.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Scope:
    """An area by name or code and ISO days, both ends included; None: not limited."""

    area: str | None = None
    since: str | None = None
    until: str | None = None

    def holds(self, event: Event) -> bool:
        """True when the event lies in the area and touches the days."""
        return self._in_days(event) and self._in_area(event)

    def _in_days(self, event: Event) -> bool:
        if self.since is None and self.until is None:
            return True
        if event.when is None or event.when.start is None:
            return False
        first, last = event.when.start[:10], (event.when.end or event.when.start)[:10]
        return (self.until is None or first <= self.until) and (self.since is None or last >= self.since)

    def _in_area(self, event: Event) -> bool:
        if self.area is None:
            return True
        if event.place is not None:
            return self.lies_in(event.place)
        return any(p.country is not None and self._is(_country_names(p.country)) for p in event.parties)

    def lies_in(self, place: Place | None) -> bool:
        """True when the place, or what it lies in, has the area's name or code."""
        if place is None or self.area is None:
            return self.area is None
        own = {n for n in (place.name, place.as_written, place.admin1) if n}
        return self._is(own | (_country_names(place.country) if place.country else set()))

    def _is(self, names: set[str]) -> bool:
        wanted = (self.area or "").casefold().strip()
        return any(wanted == n.casefold() for n in names)


def _country_names(code: str) -> set[str]:
    country = countries().get(code)
    return {code} if country is None else {code, country.name, *country.also}


def select(
    reports: tuple[Report, ...],
    claims: tuple[Claim, ...],
    events: tuple[Event, ...],
    tracks: tuple[Track, ...],
    scope: Scope,
) -> Dossier:
    """What of all this lies in `scope`; a track belongs to it with one of its events."""
    chosen = tuple(sorted((e for e in events if scope.holds(e)), key=_by_day))
    ids = {e.event_id for e in chosen} | {old for e in chosen for old in e.same_as}
    told = {c for e in chosen for c in e.claims}
    of_tracks = tuple(t for t in tracks if ids.intersection(t.events))
    told.update(c for t in of_tracks for d in t.demands for c in (*d.claims, *d.answer_claims))
    told.update(c for t in of_tracks if t.next for c in t.next.claims)
    kept = {c.claim_id: c for c in claims if c.claim_id in told}
    used = {c.report_id for c in kept.values()}
    everything = scope == Scope()
    known = {r.report_id: r for r in reports if everything or r.report_id in used}
    return Dossier(chosen, of_tracks, kept, known, used)


def _by_day(event: Event) -> tuple[str, str, str]:
    start = event.when.start if event.when and event.when.start else "9999"
    return start, event.place.name if event.place else "~", event.event_id

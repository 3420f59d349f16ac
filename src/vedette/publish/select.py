"""Which events, tracks, claims and reports belong to an area and a span of days."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.model.claim import Claim
from vedette.model.event import Event
from vedette.model.report import Report
from vedette.model.track import Track
from vedette.publish.areas import Area
from vedette.publish.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Scope:
    """An area and ISO days, both ends included; None: not limited."""

    area: Area | None = None
    since: str | None = None
    until: str | None = None

    def holds(self, event: Event) -> bool:
        """True when the event lies in the area and touches the days."""
        return self._in_days(event) and self._in_area(event)

    def lacks_day(self, event: Event) -> bool:
        """True when the event lies in the area, and days are asked for of which it has none."""
        limited = self.since is not None or self.until is not None
        return limited and not _dated(event) and self._in_area(event)

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
            return self.area.holds(event.place)
        return self.area.country is not None and any(p.country == self.area.country for p in event.parties)


def _dated(event: Event) -> bool:
    return event.when is not None and event.when.start is not None


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
    left = tuple(sorted((e for e in events if scope.lacks_day(e)), key=_by_day))
    cited = used.union(*(e.reports for e in left))
    known = {r.report_id: r for r in reports if everything or r.report_id in cited}
    return Dossier(chosen, of_tracks, kept, known, used, left)


def _by_day(event: Event) -> tuple[str, str, str]:
    start = event.when.start if event.when and event.when.start else "9999"
    return start, event.place.name if event.place else "~", event.event_id

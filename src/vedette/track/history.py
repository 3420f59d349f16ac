"""Where a process stood on which day, and what is due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from vedette.lexicon.process import process
from vedette.lexicon.spelling import same_name
from vedette.model.claim import Claim
from vedette.model.event import Comparison, Stand
from vedette.model.track import Change, Due
from vedette.track.halts import halt_of
from vedette.track.view import View

NARROW = ("exact", "town")
"""A venue is a spot; a province where talks are said to be is none."""
HELD = ("happened", "failed")
UNREAL = ("planned", "possible", "offered", "demanded")
REPORTS_DAY = "report's day"
Status = Callable[[View], str | None]


def talk_status(v: View) -> str | None:
    """Where the talks stand after this event; None when it does not move them."""
    event = v.event
    if halted := halt_of(v):
        return halted
    if event.type == "CONSULT":
        rounds = any(f.measure == "rounds" for f in event.figures)
        return "under_way" if rounds and event.status == "failed" else process().talk_status.get(event.status)
    if event.type == "AGREE":
        both = len(v.sides) > 1 and event.status == "happened"
        return "agreed" if both else "proposed"
    return "proposed" if event.type == "CONCEDE" and event.status in UNREAL else None


def day_of_change(v: View) -> int | None:
    """The day on which the status changed: a plan is made when it is told, at the latest on its own day.

    Of talks that merely go on when they are told of, nobody knows since when.
    """
    if v.event.status in UNREAL and v.told is not None:
        return min(v.told, v.day) if v.day is not None else v.told
    guessed = v.event.when is not None and (v.event.when.grounds or "").startswith(REPORTS_DAY)
    return None if guessed and v.event.status == "ongoing" else v.day


def history_of(views: Sequence[View], status: Status, order: Sequence[str]) -> tuple[Change, ...]:
    """Changes from the oldest on; those that nothing dates come first. One status on one day is one change."""
    found: dict[tuple[int, str], list[View]] = {}
    for v in views:
        new = status(v)
        if new:
            found.setdefault((day_of_change(v) or 0, new), []).append(v)
    changes = []
    for (day, new), by in sorted(found.items(), key=lambda f: (f[0][0], order.index(f[0][1]))):
        first = _telling(by)
        changes.append(
            Change(
                status=new,
                events=tuple(sorted(v.event.event_id for v in by)),
                date=date.fromordinal(day).isoformat() if day else None,
                quote=first.quote.exact if first else None,
            )
        )
    return tuple(changes)


def _telling(views: Sequence[View]) -> Claim | None:
    """The surest claim that has its event's own status."""
    claims = [(c.status != v.event.status, -c.confidence, c.claim_id, c) for v in views for c in v.claims]
    return min(claims, key=lambda k: k[:3])[3] if claims else None


def _venues(views: Sequence[View]) -> list[tuple[str, Stand]]:
    """Every place that a planned meeting is said to be at, with who says so."""
    found: list[tuple[str, Stand]] = []
    for v in views:
        disputed = next((c for c in v.event.contradictions if c.field == "place"), None)
        wide = {c.place.name for c in v.claims if c.place and c.place.precision not in NARROW}
        stated = [(str(s.value), s) for s in disputed.values if s.value not in wide] if disputed else []
        if not stated and v.event.place is not None and v.event.place.precision in NARROW:
            where = [c for c in v.claims if c.place is not None]
            sources = tuple(sorted({c.source.name for c in where}))
            name = v.event.place.name
            stated = [(name, Stand(name, tuple(sorted(c.claim_id for c in where)), sources))]
        for name, stand in stated:
            if not any(same_name(name, n) for n, _ in found):
                found.append((name, stand))
    return found


def pending(views: Sequence[View]) -> list[View]:
    """Planned meetings that no later event of the talks has overtaken; of several days, the last."""
    planned = [v for v in views if v.event.type == "CONSULT" and v.event.status == "planned"]
    held = [v.day for v in views if v.event.type == "CONSULT" and v.event.status in HELD and v.day is not None]
    after = max(held, default=0)
    alive = [v for v in planned if v.about is None or v.about > after or (v.day is None and v.about == after)]
    days = [v.day for v in alive if v.day is not None]
    return [v for v in alive if v.day is None or v.day == max(days)]


def _once_disputed(views: Sequence[View]) -> tuple[Comparison, ...]:
    """The dispute about the venue of the last meeting that had one, when none is due."""
    for v in sorted((v for v in views if v.event.type == "CONSULT"), key=lambda v: (-(v.about or 0), v.event.event_id)):
        venues = _venues([v])
        if len(venues) > 1:
            return (Comparison("venue", tuple(s for _, s in venues)),)
    return ()


def next_of(views: Sequence[View]) -> tuple[Due | None, tuple[Comparison, ...]]:
    """What is due, and the contradiction about its venue, when there is one."""
    due = pending(views)
    if not due:
        return None, _once_disputed(views)
    venues = _venues(due)
    claims = [c for v in due for c in v.claims]
    best = min(
        claims,
        key=lambda c: (c.status not in UNREAL, c.when is None or c.when.start is None, -c.confidence, c.claim_id),
    )
    when = next((v.event.when.start for v in due if v.event.when and v.event.when.start), None)
    disputed = (Comparison("venue", tuple(s for _, s in venues)),) if len(venues) > 1 else ()
    ids = tuple(sorted(c.claim_id for c in claims))
    return Due(what=best.quote.exact, claims=ids, when=when, venues=tuple(n for n, _ in venues)), disputed

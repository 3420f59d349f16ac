"""The stage: events in, the processes they belong to out."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.lexicon.process import TRUCES, process
from vedette.model.claim import Claim
from vedette.model.event import Event
from vedette.model.report import Report
from vedette.model.track import Change, Due, Track
from vedette.track.demands import belongs, demands_of
from vedette.track.grouping import negotiations, within_weeks
from vedette.track.halts import halt_of
from vedette.track.history import history_of, next_of, talk_status
from vedette.track.naming import names_of, place_of, region, title_of, track_ids, without_mediators
from vedette.track.parties import with_one_name
from vedette.track.truces import truce_status, truces
from vedette.track.view import SIDES, View, view

SPOKEN = ("REQUEST", "REJECT", "AGREE", "CONCEDE", "SUPPORT")


def tracks(
    events: Sequence[Event], claims: Sequence[Claim], reports: Sequence[Report], previous: Sequence[Track] = ()
) -> list[Track]:
    """Negotiations and truces, by id; the order of input does not matter, and `previous` tracks keep their ids."""
    events, claims = with_one_name(events, claims)
    by_claim = {c.claim_id: c for c in claims}
    by_report = {r.report_id: r for r in reports}
    views = [view(e, by_claim, by_report) for e in sorted(events, key=lambda e: e.event_id)]
    talks = [_with_speech(g, views) for g in negotiations([v for v in views if _moves_talks(v)])]
    talks.sort(key=lambda g: g[0].event.event_id)
    pauses = truces(views)
    talk_ids = track_ids("negotiation", [[v.event for v in g] for g in talks], previous)
    pause_ids = track_ids("ceasefire", [[v.event for v in g] for g in pauses], previous)
    found = [_negotiation(i, g) for i, g in zip(talk_ids, talks, strict=True)]
    found += [_truce(i, g) for i, g in zip(pause_ids, pauses, strict=True)]
    return sorted(found, key=lambda t: t.track_id)


def _moves_talks(v: View) -> bool:
    return v.event.type == "CONSULT" or halt_of(v) is not None


def _with_speech(meetings: Sequence[View], views: Sequence[View]) -> list[View]:
    """The meetings with the demands and answers that their sides exchange."""
    sides = frozenset(s for v in meetings for s in v.sides)
    reports = frozenset(r for v in meetings for r in v.event.reports)
    spoken = [v for v in views if v.event.type in SPOKEN and belongs(v, sides, reports)]
    held = {v.event.event_id for v in meetings}
    close = [v for v in spoken if v.event.event_id not in held and any(within_weeks(v, m) for m in meetings)]
    return sorted([*meetings, *close], key=lambda v: (v.about or 0, v.event.event_id))


def _rounds(views: Sequence[View]) -> int | None:
    stated = [f.best or f.low for v in views for f in v.event.figures if f.measure == "rounds"]
    counted = [n for v in views if v.event.type == "CONSULT" for n in _counted(v)]
    return max((*(int(n) for n in stated if n), *counted), default=None) or None


def _counted(v: View) -> list[int]:
    """Rounds held by what the words count: a second round that is still to come makes one."""
    table, to_come = process(), v.event.status in ("planned", "possible", "demanded", "offered")
    found = [table.ordinals[m[1].lower()] for c in v.claims for m in table.round.finditer(c.quote.exact)]
    return [n - to_come for n in found]


def _standing(history: Sequence[Change], due: Due | None) -> str:
    """The last status; an offer made while a meeting is due does not unmake it."""
    last = history[-1].status if history else "proposed"
    planned = due is not None and any(c.status == "scheduled" for c in history)
    return "scheduled" if planned and last == "proposed" else last


def _negotiation(track_id: str, group: Sequence[View]) -> Track:
    between = names_of(group, "mediator")
    talks = [v for v in group if _moves_talks(v)]
    names = without_mediators(names_of(talks, *SIDES), between, talks)
    parties = tuple(sorted(names.of_side.values()))
    mediators = [n for s, n in between.of_side.items() if s not in names.of_side]
    history = history_of(group, talk_status, process().order)
    due, disputed = next_of(group)
    return Track(
        track_id=track_id,
        kind="negotiation",
        title=title_of("Talks", parties, region(group)),
        status=_standing(history, due),
        events=tuple(sorted(v.event.event_id for v in group)),
        parties=parties,
        mediators=tuple(sorted(mediators)),
        observers=tuple(sorted(names_of(group, "observer").of_side.values())),
        place=place_of(group),
        history=history,
        rounds=_rounds(group),
        demands=demands_of([v for v in group if v.event.type in SPOKEN], names),
        next=due,
        contradictions=disputed,
    )


def _truce(track_id: str, group: Sequence[View]) -> Track:
    parties = tuple(sorted(names_of(group, *SIDES).of_side.values()))
    history = history_of(group, truce_status, TRUCES)
    return Track(
        track_id=track_id,
        kind="ceasefire",
        title=title_of("Truce", parties, region(group)),
        status=history[-1].status,
        events=tuple(sorted(v.event.event_id for v in group)),
        parties=parties,
        mediators=tuple(sorted(names_of(group, "mediator").of_side.values())),
        place=place_of(group),
        history=history,
    )

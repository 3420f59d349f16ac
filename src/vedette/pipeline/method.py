"""The method on one page: how a page becomes reports, claims, events and tracks. Plain calls, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from vedette.clean import reports_in
from vedette.coding import code
from vedette.dates.claims import date_claim
from vedette.lexicon import Lexicon
from vedette.lexicon.outlets import outlets
from vedette.merge.merging import merge
from vedette.model.claim import Claim
from vedette.model.event import Event
from vedette.model.page import Page
from vedette.model.ports import Dater, Reader
from vedette.model.report import Cleaned, Report
from vedette.model.track import Track
from vedette.places.gazetteer import Gazetteer
from vedette.places.locate import locate
from vedette.places.toponyms import find_toponyms
from vedette.track.tracking import tracks


@dataclass(frozen=True, slots=True)
class Tools:
    """The engines and knowledge that the stages are handed."""

    reader: Reader
    gazetteer: Gazetteer
    dater: Dater
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class Coded:
    """A page with all that was read in it."""

    page: Page
    cleaned: Cleaned
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """What merging makes of all reports and claims together."""

    claims: tuple[Claim, ...]
    reports: tuple[Report, ...]
    events: tuple[Event, ...]
    tracks: tuple[Track, ...]


Recode = Callable[[Sequence[Report]], Iterable[tuple[Claim, ...]]]
"""Reports in, the claims of each out, in the same order."""

_ROUNDS = 3
"""A report dated by another may date a third in its turn; further than that the grounds are too thin."""


def code_page(page: Page, tools: Tools) -> Coded:
    """One page in; its reports and their claims out."""
    cleaned = reports_in(page)
    claims = [c for report in cleaned.reports for c in claims_in(report, tools)]
    return Coded(page, cleaned, tuple(claims))


def claims_in(report: Report, tools: Tools) -> tuple[Claim, ...]:
    """One report in; its attributed, placed and dated claims out."""
    actors = tools.lexicon.actors.find(report.text)
    seat = outlets().named(report.outlet or "")
    toponyms = find_toponyms(
        report.text,
        tools.gazetteer,
        dateline=report.dateline,
        outlet_country=seat.country if seat else None,
        taken=[m.span for m in actors if m.actor.cls in _NO_PLACES],
    )
    title = find_toponyms(report.title or "", tools.gazetteer, dateline=report.dateline)
    dateline = next(iter(find_toponyms(report.dateline or "", tools.gazetteer)), None)
    sentences = tools.reader.read(report)
    times = tools.dater.tag(report.text)
    claims: dict[str, Claim] = {}
    for draft in code(report, sentences, toponyms, tools.lexicon, actors):
        where = [t for t in toponyms if not any(s.holds(t.span) for s in draft.stand_ins)]
        placed = replace(draft, claim=locate(draft, where, sentences, report, title=title, dateline=dateline))
        claim = date_claim(placed, times, sentences, report, tools.dater)
        if draft.echoes in claims:
            claim = _as_told_before(claim, claims[draft.echoes], definite=draft.definite)
        claims.setdefault(claim.claim_id, claim)
    return tuple(claims.values())


TOLD_BEFORE = "told before in the report"
"""Grounds of a time or place that an earlier claim on the same happening gives."""

_OWN_PLACE = ("same clause", "same sentence")


def _as_told_before(claim: Claim, before: Claim, *, definite: bool) -> Claim:
    """A happening meant again keeps its time, and its place where it is named ("the attack"), unless told anew."""
    open_time = claim.when is None or (claim.when.start is None and claim.when.as_written is None)
    if open_time and before.when is not None:
        claim = replace(claim, when=replace(before.when, grounds=TOLD_BEFORE))
    own = claim.place is not None and claim.place.grounds in _OWN_PLACE
    if definite and not own and before.place is not None:
        claim = replace(claim, place=replace(before.place, grounds=TOLD_BEFORE))
    return claim


_NO_PLACES = ("government", "military", "organisation", "group", "coalition", "person")
"""Classes of actors whose names hold no place: "Homs" in "the Homs Liberation Brigade" is none."""


def record_of(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    recode: Recode,
    events: Sequence[Event] = (),
    processes: Sequence[Track] = (),
) -> Record:
    """All claims in; events and tracks out. Reports that others date are dated, and their claims dated anew.

    `events` and `processes` are what the last merge found: they hand their ids on.
    """
    merged = merge(claims, reports, events)
    for _ in range(_ROUNDS):
        stale = _newly_dated(reports, merged.reports)
        if not stale:
            break
        fresh = dict(zip((r.report_id for r in stale), recode(stale), strict=True))
        claims = [c for c in claims if c.report_id not in fresh] + [c for coded in fresh.values() for c in coded]
        reports = merged.reports
        merged = merge(claims, reports, events)
    found = tracks(merged.events, merged.claims, merged.reports, processes)
    return Record(tuple(merged.claims), tuple(merged.reports), tuple(merged.events), tuple(found))


def _newly_dated(before: Iterable[Report], after: Iterable[Report]) -> list[Report]:
    dates = {r.report_id: r.published for r in before}
    return [r for r in after if r.published is not None and dates[r.report_id] is None]

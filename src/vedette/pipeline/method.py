"""The method on one page: how a page becomes reports, claims, events and tracks. Plain calls, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from vedette.clean import reports_in
from vedette.coding import code
from vedette.dates.claims import date_claim, dating_of
from vedette.dates.elsewhere import date_elsewhere, has_no_time
from vedette.lexicon import Lexicon
from vedette.lexicon.outlets import outlets
from vedette.merge.infer import infer_dates, with_dates
from vedette.merge.merging import merge
from vedette.model.claim import Claim
from vedette.model.event import Event
from vedette.model.page import Page
from vedette.model.ports import Dater, Reader
from vedette.model.reading import Toponym
from vedette.model.report import Cleaned, Report
from vedette.model.span import Span
from vedette.model.track import Track
from vedette.pipeline.legible import as_told, legible
from vedette.pipeline.undated import Placed, Undated
from vedette.places.gazetteer import Gazetteer
from vedette.places.ground import ground_of
from vedette.places.lending import lend_points
from vedette.places.locate import locate
from vedette.places.toponyms import find_toponyms
from vedette.track.tracking import tracks

NO_PLACES = ("government", "military", "organisation", "group", "coalition", "person")
"""Classes of actors whose names hold no place: "Homs" in "the Homs Liberation Brigade" is none."""


@dataclass(frozen=True, slots=True)
class Tools:
    """The engines and knowledge that the stages are handed, and what was read in reports that may be dated later."""

    reader: Reader
    gazetteer: Gazetteer
    dater: Dater
    lexicon: Lexicon
    undated: Undated = field(default_factory=Undated, compare=False)


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
    read = legible(report, tools.lexicon.actors, tools.gazetteer)
    claims = _claims_in(read, tools)
    return claims if read is report else tuple(as_told(c, report) for c in claims)


def _claims_in(report: Report, tools: Tools) -> tuple[Claim, ...]:
    placed = tools.undated.take(report)
    if placed is None:
        placed = _placed(report, tools)
        tools.undated.keep(report, placed)
    claims: dict[str, Claim] = {}
    for draft in placed.drafts:
        claim = date_claim(draft, placed.times, placed.sentences, report, tools.dater)
        if draft.echoes in claims:
            claim = _as_told_before(claim, claims[draft.echoes], definite=draft.definite)
        claims.setdefault(claim.claim_id, claim)
    dating = dating_of(placed.times, placed.sentences, report, tools.dater)
    return tuple(date_elsewhere(claims, placed.drafts, placed.sentences, dating).values())


def _placed(report: Report, tools: Tools) -> Placed:
    """All of a report's claims that does not hang on its date."""
    actors = tools.lexicon.actors.find(report.text)
    seat = outlets().named(report.outlet or "")
    toponyms = find_toponyms(
        report.text,
        tools.gazetteer,
        dateline=report.dateline,
        outlet_country=seat.country if seat else None,
        taken=[m.span for m in actors if m.actor.cls in NO_PLACES],
    )
    named = lend_points(toponyms, report.text)
    title = find_toponyms(report.title or "", tools.gazetteer, dateline=report.dateline)
    dateline = next(iter(find_toponyms(report.dateline or "", tools.gazetteer)), None)
    sentences = tools.reader.read(report)
    drafts = []
    coded = code(report, sentences, toponyms, tools.lexicon, actors)
    stand_ins = {s for d in coded for s in d.stand_ins}
    ground = ground_of(_outside(named, stand_ins), report.text, title, report.title or "")
    for draft in coded:
        where = [t for t in named if not any(s.holds(t.span) for s in draft.stand_ins)]
        claim = locate(draft, where, sentences, report, title=title, dateline=dateline, ground=ground)
        drafts.append(replace(draft, claim=claim))
    return Placed(tuple(drafts), tuple(tools.dater.tag(report.text)), tuple(sentences))


def _outside(toponyms: Sequence[Toponym], spans: Iterable[Span]) -> list[Toponym]:
    """The names that lie in none of the stretches; one pass over both."""
    left, kept, reached = sorted(spans, key=lambda s: s.start, reverse=True), [], -1
    for toponym in toponyms:
        while left and left[-1].start <= toponym.span.start:
            reached = max(reached, left.pop().end)
        if toponym.span.end > reached:
            kept.append(toponym)
    return kept


TOLD_BEFORE = "told before in the report"
"""Grounds of a time or place that an earlier claim on the same happening gives."""

_OWN_PLACE = ("same clause", "same sentence")


def _as_told_before(claim: Claim, before: Claim, *, definite: bool) -> Claim:
    """A happening meant again keeps its time, and its place where it is named ("the attack"), unless told anew."""
    if has_no_time(claim) and before.when is not None:
        claim = replace(claim, when=replace(before.when, grounds=TOLD_BEFORE))
    own = claim.place is not None and claim.place.grounds in _OWN_PLACE
    if definite and not own and before.place is not None:
        claim = replace(claim, place=replace(before.place, grounds=TOLD_BEFORE))
    return claim


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
    dates = infer_dates(claims, reports)
    for _ in range(_ROUNDS):
        if not dates:
            break
        reports = with_dates(reports, dates)
        stale = [r for r in reports if r.report_id in dates]
        fresh = dict(zip((r.report_id for r in stale), recode(stale), strict=True))
        claims = [c for c in claims if c.report_id not in fresh] + [c for coded in fresh.values() for c in coded]
        dates = infer_dates(claims, reports)
    merged = merge(claims, with_dates(reports, dates), events, dates_known=True)
    found = tracks(merged.events, merged.claims, merged.reports, processes)
    return Record(tuple(merged.claims), tuple(merged.reports), tuple(merged.events), tuple(found))

"""The situation of an area over some days, put together from what the store holds."""

from __future__ import annotations

from collections.abc import Iterable

from vedette.lexicon.geography import countries
from vedette.model.claim import Claim
from vedette.model.event import Event
from vedette.model.report import Report
from vedette.model.track import Track
from vedette.publish.days import control, displacement, happenings
from vedette.publish.dossier import Dossier, page_name
from vedette.publish.doubts import disagreements, unknowns
from vedette.publish.heads import head_figures
from vedette.publish.processes import talks
from vedette.publish.select import Scope, select
from vedette.publish.values import Situation, SourceEntry, Statement
from vedette.publish.wording import clean, day, days, listed

_COUNTRIES_IN_TITLE = 3


def situation(
    reports: Iterable[Report],
    claims: Iterable[Claim],
    events: Iterable[Event],
    tracks: Iterable[Track],
    area: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Situation:
    """The situation of an area (a place, province or country, by name or code) between two ISO days, both included.

    Without an area or days everything is told. Undated events are told only when no days are asked for.
    """
    dossier = select(tuple(reports), tuple(claims), tuple(events), tuple(tracks), Scope(area, since, until))
    told = (head_figures, happenings, talks, displacement, control, disagreements, unknowns)
    sections = tuple(section for tell in told if (section := tell(dossier)).paragraphs)
    start, end = _span(dossier, since, until)
    return Situation(
        title=_title(dossier, area, start, end),
        lead=_lead(dossier),
        sections=sections,
        sources=tuple(_entry(number, dossier.reports[r]) for r, number in dossier.numbers.items()),
        area=area,
        start=start,
        end=end,
    )


def _span(dossier: Dossier, since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """The days told: those asked for, else the first and last day of what happened (plans and totals aside)."""
    dated = [e.when for e in dossier.events if e.when and e.when.start and e.status in {"happened", "ongoing"}]
    near = [w for w in dated if w.precision in {"hour", "day"}] or dated
    starts = sorted(w.start[:10] for w in near if w.start)
    ends = sorted((w.end or w.start or "")[:10] for w in near)
    return since or (starts[0] if starts else None), until or (ends[-1] if ends else None)


def _title(dossier: Dossier, area: str | None, start: str | None, end: str | None) -> str:
    known = countries()
    where = known[area.upper()].name if area and area.upper() in known else area
    if where is None:
        codes = [e.place.country for e in dossier.events if e.place and e.place.country]
        common = sorted(set(codes), key=lambda c: (-codes.count(c), c))
        names = [known[c].name if c in known else c for c in common]
        more = len(names) > _COUNTRIES_IN_TITLE
        where = f"{', '.join(names[:_COUNTRIES_IN_TITLE])} and elsewhere" if more else listed(names)
    span = days(start, end)
    return ", ".join(part for part in (f"Situation in {clean(where)}" if where else "Situation", span) if part)


def _lead(dossier: Dossier) -> Statement:
    used = [r for r in dossier.reports.values() if r.report_id in dossier.used]
    outlets = {r.outlet for r in used if r.outlet}
    dates = sorted(r.published.date for r in used if r.published)
    several = sum(1 for e in dossier.events if e.independent_sources > 1)
    counted = [_count(len(n), w) for n, w in ((dossier.events, "event"), (used, "report"), (outlets, "outlet"))]
    words = [f"{counted[0]} drawn from {counted[1]} of {counted[2]}"]
    if dates:
        words.append(
            f"published {days(dates[0], dates[-1])}" if dates[0] != dates[-1] else f"published {day(dates[0])}"
        )
    words.append(f"{several} with two or more independent sources" if several else "none with two independent sources")
    return Statement(f"{', '.join(words)}. Everything below is reported; nothing is confirmed.")


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def _entry(number: int, report: Report) -> SourceEntry:
    published = report.published
    return SourceEntry(
        number=number,
        report_id=report.report_id,
        page=clean(page_name(report.page)),
        outlet=clean(report.outlet) if report.outlet else None,
        agency=clean(report.agency) if report.agency else None,
        title=clean(report.title) if report.title else None,
        date=published.date if published else None,
        basis=published.basis if published else None,
    )

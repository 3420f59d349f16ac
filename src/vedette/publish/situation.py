"""The situation of an area over some days, put together from what the store holds."""

from __future__ import annotations

from collections.abc import Iterable

from vedette.lexicon.geography import countries
from vedette.model.claim import Claim, Place
from vedette.model.event import Event
from vedette.model.report import Report
from vedette.model.track import Track
from vedette.publish.areas import Area, area_of
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

    Without an area or days everything is told. Undated events are told only when no days are asked for; else they are
    counted, and the gravest named, among what is not known.
    """
    claims, events = tuple(claims), tuple(events)
    where = None if area is None else area_of(area, places_of(claims, events)) or Area(None, frozenset())
    dossier = select(tuple(reports), claims, events, tuple(tracks), Scope(where, since, until))
    told = (head_figures, happenings, talks, displacement, control, disagreements, unknowns)
    sections = tuple(section for tell in told if (section := tell(dossier)).paragraphs)
    start, end = _span(dossier, since, until)
    return Situation(
        title=_title(dossier, area, where, start, end),
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


def places_of(claims: Iterable[Claim], events: Iterable[Event]) -> list[Place]:
    """Every place that a claim or event names, in every spelling."""
    named = [*(c.place for c in claims), *(e.place for e in events)]
    return list(dict.fromkeys(p for p in named if p is not None))


def _title(dossier: Dossier, area: str | None, meant: Area | None, start: str | None, end: str | None) -> str:
    known = countries()
    where = known[meant.country].name if meant and meant.country else area
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
    dates = sorted(r.published.date for r in used if r.published)
    several = sum(1 for e in dossier.events if e.independent_sources > 1)
    words = [f"{_count(len(dossier.events), 'event')} drawn from {_count(len(used), 'report')}{_outlets(used)}"]
    if dates:
        words.append(
            f"published {days(dates[0], dates[-1])}" if dates[0] != dates[-1] else f"published {day(dates[0])}"
        )
    words.append(f"{several} with two or more independent sources" if several else "none with two independent sources")
    return Statement(f"{', '.join(words)}. Everything below is reported; nothing is confirmed.")


def _outlets(used: list[Report]) -> str:
    """` of 2 outlets`, ` of 1 unnamed outlet`, ` of 2 outlets and 3 whose outlet is not named`."""
    named, unnamed = {r.outlet for r in used if r.outlet}, sum(1 for r in used if not r.outlet)
    if not named:
        return "" if not unnamed else " of 1 unnamed outlet" if unnamed == 1 else " of unnamed outlets"
    more = f" and {unnamed} whose outlet is not named" if unnamed else ""
    return f" of {_count(len(named), 'outlet')}{more}"


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

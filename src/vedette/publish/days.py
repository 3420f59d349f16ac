"""What happened, day by day and place by place; displacement and control in sections of their own."""

from __future__ import annotations

from itertools import groupby

from vedette.lexicon.situation import situation_words
from vedette.model.event import Event
from vedette.publish.dossier import Dossier
from vedette.publish.telling import told
from vedette.publish.values import Paragraph, Section, Statement
from vedette.publish.wording import days

_STATEMENTS_A_DAY = 6
_OWN_SECTIONS = frozenset({"DISPLACE", "CONTROL"})


def happenings(dossier: Dossier) -> Section:
    """Deeds by day and place, then what was said; talks of a known negotiation stand in their own section."""
    of_tracks = {e for t in dossier.tracks if t.kind in {"negotiation", "ceasefire"} for e in t.events}
    spoken = situation_words().talks | situation_words().statements
    kept = [
        e for e in dossier.events if e.type not in _OWN_SECTIONS and not (e.event_id in of_tracks and e.type in spoken)
    ]
    kept.sort(key=lambda e: (_heading(e)[0], e.event_id))
    paragraphs = [
        Paragraph(heading, _day(list(events), dossier)) for (_, heading), events in groupby(kept, key=_heading)
    ]
    return Section("events", "What is reported to have happened", tuple(paragraphs))


def _heading(event: Event) -> tuple[str, str]:
    """A key to sort by and the heading: the day, the span, or that none is known."""
    when = event.when
    if when is None or when.start is None:
        return "9999", "Day not known"
    end = when.end or when.start
    return f"{when.start[:10]} {end[:10]}", days(when.start, end)


def _day(events: list[Event], dossier: Dossier) -> tuple[Statement, ...]:
    """Deeds by place, then statements; of many statements the best supported."""
    said = situation_words().statements
    deeds = sorted(
        (e for e in events if e.type not in said), key=lambda e: (e.place.name if e.place else "~", e.event_id)
    )
    words = sorted(
        (e for e in events if e.type in said), key=lambda e: (-e.independent_sources, -len(e.claims), e.event_id)
    )
    statements = [told(e, dossier) for e in (*deeds, *words[:_STATEMENTS_A_DAY])]
    left = words[_STATEMENTS_A_DAY:]
    if left:
        reports = dossier.cite_reports(r for e in left for r in e.reports)
        statements.append(
            Statement(f"{len(left)} further statements are reported.", reports, tuple(e.event_id for e in left))
        )
    return tuple(statements)


def displacement(dossier: Dossier) -> Section:
    """People forced from their homes, or returning to them."""
    return _of_kind(dossier, "DISPLACE", "displacement", "Displacement")


def control(dossier: Dossier) -> Section:
    """Who is said to hold ground, and how it changed."""
    return _of_kind(dossier, "CONTROL", "control", "Control of ground")


def _of_kind(dossier: Dossier, kind: str, key: str, heading: str) -> Section:
    statements = tuple(told(e, dossier, dated=True) for e in dossier.events if e.type == kind)
    return Section(key, heading, (Paragraph(None, statements),) if statements else ())

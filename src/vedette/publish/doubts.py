"""Where sources contradict each other, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vedette.lexicon.situation import situation_words
from vedette.model.claim import Place, When
from vedette.model.event import Comparison, Event, EventFigure, Stand
from vedette.model.records import to_record
from vedette.publish.dossier import Dossier
from vedette.publish.telling import short
from vedette.publish.values import Paragraph, Section, Statement
from vedette.publish.wording import amount, bounds, clean, days, listed, number, sentence, told_place

_LISTED = 8
_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "DISPLACE", "CONTROL"})
_DONE = frozenset({"happened", "ongoing"})
_INNER = ("as_written", "name", "start", "end", "low", "best", "high")


def disagreements(dossier: Dossier) -> Section:
    """Contradictions side by side, with who says what."""
    statements = [
        _differ(f"On {short(e)}", comparison, (e.event_id,), dossier)
        for e in dossier.events
        for comparison in e.contradictions
    ]
    statements += [
        _differ(f"On {clean(t.title)}", comparison, (t.track_id,), dossier)
        for t in dossier.tracks
        for comparison in t.contradictions
    ]
    return Section(
        "disagreements", "Where the sources disagree", (Paragraph(None, tuple(statements)),) if statements else ()
    )


def _differ(on_what: str, comparison: Comparison, ids: tuple[str, ...], dossier: Dossier) -> Statement:
    said = "; ".join(f"{value_words(s.value)} ({_behind(s, dossier)})" for s in comparison.values)
    claims = dossier.claims_of(c for s in comparison.values for c in s.claims)
    field = situation_words().measures.get(
        comparison.field.removeprefix("figures."), clean(comparison.field).replace("_", " ")
    )
    return Statement(sentence(f"{on_what}, sources differ on “{field}”: {said}"), dossier.cite(claims), ids)


def _behind(stand: Stand, dossier: Dossier) -> str:
    claims = dossier.claims_of(stand.claims)
    return dossier.credit(claims) if claims else "; ".join(clean(s) for s in stand.sources)


def value_words(value: Any) -> str:
    """A compared value in words, whether it is a number, a text, a place, a time, bounds, or a list of them."""
    if isinstance(value, Place):
        return told_place(value)
    if isinstance(value, When):
        return days(value.start, value.end) or clean(value.as_written or "no day")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number(value)
    if isinstance(value, (list, tuple)):
        return listed([value_words(v) for v in value])
    record = value if isinstance(value, dict) else to_record(value)
    if isinstance(record, dict):
        return _record_words(record)
    return clean(str(value))


def _record_words(record: dict[str, Any]) -> str:
    if {"low", "best", "high"} & record.keys():
        figure = EventFigure(
            "other", record.get("low"), record.get("best"), record.get("high"), (), group=record.get("group")
        )
        return (amount(figure) or "no number") + (", later corrected" if record.get("superseded_by") else "")
    if "start" in record:
        return days(record["start"], record.get("end"))
    return clean(", ".join(str(record[k]) for k in _INNER if k in record) or str(record))


def unknowns(dossier: Dossier) -> Section:
    """Undated reports, happenings without day or place, single sources, open bounds."""
    deeds = [e for e in dossier.events if e.type in _DEEDS]
    alone = [e for e in deeds if e.independent_sources < 2]  # noqa: PLR2004 - a second source
    statements = [
        _left_out(dossier),
        _undated_reports(dossier),
        _events("No day is known for", [e for e in dossier.events if e.when is None or e.when.start is None], dossier),
        _events("No place is known for", [e for e in deeds if e.place is None], dossier),
        _events(f"No second independent source is known for {len(alone)} of {len(deeds)} happenings:", alone, dossier),
        _open_bounds(dossier),
    ]
    told = tuple(s for s in statements if s is not None)
    return Section("unknown", "What is not known", (Paragraph(None, told),) if told else ())


def _left_out(dossier: Dossier) -> Statement | None:
    """Events that may lie in the days asked for, for all that is known: how many, and the gravest by name."""
    if not dossier.undated:
        return None
    ranked = sorted(dossier.undated, key=_gravity)
    named = ranked[:_LISTED]
    words = "; ".join(_with_toll(e) for e in named)
    count = len(ranked)
    told = f"{count} event{'s' * (count > 1)} of no known day {'are' if count > 1 else 'is'} left out of these days"
    text = f"{told}: {words}" if count <= _LISTED else f"{told}, the gravest being {words}"
    return Statement(
        sentence(text), dossier.cite_reports(r for e in named for r in e.reports), tuple(e.event_id for e in ranked)
    )


def _gravity(event: Event) -> tuple[object, ...]:
    """The most killed first, then the most of each lesser measure, deeds before words."""
    most = dict.fromkeys(situation_words().head, 0.0)
    for figure in event.figures if event.status in _DONE else ():
        if figure.measure in most:
            known = (figure.low, figure.best, figure.high)
            most[figure.measure] = max(most[figure.measure], *(v for v in known if v is not None), 0.0)
    return *(-v for v in most.values()), event.type not in _DEEDS, event.event_id


def _with_toll(event: Event) -> str:
    words = situation_words()
    told = [f"{words.measures[f.measure]}: {amount(f)}" for f in event.figures if f.measure in words.head and amount(f)]
    return f"{short(event)} ({'; '.join(told)})" if told else short(event)


def _undated_reports(dossier: Dossier) -> Statement | None:
    undated = [r for r in dossier.reports.values() if r.published is None]
    if not undated:
        return None
    names = [clean(r.outlet or r.title or r.page) for r in undated]
    return Statement(
        sentence(f"No publication date is known for {_some(names)}"), dossier.cite_reports(r.report_id for r in undated)
    )


def _events(words: str, events: list[Event], dossier: Dossier) -> Statement | None:
    if not events:
        return None
    cites = dossier.cite_reports(r for e in events[:_LISTED] for r in e.reports)
    return Statement(sentence(f"{words} {_some([short(e) for e in events])}"), cites, tuple(e.event_id for e in events))


def _open_bounds(dossier: Dossier) -> Statement | None:
    """Figures of which only a floor or a guess is stated."""
    measures = situation_words()
    found = [
        (e, f)
        for e in dossier.events
        for f in e.figures
        if f.measure in measures.head and (f.low is None or f.high is None)
    ]
    if not found:
        return None
    words = [f"{measures.measures[f.measure]} in {short(e)} ({bounds(f)})" for e, f in found if bounds(f)]
    cites = dossier.cite(dossier.claims_of(c for _, f in found[:_LISTED] for c in f.claims))
    return Statement(
        sentence(f"Only a bound or a rough number is stated for {_some(words)}"),
        cites,
        tuple(e.event_id for e, _ in found),
    )


def _some(names: Iterable[str]) -> str:
    """The first few of the names, and how many more there are."""
    names = list(names)
    shown, more = names[:_LISTED], len(names) - _LISTED
    return f"{'; '.join(shown)}; and {more} more" if more > 0 else "; ".join(shown)

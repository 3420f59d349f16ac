"""The verb `why`: from an id back to the words it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill

from vedette.cli.edges import columns, plain
from vedette.model.claim import Claim, Figure
from vedette.model.errors import BadUsage
from vedette.model.event import Comparison, Event, EventFigure
from vedette.model.ports import Store
from vedette.model.report import Report
from vedette.model.track import Track
from vedette.publish.doubts import value_words
from vedette.publish.wording import amount

_MOST = 10
_WIDEST = 100


def reasons(store: Store, wanted: str) -> Iterator[str]:
    """Lines that show what stands behind `wanted`: an id, the beginning of one, or `EVENT:MEASURE`.

    Raises:
        BadUsage: nothing bears the id, several things do, or the event has no such figure.
    """
    beginning, _, measure = wanted.partition(":")
    found = _resolved(store, _only(store, beginning))
    kind = found[0]
    if measure and kind != "e":
        message = f"{found} is no event, so it has no figure {measure!r}: write `vedette why {found}`."
        raise BadUsage(message)
    lines = {"r": _of_report, "c": _of_claim, "t": _of_track}
    return map(plain, _of_event(store, found, measure) if kind == "e" else lines[kind](store, found))


def _only(store: Store, beginning: str) -> str:
    ids = store.find(beginning, _MOST + 1) if beginning else []
    if len(ids) == 1 or beginning in ids:
        return beginning if beginning in ids else ids[0]
    if ids:
        several = f"Several ids begin with {beginning!r}: {', '.join(ids[:_MOST])}{' …' * (len(ids) > _MOST)}."
        raise BadUsage(several)
    nothing = f"Nothing in this store has an id that begins with {beginning!r}: `vedette situation` names the events."
    raise BadUsage(nothing)


def _resolved(store: Store, found: str) -> str:
    """The id itself, or what an old event id now means."""
    if found[0] != "e" or any(e.event_id == found for e in store.events()):
        return found
    heir = store.heir(found)
    if heir is None:
        message = f"The event {found} no longer stands: nothing that was said of it is left in the store."
        raise BadUsage(message)
    return heir


def _of_report(store: Store, report_id: str) -> Iterator[str]:
    report = next(r for r in store.reports() if r.report_id == report_id)
    claims = list(store.claims([report_id]))
    yield from _head(f"Report {report_id}", _origin(report))
    yield f"{len(claims)} claim{'s' * (len(claims) != 1)}: {', '.join(c.claim_id for c in claims) or 'none'}"
    dropped = list(store.dropped(report.page_sha256))
    yield ""
    yield f"Left out of its page: {len(dropped) or 'no'} blocks."
    for block in dropped:
        yield f"  {block.reason}, characters {block.span.start} to {block.span.end} of the page"
        yield _wrapped(block.text)


def _of_claim(store: Store, claim_id: str) -> Iterator[str]:
    reports = {r.report_id: r for r in store.reports()}
    claim = next(c for c in store.claims() if c.claim_id == claim_id)
    yield from _quoted([claim], reports)
    if claim.event_id:
        yield f"  part of event {claim.event_id}"


def _of_event(store: Store, event_id: str, measure: str) -> Iterator[str]:
    event = next(e for e in store.events() if e.event_id == event_id)
    figures = [f for f in event.figures if not measure or f.measure == measure]
    if not figures and measure:
        known = ", ".join(sorted({f.measure for f in event.figures})) or "none"
        message = f"The event {event_id} has no figure {measure!r}; it has: {known}."
        raise BadUsage(message)
    return _event_lines(store, event, figures, whole=not measure)


def _event_lines(store: Store, event: Event, figures: Sequence[EventFigure], *, whole: bool) -> Iterator[str]:
    behind = set(event.claims) if whole else {c for f in figures for c in f.claims}
    yield from _head(f"Event {event.event_id}", _gist(event))
    yield from (f"  {_bounds(f)}, from {len(f.claims)} claim{'s' * (len(f.claims) != 1)}" for f in figures)
    if whole:
        yield from (line for c in event.contradictions for line in _comparison("they differ on", c))
        yield from (line for c in event.agreements for line in _comparison("they agree on", c))
    yield from _claims(store, behind, event.reports)


def _of_track(store: Store, track_id: str) -> Iterator[str]:
    track: Track = next(t for t in store.tracks() if t.track_id == track_id)
    yield from _head(f"Track {track_id}", f"{track.title}: {track.kind}, {track.status}")
    for change in track.history:
        yield f"  {change.date or 'no date'}  {change.status}  ({', '.join(change.events)})"
    events = [e for e in store.events() if e.event_id in track.events]
    yield from _claims(store, {c for e in events for c in e.claims}, {r for e in events for r in e.reports})


def _claims(store: Store, wanted: set[str], reports: Iterable[str]) -> Iterator[str]:
    of = {r.report_id: r for r in store.reports()}
    yield from _quoted([c for c in store.claims(sorted(reports)) if c.claim_id in wanted], of)


def _quoted(claims: Sequence[Claim], reports: dict[str, Report]) -> Iterator[str]:
    for claim in claims:
        yield ""
        yield f"{claim.claim_id}  {_gist(claim)}"
        yield _wrapped(f"“{claim.quote.exact}”")
        source = claim.source
        by = f"{source.name} ({source.kind})" + (f", {source.cue}" if source.cue else "")
        yield f"    says: {by}{', hedged' * source.hedged}"
        yield from (f"    figure: {_bounds(f)}, “{f.as_written}”" for f in claim.figures)
        quote = claim.quote
        yield f"    in: {_origin(reports[claim.report_id])}, characters {quote.start} to {quote.end}"


def _head(title: str, gist: str) -> Iterator[str]:
    yield f"{title}: {gist}"


def _gist(thing: Claim | Event) -> str:
    mode = f" ({thing.mode})" if thing.mode else ""
    when = thing.when.start if thing.when and thing.when.start else "no date"
    if thing.when and thing.when.end and thing.when.end != thing.when.start:
        when += f" to {thing.when.end}"
    place = f"{thing.place.name} ({thing.place.precision})" if thing.place else "no place"
    return f"{thing.type}{mode}, {thing.status}, {when}, {place}"


def _origin(report: Report) -> str:
    published = report.published
    dated = f"{published.date} ({published.basis})" if published else "no date"
    return f"{report.outlet or 'unknown outlet'}, {dated}, {report.title or 'no title'}, page {report.page}"


def _bounds(figure: Figure | EventFigure) -> str:
    return f"{figure.measure}: {amount(figure) or 'not counted'}"


def _comparison(word: str, comparison: Comparison) -> Iterator[str]:
    yield f"  {word} {comparison.field}:"
    for stand in comparison.values:
        yield f"    {value_words(stand.value)}: {', '.join(stand.sources)} ({', '.join(stand.claims)})"


def _wrapped(text: str) -> str:
    return fill(
        " ".join(text.split()), max(60, min(_WIDEST, columns())), initial_indent="    ", subsequent_indent="    "
    )

"""From the store to what is printed: the situation, and the exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from vedette.cli.edges import columns, say
from vedette.model.claim import Claim
from vedette.model.errors import BadUsage
from vedette.model.event import Event
from vedette.model.ports import Store
from vedette.model.records import to_record
from vedette.publish.exports import KINDS, export

_RECORDS: dict[str, Callable[[Store], Iterable[Any]]] = {
    "reports": lambda store: store.reports(),
    "claims": lambda store: store.claims(),
    "events": lambda store: store.events(),
    "tracks": lambda store: store.tracks(),
    "reviews": lambda store: store.reviews(),
}


def exported(store: Store, kind: str, wanted: str) -> Iterator[bytes]:
    """The bytes of an export of one kind of record.

    Raises:
        BadUsage: there is no such kind or format.
    """
    values = _RECORDS[kind](store) if kind in KINDS else ()
    return export(kind, wanted, (value if isinstance(value, dict) else to_record(value) for value in values))


def situation_text(
    store: Store, wanted: str, *, area: str | None = None, since: str | None = None, until: str | None = None
) -> str:
    """The situation report in the format `wanted`, of all that the store holds or of an area and days.

    Raises:
        BadUsage: a day is none, the last stands before the first, the area or the format is unknown.
    """
    from vedette.publish import render, situation

    first, last = _span(since, until)
    claims, events = list(store.claims()), list(store.events())
    if area is not None:
        _check_area(area, claims, events)
    reports, tracks = list(store.reports()), list(store.tracks())
    found = situation(reports, claims, events, tracks, area=area, since=first, until=last)
    return render(found, wanted, columns())


def _check_area(area: str, claims: Sequence[Claim], events: Sequence[Event]) -> None:
    """Refuse a name that means nothing here; say so where a country is meant of which the store holds nothing."""
    from vedette.publish.areas import area_of, nearest
    from vedette.publish.situation import places_of

    if not area.strip():
        message = "--area takes the name of a country, province or place; leave it out to have everything."
        raise BadUsage(message)
    places = places_of(claims, events)
    found = area_of(area, places)
    if found is not None:
        actors = {p.country for e in events for p in e.parties} if found.country else set()
        if found.country in actors or any(map(found.holds, places)):
            return
    near = nearest(area, places)
    message = f"Nothing in this store lies in {area!r}." + (f" Areas it knows: {', '.join(near)}." if near else "")
    if found is None:
        raise BadUsage(message)
    say(f"vedette: {message}")


def _span(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    first, last = _day("--since", since), _day("--until", until)
    if first and last and first > last:
        message = f"--since {first} stands after --until {last}: exchange them."
        raise BadUsage(message)
    return first, last


def _day(option: str, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        message = f"{option} takes a day such as 2018-07-01, not {value!r}."
        raise BadUsage(message) from error

"""From the store to what is printed: the situation, and the exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from vedette.model.errors import BadUsage
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
        BadUsage: a day is none, or the format is unknown.
    """
    from vedette.publish import render, situation

    found = situation(
        list(store.reports()),
        list(store.claims()),
        list(store.events()),
        list(store.tracks()),
        area=area,
        since=_day("--since", since),
        until=_day("--until", until),
    )
    return render(found, wanted)


def _day(option: str, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        message = f"{option} takes a day such as 2018-07-01, not {value!r}."
        raise BadUsage(message) from error

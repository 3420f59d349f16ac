"""Writing the outcome of a merge: only rows that changed are touched, and old event ids go on resolving."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from vedette.model.claim import Claim
from vedette.model.event import Event
from vedette.model.report import Report
from vedette.model.track import Track
from vedette.store.aliases import forwarded, heirs
from vedette.store.rows import written
from vedette.store.tables import ALIASES, CLAIMS, EVENTS, META, REPORTS, TRACKS

BASIS = "merged"
"""The key of `meta` that says what the events were merged from."""

_REVISION = "revision"


def revision(connection: Connection) -> int:
    """How often the pages of the store have changed."""
    return int(connection.execute(select(META.c.value).where(META.c.key == _REVISION)).scalar() or 0)


def count_change(connection: Connection) -> None:
    """Note that a page changed, so that a merge under way elsewhere is not written over it."""
    note(connection, _REVISION, str(revision(connection) + 1))


def note(connection: Connection, key: str, value: str) -> None:
    """Set one value of `meta`."""
    connection.execute(delete(META).where(META.c.key == key))
    connection.execute(insert(META), {"key": key, "value": value})


def replace(
    connection: Connection,
    claims: Sequence[Claim],
    reports: Sequence[Report],
    events: Sequence[Event],
    tracks: Sequence[Track],
) -> None:
    """Write claims and reports as merging left them, and all events and tracks in place of the earlier ones."""
    _write_aliases(connection, events)
    _write_claims(connection, claims)
    _write_changed(connection, REPORTS, {r.report_id: {"record": written(r)} for r in reports})
    _write_all(connection, TRACKS, {t.track_id: {"record": written(t)} for t in tracks})
    _write_all(connection, EVENTS, {e.event_id: {"first_day": _first_day(e), "record": written(e)} for e in events})


def _first_day(event: Event) -> str | None:
    return event.when.start[:10] if event.when and event.when.start else None


def _write_aliases(connection: Connection, events: Sequence[Event]) -> None:
    rows = connection.execute(select(EVENTS.c.event_id, EVENTS.c.record))
    old: dict[str, list[str]] = {row.event_id: json.loads(row.record).get("claims", []) for row in rows}
    known: dict[str, str | None] = {row.old: row.new for row in connection.execute(select(ALIASES))}
    wanted = forwarded(known, heirs(old, events), {e.event_id for e in events})
    _write_all(connection, ALIASES, {i: {"new": new} for i, new in wanted.items()})


def _write_claims(connection: Connection, claims: Sequence[Claim]) -> None:
    """Write each claim's record and event; a claim that merging put nowhere has none."""
    fresh = {c.claim_id: {"event_id": c.event_id, "record": written(c)} for c in claims}
    _write_changed(connection, CLAIMS, fresh)


def _write_changed(connection: Connection, table: Table, fresh: Mapping[str, Mapping[str, str | None]]) -> None:
    """Update the rows of `table` (by its key) whose values differ; ids that it does not hold are left out."""
    (key,) = table.primary_key.columns
    if not fresh:
        return
    names = list(next(iter(fresh.values())))
    standing = {row[0]: tuple(row[1:]) for row in connection.execute(select(key, *(table.c[n] for n in names)))}
    changed = [
        {"the_key": i, **values}
        for i, values in fresh.items()
        if i in standing and standing[i] != tuple(values.values())
    ]
    if changed:
        connection.execute(update(table).where(key == bindparam("the_key")), changed)


def _write_all(connection: Connection, table: Table, fresh: Mapping[str, Mapping[str, str | None]]) -> None:
    """Make `table` hold exactly these rows."""
    (key,) = table.primary_key.columns
    standing = set(connection.execute(select(key)).scalars())
    gone = [{"the_key": i} for i in sorted(standing - fresh.keys())]
    new = [{key.name: i, **values} for i, values in fresh.items() if i not in standing]
    if gone:
        connection.execute(delete(table).where(key == bindparam("the_key")), gone)
    _write_changed(connection, table, {i: v for i, v in fresh.items() if i in standing})
    if new:
        connection.execute(insert(table), new)

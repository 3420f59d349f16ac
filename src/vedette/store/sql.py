"""The store on SQLAlchemy; which database stands behind it was settled by `opening`."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Self

from sqlalchemy import Connection, Engine, Select, delete, insert, select, union_all
from sqlalchemy.exc import DBAPIError, OperationalError

from vedette.model.claim import Claim
from vedette.model.errors import Corrupt, Unreachable
from vedette.model.event import Event
from vedette.model.page import Hints, Page
from vedette.model.report import Cleaned, Dropped, Report
from vedette.model.track import Track
from vedette.store import merged, schema
from vedette.store.rows import read, written
from vedette.store.tables import (
    ALIASES,
    CLAIMS,
    DROPPED,
    EVENTS,
    META,
    PAGES,
    REFUSALS,
    REPORTS,
    REVIEWS,
    TRACKS,
)

_CHUNK = 500
"""Rows fetched, or ids asked for, at a time; SQLite takes up to 32,766 values in one question."""


class SqlStore:
    """Implements `model.ports.Store`; see there for what each method promises."""

    def __init__(self, engine: Engine, shown: str) -> None:
        """Work on `engine`; `shown` is how error messages call the store (no password in it)."""
        self._engine = engine
        self._shown = shown

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Let go of the database."""
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._told(), self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            schema.lock_for_writing(connection)
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            reason = str(error.orig).strip().splitlines()[0]
            kind = Unreachable if isinstance(error, OperationalError) else Corrupt
            message = f"The store {self._shown} failed: {reason}."
            raise kind(message) from error

    def has_page(self, sha256: str, name: str, recipe: str) -> bool:  # noqa: ARG002 - one page, whatever its name
        """True when these bytes were already read by this recipe, under whatever name."""
        question = select(PAGES.c.recipe).where(PAGES.c.sha256 == sha256)
        with self._reading() as connection:
            return connection.execute(question).scalar() == recipe

    def page_name(self, sha256: str) -> str | None:
        """The name under which these bytes first came in."""
        with self._reading() as connection:
            return connection.execute(select(PAGES.c.name).where(PAGES.c.sha256 == sha256)).scalar()

    def add_page(self, page: Page, cleaned: Cleaned, claims: Sequence[Claim], recipe: str) -> None:
        """Keep a page with its reports and claims, in place of what an earlier recipe made of it."""
        with self._writing() as connection:
            known = connection.execute(
                select(PAGES.c.name, PAGES.c.received, PAGES.c.recipe).where(PAGES.c.sha256 == page.sha256)
            ).one_or_none()
            if known is not None and known.recipe == recipe:
                return
            if known is not None:
                page = dataclasses.replace(page, name=known.name, received=known.received)
            merged.count_change(connection)
            _write_page(connection, page, cleaned, claims, recipe)

    def refuse_page(self, name: str, reason: str, sha256: str | None, received: str) -> None:
        """Keep the note that an input was refused; of several notes on one name the last stands."""
        with self._writing() as connection:
            connection.execute(delete(REFUSALS).where(REFUSALS.c.name == name))
            row = {"name": name, "reason": reason, "sha256": sha256, "received": received}
            connection.execute(insert(REFUSALS), row)

    def refusals(self) -> dict[str, str]:
        """The inputs that were refused and did not come in since, each with the reason."""
        question = select(REFUSALS.c.name, REFUSALS.c.reason).order_by(REFUSALS.c.name)
        with self._reading() as connection:
            return {row.name: row.reason for row in connection.execute(question)}

    def page(self, sha256: str) -> Page | None:
        """The page as it came in; None when it never did."""
        with self._reading() as connection:
            row = connection.execute(select(PAGES).where(PAGES.c.sha256 == sha256)).one_or_none()
        if row is None:
            return None
        text = row.text.decode("utf-8", "surrogatepass")
        hints = read(Hints, row.hints)
        return Page(row.name, row.sha256, row.received, row.media_type, row.raw, text, hints)

    def reports(self, *, as_cleaned: bool = False) -> Iterator[Report]:
        """All reports, by page name, then by place on the page; `as_cleaned`: before merging dated any."""
        column = REPORTS.c.cleaned if as_cleaned else REPORTS.c.record
        question = select(column).join(PAGES).order_by(PAGES.c.name, PAGES.c.sha256, REPORTS.c.position)
        return (read(Report, row[0]) for row in self._rows(question))

    def dropped(self, page_sha256: str) -> Iterator[Dropped]:
        """The blocks of a page that are no part of any report, in the page's order."""
        question = select(DROPPED.c.record).where(DROPPED.c.page_sha256 == page_sha256).order_by(DROPPED.c.position)
        return (read(Dropped, row[0]) for row in self._rows(question))

    def claims(self, report_ids: Iterable[str] | None = None, *, as_coded: bool = False) -> Iterator[Claim]:
        """Claims (of the named reports, or all), by report and place in it; `as_coded`: before merging touched any."""
        column = CLAIMS.c.coded if as_coded else CLAIMS.c.record
        question = (
            select(column, CLAIMS.c.event_id)
            .join(REPORTS, REPORTS.c.report_id == CLAIMS.c.report_id)
            .join(PAGES, PAGES.c.sha256 == REPORTS.c.page_sha256)
            .order_by(PAGES.c.name, PAGES.c.sha256, REPORTS.c.position, CLAIMS.c.start, CLAIMS.c.claim_id)
        )
        for part in [None] if report_ids is None else _chunks(list(report_ids)):
            asked = question if part is None else question.where(CLAIMS.c.report_id.in_(part))
            for record, event_id in self._rows(asked):
                yield dataclasses.replace(read(Claim, record), event_id=event_id)

    def events(self) -> Iterator[Event]:
        """All events, by first day (those without one last), then id."""
        question = select(EVENTS.c.record).order_by(EVENTS.c.first_day.is_(None), EVENTS.c.first_day, EVENTS.c.event_id)
        return (read(Event, row[0]) for row in self._rows(question))

    def tracks(self) -> Iterator[Track]:
        """All tracks, by id."""
        return (read(Track, row[0]) for row in self._rows(select(TRACKS.c.record).order_by(TRACKS.c.track_id)))

    def reviews(self) -> Iterator[dict[str, Any]]:
        """All reviews as they were appended."""
        question = select(REVIEWS.c.record).order_by(REVIEWS.c.made, REVIEWS.c.review_id)
        return (json.loads(row[0]) for row in self._rows(question))

    def find(self, prefix: str, limit: int = 10) -> list[str]:
        """Up to `limit` ids of reports, claims, events and tracks that begin with `prefix`, old event ids included."""
        columns = (REPORTS.c.report_id, CLAIMS.c.claim_id, EVENTS.c.event_id, TRACKS.c.track_id, ALIASES.c.old)
        every = union_all(*(select(c.label("id")).where(c.startswith(prefix, autoescape=True)) for c in columns))
        ids = every.subquery().c.id
        with self._reading() as connection:
            return list(connection.execute(select(ids).distinct().order_by(ids).limit(limit)).scalars())

    def heir(self, event_id: str) -> str | None:
        """The event that an old event id now means; None when the id is no old one or nothing of it is left."""
        with self._reading() as connection:
            return connection.execute(select(ALIASES.c.new).where(ALIASES.c.old == event_id)).scalar()

    def revision(self) -> int:
        """A number that grows with every page that changes the store."""
        with self._reading() as connection:
            return merged.revision(connection)

    def merged(self) -> str | None:
        """What the events were last merged from: the `basis` given to `replace_events`."""
        with self._reading() as connection:
            return connection.execute(select(META.c.value).where(META.c.key == merged.BASIS)).scalar()

    def replace_events(
        self,
        claims: Sequence[Claim],
        reports: Sequence[Report],
        events: Sequence[Event],
        tracks: Sequence[Track],
        *,
        revision: int,
        basis: str,
    ) -> bool:
        """Write the outcome of a merge of what stood at `revision`; False (and nothing written) when it moved on."""
        with self._writing() as connection:
            if merged.revision(connection) != revision:
                return False
            merged.replace(connection, claims, reports, events, tracks)
            merged.note(connection, merged.BASIS, basis)
            return True

    def _rows(self, question: Select[Any]) -> Iterator[Sequence[Any]]:
        with self._reading() as connection:
            for part in connection.execution_options(yield_per=_CHUNK).execute(question).partitions():
                yield from part


def _chunks(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]


def _write_page(connection: Connection, page: Page, cleaned: Cleaned, claims: Sequence[Claim], recipe: str) -> None:
    connection.execute(delete(PAGES).where(PAGES.c.sha256 == page.sha256))  # its reports and claims go with it
    connection.execute(delete(REFUSALS).where(REFUSALS.c.name == page.name))
    row = {
        "sha256": page.sha256,
        "name": page.name,
        "received": page.received,
        "media_type": page.media_type,
        "hints": written(page.hints),
        "raw": page.raw,
        "text": page.text.encode("utf-8", "surrogatepass"),
        "recipe": recipe,
    }
    connection.execute(insert(PAGES), row)
    reports = [
        {"report_id": r.report_id, "page_sha256": page.sha256, "position": n, "cleaned": text, "record": text}
        for n, r in enumerate(cleaned.reports)
        for text in [written(dataclasses.replace(r, page=page.name))]
    ]
    dropped = [{"page_sha256": page.sha256, "position": n, "record": written(d)} for n, d in enumerate(cleaned.dropped)]
    coded = [
        {"claim_id": c.claim_id, "report_id": c.report_id, "start": c.quote.start, "coded": text, "record": text}
        for c in claims
        for text in [written(c)]
    ]
    for table, rows in ((REPORTS, reports), (DROPPED, dropped), (CLAIMS, coded)):
        if rows:
            connection.execute(insert(table), rows)

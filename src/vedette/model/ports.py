"""What the stages need from outside, as protocols: engines are chosen in `wiring` and handed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Protocol

from vedette.model.claim import Claim, When
from vedette.model.event import Event
from vedette.model.page import Page
from vedette.model.reading import Sentence, TimeMention
from vedette.model.report import Cleaned, Dropped, Report
from vedette.model.track import Track


class Dater(Protocol):
    """Finds and resolves time expressions."""

    def tag(self, text: str) -> list[TimeMention]:
        """Every time expression of `text`, in order; spans count characters of `text`."""
        ...

    def resolve(
        self, mention: TimeMention, anchor: date | None, *, forward: bool = False, previous: When | None = None
    ) -> When | None:
        """The interval that `mention` means when read on day `anchor`; None when nothing can be said.

        `forward`: the sentence looks ahead, so a bare weekday is the coming one. `previous`: the time last spoken
        of, from which "a day earlier" counts.
        """
        ...


class Reader(Protocol):
    """Splits a report into sentences and parses those that can hold an event."""

    def read(self, report: Report) -> tuple[Sentence, ...]:
        """The report's sentences in order; spans count characters of the report's text."""
        ...


class Store(Protocol):
    """Keeps pages, reports, claims, events, tracks and reviews; every method is one transaction."""

    def has_page(self, sha256: str, name: str, recipe: str) -> bool:
        """True when this page was already read by this recipe (version of code and lexicons)."""
        ...

    def add_page(self, page: Page, cleaned: Cleaned, claims: Sequence[Claim], recipe: str) -> None:
        """Keep a page with its reports and claims, in place of what an earlier recipe made of it."""
        ...

    def page_name(self, sha256: str) -> str | None:
        """The name under which these bytes first came in; None when they never did."""
        ...

    def refuse_page(self, name: str, reason: str, sha256: str | None, received: str) -> None:
        """Keep the note that an input was refused; `sha256` is None when its bytes could not be read."""
        ...

    def refusals(self) -> dict[str, str]:
        """The inputs that were refused and did not come in since, each with the reason."""
        ...

    def reports(self, *, as_cleaned: bool = False) -> Iterator[Report]:
        """All reports, by page name, then by place on the page; `as_cleaned`: before merging dated any."""
        ...

    def claims(self, report_ids: Iterable[str] | None = None, *, as_coded: bool = False) -> Iterator[Claim]:
        """Claims (of the named reports, or all), by report and place in it; `as_coded`: before merging touched any."""
        ...

    def dropped(self, page_sha256: str) -> Iterator[Dropped]:
        """The blocks of a page that are no part of any report, in the page's order."""
        ...

    def events(self) -> Iterator[Event]:
        """All events, by first day, then id."""
        ...

    def tracks(self) -> Iterator[Track]:
        """All tracks, by id."""
        ...

    def reviews(self) -> Iterator[dict[str, Any]]:
        """All reviews as they were appended."""
        ...

    def find(self, prefix: str, limit: int = 10) -> list[str]:
        """Up to `limit` ids of reports, claims, events and tracks that begin with `prefix`, old event ids included."""
        ...

    def heir(self, event_id: str) -> str | None:
        """The event that an old event id now means; None when the id is no old one or nothing of it is left."""
        ...

    def revision(self) -> int:
        """A number that grows with every page that changes the store."""
        ...

    def merged(self) -> str | None:
        """The `basis` given to the last `replace_events`; None when nothing was merged yet."""
        ...

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
        """Write the outcome of a merge of what stood at `revision`: claims and reports as it left them, all the rest.

        False, and nothing is written, when another process added pages since: merge again. Ids of earlier events go
        on resolving to the events that took their place.
        """
        ...

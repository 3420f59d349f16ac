"""What the stages need from outside, as protocols: engines are chosen in `wiring` and handed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from vedette.model.claim import Claim, When
from vedette.model.event import Event
from vedette.model.page import Page
from vedette.model.reading import Sentence, TimeMention
from vedette.model.report import Cleaned, Report
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

    def refuse_page(self, name: str, reason: str, sha256: str, received: str) -> None:
        """Keep the note that an input was refused."""
        ...

    def reports(self) -> Iterator[Report]:
        """All reports, by page name, then by place on the page."""
        ...

    def claims(self, report_ids: Iterable[str] | None = None) -> Iterator[Claim]:
        """Claims (of the named reports, or all), by report and place in it."""
        ...

    def events(self) -> Iterator[Event]:
        """All events, by first day, then id."""
        ...

    def tracks(self) -> Iterator[Track]:
        """All tracks, by id."""
        ...

    def replace_events(
        self, claims: Sequence[Claim], reports: Sequence[Report], events: Sequence[Event], tracks: Sequence[Track]
    ) -> None:
        """Write the outcome of a merge: claims and reports as merging left them, all events and tracks."""
        ...

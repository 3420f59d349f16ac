"""One article of one outlet, cut out of a page and cleaned."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.model.span import Span


@dataclass(frozen=True, slots=True)
class Published:
    """When a report was published (`date`: ISO day) and how we know."""

    date: str
    basis: str
    """byline, metadata, url, or inferred (from other reports of the same happenings)."""
    evidence: str
    """The words, or the reports, that say so."""
    confidence: float


@dataclass(frozen=True, slots=True)
class Dropped:
    """A block of the page that is no part of any report, kept with its reason.

    `span` counts characters of the page's text. `reason` is one of the furniture reasons of the lexicon.
    """

    span: Span
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A stretch of the report's text and where it stood in the page's text.

    Inside a stretch the two run in step unless the words were mended; then `raw` holds the page's own words.
    """

    span: Span
    page_span: Span
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A cleaned article; `text` holds its body, paragraphs apart by one blank line, without the title."""

    report_id: str
    page: str
    page_sha256: str
    text: str
    language: str = "en"
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    dateline: str | None = None
    """The place of the dateline, as written (`BEIRUT`)."""
    byline: str | None = None
    published: Published | None = None
    kept: tuple[Kept, ...] = ()

    def page_span(self, span: Span) -> Span | None:
        """Where in the page's text the words of `span` stood; None when they were not cut from it."""
        touched = [k for k in self.kept if k.span.overlaps(span)]
        if not touched:
            return None
        first, last = touched[0], touched[-1]
        start = (
            first.page_span.start
            if first.raw is not None
            else first.page_span.start + max(0, span.start - first.span.start)
        )
        end = last.page_span.end if last.raw is not None else last.page_span.end - max(0, last.span.end - span.end)
        return Span(min(start, end), max(start, end))


@dataclass(frozen=True, slots=True)
class Cleaned:
    """All that cleaning found in one page."""

    reports: tuple[Report, ...]
    dropped: tuple[Dropped, ...]

"""The way of cleaning on one page: blocks, looks, cuts, then one report per article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vedette.clean.blocks import Block, blocks_of
from vedette.clean.byline import byline_of
from vedette.clean.cut import cut
from vedette.clean.dateline import dateline_of, lone_place
from vedette.clean.looks import looks
from vedette.clean.masthead import agency_of, outlet_of
from vedette.clean.mend import divided_words, mended
from vedette.clean.published import Days, own_days, published_of
from vedette.clean.sort import Labels, sort
from vedette.clean.title import strip_title, title_of
from vedette.lexicon.furniture import furniture
from vedette.lexicon.outlets import outlets
from vedette.model.errors import BadInput
from vedette.model.ids import stable_id
from vedette.model.page import Hints, Page
from vedette.model.report import Cleaned, Dropped, Kept, Report
from vedette.model.span import Span

PARAGRAPH = "\n\n"
_LEAST_WORDS = 8
_MOST_REPORTS = 40
"""Scraped pages hold one article and the glued-on halves of a few more; a front page of briefs some twenty."""


def reports_in(page: Page, dates: Days | None = None) -> Cleaned:
    """The reports of a page, none to several, and every block that belongs to none, with its reason.

    `dates` finds the time expressions of a line (ISO days among them count); without it absolute days are found here.

    Raises:
        BadInput: the page falls into so many reports that it is no news page but an archive, a book or a log.
    """
    blocks = blocks_of(page.text)
    seen = looks(blocks, furniture(), outlets())
    reports: list[Report] = []
    dropped: list[Dropped] = []
    for stretch in cut(blocks, seen):
        part, look = blocks[stretch.start : stretch.stop], seen[stretch.start : stretch.stop]
        report, labels = _article(page, part, look, only=len(part) == len(blocks), days=_days(dates))
        if report:
            # what one site glued together is one site's
            outlet = report.outlet or (reports[0].outlet if reports else None)
            reports.append(replace(report, outlet=outlet))
        if len(reports) > _MOST_REPORTS:
            reason = f"It would fall into more than {_MOST_REPORTS} reports: it is no news page."
            raise BadInput(page.name, reason, "Give each article as a page of its own.")
        dropped += [
            Dropped(b.span, b.span.of(page.text), label or "related")
            for b, label in zip(part, labels, strict=True)
            if label is not None or report is None
        ]
    return Cleaned(tuple(reports), tuple(dropped))


def _days(dates: Days | None) -> Days:
    if dates is None:
        return own_days
    return lambda text: [m for m in dates(text) if m.precision == "day" and len(m.value) == len("2018-07-06")]


def _article(
    page: Page, blocks: Sequence[Block], look: Sequence[str | None], *, only: bool, days: Days
) -> tuple[Report | None, Labels]:
    """One article's report (None when it holds no body) and the labels of its blocks."""
    hints = page.hints if only else Hints(url=page.hints.url, outlet=page.hints.outlet)
    title, mast = title_of(blocks, look, furniture(), outlets())
    if hints.title:
        title, told = strip_title(hints.title, [], furniture(), outlets())
        mast = mast or told
    labels = sort(blocks, look, title, furniture())
    body = [b for b, label in zip(blocks, labels, strict=True) if label is None]
    if sum(b.words for b in body) < _LEAST_WORDS:
        return None, labels
    text, kept = _text(page.text, body)
    dateline = dateline_of(body[0].text)
    outlet = outlet_of(blocks, labels, mast, hints, dateline, outlets())
    report = Report(
        report_id=stable_id("r", page.sha256, page.name.rsplit("/", 1)[-1], body[0].span.start),
        page=page.name,
        page_sha256=page.sha256,
        text=text,
        title=title,
        outlet=outlet,
        agency=agency_of(blocks, labels, dateline, outlet, outlets()),
        dateline=dateline.place if dateline else lone_place(blocks, labels),
        byline=byline_of(blocks, labels),
        published=published_of(blocks, labels, hints, furniture(), days),
        kept=kept,
    )
    return report, labels


def _text(page: str, body: Sequence[Block]) -> tuple[str, tuple[Kept, ...]]:
    """The body's text, and for each stretch of it where it stood on the page."""
    parts: list[str] = []
    kept: list[Kept] = []
    at = 0
    for n, block in enumerate(body):
        gap = PARAGRAPH if n else ""
        for m, (stretch, whole) in enumerate(divided_words(page, block.lines)):
            gap = gap or (" " if m and page[stretch.start - 1].isspace() else "")
            pieces = [(whole, stretch, stretch.of(page))] if whole else _pieces(page, stretch)
            for words, span, raw in pieces:
                at += len(gap)
                kept.append(Kept(Span(at, at + len(words)), span, raw))
                parts += (gap, words)
                at += len(words)
                gap = ""
    return "".join(parts), tuple(kept)


def _pieces(page: str, line: Span) -> list[tuple[str, Span, str | None]]:
    """A line in stretches: as it stands, with every torn word mended and its own words kept beside."""
    words = line.of(page)
    pieces: list[tuple[str, Span, str | None]] = []
    at = 0
    for start, end, whole in mended(words):
        if start > at:
            pieces.append((words[at:start], Span(line.start + at, line.start + start), None))
        pieces.append((whole, Span(line.start + start, line.start + end), words[start:end]))
        at = end
    if at < len(words):
        pieces.append((words[at:], Span(line.start + at, line.end), None))
    return pieces

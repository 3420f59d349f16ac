"""Laws of cleaning that hold for any page."""

from __future__ import annotations

import hashlib
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from vedette.clean import reports_in
from vedette.model.page import Page
from vedette.model.span import Span

LINES = st.sampled_from(
    [
        "Shells fell on the market at noon, and nine people were killed, the mayor said.",
        "The ministry denied it. It said that its aircraft had hit a depot in the hills.",
        "Bombing resum ed in force on Thursday, said a doctor of the town’s only hospital.",
        "NAIROBI: Talks between the two sides broke down late on Sunday, mediators said.",
        "Market hit in noon attack",
        "Related Articles",
        "Share on Facebook",
        "May 5, 2020",
        "Opinion",
        "Tags:",
        "Photo: Someone / AFP",
        "هجوم على السوق",
        "…",
        "",
        "  \t ",
        "They fled.",
        "Published in Dawn, July 6th, 2019",
    ]
)
PAGES = st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=30).map("\n".join)


def page(text):
    """A page of this text."""
    raw = text.encode("utf-8", "surrogatepass")
    return Page("p.txt", hashlib.sha256(raw).hexdigest(), "", "text/plain", raw, text)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_kept_stretches_give_back_the_page(text):
    """Unmended words equal the page's at the mapped place; mended ones keep the page's own beside them."""
    for report in reports_in(page(text)).reports:
        for kept in report.kept:
            assert kept.page_span.of(text) == (kept.raw or kept.span.of(report.text))
        covered = "".join(k.span.of(report.text) for k in report.kept)
        assert covered.replace(" ", "") == "".join(report.text.split("\n\n")).replace(" ", "")


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_every_word_is_kept_or_dropped_once(text):
    """No block is lost, none is both kept and dropped, and every dropped one has a reason."""
    cleaned = reports_in(page(text))
    spans = [k.page_span for r in cleaned.reports for k in r.kept] + [d.span for d in cleaned.dropped]
    spans.sort()
    assert all(not a.overlaps(b) for a, b in pairwise(spans))
    for before, after in zip([Span(0, 0), *spans], [*spans, Span(len(text), len(text))], strict=True):
        assert not text[before.end : after.start].strip()
    assert all(d.reason and d.text == d.span.of(text) for d in cleaned.dropped)


@settings(max_examples=60, deadline=None)
@given(PAGES)
def test_cleaning_twice_is_cleaning_once(text):
    """The same page gives the same reports, with ids of their own."""
    first, second = reports_in(page(text)), reports_in(page(text))
    assert first == second
    assert len({r.report_id for r in first.reports}) == len(first.reports)

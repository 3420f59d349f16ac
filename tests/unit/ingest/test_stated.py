"""The day of an HTML page: from its markup, never from its running text."""

from __future__ import annotations

import pytest

from vedette.ingest.markup import read_html

PARAGRAPHS = "".join(
    f"<p>Residents of the {n} quarter said on Friday that shells had hit their street, as on 24 May 2018, and that "
    "nobody had come to their help until the next morning.</p>"
    for n in ("northern", "southern", "old")
)


def page(head: str = "", before: str = "", after: str = "") -> str:
    """A page whose running text names a day that is not its own."""
    return (
        f"<!doctype html><html><head><title>Shells hit a quarter, 3 May 2018</title>{head}</head><body><article>"
        f"<h1>Shells hit a quarter</h1>{before}{PARAGRAPHS}</article>{after}</body></html>"
    )


@pytest.mark.parametrize(
    "html",
    [
        page(),
        page(after="<footer><time datetime='2019-01-02'>2 January</time></footer>"),
        page(before="<p>Last changed 2018-06-02</p>"),
    ],
)
def test_a_day_in_the_running_text_is_no_metadata(html):
    """Nor is one of the title, or of the page's foot."""
    text, hints = read_html(html)
    assert "northern quarter" in text
    assert hints.date is None


@pytest.mark.parametrize(
    "html",
    [
        page("<meta property='article:published_time' content='2018-06-01T07:40:00Z'>"),
        page('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2018-06-01"}</script>'),
        page(before="<time datetime='2018-06-01T10:00'>Friday</time>"),
        page(before="<meta itemprop='datePublished' content='2018-06-01'>"),
    ],
)
def test_a_day_that_the_markup_states_is_metadata(html):
    """Head, structured data, time element."""
    assert read_html(html)[1].date == "2018-06-01"


def test_a_byline_that_extraction_leaves_out_is_handed_on():
    """Cleaning then finds the day in the page's own words; a line without a year is of no use to it."""
    text, hints = read_html(page(before="<div class='entry-date'>By A. Writer | 1 June 2018</div>"))
    assert hints.date is None
    assert "By A. Writer | 1 June 2018" in text
    assert text.count("1 June 2018") == 1
    assert "A. Writer" not in read_html(page(before="<div class='entry-date'>By A. Writer | Friday</div>"))[0][:10]


def test_metadata_needs_no_byline():
    """What the markup states is not said twice."""
    head = "<meta property='article:published_time' content='2018-06-01T07:40:00Z'>"
    text, _ = read_html(page(head, "<div class='entry-date'>1 June 2018</div>"))
    assert not text.startswith("1 June")

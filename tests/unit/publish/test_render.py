"""The situation report on a page: the same words everywhere, and nothing of a page can act."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from vedette.model.errors import BadUsage
from vedette.publish import FORMATS, render
from vedette.publish.values import Paragraph, Section, Situation, SourceEntry, Statement

EVIL = '<script>alert(1)</script> [click](http://evil.example) "onload=" **bold** `code`'
PAGE = Situation(
    title="Situation in Syria, 5 July 2018",
    lead=Statement("2 events drawn from 1 report of 1 outlet."),
    sections=(
        Section(
            "events",
            "What happened",
            (Paragraph("5 July 2018", (Statement("Shelling was reported.", (1,), ("e-1",)), Statement(EVIL, (1,)))),),
        ),
    ),
    sources=(
        SourceEntry(1, "r-1", "a.txt", "Dawn", "AFP", EVIL, "2018-07-06", "byline"),
        SourceEntry(2, "r-2", "b.txt"),
    ),
)


class Tags(HTMLParser):
    """Notes every tag, attribute and link of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and what it carries."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids |= {value or "" for name, value in attrs if name == "id"}
        self.links |= {value or "" for name, value in attrs if name == "href"}


@pytest.mark.parametrize("wanted", FORMATS)
def test_every_format_tells_the_statement_and_its_source(wanted):
    """Words, number of the source and the outlet are in each."""
    text = render(PAGE, wanted)
    assert "Shelling was reported." in text
    assert "Dawn" in text
    assert text.endswith("\n")


@pytest.mark.parametrize(("given", "used"), [(20, 60), (72, 72), (300, 100)])
def test_a_terminal_report_keeps_to_the_width(given, used):
    """Within bounds in which it can be read; its lines are filled."""
    long = replace(PAGE, title="word " * 50, lead=Statement("word " * 80))
    lines = render(long, "terminal", given).splitlines()
    assert used - 5 < max(map(len, lines)) <= used


def test_html_lets_no_word_of_a_page_become_a_tag():
    """Hostile words are shown, not run; nothing is loaded from outside; every citation leads to its source."""
    tags = Tags()
    tags.feed(render(PAGE, "html"))
    assert not tags.tags & {"script", "img", "iframe", "link"}
    assert not any(name.startswith("on") or name == "src" for name in tags.attributes)
    assert {link.removeprefix("#") for link in tags.links} <= tags.ids
    assert "prefers-color-scheme: dark" in render(PAGE, "html")


def test_markdown_lets_no_word_of_a_page_format_or_link():
    """Brackets, stars and angle brackets are escaped, and addresses broken."""
    text = render(PAGE, "md")
    assert "<script>" not in text
    assert "[click]" not in text
    assert "http://" not in text
    assert r"\*\*bold\*\*" in text


def test_the_terminal_gets_no_markup_and_no_long_lines():
    """Square brackets are words, not rich's markup, and lines are wrapped."""
    text = render(PAGE, "terminal")
    assert "[click](http://evil.example)" in " ".join(text.split())
    assert "\x1b" not in text
    assert max(len(line) for line in text.splitlines()) <= 100


def test_json_reads_back_with_ids_and_citations():
    """A program finds each statement's events and sources."""
    record = json.loads(render(PAGE, "json"))
    statement = record["sections"][0]["paragraphs"][0]["statements"][0]
    assert statement == {"text": "Shelling was reported.", "cites": [1], "ids": ["e-1"]}
    assert record["sources"][1] == {"number": 2, "report_id": "r-2", "page": "b.txt"}


def test_sources_say_how_their_date_is_known():
    """A date of the page's own and none at all are told apart."""
    text = " ".join(render(PAGE, "terminal").split())
    assert "6 July 2018 (stated on the page)" in text
    assert "b.txt, no date known" in text


def test_an_unknown_format_lists_those_there_are():
    """The complaint carries the way out."""
    with pytest.raises(BadUsage, match="terminal, md, html, json"):
        render(PAGE, "pdf")

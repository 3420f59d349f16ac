"""Laws of the printed situation: whatever a page says, it stays words."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from vedette.publish import render
from vedette.publish.values import Paragraph, Section, Situation, SourceEntry, Statement
from vedette.publish.wording import clean

WORDS = st.text(max_size=60) | st.sampled_from(
    ["<b onclick=x>", "</section><script>", "\x1b[2J", "[a](b)", "]]>", "&lt;i&gt;"]
)


def page(words: str) -> Situation:
    """A situation with `words` wherever words of a page can stand."""
    statement = Statement(clean(words), (1,))
    section = Section("events", "What happened", (Paragraph(clean(words), (statement,)),))
    source = SourceEntry(1, "r-1", clean(words), clean(words), None, clean(words))
    return Situation(clean(words), statement, (section,), (source,))


class Shape(HTMLParser):
    """The tags of a page with the names of their attributes, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one tag."""
        self.tags.append((tag, tuple(name for name, _ in attrs)))


def shape(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The shape of an HTML page."""
    reader = Shape()
    reader.feed(text)
    return reader.tags


@given(WORDS)
def test_no_words_change_the_shape_of_the_html(words):
    """A page of hostile words has the tags of a page of harmless ones."""
    assert shape(render(page(f"x{words}"), "html")) == shape(render(page("x"), "html"))


@given(WORDS)
def test_no_words_send_the_terminal_an_escape(words):
    """No control character but the line's end is printed."""
    assert all(c == "\n" or category(c) != "Cc" for c in render(page(words), "terminal"))


@given(WORDS)
def test_json_gives_the_words_back(words):
    """What went in as a title comes out of the JSON."""
    assert json.loads(render(page(f"x{words}"), "json"))["title"] == clean(f"x{words}")

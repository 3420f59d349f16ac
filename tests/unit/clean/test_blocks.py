"""A page's text falls into blocks that know their place."""

from __future__ import annotations

import pytest

from vedette.clean.blocks import blocks_of, key_of


def only(text):
    """The one block of a text."""
    (block,) = blocks_of(text)
    return block


def test_each_line_is_a_block_in_its_place():
    """Blank lines make none, spaces around do not count."""
    text = "  one \n\n\ttwo three\n"
    assert [b.text for b in blocks_of(text)] == ["one", "two three"]
    assert [b.span.of(text) for b in blocks_of(text)] == ["one", "two three"]


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on the market at noon, the mayor of the town said.",
        "“Nobody came to help us that night, nobody at all,” she said.",
        "The envoy asked: “Who will pay for the bridges that were blown up?”",
        "Shells fell on the market at noon, the mayor of the town said.1234K",
        "The ministry has not answered.It said last week that it would look into the deaths of the two men by",
    ],
)
def test_sentences_of_some_length_are_paragraphs(text):
    """A stop, a closing quote, a counter glued behind, or a stop inside."""
    assert only(text).strong


@pytest.mark.parametrize(
    "text",
    [
        "Shells fall on market at noon, mayor of the town says",
        "They fled.",
        "It is high time that the ministry tells us who repairs the roads...",
    ],
)
def test_headlines_scraps_and_first_words_are_not(text):
    """No stop, too short, or broken off in dots."""
    assert not only(text).strong


def test_lines_of_a_wrapped_page_join():
    """Short lines that break off in the middle of sentences are one paragraph; an indent begins another."""
    line = "the shelling of the harbour went on for the whole of the night and"
    text = "\n".join([line] * 6 + ["", line] + [line] * 5 + ["   " + line] + [line] * 3)
    assert [len(b.lines) for b in blocks_of(text)] == [6, 6, 4]


def test_keys_hold_the_words_alone():
    """Quotes, case and stops make no difference to a repetition."""
    assert key_of("“Four killed”, he said!") == key_of('"Four Killed" he said')

"""Laws of splitting: sentences are stretches of the text, one after another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from vedette.lexicon.sentences import load_sentences
from vedette.read.split import split

PIECES = st.sampled_from(
    [
        "The army",
        "Dr. Saleh",
        "U.S.",
        "5 a.m.",
        "J. D. Vance",
        "2.5 million",
        " ",
        " ",
        ". ",
        "! ",
        "?” ",
        "“",
        '"',
        "…",
        "\n",
        "\n\n",
        "- ",
        "fled",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS)
def test_sentences_stand_in_the_text_in_order(text: str) -> None:
    """Each gives back its words, none overlaps the next, indexes count from zero and paragraphs never fall."""
    found = split(text, load_sentences())
    assert [s.index for s in found] == list(range(len(found)))
    assert all(s.text == s.span.of(text) and s.text.strip() == s.text for s in found)
    assert all(a.span.end <= b.span.start and a.paragraph <= b.paragraph for a, b in pairwise(found))


@given(TEXTS)
def test_no_word_is_lost(text: str) -> None:
    """Every letter and digit of the text stands in some sentence."""
    inside = {i for s in split(text, load_sentences()) for i in range(s.span.start, s.span.end)}
    assert all(i in inside for i, c in enumerate(text) if c.isalnum())


@given(TEXTS)
def test_a_sentence_keeps_to_its_line(text: str) -> None:
    """No sentence runs over the end of a line."""
    assert not any("\n" in s.text for s in split(text, load_sentences()))

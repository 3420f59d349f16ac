"""Torn words are joined only where there is no doubt."""

from __future__ import annotations

import pytest

from vedette.clean.lines import paragraphs_of
from vedette.clean.mend import divided_words, torn_words
from vedette.clean.mend import mended as all_mended


def mended(text):
    """The whole words found."""
    return [whole for _, _, whole in torn_words(text)]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("the bombing resum ed in the morning", "resumed"),
        ("three people were in jured there", "injured"),
        ("the negotia tions went on", "negotiations"),
        ("they shel led the town", "shelled"),
    ],
)
def test_halves_that_are_no_words_are_joined(text, whole):
    """The whole is a word of English, and a half is none."""
    assert mended(text) == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "the rapist was sentenced",
        "they were on line with us",
        "he saw a broad front",
        "fighters of the bani tamim clan met",
        "al shabab took the town",
        "to day by day work",
        "an other day",
    ],
)
def test_words_that_stand_alone_are_left(text):
    """Two words remain two, names remain names."""
    assert mended(text) == []


def test_a_stray_used_elsewhere_is_a_name():
    """What is written twice was not torn twice in the same place."""
    assert mended("the resum ed line, and resum ed again") == []


def test_the_span_covers_both_halves():
    """Start and end give back the torn words."""
    text = "bombing resum ed in force"
    ((start, end, _),) = torn_words(text)
    assert text[start:end] == "resum ed"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("gov\u00adern\u00adment", "government"),
        ("the\u200b town", "the town"),
        ("\ufeffThe town", "The town"),
        ("it was \u200b over", "it was over"),
        ("\u200ethe resum ed talks", "the resumed talks"),
    ],
)
def test_invisible_marks_go_and_the_words_stay(text, meant):
    """Soft hyphens and zero-width marks, inside words, beside them and alone."""
    told, at = "", 0
    for start, end, words in all_mended(text):
        told += text[at:start] + words
        at = end
    assert told + text[at:] == meant


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("the govern-\nment said", ["the ", "government", " said"]),
        ("the rebel-\nheld town", ["the ", "rebel-held", " town"]),
        ("both pre-\nand post-war", ["both pre-", "and post-war"]),
    ],
)
def test_words_that_a_line_end_divides_are_whole(page, words):
    """The hyphen goes where the halves make a word, stays where they do not, and nothing is joined before `and`."""
    lines = [line for group in paragraphs_of(page) for line in group]
    assert [whole or span.of(page) for span, whole in divided_words(page, lines)] == words

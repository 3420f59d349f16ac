"""Torn words are joined only where there is no doubt."""

from __future__ import annotations

import pytest

from vedette.clean.mend import torn_words


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

"""Where sentences end."""

from __future__ import annotations

import pytest

from vedette.lexicon.sentences import load_sentences
from vedette.read.split import split


def texts(text: str) -> list[str]:
    """The sentences' words."""
    return [s.text for s in split(text, load_sentences())]


WHOLE = {
    "title": "Dr. Ahmed Saleh treated the wounded.",
    "rank": "Lt. Gen. Abdel Fattah spoke on Monday.",
    "initial": "George W. Bush and J. D. Vance met.",
    "decimal": "About 2.5 million people fled.",
    "month": "The truce of Jan. 5 held.",
    "saint": "Shells fell near St. George's church.",
    "country": "The U.S. Navy fired two missiles.",
    "hour": "Shelling began at 5 a.m. near the port.",
    "quotation inside": 'He called it "a crime!" and left.',
    "web address": "The video on example.org shows a strike.",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    """Abbreviations, initials and decimals have stops of their own."""
    assert texts(text) == [text]


CUT = {
    "plain": ["Shells fell.", "Two people died."],
    "question": ["Who fired?", "Nobody knows."],
    "quotation": ["“They shelled us.”", "He fled."],
    "stop before the mark": ['"We will fight."', "The talks ended."],
    "country at the end": ["The envoy flew back to the U.S.", "The talks go on."],
    "hour at the end": ["It began at 5 a.m.", "They fled at noon."],
    "ellipsis": ["They waited…", "Nobody came."],
    "number first": ["Shells fell.", "40 people died."],
    "bracket": ["(He gave no figures.)", "Shells fell."],
    "opening quotation": ["Shells fell.", "“We ran,” she said."],
}


@pytest.mark.parametrize("sentences", CUT.values(), ids=CUT)
def test_sentences_end_where_they_end(sentences: list[str]) -> None:
    """A stop, a question, an ellipsis, with the marks that close after it."""
    assert texts(" ".join(sentences)) == sentences


def test_a_line_ends_a_sentence() -> None:
    """Bullets, headings and captions have no full stop."""
    assert texts("- 40 killed in Homs\n- 12 killed in Hama\nSyria\n") == [
        "- 40 killed in Homs",
        "- 12 killed in Hama",
        "Syria",
    ]


def test_paragraphs_are_numbered_and_blank_lines_are_not() -> None:
    """Sentences of one paragraph share its number."""
    found = split("One. Two.\n\nThree.", load_sentences())
    assert [(s.index, s.paragraph) for s in found] == [(0, 0), (1, 0), (2, 1)]


def test_a_line_without_a_letter_or_digit_is_no_sentence() -> None:
    """Rules and stars only part sections."""
    assert texts("Shells fell.\n* * *\n–––\nTwo died.") == ["Shells fell.", "Two died."]


def quoted(text: str) -> list[bool]:
    """Which sentences stand wholly in quotation marks."""
    return [s.quoted for s in split(text, load_sentences())]


def test_a_quotation_over_several_sentences_covers_them_all() -> None:
    """Until the mark closes, every sentence is the speaker's."""
    assert quoted("“They came at night. They burned everything.” He fled.") == [True, True, False]


def test_a_paragraph_that_opens_with_a_mark_goes_on_with_the_quotation() -> None:
    """Newspapers open each paragraph of a long quotation anew and close the last."""
    assert quoted("“They came at night.\n“They burned everything.”") == [True, True]


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    """A lost mark must not turn the rest of the report into somebody's words."""
    assert quoted("“They came at night.\nThe army denied it.") == [True, False]


def test_a_sentence_with_its_speaker_is_not_all_quotation() -> None:
    """What the outlet adds is the outlet's."""
    assert quoted("“They came at night,” he said.") == [False]

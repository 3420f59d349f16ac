"""Paragraphs that were run together are taken apart, names and addresses are not."""

from __future__ import annotations

import pytest

from vedette.clean.blocks import blocks_of

LEAD = "The mayor said that two shells had hit the market at noon and that nine people were in hospital."
MORE = "A doctor there said that most of them were traders who had stayed behind to guard their stalls."
LAST = "The army has not answered. It denied an earlier attack on the same square, which killed a teacher."


def texts(text):
    """The blocks of a text."""
    return [b.text for b in blocks_of(text)]


def test_sentences_without_a_blank_between_are_paragraphs():
    """More than one such seam in a long line shows that paragraphs were lost."""
    body = [LEAD, MORE, LAST, MORE, LEAD]
    assert texts("".join(body)) == body


def test_a_headline_glued_to_its_text_is_parted():
    """A word that opens sentences, right behind a small letter."""
    assert texts(f"Nine hurt as shells hit market in border town{LEAD} {MORE} {LAST}")[0].endswith("border town")


@pytest.mark.parametrize("dateline", ["NAIROBI — ", "TRIPOLI, Libya (AP) — ", "GENEVA (Reuters) - "])
def test_a_headline_glued_to_a_dateline_is_parted(dateline):
    """Capitals behind a small letter."""
    assert texts(f"Nine hurt as shells hit market in border town{dateline}{LEAD} {MORE}")[1].startswith(dateline[:6])


def test_quotation_marks_go_with_their_sentence():
    """One that closes stays before the seam, one that opens goes after it."""
    body = ['"We ran," he said.', '"They came back."', "Nobody could say how many had been taken from the village."]
    assert texts("".join(body * 5))[:3] == body


@pytest.mark.parametrize(
    "words",
    [
        "He sent it on WhatsApp and YouTube to friends. ",
        "Gen. Smith and Mr.Jones met Lt.Brown there. ",
        "The post by @TownWatch and #FreeTheTown was seen. ",
        "It stands on McDonald and DeWitt streets in town. ",
    ],
)
def test_names_abbreviations_and_handles_are_no_seams(words):
    """However often they stand in a line."""
    assert len(texts(words * 10)) == 1

"""The shipped parser behind the reader's port."""

from __future__ import annotations

import pytest

from vedette.coding import wanted
from vedette.model.errors import BadConfig
from vedette.model.ports import Reader
from vedette.model.report import Report
from vedette.read.spacy_reader import LONGEST, load_spacy


def report(text: str, **given: str) -> Report:
    """A report of this text."""
    return Report("r1", "p.txt", "0" * 64, text, **given)  # type: ignore[arg-type]


TEXT = "Snow covered the valley.\n\nRebels shelled “the market” in Idlib’s centre – again. The cat slept."


def test_only_what_may_hold_an_event_is_parsed(reader: Reader) -> None:
    """All sentences are there, but words cost time and only the wanted ones get them."""
    sentences = reader.read(report(TEXT))
    assert [bool(s.tokens) for s in sentences] == [False, True, False]


def test_words_stand_where_the_report_has_them(reader: Reader) -> None:
    """Offsets count characters of the report, past marks that the model does not know."""
    for sentence in reader.read(report(TEXT)):
        assert all(t.span.of(TEXT).translate(_LEVEL) == t.text for t in sentence.tokens)


_LEVEL = str.maketrans({"’": "'", "“": '"', "”": '"', "–": "-"})


def test_the_tree_hangs_together(reader: Reader) -> None:
    """Words are numbered in order, heads are words of the sentence, and one word is the root."""
    (tokens,) = (s.tokens for s in reader.read(report(TEXT)) if s.tokens)
    assert [t.i for t in tokens] == list(range(len(tokens)))
    assert all(0 <= t.head < len(tokens) for t in tokens)
    assert [t.lemma for t in tokens if t.head == t.i] == ["shell"]


def test_white_space_inside_a_sentence_is_no_word(reader: Reader) -> None:
    """Torn pages hold doubled blanks and tabs; heads are counted past them."""
    (sentence,) = reader.read(report("Rebels  shelled \t Idlib."))
    assert [t.text for t in sentence.tokens] == ["Rebels", "shelled", "Idlib", "."]


@pytest.mark.parametrize("opening", ["BEIRUT — ", "BEIRUT, Lebanon – ", "BEIRUT: "], ids=["dash", "country", "colon"])
def test_the_dateline_is_no_part_of_the_first_sentence(reader: Reader, opening: str) -> None:
    """Place, country and dash are no words of its grammar; the span moves with the words."""
    text = opening + "Rebels shelled a market on Monday."
    (sentence,) = reader.read(report(text, dateline="BEIRUT"))
    assert sentence.text == "Rebels shelled a market on Monday."
    assert sentence.span.of(text) == sentence.text
    assert sentence.tokens[0].span.of(text) == "Rebels"


def test_a_sentence_that_only_begins_like_the_dateline_stays_whole(reader: Reader) -> None:
    """Without a dash or colon the place is the sentence's subject."""
    (sentence,) = reader.read(report("Beirut was shelled on Monday.", dateline="Beirut"))
    assert sentence.text.startswith("Beirut was")


def test_a_torn_table_is_left_unparsed(reader: Reader) -> None:
    """A "sentence" of more than the longest length would cost much and tell nothing."""
    (sentence,) = reader.read(report("Rebels shelled Idlib " + "and Homs and Hama " * (LONGEST // 18 + 1)))
    assert len(sentence.text) > LONGEST
    assert not sentence.tokens


def test_an_empty_report_has_no_sentences(reader: Reader) -> None:
    """Nothing in, nothing out."""
    assert reader.read(report("")) == ()


def test_a_model_that_is_not_installed_is_named_with_the_way_out() -> None:
    """The user learns what to install."""
    with pytest.raises(BadConfig, match="pip install en-core-web-huge"):
        load_spacy("en_core_web_huge", wanted)

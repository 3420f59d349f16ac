"""Reports in capitals, from their page to their claims."""

from __future__ import annotations

import pytest

from vedette.model.report import Report
from vedette.pipeline.legible import legible
from vedette.pipeline.method import claims_in
from vedette.settings import Settings
from vedette.wiring.engines import tools_of

TEXT = (
    "IN SAN SALVADOR, FMLN GUERRILLAS KILLED COLONEL PABLO PEREZ ON MONDAY. HE WAS ON HIS WAY HOME. "
    "NOBODY ELSE WAS HURT, SAID A SPOKESMAN OF THE ARMY, WHO GAVE NO NAME."
)


@pytest.fixture(scope="module")
def tools():
    """The engines that are shipped."""
    return tools_of(Settings())


def test_a_report_in_capitals_is_read_in_small_letters(tools):
    """Letters change, places in the text do not."""
    read = legible(Report("r", "p", "", TEXT), tools.lexicon.actors, tools.gazetteer).text
    assert read.startswith("In San Salvador, FMLN guerrillas killed Colonel Pablo Perez on Monday. He was")
    assert read.upper() == TEXT


def test_other_reports_are_left_as_they_are(tools):
    """The very same report."""
    report = Report("r", "p", "", "The army said so. " * 20)
    assert legible(report, tools.lexicon.actors, tools.gazetteer) is report


def test_claims_quote_the_report_as_it_is_written(tools):
    """Quotes and parties are in capitals, names as the lexicon has them."""
    claim = next(c for c in claims_in(Report("r", "p", "", TEXT), tools) if c.type == "ASSAULT")
    assert claim.quote.exact == TEXT[claim.quote.start : claim.quote.end]
    assert {(p.as_written, p.name) for p in claim.parties if p.role == "actor"} == {("FMLN GUERRILLAS", "FMLN")}
    assert claim.place is not None
    assert (claim.place.as_written, claim.place.name) == ("SAN SALVADOR", "San Salvador")

"""Merging over a store: when it is done, from what, and what happens when the store moves on meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vedette.model.claim import Claim, Figure, Party, Place, Source, When
from vedette.model.page import Page
from vedette.model.report import Cleaned, Published, Report
from vedette.model.span import Quote
from vedette.pipeline.merging import merge_store
from vedette.pipeline.method import record_of
from vedette.store.opening import open_store

WORDS = "Barrel bombs dropped by helicopters on the covered market of Maarat killed nineteen shoppers on Thursday"
DAY = Published("2018-07-06", "byline", "July 6, 2018", 0.9)


def told(name, published, when=None):
    """A page with one report that tells of one happening."""
    page = Page(name, name, "2020", "text/plain", WORDS.encode(), WORDS)
    text = f"{WORDS}.\n\nRescuers searched the rubble of the market for the missing all night, residents said."
    report = Report(f"r-{name}", name, name, text, outlet=name, published=published)
    quote, source = Quote(WORDS, 0, len(WORDS)), Source("medics", "medic")
    claim = Claim(
        f"c-{name}", report.report_id, quote, "ASSAULT", "happened", source, 0.9, mode="aerial", when=when,
        parties=(Party("actor", "helicopters", "Syria"),), figures=(Figure("killed", "nineteen shoppers", 19, 19, 19),),
        place=Place("Maarat", "Maarat", "town", "SYR", lat=35.6, lon=36.7),
    )  # fmt: skip
    return page, Cleaned((report,), ()), [claim]


WORDS_ALONE = When("day", as_written="on Thursday")
THURSDAY = When("day", "2018-07-05", "2018-07-05", "on Thursday")


@pytest.fixture
def store(tmp_path):
    """A store of one dated report of a happening."""
    with open_store(str(tmp_path / "a.db")) as opened:
        opened.add_page(*told("dated", DAY, THURSDAY), "one")
        yield opened


def never(_reports):
    """A coder that must not be asked for anything."""
    return [] if not _reports else pytest.fail("nothing is to be coded again")


def test_a_store_is_merged_once(store):
    """Until pages come in, or the recipe changes."""
    assert merge_store(store, never, "one")
    assert [e.claims for e in store.events()] == [("c-dated",)]
    assert not merge_store(store, never, "one")
    assert merge_store(store, never, "two")
    store.add_page(*told("other", DAY, THURSDAY), "one")
    assert merge_store(store, never, "one")


def test_a_merge_is_made_again_when_pages_came_in_meanwhile(store):
    """Another process's pages are in the outcome."""
    extra = told("other", DAY, THURSDAY)

    class Busy:
        """The store, with one page that arrives while merging reads."""

        def __getattr__(self, name):
            return getattr(store, name)

        def events(self):
            if extra[0].name not in {r.page for r in store.reports()}:
                store.add_page(*extra, "one")
            return store.events()

    assert merge_store(Busy(), never, "one")
    assert {c for e in store.events() for c in e.claims} == {"c-dated", "c-other"}


def test_reports_that_others_date_have_their_claims_dated_anew(store):
    """Once: the next merge remembers, as long as the date stays."""
    asked = []

    def recode(reports):
        asked.extend((r.report_id, r.published.basis, r.published.date) for r in reports)
        return [(replace(c, when=THURSDAY),) for r in reports for c in told(r.page, None)[2]]

    store.add_page(*told("undated", None, WORDS_ALONE), "one")
    merge_store(store, recode, "one")
    assert asked == [("r-undated", "inferred", "2018-07-05")]
    assert {c.claim_id: c.when for c in store.claims()} == {"c-dated": THURSDAY, "c-undated": THURSDAY}
    assert [c.when for c in store.claims(["r-undated"], as_coded=True)] == [WORDS_ALONE]
    store.add_page(*told("third", DAY, THURSDAY), "one")
    merge_store(store, recode, "one")
    assert len(asked) == 1


def test_the_record_does_not_hang_on_the_order_of_reports():
    """Claims and reports in any order."""
    pages = [told(name, DAY, THURSDAY) for name in ("a", "b", "c")]
    claims = [c for _, _, found in pages for c in found]
    reports = [r for _, cleaned, _ in pages for r in cleaned.reports]
    assert record_of(claims, reports, never) == record_of(claims[::-1], reports[::-1], never)

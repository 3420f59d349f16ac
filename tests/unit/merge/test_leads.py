"""What two reports on one story lead with is brought together."""

from __future__ import annotations

from factories import claim, report
from vedette.merge.leads import leading, pairs_of_leads
from vedette.merge.profile import profile
from vedette.merge.texts import Texts

STORY = "The ferry terminal raid left crates of saffron scattered beside the lighthouse while stevedores hid"
OTHERS = [
    report(f"o{n}", text=f"An unrelated tale number{n} of orchards{n} with trumpet{n} and harvest{n}", title="")
    for n in range(4)
]
REPORTS = [report("r1", text=STORY + " yesterday", title=""), report("r2", text=STORY + " early", title=""), *OTHERS]
CLAIMS = [
    claim("ASSAULT", "gunmen raided the terminal", at=0),
    claim("ASSAULT", "they shot a guard", at=200),
    claim("ASSAULT", "a third deed", at=400),
    claim("ASSAULT", "armed men raided it", report="r2"),
    claim("ASSAULT", "somebody was shot", report="o1"),
]
PROFILES = [profile(c, {r.report_id: r for r in REPORTS}) for c in CLAIMS]


def test_the_first_two_claims_of_a_family_lead() -> None:
    """The third deed of a report is none of its leads."""
    assert sorted(leading(PROFILES)) == [0, 1, 3, 4]


def test_leads_of_one_story_are_paired() -> None:
    """Only reports that share their rare words lend each other their leads."""
    assert pairs_of_leads(leading(PROFILES), Texts(REPORTS)) == {(0, 3), (1, 3)}


def test_a_story_is_told_by_more_than_the_usual_likeness() -> None:
    """Two reports on one story are several times as alike as others; two unrelated ones are not."""
    texts = Texts(REPORTS)
    assert texts.story("r1", "r2") > 1.5
    assert texts.story("r1", "o1") < 1.0

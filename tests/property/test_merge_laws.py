"""Laws of merging: order does not matter, merging again changes nothing, every claim is in one event."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factories import claim, report
from vedette.merge.merging import merge
from vedette.model.claim import Claim

REPORTS = [report("r1", "2018-07-05"), report("r2", "2018-07-06"), report("r3", None)]
TOWNS = ("Nawa", "Saqba", "Homs", None)
DAYS = ("2018-07-03", "2018-07-04", "2018-07-05", "on Thursday", None)


@st.composite
def one_claim(draw: st.DrawFn) -> Claim:
    """A claim of a few towns, days, parties and tolls, so that many of them meet."""
    kind = draw(st.sampled_from(("ASSAULT", "CONSULT", "REQUEST")))
    return claim(
        kind,
        draw(st.sampled_from(("jets struck the market", "they met again", "an appeal for calm"))),
        report=draw(st.sampled_from(("r1", "r2", "r3"))),
        at=draw(st.integers(0, 9)) * 100,
        where=draw(st.sampled_from(TOWNS)),
        when=draw(st.sampled_from(DAYS)),
        actor=draw(st.sampled_from(("Syria=SYR MIL", "rebels=SYR REB", "Russia=RUS GOV"))),
        killed=draw(st.integers(1, 4)),
        status=draw(st.sampled_from(("happened", "planned", "denied"))),
    )


CLAIMS = st.lists(one_claim(), max_size=12, unique_by=lambda c: c.claim_id)


@settings(max_examples=60, deadline=None)
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_input_does_not_matter(claims: list[Claim], random: object) -> None:
    """Shuffled claims and reports give the same events."""
    shuffled, reports = list(claims), list(REPORTS)
    random.shuffle(shuffled)
    random.shuffle(reports)
    assert merge(shuffled, reports) == merge(claims, REPORTS)


@settings(max_examples=60, deadline=None)
@given(CLAIMS)
def test_merging_again_changes_nothing(claims: list[Claim]) -> None:
    """The events of a merge, given as the previous ones, come out again."""
    first = merge(claims, REPORTS)
    again = merge(claims, REPORTS, previous=first.events, aliases=first.aliases)
    assert again == first


@settings(max_examples=60, deadline=None)
@given(CLAIMS)
def test_every_claim_is_in_exactly_one_event(claims: list[Claim]) -> None:
    """Nothing is lost, nothing is told twice."""
    found = [c for e in merge(claims, REPORTS).events for c in e.claims]
    assert sorted(found) == sorted(c.claim_id for c in claims)


@settings(max_examples=40, deadline=None)
@given(CLAIMS)
def test_figures_never_leave_what_is_claimed(claims: list[Claim]) -> None:
    """An event's range runs from the lowest to the highest figure of its claims."""
    by_id = {c.claim_id: c for c in claims}
    for event in merge(claims, REPORTS).events:
        tolls = [f.best for c in event.claims for f in by_id[c].figures]
        assert (event.figures[0].low, event.figures[0].high) == (min(tolls), max(tolls))

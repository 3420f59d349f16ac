"""Negotiations and truces as tracks."""

from __future__ import annotations

from factories import claim, place, report
from vedette.merge.merging import merge
from vedette.model.claim import Claim
from vedette.model.track import Track
from vedette.track.tracking import tracks

ARMY, RSF = "Sudan's army=SDN MIL", "RSF=SDN REB"
SIDES = {"actor": ARMY, "recipient": RSF}
REPORTS = [report("r1", "2023-05-10"), report("r2", "2023-05-12")]


def followed(*claims: Claim, kind: str = "negotiation", previous: list[Track] | None = None) -> list[Track]:
    """The tracks of `kind` that the claims make."""
    merged = merge(claims, REPORTS)
    return [t for t in tracks(merged.events, merged.claims, merged.reports, previous or []) if t.kind == kind]


MET = claim("CONSULT", "the two sides met", where="Jeddah", when="2023-05-06", mediator="Saudi Arabia=SAU GOV", **SIDES)
FAILED = claim(
    "CONSULT", "the talks fell apart", report="r2", where="Jeddah", when="2023-05-09", status="failed", **SIDES
)
DUE = claim("CONSULT", "they will meet again", report="r2", at=300, when="2023-05-14", status="planned", **SIDES)


def test_meetings_of_the_same_two_sides_are_one_track() -> None:
    """Talks that were held, failed and are due again are one process with a dated history."""
    (track,) = followed(MET, FAILED, DUE)
    assert track.parties == ("RSF", "Sudan's army")
    assert track.mediators == ("Saudi Arabia",)
    assert [(c.date, c.status) for c in track.history] == [
        ("2023-05-06", "under_way"),
        ("2023-05-09", "collapsed"),
        ("2023-05-12", "scheduled"),
    ]
    assert track.status == "scheduled"
    assert track.title == "Talks between RSF and Sudan's army, Jeddah"


def test_what_is_due_is_told() -> None:
    """The planned meeting is next, with its day."""
    (track,) = followed(MET, DUE)
    assert track.next is not None
    assert (track.next.when, track.next.what) == ("2023-05-14", "they will meet again")


def test_a_plan_that_was_overtaken_is_not_due() -> None:
    """Once a later meeting was held, the earlier plan is history."""
    held = claim("CONSULT", "they met", report="r2", at=900, when="2023-05-20", **SIDES)
    (track,) = followed(DUE, held)
    assert track.next is None


def test_other_sides_are_another_track() -> None:
    """Talks of one party with somebody else are not the same talks."""
    other = claim(
        "CONSULT", "envoys met", report="r2", at=500, when="2023-05-07", actor=ARMY, recipient="Ethiopia=ETH GOV"
    )
    assert len(followed(MET, other)) == 2


def test_talks_months_later_are_another_track() -> None:
    """What is taken up after months is a new process."""
    later = claim("CONSULT", "they met", report="r2", at=500, when="2023-10-26", **SIDES)
    assert len(followed(MET, later)) == 2


def test_talks_that_name_no_sides_belong_to_those_told_before() -> None:
    """A bare "the talks collapsed" speaks of the talks its report tells of."""
    bare = claim("CONSULT", "the talks collapsed", at=3000, when="2023-05-09", status="failed")
    (track,) = followed(MET, bare)
    assert track.status == "collapsed"


def test_a_disputed_venue_is_kept() -> None:
    """Two places for one planned meeting are two venues and a contradiction."""
    plan = {"status": "planned", "when": "2023-05-14", **SIDES}
    one = claim("CONSULT", "they meet in Jeddah", where=place("Jeddah", country="SAU"), source="an envoy", **plan)
    other = claim("CONSULT", "they meet in Taif", report="r2", where=place("Taif", country="SAU"), **plan)
    (track,) = followed(one, other)
    assert track.next is not None
    assert sorted(track.next.venues) == ["Jeddah", "Taif"]
    assert [c.field for c in track.contradictions] == ["venue"]


def test_rounds_are_the_most_that_is_told() -> None:
    """Four rounds so far, as a report says."""
    (track,) = followed(
        MET, claim("CONSULT", "four rounds were held", at=700, rounds=4, when="2023-05-01/2023-05-08", **SIDES)
    )
    assert track.rounds == 4


def test_a_demand_keeps_its_words_and_its_refusal() -> None:
    """What one side asks for, and that the other refused it."""
    asked = claim(
        "REQUEST", "the army demanded that the fighters leave civilian homes", at=500, status="demanded", **SIDES
    )
    refused = claim(
        "REJECT", "the RSF refused to leave civilian homes", at=700, status="refused", actor=RSF, recipient=ARMY
    )
    (track,) = followed(MET, asked, refused)
    (demand,) = track.demands
    assert (demand.by, demand.of) == (("Sudan's army",), ("RSF",))
    assert (demand.what, demand.answer) == ("the fighters leave civilian homes", "refused")
    assert demand.answer_claims == (refused.claim_id,)


def test_a_refusal_alone_tells_what_was_asked() -> None:
    """A refused request is a demand of the side that was refused."""
    refused = claim("REJECT", "the army refused requests from the RSF for a safe corridor", at=700, **SIDES)
    (track,) = followed(MET, refused)
    (demand,) = track.demands
    assert (demand.by, demand.what, demand.answer) == (("RSF",), "a safe corridor", "refused")


def test_demands_of_others_stay_out() -> None:
    """A third state's appeal is no demand within the talks."""
    appeal = claim("REQUEST", "Norway urged restraint", at=500, actor="Norway=NOR GOV", recipient=RSF)
    (track,) = followed(MET, appeal)
    assert track.demands == ()


def test_a_deal_ends_in_agreement() -> None:
    """An agreement of both sides is where the talks stand."""
    (track,) = followed(MET, claim("AGREE", "both signed", report="r1", at=900, when="2023-05-11", **SIDES))
    assert track.status == "agreed"


def test_a_truce_is_proposed_kept_and_violated() -> None:
    """A truce offered, declared and breached is one track with three changes."""
    offer = claim("CONCEDE", "offered a truce", status="offered", when="2023-05-03", actor=RSF)
    begun = claim("AGREE", "the ceasefire took hold", at=300, when="2023-05-05", **SIDES)
    breach = claim(
        "ACCUSE", "accused it of violating the ceasefire", report="r2", when="2023-05-08", actor=ARMY, recipient=RSF
    )
    (track,) = followed(offer, begun, breach, kind="ceasefire")
    assert [c.status for c in track.history] == ["proposed", "in_force", "violated"]
    assert track.status == "violated"


def test_ids_of_tracks_survive_later_events() -> None:
    """A track keeps its id when an earlier meeting becomes known."""
    (before,) = followed(FAILED, DUE)
    (after,) = followed(MET, FAILED, DUE, previous=[before])
    assert after.track_id == before.track_id
    assert len(after.events) > len(before.events)


def test_an_offer_does_not_unmake_a_date() -> None:
    """While a meeting is due, a new offer leaves the talks scheduled."""
    due = claim("CONSULT", "they will meet again", at=300, when="2023-05-14", status="planned", **SIDES)
    again = claim("CONSULT", "a meeting is due", report="r2", when="2023-05-14", status="planned", **SIDES)
    offer = claim("AGREE", "is willing to talk", report="r2", at=800, when="2023-05-13", status="offered", actor=RSF)
    (track,) = followed(MET, due, again, offer)
    assert track.history[-1].status == "proposed"
    assert track.status == "scheduled"

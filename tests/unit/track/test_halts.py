"""Talks that are suspended or left stand still from that day on."""

from __future__ import annotations

from factories import claim, report
from vedette.merge.merging import merge
from vedette.model.claim import Claim
from vedette.model.track import Track
from vedette.track.tracking import tracks

ARMY, RSF = "Sudan's army=SDN MIL", "RSF=SDN REB"
REPORTS = [report("r1", "2023-05-10"), report("r2", "2023-05-12", title="The army leaves the Jeddah talks")]
MET = claim(
    "CONSULT", "envoys mediated talks", mediator="Saudi Arabia=SAU GOV", recipient=["Saudi Arabia=SAU GOV", RSF],
    where="Jeddah", when="2023-05-06",
)  # fmt: skip


def followed(*claims: Claim) -> list[Track]:
    """The negotiations that the claims make."""
    merged = merge(claims, REPORTS)
    return [t for t in tracks(merged.events, merged.claims, merged.reports) if t.kind == "negotiation"]


def left(**more: object) -> Claim:
    """The army leaves the talks on 11 May."""
    given: dict[str, object] = {"actor": ARMY, "recipient": RSF, "trigger": "suspended its participation"}
    words = "the army suspended its participation in talks with the RSF"
    return claim("SANCTION", words, report="r2", mode="discontinue", when="2023-05-11", **(given | more))


def test_one_who_leaves_the_talks_stalls_them() -> None:
    """A party that suspends its part turns the track to stalled on that day."""
    held = claim("CONSULT", "both sides met", actor=ARMY, recipient=RSF, where="Jeddah", when="2023-05-06")
    (track,) = followed(held, left())
    assert track.status == "stalled"
    assert track.history[-1].date == "2023-05-11"


def test_talks_are_known_by_their_venue() -> None:
    """The title names the town where the mediators met the rebels: one track, the go-between no party."""
    (track,) = followed(MET, left(recipient=()))
    assert track.parties == ("RSF", "Sudan's army")
    assert track.mediators == ("Saudi Arabia",)
    assert track.status == "stalled"


def test_mediators_who_suspend_talks_stall_them() -> None:
    """A meeting coded from "which mediate the talks" stands still when the words say so."""
    words = "the kingdom, which mediates the talks, said it was suspending them"
    (track,) = followed(MET, claim("CONSULT", words, report="r2", mediator="Saudi Arabia=SAU GOV", where="Jeddah",
                                   when="2023-05-11", trigger="mediates the talks"))  # fmt: skip
    assert [(c.date, c.status) for c in track.history][-1] == ("2023-05-11", "stalled")


def test_a_meeting_after_a_break_is_a_meeting() -> None:
    """What was suspended before does not make a meeting that was held a halt."""
    words = "the sides met again after talks were suspended in April"
    (track,) = followed(claim("CONSULT", words, trigger="met", actor=ARMY, recipient=RSF, when="2023-05-09"))
    assert track.status == "under_way"


def test_other_sanctions_move_no_talks() -> None:
    """A sanction that is about no talks makes no track."""
    assert followed(claim("SANCTION", "it froze the accounts", trigger="froze", actor=ARMY, recipient=RSF)) == []

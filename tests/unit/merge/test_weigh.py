"""What speaks for one happening, and what forbids it."""

from __future__ import annotations

from factories import claim, place, report
from vedette.merge.profile import Profile, profile
from vedette.merge.weigh import forbidden, weigh, weigh_timeless
from vedette.model.claim import Claim

REPORTS = {r.report_id: r for r in (report("r1"), report("r2", "2018-07-07"), report("r3", "2018-09-01"))}


def ready(one: Claim) -> Profile:
    """The claim's profile."""
    return profile(one, REPORTS)


def together(one: Claim, other: Claim) -> bool:
    """True when the two are judged one happening."""
    return weigh(ready(one), ready(other), {}).one_happening


STRIKE = claim(
    "ASSAULT",
    "jets struck the market",
    mode="aerial",
    actor="Syria=SYR MIL",
    where="Saqba",
    when="2018-02-05",
    killed=9,
)


def test_same_day_and_town_is_one_happening() -> None:
    """Two outlets on a strike of one day in one town tell of one happening."""
    other = claim(
        "ASSAULT", "a raid", report="r2", mode="aerial", actor="Syria=SYR MIL", where="Saqba", when="2018-02-05"
    )
    assert together(STRIKE, other)


def test_the_verdict_is_symmetric_and_gives_reasons() -> None:
    """The order of the two claims does not matter, and the weightiest reason comes first."""
    other = claim("ASSAULT", "a raid", report="r2", where="Saqba", when="2018-02-05")
    one_way, other_way = weigh(ready(STRIKE), ready(other), {}), weigh(ready(other), ready(STRIKE), {})
    assert one_way == other_way
    assert one_way.reasons[0] == "+1.2 both in Saqba"


def test_two_days_apart_is_forbidden() -> None:
    """Strikes on one town on different days are different strikes."""
    other = claim("ASSAULT", "a raid", report="r2", where="Saqba", when="2018-02-08")
    assert forbidden(ready(STRIKE), ready(other)).detail == "3 days apart"


def test_two_towns_far_apart_are_forbidden() -> None:
    """Towns a hundred kilometres from each other hold two happenings."""
    here = claim("ASSAULT", "a", where=place("Saqba", lat=33.5, lon=36.4), when="2018-02-05")
    there = claim("ASSAULT", "b", report="r2", where=place("Homs", lat=34.7, lon=36.7), when="2018-02-05")
    assert forbidden(ready(here), ready(there)).veto


def test_a_province_holds_its_towns() -> None:
    """A strike in a town and a strike in its province on that day can be one."""
    town = claim(
        "ASSAULT", "a", mode="aerial", where=place("Nawa", admin1="Daraa"), when="2018-07-05", actor="Syria=SYR MIL"
    )
    wide = claim(
        "ASSAULT", "b", report="r2", mode="aerial", actor="Syria=SYR MIL", when="2018-07-05",
        where=place("Daraa", "province", admin1="Daraa"),
    )  # fmt: skip
    assert together(town, wide)


def test_modes_that_exclude_each_other_are_forbidden() -> None:
    """An abduction is no air strike."""
    other = claim("ASSAULT", "gunmen took him", report="r2", mode="abduct", where="Saqba", when="2018-02-05")
    assert forbidden(ready(STRIKE), ready(other)).veto


def test_shelling_and_air_strikes_are_taken_for_each_other() -> None:
    """Reporters name one bombardment by several weapons."""
    other = claim("ASSAULT", "shells", report="r2", mode="heavy-weapons", where="Saqba", when="2018-02-05")
    assert together(STRIKE, other)


def test_differing_tolls_of_two_outlets_do_not_part_them() -> None:
    """Sources may differ on the dead of one strike."""
    other = claim(
        "ASSAULT",
        "a raid",
        report="r2",
        mode="aerial",
        actor="Syria=SYR MIL",
        where="Saqba",
        when="2018-02-05",
        killed=12,
    )
    assert together(STRIKE, other)


def test_one_voice_with_two_tolls_tells_of_two_happenings() -> None:
    """One source in one report does not give one strike two tolls."""
    other = claim("ASSAULT", "a raid", mode="aerial", where="Saqba", when="2018-02-05", killed=40, at=99)
    assert forbidden(ready(STRIKE), ready(other)).veto


def test_a_roundup_is_no_incident() -> None:
    """A toll "since January" does not join a strike of a day."""
    total = claim("ASSAULT", "700 since January", report="r2", where="Saqba", when="2018-01-01/2018-02-05", killed=700)
    assert forbidden(ready(STRIKE), ready(total)).veto


def test_speakers_keep_speech_acts_apart() -> None:
    """Two governments that condemn one attack make two events; one that is quoted twice makes one."""
    same = {"recipient": "Israel=ISR GOV", "when": "2018-02-05"}
    paris = claim("ACCUSE", "Paris condemns the raid", actor="France=FRA GOV", **same)
    again = claim("ACCUSE", "France condemned the raid", report="r2", actor="France=FRA GOV", **same)
    berlin = claim("ACCUSE", "Berlin condemns the raid", report="r2", actor="Germany=DEU GOV", **same)
    assert forbidden(ready(paris), ready(berlin)).veto
    assert together(paris, again)


def test_a_named_victim_joins_undated_reports() -> None:
    """One victim's name in two spellings outweighs a missing date."""
    one = claim("ASSAULT", "x", mode="drone", victim="Mohammed Adel Ghabun", where="Rafah", killed=1)
    other = claim("ASSAULT", "y", report="r2", mode="drone", victim="Muhammad Adil Ghaboun", where="Rafah", killed=1)
    assert together(one, other)


def test_weekdays_part_undated_reports() -> None:
    """A strike "on Tuesday" is not the strike "on Saturday"."""
    one = claim("ASSAULT", "x", where="Saqba", when="on Tuesday")
    other = claim("ASSAULT", "y", report="r2", where="Saqba", when="on Saturday")
    assert forbidden(ready(one), ready(other)).veto


def test_a_day_without_year_meets_its_date() -> None:
    """The words "on Feb. 5" and 5 February 2018 agree; "on Feb. 9" does not."""
    undated = [claim("ASSAULT", "x", report="r2", where="Saqba", when=f"on Feb. {n}") for n in (5, 9)]
    assert not forbidden(ready(STRIKE), ready(undated[0])).veto
    assert forbidden(ready(STRIKE), ready(undated[1])).veto


def test_time_can_be_left_out_of_account() -> None:
    """For a report whose date is sought, everything but time is weighed."""
    other = claim(
        "ASSAULT", "a raid", report="r2", mode="aerial", actor="Syria=SYR MIL", where="Saqba", when="2018-05-05"
    )
    assert weigh_timeless(ready(STRIKE), ready(other), {}).total > 1.3


def test_planned_talks_and_held_talks_of_a_day_are_one() -> None:
    """A meeting announced for a day and the meeting held on it are one event."""
    sides = {"actor": "Sudan=SDN MIL", "recipient": "RSF=SDN REB", "when": "2023-05-06"}
    plan = claim("CONSULT", "will meet", status="planned", **sides)
    held = claim("CONSULT", "met", report="r2", **sides)
    assert together(plan, held)

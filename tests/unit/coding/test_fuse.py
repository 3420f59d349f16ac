"""One happening told by several words is one claim; two happenings are two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claims_told import shown
from vedette.model.claim import Claim

Told = Callable[..., list[Claim]]

ONE = {
    "strike and its toll": "A drone strike on a vehicle in Marib killed two al-Qaeda suspects.",
    "killed and wounded": "Forty people were killed and more than 100 wounded in the bombing in Peshawar.",
    "shelled, killing": "The village was shelled by government forces on Tuesday, killing four civilians.",
    "opened fire, killing": "Gunmen opened fire on a bus in Balochistan, killing 14 passengers.",
    "noun and participle": "The air strike, carried out by Saudi-led coalition jets, killed 11 civilians in Hodeidah.",
    "killed in strikes": "At least 38 Palestinians were killed in Israeli strikes on Rafah.",
    "cause in a clause": "Two people were killed and five wounded when a grenade exploded in a market in Bujumbura.",
    "bomb exploded, killing": "A car bomb exploded outside a police station in Mogadishu, killing seven.",
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_one_happening_is_one_claim(told: Told, text: str) -> None:
    """However many words tell of it."""
    claims = [c for c in told(text) if c.type == "ASSAULT"]
    assert len(claims) == 1, shown(claims)


TWO = {
    "two actors": "Rebels shelled a school in Idlib and the army bombed a market in Hama.",
    "two sentences": "Rebels shelled a school in Idlib. The army bombed a market in Hama.",
}


@pytest.mark.parametrize("text", TWO.values(), ids=TWO)
def test_two_happenings_are_two_claims(told: Told, text: str) -> None:
    """Each with its own actor."""
    claims = [c for c in told(text) if c.type == "ASSAULT"]
    assert len(claims) == 2, shown(claims)
    assert len({p.name for c in claims for p in c.parties if p.role == "actor"}) == 2


def test_another_speakers_figure_is_a_further_claim(told: Told) -> None:
    """Two tolls by two voices stand side by side."""
    claims = told("Police in Kabul said a bomb killed six people. Health officials put the toll at nine.")
    tolls = {(c.source.kind, f.best) for c in claims for f in c.figures if f.measure == "killed"}
    assert tolls == {("government", 6), ("government", 9)}
    assert len({c.source.name for c in claims}) == 2


def test_what_is_asked_for_is_no_claim_of_its_own(told: Told) -> None:
    """To withdraw was demanded; nobody withdrew."""
    claims = told("The Philippines demanded that China withdraw its ships from the shoal.")
    assert {c.type for c in claims} == {"REQUEST"}, shown(claims)


def test_a_threat_is_no_attack(told: Told) -> None:
    """To strike was threatened; nothing was struck."""
    assert {c.type for c in told("Israel vowed to strike back at Hezbollah.")} == {"THREATEN"}


def test_a_statement_about_a_deed_is_two_claims(told: Told) -> None:
    """The condemnation, and the deed that is condemned."""
    claims = told("Amnesty International condemned the executions of 14 men in Myanmar.")
    assert [c.type for c in claims] == ["ACCUSE", "ASSAULT"], shown(claims)

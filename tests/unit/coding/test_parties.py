"""Noun phrases, names and pronouns as parties."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claims_told import fits, shown
from vedette.model.claim import Claim

Told = Callable[..., list[Claim]]

NAMED = {
    "nation before a generic noun": (
        "Israeli soldiers detained 18 Palestinians in the West Bank overnight.",
        "COERCE happened actor=ISR_MIL",
    ),
    "title, name and nation": (
        "Israeli Prime Minister Benjamin Netanyahu met US Secretary of State Antony Blinken in Jerusalem.",
        "CONSULT happened actor=Benjamin_Netanyahu recipient=Antony_Blinken",
    ),
    "apposition": (
        "Soldiers arrested the opposition leader, Kizza Besigye, in Kampala.",
        "COERCE/arrest happened recipient=Kizza_Besigye",
    ),
    "another spelling": (
        "Russia's foreign minister Sergei Lavrov spoke by telephone with his Turkish counterpart.",
        "CONSULT happened actor=Sergey_Lavrov",
    ),
    "backed by another": (
        "Iran-backed militias fired rockets at a US base in Iraq.",
        "ASSAULT happened actor=Iran-backed_militias recipient=USA",
    ),
    "person named as a target": (
        "The United States killed al-Qaeda leader Ayman al-Zawahiri in a drone strike in Kabul.",
        "ASSAULT/drone happened actor=USA recipient=Zawahiri",
    ),
    "capital for its government": (
        "Canada recalled its ambassador from Beijing.",
        "SANCTION happened recipient=CHN",
    ),
    "rebels of the report's country": ("Rebels shelled a market in Idlib.", "ASSAULT happened actor=SYR_REB"),
    "army of the report's country": ("The army withdrew from the town of Lachin.", "RETREAT happened actor=AZE_MIL"),
}


@pytest.mark.parametrize(("text", "wanted"), NAMED.values(), ids=NAMED)
def test_a_party_is_named(told: Told, text: str, wanted: str) -> None:
    """By its name and code, whatever the words around it."""
    claims = told(text)
    assert any(fits(c, wanted) for c in claims), f"wanted {wanted}, got:\n{shown(claims)}"


MEANT = {
    "they": ("Rebels shelled Idlib on Monday. They also captured a village.", "CONTROL happened actor=rebels"),
    "he": (
        "President Bashar al-Assad visited Moscow on Monday. He met Vladimir Putin.",
        "CONSULT happened actor=Assad recipient=Putin",
    ),
    "it": (
        "The UN condemned the strike. It called on Russia to stop the bombing.",
        "REQUEST happened actor=United_Nations recipient=RUS",
    ),
    "it of the speaker": (
        "Hezbollah said it fired rockets at an Israeli base in the Golan Heights.",
        "ASSAULT happened actor=Hezbollah",
    ),
}


@pytest.mark.parametrize(("text", "wanted"), MEANT.values(), ids=MEANT)
def test_a_pronoun_means_who_was_spoken_of(told: Told, text: str, wanted: str) -> None:
    """Within a sentence and across two."""
    claims = told(text)
    assert any(fits(c, wanted) for c in claims), f"wanted {wanted}, got:\n{shown(claims)}"


def test_a_pronoun_without_anybody_before_it_is_nobody(told: Told) -> None:
    """Unknown is absent: no actor is made up."""
    for claim in told("They shelled the market in Idlib."):
        assert not [p for p in claim.parties if p.role == "actor"]


def test_every_party_stands_in_the_report_as_written(told: Told) -> None:
    """What a party is called in the text is kept beside its name."""
    text = "Rebels shelled Idlib on Monday, killing six soldiers. Turkey and France condemned the attack."
    for claim in told(text):
        assert all(p.as_written in text for p in claim.parties)


def test_days_and_numbers_are_no_parties(told: Told) -> None:
    """Time expressions beside a verb take no part in it."""
    for claim in told("On Tuesday morning two dozen rebels attacked the base. Monday saw 12 attacks."):
        assert not {p.as_written.lower() for p in claim.parties} & {"tuesday", "tuesday morning", "monday", "12"}

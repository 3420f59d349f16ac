"""Whom a deed of words is meant for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claims_told import fits, shown
from vedette.model.claim import Claim

Told = Callable[[str], list[Claim]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Iran threatened further action against Oman.", "THREATEN happened actor=Iran recipient=Oman"),
        ("Kenya refused to deploy police in Haiti.", "REJECT happened actor=Kenya recipient=Haiti"),
        ("Chad denounced Sudan's treatment of refugees.", "ACCUSE/disapprove happened actor=Chad recipient=Sudan"),
        ("Peru granted asylum to three Panamanian officers.", "AID happened actor=Peru recipient=Panamanian"),
    ],
)
def test_who_is_named_in_what_is_said_is_meant(told: Told, text: str, wanted: str) -> None:
    """The verb itself need not take him."""
    claims = told(text)
    assert any(fits(c, wanted) for c in claims), f"wanted {wanted}, got:\n{shown(claims)}"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya refused to reopen Kenyan airspace.",
        "Iran threatened to act, and Oman held elections.",
    ],
)
def test_nobody_else_is_meant(told: Told, text: str) -> None:
    """Neither the nation that acts nor one that another clause tells of."""
    found = [p for c in told(text) if c.type in ("REJECT", "THREATEN") for p in c.parties if p.role == "recipient"]
    assert not [p for p in found if p.country is not None]

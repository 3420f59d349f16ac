"""Snippets with one incident each, scored."""

from __future__ import annotations

import pytest

from vedette.evaluate.incident_types import LABELS, label, weighted_f1
from vedette.lexicon.crosswalk import ACLED
from vedette.model.claim import Claim, Party, Source
from vedette.model.span import Quote


def told(kind, mode=None, *parties):
    """One claim."""
    return Claim(
        "c", "r", Quote("It fell.", 0, 8), kind, "happened", Source("x", "media"), 0.5, mode=mode, parties=parties
    )


def test_each_of_acleds_types_has_a_label():
    """And no label stands for what ACLED does not have."""
    assert set(LABELS) == {s for group in ACLED.values() for s in group}


@pytest.mark.parametrize(
    ("claims", "text", "expected"),
    [
        ([told("ASSAULT"), told("ASSAULT", "aerial")], "Jets struck Alma amid fighting.", "AIR_STRIKE"),
        ([told("SANCTION", "expel")], "Alma expelled two envoys.", "DIPLO"),
        ([told("ACCUSE", "allege"), told("ASSAULT", "aerial")], "Alma blamed Borduria for the raid.", "ATTRIB"),
        ([told("ASSAULT", "explosives")], "A front claimed responsibility for the blast.", "ATTRIB"),
        ([told("ASSAULT")], "The earthquake killed twelve people.", "NATURAL_DISASTER"),
        ([], "A boiler exploded in a mill.", "MAN_MADE_DISASTER"),
        ([told("COERCE", "arrest")], "Police arrested nine smugglers.", "ORG_CRIME"),
        (
            [told("ASSAULT", None, Party("actor", "rebels", sector="REB"))],
            "Rebels attacked the factory.",
            "ARMED_CLASH",
        ),
        ([], "Alma is a town.", None),
    ],
)
def test_a_snippet_has_one_label(claims, text, expected):
    """The crosswalk's highest type; what ACLED lacks by what is said; disasters and crime by their words."""
    assert label(claims, text) == expected


def test_labels_weigh_by_their_rows():
    """A label that is never right adds nothing; no rows give nothing."""
    assert weighted_f1(["A", "A", "B", "C"], ["A", "B", "B", None]) == pytest.approx((2 * 2 / 3 + 2 / 3 + 0) / 4)
    assert weighted_f1([], []) == 0.0

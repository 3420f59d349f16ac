"""Fills of documents in capitals."""

from __future__ import annotations

import pytest

from vedette.evaluate.muc4 import answer, claims_of, figures, incidents
from vedette.settings import Settings
from vedette.wiring.engines import tools_of

START = "LIMA, 3 MAY 88 (EFE) -- [TEXT] "
END = " THE WEATHER WAS FINE IN THE WHOLE COUNTRY ON THAT DAY, AND MANY PEOPLE WERE IN THE STREETS."


@pytest.fixture(scope="module")
def tools():
    """The engines that are shipped."""
    return tools_of(Settings())


def told(text, tools):
    """What is answered on a document."""
    claims = claims_of({"text": START + text + END}, tools)
    return answer(incidents(claims, tools.lexicon.actors))


def fills(found, role):
    """The first mention of each entity, in small letters."""
    return [entity[0].lower() for entity in found["entities"][role]]


@pytest.mark.parametrize(
    ("text", "kind", "role", "words"),
    [
        ("TERRORISTS BLEW UP THE EMBASSY WITH DYNAMITE TODAY.", "bombing", "Target", ["embassy"]),
        ("TERRORISTS BLEW UP THE EMBASSY WITH DYNAMITE TODAY.", "bombing", "Weapon", ["dynamite"]),
        ("GUERRILLAS BURNED A BUS TODAY.", "arson", "Target", ["bus"]),
        ("SHINING PATH GUERRILLAS MURDERED MAYOR PABLO PEREZ.", "attack", "Victim", ["pablo perez"]),
        ("SHINING PATH GUERRILLAS MURDERED MAYOR PABLO PEREZ.", "attack", "PerpOrg", ["shining path"]),
        ("SHINING PATH GUERRILLAS MURDERED MAYOR PABLO PEREZ.", "attack", "PerpInd", ["guerrillas"]),
        ("FOUR GUNMEN KIDNAPPED THE JOURNALIST JUAN GARCIA.", "kidnapping", "Victim", ["juan garcia"]),
    ],
)
def test_claims_fill_the_roles_of_the_keys(tools, text, kind, role, words):
    """Bodies apart from those who act for them, names without titles, things and weapons as written."""
    found = told(text, tools)
    assert [t["incident_type"] for t in found["templates"]] == [kind]
    assert fills(found, role) == words


def test_armed_groups_that_are_accused_are_perpetrators(tools):
    """The document speaks of them for the incident's sake."""
    found = told("A BOMB EXPLODED AT THE BANK TODAY. THE GOVERNMENT BLAMED THE SHINING PATH FOR THE ATTACK.", tools)
    assert fills(found, "PerpOrg") == ["shining path"]


def test_a_name_begins_behind_the_last_title(tools):
    """However many titles there are."""
    found = told("GUNMEN MURDERED FORMER DEFENSE MINISTER GENERAL PABLO PEREZ.", tools)
    assert fills(found, "Victim") == ["pablo perez"]


@pytest.mark.parametrize("text", ["THE MINISTER MET THE AMBASSADOR.", "THE ARMY ATTACKED THE GUERRILLAS."])
def test_neither_talks_nor_fights_between_forces_are_incidents(tools, text):
    """A document without an incident has no fills."""
    assert told(text, tools)["templates"] == []


def test_figures_are_those_of_the_contract():
    """All right in one document, nothing to find in another."""
    entities = {"Victim": [["PABLO PEREZ"]]}
    rows = [
        {"entities": {"Victim": [["pablo perez"]]}, "templates": [{"incident_type": "attack"}]},
        {"entities": {}, "templates": []},
    ]
    answers = [{"entities": entities, "templates": [{}]}, {"entities": {}, "templates": []}]
    assert figures(rows, answers) == {"head_macro_f1": pytest.approx(0.2), "ree_f1": 1.0, "relevance_f1": 1.0}

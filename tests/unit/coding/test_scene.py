"""What a whole report tells about the parties of each of its sentences."""

from __future__ import annotations

import pytest

from vedette.coding.scene import Scene, leading_country
from vedette.lexicon.actors import load_actors

LED = {
    "by a country's name": ("Myanmar's army shelled Kachin villages, Shan villages and Myanmar troops.", "Myanmar"),
    "by its demonym": ("Burmese officials met Burmese exiles.", "Myanmar"),
    "by an old name of it": ("Ivorian police met Ivorian farmers.", "Ivory Coast"),
    "not by a people's name": ("Shan villagers met Kachin villagers and Shan elders.", None),
}


@pytest.mark.parametrize(("text", "name"), LED.values(), ids=LED)
def test_a_country_leads_a_report(text: str, name: str | None) -> None:
    """It takes its name from a word for the state or its citizens, and none where only its peoples are named."""
    code, found = leading_country(load_actors().find(text), ())
    assert code is not None
    assert found == name


def test_no_country_leads_a_report_on_two() -> None:
    """Where two are named as often, neither is what the report is about."""
    assert leading_country(load_actors().find("Sudanese farmers met Chadian farmers."), ()) == (None, None)


def test_the_demonym_of_a_report_is_the_states() -> None:
    """A people of the country lends its name to no one else's fighters."""
    mentions = load_actors().find("Shan villagers fled from Burmese soldiers.")
    assert Scene(mentions, (), "MMR", "Myanmar").adjective == "Burmese"

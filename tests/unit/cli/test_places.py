"""The verb `places`."""

import json

import pytest

from vedette.cli.places import named_places
from vedette.model.errors import BadUsage
from vedette.places.gazetteer import open_gazetteer


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory):
    """The whole gazetteer."""
    return open_gazetteer(tmp_path_factory.mktemp("cache"))


def shown(name, gazetteer, *, country=None, context="", as_json=False):
    """The lines of one call."""
    return [*named_places(name, gazetteer, country=country, context=context, as_json=as_json)]


def test_the_winner_stands_first_with_its_reasons(gazetteer):
    """A sentence, then the places, the one that is meant marked."""
    lines = shown("Basra al-Sham", gazetteer)
    assert lines[0] == "Basra al-Sham: 1 place; it means Bosra, Daraa, Syria."
    assert lines[2].startswith("→ Bosra, Daraa, Syria")
    assert "placed by hand" in lines[3]
    assert " = " in lines[4]


def test_a_long_list_is_cut_and_says_so(gazetteer):
    """Twelve are enough to look at."""
    assert shown("Springfield", gazetteer)[-1].endswith("more: --json shows all.")


def test_json_is_one_object_a_place(gazetteer):
    """For other programs; a hand-placed weight is no population."""
    rows = [json.loads(line) for line in shown("Tripoli", gazetteer, as_json=True)]
    assert [r["country"] for r in rows if r["wins"]] == ["LBY"]
    assert "population" not in rows[0]


def test_unknown_names_and_countries_are_refused_with_a_way_out(gazetteer):
    """A sentence each."""
    with pytest.raises(BadUsage, match="no place called"):
        shown("Qwertyuiopolis", gazetteer)
    with pytest.raises(BadUsage, match="three letters"):
        shown("Tripoli", gazetteer, country="Lebanon")

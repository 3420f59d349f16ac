"""The lexicon of figures: shipped words stand, mistakes are named at once."""

from __future__ import annotations

import copy

import pytest

from vedette.lexicon.figures import NAME, check, figure_lexicon
from vedette.lexicon.files import read_yaml
from vedette.model.errors import BadConfig
from vedette.model.vocabulary import MEASURES


def test_the_shipped_words_speak_of_measures_of_the_contract():
    """Every measure of people is one of the contract, and a number word has its value."""
    lexicon = figure_lexicon()
    assert lexicon.people_measures <= set(MEASURES)
    assert set(lexicon.measures) == lexicon.people_measures
    assert lexicon.numbers.units["seven"] == 7
    assert lexicon.currencies.names["syrian pound"] == "SYP"


def test_every_kind_of_fighter_is_a_kind_of_person():
    """A fighter who is no person could not be killed."""
    lexicon = figure_lexicon()
    assert lexicon.fighters <= set(lexicon.persons)


def test_all_mistakes_are_named_at_once():
    """An unknown measure, a span upside down and YAML's `no` come in one complaint."""
    raw = copy.deepcopy(read_yaml(NAME))
    raw["measures"]["eaten"] = {"done_to": ["eat"]}
    raw["numbers"]["vague"]["umpteen"] = [9, 3]
    raw["casualties"].append(False)
    with pytest.raises(BadConfig) as complaint:
        check(raw, figure_lexicon().currencies)
    assert all(word in str(complaint.value) for word in ("eaten", "umpteen", "casualties: False", "3 mistakes"))


def test_a_missing_part_is_named():
    """A file that lacks a part says which."""
    raw = copy.deepcopy(read_yaml(NAME))
    del raw["persons"]
    with pytest.raises(BadConfig, match="persons"):
        check(raw, figure_lexicon().currencies)

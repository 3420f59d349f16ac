"""The situation report's words: every type can be told, mistakes are named."""

from __future__ import annotations

import copy

import pytest

from vedette.lexicon.files import read_yaml
from vedette.lexicon.situation import NAME, check, situation_words
from vedette.model.errors import BadConfig
from vedette.model.vocabulary import EVENT_TYPES


def test_every_type_has_words():
    """No event is left untold for want of a word."""
    words = situation_words()
    assert all(words.deed(kind, None).noun for kind in EVENT_TYPES)


def test_a_mode_without_words_takes_those_of_its_type():
    """An assault in a manner without words of its own is an attack."""
    words = situation_words()
    assert words.deed("ASSAULT", "primitive") == words.deed("ASSAULT", None)
    assert words.deed("ASSAULT", "aerial").noun == "air strikes"


def test_mistakes_are_named_at_once():
    """An unknown mode, and an `on` that YAML takes for true."""
    raw = copy.deepcopy(read_yaml(NAME))
    raw["deeds"]["ASSAULT tickling"] = raw["deeds"]["ASSAULT"]
    raw["deeds"]["ASSAULT aerial"] = raw["deeds"]["ASSAULT aerial"] | {"to": True}
    with pytest.raises(BadConfig) as complaint:
        check(raw)
    assert "ASSAULT tickling" in str(complaint.value)
    assert "quotation marks" in str(complaint.value)

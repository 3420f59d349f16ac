"""The cue words load, and mistakes in them are all named at once."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from vedette.lexicon.cues import FORCES, load_cues, read_cues
from vedette.lexicon.files import read_yaml
from vedette.model.errors import BadConfig


def raw() -> dict[str, Any]:
    """The file's content, free to spoil."""
    return copy.deepcopy(read_yaml("cues.yaml"))


def test_every_cue_verb_has_a_force() -> None:
    """The lexicon loads, and each verb's force is one of the known."""
    cues = load_cues()
    assert set(cues.verbs.values()) == set(FORCES)
    assert (cues.verbs["say"], cues.verbs["claim"], cues.verbs["deny"], cues.verbs["vow"]) == (
        "neutral", "hedged", "denial", "will",
    )  # fmt: skip


def test_longer_phrases_stand_first() -> None:
    """A body's longer name is tried before a shorter one inside it."""
    lengths = [len(phrase) for phrase, _ in load_cues().bodies]
    assert lengths == sorted(lengths, reverse=True)


def test_all_mistakes_are_named_at_once() -> None:
    """An unknown force, an unknown kind and a verb of no force are reported together."""
    wrong = raw()
    wrong["verbs"]["loud"] = "shout"
    wrong["kinds"]["oracle"] = "seer"
    wrong["with_object"] += " dance"
    with pytest.raises(BadConfig) as caught:
        read_cues(wrong)
    for word in ("verbs.loud", "kinds.oracle", "dance"):
        assert word in str(caught.value)


def test_a_word_of_two_kinds_is_refused() -> None:
    """A word may make one kind of source only, a verb may have one force only."""
    wrong = raw()
    wrong["kinds"]["expert"] += " medic"
    wrong["verbs"]["denial"] += " say"
    with pytest.raises(BadConfig, match="medic is both medic and expert") as caught:
        read_cues(wrong)
    assert "say is both" in str(caught.value)


@pytest.mark.parametrize("section", ["verbs", "titles", "statement_heads"])
def test_a_missing_section_is_named(section: str) -> None:
    """A file without one of its sections is refused by that section's name."""
    wrong = raw()
    del wrong[section]
    with pytest.raises(BadConfig, match=section):
        read_cues(wrong)


def test_an_unknown_section_is_named() -> None:
    """A misspelt section is refused, not ignored."""
    with pytest.raises(BadConfig, match="verb_list"):
        read_cues({**raw(), "verb_list": "say"})

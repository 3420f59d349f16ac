"""Who and what stands with a trigger."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vedette.coding.arguments import Arguments, arguments, is_passive
from vedette.coding.tree import Tree
from vedette.coding.triggers import triggers
from vedette.lexicon.frames import load_frames
from vedette.lexicon.words import load_words

Parsed = Callable[[str], Tree]


def around(tree: Tree, word: str) -> Arguments:
    """The arguments of the trigger that `word` takes part in."""
    trigger = next(t for t in triggers(tree, load_frames()) if word in [tree.tokens[i].text for i in t.tokens])
    return arguments(tree, trigger, load_words())


SUBJECTS = {
    "active": ("Rebels shelled Idlib.", "shelled", ["Rebels"]),
    "passive": ("Idlib was shelled by rebels.", "shelled", ["rebels"]),
    "two": ("Rebels and soldiers shelled Idlib.", "shelled", ["Rebels", "soldiers"]),
    "shared": ("Rebels advanced and shelled Idlib.", "shelled", ["Rebels"]),
    "relative clause": ("The rebels who shelled Idlib fled.", "shelled", ["rebels"]),
    "participle": ("Rebels shelling Idlib fled.", "shelling", ["Rebels"]),
    "light verb": ("Rebels carried out an attack on Idlib.", "attack", ["Rebels"]),
    "by behind a noun": ("The shelling of Idlib by rebels went on.", "shelling", ["rebels"]),
    "infinitive": ("The rebels want to shell Idlib.", "shell", ["rebels"]),
}


@pytest.mark.parametrize(("text", "word", "wanted"), SUBJECTS.values(), ids=SUBJECTS)
def test_who_acts(parsed: Parsed, text: str, word: str, wanted: list[str]) -> None:
    """The logical subject, wherever grammar put it."""
    assert [t.text for t in around(parsed(text), word).subjects] == wanted


OBJECTS = {
    "active": ("Rebels shelled the market.", "shelled", ["market"]),
    "passive": ("The market was shelled by rebels.", "shelled", ["market"]),
    "noun with on": ("An attack on the market began.", "attack", ["market"]),
    "relative clause": ("The market that rebels shelled burned.", "shelled", ["market"]),
    "targeting": ("Air strikes targeting the market began.", "strikes", ["market"]),
}


@pytest.mark.parametrize(("text", "word", "wanted"), OBJECTS.values(), ids=OBJECTS)
def test_who_or_what_is_struck(parsed: Parsed, text: str, word: str, wanted: list[str]) -> None:
    """The logical object, of verbs and of event nouns."""
    assert [t.text for t in around(parsed(text), word).objects] == wanted


def test_partners_of_talks_are_sides(parsed: Parsed) -> None:
    """Talks between two have two sides, none of them the actor."""
    found = around(parsed("Talks between Israel and Hamas resumed."), "Talks")
    assert [t.text for t in found.sides] == ["Israel", "Hamas"]


def test_words_before_an_event_noun_are_kept(parsed: Parsed) -> None:
    """An Israeli air strike is Israel's."""
    assert "Israeli" in [t.text for t in around(parsed("An Israeli air strike hit a house."), "strike").modifiers]


@pytest.mark.parametrize(
    ("text", "word", "passive"),
    [
        ("The market was shelled.", "shelled", True),
        ("Rebels shelled the market.", "shelled", False),
        ("Nine people killed in a strike were buried.", "killed", True),
        ("Rebels have shelled the market.", "shelled", False),
    ],
    ids=["auxiliary", "active", "reduced relative clause", "perfect"],
)
def test_voice_is_told(parsed: Parsed, text: str, word: str, *, passive: bool) -> None:
    """Participles with and without their auxiliary."""
    tree = parsed(text)
    assert is_passive(tree, next(t for t in tree.tokens if t.text == word)) is passive

"""Did it happen?"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vedette.coding.status import Standing, standing
from vedette.coding.tree import Tree
from vedette.coding.triggers import triggers
from vedette.lexicon.frames import load_frames
from vedette.lexicon.words import load_words

Parsed = Callable[[str], Tree]


def of(tree: Tree, word: str) -> Standing:
    """The standing of the trigger that `word` takes part in."""
    trigger = next(t for t in triggers(tree, load_frames()) if word in [tree.tokens[i].text for i in t.tokens])
    types = {f.type for f in trigger.frames}
    return standing(tree, trigger, load_words(), speech_act="REQUEST" in types, talks="CONSULT" in types)


STATUS = {
    "past": ("Rebels shelled Idlib.", "shelled", "happened"),
    "perfect": ("Rebels have shelled Idlib.", "shelled", "happened"),
    "going on": ("Rebels are shelling Idlib.", "shelling", "ongoing"),
    "continue": ("Rebels continue shelling Idlib.", "shelling", "ongoing"),
    "will": ("Rebels will shell Idlib.", "shell", "planned"),
    "plan": ("Rebels plan to shell Idlib.", "shell", "planned"),
    "might": ("Rebels might shell Idlib.", "shell", "possible"),
    "reportedly said": ("Medics said rebels shelled Idlib.", "shelled", "happened"),
    "not": ("Rebels did not shell Idlib.", "shell", None),
    "never": ("Rebels never shelled Idlib.", "shelled", None),
    "nobody": ("Nobody shelled Idlib.", "shelled", None),
    "if": ("If rebels shell Idlib, the truce ends.", "shell", None),
    "should": ("Rebels should shell Idlib.", "shell", None),
    "denied": ("Rebels denied that they had shelled Idlib.", "shelled", "denied"),
    "denied the gerund": ("Rebels denied shelling Idlib.", "shelling", "denied"),
    "threat of": ("The threat of shelling remains.", "shelling", None),
    "no event": ("There was no shelling in Idlib.", "shelling", None),
    "urged to": ("The envoy urged rebels to shell Idlib.", "shell", None),
    "refused to": ("Soldiers refused to shell Idlib.", "shell", None),
    "talks to come": ("The ministers will meet in Geneva.", "meet", "planned"),
}


@pytest.mark.parametrize(("text", "word", "wanted"), STATUS.values(), ids=STATUS)
def test_grammar_says_whether_it_happened(parsed: Parsed, text: str, word: str, wanted: str | None) -> None:
    """Tense, modals, negation, conditions and the verbs above; None: nothing that was, is or will be."""
    assert of(parsed(text), word).status == wanted


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [("Rebels shelled Idlib.", "shelled", "past"), ("Rebels will shell Idlib.", "shell", "future")],
)
def test_the_tense_guides_the_dating(parsed: Parsed, text: str, word: str, tense: str) -> None:
    """A bare weekday is the last one, or the coming one, by the verb's tense."""
    assert of(parsed(text), word).tense == tense


MORE = {
    "a definition by as": ("Shells fired in support are not classified as a strike.", "strike", None),
    "a definition by is": ("Having one jet drop one bomb is one strike.", "strike", None),
    "an accident": ("The accident killed eleven people in Aleppo.", "killed", None),
    "a base form after suggest": ("He suggested that they hold talks.", "talks", "demanded"),
    "when necessary": ("The army watches and strikes rebels when necessary.", "strikes", "possible"),
    "after a meeting to come": ("Following the meeting in Paris, he will return to Cairo.", "meeting", "planned"),
    "a real strike as such": ("Jets attacked Idlib, as they did on Monday.", "attacked", "happened"),
}


@pytest.mark.parametrize(("text", "word", "wanted"), MORE.values(), ids=MORE.keys())
def test_definitions_accidents_and_terms_are_no_deeds(parsed: Parsed, text: str, word: str, wanted: str | None) -> None:
    """What a word means, what chance did, what is asked for or left to a need."""
    assert of(parsed(text), word).status == wanted

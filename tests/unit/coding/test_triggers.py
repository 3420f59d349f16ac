"""The words of a sentence that tell of an event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vedette.coding.tree import Tree
from vedette.coding.triggers import triggers
from vedette.lexicon.frames import load_frames

Parsed = Callable[[str], Tree]


def found(tree: Tree) -> list[tuple[str, str]]:
    """Each trigger's words and kind, in order."""
    return [(" ".join(tree.tokens[i].text for i in sorted(t.tokens)), t.kind) for t in triggers(tree, load_frames())]


FOUND = {
    "verb": ("Rebels shelled Idlib.", ("shelled", "verbs")),
    "verb with its companion": ("Gunmen opened heavy fire.", ("opened fire", "verbs")),
    "companion in the passive": ("Fire was opened by gunmen.", ("Fire opened", "verbs")),
    "compound noun": ("An air strike hit Idlib.", ("air strike", "nouns")),
    "hyphen": ("An air-strike hit Idlib.", ("air strike", "nouns")),
    "gerund as a noun": ("The shelling went on.", ("shelling", "nouns")),
    "what a passive was done by": ("Thousands were displaced by fighting.", ("fighting", "nouns")),
    "how it was done": ("The army responded by shelling villages.", ("shelling", "verbs")),
    "particle far behind": ("The UN called again on Israel to stop.", ("called on", "verbs")),
}


@pytest.mark.parametrize(("text", "wanted"), FOUND.values(), ids=FOUND)
def test_a_trigger_is_found(parsed: Parsed, text: str, wanted: tuple[str, str]) -> None:
    """With all words that take part, and none other."""
    assert wanted in found(parsed(text))


def test_no_word_takes_part_in_two_triggers(parsed: Parsed) -> None:
    """The longer trigger wins: a suicide bombing is not a bombing once more."""
    tree = parsed("A suicide car bombing killed nine people after gunmen opened fire.")
    words = [i for t in triggers(tree, load_frames()) for i in t.tokens]
    assert len(words) == len(set(words))


def test_the_reading_with_most_words_comes_first(parsed: Parsed) -> None:
    """What is more exact is tried before what is broader."""
    for trigger in triggers(parsed("Gunmen opened fire and took six students hostage."), load_frames()):
        sizes = [len(tokens) for tokens, _ in trigger.readings]
        assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ceasefire proposal was discussed.", "ceasefire"),
        ("They met in the Shelling district on 3 March.", "March"),
        ("The wounded soldier slept.", "wounded"),
    ],
    ids=["modifier of a paper", "month", "participle before its noun"],
)
def test_what_only_looks_like_a_trigger_is_none(parsed: Parsed, text: str, word: str) -> None:
    """A word before another noun, a month, a participle that describes."""
    assert word not in [w for w, _ in found(parsed(text))]

"""Whom a pronoun, or a noun such as "both sides", means."""

from __future__ import annotations

from collections.abc import Callable

from vedette.coding.composing import of_actor
from vedette.coding.scene import Scene
from vedette.coding.tree import Tree
from vedette.lexicon.words.groups import PartyWords
from vedette.model.claim import Party
from vedette.model.reading import Token
from vedette.model.span import Span

Naming = Callable[[Tree, Token], Party | None]
"""Reads the party that a noun phrase names."""


def are_the_sides(tree: Tree, head: Token, words: PartyWords) -> bool:
    """True for "the two sides", "the warring parties": those last said to talk."""
    return head.lemma in words.side_nouns and tree.says(head, words.side_numbers)


def referred(tree: Tree, pronoun: Token, scene: Scene, words: PartyWords, name: Naming) -> list[Party]:
    """The parties that a pronoun means; none when nobody fitting was spoken of."""
    word = pronoun.text.lower()
    speaker = _said_above(tree, pronoun, name) if word in words.of_the_speaker else None
    if speaker is not None:
        return [speaker]
    if word in words.both:
        return list(scene.pair)
    found = None
    if word in words.of_another:
        found = _person_before(tree, pronoun, scene)
    elif word in words.of_a_person:
        found = scene.person
    elif word in words.of_a_body:
        found = scene.body
    elif word in words.of_a_crowd:
        found = scene.crowd or scene.body
    return [found] if found is not None else []


def means_the_speaker(tree: Tree, pronoun: Token, words: PartyWords) -> bool:
    """True for "it" in "the army said it had killed 40": who speaks tells of what they did themselves."""
    if pronoun.text.lower() not in words.of_the_speaker:
        return False
    verb = tree.ruling_verb(tree.head(pronoun))
    while verb is not None and verb.dep in ("ccomp", "xcomp", "conj", "advcl"):
        above = tree.ruling_verb(tree.head(verb))
        if above is None or above.i == verb.i:
            return False
        if any(k.pos in ("NOUN", "PROPN") and k.i < pronoun.i for k in tree.kids(above, "nsubj")):
            return True
        verb = above
    return False


def _person_before(tree: Tree, pronoun: Token, scene: Scene) -> Party | None:
    """The person last named before an object pronoun, other than the verb's own subject."""
    verb = tree.ruling_verb(tree.head(pronoun))
    subjects = tree.kids(verb, "nsubj") if verb is not None else []
    own = {m.actor.name for k in subjects if (m := scene.over(k)) is not None}
    start = tree.sentence.span.start
    near = [m for m in scene.in_span(Span(start, max(start, pronoun.start))) if m.actor.cls == "person"]
    last = next((m for m in reversed(near) if m.actor.name not in own), None)
    if last is not None:
        return of_actor("recipient", last.as_written, last.actor)
    return scene.person if scene.person is not None and scene.person.name not in own else None


def _said_above(tree: Tree, pronoun: Token, name: Naming) -> Party | None:
    """Who says of themselves: in "the ministry said it would", it is the ministry."""
    verb = tree.ruling_verb(tree.head(pronoun))
    while verb is not None and verb.dep in ("ccomp", "xcomp", "conj", "advcl"):
        above = tree.ruling_verb(tree.head(verb))
        if above is None or above.i == verb.i:
            return None
        for subject in tree.kids(above, "nsubj"):
            if subject.pos in ("NOUN", "PROPN") and subject.i < pronoun.i:
                return name(tree, subject)
        verb = above
    return None

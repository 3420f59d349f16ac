"""Which deed told before a candidate means again: "the attack", "nine people were killed" after a raid was told."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.coding.candidate import Candidate
from vedette.coding.reference import means_the_speaker
from vedette.coding.tree import has_lemma
from vedette.lexicon.words import load_words
from vedette.model.reading import Token

NEAR = 2
"""Sentences within which a deed is meant again without being named."""

FAR = 25
"""Sentences within which "the attack" still means an attack of the report."""

LAST = 8
"""Deeds back that are looked through."""

_OF_HARM = ("figure", "harmed")
"""Needs of verbs that tell only of the harm: who did it may stand before; "a missile hit" is told anew."""

_PERFECT = frozenset({"has", "have"})


def antecedent(candidate: Candidate, earlier: Sequence[Candidate]) -> Candidate | None:
    """The deed of `earlier` (in the order told) that `candidate` tells of again, or None."""
    if candidate.frame.type != "ASSAULT" or not earlier:
        return None
    nouns = [n for n in _nouns(candidate) if _is_definite(candidate, n)]
    pointing = bool(nouns) or is_pronoun_for_deed(candidate)
    if nouns:
        named = [c for c in reversed(earlier) if _distance(candidate, c) <= FAR and _same_name(c, nouns)]
        if named:
            return next((c for c in named if c.role("actor")), named[0])
    near = [c for c in reversed(earlier[-LAST:]) if _distance(candidate, c) <= NEAR]
    if not near:
        return None
    last = next((c for c in near if c.role("actor")), near[0])
    if pointing:
        return last
    return last if _names_nothing_new(candidate) and not _stands_elsewhere(candidate, last) else None


def is_definite(candidate: Candidate) -> bool:
    """True when the candidate points at a deed: with "the" or "this", or with "it" as what did the harm."""
    return any(_is_definite(candidate, n) for n in _nouns(candidate)) or is_pronoun_for_deed(candidate)


def is_pronoun_for_deed(candidate: Candidate) -> bool:
    """In "it killed six" after a bombing was told, it is the bombing."""
    if candidate.trigger.kind != "verbs" or candidate.frame.needs != "figure":
        return False
    words = load_words()
    meant = [t for t in candidate.arguments.subjects if t.text.lower() in words.deeds.pronouns]
    return any(not means_the_speaker(candidate.tree, t, words.parties) for t in meant)


def _names_nothing_new(candidate: Candidate) -> bool:
    """A bare verb of harm, or a counted strike of a list; "an attack" would be another."""
    if candidate.trigger.kind != "nouns":
        if candidate.frame.needs not in _OF_HARM or candidate.tree.says(candidate.head, _PERFECT, "aux"):
            return False
        return not any(candidate.tree.kids(n, "det") for n in _nouns(candidate))
    return bool(candidate.tree.kids(candidate.head, "nummod"))


def _stands_elsewhere(candidate: Candidate, last: Candidate) -> bool:
    """True when the sentence names a place that the earlier deed's sentence does not: it is another deed."""
    if candidate.trigger.kind == "nouns" or candidate.tree is last.tree:
        return False
    return bool(_places(candidate) - _places(last))


def _places(candidate: Candidate) -> set[str]:
    scene, span = candidate.scene, candidate.tree.sentence.span
    near = [t for t in scene.toponyms if span.holds(t.span) and t.feature != "country"]
    return {t.as_written for t in near if t.span not in scene.stand_ins}


def _nouns(candidate: Candidate) -> list[Token]:
    return [t.head for t in (candidate.trigger, *candidate.also) if t.kind == "nouns"]


def _is_definite(candidate: Candidate, noun: Token) -> bool:
    """With "the" or "this", or said to go on: bombing resumed."""
    tree, words = candidate.tree, load_words().deeds
    bare = noun.dep in ("nsubj", "nsubjpass") and not tree.kids(noun, "det", "nummod")
    if bare and has_lemma(tree.head(noun), words.going_on):
        return True
    return tree.says(noun, words.definite, "det")


def _same_name(one: Candidate, nouns: list[Token]) -> bool:
    """The deed was named by the same word, or by the verb of it: bombed … the bombing."""
    heads = {t.head.lemma for t in (one.trigger, *one.also)}
    known = heads | load_words().deeds.general
    return any(n.lemma in known or n.lemma.removesuffix("ing") in heads for n in nouns)


def _distance(one: Candidate, other: Candidate) -> int:
    return one.tree.sentence.index - other.tree.sentence.index

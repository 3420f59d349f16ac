"""What violence hits that is no party: buildings, vehicles, lines, works."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.coding.candidate import Candidate
from vedette.coding.needs.parties import is_human
from vedette.coding.phrases import bare, phrase
from vedette.coding.reference import are_the_sides
from vedette.lexicon.words import CodingWords
from vedette.model.reading import Token

_NO_THING = ("demonym", "group", "person", "coalition")
"""Classes of actors that are no thing, where a mention covers the noun."""


def targets(candidate: Candidate, words: CodingWords) -> tuple[str, ...]:
    """The things that were attacked, robbed or ruined, in the report's words, each once."""
    if candidate.frame.type != "ASSAULT" or candidate.frame.mode in words.targets.only_people:
        return ()
    found = (_written(candidate, t, words) for t in _hit(candidate, words) if _is_thing(candidate, t, words))
    return tuple(dict.fromkeys(w for w in found if w))


def _hit(candidate: Candidate, words: CodingWords) -> Iterator[Token]:
    """The nouns in the places where what is hit stands."""
    around, tree = candidate.arguments, candidate.tree
    if candidate.frame.subject in ("recipient", "victim"):
        yield from around.subjects
    yield from around.objects
    yield from around.after(*words.targets.leading)
    if candidate.frame.mode in words.targets.planted:
        yield from around.after(*words.targets.beside)
        for front in around.after("in"):
            if front.lemma in words.targets.fronts:
                yield from tree.behind_of(front)


def _is_thing(candidate: Candidate, token: Token, words: CodingWords) -> bool:
    if token.pos not in ("NOUN", "PROPN") or token.lemma in words.parties.times:
        return False
    if words.targets.things.isdisjoint((token.lemma, token.text.lower())):
        return False
    if is_human(candidate, token, words) and token.pos != "PROPN":
        return False
    over = candidate.scene.over(token)
    return (over is None or over.actor.cls not in _NO_THING) and not are_the_sides(candidate.tree, token, words.parties)


def _written(candidate: Candidate, token: Token, words: CodingWords) -> str:
    return bare(candidate.tree.text(phrase(candidate.tree, token, candidate.scene, words.parties)), words.parties)

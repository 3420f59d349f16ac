"""Persons named as victims: "Karim Haddad was killed" is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vedette.coding.counting import Phrase, person
from vedette.coding.numbers import Number
from vedette.coding.tree import Tree
from vedette.lexicon.figures import FigureLexicon
from vedette.model.reading import Token
from vedette.model.span import Span

_SUFFERS = frozenset({"nsubjpass", "dobj", "nsubj"})
_BEHIND = frozenset({"of", "with", "alongside"})
_INNER = frozenset({"compound", "punct", "amod", "nmod"})
_FULL_NAME = 2


def named_persons(
    tree: Tree, taken: set[int], strangers: Sequence[Span], lexicon: FigureLexicon
) -> Iterator[tuple[Number, Phrase]]:
    """Every full name where those who suffer stand; `strangers` are names of places and bodies, no persons."""
    base = tree.sentence.span.start
    for token in tree.tokens:
        words = _name(tree, token, lexicon)
        span = tree.cover(words) if words else token.span
        if words and taken.isdisjoint(t.i for t in words) and not any(s.overlaps(span) for s in strangers):
            start, end = span.start - base, span.end - base
            yield Number(start, end, start, end, 1, 1, 1), Phrase(words[0].i, token.i, token.i, token.i)


def _name(tree: Tree, head: Token, lexicon: FigureLexicon) -> list[Token]:
    """The words of a person's full name that `head` ends; empty where it is none."""
    first_named = _first_of_list(tree, head)
    behind = head.dep == "pobj" and tree.head(head).text.lower() in _BEHIND
    suffers = behind or first_named.dep in _SUFFERS
    if head.tag != "NNP" or not suffers or tree.kids(head, "nummod", "poss"):
        return []
    first = head.i
    while first and tree.tokens[first - 1].head == head.i and tree.tokens[first - 1].dep in _INNER:
        first -= 1
    words = [t for t in tree.tokens[first : head.i + 1] if t.pos == "PROPN"]
    titled = any(person(t, lexicon) for t in tree.tokens[first : head.i])
    if len(words) < _FULL_NAME or (tree.kids(head, "det") and not titled):
        return []
    return words


def _first_of_list(tree: Tree, token: Token) -> Token:
    """What `token` is coordinated with: the sufferer's place is the first one's."""
    while token.dep == "conj" and tree.head(token).i < token.i:
        token = tree.head(token)
    return token

"""People counted without a number: "a child", "his wife", "another" are one, "others" and "many people" more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vedette.coding.counting import Phrase, person, phrase_at
from vedette.coding.numbers import Number
from vedette.coding.tree import Tree, has_lemma
from vedette.lexicon.figures import FigureLexicon
from vedette.lexicon.patterns import any_of
from vedette.model.reading import Token

_ARTICLES = frozenset({"a", "an", "another"})
_SINGULAR = frozenset({"NN", "NNP", "JJ"})
_OPENING = frozenset({"det", "poss"})
_OWNING = "PRP$"
_MORE_THAN_ONE = 2.0
_OTHERS = "others"


def unnumbered(tree: Tree, taken: set[int], lexicon: FigureLexicon) -> Iterator[tuple[Number, Phrase]]:
    """Every person told with an article or as somebody's own, and every unnumbered plural; `taken` are counted."""
    yield from _plurals(tree, taken, lexicon)
    for token in tree.tokens:
        if (token.text.lower() in _ARTICLES or token.tag == _OWNING) and token.i not in taken:
            phrase = _single(tree, token, taken, lexicon)
            if phrase is not None:
                yield _number(tree, token, token, 1, 1, 1), phrase


def _number(tree: Tree, first: Token, last: Token, low: float, best: float | None, high: float | None) -> Number:
    start, end = first.start - tree.sentence.span.start, last.end - tree.sentence.span.start
    return Number(start, end, start, end, low, best, high)


@cache
def _more_than_one(lexicon: FigureLexicon) -> re.Pattern[str]:
    return any_of(lexicon.plurals)


def _plurals(tree: Tree, taken: set[int], lexicon: FigureLexicon) -> Iterator[tuple[Number, Phrase]]:
    base = tree.sentence.span.start
    for said in _more_than_one(lexicon).finditer(tree.sentence.text):
        words = [t for t in tree.tokens if t.start - base < said.end() and t.end - base > said.start()]
        if words and taken.isdisjoint(t.i for t in words):
            phrase = _several(tree, words, lexicon)
            if phrase is not None and taken.isdisjoint(range(phrase.first, phrase.last + 1)):
                yield _number(tree, words[0], words[-1], _MORE_THAN_ONE, None, None), phrase


def _several(tree: Tree, words: list[Token], lexicon: FigureLexicon) -> Phrase | None:
    """The phrase of an unnumbered plural; "many 20-year-olds" and "many of those hurt" are none."""
    first, last = words[0].i, words[-1].i
    after = tree.tokens[last + 1] if last + 1 < len(tree.tokens) else None
    if words[-1].text.lower() == _OTHERS:
        return Phrase(first, last, last, None)
    if after is not None and (after.pos == "NUM" or (after.text.lower() == "of" and len(words) == 1)):
        return None
    phrase = phrase_at(tree, first, last, last, lexicon)
    return phrase if phrase.noun is not None or len(words) > 1 else None


def _single(tree: Tree, article: Token, taken: set[int], lexicon: FigureLexicon) -> Phrase | None:
    """The phrase of one person that begins with `article`, which may be "his" too."""
    if article.text.lower() == "another" and article.dep != "det":
        return Phrase(article.i, article.i, article.i, None)
    noun = tree.head(article)
    if article.dep not in _OPENING or noun.i <= article.i or noun.i in taken or noun.tag not in _SINGULAR:
        return None
    if person(noun, lexicon) is None or has_lemma(noun, lexicon.collectives):
        return None
    return Phrase(article.i, noun.i, article.i, noun.i)

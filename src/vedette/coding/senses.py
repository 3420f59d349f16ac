"""What single words say of people counted: what was done to them, what they did, what state they are in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from vedette.coding.tree import Tree
from vedette.lexicon.figures import FigureLexicon
from vedette.lexicon.words import lemmas
from vedette.model.reading import Token

Entry = tuple[str, str]
"""A measure, and the word that must stand near ("" for none)."""


def forms(token: Token) -> set[str]:
    """Every lemma the word may be a form of."""
    return {token.lemma.lower(), *lemmas(token.text)}


class Senses:
    """The measures' words, looked up by any form of a word."""

    def __init__(self, lexicon: FigureLexicon) -> None:
        """Turn the lexicon's lists round, once."""
        self._needs_person = lexicon.needs_person
        tables = {k: _table((m, getattr(w, k)) for m, w in lexicon.measures.items()) for k in ("done_to", "done_by")}
        self._done_to, self._done_by = tables["done_to"], tables["done_by"]
        self._states = _plain((m, w.states) for m, w in lexicon.measures.items())
        self._nouns_of = _plain((m, w.nouns_of) for m, w in lexicon.measures.items())
        self._nouns = _plain((m, w.nouns) for m, w in lexicon.measures.items())
        self.seconds = {rest for t in tables.values() for es in t.values() for _, rest in es if rest}

    def done_to(self, tree: Tree, verb: Token, *, people: bool) -> str | None:
        """The measure of those whom `verb` strikes; `people`: the noun names people, or is left out."""
        return self._verb(self._done_to, tree, verb, people=people)

    def done_by(self, tree: Tree, verb: Token, *, people: bool) -> str | None:
        """The measure of those who do what `verb` says: who die, flee, return."""
        return self._verb(self._done_by, tree, verb, people=people)

    def _verb(self, table: dict[str, list[Entry]], tree: Tree, verb: Token, *, people: bool) -> str | None:
        plain: str | None = None
        near: set[str] | None = None
        for form in sorted(forms(verb)):
            for measure, rest in table.get(form, ()):
                if not people and f"{form} {rest}".strip() in self._needs_person:
                    continue
                if not rest:
                    plain = plain or measure
                    continue
                near = _near(tree, verb) if near is None else near
                if rest in near:
                    return measure
        return plain

    def state(self, token: Token) -> str | None:
        """The measure of those who are `dead`, `missing`, `displaced`."""
        return self._states.get(token.text.lower())

    def noun_of(self, token: Token) -> str | None:
        """The measure of those whose `death`, `arrest`, `release` is told."""
        return self._any(self._nouns_of, token)

    def noun(self, token: Token) -> str | None:
        """The measure that a counted noun has by itself: deaths, hostages, refugees."""
        return self._any(self._nouns, token)

    def _any(self, table: dict[str, str], token: Token) -> str | None:
        own = token.lemma.lower()
        return table.get(own) or next((table[f] for f in sorted(lemmas(token.text)) if f in table), None)


def _table(measures: Iterable[tuple[str, frozenset[str]]]) -> dict[str, list[Entry]]:
    table: dict[str, list[Entry]] = {}
    for measure, entries in measures:
        for entry in sorted(entries):
            first, _, rest = entry.partition(" ")
            table.setdefault(first, []).append((measure, rest))
    return table


def _plain(measures: Iterable[tuple[str, frozenset[str]]]) -> dict[str, str]:
    table: dict[str, str] = {}
    for measure, words in measures:
        for word in words:
            table.setdefault(word, measure)
    return table


def _near(tree: Tree, verb: Token) -> set[str]:
    """The words that hang on the verb, directly or once removed."""
    near: set[str] = set()
    for kid in tree.kids(verb):
        for token in (kid, *tree.kids(kid)):
            near.update((token.lemma.lower(), token.text.lower()))
    return near


senses: Callable[[FigureLexicon], Senses] = cache(Senses)
"""The senses of a lexicon, made once."""

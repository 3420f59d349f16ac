"""A parsed sentence as a tree: children, subtrees and the way from one word to another, each computed once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from vedette.lexicon.words import lemmas
from vedette.model.reading import Sentence, Token, upward
from vedette.model.span import Span

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "xcomp", "pcomp", "parataxis"})


class Tree:
    """The dependency tree of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        """Index the sentence's words by their governors."""
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                self.children[token.head].append(token)

    @cached_property
    def words(self) -> list[tuple[int, str]]:
        """(token index, lower-case form) of every word, hyphens left out."""
        return [(t.i, t.text.lower()) for t in self.tokens if t.text not in ("-", "–")]

    @cached_property
    def positions(self) -> dict[int, int]:
        """Token index to the place of the word in `words`."""
        return {i: n for n, (i, _) in enumerate(self.words)}

    def head(self, token: Token) -> Token:
        """The governing word; the word itself at a root."""
        return self.tokens[token.head]

    def kids(self, token: Token, *deps: str) -> list[Token]:
        """The children of `token`, those with one of `deps` if any are named."""
        kids = self.children[token.i]
        return [t for t in kids if t.dep in deps] if deps else list(kids)

    def says(self, token: Token, words: frozenset[str], *deps: str) -> bool:
        """True when a child of `token` (on one of `deps`) is one of `words`, lower-case forms."""
        return any((not deps or t.dep in deps) and t.text.lower() in words for t in self.children[token.i])

    def subtree(self, token: Token, *, without: frozenset[str] = frozenset()) -> list[Token]:
        """`token` and everything below it in order, branches that hang on a dependency in `without` left out."""
        out, queue = [token], [token]
        while queue:
            for kid in self.children[queue.pop().i]:
                if kid.dep not in without:
                    out.append(kid)
                    queue.append(kid)
        return sorted(out, key=lambda t: t.i)

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The words above `token`, nearest first."""
        yield from islice(upward(self.tokens, token), 1, None)

    def below(self, token: Token, upper: Token) -> bool:
        """True when `upper` stands above `token`, or is it."""
        return token.i == upper.i or any(a.i == upper.i for a in self.ancestors(token))

    def conjuncts(self, token: Token) -> list[Token]:
        """`token` and the words coordinated with it."""
        out = [token]
        for kid in self.kids(token, "conj"):
            out.extend(self.conjuncts(kid))
        return out

    def spread(self, tokens: Iterable[Token]) -> list[Token]:
        """Each of `tokens` with the words coordinated with it."""
        return [c for t in tokens for c in self.conjuncts(t)]

    def behind(self, prepositions: Iterable[Token]) -> list[Token]:
        """The nouns that the `prepositions` govern, with those coordinated."""
        return [c for p in prepositions for k in self.kids(p, "pobj") for c in self.conjuncts(k)]

    def behind_of(self, noun: Token) -> list[Token]:
        """The nouns behind the `of` of `noun`, with those coordinated."""
        return self.behind(p for p in self.kids(noun, "prep") if p.text.lower() == "of")

    def cover(self, tokens: list[Token]) -> Span:
        """The stretch of the report from the first to the last of `tokens`."""
        return Span(min(t.start for t in tokens), max(t.end for t in tokens))

    def text(self, span: Span) -> str:
        """The sentence's own words in `span` (report offsets)."""
        return Span(span.start - self.sentence.span.start, span.end - self.sentence.span.start).of(self.sentence.text)

    def clause(self, verb: Token) -> list[Token]:
        """The words of the clause that `verb` rules, subordinate and coordinated clauses left out."""
        out, queue = [verb], [verb]
        while queue:
            for kid in self.children[queue.pop().i]:
                if kid.dep in CLAUSES and kid.pos in ("VERB", "AUX") and kid.dep not in ("xcomp", "pcomp"):
                    continue
                if kid.dep == "conj" and kid.pos in ("VERB", "AUX"):
                    continue
                out.append(kid)
                queue.append(kid)
        return sorted(out, key=lambda t: t.i)

    def ruling_verb(self, token: Token) -> Token | None:
        """The nearest verb at or above `token`."""
        if token.pos in ("VERB", "AUX"):
            return token
        return next((a for a in self.ancestors(token) if a.pos in ("VERB", "AUX")), None)

    def particle(self, token: Token) -> str | None:
        """The preposition that governs `token`, if one does."""
        above = self.head(token)
        return above.text.lower() if token.dep == "pobj" and above.dep in ("prep", "agent", "dative") else None


def has_lemma(token: Token, wanted: frozenset[str]) -> bool:
    """True when `token` may be a form of one of the `wanted` lemmas."""
    return token.lemma in wanted or not wanted.isdisjoint(lemmas(token.text))

"""A parsed sentence as a tree: whose child is whose, and how far each word's phrase reaches."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.model.reading import Sentence, Token
from vedette.model.span import Span

_BREAKS = (":", "-", ";", "]", ")")
"""Marks that cut a dateline or a heading off the phrase behind it."""


class Tree:
    """The dependency tree of one sentence, with the reach of every word's phrase worked out once."""

    __slots__ = ("first", "kids", "last", "sentence", "tokens")

    def __init__(self, sentence: Sentence) -> None:
        """Take a sentence that was parsed."""
        self.sentence = sentence
        self.tokens = sentence.tokens
        count = len(self.tokens)
        self.kids: list[list[int]] = [[] for _ in range(count)]
        self.first = list(range(count))
        self.last = list(range(count))
        for token in self.tokens:
            if token.head != token.i:
                self.kids[token.head].append(token.i)
        for i in self._leaves_first():
            head = self.tokens[i].head
            self.first[head] = min(self.first[head], self.first[i])
            self.last[head] = max(self.last[head], self.last[i])

    def _leaves_first(self) -> list[int]:
        order: list[int] = []
        stack = [t.i for t in self.tokens if t.head == t.i]
        while stack:
            i = stack.pop()
            order.append(i)
            stack.extend(self.kids[i])
        return order[::-1]

    def kid(self, i: int, *labels: str) -> int | None:
        """The first child of word `i` with one of these dependency labels."""
        return next((k for k in self.kids[i] if self.tokens[k].dep in labels), None)

    def all_kids(self, i: int, *labels: str) -> list[int]:
        """The children of word `i` with one of these dependency labels."""
        return [k for k in self.kids[i] if self.tokens[k].dep in labels]

    def above(self, i: int) -> Iterator[Token]:
        """The words that govern word `i`, from the nearest to the root."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def span(self, first: int, last: int) -> Span | None:
        """The stretch from word `first` to word `last`, marks at its ends left out; None when nothing remains."""
        while first <= last and self.tokens[first].pos == "PUNCT":
            first += 1
        while first <= last and self.tokens[last].pos == "PUNCT" and not self._closes(first, last):
            last -= 1
        return Span(self.tokens[first].start, self.tokens[last].end) if first <= last else None

    def _closes(self, first: int, last: int) -> bool:
        """True when word `last` closes a bracket that opens behind word `first`."""
        return self.tokens[last].text == ")" and any(t.text == "(" for t in self.tokens[first : last + 1])

    def phrase(self, i: int) -> tuple[int, int]:
        """The noun phrase of word `i`: its reach without relative and participle clauses behind it."""
        first, last = self.first[i], self.last[i]
        for at in range(i - 1, first - 1, -1):
            if self.tokens[at].text in _BREAKS and self.tokens[at].end < self.tokens[at + 1].start:
                first = at + 1
                break
        for kid in self.kids[i]:
            if kid > i and self.tokens[kid].dep in ("relcl", "acl", "ccomp", "advcl"):
                last = min(last, self.first[kid] - 1)
        while last > i and (
            (self.tokens[last].pos == "PUNCT" and not self._closes(first, last))
            or self.tokens[last].dep in ("cc", "mark")
        ):
            last -= 1
        if last + 1 < len(self.tokens) and self._closes(first, last + 1):
            last += 1
        return first, max(last, i)

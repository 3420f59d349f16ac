"""The way from one word of a parsed sentence to another, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vedette.model.reading import Sentence, Token, head_of, upward
from vedette.model.span import Span

VERBS = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Step:
    """One step down from the event's word to the name; `rest` is the way that is left."""

    tokens: Sequence[Token]
    upper: Token
    lower: Token
    rest: Sequence[Token]

    def below_lower(self) -> list[Token]:
        """The words that hang on the lower one."""
        return [t for t in self.tokens if t.head == self.lower.i and t.i != self.lower.i]

    def beside_lower(self) -> list[Token]:
        """The words that hang on the upper one."""
        return [t for t in self.tokens if t.head == self.upper.i and t.i != self.upper.i]

    def after_comma(self) -> bool:
        """True when a comma sets off what the lower word opens."""
        first = min((t.i for t in self.below_lower() if t.i < self.lower.i), default=self.lower.i)
        return first > 0 and self.tokens[first - 1].text == ","


def hangs_below(sentence: Sentence, name: Span, other: Span) -> bool:
    """True when the name at `name` belongs to what the name at `other` governs: "Y" in "X, the capital of Y"."""
    word, upper = head_of(sentence.tokens, name), head_of(sentence.tokens, other)
    if word is None or upper is None or word.i == upper.i:
        return False
    return any(t.i == upper.i for t in upward(sentence.tokens, word))


def path(tokens: Sequence[Token], word: Token, above: Sequence[Token]) -> tuple[Token, list[Token]] | None:
    """The nearest word above both, and the way down from it to `word`; None in a sentence of several roots."""
    met = {t.i for t in above}
    down: list[Token] = []
    for token in upward(tokens, word):
        if token.i in met:
            return token, down[::-1]
        down.append(token)
    return None


def pairs(way: tuple[Token, list[Token]]) -> Iterator[tuple[Token, Token]]:
    """Each step of a way down: the word above, the word below."""
    meeting, down = way
    return zip([meeting, *down], down, strict=False)


def coordinated(sentence: Sentence, one: Span, other: Span) -> bool:
    """True for the places of one deed's coordinated parts: "a man in X and two women in Y"."""
    first, second = sorted((one, other), key=lambda s: s.start)
    word, joined = head_of(sentence.tokens, first), head_of(sentence.tokens, second)
    if word is None or joined is None:
        return False
    way = path(sentence.tokens, joined, list(upward(sentence.tokens, word)))
    if way is None or not way[1] or way[1][0].dep != "conj":
        return False
    return way[0].pos not in VERBS and not any(t.pos in VERBS for t in way[1])

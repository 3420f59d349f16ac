"""What reading makes of a report: sentences, words with their dependencies, names of places and times found in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vedette.model.claim import Claim, Place
from vedette.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a parsed sentence.

    `start` and `end` count characters of the report; `head` is the index of the governing token in the sentence (its
    own index for a root); `dep` is a spaCy (ClearNLP) dependency label, `pos` a universal part of speech, `tag` a
    Penn Treebank tag.
    """

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the word stands in the report."""
        return Span(self.start, self.end)

    def touches(self, span: Span) -> bool:
        """True when the word shares characters with a stretch of the report."""
        return self.start < span.end and span.start < self.end


def upward(tokens: Sequence[Token], token: Token) -> Iterator[Token]:
    """The word and those above it, nearest first; `tokens` are its sentence's."""
    seen = set[int]()
    while token.i not in seen:
        yield token
        seen.add(token.i)
        token = tokens[token.head]


def head_of(tokens: Sequence[Token], span: Span) -> Token | None:
    """The word of a stretch that the others in it hang on; None where the stretch has no word of the sentence."""
    inside = [t for t in tokens if t.touches(span)]
    own = {t.i for t in inside}
    return next((t for t in inside if t.head == t.i or t.head not in own), None)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the report; `tokens` is empty when it cannot hold an event and was not parsed."""

    index: int
    paragraph: int
    span: Span
    text: str
    tokens: tuple[Token, ...] = ()
    quoted: bool = False
    """True when the sentence stands wholly inside quotation marks, or its paragraph continues a quotation."""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression as written, before it is resolved.

    `value` is TIMEX3-like: an ISO date (`2018-07-06`, `2018-07`, `2018`), or an expression that needs an anchor
    (`WEEKDAY:3`, `DAY:-1`, `WEEK:-1`, `SAME`, `PRIOR_DAY` …; see `dates`).
    """

    span: Span
    as_written: str
    value: str
    precision: str


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name found in a report; `place` is absent when no reading of it is confident enough.

    `feature` is the gazetteer's class: `country`, `admin1`, `admin2`, `populated`, `crossing`, `camp`, `region`,
    `island`, `water`, `facility`. `capital_of` is an ISO3 code when the name can stand for that government.
    `associative` names (Gritta, Pilehvar and Collier 2020: "Homs University", "Syrian") only refer to a place; nothing
    is said to be there.
    """

    span: Span
    as_written: str
    place: Place | None
    feature: str | None = None
    capital_of: str | None = None
    associative: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A report read: sentences in order, and the names of places found over the whole text."""

    sentences: tuple[Sentence, ...]
    toponyms: tuple[Toponym, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim that is not yet dated and placed, with the stretches where its time and place would stand.

    `reach` runs from the nearest stretch (the event's own words) to the widest (its sentence). `tense` is `past`,
    `present` or `future`. `background` is True when the report tells it as history.
    """

    claim: Claim
    trigger: Span
    sentence: int
    reach: tuple[Span, ...]
    tense: str = "past"
    background: bool = False
    needs_place: bool = True
    echoes: str | None = None
    """The claim of the same report whose happening is meant again; it lends its time, and its place to "the attack"."""
    definite: bool = False
    stand_ins: tuple[Span, ...] = ()
    """Where in the report a place's name stands for its government, and so is no event's place."""

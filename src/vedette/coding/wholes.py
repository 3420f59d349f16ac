"""Counts of a sentence put in order: parts under their wholes, members of a list under one measure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from vedette.coding.counting import Phrase, person
from vedette.coding.measuring import Verdict
from vedette.coding.numbers import Number
from vedette.coding.tree import Tree
from vedette.lexicon.figures import FigureLexicon
from vedette.lexicon.patterns import any_of
from vedette.model.claim import Part
from vedette.model.reading import Token

_LIST = frozenset({"NUM", "NOUN", "PROPN", "ADJ", "DET", "CCONJ", "PUNCT", "ADP", "PART", "ADV", "PRON"})
_JOINTS = frozenset(
    {",", "and", ", and", "as well as", "and about", "plus", "along with", "or", "&", "and also", "together with"}
)
_ASIDES = frozenset({",", "-", "--", "–", "—", "(", ":"})
"""What may open an apposition: "six priests - five of one order and one of another"."""
_WITH_PARTS = frozenset({"other", "fighters", "attacks", "strikes"})
_SINGLE = frozenset({"killed", "injured", "missing", "detained", "abducted", "returned"})
"""What one person said with an article ("a child") may be counted as; "a man who fled" is no figure of displacement."""
_OF_BODIES = frozenset({"killed", "injured"})
_CUE_AFTER = 12


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what it counts; `start` and `end` are characters of the sentence.

    `article`: said without a number, as "a child" or "many children".
    """

    number: Number
    start: int
    end: int
    phrase: Phrase
    verdict: Verdict
    group: str | None = None
    unit: str | None = None
    article: bool = False


@dataclass(slots=True)
class Whole:
    """A count with its parts; `end` stands after the last of them."""

    count: Count
    end: int
    parts: list[Part] = field(default_factory=list)

    def take(self, count: Count, part: Part) -> None:
        """Put a part under the count; a part whose measure is certain decides that of its whole."""
        self.parts.append(part)
        self.end = max(self.end, count.end)
        if count.verdict.certain and not self.count.verdict.certain:
            self.count = replace(self.count, verdict=count.verdict)
        number = self.count.number
        if is_open(number) and part.low is not None:
            self.count = replace(self.count, number=replace(number, low=max(number.low or 0.0, part.low)))


def is_open(number: Number) -> bool:
    """True for an unnumbered plural: "many people, including five women" are no fewer than five."""
    return number.best is None and number.high is None


def _plus(bounds: list[float | None]) -> float | None:
    return None if None in bounds else sum(b for b in bounds if b is not None)


def _value(number: Number) -> float:
    """The number's likeliest value: the best, else the highest or lowest stated."""
    return next((v for v in (number.best, number.high, number.low) if v is not None), 0.0)


@cache
def _including(lexicon: FigureLexicon) -> re.Pattern[str]:
    return any_of(lexicon.including)


def wholes(counts: list[Count], tree: Tree, lexicon: FigureLexicon) -> list[Whole]:
    """The counts that are figures, in order, with their parts; a list shares the measure that one member has."""
    order = _Order(tree, lexicon)
    groups: list[Whole] = []
    for count in counts:
        whole = next((g for g in reversed(groups) if order.is_figure(g.count)), None)
        if whole is not None and order.is_part(whole.count, count):
            whole.take(count, order.part(count))
        else:
            groups.append(Whole(count, count.end))
    for left, right in pairwise(groups):
        order.share(left, right, left.count, right)
    for left, right in reversed(list(pairwise(groups))):
        order.share(left, right, right.count, left)
    return _listed([g for g in groups if order.is_figure(g.count)], order)


def _listed(groups: list[Whole], order: _Order) -> list[Whole]:
    """`three women and a child were hurt`: one figure of four with its parts; soldiers and civilians stay apart."""
    out: list[Whole] = []
    chain: list[Whole] = []
    for group in groups:
        if chain and not order.is_one_list(chain[-1], group):
            out.extend(order.told(chain))
            chain = []
        chain.append(group)
    return [*out, *order.told(chain)] if chain else out


class _Order:
    """Asks the sentence which counts belong together."""

    def __init__(self, tree: Tree, lexicon: FigureLexicon) -> None:
        self._tree, self._lexicon = tree, lexicon
        self._text, self._base = tree.sentence.text, tree.sentence.span.start

    def is_figure(self, count: Count) -> bool:
        """False for a bare number or article that no word makes a figure, and for families as numbers of dead."""
        sure = count.verdict.certain
        if count.group in self._lexicon.households and count.verdict.measure in _OF_BODIES:
            return False
        if count.article:
            return sure and count.verdict.measure in _SINGLE
        if self._tree.tokens[count.phrase.number].text.lower() == "one":
            return sure
        return sure or count.phrase.noun is not None

    def is_part(self, whole: Count, count: Count) -> bool:
        """True when "including", "among them" or "of whom" leads from `whole` to `count`, with but a list between."""
        reach = min(len(self._text), count.end + _CUE_AFTER)
        cues = list(_including(self._lexicon).finditer(self._text, whole.end, reach))
        if not cues or whole.verdict.measure not in self._lexicon.people_measures | _WITH_PARTS:
            return False
        if self._decided_between(whole, count):
            return False
        cue, near = cues[-1], all(t.pos in _LIST for t in self._between(whole.end, cues[0].start()))
        if count.verdict.certain and (not count.article or is_open(count.number)):
            same = count.verdict.measure in {whole.verdict.measure, "other", "fighters"}
            if not (same if whole.verdict.certain else near):
                return False
        if cue.start() >= count.start:
            told_apart = count.verdict.certain and count.verdict.measure != whole.verdict.measure
            return cue.start() <= count.end and not told_apart
        return cue.end() >= count.start or all(t.pos in _LIST for t in self._between(cue.end(), count.start))

    def _decided_between(self, whole: Count, count: Count) -> bool:
        """True when a word between the two decides for `count`: "including a child, as well as the injury of 22"."""
        governor = count.verdict.governor
        decided = count.verdict.certain and governor is not None and governor != whole.verdict.governor
        return decided and governor is not None and whole.phrase.last < governor < count.phrase.first

    def part(self, count: Count) -> Part:
        """The count as a part; `four of them children` has its group behind the pronoun."""
        number = count.number
        return Part(count.group or self._group_after(count) or "people", number.low, number.best, number.high)

    def share(self, left: Whole, right: Whole, known: Count, unknown: Whole) -> None:
        """`two soldiers and three policemen`: give `unknown` the measure of its neighbour in a list."""
        if unknown.count.verdict.certain or not known.verdict.certain:
            return
        between = self._text[left.end : right.count.start].strip().lower()
        noun = unknown.count.phrase.noun
        people = noun is None or self._names_people(self._tree.tokens[noun])
        if people and known.verdict.measure in self._lexicon.people_measures and between in _JOINTS | _ASIDES - {":"}:
            unknown.count = replace(unknown.count, verdict=known.verdict)

    def is_one_list(self, left: Whole, right: Whole) -> bool:
        """True when the two are members of one list of people, of one measure and one word that decides it."""
        one, other = left.count, right.count
        if one.verdict.measure not in self._lexicon.people_measures or one.verdict != other.verdict:
            return False
        if left.parts or right.parts:
            return False
        kinds, joint = (self._kind(one), self._kind(other)), self._joint(left, right)
        if None in kinds:
            return False
        return joint in _ASIDES or (joint in _JOINTS and kinds[0] == kinds[1])

    def _joint(self, left: Whole, right: Whole) -> str:
        return self._text[left.end : right.count.start].strip().lower()

    def _names_people(self, noun: Token) -> bool:
        return noun.pos == "PROPN" or person(noun, self._lexicon) is not None

    def _kind(self, count: Count) -> str | None:
        """What sort of people are counted: men, women and children are of one sort, students and teachers of two."""
        noun = None if count.phrase.noun is None else self._tree.tokens[count.phrase.noun]
        if noun is None or count.group is None or not self._names_people(noun):
            return None
        if count.group in self._lexicon.plain_groups or (count.article and noun.pos == "PROPN"):
            return "plain"
        return "named" if person(noun, self._lexicon) is None else count.group

    def told(self, chain: list[Whole]) -> list[Whole]:
        """A list as it is meant: "four people, a father and three children" are four, "two men and a boy" three."""
        first, rest = chain[0], chain[1:]
        if not rest:
            return chain
        named, value = sum(_value(w.count.number) for w in rest), _value(first.count.number)
        aside = self._joint(first, rest[0])
        fits = named == value and (value == 1 or aside != ",")
        general = fits or first.count.group in self._lexicon.general_groups
        if aside in _ASIDES and named <= value and general:
            first.parts.extend(self.part(w.count) for w in rest)
            return [first]
        alike = len({self._kind(w.count) for w in chain}) == 1
        added = alike and aside in _JOINTS and self._joint(chain[-2], chain[-1]) in _JOINTS - {","}
        return [self._sum(chain)] if added else chain

    def _sum(self, chain: list[Whole]) -> Whole:
        """The list as one figure, its members as parts; a bound is open as soon as one member's is."""
        numbers = [w.count.number for w in chain]
        low, best, high = (_plus([getattr(n, k) for n in numbers]) for k in ("low", "best", "high"))
        number = replace(numbers[0], end=numbers[-1].end, low=low, best=best, high=high)
        count = replace(chain[0].count, number=number, end=chain[-1].end, group=None)
        return Whole(count, chain[-1].end, [self.part(w.count) for w in chain])

    def _group_after(self, count: Count) -> str | None:
        after = self._tree.tokens[count.phrase.last + 1 : count.phrase.last + 5]
        return next((told for t in after if (told := person(t, self._lexicon)) is not None), None)

    def _between(self, start: int, end: int) -> list[Token]:
        lo, hi = start + self._base, end + self._base
        return [t for t in self._tree.tokens if t.start < hi and t.end > lo]

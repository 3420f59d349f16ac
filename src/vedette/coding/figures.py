"""Figures of a sentence: which number counts what, and which word decides what it measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from vedette.coding.counting import Phrase, group_of, person, phrase_at
from vedette.coding.measuring import Measurer, Verdict
from vedette.coding.named import named_persons
from vedette.coding.numbers import Number, number_in, reader
from vedette.coding.quantities import Quantity, quantity
from vedette.coding.tree import Tree, has_lemma
from vedette.coding.unnumbered import unnumbered
from vedette.coding.wholes import Count, Whole, wholes
from vedette.lexicon.figures import FigureLexicon
from vedette.lexicon.patterns import any_of
from vedette.model.claim import Figure
from vedette.model.reading import Sentence, Token
from vedette.model.span import Span

__all__ = ["FigureMention", "figures_in", "number_in"]

_BEFORE, _AFTER = 70, 110
"""Characters around a figure in which a word makes it a toll over many events."""
_TOLL_REACH = 12
_THEREAFTER = re.compile(r"\b(?:has|have|had) $", re.IGNORECASE)
_TIME = frozenset({"time"})
_HARMED = frozenset({"killed", "injured"})
_ADJUNCT = 3
"""Words of the shortest "in Kandahar and"."""
_ADJUNCT_WORDS = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT", "CCONJ"})
_AND = frozenset({"and", ",", "&"})
_ANOTHER = frozenset({"with", "by", "and", "between", "against", ";", ":"})
"""Words behind which others come in than those counted before."""


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure in a sentence; `number`, `head` and `governor` are indexes of the sentence's tokens.

    `head` is the counted noun (the number where the noun is left out), `governor` the word that decides the measure:
    "killed", "fled", or "strikes" itself.
    """

    figure: Figure
    span: Span
    number: int
    head: int
    governor: int | None


def figures_in(
    sentence: Sentence, lexicon: FigureLexicon, strangers: Sequence[Span] | None = None
) -> list[FigureMention]:
    """Every figure of a parsed sentence, in order; an unparsed sentence has none.

    A number behind "including" is no figure of its own but a part of the figure before it. `strangers` are the names
    that are no persons'; where they are given, a person named as a victim is one.
    """
    if not sentence.tokens:
        return []
    tree = Tree(sentence)
    counts = _Counting(tree, lexicon, strangers).counts()
    return [_mention(whole, sentence, lexicon) for whole in wholes(counts, tree, lexicon)]


@cache
def _patterns(lexicon: FigureLexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of words that make a figure cumulative, and of tolls."""
    tolls = frozenset(t for words in lexicon.measures.values() for t in words.tolls)
    return any_of(lexicon.cumulative), any_of(tolls)


def _mention(whole: Whole, sentence: Sentence, lexicon: FigureLexicon) -> FigureMention:
    count, text = whole.count, sentence.text
    around = text[max(0, count.start - _BEFORE) : count.end + _AFTER]
    figure = Figure(
        measure=count.verdict.measure,
        as_written=text[count.start : count.end],
        low=count.number.low,
        best=count.number.best,
        high=count.number.high,
        unit=count.unit,
        group=count.group,
        of_which=tuple(whole.parts),
        cumulative=count.verdict.measure not in {"money", "hours"} and _is_toll(around, lexicon),
    )
    span = Span(count.start, count.end).shifted(sentence.span.start)
    return FigureMention(figure, span, count.phrase.number, count.phrase.head, count.verdict.governor)


def _is_toll(around: str, lexicon: FigureLexicon) -> bool:
    """True when a word makes the figure one over many events; the `since` of "has since risen" does not."""
    found = _patterns(lexicon)[0].finditer(around)
    return any(not _THEREAFTER.search(around, 0, m.start()) for m in found)


class _Counting:
    """The counts of one sentence, each measured by itself."""

    def __init__(self, tree: Tree, lexicon: FigureLexicon, strangers: Sequence[Span] | None) -> None:
        self._tree, self._lexicon, self._strangers = tree, lexicon, strangers
        self._tokens, self._text = tree.tokens, tree.sentence.text
        self._base = tree.sentence.span.start
        self._measurer = Measurer(tree, lexicon)
        self._numbers = reader(lexicon.numbers)

    def counts(self) -> list[Count]:
        """Every count, in order of place."""
        found = []
        for number in self._numbers.read(self._text):
            one = self._one(quantity(self._text, self._unparticled(number), self._lexicon))
            if one is not None:
                found.append(one)
        found = self._carried_on(found)
        taken = {i for c in found for i in range(c.phrase.first, c.phrase.last + 1)}
        found += self._unnumbered(taken)
        return sorted((*found, *self._named({*taken, *(c.phrase.noun or -1 for c in found)})), key=lambda c: c.start)

    def _carried_on(self, counts: list[Count]) -> list[Count]:
        """`killed six soldiers in the north and three policemen in the south`: the policemen were killed too."""
        out = counts[:1]
        for count in counts[1:]:
            known = out[-1].verdict
            sure = known.certain and known.measure in self._lexicon.people_measures
            goes_on = sure and not count.verdict.certain and self._parallel(out[-1], count.phrase)
            out.append(replace(count, verdict=known) if goes_on else count)
        return out

    def _parallel(self, left: Count, right: Phrase) -> bool:
        """True for people with a place or time each, joined by "and": "X in A and Y in B"."""
        noun = None if right.noun is None else self._tokens[right.noun]
        between = self._tokens[max(left.phrase.last, left.verdict.governor or 0) + 1 : right.first]
        behind = self._tokens[right.last + 1 : right.last + 2]
        if noun is None or person(noun, self._lexicon) is None or len(between) < _ADJUNCT:
            return False
        adjunct = between[0].pos == "ADP" and between[-1].text.lower() in _AND
        apart = any(t.pos not in _ADJUNCT_WORDS or t.text.lower() in _ANOTHER for t in between[:-1])
        return adjunct and not apart and bool(behind) and behind[0].text.lower() == between[0].text.lower()

    def _between(self, start: int, end: int) -> list[Token]:
        lo, hi = start + self._base, end + self._base
        return [t for t in self._tokens if t.start < hi and t.end > lo]

    def _unparticled(self, number: Number) -> Number:
        """The number without the `over` of "handed over 21 captives"."""
        bound = self._between(number.start, number.core_start) if number.start < number.core_start else []
        if not bound or bound[0].dep != "prt":
            return number
        by, bare = number.core_start, next(iter(self._numbers.read(self._text[number.core_start : number.end])), None)
        if bare is None:
            return number
        return replace(bare, start=bare.start + by, end=bare.end + by, core_start=by, core_end=bare.core_end + by)

    def _one(self, what: Quantity) -> Count | None:
        core = self._between(what.number.core_start, what.number.core_end)
        wide = self._between(what.start, what.end)
        if what.kind == "none" or not core or what.number.high == 0:
            return None
        if what.kind == "count":
            return self._count(what.number, core, wide)
        phrase = Phrase(wide[0].i, wide[-1].i, core[-1].i, None)
        verb = self._tree.ruling_verb(core[-1])
        measure = self._share(wide[-1].i) if what.kind == "percent" else what.kind
        verdict = Verdict(measure, None if verb is None else verb.i)
        return Count(what.number, what.start, what.end, phrase, verdict, unit=what.unit)

    def _share(self, last: int) -> str:
        """A share is one of ground when ground is named after it and somebody holds it."""
        words = {w for t in self._tokens[last + 1 : last + 7] for w in (t.lemma.lower(), t.text.lower())}
        verbs = (t for t in self._tokens if t.pos in {"VERB", "NOUN", "AUX"})
        holds = any(has_lemma(t, self._lexicon.percent_verbs) for t in verbs)
        return "territory_percent" if holds and words & self._lexicon.percent_of_ground else "other"

    def _count(self, number: Number, core: list[Token], wide: list[Token]) -> Count | None:
        phrase = phrase_at(self._tree, wide[0].i, core[-1].i, wide[-1].i, self._lexicon)
        noun = None if phrase.noun is None else self._tokens[phrase.noun]
        if self._none_of(phrase.first):
            return None
        people = noun is None or person(noun, self._lexicon) is not None
        if noun is not None and not people and has_lemma(noun, self._lexicon.not_counts.nouns):
            return self._times(number, phrase, noun)
        verdict = self._measurer.measure(phrase)
        if not verdict.certain and people:
            verdict = self._toll(number, phrase) or verdict
        return self._made(number, phrase, verdict)

    def _made(self, number: Number, phrase: Phrase, verdict: Verdict, *, article: bool = False) -> Count:
        start = min(self._tokens[phrase.first].start - self._base, number.start)
        end = max(self._tokens[phrase.last].end - self._base, number.end)
        group = group_of(self._tree, phrase, self._lexicon)
        return Count(number, start, end, phrase, verdict, group, article=article)

    def _none_of(self, first: int) -> bool:
        """True for "none of the 12"."""
        before = {t.text.lower() for t in self._tokens[max(0, first - 3) : first]}
        return "of" in before and bool(before & self._lexicon.no_people)

    def _times(self, number: Number, phrase: Phrase, noun: Token) -> Count | None:
        """`struck four times` counts strikes; other words of time and talk count nothing."""
        verb = self._tree.ruling_verb(noun)
        if verb is None or not has_lemma(noun, _TIME):
            return None
        verbs = self._lexicon.times_verbs
        measure = next((m for w, m in verbs.items() if has_lemma(verb, frozenset({w}))), None)
        return None if measure is None else replace(self._made(number, phrase, Verdict(measure, verb.i)), group=None)

    def _toll(self, number: Number, phrase: Phrase) -> Verdict | None:
        """`the death toll rose to 45`."""
        begin = self._tokens[min(max(0, phrase.first - _TOLL_REACH), self._subject(phrase))].start - self._base
        said = list(_patterns(self._lexicon)[1].finditer(self._text, begin, number.start))
        if not said:
            return None
        words = said[-1].group().lower()
        measure = next(m for m, w in self._lexicon.measures.items() if words in w.tolls)
        return Verdict(measure, self._between(said[-1].start(), said[-1].end())[-1].i)

    def _subject(self, phrase: Phrase) -> int:
        """Where the subject of the phrase's verb begins, however long it is; the phrase itself where it has none."""
        verb = self._tree.ruling_verb(self._tokens[phrase.head])
        subjects = [] if verb is None else self._tree.kids(verb, "nsubj")
        words = [t.i for s in subjects if s.i < phrase.first for t in self._tree.subtree(s)]
        return min(words, default=phrase.first)

    def _unnumbered(self, taken: set[int]) -> list[Count]:
        """`a child was killed` is one child, `wounding others` two more at least."""
        found = []
        for number, phrase in unnumbered(self._tree, taken, self._lexicon):
            verdict = self._measurer.measure(phrase)
            if number.best is not None or not self._may_be_things(phrase, verdict):
                found.append(self._made(number, phrase, verdict, article=True))
        return found

    def _may_be_things(self, phrase: Phrase, verdict: Verdict) -> bool:
        """In "two trucks were wrecked and others burned" the others need not be people."""
        word = None if verdict.governor is None else self._tokens[verdict.governor]
        return phrase.noun is None and word is not None and has_lemma(word, self._lexicon.needs_person)

    def _named(self, taken: set[int]) -> list[Count]:
        """`Karim Haddad was killed`: one person, where the word is one of bodies only."""
        found = []
        persons = () if self._strangers is None else named_persons(self._tree, taken, self._strangers, self._lexicon)
        for number, phrase in persons:
            verdict = self._measurer.measure(phrase)
            harmed = verdict.certain and verdict.measure in _HARMED and self._is_ruled(phrase, verdict)
            if harmed and not self._may_be_things(replace(phrase, noun=None), verdict):
                count = self._made(number, phrase, verdict, article=True)
                found.append(replace(count, group=self._text[number.start : number.end]))
        return found

    def _is_ruled(self, phrase: Phrase, verdict: Verdict) -> bool:
        """False in "the son of Omar Salih was killed": what is behind "of" suffers only what stands before it."""
        return self._tokens[phrase.head].dep != "pobj" or (verdict.governor or 0) < phrase.first

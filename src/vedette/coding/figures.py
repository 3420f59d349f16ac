"""Figures of a sentence: which number counts what, and which word decides what it measures."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from vedette.coding.counting import Phrase, group_of, person, phrase_at
from vedette.coding.measuring import Measurer, Verdict
from vedette.coding.numbers import Number, number_in, reader
from vedette.coding.quantities import Quantity, quantity
from vedette.coding.tree import Tree, has_lemma
from vedette.lexicon.figures import FigureLexicon
from vedette.model.claim import Figure, Part
from vedette.model.reading import Sentence, Token
from vedette.model.span import Span

__all__ = ["FigureMention", "figures_in", "number_in"]

_BEFORE, _AFTER = 70, 110
_LIST = frozenset({"NUM", "NOUN", "PROPN", "ADJ", "DET", "CCONJ", "PUNCT", "ADP", "PART", "ADV", "PRON"})
_TOLL_REACH = 12


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


@dataclass(frozen=True, slots=True)
class _Found:
    """A count on its way: character stretch in the sentence, phrase and verdict."""

    number: Number
    start: int
    end: int
    phrase: Phrase
    verdict: Verdict
    group: str | None
    unit: str | None = None
    article: bool = False


@cache
def _patterns(lexicon: FigureLexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns of `including`, of cumulative words, and of tolls."""

    def any_of(words: frozenset[str]) -> str:
        return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))

    tolls = frozenset(t for words in lexicon.measures.values() for t in words.tolls)
    return (
        re.compile(rf"\b(?:{any_of(lexicon.including)})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{any_of(lexicon.cumulative)})\b", re.IGNORECASE),
        re.compile(rf"\b({any_of(tolls)})\b", re.IGNORECASE),
    )


def figures_in(sentence: Sentence, lexicon: FigureLexicon) -> list[FigureMention]:
    """Every figure of a parsed sentence, in order; an unparsed sentence has none.

    A number behind "including" is no figure of its own but a part of the figure before it.
    """
    if not sentence.tokens:
        return []
    tree = Tree(sentence)
    found = _Sentence(sentence, tree, lexicon).found()
    return _Sentence(sentence, tree, lexicon).mentions(found)


class _Sentence:
    """One sentence under reading."""

    def __init__(self, sentence: Sentence, tree: Tree, lexicon: FigureLexicon) -> None:
        self.sentence, self.tree, self.lexicon = sentence, tree, lexicon
        self.measurer = Measurer(tree, lexicon)
        self.base = sentence.span.start
        self.including, self.cumulative, self.tolls = _patterns(lexicon)

    def found(self) -> list[_Found]:
        """The counts of the sentence in order, inherited measures filled in."""
        text, counts = self.sentence.text, list[_Found]()
        for number in reader(self.lexicon.numbers).read(text):
            one = self._one(quantity(text, number, self.lexicon))
            if one is not None:
                counts.append(one)
        taken = {i for c in counts for i in range(c.phrase.first, c.phrase.last + 1)}
        counts.extend(self._articles(taken))
        counts.sort(key=lambda c: c.start)
        return self._inherited(counts)

    def _tokens_of(self, start: int, end: int) -> list[Token]:
        lo, hi = start + self.base, end + self.base
        return [t for t in self.sentence.tokens if t.start < hi and t.end > lo]

    def _one(self, what: Quantity) -> _Found | None:
        core = self._tokens_of(what.number.core_start, what.number.core_end)
        wide = self._tokens_of(what.start, what.end)
        if what.kind == "none" or not core or what.number.high == 0:
            return None
        if what.kind == "count":
            return self._count(what.number, core, wide)
        last = wide[-1].i
        phrase = Phrase(wide[0].i, last, core[-1].i, None)
        verb = self.tree.ruling_verb(core[-1])
        measure = {"money": "money", "hours": "hours", "percent": self._share(last, verb)}[what.kind]
        return _Found(
            what.number,
            what.start,
            what.end,
            phrase,
            Verdict(measure, None if verb is None else verb.i),
            None,
            what.unit,
        )

    def _share(self, last: int, verb: Token | None) -> str:
        """A share is one of ground when ground is named after it and somebody holds it."""
        words = {w for t in self.sentence.tokens[last + 1 : last + 7] for w in (t.lemma.lower(), t.text.lower())}
        holds = any(
            has_lemma(t, self.lexicon.percent_verbs) for t in self.sentence.tokens if t.pos in {"VERB", "NOUN", "AUX"}
        )
        return "territory_percent" if holds and words & self.lexicon.percent_of_ground else "other"

    def _count(self, number: Number, core: list[Token], wide: list[Token]) -> _Found | None:
        phrase = phrase_at(self.tree, wide[0].i, core[-1].i, wide[-1].i)
        noun = None if phrase.noun is None else self.sentence.tokens[phrase.noun]
        if self._none_of(phrase.first):
            return None
        if noun is not None and has_lemma(noun, self.lexicon.not_counts.nouns) and person(noun, self.lexicon) is None:
            return self._times(number, phrase, noun)
        verdict = self.measurer.measure(phrase)
        if phrase.noun is None and not verdict.certain:
            verdict = self._toll(number, phrase) or verdict
        return self._made(number, phrase, verdict)

    def _made(self, number: Number, phrase: Phrase, verdict: Verdict, *, article: bool = False) -> _Found:
        tokens = self.sentence.tokens
        start, end = tokens[phrase.first].start - self.base, tokens[phrase.last].end - self.base
        start, end = min(start, number.start), max(end, number.end)
        return _Found(number, start, end, phrase, verdict, group_of(self.tree, phrase, self.lexicon), article=article)

    def _none_of(self, first: int) -> bool:
        before = [t.text.lower() for t in self.sentence.tokens[max(0, first - 3) : first]]
        return "of" in before and any(w in self.lexicon.no_people for w in before)

    def _times(self, number: Number, phrase: Phrase, noun: Token) -> _Found | None:
        """`struck four times` counts strikes."""
        verb = self.tree.ruling_verb(noun)
        if verb is None or not has_lemma(noun, frozenset({"time"})):
            return None
        measure = next((m for w, m in self.lexicon.times_verbs.items() if has_lemma(verb, frozenset({w}))), None)
        return None if measure is None else replace(self._made(number, phrase, Verdict(measure, verb.i)), group=None)

    def _toll(self, number: Number, phrase: Phrase) -> Verdict | None:
        """`the death toll rose to 45`."""
        begin = self.sentence.tokens[max(0, phrase.first - _TOLL_REACH)].start - self.base
        said = list(self.tolls.finditer(self.sentence.text, begin, number.start))
        if not said:
            return None
        words = said[-1][1].lower()
        measure = next(m for m, w in self.lexicon.measures.items() if words in w.tolls)
        return Verdict(measure, self._tokens_of(said[-1].start(), said[-1].end())[-1].i)

    def _articles(self, taken: set[int]) -> list[_Found]:
        """`a child was killed` is one child; only with a person and a word that decides the measure."""
        found = []
        for token in self.sentence.tokens:
            noun = self.tree.head(token)
            if token.text.lower() not in {"a", "an", "another"} or token.dep != "det" or noun.i <= token.i:
                continue
            if taken & {token.i, noun.i} or noun.tag != "NN" or person(noun, self.lexicon) is None:
                continue
            number = Number(token.start - self.base, token.end - self.base, 0, 0, 1, 1, 1)
            phrase = Phrase(token.i, noun.i, token.i, noun.i)
            found.append(self._made(number, phrase, self.measurer.measure(phrase), article=True))
        return found

    def _inherited(self, counts: list[_Found]) -> list[_Found]:
        """`two soldiers and three policemen`: a list shares the measure that one of them has."""
        out: list[_Found] = []
        for count in counts:
            if (
                out
                and not count.verdict.certain
                and out[-1].verdict.measure in self.lexicon.people_measures
                and self._joined(out[-1], count)
            ):
                verdict = out[-1].verdict
                count = replace(count, verdict=replace(verdict, certain=True))  # noqa: PLW2901 - the list's own value
            out.append(count)
        return out

    def _joined(self, one: _Found, other: _Found) -> bool:
        between = self.sentence.text[one.end : other.start].strip().lower()
        noun = other.phrase.noun
        people = noun is None or person(self.sentence.tokens[noun], self.lexicon) is not None
        return people and between in {",", "and", ", and", "as well as", "and about", "plus", "along with", "or", "&"}

    def mentions(self, counts: list[_Found]) -> list[FigureMention]:
        """The figures, with parts put under their wholes; numbers that count nothing are left out."""
        wholes: list[tuple[_Found, list[Part]]] = []
        for count in counts:
            if wholes and self._is_part(wholes[-1][0], count):
                wholes[-1][1].append(self._part(count))
            elif self._counts(count):
                wholes.append((count, []))
        return [self._mention(count, tuple(parts)) for count, parts in wholes]

    def _counts(self, count: _Found) -> bool:
        """False for a bare number or article that no word makes a figure."""
        if count.article or self._is_one(count):
            return count.verdict.certain and (
                not count.article or count.verdict.measure in self.lexicon.people_measures
            )
        return count.verdict.certain or count.phrase.noun is not None

    def _is_one(self, count: _Found) -> bool:
        return self.sentence.tokens[count.phrase.number].text.lower() == "one"

    def _is_part(self, whole: _Found, count: _Found) -> bool:
        text = self.sentence.text
        reach = text[whole.end : min(len(text), count.end + 12)]
        cue = None
        for cue in self.including.finditer(reach):
            pass
        if cue is None or whole.verdict.measure not in {
            *self.lexicon.people_measures,
            "other",
            "fighters",
            "attacks",
            "strikes",
        }:
            return False
        start = whole.end + cue.start()
        if (
            count.verdict.certain
            and not count.article
            and count.verdict.measure not in {whole.verdict.measure, "other", "fighters"}
            and start < count.start
        ):
            return False
        if start >= count.start:
            return start <= count.end
        between = self._tokens_of(whole.end + cue.end(), count.start) if whole.end + cue.end() < count.start else []
        return all(t.pos in _LIST for t in between)

    def _part(self, count: _Found) -> Part:
        number = count.number
        return Part(count.group or self._group_after(count), number.low, number.best, number.high)

    def _group_after(self, count: _Found) -> str:
        """`four of them children`: the group follows the pronoun."""
        for token in self.sentence.tokens[count.phrase.last + 1 : count.phrase.last + 5]:
            told = person(token, self.lexicon)
            if told is not None:
                return told
        return "people"

    def _mention(self, count: _Found, parts: tuple[Part, ...]) -> FigureMention:
        number, text = count.number, self.sentence.text
        around = text[max(0, count.start - _BEFORE) : count.end + _AFTER]
        figure = Figure(
            measure=count.verdict.measure,
            as_written=text[count.start : count.end],
            low=number.low,
            best=number.best,
            high=number.high,
            unit=count.unit,
            group=count.group,
            of_which=parts,
            cumulative=count.verdict.measure != "money" and bool(self.cumulative.search(around)),
        )
        span = Span(self.base + count.start, self.base + count.end)
        return FigureMention(figure, span, count.phrase.number, count.phrase.head, count.verdict.governor)

"""Finds phrases of time in a row of words: the longest phrase at each place, the first of the lexicon among equals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vedette.dates.values import canonical
from vedette.dates.words import BLANK, DASHES, Row, Vocabulary
from vedette.lexicon.calendar import Calendar, Item, Phrase, parse_phrase

_FIELD = re.compile(r"\{(\w+)\}")
_ROUND = 50
_NOT_PLURAL = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of time: words `first` to `last` (excluded) of a row, and its value."""

    first: int
    last: int
    value: str


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    groups: tuple[tuple[str | None, tuple[str, ...]], ...]
    """For every group of the pattern, the item's name and its classes."""
    means: str


class Phrasebook:
    """All phrases of the lexicon, compiled."""

    def __init__(self, knowledge: Calendar) -> None:
        """Compile once; `find` is then a pure function."""
        self._knowledge = knowledge
        phrases = [*knowledge.phrases, *_feast_phrases(knowledge)]
        literals = {c for p in phrases for i in p.items for c in i.choices if not c.isupper()}
        self.vocabulary = Vocabulary(knowledge, frozenset(literals))
        self.vocabulary.prepare_numbers()
        self._by_letter: dict[str, list[_Rule]] = {}
        for phrase in phrases:
            rule, first = self._compile(phrase)
            for letter in first:
                self._by_letter.setdefault(letter, []).append(rule)
        self._starts = re.compile(f"[{''.join(self._by_letter)}]")

    def _letters(self, item: Item) -> str:
        names = [c if c.isupper() else "=" + c for c in item.choices]
        return "".join(sorted({x for n in names for x in self.vocabulary.letters_of(n)}))

    def _compile(self, phrase: Phrase) -> tuple[_Rule, set[str]]:
        pattern, first, open_start = "", set[str](), True
        groups: list[tuple[str | None, tuple[str, ...]]] = []
        for item in phrase.items:
            letters = self._letters(item)
            if not letters:
                letters = "\0"
            if item.before:
                pattern += f"(?<=[{letters}])"
                continue
            pattern += f"([{letters}])" + ("?" if item.optional else "")
            groups.append((item.name, item.choices))
            if open_start:
                first |= set(letters)
                open_start = item.optional
        return _Rule(re.compile(pattern), tuple(groups), phrase.means), first

    def find(self, row: Row) -> Iterator[Found]:
        """Every phrase of the row, from left to right, never overlapping."""
        position, letters = 0, row.letters
        while start := self._starts.search(letters, position):
            best = self._longest(row, start.start())
            if best:
                position = best.last
                if best.value != "NONE":
                    yield best
            else:
                position = start.start() + 1

    def _longest(self, row: Row, at: int) -> Found | None:
        end, chosen = at, None
        for rule in self._by_letter[row.letters[at]]:
            match = rule.pattern.match(row.letters, at)
            if match and match.end() > end and self._holds(rule, row, match):
                end, chosen = match.end(), (rule, match)
        if not chosen:
            return None
        value = self._fill(chosen[0], row, chosen[1])
        return Found(at, end, value) if value else None

    def _holds(self, rule: _Rule, row: Row, match: re.Match[str]) -> bool:
        if rule.means == "{YEAR}" and match.end() - match.start() == 1:
            return self._is_year(row, match.start())
        return True

    def _is_year(self, row: Row, at: int) -> bool:
        """A lone number of four digits is a year unless its neighbours say that it counts or names something."""
        number, before, after = int(row.word(at)), row.word(at - 1), row.word(at + 1)
        if before in self._knowledge.no_year_after or after in self._knowledge.no_year_before:
            return False
        if before.isdigit():
            return False
        if (before in (*DASHES, "/", ".", ":") and row.word(at - 2)[-1:].isdigit()) or (
            after in ("-", "/") and row.word(at + 2)[:1].isdigit()
        ):
            return False
        plural = after.endswith("s") and not after.endswith(_NOT_PLURAL) and len(after) > 3  # noqa: PLR2004 - "its", "was"
        if number % _ROUND == 0 and plural:
            return False
        return 1400 <= number <= 2060 or before in ("in", "since", "year", "until")  # noqa: PLR2004 - years that news speaks of

    def _fill(self, rule: _Rule, row: Row, match: re.Match[str]) -> str | None:
        values: dict[str, str] = {}
        for group, (name, classes) in enumerate(rule.groups, 1):
            if match[group] is None:
                continue
            i = match.start(group)
            word = self.vocabulary.values(row.text[row.starts[i] : row.ends[i]])
            hit = next((c for c in classes if c in word), None)
            if hit:
                values[name or hit] = word[hit]
        filled = _FIELD.sub(lambda m: values.get(m[1], ""), rule.means)
        return canonical(filled)


def _feast_phrases(knowledge: Calendar) -> list[Phrase]:
    """A feast with what may stand before and behind it: its step or, if it lasts, the day of it; and its year."""
    nearby = parse_phrase("r:BACK|HERE|AHEAD?", "").items
    nth = parse_phrase("the? n:ORDINAL|DAY day? of?", "").items
    tails = ((), parse_phrase(",? of? YEAR", "").items, parse_phrase("of? y:BACK|HERE|AHEAD year", "").items)
    return [
        replace(phrase, items=(*head, *phrase.items, *tail), means=f"FEAST:{feast.name}:{{YEAR}}{{y}}:{{r}}:{{n}}")
        for feast in knowledge.feasts.values()
        for phrase in feast.phrases
        for head in ((nearby, nth) if feast.length > 1 else (nearby,))
        for tail in tails
    ]


__all__ = ["BLANK", "Found", "Phrasebook"]

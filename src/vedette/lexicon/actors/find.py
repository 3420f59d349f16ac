"""Finding actors in a text: one Aho-Corasick pass, then word bounds, capitals, support, and the longest match."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick

from vedette.lexicon.actors.actor import Actor, ActorMention
from vedette.lexicon.actors.spelling import Spelling, lowered, plain
from vedette.model.span import Span

_FORENAME = re.compile(r"(?<=[a-z,;] )([A-Z]\w+) $")
"""A word in capitals right before, that does not open its sentence."""
_NAMED = 1_000_000
_SMALL = 200
"""Characters from which a line with no capital at all is taken to be in small letters throughout."""
_LONG = 6
"""Characters from which a name is known even where it is stuck to its neighbour."""
_AROUND = 14
"""Characters on either side in which the neighbouring word is looked for."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """A stretch `[start, end)` and the spellings it fits."""

    start: int
    end: int
    spellings: tuple[Spelling, ...]

    @property
    def sure(self) -> bool:
        """True when all spellings mean one actor, and one of them needs no support."""
        first = self.spellings[0].actor
        return all(s.actor is first or s.actor == first for s in self.spellings) and not all(
            s.weak for s in self.spellings
        )


@dataclass(frozen=True, slots=True)
class _Support:
    """What a text speaks of in sure words: the actors' names, and how often it speaks of each country."""

    names: frozenset[str]
    countries: dict[str, int]

    def rank(self, actor: Actor) -> int:
        """How much the text speaks for `actor`: its name outweighs everything; 0 is nothing at all."""
        if actor.name in self.names:
            return _NAMED
        return 0 if actor.cls == "person" else self.countries.get(actor.country or "", 0)


class Actors:
    """The lexicon of actors, ready to match; make one with `load_actors`."""

    def __init__(
        self, spellings: Iterable[Spelling], capital_words: Iterable[str] = (), titles: Iterable[str] = ()
    ) -> None:
        """Build the automaton.

        `capital_words` are acronyms that are common words when all is in capitals; `titles` are the words that may
        stand in capitals before a surname.
        """
        self._titles = frozenset(titles)
        self._capital_words = frozenset(capital_words)
        self._by_key: dict[str, tuple[Spelling, ...]] = {}
        self._named: dict[str, Actor] = {}
        for spelling in spellings:
            self._add(spelling)
        self._automaton = ahocorasick.Automaton()
        for key, known in self._by_key.items():
            self._automaton.add_word(key, (len(key), known))
        self._automaton.make_automaton()

    def __len__(self) -> int:
        """How many different actors there are."""
        return len({s.actor for known in self._by_key.values() for s in known if s.actor})

    def _add(self, spelling: Spelling) -> None:
        key = lowered(spelling.plain)
        known = self._by_key.get(key, ())
        if spelling not in known:
            self._by_key[key] = (*known, spelling)
        if spelling.actor:
            if not spelling.weak:
                self._named.setdefault(key, spelling.actor)
            self._named.setdefault(lowered(plain(spelling.actor.name)), spelling.actor)

    def named(self, name: str) -> Actor | None:
        """The actor that is called `name`, in any of its sure spellings and in any case; None when unknown."""
        return self._named.get(lowered(plain(name)))

    def find(self, text: str) -> list[ActorMention]:
        """Every mention in `text`, left to right, the longest where several begin, none overlapping.

        Give a whole report: a surname, and an acronym that may mean much else, count only where the text also has
        the full name or the country. A possessive `'s` and a leading "the" stay outside the span.
        """
        return [
            ActorMention(Span(hit.start, hit.end), text[hit.start : hit.end], chosen.actor)
            for hit, chosen in _chosen(list(self._hits(text, _small_lines(text))))
            if chosen.actor is not None and not (_is_surname(chosen) and self._has_forename(text, hit.start))
        ]

    def spelt(self, text: str) -> list[tuple[int, str]]:
        """Where names stand in a text whose capitals tell nothing, each as the lexicon writes it, accents aside."""
        hits = list(self._hits(text.lower(), [range(len(text))]))
        return [(hit.start, chosen.plain) for hit, chosen in _chosen(hits)]

    def _hits(self, text: str, small: list[range]) -> Iterator[_Hit]:
        bare = plain(text)
        low = lowered(bare)
        for last, (length, known) in self._automaton.iter(low):
            start, end = last + 1 - length, last + 1
            if not (_parted(text, start) and _parted(text, end)) and not _glued(text, start, end):
                continue
            words = bare[start:end]
            fitting = tuple(s for s in known if s.fits(words)) or self._in_small(known, start, small)
            if fitting and not (words in self._capital_words and _in_capitals(text, start, end)):
                yield _Hit(start, end, fitting)

    def _has_forename(self, text: str, start: int) -> bool:
        """True when a word in capitals that is no title stands before: `his brother Rifaat al-Assad` is not Bashar."""
        before = _FORENAME.search(text, max(0, start - _AROUND * 2), start)
        return before is not None and before[1] not in self._titles

    def _in_small(self, known: tuple[Spelling, ...], start: int, small: list[range]) -> tuple[Spelling, ...]:
        """The spellings that fit but for capitals, where a whole line has none (but `us` and `who` stay words)."""
        if not any(start in line for line in small):
            return ()
        return tuple(s for s in known if s.plain not in self._capital_words)


def _is_surname(spelling: Spelling) -> bool:
    actor = spelling.actor
    if actor is None or actor.cls != "person":
        return False
    return " " not in spelling.plain.removeprefix("al ").removeprefix("el ")


def _parted(text: str, at: int) -> bool:
    """True when a word may begin or end at `at`."""
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())


def _glued(text: str, start: int, end: int) -> bool:
    """True when a long name is stuck to the word before or after, as scraping does to lines ("rebelsRussia")."""
    return end - start >= _LONG and all(
        _parted(text, at) or (text[at - 1].islower() and text[at].isupper()) for at in (start, end)
    )


def _small_lines(text: str) -> list[range]:
    """The lines that were written, or scraped, without any capitals: too long for that to be chance."""
    lines, start = [], 0
    for line in text.split("\n"):
        if len(line) >= _SMALL and line.islower():
            lines.append(range(start, start + len(line)))
        start += len(line) + 1
    return lines


def _in_capitals(text: str, start: int, end: int) -> bool:
    """True when the words before and after stand in capitals, as in a headline that is all in capitals."""
    before = text[max(0, start - _AROUND) : start].split()[-1:]
    after = text[end : end + _AROUND].split()[:1]
    return "".join(before + after).isupper()


def _support(hits: list[_Hit]) -> _Support:
    sure = [hit.spellings[0].actor for hit in hits if hit.sure]
    countries = Counter(a.country for a in sure if a and a.country and a.cls in ("country", "demonym", "capital"))
    return _Support(frozenset(actor.name for actor in sure if actor), dict(countries))


def _chosen(hits: list[_Hit]) -> Iterator[tuple[_Hit, Spelling]]:
    """The hits that count, left to right, the longest where several begin, each with the spelling it is read as."""
    support = _support(hits)
    done = 0
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        chosen = _choose(hit, support) if hit.start >= done else None
        if chosen is not None:
            done = hit.end
            yield hit, chosen


def _choose(hit: _Hit, support: _Support) -> Spelling | None:
    """The spelling that the text speaks for most; the first in the lexicon where it speaks for none.

    Where a plain noun is among them (`congress`), a weak spelling needs its country to be the text's main one.
    """
    noun = any(s.actor is not None and s.actor.cls == "generic" for s in hit.spellings)
    needed = max(support.countries.values(), default=1) if noun else 1
    best, best_rank = None, -1
    for spelling in hit.spellings:
        rank = support.rank(spelling.actor) if spelling.actor else 0
        if rank > best_rank and not (spelling.weak and rank < needed):
            best, best_rank = spelling, rank
    return best

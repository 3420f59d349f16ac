"""Finding actors in a text: one Aho-Corasick pass, then word bounds, capitals, support, and the longest match."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick

from vedette.lexicon.actors.actor import Actor, ActorMention
from vedette.lexicon.actors.spelling import Spelling, lowered, plain
from vedette.model.span import Span

_AROUND = 15
"""Characters on either side that show whether a stretch stands in a headline set in capitals."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """A stretch `[start, end)` and the spellings it fits."""

    start: int
    end: int
    spellings: tuple[Spelling, ...]


@dataclass(frozen=True, slots=True)
class _Support:
    """The actors' names and countries that a text speaks of in sure words."""

    names: frozenset[str]
    countries: frozenset[str]

    def rank(self, actor: Actor) -> int:
        """2: the text names this actor surely; 1: it speaks of the actor's country; 0: neither."""
        if actor.name in self.names:
            return 2
        return int(actor.country in self.countries and actor.cls != "person")


class Actors:
    """The lexicon of actors, ready to match; make one with `load_actors`."""

    def __init__(self, spellings: Iterable[Spelling], capital_words: Iterable[str] = ()) -> None:
        """Build the automaton; `capital_words` are acronyms that are common words when all is in capitals."""
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
        hits = list(self._hits(text))
        support = _support(hits)
        mentions: list[ActorMention] = []
        done = 0
        for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
            chosen = _choose(hit, support) if hit.start >= done else None
            if chosen is None:
                continue
            done = hit.end
            if chosen.actor is not None:
                span = Span(hit.start, hit.end)
                mentions.append(ActorMention(span, span.of(text), chosen.actor))
        return mentions

    def _hits(self, text: str) -> Iterator[_Hit]:
        bare = plain(text)
        low = lowered(bare)
        size = len(low)
        for last, (length, known) in self._automaton.iter(low):
            start, end = last + 1 - length, last + 1
            if (start and low[start - 1].isalnum()) or (end < size and low[end].isalnum()):
                continue
            words = bare[start:end]
            fitting = tuple(s for s in known if s.fits(words))
            if fitting and not (words in self._capital_words and _in_capitals(text, start, end)):
                yield _Hit(start, end, fitting)


def _in_capitals(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - _AROUND) : start] + text[end : end + _AROUND]
    return around.isupper()


def _support(hits: list[_Hit]) -> _Support:
    sure = [hit.spellings[0].actor for hit in hits if len(hit.spellings) == 1 and not hit.spellings[0].weak]
    names = frozenset(actor.name for actor in sure if actor)
    countries = frozenset(a.country for a in sure if a and a.country and a.cls in ("country", "demonym", "capital"))
    return _Support(names, countries)


def _choose(hit: _Hit, support: _Support) -> Spelling | None:
    """The spelling that the text speaks for most; the first in the lexicon where it speaks for none."""
    best, best_rank = None, -1
    for spelling in hit.spellings:
        rank = support.rank(spelling.actor) if spelling.actor else 0
        if rank > best_rank and (rank or not spelling.weak):
            best, best_rank = spelling, rank
    return best

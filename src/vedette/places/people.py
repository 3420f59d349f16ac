"""Which capitalised words name people, so that "Austin said" after "Lloyd Austin" is no place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vedette.lexicon.places import Words
from vedette.lexicon.places import words as lexicon
from vedette.places.gazetteer import GIVEN, SURNAME, WORD, Gazetteer
from vedette.places.keys import ARTICLES
from vedette.places.mentions import LONGEST, key_of
from vedette.places.scan import Word

_STRONG = 100_000
_AGE = re.compile(r", [1-9]\d?, ")
_AGED = re.compile(r", (?:an? )?[1-9]\d?-")
_YEARS = re.compile(r" [1-9]\d?-$")
_MIN_NAME = 2


@dataclass(frozen=True, slots=True)
class People:
    """`at` holds the words that are parts of full names; `surnames` the keys that name a person of this report."""

    at: frozenset[int]
    surnames: frozenset[str]


def people(words: Sequence[Word], gazetteer: Gazetteer) -> People:
    """The people named in a text, by titles before names and by given names."""
    lex = lexicon()
    at: set[int] = set()
    surnames: set[str] = set()
    for i, j in runs(words):
        start = i if _aged(words, j) else _name_start(words, i, j, gazetteer, lex)
        if start is None:
            continue
        at.update(range(start, j))
        surnames.update(w.key for w in words[start + (1 if j - start > 1 else 0) : j] if len(w.key) > _MIN_NAME)
    return People(frozenset(at), frozenset(surnames))


def _aged(words: Sequence[Word], j: int) -> bool:
    """True for what only a person's name is followed by: ", 34, was shot", ", a 27-year-old medic"."""
    if j >= len(words):
        return False
    gap = words[j].gap
    return _AGE.fullmatch(gap) is not None or (
        _AGED.fullmatch(gap) is not None
        or (gap == ", " and words[j].key == "a" and j + 1 < len(words) and _YEARS.search(words[j + 1].gap) is not None)
    )


def runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The stretches `[i, j)` of capitalised words with only spaces between; a possessive ends one."""
    i = 0
    while i < len(words):
        if not words[i].cap:
            i += 1
            continue
        j = i + 1
        while j < len(words) and words[j].cap and words[j].joined and not words[j - 1].possessive:
            j += 1
        yield i, j
        i = j


def _name_start(words: Sequence[Word], i: int, j: int, gazetteer: Gazetteer, lex: Words) -> int | None:
    """Where a person's name begins in the run `[i, j)`; None when it holds none."""
    for k in range(i, j - 1):
        if words[k].key in lex.titles and not _place(words, k + 1, j, gazetteer):
            return k + 1
    before = words[i - 1] if i else None
    if (
        before is not None
        and words[i].joined
        and not before.cap
        and before.key in lex.titles
        and before.key not in lex.wide_titles
        and not _place(words, i, j, gazetteer)
    ):
        return i
    start = i
    while start < j and words[start].first and words[start].key in lex.never:
        start += 1
    return _given(words, start, j, gazetteer, lex)


def _given(words: Sequence[Word], i: int, j: int, gazetteer: Gazetteer, lex: Words) -> int | None:
    for k in range(i, j - 1):
        key, after = words[k].key, words[k + 1].key
        if (
            not gazetteer.trait(key) & GIVEN
            or key in ARTICLES
            or after in lex.tails
            or after in lex.classes
            or after in lex.never
        ):
            continue
        if _strong(gazetteer, key) and not gazetteer.trait(after) & SURNAME:
            continue
        if gazetteer.trait(key) & WORD and words[k].first and not gazetteer.trait(after) & SURNAME:
            continue
        if _place(words, k, j, gazetteer):
            continue
        return k
    return None


def _strong(gazetteer: Gazetteer, key: str) -> bool:
    """True for a name that is a country's or a province's before it is a person's."""
    return any(e.feature in ("country", "admin1") for e in gazetteer.lookup(key)[:2])


def _place(words: Sequence[Word], i: int, j: int, gazetteer: Gazetteer) -> bool:
    """True when the words `[i, j)` begin with a well-known place of two words, or are one known place of one."""
    for end in range(min(j, i + LONGEST), i, -1):
        entries = gazetteer.lookup(key_of(words, i, end))
        if any(e.curated or e.feature in ("country", "admin1") or e.population >= _STRONG for e in entries[:3]):
            return end - i > 1 or end == j
    return False

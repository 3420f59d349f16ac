"""Words that scraping tore apart ("resum ed") or filled with invisible marks, whole again where there is no doubt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from vedette.lexicon.dictionary import function_words, is_word
from vedette.model.span import Span

_TOKEN = re.compile(r"[a-z]+")
_PAIR = re.compile(r"(?<![\w'\u2019-])([a-z]{1,15}) ([a-z]{1,15})(?![\w'\u2019-])")
# Soft hyphens, zero-width blanks and joiners, marks of direction: none has a sound or a place in English words.
_MARKS = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_INVISIBLE = re.compile(f"[{_MARKS}]+")
_MARKED = re.compile(f"(?:(?<=\\s)|^)[{_MARKS}]+\\s+|[A-Za-z'\u2019-]*(?:[{_MARKS}]+[A-Za-z'\u2019-]*)+")
_DIVIDED = re.compile(r"(?<![\w-])([A-Za-z]?[a-z]{2,})-$")
_REST = re.compile(r"[a-z]{2,}(?![\w-])")
_LONGEST = 40
_SHORTEST = 5
_SHORT_HALF = 3


def visible(text: str) -> str:
    """`text` without marks that cannot be seen."""
    return _INVISIBLE.sub("", text)


def mended(text: str) -> list[tuple[int, int, str]]:
    """Where `text` does not read as it was meant: start, end and the words meant, in order, apart from each other."""
    found = [(*match.span(), visible(match[0]).lstrip()) for match in _MARKED.finditer(text)]
    ends = {at for start, end, _ in found for at in (start, end)}
    torn = [t for t in torn_words(text) if not found or ends.isdisjoint(range(t[0], t[1] + 1))]
    return sorted([*found, *torn])


def divided_words(
    page: str, lines: Sequence[Span], known: Callable[[str], bool] = is_word
) -> Iterator[tuple[Span, str | None]]:
    """The lines of a paragraph, every word that a line's end divides (`govern-` `ment`) apart, with that word whole.

    The hyphen stays where the halves together are no word; before a function word nothing is joined ("pre- and").
    """
    start = lines[0].start
    for first, second in pairwise(lines):
        left = _DIVIDED.search(page, max(start, first.end - _LONGEST), first.end)
        right = _REST.match(page, second.start, second.end)
        if left and right and right[0] not in function_words():
            whole = left[1] + right[0]
            if left.start() > start:
                yield Span(start, left.start()), None
            yield Span(left.start(), right.end()), whole if known(whole) else f"{left[1]}-{right[0]}"
            start = right.end()
        else:
            yield Span(start, first.end), None
            start = second.start
    if lines[-1].end > start:
        yield Span(start, lines[-1].end), None


def torn_words(text: str, known: Callable[[str], bool] = is_word) -> list[tuple[int, int, str]]:
    """Where `text` holds a torn word: start, end and the word whole.

    Two neighbours in lower case are joined when together they are a word, at least one alone is none, the other is
    none either or is a mere splinter of three letters at most, and neither non-word is used elsewhere in the text.
    """
    used: dict[str, int] = {}
    for token in _TOKEN.findall(text):
        used[token] = used.get(token, 0) + 1
    found: list[tuple[int, int, str]] = []
    at = 0
    while match := _PAIR.search(text, at):
        left, right = match[1], match[2]
        if _is_torn(left, right, known) and all(used[w] == 1 or known(w) for w in (left, right)):
            found.append((match.start(), match.end(), left + right))
            at = match.end()
        else:
            at = match.start() + len(left)
    return found


def _is_torn(left: str, right: str, known: Callable[[str], bool]) -> bool:
    if len(left) + len(right) < _SHORTEST or not known(left + right):
        return False
    strays = [w for w in (left, right) if not known(w)]
    splinters = [w for w in (left, right) if len(w) <= _SHORT_HALF]
    return len(strays) == 2 or (len(strays) == 1 and bool(splinters))  # noqa: PLR2004 - both halves

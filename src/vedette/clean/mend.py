"""Words that scraping tore apart ("resum ed"), joined again where there is no doubt."""

from __future__ import annotations

import re
from collections.abc import Callable

from vedette.lexicon.dictionary import is_word

_TOKEN = re.compile(r"[a-z]+")
_PAIR = re.compile(r"(?<![\w'\u2019-])([a-z]{1,15}) ([a-z]{1,15})(?![\w'\u2019-])")
_SHORTEST = 5
_SHORT_HALF = 3


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

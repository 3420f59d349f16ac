"""A text all in capitals gets small letters back, as parser and lexicons need them; every character keeps its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from vedette.lexicon.dictionary import function_words, is_word

_LEAST = 100
"""Letters; in a shorter text capitals throughout may be a heading."""
_SMALL_SHARE = 0.03
_WORD = re.compile(r"[^\W\d_]+")
_SHORT_NAME = re.compile(r"\(([A-Z]{2,8})\)")
_OPENING = re.compile(r"(?:^|\n|(?<!\b[A-Z])[.!?:][\"”')\]]*\s|\]\s|--\s)\s*[\"“'(\[]*$")
_BEFORE = 12
"""Characters before a word in which the end of the last sentence is looked for."""
_OWNING = re.compile(r"['’]$")


@dataclass(frozen=True, slots=True)
class Names:
    """What is known of names: words that are names wherever they stand, titles, and names as they are written."""

    is_name: Callable[[str], bool]
    is_place: Callable[[str], bool]
    titles: frozenset[str]
    times: frozenset[str]
    """Days and months, as written."""
    spelt: Callable[[str], Iterable[tuple[int, str]]]


def in_capitals(text: str) -> bool:
    """True when a text of some length has next to no small letters."""
    small, large = sum(map(str.islower, text)), sum(map(str.isupper, text))
    return small + large >= _LEAST and small <= _SMALL_SHARE * (small + large)


def restored(text: str, names: Names) -> str:
    """The text with capitals only where names, acronyms and sentences begin; as long as before."""
    words = [m for m in _WORD.finditer(text) if len(m[0].lower()) == len(m[0])]
    short = {m[1] for m in _SHORT_NAME.finditer(text) if not is_word(m[1].lower())}
    letters = list(text)
    for word in words:
        letters[word.start() : word.end()] = _cased(text, word, short, names)
    _write_names(letters, text, names)
    _write_places(letters, words, names)
    _write_titles(letters, words, names)
    for word in words:
        if _OPENING.search(text, max(0, word.start() - _BEFORE), word.start()):
            letters[word.start()] = text[word.start()].upper()
    return "".join(letters)


def _cased(text: str, word: re.Match[str], short: set[str], names: Names) -> str:
    """One word by itself: an acronym, a name, or small."""
    written, low = word[0], word[0].lower()
    owning = bool(_OWNING.search(text[: word.start()][-1:]))
    if written in short or (len(written) == 1 and text[word.end() : word.end() + 1] == "." and not owning):
        return written
    if _is_time(text, word, names):
        return low.capitalize()
    if low in function_words() or (owning and len(low) <= 2):  # noqa: PLR2004 - 's, 're
        return low
    if names.is_name(low):
        return low.capitalize()
    if is_word(low):
        return low
    return written if not set(low) & set("aeiouy") else low.capitalize()


def _is_time(text: str, word: re.Match[str], names: Names) -> bool:
    """A day's name, or a month's beside a number: "may" and "march" are words too."""
    name = word[0].capitalize()
    beside = text[max(0, word.start() - 2) : word.start()] + text[word.end() : word.end() + 3]
    return name in names.times and (name.endswith("day") or any(c.isdigit() for c in beside))


def _write_names(letters: list[str], text: str, names: Names) -> None:
    for start, name in names.spelt(text):
        for at, letter in enumerate(name, start):
            if letter.isalpha() and letters[at].isalpha():
                letters[at] = letters[at].upper() if letter.isupper() else letters[at].lower()


def _write_places(letters: list[str], words: list[re.Match[str]], names: Names) -> None:
    """Two or three words that name a place, one of them a name by itself: Guatemala City, Santa Cruz."""
    for count in (3, 2):
        for i in range(len(words) - count + 1):
            run = words[i : i + count]
            stretch = "".join(letters[run[0].start() : run[-1].end()])
            if any(letters[w.start()].isupper() for w in run) and " " in stretch and names.is_place(stretch.lower()):
                for word in run:
                    if word[0].lower() not in function_words():
                        letters[word.start()] = word[0][0].upper()


def _write_titles(letters: list[str], words: list[re.Match[str]], names: Names) -> None:
    """A title before a name is part of it; the last first, as one title may stand before another."""
    for i in range(len(words) - 2, -1, -1):
        word, after = words[i], words[i + 1]
        beside = "".join(letters[word.end() : after.start()]) in (" ", ". ")
        if beside and word[0].lower() in names.titles and letters[after.start()].isupper():
            letters[word.start()] = word[0][0].upper()

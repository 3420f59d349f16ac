"""A text to its words, as the finder of place names needs them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from vedette.lexicon.places import words as lexicon
from vedette.places.keys import fold

_WORD = re.compile(r"(?:[A-Z][a-z]?\.){2,}|[^\W\d_]\w*(?:[-‐‑'’ʼʻ‘`][^\W\d_]\w*)*")
_ARTICLE = re.compile(r"(?:[AaEe][ldrstnzh]|[Aa]sh|[Ee]sh|[Aa]dh|[Aa]th|[iu]l|l)[-‐‑'’][A-Z]")
_LOOSE_ARTICLES = frozenset({"al", "el", "ar", "ad", "ash", "az", "ez", "edh", "ad-dhahir"})
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_TITLED_LINE = 0.75
_LINE_WORDS = 4
_CASELESS_WORDS = 40


@dataclass(slots=True)
class Word:
    """One word. `key` is folded and without a possessive; `gap` is the text between the word before and this."""

    start: int
    end: int
    key: str
    gap: str
    cap: bool
    possessive: bool = False
    first: bool = False
    """True at the start of a sentence, a line or a quotation, where any word takes a capital."""
    shouted: bool = False
    titled: bool = False
    """True in a line where most words take a capital."""

    @property
    def joined(self) -> bool:
        """True when only spaces stand before the word, so that it may continue a name."""
        return self.gap in (" ", "\u00a0", "  ")


def scan(text: str, knows: Callable[[str], bool]) -> list[Word]:
    """The words of `text` in order; `knows` says which keys are names, so that `Deir-ez-Zor` is not cut at hyphens."""
    words: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        start, stop = match.span()
        for piece_start, piece_end in _pieces(match[0], start, stop, knows):
            words.append(_word(text, piece_start, piece_end, text[end:piece_start], words))
            end = piece_end
    if _caseless(words):
        for n, word in enumerate(words):
            word.cap, word.titled, word.shouted = _named(words, n, knows), True, False
        return words
    _mark_articles(words)
    _mark_titled(words)
    _mark_shouts(words)
    return words


def _caseless(words: list[Word]) -> bool:
    """True for a text in capitals or in small letters throughout, where capitals say nothing."""
    caps = sum(w.cap for w in words)
    return len(words) >= _CASELESS_WORDS and (
        caps <= 0.01 * len(words) or sum(w.shouted for w in words) > 0.8 * caps > 0.5 * len(words)
    )


def _named(words: list[Word], n: int, knows: Callable[[str], bool]) -> bool:
    """True when the word alone, or with the one after or before it, is a name."""
    key = words[n].key
    return (
        knows(key)
        or (n + 1 < len(words) and knows(f"{key} {words[n + 1].key}"))
        or (n > 0 and knows(f"{words[n - 1].key} {key}"))
    )


def _pieces(written: str, start: int, end: int, knows: Callable[[str], bool]) -> list[tuple[int, int]]:
    if not ("-" in written or "‑" in written or "‐" in written) or written.islower() or _ARTICLE.match(written):
        return [(start, end)]
    stem = written[:-2] if written.endswith(_POSSESSIVE) else written
    if knows(fold(stem)):
        return [(start, end)]
    return [(start + p.start(), start + p.end()) for p in re.finditer(r"[^-‐‑]+", written)]


def _word(text: str, start: int, end: int, gap: str, words: list[Word]) -> Word:
    written = text[start:end]
    possessive = written.endswith(_POSSESSIVE)
    if possessive:
        end -= 2
        written = written[:-2]
    cap = written[:1].isupper() or _ARTICLE.match(written) is not None
    if gap == ". " and words and (words[-1].key in lexicon().abbreviated or len(words[-1].key) == 1) and words[-1].cap:
        gap = " "
    first = not words or any(c in gap for c in '.!?:\n"“;') or gap.endswith(("'", "‘", "— ", "– "))
    shouted = cap and len(written) > 1 and written.isupper()
    return Word(start, end, fold(written), gap, cap, possessive, first, shouted)


def _mark_articles(words: list[Word]) -> None:
    for word, after in pairwise(words):
        if not word.cap and after.cap and after.joined and word.key in _LOOSE_ARTICLES:
            word.cap = True


def _mark_titled(words: list[Word]) -> None:
    line: list[Word] = []
    for word in words:
        if "\n" in word.gap and line:
            _mark_line(line)
            line = []
        line.append(word)
    _mark_line(line)


def _mark_shouts(words: list[Word]) -> None:
    """A stretch in capitals is a headline, also one that the page runs into the text."""
    run: list[Word] = []
    for word in [*words, None]:
        if word is not None and (word.shouted or (word.cap and len(word.key) == 1)):
            run.append(word)
            continue
        opens = bool(run) and (run[0] is words[0] or "\n" in run[0].gap)
        headed = opens and len(run) > 1 and word is not None and word.gap.startswith(":")
        if len(run) >= _LINE_WORDS or headed:
            for shouted in run:
                shouted.titled = True
        run = []


def _mark_line(line: list[Word]) -> None:
    long = [w for w in line if w.end - w.start > 3]  # noqa: PLR2004 - shorter words stay small in titles
    if len(line) >= _LINE_WORDS and long and sum(w.cap for w in long) >= _TITLED_LINE * len(long):
        for word in line:
            word.titled = True

"""Paragraphs that a scraper ran together ("… was killed.The mayor …"), taken apart again where there is no doubt."""

from __future__ import annotations

import re
from itertools import pairwise

from vedette.lexicon.dictionary import function_words
from vedette.lexicon.furniture import furniture
from vedette.lexicon.sentences import load_sentences
from vedette.model.span import Span

# A full stop and a capital with no blank between, or a small letter and a capital inside what looks like one word.
_SEAM = re.compile(
    r"(?P<stop>(?:(?<=[a-z0-9)]{2})|(?<=[A-Z]{3}))[.!?](?:[\"']|[”\u2019)\]]{0,2}))(?=[\"“\u2018]?[A-Z][a-z\u2019']*\s)"
    r"|(?P<quote>(?<=[a-z]{2}[.!?,])[\"”])(?=[A-Z][a-z]+\s)"
    r"|(?P<bare>(?<=[a-z]{2})|(?<=[a-z]{2}[)\"”\u2019])|(?<=\b(?:19|20)\d\d))"
    r"(?=(?P<next>[“\"]?[A-Z][a-z\u2019']*(?=\s)"
    r"|[A-Z]{3,}(?=(?:[ ,/.]{1,2}[A-Za-z]+){0,4}\s?(?:\([A-Z]\w+\)\s?)?[\u2013—:-]{1,2}\s)))"
)
_LAST = re.compile(r"[^\s\"“(\[]*$")
_FIRST = re.compile(r"[^\s]*")
_LONGEST_WORD = 40
_SHORT_LINE = 120
_LONG_LINE = 400
_SEAMS = 2
_HEADLINE = range(4, 26)


def parted(text: str, line: Span) -> list[Span]:
    """A long line in its paragraphs, in order; the line itself when nothing, or too little, was run together.

    One seam is enough where a headline stands before it and a word that opens sentences after it.
    """
    length = line.end - line.start
    if length < _SHORT_LINE:
        return [line]
    found: list[tuple[re.Match[str], int]] = []
    for match in _SEAM.finditer(text, line.start, line.end):
        at = _seam(text, match, found[-1][1] if found else line.start)
        if at is not None:
            found.append((match, at))
    few = len(found) < _SEAMS or length < _LONG_LINE
    if few and not (found and _opens(text[line.start : found[0][1]], found[0][0]["next"])):
        return [line]
    return [Span(a, b) for a, b in pairwise([line.start, *(at for _, at in found), line.end]) if b > a]


def _opens(headline: str, word: str | None) -> bool:
    """A word that opens sentences, or the capitals of a dateline."""
    if word is None or len(headline.split()) not in _HEADLINE:
        return False
    return word.lower().strip('"“') in function_words() or (word.isupper() and len(word) > 1)


def _seam(text: str, match: re.Match[str], start: int) -> int | None:
    """Where to cut the paragraph that begins at `start`; None for abbreviations, addresses and names like `YouTube`."""
    before = _LAST.search(text[max(0, match.start() - _LONGEST_WORD) : match.start()])
    word = before[0] if before else ""
    if any(mark in word for mark in "@#/"):
        return None
    if match["bare"] is None:
        return None if _is_short(word) else match.end() - _opens_quote(text, match, start)
    after = _FIRST.match(text, match.end())
    whole = word + (after[0] if after else "")
    return None if furniture().is_camel_name(whole) else match.end()


def _is_short(word: str) -> bool:
    return word.lower().rstrip(".") in load_sentences().abbreviations


def _opens_quote(text: str, match: re.Match[str], start: int) -> bool:
    """A straight quote at the seam begins the next paragraph when none is open in this one, and none follows."""
    if not match[0].endswith('"') or text[match.end()] == '"':
        return False
    return text.count('"', start, match.start()) % 2 == 0

"""Sentences of a text, by rule: no parser is needed to find where they end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vedette.lexicon.sentences import SentenceLexicon
from vedette.model.reading import Sentence
from vedette.model.span import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_STOP = re.compile(r"[.!?…]+")
_WORD_BEFORE = re.compile(r"[\w.\-]*$")
_INITIAL = re.compile(r"(?:^|[\s.])[A-Z]$")


def split(text: str, lexicon: SentenceLexicon) -> tuple[Sentence, ...]:
    """The sentences of `text`, in order, each with the index of its paragraph (line) and its quotation state."""
    out: list[Sentence] = []
    depth = False
    for number, line in enumerate(_PARAGRAPH.finditer(text)):
        opened = line.group().lstrip()[:1] in "“\"'‘"
        depth = depth and opened
        for span in _sentences(text, Span(line.start(), line.end()), lexicon):
            words = span.of(text)
            inside = depth
            depth = _quotation_after(words, depth=depth)
            quoted = (inside or words[:1] in '“"') and (depth or words.rstrip(".,!?… ")[-1:] in '”"')
            out.append(Sentence(len(out), number, span, words, (), quoted))
    return tuple(out)


def _quotation_after(words: str, *, depth: bool) -> bool:
    """True when a double quotation is still open after `words`."""
    for mark in words:
        if mark == "“":
            depth = True
        elif mark == "”":
            depth = False
        elif mark == '"':
            depth = not depth
    return depth


def _sentences(text: str, line: Span, lexicon: SentenceLexicon) -> Iterator[Span]:
    start = line.start
    for stop in _STOP.finditer(text, line.start, line.end):
        end = stop.end()
        while end < line.end and text[end] in lexicon.closers:
            end += 1
        if stop.start() >= start and _ends(text, stop, end, line.end, lexicon):
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, line.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    right = len(words.rstrip())
    if right > left and any(c.isalnum() for c in words):
        yield Span(start + left, start + right)


def _ends(text: str, stop: re.Match[str], end: int, limit: int, lexicon: SentenceLexicon) -> bool:
    """True when the stop at `stop`, with the marks up to `end`, closes a sentence."""
    if end >= limit:
        return True
    if not text[end].isspace():
        return False
    after = text[end:limit].lstrip().lstrip(lexicon.openers)
    if not after or not (after[0].isupper() or after[0].isdigit()):
        return False
    if stop.group() != ".":
        return True
    found = _WORD_BEFORE.search(text, max(0, stop.start() - 24), stop.start())
    before = found.group() if found else ""
    if before.lower().strip(".") in lexicon.abbreviations or before.lower() in lexicon.abbreviations:
        return _SURE_NEW.match(after) is not None and before.lower() in {
            "p.m",
            "a.m",
            "u.s",
            "u.k",
            "u.n",
            "etc",
            "d.c",
        }
    return _INITIAL.search(before) is None


_SURE_NEW = re.compile(r"(?:The|This|That|He|She|It|They|We|In|On|At|But|And|A|An|According|However|Meanwhile|Its)\b")

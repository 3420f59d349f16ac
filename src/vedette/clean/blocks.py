"""A page's text as blocks: paragraphs, headings and lines, each with its place on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from vedette.lexicon.furniture import straighten
from vedette.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*")
_CLOSED = re.compile(r"[.!?…:;][\"”\u2019'»)\]]*(?:\s*\[\d+\])?$|[.!?]\s*[\"”\u2019'»)\]]*$|[a-z)][.!?][\d:.,]+[KM]?$")
_STOPPED = re.compile(r"(?<!\.)\.[\"\u201d\u2019'»)\]]*$")
_SIGN_OFF = re.compile(r"(?<=[.!?\"\u201d])\s*(?:\([A-Z][\w/ .-]{1,24}\)|Enditem|/?ENDS)$")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)[\"”\u2019']?$")
_INSIDE = re.compile(r"[a-z0-9)\"”\u2019][.!?][\"”\u2019)]* *[\"“\u2018(]?[A-Z]")
_BULLET = re.compile(r"^(?:[•▪●◦‣*\u2013—-]|\d{1,2}[.)])\s+\S")
_QUOTED = re.compile(r"\"[^\"]*(?:\"|$)|“[^”]*(?:”|$)")
_STRONG_WORDS = 9
_LONG_WORDS = 20
# A page is taken as wrapped by hand when most of its lines, all short, break off in the middle of a sentence.
_WRAP_WIDTH = 110
_WRAP_LINES = 8
_WRAP_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or line; `lines` are its stretches of the page, `text` their words joined by one space.

    `key` holds the words alone, lower case, for telling repetitions. `closed`: it ends as a sentence does; `stopped`:
    with a full stop; `trails`: it breaks off in dots; `several`: it holds more than one sentence; `strong`: it is
    surely a paragraph, a whole sentence of some length. They are told once: pages may have thousands of blocks.
    """

    index: int
    lines: tuple[Span, ...]
    text: str
    key: str
    words: int
    closed: bool
    stopped: bool
    trails: bool
    several: bool
    strong: bool

    @property
    def span(self) -> Span:
        """From its first to its last character on the page."""
        return Span(self.lines[0].start, self.lines[-1].end)

    @property
    def prose(self) -> bool:
        """True when it may be a paragraph: a sentence, a long line, a quotation."""
        return self.closed or self.words >= _LONG_WORDS or self.several

    @property
    def bullet(self) -> bool:
        """True when it is an item of a list."""
        return bool(_BULLET.match(self.text))

    @property
    def unquoted(self) -> str:
        """Its words outside quotation marks."""
        return _QUOTED.sub(" ", self.text)


def key_of(text: str) -> str:
    """The words of `text`, lower case, one space apart."""
    return " ".join(w.lower() for w in _WORD.findall(straighten(text)))


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a page's text, in order; blank lines make none."""
    lines = _lines(text)
    groups = _unwrap(text, lines) if _is_wrapped(text, lines) else [[line] for line in lines]
    return tuple(_block(i, text, group) for i, group in enumerate(groups))


def _lines(text: str) -> list[Span]:
    spans = []
    for match in re.finditer(r"[^\n]+", text):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words[0])
            spans.append(Span(start, start + len(words)))
    return spans


def _block(index: int, text: str, lines: list[Span]) -> Block:
    words = " ".join(line.of(text) for line in lines)
    count = len(_WORD.findall(words))
    signed = _SIGN_OFF.sub("", words)
    closed, trails, several = bool(_CLOSED.search(signed)), bool(_ELLIPSIS.search(words)), bool(_INSIDE.search(words))
    return Block(
        index=index,
        lines=tuple(lines),
        text=words,
        key=key_of(words),
        words=count,
        closed=closed,
        stopped=bool(_STOPPED.search(signed)),
        trails=trails,
        several=several,
        strong=count >= _STRONG_WORDS and not trails and (closed or (count >= _LONG_WORDS and several)),
    )


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    runs = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    if len(runs) < _WRAP_LINES or max(line.end - line.start for line in lines) > _WRAP_WIDTH:
        return False
    widest = max(a.end - a.start for a, _ in runs)
    broken = [a for a, _ in runs if not _CLOSED.search(a.of(text)) and a.end - a.start > _WRAP_SHARE * widest]
    return len(broken) >= _WRAP_SHARE * len(runs)


def _unwrap(text: str, lines: list[Span]) -> list[list[Span]]:
    groups: list[list[Span]] = []
    for line in lines:
        if groups and _adjacent(text, groups[-1][-1], line) and not _indented(text, line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _adjacent(text: str, first: Span, second: Span) -> bool:
    return text.count("\n", first.end, second.start) == 1


def _indented(text: str, line: Span) -> bool:
    return text[max(0, line.start - 2) : line.start].isspace() and text[line.start - 1] != "\n"

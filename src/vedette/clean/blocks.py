"""A page's text as blocks: paragraphs, headings and lines, each with its place on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vedette.clean.glue import parted
from vedette.clean.lines import paragraphs_of
from vedette.clean.mend import visible
from vedette.lexicon.furniture import straighten
from vedette.lexicon.sentences import load_sentences
from vedette.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*")
_CLOSED = re.compile(r"[.!?…:;][\"”\u2019'»)\]]*(?:\s*\[\d+\])?$|[.!?]\s*[\"”\u2019'»)\]]*$|[a-z)][.!?][\d:.,]+[KM]?$")
_STOPPED = re.compile(r"(?<!\.)\.[\"\u201d\u2019'»)\]]*$")
_SIGN_OFF = re.compile(r"(?<=[.!?\"\u201d])\s*(?:\([A-Z][\w/ .-]{1,24}\)|Enditem|/?ENDS)$")
# What monitors of broadcasts put into and after a sentence: "[end recording]", "[words indistinct]".
_MONITOR = re.compile(
    r"\s*(?:\[(?:end|begin|continued|passage|words?|question|recording|video|audio|sentence|indistinct|applause)\b"
    r"[^\[\]]{0,40}\]\s*)+$",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)[\"”\u2019']?$")
_INSIDE = re.compile(
    r"(?:(?<=[a-z0-9)\"”\u2019])|(?<=[A-Z]{3}))[.!?](?:[\"”\u2019)\]]* *[\"“\u2018(]?|[\"”\u2019)\]]* +\[)[A-Z]"
)
_BULLET = re.compile(r"^(?:[•▪●◦‣*\u2013—-]|\d{1,2}[.)])\s+\S")
_QUOTED = re.compile(r"\"[^\"]*(?:\"|$)|“[^”]*(?:”|$)")
_LONGEST_SHORT = 20
_STRONG_WORDS = 9
_LONG_WORDS = 20


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
    return tuple(_block(i, text, group) for i, group in enumerate(_groups(text)))


def _groups(text: str) -> Iterator[list[Span]]:
    for group in paragraphs_of(text):
        yield from [[part] for part in parted(text, group[0])] if len(group) == 1 else [group]


def _block(index: int, text: str, lines: list[Span]) -> Block:
    words = " ".join(visible(" ".join(line.of(text) for line in lines)).split())
    count = len(_WORD.findall(words))
    signed = _SIGN_OFF.sub("", _MONITOR.sub("", words))
    closed, trails, several = bool(_CLOSED.search(signed)), bool(_ELLIPSIS.search(words)), _several(words)
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


def _several(words: str) -> bool:
    """A sentence ends inside: at a stop that belongs to no abbreviation (`Lt. Gen.`)."""
    short = load_sentences().abbreviations
    stops = (match.start() for match in _INSIDE.finditer(words))
    return any(words[max(0, at - _LONGEST_SHORT) : at].rsplit(maxsplit=1)[-1].lower() not in short for at in stops)

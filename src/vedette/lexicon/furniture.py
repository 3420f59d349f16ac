"""Page furniture: what stands on news pages and is no news, as patterns with the reason they are dropped for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from vedette.lexicon.files import complain, read_yaml

FILE = "furniture.yaml"
PATTERNS = (
    "lines", "captions", "caption_heads", "sections", "ends", "appeals", "authors", "title_sections", "summaries",
    "signatures", "ages", "statements", "voices", "camel_names",
)  # fmt: skip
_STRAIGHT = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "“": '"', "”": '"', "\xa0": " ", "\u200b": None, "\u200f": None, "\u200e": None}
)
_LONGEST_HEADING = 90
_LONGEST_LINE = 600


@dataclass(frozen=True, slots=True)
class Section:
    """What a heading opens: `scope` is `inset` (until the next paragraph) or `tail` (to the end of the article)."""

    reason: str
    scope: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """The compiled lexicon; every method takes one line or paragraph as it stands on the page."""

    reasons: dict[str, str]
    lines: tuple[tuple[str, re.Pattern[str]], ...]
    headings: tuple[tuple[Section, re.Pattern[str]], ...]
    captions: re.Pattern[str]
    credits: re.Pattern[str]
    caption_heads: re.Pattern[str]
    ends: re.Pattern[str]
    appeals: re.Pattern[str]
    appeal_hints: tuple[re.Pattern[str], ...]
    authors: re.Pattern[str]
    title_sections: re.Pattern[str]
    summaries: re.Pattern[str]
    signatures: re.Pattern[str]
    ages: re.Pattern[str]
    statements: re.Pattern[str]
    voices: re.Pattern[str]
    camel_names: re.Pattern[str]
    labels: frozenset[str]
    date_words: frozenset[str]
    update_words: frozenset[str]

    def line(self, text: str) -> str | None:
        """The reason to drop a whole line, or None."""
        line = straighten(text)
        if len(line) > _LONGEST_LINE:
            return None
        return next((reason for reason, pattern in self.lines if pattern.fullmatch(line)), None)

    def sections(self, text: str) -> list[Section]:
        """The sections that a heading may open, `inset` ones first; empty when it is no such heading."""
        if len(text) > _LONGEST_HEADING:
            return []
        heading = straighten(text).rstrip(" :…>»")
        return [section for section, pattern in self.headings if pattern.fullmatch(heading)]

    def is_caption(self, text: str) -> bool:
        """True when the words of a line show that it stands under a picture."""
        return bool(self.captions.search(straighten(text)))

    def has_credit(self, text: str) -> bool:
        """True when a line ends in a credit or opens as a caption does: words that no sentence of news has."""
        return bool(self.credits.search(straighten(text)))

    def ends_article(self, text: str) -> bool:
        """True when nothing of the article comes after this line."""
        return bool(self.ends.match(straighten(text)))

    def opens_summary(self, text: str) -> bool:
        """True for the heading of a list that tells the news in short."""
        return bool(self.summaries.fullmatch(straighten(text).rstrip(":")))

    def is_title_section(self, text: str) -> bool:
        """True for a section of the site that a page's title names beside the outlet (`Conflict News`)."""
        return bool(self.title_sections.fullmatch(straighten(text)))

    def is_label(self, text: str) -> bool:
        """True for a word in capitals that opens headlines and leads and is no place (`EXCLUSIVE`)."""
        return straighten(text).lower() in self.labels

    def is_appeal(self, text: str) -> bool:
        """True when a paragraph asks the reader for something."""
        return bool(self.appeals.search(straighten(text)))

    def may_be_appeal(self, unquoted: str) -> bool:
        """True when a paragraph (without its quotations) talks to the reader about the outlet."""
        return all(p.search(straighten(unquoted)) for p in self.appeal_hints)

    def is_camel_name(self, word: str) -> bool:
        """True when a capital inside `word` belongs to it, and does not begin a sentence glued behind another."""
        return bool(self.camel_names.match(word))

    def is_author_note(self, text: str) -> bool:
        """True when a paragraph introduces its writer."""
        return bool(self.authors.search(straighten(text)))


def straighten(text: str) -> str:
    """`text` with straight quotes and plain spaces, without invisible marks, stripped."""
    return text.translate(_STRAIGHT).strip()


@cache
def furniture() -> Furniture:
    """The furniture lexicon, checked.

    Raises:
        BadConfig: a pattern does not compile, or a reason is not declared.
    """
    rows = read_yaml(FILE)
    mistakes = list(_mistakes(rows))
    complain(FILE, mistakes)
    appeals = rows["appeals"]
    return Furniture(
        reasons=dict(rows["reasons"]),
        lines=tuple((reason, _any(patterns)) for reason, patterns in rows["lines"].items()),
        headings=tuple((Section(s["reason"], s["scope"]), _any(s["headings"])) for s in rows["sections"]),
        captions=_any([*rows["captions"]["sure"], *rows["captions"]["hint"]]),
        credits=_any(rows["captions"]["sure"]),
        caption_heads=_any(rows["caption_heads"]),
        ends=_any(rows["ends"]),
        appeals=_any(appeals["sure"]),
        appeal_hints=tuple(_any(appeals[k]) for k in ("hint", "reader", "outlet")),
        authors=_any(rows["authors"], re.NOFLAG),
        title_sections=_any(rows["title_sections"]),
        summaries=_any(rows["summaries"]),
        signatures=_any(rows["signatures"]),
        ages=_any(rows["ages"]),
        statements=_any(rows["statements"]),
        voices=_any(rows["voices"]),
        camel_names=_any(rows["camel_names"], re.NOFLAG),
        labels=frozenset(rows["labels"]),
        date_words=frozenset(rows["date_words"]),
        update_words=frozenset(rows["update_words"]),
    )


def _any(patterns: Iterable[str], flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), flags)


def _mistakes(rows: dict[str, Any]) -> Iterable[str]:
    declared = rows.get("reasons", {})
    for reason in [*rows.get("lines", {}), *(s.get("reason") for s in rows.get("sections", []))]:
        if reason not in declared:
            yield f"The reason {reason!r} is not declared."
    for section in rows.get("sections", []):
        if section.get("scope") not in {"inset", "tail"}:
            yield f"The scope {section.get('scope')!r} is neither inset nor tail."
    for pattern in _patterns(rows):
        try:
            re.compile(pattern)
        except (re.error, TypeError) as error:
            yield f"The pattern {pattern!r} does not compile: {error}."


def _patterns(rows: Any) -> Iterable[str]:
    for name in PATTERNS:
        yield from _leaves(rows.get(name, []), name)


def _leaves(value: Any, key: str) -> Iterable[str]:
    if isinstance(value, dict):
        for inner_key, inner in value.items():
            if inner_key not in {"reason", "scope"}:
                yield from _leaves(inner, inner_key)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, key)
    else:
        yield value

"""The headline of an article, without the outlet and section that a page's title carries."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from vedette.clean.blocks import Block, key_of
from vedette.clean.cut import is_headline
from vedette.clean.dateline import is_filed
from vedette.lexicon.furniture import Furniture
from vedette.lexicon.outlets import Outlet, Outlets

_SEPARATOR = re.compile(r"\s+(?:\||-|\u2013|—|•|·|»|::|/)\s+|\s*\|\s*")
_STAMPED = re.compile(r"\b(?:published|posted|updated)\b.*\b(?:19|20)\d\d\b", re.IGNORECASE)
_MIN_WORDS = 3
_INITIALS = re.compile(r"[A-Z]{2,8}")
_NEWSROOMS = frozenset({"agency", "newspaper", "broadcaster", "state media", "website"})
_PREFIX_WORDS = 4
_CUT_SHORT = 12
_KEY_LETTERS = 20
_MAST_WORDS = 6
_HEAD_WORDS = range(3, 41)
_CANDIDATES = 500
_LONGEST_TITLE = 400


def title_of(
    blocks: Sequence[Block], looks: Sequence[str | None], furniture: Furniture, outlets: Outlets
) -> tuple[str | None, str | None]:
    """The headline of the article that `blocks` hold, and what its page title says after it (the outlet, maybe).

    Both are absent when no line stands out.
    """
    again = {b.key: i for i, b in enumerate(blocks)}
    opens = (i for i, b in enumerate(blocks) if b.strong and looks[i] is None)
    first = next((i for i in opens if not (is_headline(blocks[i]) and again[blocks[i].key] > i)), None)
    head = [b for i, b in enumerate(blocks[:first]) if looks[i] is None and _may_be_title(b)][:_CANDIDATES]
    if not head:
        return None, None
    keys = Counter(b.key for b in blocks)
    ordered = sorted(key for key in keys if len(key) > _KEY_LETTERS)
    best = max(head, key=lambda b: (_merit(b, b is blocks[0], keys, ordered, outlets), -b.index))
    return strip_title(
        best.text,
        [b.text for b in blocks if looks[b.index - blocks[0].index] is None and b is not best],
        furniture,
        outlets,
    )


def strip_title(
    text: str, lines: Sequence[str], furniture: Furniture, outlets: Outlets
) -> tuple[str | None, str | None]:
    """`text` without the outlet at its end, and what was cut; `lines`: the page's others, which may show it whole."""
    whole = _strip_front(text, outlets)
    text = _once(whole)
    repeated = _named_inside(whole, outlets) if whole != text else None
    shown = _shown(text, lines)
    if shown:
        rest = text[len(shown) :] if text.startswith(shown) else ""
        tail = _SEPARATOR.split(" " + rest.strip())
        masts = [p for p in tail if outlets.named(p)]
        return shown, masts[-1] if masts else repeated or (tail[-1] if _is_mast(rest, tail, furniture) else None)
    if outlets.named(text):
        return None, text
    short = (line for line in lines if 1 < len(line.split()) <= _MAST_WORDS)
    alone = frozenset(key_of(line) for line in short if not furniture.is_title_section(line))
    bare, mast = _strip_tail(text, alone, furniture, outlets)
    return bare, mast or repeated


def _named_inside(text: str, outlets: Outlets) -> str | None:
    """An outlet after some separator of a title that a scraper wrote several times over."""
    for piece in _SEPARATOR.finditer(text):
        words = text[piece.end() :].split()[:_MAST_WORDS]
        for n in range(len(words), 0, -1):
            if outlets.named(" ".join(words[:n])):
                return " ".join(words[:n])
    return None


def _strip_front(text: str, outlets: Outlets) -> str:
    """`ANF | Four injured …`: the outlet may stand first."""
    piece = _SEPARATOR.search(text)
    return text[piece.end() :] if piece and "|" in piece[0] and outlets.named(text[: piece.start()]) else text


def _strip_tail(text: str, alone: frozenset[str], furniture: Furniture, outlets: Outlets) -> tuple[str, str | None]:
    """Cut the parts after the last separators: outlets, names that stand `alone` on the page, sections beside them."""
    mast, end, cut = None, len(text), len(text)
    for piece in reversed(list(_SEPARATOR.finditer(text))):
        part = text[piece.end() : end].strip()
        if key_of(text[: piece.start()]).count(" ") < _MIN_WORDS - 1:
            break
        known = outlets.named(part)
        if (known and not _is_speaker(part, piece[0], known)) or (known is None and key_of(part) in alone):
            mast, cut = mast or part, piece.start()
        elif mast and furniture.is_title_section(part):
            cut = piece.start()
        elif mast or key_of(part).count(" ") >= _PREFIX_WORDS - 2:
            break
        end = piece.start()
    return text[:cut].strip(), mast


def _is_speaker(part: str, separator: str, outlet: Outlet) -> bool:
    """`… - CENTCOM`: initials after a dash are who said it, unless they are a newsroom's."""
    return "|" not in separator and bool(_INITIALS.fullmatch(part)) and outlet.kind not in _NEWSROOMS


def _once(text: str) -> str:
    """A title that a scraper wrote several times over in one line, once."""
    words = text.split()
    start = words[:_PREFIX_WORDS]
    for n in range(_PREFIX_WORDS, len(words) - 1):
        rest = words[n : n + _PREFIX_WORDS]
        if rest == start[: len(rest)] and len(rest) > 1 and (len(rest) == _PREFIX_WORDS or n > _PREFIX_WORDS):
            return " ".join(words[:n])
    return text


def _is_mast(rest: str, tail: list[str], furniture: Furniture) -> bool:
    """What follows the headline in the page's title, after a separator, is the outlet when it is a short name."""
    words = tail[-1].split()
    return (
        bool(_SEPARATOR.match(" " + rest.strip() + " ") or _SEPARATOR.match(rest))
        and 0 < len(words) <= _MAST_WORDS
        and not furniture.is_title_section(tail[-1])
        and key_of(tail[-1]) != ""
    )


def _shown(text: str, lines: Sequence[str]) -> str | None:
    """The headline as a line of its own that the page's title begins with (or, cut short, is the beginning of)."""
    key = key_of(text)
    fitting = []
    for line in lines:
        other = key_of(line)
        if other.count(" ") >= _PREFIX_WORDS - 1 and other != key:
            if key.startswith(other + " "):
                fitting.append((0, -len(line), line))
            elif len(key) > _CUT_SHORT * 5 and other.startswith(key[:-_CUT_SHORT]) and len(other) >= len(key):
                fitting.append((1, len(line), line))
    return min(fitting)[2] if fitting else None


def _may_be_title(block: Block) -> bool:
    """Some words, one sentence at most; a page's title may stand several times in the line."""
    words = key_of(_once(block.text)).count(" ") + 1
    whole = not block.text.endswith((":", ";", ",")) and not block.trails and not block.several
    return words in _HEAD_WORDS and whole and not _STAMPED.search(block.text) and not is_filed(block.text)


def _merit(block: Block, first: bool, keys: Counter[str], ordered: Sequence[str], outlets: Outlets) -> int:  # noqa: FBT001 - where it stands is a plain fact
    """How much a line looks like the headline: repeated, first of the page, with the outlet's name, some words long.

    `ordered` holds the page's longer keys, sorted.
    """
    pieces = _SEPARATOR.split(block.text)
    named = len(pieces) > 1 and outlets.named(pieces[-1]) is not None
    long_enough = block.words >= _PREFIX_WORDS + 1
    return (
        2 * first
        + 2 * named
        + 2 * (keys[block.key] > 1 or _extends(block.key, keys, ordered))
        + 2 * long_enough
        - (block.closed and not block.text.endswith(("?", "!", "'", "”", "\u2019")))
    )


def _extends(key: str, keys: Counter[str], ordered: Sequence[str]) -> bool:
    """Another line of the page begins with this one, or is the beginning of it."""
    after = bisect_right(ordered, key)
    if after < len(ordered) and ordered[after].startswith(key):
        return True
    return any(key[:cut] in keys for cut in range(_KEY_LETTERS + 1, min(len(key), _LONGEST_TITLE)))

"""What a block is by its own look, whatever stands around it: a button, a caption, a date, a masthead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.clean.blocks import Block
from vedette.clean.calendar import date_like
from vedette.clean.dateline import dateline_of
from vedette.lexicon.furniture import Furniture, straighten
from vedette.lexicon.outlets import Outlets

_CAPTION_WORDS = 70
_SAID = re.compile(r"\b(said|says|told|added|according to|reported|announced)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_LATIN_SHARE = 0.5
_DATE_WORDS = 14
_STRANGE_WORDS = 4
_OPENS = re.compile(r"by|published|posted|updated|\W*\d", re.IGNORECASE)
# Two or more words in capitals, then a headline that has small letters.
_KICKER = re.compile(
    r"(?<![\w'-])(?:'?[A-Z][A-Z'!-]{2,}'?(?: (?=['A-Z])|(?= [A-Z][a-z]))){2,}"
    r"(?=\s?(?:[A-Z]{2,4} )?['A-Z]?[a-z])"
)
_FULL_STOP = re.compile(r"[a-z]{2}\.\s")
_KICKERS = 2
_ROW_WORDS = 12
_WORDS_A_KICKER = 40
_TOKEN = re.compile(r"[^\W\d_][\w'.]*")


def looks(blocks: Sequence[Block], furniture: Furniture, outlets: Outlets) -> list[str | None]:
    """For each block the reason to drop it that its own words give, or None."""
    found = [_look(block, furniture, outlets) for block in blocks]
    for i, block in enumerate(blocks):
        if found[i] is None and furniture.caption_heads.search(block.text):
            found[i] = "caption"
        elif found[i] is None and block.strong:
            break
    return found


def _look(block: Block, furniture: Furniture, outlets: Outlets) -> str | None:
    text = block.text
    if is_foreign(text):
        return "foreign"
    if is_date_line(text, furniture, outlets):
        return "date"
    if outlets.named(text):
        return "masthead"
    reason = furniture.line(text)
    if reason:
        return reason
    if not block.words:
        return "interface"
    return _prose_look(block, furniture)


def _prose_look(block: Block, furniture: Furniture) -> str | None:
    if is_link_row(block):
        return "related"
    return "caption" if _is_caption(block, furniture) else None


def _is_caption(block: Block, furniture: Furniture) -> bool:
    """A caption is short, is no dateline, quotes nobody, and carries a credit or the words of one."""
    if block.words > _CAPTION_WORDS or dateline_of(block.text) or not furniture.is_caption(block.text):
        return False
    return not (block.strong and _SAID.search(block.text) and not furniture.has_credit(block.text))


def is_link_row(block: Block) -> bool:
    """True for headlines of other pages run into one line, each behind a kicker: `BRIDGE DOWN Two towns cut off …`."""
    if block.closed or block.words < _ROW_WORDS or _FULL_STOP.search(block.text):
        return False
    kickers = len(_KICKER.findall(straighten(block.text)))
    return kickers >= _KICKERS and kickers * _WORDS_A_KICKER >= block.words


def is_foreign(text: str) -> bool:
    """True when most letters belong to another script."""
    letters = _LETTER.findall(text)
    return bool(letters) and len(_LATIN.findall(text)) < _LATIN_SHARE * len(letters)


def is_date_line(text: str, furniture: Furniture, outlets: Outlets) -> bool:
    """True for a line that says when (and maybe by whom) a page was published, and nothing else."""
    line = straighten(text)
    if len(line.split()) > _DATE_WORDS:
        return False
    if furniture.ages.fullmatch(line):
        return True
    spans = date_like(line)
    if not spans:
        return False
    rest = line
    for span in reversed(spans):
        rest = rest[: span.start] + " " + rest[span.end :]
    for _, span in reversed(outlets.in_line(rest)):
        rest = rest[: span.start] + " " + rest[span.end :]
    strange = [w for w in _TOKEN.findall(rest) if w.lower().strip(".") not in furniture.date_words]
    if any(w[0].islower() for w in strange):
        return False
    return len(strange) <= (_STRANGE_WORDS if _OPENS.match(line) else 2)

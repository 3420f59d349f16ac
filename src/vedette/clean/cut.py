"""Where one article of a page ends and another, glued to it, begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from vedette.clean.blocks import Block
from vedette.clean.dateline import dateline_of

_HEADLINE = range(4, 31)
_BODY_BLOCKS = 2
_BODY_WORDS = 30
_EVIDENCE = 2
_POST = re.compile(r"[#@]\w|pic\.twitter|https?:|www\.")
_FURNISHED = frozenset({"caption", "credit", "byline", "date", "interface", "masthead"})


def cut(blocks: Sequence[Block], looks: Sequence[str | None]) -> list[range]:
    """The stretches of blocks that each hold one article, in order; together they cover the page.

    A new article begins at a headline that comes after a whole article, is followed by paragraphs of its own, and
    shows two signs of a headline: it is repeated, a caption or by-line follows, a dateline opens the text.
    """
    repeats = Counter(block.key for block in blocks)
    starts = [0]
    last_body = -1
    whole = False
    for runs_from, runs_to in _runs(blocks, looks):
        zone = range(last_body + 1, runs_from)
        whole = whole or _has_body(blocks, looks, range(starts[-1], last_body + 1))
        if whole:
            headline = _headline(blocks, looks, zone, repeats, blocks[runs_from], blocks[starts[-1]].key)
            if headline is not None and _has_body(blocks, looks, range(runs_from, runs_to)):
                starts.append(headline)
                whole = False
        last_body = runs_to - 1
    return [range(a, b) for a, b in zip(starts, [*starts[1:], len(blocks)], strict=True)]


def is_headline(block: Block) -> bool:
    """True when a block may be a headline: some words, no whole sentence."""
    whole = not block.text.endswith((".", ":", ";", "...", "…", ",")) and not block.several
    return block.words in _HEADLINE and whole and not _POST.search(block.text)


def _runs(blocks: Sequence[Block], looks: Sequence[str | None]) -> list[tuple[int, int]]:
    """Stretches of paragraphs with nothing but paragraphs in them."""
    runs: list[tuple[int, int]] = []
    for block, look in zip(blocks, looks, strict=True):
        if block.strong and look is None:
            if runs and runs[-1][1] == block.index:
                runs[-1] = (runs[-1][0], block.index + 1)
            else:
                runs.append((block.index, block.index + 1))
    return runs


def _has_body(blocks: Sequence[Block], looks: Sequence[str | None], stretch: range) -> bool:
    count = words = 0
    for i in stretch:
        if blocks[i].strong and looks[i] is None:
            count, words = count + 1, words + blocks[i].words
            if count >= _BODY_BLOCKS and words >= _BODY_WORDS:
                return True
    return False


def _headline(
    blocks: Sequence[Block],
    looks: Sequence[str | None],
    zone: range,
    repeats: Counter[str],
    first: Block,
    own: str,
) -> int | None:
    """The block where the headline of a new article first stands in `zone`, if there is enough to call it one."""
    titles = [i for i in zone if looks[i] is None and is_headline(blocks[i]) and not own.startswith(blocks[i].key)]
    inside = Counter(blocks[i].key for i in titles)
    signs = len({looks[i] for i in zone} & _FURNISHED - {"interface"}) + 2 * (dateline_of(first.text) is not None)
    best: tuple[int, int] | None = None
    for i in titles:
        key = blocks[i].key
        score = signs if i == titles[-1] else 0
        score += 2 * (inside[key] > 1) + (inside[key] == 1 and repeats[key] > 1)
        if score >= _EVIDENCE and (best is None or score > best[0]):
            best = (score, i)
    return best[1] if best else None

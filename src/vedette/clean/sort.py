"""Which blocks of an article are its body, and why the others are not."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.clean.blocks import Block, key_of
from vedette.clean.cut import is_headline
from vedette.clean.dateline import is_filed
from vedette.lexicon.furniture import Furniture, Section

_TITLE_WORDS = 3
_SUBHEAD_WORDS = 14
_MENU_WORDS = 3
_STANDFIRST_WORDS = 18
_SHORT_STANDFIRST = 12
_LONG_LINE = 20
_REPEAT_WORDS = 5
_BEFORE_TAIL = 25
_RESUMES = 3
_RESUMES_WORDS = 120
_TEASER_REACH = 2
_LOOK_AHEAD = 300
_REPLIES = 3
_AUTHOR_REACH = 4

_TAILS = frozenset({"appeal", "boilerplate", "comments", "tags", "teaser"})

Labels = list[str | None]


def sort(blocks: Sequence[Block], looks: Sequence[str | None], title: str | None, furniture: Furniture) -> Labels:
    """For each block of one article the reason to drop it; None for the blocks of the body, in reading order."""
    labels = list(looks)
    _titles(blocks, labels, title)
    _repeats(blocks, labels)
    _ends(blocks, labels, furniture)
    _sections(blocks, labels, furniture)
    _replies(blocks, labels)
    _appeals(blocks, labels, furniture)
    _authors(blocks, labels, furniture)
    _teasers(blocks, labels, looks)
    _edges(blocks, labels, _summary(blocks, labels, furniture))
    return labels


def _titles(blocks: Sequence[Block], labels: Labels, title: str | None) -> None:
    """The headline is no body; nor is it where the page repeats it, whole, cut short or with the outlet's name."""
    key = key_of(title or "")
    if len(key.split()) < _TITLE_WORDS:
        return
    seen = False
    for i, block in enumerate(blocks):
        if block.key == key or (block.key.startswith(key) and not block.strong and not block.closed):
            labels[i] = "repeated headline" if seen else "title"
            seen = True


def _repeats(blocks: Sequence[Block], labels: Labels) -> None:
    seen: set[str] = set()
    for i, block in enumerate(blocks):
        if labels[i] is None and block.prose and block.words >= _REPEAT_WORDS:
            if block.key in seen:
                labels[i] = "repeated words"
            seen.add(block.key)


def _body(blocks: Sequence[Block], labels: Labels, stretch: range) -> list[int]:
    return [i for i in stretch if labels[i] is None and blocks[i].strong]


def _words(blocks: Sequence[Block], chosen: list[int]) -> int:
    return sum(blocks[i].words for i in chosen)


def _ends(blocks: Sequence[Block], labels: Labels, furniture: Furniture) -> None:
    """After an end mark ("Published in …") nothing belongs to the article, unless most of it comes after."""
    words = [b.words if b.strong and label is None else 0 for b, label in zip(blocks, labels, strict=True)]
    before, total = 0, sum(words)
    for i, block in enumerate(blocks):
        if furniture.ends_article(block.text) and before > total - before - words[i]:
            labels[i] = labels[i] or "boilerplate"
            for j in range(i + 1, len(blocks)):
                labels[j] = labels[j] or "teaser"
            return
        before += words[i]


def _sections(blocks: Sequence[Block], labels: Labels, furniture: Furniture) -> None:
    """A heading drops what stands under it: lists until the next paragraph, tails to the end of the article."""
    opened: Section | None = None
    before = 0
    for i, block in enumerate(blocks):
        if labels[i] in {"title", "repeated headline"} and opened is not None and opened.scope == "inset":
            opened = None
        if labels[i] in {"title", "repeated headline", "teaser"}:
            continue
        found = furniture.sections(block.text)
        if found:
            scoped = _scope(found[0], blocks, labels, i, before)
            closed = opened is not None and opened.scope == "tail"
            opened = Section(scoped.reason, "tail") if closed else scoped
            labels[i] = opened.reason
        elif opened is not None and opened.scope == "inset" and _is_sentence(block) and labels[i] is None:
            opened = None
        elif opened is not None:
            labels[i] = opened.reason if labels[i] in {None, "masthead", "date"} else labels[i]
        before += block.words if block.strong and labels[i] is None else 0


def _scope(section: Section, blocks: Sequence[Block], labels: Labels, at: int, before: int) -> Section:
    """A tail is one only after some of the body, and not when a longer run of paragraphs comes after it."""
    if section.scope == "inset" or before < _BEFORE_TAIL:
        return Section(section.reason, "inset")
    if section.reason == "comments":
        return section
    after = _longest_run(blocks, labels, at + 1)
    resumes = len(after) >= _RESUMES and _words(blocks, after) >= max(_RESUMES_WORDS, before)
    return Section(section.reason, "inset") if resumes else section


def _longest_run(blocks: Sequence[Block], labels: Labels, start: int) -> list[int]:
    best: list[int] = []
    run: list[int] = []
    for i in range(start, min(len(blocks), start + _LOOK_AHEAD)):
        if labels[i] is None and blocks[i].strong:
            run.append(i)
        elif labels[i] is None:
            run = []
        best = max(best, run, key=len)
    return list(best)


def _replies(blocks: Sequence[Block], labels: Labels) -> None:
    """Lines that say `Reply`, again and again: what stands between them is comments."""
    marks = [i for i, b in enumerate(blocks) if b.key in {"reply", "reply report", "like reply", "log in to reply"}]
    posts = sum(1 for b in blocks if b.key in {"retweet", "embed tweet", "repost"})
    if len(marks) >= _REPLIES > posts:
        start = marks[0] - 1
        while start > 0 and labels[start - 1] is None and not blocks[start - 1].strong:
            start -= 1
        for i in range(max(start, 0), len(blocks)):
            labels[i] = labels[i] or "comments"


def _appeals(blocks: Sequence[Block], labels: Labels, furniture: Furniture) -> None:
    """Paragraphs that ask the reader for something, and those like it right before, between and after them."""
    sure = [i for i, b in enumerate(blocks) if labels[i] is None and furniture.is_appeal(b.unquoted)]
    for i in sure:
        labels[i] = "appeal"
        for step in (-1, 1):
            j = i + step
            while 0 <= j < len(blocks) and labels[j] is None and furniture.may_be_appeal(blocks[j].unquoted):
                labels[j] = "appeal"
                j += step


def _authors(blocks: Sequence[Block], labels: Labels, furniture: Furniture) -> None:
    """Who wrote it, told in a sentence at the end."""
    body = _body(blocks, labels, range(len(blocks)))
    for i in body[1:][-_AUTHOR_REACH:]:
        if furniture.is_author_note(blocks[i].text):
            labels[i] = "byline"


def _teasers(blocks: Sequence[Block], labels: Labels, looks: Sequence[str | None]) -> None:
    """After the body: a headline, a date and the first words of another page, in any order, more than once."""
    body = _body(blocks, labels, range(len(blocks)))
    found = [
        i
        for n, i in enumerate(body)
        if n
        and labels[i - 1] is None
        and is_headline(blocks[i - 1])
        and any(looks[j] == "date" for j in range(max(0, i - 3), min(len(blocks), i + _TEASER_REACH + 1)))
    ]
    if len(found) > 1 and set(found).issuperset(i for i in body if i > found[0]):
        for i in found:
            labels[i] = "teaser"


def _summary(blocks: Sequence[Block], labels: Labels, furniture: Furniture) -> set[int]:
    """The items under a heading like "Key points"."""
    items: set[int] = set()
    for i, block in enumerate(blocks):
        if labels[i] is None and furniture.opens_summary(block.text):
            labels[i] = "subhead"
            j = i + 1
            while j < len(blocks) and labels[j] is None and blocks[j].words >= _REPEAT_WORDS:
                items.add(j)
                j += 1
    return items


def _edges(blocks: Sequence[Block], labels: Labels, summary: set[int]) -> None:
    """Short lines before, inside and after the paragraphs: headings and the headlines of other pages."""
    core = sorted({*_body(blocks, labels, range(len(blocks))), *summary})
    if not core:
        core = [
            i for i in range(len(blocks)) if labels[i] is None and _is_standfirst(blocks, labels, i, _SHORT_STANDFIRST)
        ]
    if not core:
        core = [
            i
            for i, b in enumerate(blocks)
            if labels[i] is None and (b.words >= _LONG_LINE or (b.closed and b.words > _REPEAT_WORDS))
        ]
    if not core:
        for i, block in enumerate(blocks):
            labels[i] = labels[i] or _short(block)
        return
    for i in range(core[-1]):
        if labels[i] is not None or i in summary:
            continue
        if i < core[0]:
            leads = is_filed(blocks[i].text) or _is_standfirst(blocks, labels, i)
            labels[i] = None if leads else _short(blocks[i])
        elif not _inside(blocks, labels, i):
            labels[i] = "subhead" if blocks[i].words <= _SUBHEAD_WORDS else "related"
    _after(blocks, labels, core[-1])


def _after(blocks: Sequence[Block], labels: Labels, last: int) -> None:
    between = {labels[last]}
    for i in range(last + 1, len(blocks)):
        if labels[i] is None and not _trails_on(blocks[i], between):
            labels[i] = _short(blocks[i])
        between.add(labels[i])


def _short(block: Block) -> str:
    return "menu" if block.words <= _MENU_WORDS else "related"


def _is_standfirst(blocks: Sequence[Block], labels: Labels, i: int, least: int = _STANDFIRST_WORDS) -> bool:
    """A long line right under the headline, alone."""
    above = next((labels[j] for j in range(i - 1, -1, -1)), None)
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    lonely = below is None or labels[i + 1] is not None or below.strong
    long_enough = blocks[i].words >= least or (blocks[i].closed and blocks[i].words > _REPEAT_WORDS)
    return above in {"title", "repeated headline"} and lonely and long_enough


def _trails_on(block: Block, between: set[str | None]) -> bool:
    """A last line without its full stop, or short last sentences: with nothing, or only a list of links, between."""
    if between == {None}:
        return block.words >= _LONG_LINE or (block.closed and not block.trails)
    return not between & _TAILS and _is_sentence(block)


def _is_sentence(block: Block) -> bool:
    """Some words that end with a full stop, as no headline does."""
    return block.strong or (block.words > _TITLE_WORDS and block.stopped)


def _inside(blocks: Sequence[Block], labels: Labels, i: int) -> bool:
    """Between two paragraphs: sentences, long lines, quotations, items of a list, and what a colon announces."""
    block = blocks[i]
    around = [j for j in (i - 1, i + 1) if 0 <= j < len(blocks) and labels[j] is None and blocks[j].strong]
    if block.words > _SUBHEAD_WORDS and len(around) == 2:  # noqa: PLR2004 - before and after
        return True
    if block.prose or block.text[:1] in "\"“'\u2018" or (block.bullet and block.words > _TITLE_WORDS):
        return True
    j = i - 1
    while j >= 0 and labels[j] is None and not blocks[j].prose:
        j -= 1
    return j >= 0 and labels[j] is None and blocks[j].text.endswith(":")

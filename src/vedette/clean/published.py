"""When a report was published, as its own page says; another page's, a picture's or a post's day is never taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from vedette.clean.blocks import Block
from vedette.clean.calendar import absolute_days, short_year_days, url_day
from vedette.lexicon.furniture import Furniture, straighten
from vedette.model.page import Hints
from vedette.model.reading import TimeMention
from vedette.model.report import Published

Days = Callable[[str], list[TimeMention]]

_SURE, _NEAR, _UPDATE, _ADDRESS = 0.95, 0.85, 0.6, 0.8
_GAP = 2
_STANDFIRST_GAP = 6
_OWN_SECTION = frozenset({None, "date", "byline", "boilerplate", "title", "masthead"})
_OPENING = 130


def own_days(text: str) -> list[TimeMention]:
    """This stage's own calendar, for when no other is handed in."""
    return absolute_days(text)


def published_of(
    blocks: Sequence[Block], labels: Sequence[str | None], hints: Hints, furniture: Furniture, days: Days = own_days
) -> Published | None:
    """The day of publication with the words that say so: metadata first, then the page's lines, then its address."""
    if hints.date and (told := absolute_days(hints.date[:_OPENING])):
        return Published(told[0].value, "metadata", hints.date, _SURE)
    found = [
        *_signed(blocks, labels, furniture, days),
        *_beside_headline(blocks, labels, furniture, days),
        *_dateline(blocks, labels, days),
    ]
    if found:
        return max(found, key=lambda p: p.confidence)
    day = url_day(hints.url) if hints.url else None
    return Published(day.value, "url", hints.url or day.as_written, _ADDRESS) if day else None


def _signed(
    blocks: Sequence[Block], labels: Sequence[str | None], furniture: Furniture, days: Days
) -> Iterator[Published]:
    """Lines that say it in words: "Published in Dawn, July 6th, 2018"."""
    for block, label in zip(blocks, labels, strict=True):
        line = straighten(block.text)
        if label in _OWN_SECTION and len(line) < _OPENING and furniture.signatures.match(line):
            found = days(block.text)
            if found:
                yield Published(found[0].value, "byline", block.text, _SURE)


def _beside_headline(
    blocks: Sequence[Block], labels: Sequence[str | None], furniture: Furniture, days: Days
) -> Iterator[Published]:
    """A line of date between the headline and the body, or right above the headline."""
    first = _first_paragraph(labels)
    titles = [i for i, label in enumerate(labels[:first]) if label in {"title", "repeated headline"}]
    headline = titles[-1] if titles else -1
    for i in range(first):
        if labels[i] != "date":
            continue
        between = range(headline + 1, i) if i > headline else range(i + 1, headline)
        strangers = sum(1 for j in between if labels[j] in {"related", "menu", "subhead"})
        if strangers > _GAP or (i < headline and headline - i > _GAP):
            continue
        found = days(blocks[i].text)
        if len({d.value for d in found}) == 1 or (found and _first_is_published(blocks[i].text)):
            yield Published(found[0].value, "byline", blocks[i].text, _trust(blocks[i].text, furniture, i > headline))


def _first_paragraph(labels: Sequence[str | None]) -> int:
    """Where the body sets in; a standfirst above the line of date is passed over."""
    body = [i for i, label in enumerate(labels) if label is None]
    if len(body) > 1 and body[1] - body[0] <= _STANDFIRST_GAP and "date" in labels[body[0] : body[1]]:
        return body[1]
    return body[0] if body else len(labels)


def _first_is_published(line: str) -> bool:
    return bool(re.match(r"\W*(published|posted|\d|[A-Z][a-z]{2,8} \d)", line, re.IGNORECASE)) and "pdate" in line


def _trust(line: str, furniture: Furniture, below: bool) -> float:  # noqa: FBT001 - where the line stands is a plain fact
    words = re.findall(r"[a-z]+", line.lower())
    if words and words[0] in furniture.update_words:
        return _UPDATE
    if len(words) > 1 and words[0] == "last" and words[1] in furniture.update_words:
        return _UPDATE
    return 0.9 if below else 0.7


def _dateline(blocks: Sequence[Block], labels: Sequence[str | None], days: Days) -> Iterator[Published]:
    """The day that a dateline carries."""
    from vedette.clean.dateline import dateline_of

    first = next((b for b, label in zip(blocks, labels, strict=True) if label is None), None)
    dateline = dateline_of(first.text) if first else None
    if first and dateline and dateline.day:
        head = first.text[: dateline.end]
        found = days(head) or short_year_days(head)
        if found:
            yield Published(found[0].value, "byline", head.strip(), _NEAR)

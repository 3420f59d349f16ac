"""The dateline that opens a wire report: where, when and by which agency it was filed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vedette.clean.blocks import Block
from vedette.clean.calendar import absolute_days, short_year_days
from vedette.lexicon.furniture import furniture
from vedette.lexicon.outlets import Outlet, outlets
from vedette.model.reading import TimeMention

_REACH = 130
_MARK = re.compile(r"\s*(?:--+|[\u2013—―]|:(?=\s)|/\.|-(?=\s|[A-Z“\"])|\)(?=\s*[A-Z“\"]))\s*")
_FIRST_MARKS = 4
_BRACKET = re.compile(r"^\((?P<insert>[^()]{3,60})\)\s*[\u2013—:-]?\s*(?=[A-Z“\"])")
# What is left of a date once its digits are cut off, or stands in its stead; `Rio de Janeiro` keeps its end.
_MONTH_LEFT = re.compile(
    r"[,\s]+(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|no date|undated)\.?[,\s]*$",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\([^()]*$")
_SMALL = frozenset(
    [
        "al",
        "as",
        "bin",
        "de",
        "del",
        "el",
        "la",
        "las",
        "los",
        "of",
        "on",
        "the",
        "and",
        "und",
        "ur",
        "upon",
        "près",
        "sur",
    ]
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """`end` counts the characters of the paragraph that it takes."""

    end: int
    place: str | None
    agency: Outlet | None
    day: TimeMention | None


def dateline_of(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph, or None.

    It counts as one when the place is in capitals, or when an agency or a full date stands beside it.
    """
    head = paragraph[:_REACH]
    bracket = _BRACKET.match(head)
    if bracket:
        agency, day = _agency(bracket["insert"]), _day(bracket["insert"])
        return Dateline(bracket.end(), None, agency, day) if agency or day else None
    for match in _marks(head):
        found = _read(head[: match.start()], match)
        if found:
            return found
    return None


def is_filed(paragraph: str) -> bool:
    """True for a wire report's lead: its dateline carries a day, or an agency in brackets."""
    dateline = dateline_of(paragraph)
    if dateline is None:
        return False
    return dateline.day is not None or (dateline.agency is not None and "(" in paragraph[: dateline.end])


def _marks(head: str) -> list[re.Match[str]]:
    return [m for m in _MARK.finditer(head) if m.start() > 1][:_FIRST_MARKS]


def _read(front: str, mark: re.Match[str]) -> Dateline | None:
    closes = mark[0].strip() == ")"
    if _OPEN.search(front) and not closes:
        return None
    front = front + ")" if closes else front
    agency, day = _agency(front), _day(front)
    if mark[0] == "-" and not (agency and outlets().named(re.split(r"[\s,(/]", front)[-1])):
        return None
    place = _place(front, agency)
    if place is None:
        return None
    capitals = place.split(",")[0].replace("\u0131", "I")
    shouted = capitals.isupper() and len(re.sub(r"\W", "", capitals)) > 2  # noqa: PLR2004 - US, UN and the like open headlines
    if (closes and not agency) or furniture().is_label(place):
        return None
    if shouted and agency is None and day is None and outlets().named(place):
        return None
    return Dateline(mark.end(), place, agency, day) if shouted or agency or day else None


def _place(front: str, agency: Outlet | None) -> str | None:
    """The words before the first bracket, date or agency: names only, at most eight words."""
    words = re.split(r"[(\[]|\d|(?<=\w)\s*[\u2013—]\s*", front, maxsplit=1)[0]
    cut = next((s.start for o, s in outlets().in_line(words) if o == agency), len(words))
    words = words[:cut]
    words = _MONTH_LEFT.sub("", words)
    words = words.strip(" ,.-\u2013—/")
    names = words.split()
    if not 1 <= len(names) <= 8 or not all(_is_name(n) for n in names):  # noqa: PLR2004 - "Name, Region of Country"
        return None
    return words


def _is_name(word: str) -> bool:
    return word[0].isupper() or word.lower() in _SMALL or word.lower().startswith(("al-", "el-", "as-", "ar-", "d'"))


def _agency(text: str) -> Outlet | None:
    return next((o for o, _ in outlets().in_line(text)), None)


def _day(text: str) -> TimeMention | None:
    return next(iter(absolute_days(text) or short_year_days(text)), None)


def lone_place(blocks: Sequence[Block], labels: Sequence[str | None]) -> str | None:
    """A place in capitals in a line of its own, between the line of date or author and the body."""
    first = next((i for i, label in enumerate(labels) if label is None), 0)
    if first < 2 or labels[first - 2] not in {"date", "byline"}:  # noqa: PLR2004 - two lines above the body
        return None
    line = blocks[first - 1].text
    place = _place(line, None) if labels[first - 1] in {"menu", "subhead", "related"} else None
    return place if place == line and place.isupper() and not _is_heading(place) else None


def _is_heading(line: str) -> bool:
    return furniture().is_label(line) or furniture().is_title_section(line) or bool(furniture().sections(line))

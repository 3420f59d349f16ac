"""When an HTML page was published, as its markup states; a day that merely stands in its running text is none."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_LINE = 130
_ASIDE = "not(ancestor::aside or ancestor::nav or ancestor::footer)"
_STATED = f"//head/meta | //body//meta[@itemprop] | //script[contains(@type, 'ld+json')] | //time[@datetime][{_ASIDE}]"
_SIGNED = re.compile(
    r"\b(?:byline|dateline|date|timestamp|pub(?:lished)?[-_]?(?:date|on|at|time)?|posted[-_]?(?:on|at)?"
    r"|(?:article|entry|post|story|news)[-_]{1,2}(?:date|time|meta|info))\b"
)


def parsed(text: str) -> Any:
    """The document as a tree; None when it cannot be parsed."""
    import trafilatura

    return trafilatura.load_html(text)


def stated_day(tree: Any) -> str | None:
    """The ISO day that the page's head, its structured data or a time element gives; None without any."""
    from htmldate import find_date

    page, head, body = map(tree.makeelement, ("html", "head", "body"))
    page.extend((head, body))
    for element in tree.xpath(_STATED):
        copied = deepcopy(element)
        copied.tail = None
        if element.tag == "time":
            copied.text = None
            del copied[:]
        (body if element.tag == "time" else head).append(copied)
    day = find_date(page, extensive_search=False, original_date=True)
    return day if day and _DAY.match(day) else None


def signed_line(tree: Any) -> str | None:
    """The first short line that the markup calls a byline or a date and that holds a year: for cleaning to judge."""
    for element in tree.xpath(f"//body//*[@class or @itemprop][{_ASIDE}]"):
        named = f"{element.get('class', '')} {element.get('itemprop', '')}".lower()
        if _SIGNED.search(named):
            line = " ".join(element.text_content().split())
            if len(line) <= _LONGEST_LINE and _YEAR.search(line):
                return line
    return None

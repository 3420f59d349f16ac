"""HTML -> the article's plain text, one block a line, and what the page's head says of it."""

from __future__ import annotations

import re

from vedette.model.page import Hints

_MARKUP = re.compile(
    r"\s*<(?:!doctype\s+html|html|head|body|\?xml[^>]*>\s*<(?:!doctype\s+)?html)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?(?:p|div|span|article|section|h[1-6]|a|br|li|ul|table|script|meta)\b[^>]{0,500}>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEAD = 5000
_MANY_TAGS = 6
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def looks_like_html(text: str) -> bool:
    """True when `text` is markup: it opens as a document does, or holds many tags from the start."""
    return bool(_MARKUP.match(_COMMENT.sub("", text[:_HEAD]))) or (
        text.lstrip()[:1] == "<" and len(_TAG.findall(text[:20_000])) >= _MANY_TAGS
    )


def read_html(text: str, url: str | None = None) -> tuple[str, Hints]:
    """The article of an HTML page as plain blocks, and the hints of its head; the text is empty when none is found."""
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            text, url=url, include_comments=False, favor_precision=True, with_metadata=True
        )
    except Exception:  # noqa: BLE001 - a foreign parser on hostile markup: whatever it trips over, no article was found
        found = None
    if found is None:
        return "", Hints(url=url)
    head = found if isinstance(found, dict) else found.as_dict()
    day = head.get("date")
    hints = Hints(
        title=head.get("title") or None,
        url=head.get("url") or url,
        outlet=head.get("sitename") or None,
        date=day if day and _DAY.match(day) else None,
    )
    return str(head.get("text") or ""), hints

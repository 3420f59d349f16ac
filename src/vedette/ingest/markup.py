"""HTML -> the article's plain text, one block a line, and what the page's head says of it."""

from __future__ import annotations

import re

from vedette.ingest.stated import parsed, signed_line, stated_day
from vedette.model.page import Hints

_MARKUP = re.compile(
    r"\s*<(?:!doctype\s+html|html|head|body|\?xml[^>]*>\s*<(?:!doctype\s+)?html)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?(?:p|div|span|article|section|h[1-6]|a|br|li|ul|table|script|meta)\b[^>]{0,500}>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEAD = 5000
_MANY_TAGS = 6


def looks_like_html(text: str) -> bool:
    """True when `text` is markup: it opens as a document does, or holds many tags from the start."""
    return bool(_MARKUP.match(_COMMENT.sub("", text[:_HEAD]))) or (
        text.lstrip()[:1] == "<" and len(_TAG.findall(text[:20_000])) >= _MANY_TAGS
    )


def read_html(text: str, url: str | None = None) -> tuple[str, Hints]:
    """The article of an HTML page as plain blocks, and the hints of its head; the text is empty when none is found."""
    import trafilatura

    try:
        tree = parsed(text)
        found = trafilatura.bare_extraction(
            text,
            url=url,
            include_comments=False,
            favor_precision=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False},
        )
        day, line = (None, None) if tree is None else (stated_day(tree), signed_line(tree))
    except Exception:  # noqa: BLE001 - a foreign parser on hostile markup: whatever it trips over, no article was found
        found = None
    if found is None:
        return "", Hints(url=url)
    head = found if isinstance(found, dict) else found.as_dict()
    hints = Hints(
        title=head.get("title") or None,
        url=head.get("url") or url,
        outlet=head.get("sitename") or None,
        date=day,
    )
    article = str(head.get("text") or "")
    # The extraction leaves bylines out; where the markup states no day, cleaning must still see the one that does.
    signed = bool(article and line and day is None and line not in " ".join(article.split()))
    return f"{line}\n{article}" if signed else article, hints

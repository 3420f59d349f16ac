"""One input's bytes -> a page; pure, so that it needs no disk."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from vedette.ingest.decode import decode, plain
from vedette.ingest.language import foreign_language
from vedette.ingest.markup import looks_like_html, read_html
from vedette.model.errors import BadInput
from vedette.model.page import Hints, Page

ROW_FIELDS = ("title", "url", "outlet", "date")
_GIVE_TEXT = 'Give each row a "text" or an "html" that holds the page.'


def read_page(name: str, data: bytes, received: str) -> Page:
    """A text or HTML page called `name`; `received` is the UTC time of its arrival, ISO 8601.

    Raises:
        BadInput: the bytes are empty, no text, hold no article, or are in another language than English.
    """
    if not data.strip():
        raise BadInput(name, "The file is empty.", "Leave it out.")
    text = decode(name, data)
    if name.lower().endswith((".html", ".htm", ".xhtml")) or looks_like_html(text):
        body, hints = read_html(text)
        return _page(name, data, received, "text/html", body, hints)
    return _page(name, data, received, "text/plain", text, Hints())


def read_row(name: str, line: bytes, received: str) -> Page:
    """One row of a JSON-lines file, called `file.jsonl#LINE`: an object with `text` or `html`, and maybe hints.

    Raises:
        BadInput: the row is broken, no object, without text, or in another language than English.
    """
    row = _object(name, line)
    told = {f: plain(row[f]).strip() for f in ROW_FIELDS if isinstance(row.get(f), str)}
    hints = {field: words for field, words in told.items() if words}
    text, html = row.get("text"), row.get("html")
    if isinstance(text, str) and text.strip():
        if not looks_like_html(text):
            return _page(name, line, received, "application/json", plain(text), Hints(**hints))
        html = text
    if not (isinstance(html, str) and html.strip()):
        raise BadInput(name, "The row holds no text.", _GIVE_TEXT)
    body, found = read_html(plain(html), hints.get("url"))
    both = {f: hints.get(f) or getattr(found, f) for f in ROW_FIELDS}
    return _page(name, line, received, "application/json", body, Hints(**both))


def _object(name: str, line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(decode(name, line))
    except (ValueError, RecursionError) as error:
        raise BadInput(name, f"The row is no JSON: {error}.", "Write one JSON object a line.") from error
    if not isinstance(row, dict):
        raise BadInput(name, "The row is JSON, but no object.", _GIVE_TEXT)
    return row


def _page(name: str, raw: bytes, received: str, media_type: str, text: str, hints: Hints) -> Page:
    if not text.strip():
        raise BadInput(name, "No article text was found in it.", "Give the article's text itself.")
    language = foreign_language(text)
    if language:
        reason = f"It is in {language}, and only English is read."
        raise BadInput(name, reason, "Give an English version, or a translation.")
    return Page(name, hashlib.sha256(raw).hexdigest(), received, media_type, raw, text, hints)

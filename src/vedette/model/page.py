"""What comes in: a page, and what came with it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hints:
    """What the carrier of a page (JSON row, HTML head, feed) says of it; any may be absent."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    date: str | None = None
    """Publication date, ISO 8601, as the carrier gave it."""


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes that came in, decoded: `text` is plain text, one block a line, before any cleaning.

    `name` is a file name or URL, `sha256` the hex digest of `raw`, `received` the UTC time of first arrival in
    ISO 8601, `media_type` one of `text/plain`, `text/html`, `application/json` (one row of a JSON-lines file).
    """

    name: str
    sha256: str
    received: str
    media_type: str
    raw: bytes
    text: str
    hints: Hints = Hints()

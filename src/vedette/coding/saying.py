"""Patterns that find any of many words in a text."""

from __future__ import annotations

import re


def any_of(words: frozenset[str]) -> re.Pattern[str]:
    """A pattern of any of the words or phrases, the longest first."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))})\b", re.IGNORECASE)

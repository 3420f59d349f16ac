"""Patterns that find any of many words in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternatives(words: Iterable[str]) -> str:
    """Any of the words or phrases, the first that fits; to be put into a group."""
    return "|".join(map(re.escape, words))


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of any of the whole words or phrases, the longest first; capitals do not count."""
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    return re.compile(rf"\b(?:{alternatives(longest_first)})\b", re.IGNORECASE)

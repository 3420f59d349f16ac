"""Words that say that a time is still to come."""

from __future__ import annotations

import re
from functools import cache

from vedette.lexicon.calendar import calendar
from vedette.lexicon.patterns import any_of


def looks_ahead(before: str) -> bool:
    """True when the words of a sentence that stand before a time say that it is still to come."""
    return bool(_pattern(calendar().ahead).search(before))


def is_due(between: str) -> bool:
    """True when the words between an event and a time say that the event is due then."""
    return bool(_pattern(calendar().due).search(between))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return any_of(words)

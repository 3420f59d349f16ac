"""Times that an event is held against: the year it is compared with, the vote it came ahead of."""

from __future__ import annotations

import re
from functools import cache

from vedette.lexicon.calendar import calendar
from vedette.lexicon.patterns import alternatives
from vedette.model.reading import Draft, Sentence, TimeMention


def is_held_against(draft: Draft, mention: TimeMention, sentence: Sentence) -> bool:
    """True when the words around a time say that it is another one than the event's."""
    start = mention.span.start - sentence.span.start
    before, after = sentence.text[:start], sentence.text[mention.span.end - sentence.span.start :]
    if mention.span.end <= draft.trigger.start and _counted().search(after[: draft.trigger.start - mention.span.end]):
        return True  # on Monday, two days after they had signed
    found = _compared().search(before) or (None if draft.tense == "future" else _awaited(before, after))
    return found is not None and not sentence.span.start + found.start() <= draft.trigger.start < mention.span.start


def _awaited(before: str, after: str) -> re.Match[str] | None:
    """What was done "ahead of" something, or before a thing that news awaits, was not done on its day."""
    ahead, awaited_first, awaited_next = _ahead_of()
    found = ahead.search(before)
    if found is None and awaited_next.match(after):
        found = _BEFORE.search(before)
    return found or awaited_first.search(before)


_BEFORE = re.compile(r"\bbefore (?:the )?$", re.IGNORECASE)


@cache
def _compared() -> re.Pattern[str]:
    words = calendar()
    with_, figure = alternatives((*words.compared_with, *words.counted_from)), alternatives(words.compared_figure)
    numbers = "|".join(sorted(words.words_of("NUM")))
    return re.compile(
        rf"\b(?:(?:{with_})\b[^.,;:\u2013\u2014]*|(?:{figure}) (?:\d[\d,.]*|{numbers})\s(?:in |during |the )*)$",
        re.IGNORECASE,
    )


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(calendar().counted_from)})\b[^,;:\u2013\u2014]*$", re.IGNORECASE)


@cache
def _ahead_of() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    awaited = alternatives(calendar().awaited)
    return (
        re.compile(rf"\b(?:{alternatives(calendar().ahead_of)}) (?:[\w\u2019'-]+ ){{0,4}}$", re.IGNORECASE),
        re.compile(rf"\bbefore (?:[\w\u2019'-]+ ){{0,3}}(?:{awaited})s? $", re.IGNORECASE),
        re.compile(rf"(?:['\u2019]s)? (?:[\w-]+ )?(?:{awaited})", re.IGNORECASE),
    )

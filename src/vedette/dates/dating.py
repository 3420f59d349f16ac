"""The times of one report, read on its day."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from vedette.dates.ahead import is_due
from vedette.dates.since import since_then, up_to
from vedette.dates.story import opens
from vedette.model.claim import When
from vedette.model.ports import Dater
from vedette.model.reading import Draft, Sentence, TimeMention
from vedette.model.span import Span

SAME_DAY = "the day just spoken of"
TOLD = ("happened", "failed", "denied")
"""Statuses of what is over."""
_DAYS = ("day", "hour")
_LATE_PAGE = 2
"""Days by which a page's own date may lie behind what it tells: time zones, dates of a first version."""
_RECENT = 14
"""Days before the report within which a day just spoken of is the news, not its background."""
_OPEN = ("WEEKDAY", "XXXX-", "DAY:", "WEEK", "MONTH", "YEAR", "Y+", "Y-", "FEAST", "HIJRI")
_REPEATED = "XXXX-WXX"
_NO_YEAR = re.compile(r"^XXXX-(?:\d\d|SP|SU|FA|WI)[^:@]*$")
_MONTH_OR_DAY = re.compile(r"^XXXX-\d\d(?:-\d\d)?$")
_YEAR = re.compile(r"^\d{4}(?:-|$|\|)")
_STORY = 3
"""Sentences back in which a year still holds for the dates behind it."""


class Dating:
    """Finds the times that stand in a stretch of a report, and what they mean there."""

    def __init__(
        self, mentions: Sequence[TimeMention], sentences: Sequence[Sentence], anchor: date | None, dater: Dater
    ) -> None:
        """`mentions` and `sentences` in order; `anchor` is the report's day."""
        self._mentions = mentions
        self._starts = [m.span.start for m in mentions]
        self._sentences = sentences
        self._bounds = [s.span.start for s in sentences]
        self.anchor = anchor
        self._dater = dater

    def within(self, stretch: Span) -> list[TimeMention]:
        """The times that touch a stretch of text, in order."""
        first = max(0, bisect_left(self._starts, stretch.start) - 1)
        last = bisect_left(self._starts, stretch.end)
        return [m for m in self._mentions[first:last] if stretch.overlaps(m.span)]

    def stated(self, draft: Draft, foreign: Collection[TimeMention] = ()) -> When | None:
        """The time of the nearest stretch that has one; with no anchor for it, its words alone."""
        words_alone: When | None = None
        for stretch in draft.reach:
            own = [m for m in self.within(stretch) if m not in foreign]
            for mention in sorted(own, key=lambda m: m.span.gap(draft.trigger)):
                if when := self._of_event(draft, mention):
                    return up_to(self.anchor, when) if since_then(draft, self._sentences, mention) else when
                if self.anchor is None and mention.value.startswith(_OPEN) and not mention.value.startswith(_REPEATED):
                    words_alone = words_alone or When(mention.precision, as_written=mention.as_written)
        return words_alone

    def _of_event(self, draft: Draft, mention: TimeMention) -> When | None:
        forward = draft.tense == "future" or is_due(self._between(draft.trigger, mention))
        when = self.resolved(mention, forward=forward)
        over = draft.claim.status in TOLD and not forward
        if over and when and _MONTH_OR_DAY.match(mention.value) and self._is_far_ahead(when):
            return self._dater.resolve(replace(mention, value=f"{mention.value}:-1"), self.anchor)
        return when

    def _is_far_ahead(self, when: When) -> bool:
        """True for what a page of this day cannot tell as past; a day or two ahead, its own date is behind."""
        if self.anchor is None or not when.start:
            return False
        limit = self.anchor + timedelta(days=_LATE_PAGE if when.precision in _DAYS else 0)
        return when.start > f"{limit}T"

    def _between(self, trigger: Span, mention: TimeMention) -> str:
        """The words between an event and a time behind it in the same sentence."""
        sentence = self._sentence(mention)
        if sentence is None or not sentence.span.start <= trigger.end <= mention.span.start:
            return ""
        return sentence.text[trigger.end - sentence.span.start : mention.span.start - sentence.span.start]

    def resolved(self, mention: TimeMention, *, forward: bool = False) -> When | None:
        """What a time means where it stands, counted from the day spoken of before it where it says so."""
        if _NO_YEAR.match(mention.value) and (year := self._year_told(mention)):
            told = replace(mention, value=f"{mention.value}@TOLD")
            return self._dater.resolve(told, self.anchor, previous=year)
        previous = self._previous(mention) if "@PREV" in mention.value or mention.value.startswith("T") else None
        return self._dater.resolve(mention, self.anchor, forward=forward, previous=previous)

    def _previous(self, mention: TimeMention) -> When | None:
        for at in range(bisect_left(self._starts, mention.span.start) - 1, -1, -1):
            earlier = self._mentions[at]
            if "@PREV" in earlier.value or earlier.value.startswith("T"):
                continue
            when = self._dater.resolve(earlier, self.anchor)
            if when and when.precision in _DAYS:
                return when
        return None

    def _year_told(self, mention: TimeMention) -> When | None:
        """The time with a year that a passage of history goes on from: "On 3 June 2014 ... . In July ...".

        It stands in the same sentence, or both open their sentences; a day of the news between them ends the passage.
        """
        here = self._sentence(mention)
        if here is None:
            return None
        for at in range(bisect_left(self._starts, mention.span.start) - 1, -1, -1):
            earlier = self._mentions[at]
            there = self._sentence(earlier)
            if there is None or there.paragraph != here.paragraph or there.index < here.index - _STORY:
                return None
            if _YEAR.match(earlier.value):
                goes_on = there.index == here.index or (_opening(mention, here) and _opening(earlier, there))
                return self._dater.resolve(earlier, self.anchor) if goes_on else None
            if not _NO_YEAR.match(earlier.value) and "@PREV" not in earlier.value:
                return None
        return None

    def _sentence(self, mention: TimeMention) -> Sentence | None:
        i = bisect_right(self._bounds, mention.span.start) - 1
        return self._sentences[i] if i >= 0 and self._sentences[i].span.holds(mention.span) else None

    def last_recent(self, mentions: Iterator[TimeMention]) -> When | None:
        """The first of `mentions` that is a day of the report's own news."""
        for mention in mentions:
            when = self.resolved(mention)
            if when and self.recent(when):
                day = (when.start or "")[:10]
                return When("day", day, day, grounds=SAME_DAY)
        return None

    def recent(self, when: When) -> bool:
        """True for a day of the report's own news: not after the report, and not long before."""
        if self.anchor is None or not when.start or when.precision not in _DAYS:
            return False
        return 0 <= (self.anchor - date.fromisoformat(when.start[:10])).days <= _RECENT


def _opening(mention: TimeMention, sentence: Sentence) -> bool:
    return opens(sentence.text[: mention.span.start - sentence.span.start])

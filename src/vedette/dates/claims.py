"""Gives a draft claim its time: the expression nearest to the event, else the day just spoken of, else the report's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from vedette.dates.belonging import of_other_words
from vedette.dates.since import since_then, up_to
from vedette.model.claim import Claim, When
from vedette.model.ports import Dater
from vedette.model.reading import Draft, Sentence, TimeMention
from vedette.model.report import Report
from vedette.model.span import Span

REPORTS_DAY = "report's day"
SAME_DAY = "the day just spoken of"

SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"})
"""Types that are done by saying: a report of today tells what was said today."""
_TOLD = ("happened", "failed", "denied")
_DAYS = ("day", "hour")
_RECENT = 14
"""Days before the report within which a day just spoken of is the news, not its background."""
_LOOK_BACK = 3
"""Sentences of the same paragraph in which a day still holds."""
_OPEN = ("WEEKDAY", "XXXX-", "DAY:", "WEEK", "MONTH", "YEAR", "Y+", "Y-", "FEAST")
_REPEATED = "XXXX-WXX"


def date_claim(
    draft: Draft, mentions: Sequence[TimeMention], sentences: Sequence[Sentence], report: Report, dater: Dater
) -> Claim:
    """The draft's claim with its `when`; unchanged where nothing dates it.

    `mentions` are all times of the report in order, spans counting characters of its text. The function is pure: run it
    again with `report.published` set when merging has inferred the day, and open times are resolved.
    """
    anchor = date.fromisoformat(report.published.date[:10]) if report.published else None
    dating = _Dating(mentions, anchor, dater)
    when = dating.stated(draft, sentences, of_other_words(draft, mentions, sentences))
    if when is None and not draft.background:
        when = _carried(draft, sentences, dating) or _by_default(draft, anchor)
    return replace(draft.claim, when=when) if when else draft.claim


class _Dating:
    """The times of one report, read on its day."""

    def __init__(self, mentions: Sequence[TimeMention], anchor: date | None, dater: Dater) -> None:
        self._mentions = mentions
        self._starts = [m.span.start for m in mentions]
        self.anchor = anchor
        self._dater = dater

    def within(self, stretch: Span) -> list[TimeMention]:
        """The times that touch a stretch of text, in order."""
        first = max(0, bisect_left(self._starts, stretch.start) - 1)
        last = bisect_left(self._starts, stretch.end)
        return [m for m in self._mentions[first:last] if stretch.overlaps(m.span)]

    def stated(self, draft: Draft, sentences: Sequence[Sentence], foreign: Collection[TimeMention] = ()) -> When | None:
        """The time of the nearest stretch that has one; with no anchor for it, its words alone."""
        words_alone: When | None = None
        for stretch in draft.reach:
            own = [m for m in self.within(stretch) if m not in foreign]
            for mention in sorted(own, key=lambda m: m.span.gap(draft.trigger)):
                if when := self.resolved(mention, forward=draft.tense == "future"):
                    return up_to(self.anchor, when) if since_then(draft, sentences, mention) else when
                if self.anchor is None and mention.value.startswith(_OPEN) and not mention.value.startswith(_REPEATED):
                    words_alone = words_alone or When(mention.precision, as_written=mention.as_written)
        return words_alone

    def resolved(self, mention: TimeMention, *, forward: bool = False) -> When | None:
        """What a time means where it stands, counted from the day spoken of before it where it says so."""
        previous = self._previous(mention) if "@PREV" in mention.value or mention.value.startswith("T") else None
        return self._dater.resolve(mention, self.anchor, forward=forward, previous=previous)

    def _previous(self, mention: TimeMention) -> When | None:
        for earlier in reversed(self._mentions[: bisect_left(self._starts, mention.span.start)]):
            if "@PREV" in earlier.value or earlier.value.startswith("T"):
                continue
            when = self._dater.resolve(earlier, self.anchor)
            if when and when.precision in _DAYS:
                return when
        return None

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


def _carried(draft: Draft, sentences: Sequence[Sentence], dating: _Dating) -> When | None:
    """The day spoken of just before in the same paragraph, for what is told as past."""
    if draft.tense == "future" or draft.claim.status not in _TOLD or draft.sentence >= len(sentences):
        return None
    here = sentences[draft.sentence]
    before = [
        s for s in sentences[max(0, draft.sentence - _LOOK_BACK) : draft.sentence] if s.paragraph == here.paragraph
    ]
    spoken = [m for s in before for m in dating.within(s.span)]
    return dating.last_recent(reversed(spoken))


def _by_default(draft: Draft, anchor: date | None) -> When | None:
    claim = draft.claim
    if anchor is None or (draft.tense == "future" and claim.type not in SPEECH):
        return None
    if claim.status == "ongoing" or claim.type == "CONTROL" or claim.type in SPEECH:
        return When("day", anchor.isoformat(), anchor.isoformat(), grounds=REPORTS_DAY)
    return None

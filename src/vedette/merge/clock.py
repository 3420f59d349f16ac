"""What an undated claim's words say of the day its report appeared, once the day of its happening is known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vedette.merge.profile import WEEK, Profile

TODAY = re.compile(
    r"\b(?:today|this (?:morning|afternoon|evening)|tonight|(?:few )?hours ago|earlier in the day)\b", re.IGNORECASE
)
YESTERDAY = re.compile(r"\b(?:yesterday|last night|overnight|the night before)\b", re.IGNORECASE)
MONTH = 31


@dataclass(frozen=True, slots=True)
class Window:
    """The report appeared from `first` to `last` (ordinals); most likely on `first`."""

    first: int
    last: int

    @property
    def tight(self) -> bool:
        """True when it is no longer than a week, as a weekday or "yesterday" makes it."""
        return self.last - self.first < WEEK


def window_of(undated: Profile, day: int, weekday: int, month_day: tuple[int, int]) -> Window | None:
    """When the report appeared if `undated` happened on `day`; None when its words say nothing, or say otherwise.

    `weekday` (Monday = 0) and `month_day` are those of `day`.
    """
    words = (undated.claim.when.as_written or "") if undated.claim.when else ""
    if undated.month_day is not None:
        return Window(day, day + MONTH) if undated.month_day == month_day else None
    if undated.weekday is not None:
        return Window(day, day + WEEK - 1) if undated.weekday == weekday else None
    if TODAY.search(words):
        return Window(day, day)
    return Window(day + 1, day + 1) if YESTERDAY.search(words) else None


def contradicts(undated: Profile, weekday: int, month_day: tuple[int, int]) -> bool:
    """True when the words name another weekday or day of the year."""
    if undated.month_day is not None:
        return undated.month_day != month_day
    return undated.weekday is not None and undated.weekday != weekday

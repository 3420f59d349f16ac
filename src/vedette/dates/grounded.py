"""What a time expression is read against, and what it is once read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vedette.dates.intervals import Interval, interval_of

STATED, PUBLICATION, SPOKEN = "stated", "relative to publication", "relative to the day just spoken of"


@dataclass(frozen=True, slots=True)
class Context:
    """What a time expression is read against.

    `anchor` is the day of the report, `previous` the time last spoken of; `forward` says that the sentence looks ahead,
    `told` that the text tells history, which has come to that time: an open year is the one nearest to it.
    """

    anchor: date | None = None
    previous: Interval | None = None
    forward: bool = False
    told: Interval | None = None

    @property
    def day(self) -> date | None:
        """The day of reading: the one to which the text has come, else the report's."""
        return self.told.end if self.told else self.anchor


@dataclass(frozen=True, slots=True)
class Grounded:
    """A value resolved: its TIMEX3 form, its days where it has some, and how they were found."""

    timex: str
    interval: Interval | None
    grounds: str = STATED


def absolute(timex: str, grounds: str) -> Grounded | None:
    """A TIMEX3 value that needs no more reading; None when no calendar has its days."""
    interval = interval_of(timex)
    return Grounded(timex, interval, grounds) if interval else None

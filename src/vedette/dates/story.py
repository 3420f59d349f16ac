"""Told histories: which texts are ones, and the time that the telling has come to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vedette.dates.intervals import Interval

_YEAR = re.compile(r"^(\d{4}|BC\d{4})(?:-|$|\|)")
_FROM_TODAY = re.compile(r"^(?:WEEKDAY|DAY|WEEK|MONTH|QUARTER|YEAR)[:+-](?!.*@PREV)")
_OPENS = re.compile(r"^\W*(?:(?:\w{1,4}|during|throughout|beginning|middle|early)\W+)*$", re.IGNORECASE)
"""Short words, with which a sentence still opens with its time: "By the end of"."""
_FEW, _RARELY = 5, 4


def tells_history(values: Sequence[str], anchor: date | None) -> bool:
    """True for a text that names years gone by, and hardly ever counts from the day it was written."""
    if anchor is None:
        return True
    years = [m[1] for v in values if (m := _YEAR.match(v))]
    gone = sum(1 for y in years if y.startswith("BC") or int(y) < anchor.year)
    return gone >= _FEW and gone >= _RARELY * sum(bool(_FROM_TODAY.match(v)) for v in values)


def opens(before: str) -> bool:
    """True when a sentence opens with the time before which these words of it stand."""
    return bool(_OPENS.match(before))


@dataclass(slots=True)
class Telling:
    """The times of a text so far: `last` is the one named last, `told` the one at which its story stands."""

    last: Interval | None = None
    told: Interval | None = None

    def go_on(self, named: Interval, *, opens: bool) -> None:
        """Another time is named; `opens` says that a sentence begins with it.

        A month or a year in the midst of a sentence ("a rising planned for 1976") is often an aside: it says where the
        story stands only until a day does.
        """
        self.last = named
        if named.start == named.end or opens or self.told is None or self.told.start != self.told.end:
            self.told = named

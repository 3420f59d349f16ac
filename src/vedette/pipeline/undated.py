"""What was read in reports without a date, kept until merging finds them one: then only times are resolved."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace

from vedette.model.reading import Draft, Sentence, TimeMention
from vedette.model.report import Report


@dataclass(frozen=True, slots=True)
class Placed:
    """A report's claims before they are dated: drafts with their places, the report's times and its sentences.

    Nothing in it hangs on when the report was published.
    """

    drafts: tuple[Draft, ...]
    times: tuple[TimeMention, ...]
    sentences: tuple[Sentence, ...]


@dataclass(slots=True)
class Undated:
    """The newest `most` reports without a date."""

    most: int = 400
    """Some 50 kB each; a report that was dropped is only read again."""
    _kept: OrderedDict[Report, Placed] = field(default_factory=OrderedDict)

    def keep(self, report: Report, placed: Placed) -> None:
        """Remember what was read in `report`, unless it has a date and so will not be asked for again."""
        if report.published is not None:
            return
        self._kept[report] = _spare(placed)
        if len(self._kept) > self.most:
            self._kept.popitem(last=False)

    def take(self, report: Report) -> Placed | None:
        """What was read in `report` when it had no date; None when it is not known, or not any more."""
        return self._kept.get(replace(report, published=None)) if report.published is not None else None


def _spare(placed: Placed) -> Placed:
    """Without the words of sentences in which nothing happens: dating does not look at them."""
    told = {draft.sentence for draft in placed.drafts}
    sentences = (s if i in told else replace(s, tokens=()) for i, s in enumerate(placed.sentences))
    return replace(placed, sentences=tuple(sentences))

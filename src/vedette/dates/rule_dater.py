"""The tagger and resolver of times: rules and word lists of the lexicon, nothing learned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vedette.dates.compose import Composer
from vedette.dates.intervals import Interval
from vedette.dates.phrases import Found, Phrasebook
from vedette.dates.resolve import Context, ground
from vedette.dates.values import precision_of
from vedette.dates.words import Row
from vedette.lexicon.calendar import Calendar, calendar
from vedette.model.claim import When
from vedette.model.reading import TimeMention
from vedette.model.span import Span


@dataclass(frozen=True, slots=True)
class Scanned:
    """A time expression before spans are put together: the extent and value that TIMEX3 annotation would give it."""

    span: Span
    value: str


class RuleDater:
    """Finds time expressions and resolves them; makes no difference between one run and the next."""

    def __init__(self, knowledge: Calendar | None = None) -> None:
        """Compile the phrases of `knowledge` (default: the project's lexicon)."""
        knowledge = knowledge or calendar()
        self._phrases = Phrasebook(knowledge)
        self._composer = Composer(knowledge)

    def tag(self, text: str) -> list[TimeMention]:
        """Every time expression of `text`, in order; spans count characters of `text`, prepositions included."""
        row, found = self._scan(text)
        return [_mention(row, f) for f in self._composer.spans(row, found)]

    def scan(self, text: str) -> list[Scanned]:
        """Every time expression of `text` as TIMEX3 annotation cuts them: no preposition, two ends of a range apart."""
        row, found = self._scan(text)
        return [Scanned(_span(row, f), f.value) for f in found]

    def resolve(
        self, mention: TimeMention, anchor: date | None, *, forward: bool = False, previous: When | None = None
    ) -> When | None:
        """The interval that `mention` means when read on day `anchor`; None when nothing can be said.

        `forward`: the sentence looks ahead, so a bare weekday is the coming one. `previous`: the time last spoken of.
        """
        grounded = ground(mention.value, Context(anchor, interval_from(previous), forward=forward))
        if grounded is None or grounded.interval is None:
            return None
        interval = grounded.interval
        start, end = interval.start.isoformat(), interval.end.isoformat()
        if interval.time:
            start = end = f"{start}T{interval.time}"
        return When(interval.precision, start, end, mention.as_written, grounded.grounds)

    def _scan(self, text: str) -> tuple[Row, list[Found]]:
        row = self._phrases.vocabulary.row(text)
        return row, self._composer.join(row, list(self._phrases.find(row)))


def interval_from(when: When | None) -> Interval | None:
    """The days of a `When`; None when it has no start."""
    if when is None or not when.start:
        return None
    return Interval(
        date.fromisoformat(when.start[:10]), date.fromisoformat((when.end or when.start)[:10]), when.precision
    )


def _span(row: Row, found: Found) -> Span:
    return Span(row.starts[found.first], row.ends[found.last - 1])


def _mention(row: Row, found: Found) -> TimeMention:
    span = _span(row, found)
    return TimeMention(span, span.of(row.text), found.value, precision_of(found.value))

"""What is found when words are handed to a speaker, before and after the speaker is known by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vedette.model.claim import Source
from vedette.model.span import Span


@dataclass(frozen=True, slots=True)
class Handover:
    """A cue with its speaker's words and the stretches it covers; spans count characters of the report.

    `speaker` is what stands in the sentence ("who", "he", "a spokesman for the army"), `named` the words that name it
    (for "who": its antecedent); both are None where nobody is named ("reportedly"). `head` is the speaker's main
    word; `relayed` marks whom another speaker cites.
    """

    sentence: int
    cue: Span
    content: tuple[Span, ...]
    force: str
    speaker: Span | None = None
    named: Span | None = None
    head: Span | None = None
    relayed: bool = False

    @property
    def aside(self) -> Span:
        """The words of the cue clause itself: from the speaker to the cue."""
        if self.speaker is None:
            return self.cue
        return Span(min(self.speaker.start, self.cue.start), max(self.speaker.end, self.cue.end))


@dataclass(frozen=True, slots=True)
class Attribution:
    """A handover whose speaker is known: `source.as_written` stands in the report at `handover.speaker`."""

    handover: Handover
    source: Source

    @property
    def content(self) -> tuple[Span, ...]:
        """The stretches that the speaker answers for."""
        return self.handover.content


class Speakers:
    """Who answers for each stretch of a report."""

    __slots__ = ("_hedges", "asides", "attributions")

    def __init__(self, attributions: Sequence[Attribution], hedges: Sequence[Span] = ()) -> None:
        """Take the report's attributions in order, and the stretches that are doubted without a speaker."""
        self.attributions: tuple[Attribution, ...] = tuple(attributions)
        self.asides: tuple[Span, ...] = tuple(a.handover.aside for a in self.attributions)
        self._hedges = tuple(hedges)

    def attribution(self, span: Span) -> Attribution | None:
        """The innermost attribution that covers most of `span`; None when no speaker does.

        An intention or an order ("will") is told by whoever tells the sentence, so it makes nobody a source.
        """
        best: tuple[int, bool] | None = None
        found = None
        for one in self.attributions:
            if one.handover.force == "will":
                continue
            covered = sum(_shared(piece, span) for piece in one.content)
            if 2 * covered < max(1, span.end - span.start) or covered == 0:
                continue
            size = (sum(piece.end - piece.start for piece in one.content), not one.handover.relayed)
            if best is None or size < best:
                best, found = size, one
        return found

    def of(self, span: Span) -> Source | None:
        """The innermost speaker of `span`; None: the outlet's own voice."""
        found = self.attribution(span)
        return found.source if found else None

    def cued(self, span: Span) -> Attribution | None:
        """The attribution whose cue stands in `span`: who denies, claims or accuses there."""
        return next((a for a in self.attributions if a.handover.cue.overlaps(span)), None)

    def denied(self, span: Span) -> bool:
        """True when the innermost speaker of `span` says that it is untrue."""
        found = self.attribution(span)
        return found is not None and found.handover.force == "denial"

    def hedged(self, span: Span) -> bool:
        """True when `span` is doubted, by its speaker's cue or by a word such as "reportedly"."""
        source = self.of(span)
        return (source is not None and source.hedged) or any(h.overlaps(span) for h in self._hedges)

    def is_aside(self, span: Span) -> bool:
        """True when `span` lies in the words of a cue clause ("the ministry said")."""
        return any(aside.holds(span) for aside in self.asides)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))

"""Gives a draft claim its time: the expression nearest to the event, else the day just spoken of, else the report's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from vedette.dates.belonging import SPEECH, of_other_words
from vedette.dates.dating import TOLD, Dating
from vedette.model.claim import Claim, When
from vedette.model.ports import Dater
from vedette.model.reading import Draft, Sentence, TimeMention
from vedette.model.report import Report

REPORTS_DAY = "report's day"

_LOOK_BACK = 3
"""Sentences of the same paragraph in which a day still holds."""


def date_claim(
    draft: Draft, mentions: Sequence[TimeMention], sentences: Sequence[Sentence], report: Report, dater: Dater
) -> Claim:
    """The draft's claim with its `when`; unchanged where nothing dates it.

    `mentions` are all times of the report in order, spans counting characters of its text. The function is pure: run it
    again with `report.published` set when merging has inferred the day, and open times are resolved.
    """
    dating = dating_of(mentions, sentences, report, dater)
    anchor = dating.anchor
    when = dating.stated(draft, of_other_words(draft, mentions, sentences))
    if when is None and not draft.background:
        when = _carried(draft, sentences, dating) or _by_default(draft, anchor)
    return replace(draft.claim, when=when) if when else draft.claim


def dating_of(mentions: Sequence[TimeMention], sentences: Sequence[Sentence], report: Report, dater: Dater) -> Dating:
    """The times of a report, read on its day."""
    anchor = date.fromisoformat(report.published.date[:10]) if report.published else None
    return Dating(mentions, sentences, anchor, dater)


def _carried(draft: Draft, sentences: Sequence[Sentence], dating: Dating) -> When | None:
    """The day spoken of just before in the same paragraph, for what is told as past."""
    if draft.tense == "future" or draft.claim.status not in TOLD or draft.sentence >= len(sentences):
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

"""Gives a draft claim its time: the expression nearest to the event, resolved on the report's day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from vedette.model.claim import Claim, When
from vedette.model.ports import Dater
from vedette.model.reading import Draft, Sentence, TimeMention
from vedette.model.report import Report

REPORTS_DAY = "report's day"


def date_claim(
    draft: Draft, mentions: Sequence[TimeMention], sentences: Sequence[Sentence], report: Report, dater: Dater
) -> Claim:
    """The draft's claim with its `when`; unchanged where nothing dates it.

    `mentions` are all times of the report in order, spans counting characters of its text. The function is pure: run it
    again with `report.published` set when merging has inferred the day, and open times are resolved.
    """
    anchor = date.fromisoformat(report.published.date) if report.published else None
    when = _stated(draft, mentions, anchor, dater) or _by_default(draft, anchor)
    return replace(draft.claim, when=when) if when else draft.claim


def _stated(draft: Draft, mentions: Sequence[TimeMention], anchor: date | None, dater: Dater) -> When | None:
    for stretch in draft.reach:
        inside = [m for m in mentions if stretch.overlaps(m.span)]
        for mention in sorted(inside, key=lambda m: m.span.gap(draft.trigger)):
            when = dater.resolve(mention, anchor, forward=draft.tense == "future")
            if when:
                return when
    return None


def _by_default(draft: Draft, anchor: date | None) -> When | None:
    if anchor is None or draft.background or (draft.claim.status != "ongoing" and draft.claim.type != "CONTROL"):
        return None
    return When("day", anchor.isoformat(), anchor.isoformat(), grounds=REPORTS_DAY)

"""The figures of one event: the range over all claims, and a best value where independent sources agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from vedette.merge.context import Context, compared
from vedette.merge.profile import Profile, bounds
from vedette.model.claim import Figure
from vedette.model.event import Comparison, EventFigure


class _Stated(NamedTuple):
    figure: Figure
    by: Profile


EVERYBODY = ("people", "persons", "person", "others")
Measure = tuple[str, str, str]


def _group(figure: Figure) -> str:
    """Who is counted; "six people" counts the same as a bare six."""
    return "" if figure.group in EVERYBODY else figure.group or ""


def _stated(members: Sequence[Profile]) -> dict[Measure, list[_Stated]]:
    found: defaultdict[Measure, list[_Stated]] = defaultdict(list)
    for p in members:
        for figure in p.claim.figures:
            if bounds(figure):
                found[figure.measure, figure.unit or "", _group(figure)].append(_Stated(figure, p))
    return dict(sorted(found.items()))


def superseded(stated: Sequence[_Stated], context: Context) -> dict[str, str]:
    """From a claim's id to the later claim of the same voice and outlet that corrects it."""
    newest: dict[tuple[str, str | None], tuple[str, str]] = {}
    for s in stated:
        report = context.reports.get(s.by.claim.report_id)
        key = (context.voices[s.by.claim.claim_id], report.outlet if report else None)
        newest[key] = max(newest.get(key, ("", "")), (context.published(s.by), s.by.claim.claim_id))
    found = {}
    for s in stated:
        report = context.reports.get(s.by.claim.report_id)
        day, claim_id = newest[context.voices[s.by.claim.claim_id], report.outlet if report else None]
        if context.published(s.by) and context.published(s.by) < day:
            found[s.by.claim.claim_id] = claim_id
    return found


def _best(stated: Sequence[_Stated], old: dict[str, str]) -> float | None:
    values = {s.figure.best for s in stated if s.figure.best is not None and s.by.claim.claim_id not in old}
    return values.pop() if len(values) == 1 else None


def event_figures(members: Sequence[Profile], context: Context) -> tuple[EventFigure, ...]:
    """One figure per measure, unit and group; nothing is added up or averaged."""
    found = []
    for (measure, unit, group), stated in _stated(members).items():
        ranges = [b for s in stated if (b := bounds(s.figure))]
        high = max(b[1] for b in ranges)
        found.append(
            EventFigure(
                measure=measure,
                low=min(b[0] for b in ranges),
                best=_best(stated, superseded(stated, context)),
                high=None if high == inf else high,
                claims=tuple(sorted({s.by.claim.claim_id for s in stated})),
                unit=unit or None,
                group=group or None,
            )
        )
    return tuple(found)


def _value(figure: Figure, replaced_by: str | None) -> dict[str, object]:
    value: dict[str, object] = {"low": figure.low, "best": figure.best, "high": figure.high}
    return value | ({"superseded_by": replaced_by} if replaced_by else {})


def compare_figures(members: Sequence[Profile], context: Context) -> tuple[list[Comparison], list[Comparison]]:
    """Agreements between independent voices, and contradictions: figures that leave no number open to both."""
    agreements, contradictions = [], []
    for (measure, _, group), stated in _stated(members).items():
        old = superseded(stated, context)
        groups: dict[str, tuple[object, list[Profile]]] = {}
        for s in stated:
            value = _value(s.figure, old.get(s.by.claim.claim_id))
            groups.setdefault(repr(value), (value, []))[1].append(s.by)
        ranges = [b for s in stated if (b := bounds(s.figure))]
        field = f"{measure} ({group})" if group else measure
        if max(b[0] for b in ranges) > min(b[1] for b in ranges):
            contradictions.append(compared(field, list(groups.values())))
        elif len({context.voices[s.by.claim.claim_id] for s in stated}) > 1:
            agreements.append(compared(field, list(groups.values())))
    return agreements, contradictions

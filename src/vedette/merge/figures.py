"""The figures of one event: the range over all claims, and a best value where independent sources agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from vedette.lexicon.likeness import likeness
from vedette.lexicon.spelling import fold
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
    """From a claim's id to the later claim that corrects it: the newest of the same outlet, or of the same speaker.

    Of one day, a claim that tells of the change ("raised its count to 19") is the later one.
    """
    newest: dict[str, tuple[str, bool, str]] = {}
    for s in stated:
        for key in _tellers(s, context):
            newest[key] = max(newest.get(key, ("", False, "")), _age(s, context))
    found = {}
    for s in stated:
        mine = _age(s, context)
        later = [n for key in _tellers(s, context) if mine[0] and (n := newest[key])[:2] > mine[:2]]
        if later:
            found[s.by.claim.claim_id] = max(later)[2]
    return found


def _age(s: _Stated, context: Context) -> tuple[str, bool, str]:
    return context.published(s.by), s.by.revises, s.by.claim.claim_id


def _tellers(s: _Stated, context: Context) -> list[str]:
    """Who gives the figure: the outlet, and the speaker when it has a name."""
    report = context.reports.get(s.by.claim.report_id)
    outlet = fold(report.outlet) if report and report.outlet else None
    words = s.by.source.split()
    anybody = not words or words[-1] in likeness().anyone | likeness().nobody or s.by.claim.source.kind == "witness"
    named = not anybody and s.by.source != outlet
    return [f"outlet {outlet}"] * (outlet is not None) + [f"speaker {s.by.source}"] * named


def _best(stated: Sequence[_Stated], old: dict[str, str]) -> float | None:
    """The one number on which all figures that nobody corrected agree: "at least 18" agrees with 19."""
    standing = [s.figure for s in stated if s.by.claim.claim_id not in old]
    exact = {f.best for f in standing if f.best is not None and not _open(f)}
    values = exact or {f.best for f in standing if f.best is not None}
    if len(values) != 1:
        return None
    value = next(iter(values))
    low = max((b[0] for f in standing if _open(f) and (b := bounds(f))), default=value)
    return value if low <= value else None


def _numbered(stated: Sequence[_Stated]) -> Sequence[_Stated]:
    """Those that give a number, where any does: "others were hurt" says nothing more about how many."""
    return [s for s in stated if s.figure.best is not None or s.figure.high is not None] or stated


def _open(figure: Figure) -> bool:
    found = bounds(figure)
    return found is not None and found[1] == inf


def _high(ranges: Sequence[tuple[float, float]]) -> float | None:
    """The highest number that anybody gives; None when an open figure starts above it."""
    known = max((high for _, high in ranges if high != inf), default=None)
    return known if known is not None and all(low <= known for low, _ in ranges) else None


def event_figures(members: Sequence[Profile], context: Context) -> tuple[EventFigure, ...]:
    """One figure per measure, unit and group; nothing is added up or averaged."""
    found = []
    for (measure, unit, group), stated in _stated(members).items():
        ranges = [b for s in _numbered(stated) if (b := bounds(s.figure))]
        found.append(
            EventFigure(
                measure=measure,
                low=min(b[0] for b in ranges),
                best=_best(stated, superseded(stated, context)),
                high=_high(ranges),
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

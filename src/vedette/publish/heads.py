"""The head of the report: the gravest figures, each with its range and its speakers."""

from __future__ import annotations

from itertools import groupby

from vedette.lexicon.situation import situation_words
from vedette.model.event import Event
from vedette.publish.dossier import Dossier
from vedette.publish.tallies import Tally, tallies, tally_words
from vedette.publish.telling import told_place_of
from vedette.publish.values import Paragraph, Section, Statement
from vedette.publish.wording import sentence, told_day

_MOST = 6
"""Figures of one measure; the rest stand under their days."""
_GRAVE = 10
"""So many killed are told here however many such figures there are."""
_UNTOLD = frozenset({"planned", "demanded", "offered", "refused", "denied", "possible"})


def head_figures(dossier: Dossier) -> Section:
    """`Killed on 5 July 2018 in Daraa: 6 civilians, incl. 1 woman and 4 children (…)`, the largest first."""
    order = situation_words().head
    found: list[tuple[int, Event, list[Tally]]] = []
    for event in dossier.events:
        claims = [c for c in dossier.claims_of(event.claims) if c.status not in _UNTOLD]
        for measure in () if event.status in _UNTOLD else order:
            stated = tallies(claims, measure)
            found.extend((order.index(measure), event, part) for part in _apart(stated))
    ranked = sorted(found, key=lambda f: (f[0], -max(_size(t) for t in f[2]), f[1].event_id))
    shown = [
        f
        for rank, same in groupby(ranked, key=lambda f: f[0])
        for place, f in enumerate(same)
        if place < _MOST or (order[rank] == "killed" and max(map(_size, f[2])) >= _GRAVE)
    ]
    statements = [_told(order[rank], event, stated, dossier) for rank, event, stated in shown]
    if len(ranked) > len(shown):
        left = len(ranked) - len(shown)
        words = "smaller figure stands" if left == 1 else "smaller figures stand"
        statements.append(Statement(f"{left} {words} under the days below."))
    return Section("figures", "Reported figures", (Paragraph(None, tuple(statements)),) if statements else ())


def _apart(stated: list[Tally]) -> list[list[Tally]]:
    """Tolls over many events apart from the figures of one."""
    parts = [[t for t in stated if t.figure.cumulative is many] for many in (False, True)]
    return [p for p in parts if p]


def _size(tally: Tally) -> float:
    figure = tally.figure
    return max(v for v in (figure.best, figure.low, figure.high, 0.0) if v is not None)


def _told(measure: str, event: Event, stated: list[Tally], dossier: Dossier) -> Statement:
    toll = "in all" if stated[0].figure.cumulative else ""
    words = [situation_words().measures[measure], toll, told_day(event.when), told_place_of(event)]
    text = f"{' '.join(w for w in words if w)}: {tally_words(stated, dossier)}"
    claims = [c for t in stated for c in t.claims]
    return Statement(sentence(text), dossier.cite(claims), (event.event_id, *dict.fromkeys(c.claim_id for c in claims)))

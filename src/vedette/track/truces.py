"""Truces as processes: proposed, in force, violated, ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from vedette.lexicon.process import process
from vedette.track.grouping import WINDOW_DAYS
from vedette.track.view import View, near, shared

GIVING = ("AGREE", "CONCEDE", "RETREAT")
BLAMING = ("ACCUSE", "ASSAULT")


def _words(v: View) -> str:
    return " ".join(c.quote.exact for c in v.claims)


def truce_status(v: View) -> str | None:
    """Where the truce stands after this event; None when it is about no truce."""
    table, words = process(), _words(v)
    truce = table.truce.search(words) is not None
    if v.event.type in BLAMING:
        return "violated" if truce and table.breach.search(words) else None
    if v.event.type not in GIVING or not (truce or v.event.mode == "ceasefire"):
        return None
    over = v.event.status == "failed" or (truce and table.end.search(words) and v.event.status != "planned")
    return "ended" if over else table.truce_status.get(v.event.status)


def truces(views: Sequence[View]) -> list[list[View]]:
    """Groups of truce events that share a side or a report, in one region and within weeks of each other.

    One report's truce is one, whoever of its sides speaks; halts that nobody calls a truce make none by themselves.
    """
    found: defaultdict[int, list[View]] = defaultdict(list)
    moved = [v for v in views if truce_status(v)]
    for v in sorted(moved, key=lambda v: (v.about or 0, v.event.event_id)):
        fits = [k for k, g in found.items() if any(_one_truce(v, other) for other in g[-WINDOW_DAYS:])]
        found[fits[0] if fits else len(found)].append(v)
    return [g for g in found.values() if _is_truce(g)]


def _is_truce(group: Sequence[View]) -> bool:
    called = any(v.event.type in GIVING and process().truce.search(_words(v)) for v in group)
    return called and any(v.sides for v in group)


def _one_truce(one: View, other: View) -> bool:
    if not near(one.event.place, other.event.place):
        return False
    if one.about is not None and other.about is not None and abs(one.about - other.about) > WINDOW_DAYS:
        return False
    together = bool(set(one.event.reports) & set(other.event.reports))
    return together or shared(one.sides, other.sides) > 0

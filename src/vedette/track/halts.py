"""Talks that are suspended, left or broken off, by whatever type of event that was coded."""

from __future__ import annotations

from vedette.lexicon.process import process
from vedette.model.claim import Claim
from vedette.track.view import View

REACH = 90
"""Characters between the word for talks and the word that they stand still."""
HELD = ("happened", "ongoing", "failed", "refused")


def _halted(claim: Claim, kind: str) -> str | None:
    table, quote, trigger = process(), claim.quote.exact, claim.trigger or ""
    if claim.status not in HELD:
        return None
    for pattern, status in ((table.broken, "collapsed"), (table.halt, "stalled")):
        if pattern.search(trigger):
            return status if table.talks.search(quote) else None
        if trigger and (kind != "CONSULT" or not table.talks.search(trigger)):
            continue
        for word in pattern.finditer(quote):
            if table.talks.search(quote[max(0, word.start() - REACH) : word.end() + REACH]):
                return status
    return None


def halt_of(v: View) -> str | None:
    """`stalled` or `collapsed` when the event leaves or stops talks; None for every other event."""
    if v.event.type != "CONSULT" and v.event.type not in process().halting:
        return None
    found = {s for c in v.claims if c.type == v.event.type and (s := _halted(c, v.event.type))}
    return min(found, default=None)

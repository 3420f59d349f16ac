"""Which of a text's known names are places in it."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.places.gazetteer import Entry
from vedette.places.judge import AGAIN, PASS, Scene, in_institution, only_refers, points
from vedette.places.mentions import Mention

_FEW = 3
"""A name with so few bearers says which province a report speaks of."""
_BACKING, _KNOWN = 2.5, 1.0
"""So many points fewer do for a name of a province, or a curated one of a country, that the report surely speaks of."""


def recognised(candidates: Sequence[Mention], scene: Scene) -> list[Mention]:
    """The candidates that are places here, some of them only referred to; the abbreviated areas after them too."""
    for mention in candidates:
        mention.score = points(mention, scene)
    shorts = [m.short for m in candidates if m.short is not None and m.score >= PASS - AGAIN]
    for mention in shorts:
        mention.score = PASS
    taken = {m.i for m in shorts}
    mentions = [m for m in candidates if m.i not in taken] + shorts
    for mention in mentions:
        if mention.score < PASS and in_institution(mention, scene):
            mention.score, mention.associative = PASS, True
        mention.associative = mention.associative or only_refers(mention, scene.words)
    _back_up(mentions)
    sure = {m.key for m in mentions if m.score >= PASS}
    return [m for m in mentions if m.score >= PASS or (m.key in sure and m.score >= PASS - AGAIN)]


def _back_up(mentions: Sequence[Mention]) -> None:
    """Let a name that is nearly a place be one, where the report surely names a place of the same province."""
    sure = [_meant(m) for m in mentions if m.score >= PASS and not m.associative]
    provinces = {(e.country, e.admin1) for es in sure for e in es if e.admin1 and len(es) <= _FEW}
    countries = {e.country for es in sure for e in es if len(es) == 1}
    for mention in mentions:
        lack = PASS - mention.score
        backed = any((e.country, e.admin1) in provinces for e in mention.entries)
        known = mention.entries[0].curated and mention.entries[0].country in countries
        if 0 < lack <= (_BACKING if backed else _KNOWN if known else 0):
            mention.score = PASS


def _meant(mention: Mention) -> Sequence[Entry]:
    """The bearers of the name that fit the class word beside it, when it has one."""
    fit = [e for e in mention.entries if e.feature in mention.wants[:1]]
    return fit or mention.entries

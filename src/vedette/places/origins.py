"""Where fire comes from, and where those stand who send it, is not where it lands."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.model.claim import Claim
from vedette.model.reading import Toponym
from vedette.model.span import Span
from vedette.places import phrases

_ORIGIN_CHARS = 70
_ARRIVING = ("ASSAULT",)
_TAKEN_FROM = ("abduct",)


def beside_origins(trigger: Span, toponyms: Sequence[Toponym], claim: Claim, text: str) -> list[Toponym]:
    """The names that may be the deed's place: where an attack came from, or who stands where, is left aside."""
    if claim.type not in _ARRIVING or claim.mode in _TAKEN_FROM:
        return [*toponyms]
    return [t for t in toponyms if not _is_origin(trigger, t, text)]


def _is_origin(trigger: Span, toponym: Toponym, text: str) -> bool:
    before = text[max(0, toponym.span.start - _ORIGIN_CHARS) : toponym.span.start]
    if phrases.origin().search(before):
        return True
    posted = phrases.posted().search(before) or phrases.hails_from().search(before)
    return posted is not None and toponym.span.end <= trigger.start

"""Which of the names in one stretch is the event's place: the best placed, or a narrower one beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vedette.lexicon.beside import beside
from vedette.lexicon.places import words as lexicon
from vedette.model.claim import Place
from vedette.model.reading import Toponym
from vedette.model.span import Span
from vedette.model.vocabulary import PLACE_PRECISIONS
from vedette.places import phrases

_NEAR_CHARS = 80


def narrowest(trigger: Span, toponyms: Sequence[Toponym], text: str) -> Toponym | None:
    """The best-placed name, or a narrower one beside it that lies in it; None of none."""
    ranked = sorted(
        (t for t in toponyms if not _stands_for_party(t, text)), key=lambda t: (_cost(trigger, t, text), t.span.start)
    )
    if not ranked:
        return None
    best = ranked[0]
    for other in ranked[1:]:
        inside = _said_to_lie_in(other, best, text)
        lower = _narrower(other, best, text) and _may_hold(best, other)
        if (inside or lower) and best.span.gap(other.span) <= _NEAR_CHARS:
            best = other
    return best


def _narrower(other: Toponym, best: Toponym, text: str) -> bool:
    """True for a finer place, and for a place named before the "countryside of Kobani" that it may lie in."""
    if rank(other) < rank(best):
        return True
    first = other.span.end <= best.span.start
    return first and _reach_of(other, text) < _reach_of(best, text)


def _reach_of(toponym: Toponym, text: str) -> int:
    """The rank of the place with the words around it."""
    if toponym.place is None:
        return len(PLACE_PRECISIONS)
    return PLACE_PRECISIONS.index(_around(toponym.place, toponym, text).precision)


def _said_to_lie_in(inner: Toponym, outer: Toponym, text: str) -> bool:
    """True for "X village in Y", "X, Y": the first lies in the second, whatever the gazetteer says of either."""
    if inner.span.end > outer.span.start or inner.place is None or outer.place is None:
        return False
    return phrases.lies_in().fullmatch(text[inner.span.end : outer.span.start]) is not None


def _stands_for_party(toponym: Toponym, text: str) -> bool:
    """True for "U.S.-led", "Moscow said", "on the border with Algeria": not where something happened."""
    after = text[toponym.span.end : toponym.span.end + 24]
    if phrases.compound().match(after) or phrases.office().match(after):
        return True
    before = text[max(0, toponym.span.start - 40) : toponym.span.start]
    if toponym.feature == "country" and phrases.across_border().search(before):
        return True
    if toponym.capital_of is None or is_locative(toponym, text):
        return False
    following = after.split()
    if not following or not after.startswith(" "):
        return False
    return following[0].lower() in lexicon().speech or toponym.as_written in beside().adjectives


def is_locative(toponym: Toponym, text: str) -> bool:
    """True behind a word that only places follow: "in", "near", "shelled"."""
    before = phrases.BEFORE.search(text[max(0, toponym.span.start - 40) : toponym.span.start])
    return before is not None and before[1].lower() in lexicon().locatives


def _cost(trigger: Span, toponym: Toponym, text: str) -> float:
    """Distance from the trigger in words, less for a locative before the name, more for an origin or a possessor."""
    cost = trigger.gap(toponym.span) / 12.0 + (1.5 if toponym.span.end <= trigger.start else 0.0)
    before = phrases.BEFORE.search(text[max(0, toponym.span.start - 40) : toponym.span.start])
    word = before[1].lower() if before else ""
    if word in beside().likely:
        cost -= 3.0
    elif word in beside().unlikely:
        cost += 4.0
    if text[toponym.span.end : toponym.span.end + 2] in ("'s", "’s"):
        cost += 3.0
    return cost


def rank(toponym: Toponym) -> int:
    """How wide the place is, from exact to the country; a name without a place is widest."""
    return PLACE_PRECISIONS.index(toponym.place.precision) if toponym.place else len(PLACE_PRECISIONS)


def _may_hold(area: Toponym, other: Toponym) -> bool:
    """True when `other` may lie in `area`, as far as their countries and provinces say."""
    if area.place is None or other.place is None:
        return False
    if area.place.country and other.place.country and area.place.country != other.place.country:
        return False
    if rank(area) <= PLACE_PRECISIONS.index("province") and area.place.admin1 and other.place.admin1:
        return area.place.admin1 == other.place.admin1
    return True


def placed(toponym: Toponym, text: str, grounds: str) -> Place:
    """The name's place as the words beside it make it, with why it was chosen.

    Raises:
        ValueError: the name has no place.
    """
    if toponym.place is None:
        message = "A name without a place cannot be an event's place."
        raise ValueError(message)
    return replace(_around(toponym.place, toponym, text), grounds=grounds)


def _around(place: Place, toponym: Toponym, text: str) -> Place:
    before = text[max(0, toponym.span.start - 60) : toponym.span.start]
    after = text[toponym.span.end : toponym.span.end + 30]
    if phrases.around_before().search(before) or phrases.around_after().search(after):
        return replace(place, precision=wider(place.precision))
    return place


def wider(precision: str) -> str:
    """The next coarser precision; a country stays one."""
    return PLACE_PRECISIONS[min(PLACE_PRECISIONS.index(precision) + 1, len(PLACE_PRECISIONS) - 1)]

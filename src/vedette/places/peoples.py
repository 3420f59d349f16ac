"""Peoples' names: they refer to a country, and nothing is said to be there."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.model.claim import Place
from vedette.model.reading import Toponym
from vedette.model.span import Span
from vedette.places.gazetteer import Gazetteer
from vedette.places.mentions import Mention, key_of
from vedette.places.scan import Word


def peoples(
    text: str, words: Sequence[Word], kept: Sequence[Mention], taken: Sequence[Span], gazetteer: Gazetteer
) -> list[Toponym]:
    """The countries that peoples' names refer to: "Syrian", "the South Koreans"."""
    covered = {k for m in kept for k in range(m.i, m.j)}
    found = []
    n = 0
    while n < len(words):
        size = next((s for s in (2, 1) if _is_people(words, n, s, gazetteer) and n not in covered), 0)
        span = Span(words[n].start, words[n + size - 1].end) if size else None
        country = gazetteer.country(gazetteer.demonyms[key_of(words, n, n + size)]) if size else None
        if span is not None and country is not None and not any(t.overlaps(span) for t in taken):
            place = Place(span.of(text), country.name, "country", country.country, None, country.lat, country.lon)
            found.append(Toponym(span, span.of(text), place, "country", associative=True))
        n += max(1, size)
    return found


def _is_people(words: Sequence[Word], n: int, size: int, gazetteer: Gazetteer) -> bool:
    run = words[n : n + size]
    return (
        len(run) == size
        and all(w.cap for w in run)
        and all(w.joined for w in run[1:])
        and key_of(words, n, n + size) in gazetteer.demonyms
    )

"""Which names stand in one list with another: "X, Y and the nearby town of Z"."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.model.reading import Sentence, Toponym
from vedette.places import phrases
from vedette.places.grammar import coordinated


def listed_with(chosen: Toponym, names: Sequence[Toponym], sentence: Sentence | None, text: str) -> tuple[Toponym, ...]:
    """`chosen` and the names of its kind that are listed with it, in order; `names` are the report's, in order."""
    run = _run(chosen, names, text)
    found = {
        t.span
        for t in names
        if t in run or (sentence is not None and _alike(t, chosen) and coordinated(sentence, chosen.span, t.span))
    }
    return tuple(t for t in names if t.span in found or t is chosen)


def _run(chosen: Toponym, names: Sequence[Toponym], text: str) -> Sequence[Toponym]:
    """The names around it with commas between, up to the "and"; without one, "X, Y" may be a town and its province."""
    first = last = end = names.index(chosen)
    while first > 0 and _joint(names[first - 1], names[first], text) is not None:
        first -= 1
    while last + 1 < len(names) and (joint := _joint(names[last], names[last + 1], text)) is not None:
        last += 1
        end = last if joint else end
    closed = end > names.index(chosen) or (first < end and bool(_joint(names[end - 1], names[end], text)))
    return names[first : end + 1] if closed else (chosen,)


def _joint(one: Toponym, other: Toponym, text: str) -> str | None:
    """The "and" between two names of one kind, empty where only a comma stands; None when they are not joined."""
    found = phrases.joint().fullmatch(text[one.span.end : other.span.start]) if _alike(one, other) else None
    return None if found is None else found[1] or ""


def _alike(one: Toponym, other: Toponym) -> bool:
    return one.place is not None and other.place is not None and one.place.precision == other.place.precision

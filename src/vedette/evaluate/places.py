"""Places, measured on rows with `text` and `toponyms` (`start`, `end`, `lat`, `lon`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from vedette.model.distance import kilometres
from vedette.model.reading import Toponym
from vedette.model.span import Span
from vedette.places.gazetteer import Gazetteer
from vedette.places.toponyms import find_toponyms, resolve_mentions

NEAR_KM = 161.0
"""A hundred miles: the distance that the literature counts as right."""


@dataclass(slots=True)
class Tally:
    """Counts over all rows; `met` are predictions that share characters with a labelled name."""

    labelled: int = 0
    predicted: int = 0
    met: int = 0
    met_near: int = 0
    given_near: int = 0
    words: int = 0
    seconds: float = 0.0


def measure(
    rows: Iterable[Mapping[str, Any]], gazetteer: Gazetteer, *, clock: Callable[[], float] = perf_counter
) -> dict[str, float]:
    """The figures of the contract for set `places`; a labelled name counts once, with the first prediction over it."""
    tally = Tally()
    for row in rows:
        _add(tally, row, gazetteer, clock)
    return {
        "recognition_f1": _f1(tally.met, tally.predicted, tally.labelled),
        "accuracy_161km": tally.given_near / tally.labelled if tally.labelled else 0.0,
        "end_to_end_f1_161km": _f1(tally.met_near, tally.predicted, tally.labelled),
        "words_per_second": tally.words / tally.seconds if tally.seconds else 0.0,
    }


def _add(tally: Tally, row: Mapping[str, Any], gazetteer: Gazetteer, clock: Callable[[], float]) -> None:
    text, labels = row["text"], [t for t in row["toponyms"] if t.get("lat") is not None]
    begun = clock()
    found = find_toponyms(text, gazetteer, associative=True)
    tally.seconds += clock() - begun
    tally.words += len(text.split())
    tally.labelled += len(labels)
    tally.predicted += len(found)
    pairs = pair(labels, found)
    tally.met += len(pairs)
    tally.met_near += sum(is_right(label, toponym, text, gazetteer) for label, toponym in pairs)
    spans = [Span(t["start"], t["end"]) for t in labels]
    given = resolve_mentions(text, spans, gazetteer)
    tally.given_near += sum(is_right(*both, text, gazetteer) for both in zip(labels, given, strict=True))


def pair(labels: Sequence[Mapping[str, Any]], found: Sequence[Toponym]) -> list[tuple[Mapping[str, Any], Toponym]]:
    """Labels and predictions that share characters, each used once, in order of the text."""
    pairs, used = [], set()
    for label in sorted(labels, key=lambda t: t["start"]):
        span = Span(label["start"], label["end"])
        for n, toponym in enumerate(found):
            if n not in used and toponym.span.overlaps(span):
                used.add(n)
                pairs.append((label, toponym))
                break
    return pairs


def is_right(label: Mapping[str, Any], toponym: Toponym, text: str, gazetteer: Gazetteer) -> bool:
    """True when the toponym's place is near the label, or is the country that the label names and lies in.

    A country's middle means little: Russia's is put 500 km apart by two gazetteers.
    """
    if near(label, toponym):
        return True
    place, written = toponym.place, text[label["start"] : label["end"]]
    if place is None or place.country is None or gazetteer.called(written) != place.country:
        return False
    return gazetteer.country_at(label["lat"], label["lon"]) == place.country


def near(label: Mapping[str, Any], toponym: Toponym, within_km: float = NEAR_KM) -> bool:
    """True when the toponym's place lies within `within_km` of the label."""
    place = toponym.place
    if place is None or place.lat is None or place.lon is None:
        return False
    return kilometres(label["lat"], label["lon"], place.lat, place.lon) <= within_km


def _f1(right: int, predicted: int, labelled: int) -> float:
    return 2 * right / (predicted + labelled) if predicted + labelled else 0.0

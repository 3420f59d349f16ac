"""Time expressions against TIMEX3 annotation: the `dates` set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from time import perf_counter
from typing import Any

from vedette.dates.rule_dater import RuleDater
from vedette.dates.timeline import Timex, timeline

Predict = Callable[[str, date | None], list[Timex]]
"""From a text and the day it was written to its times."""

_DAY = 10


@dataclass(slots=True)
class Tally:
    """Counts over documents."""

    gold: int = 0
    predicted: int = 0
    right: int = 0
    strict: int = 0
    days: int = 0
    right_days: int = 0
    words: int = 0
    seconds: float = 0.0
    predictions: list[dict[str, Any]] = field(default_factory=list)


def predictor(dater: RuleDater) -> Predict:
    """The project's own tagger as a function of text and day."""
    return lambda text, anchor: timeline(text, anchor, dater)


def pair(gold: Sequence[Mapping[str, Any]], found: Sequence[Timex]) -> list[tuple[Mapping[str, Any], Timex]]:
    """Annotated and found times that overlap, one to one: by extent, then value, then nearness."""
    options = [
        (
            (g["start"], g["end"]) != (t.span.start, t.span.end),
            g["value"] != t.value,
            abs(g["start"] - t.span.start),
            i,
            j,
        )
        for i, g in enumerate(gold)
        for j, t in enumerate(found)
        if g["start"] < t.span.end and t.span.start < g["end"]
    ]
    pairs, used_gold, used_found = [], set[int](), set[int]()
    for *_, i, j in sorted(options):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def count(row: Mapping[str, Any], found: Sequence[Timex], tally: Tally) -> None:
    """Add one document to the tally."""
    gold = row["timexes"]
    tally.gold += len(gold)
    tally.predicted += len(found)
    for g, t in pair(gold, found):
        value = str(g["value"] or "")
        tally.right += value == t.value
        tally.strict += (g["start"], g["end"]) == (t.span.start, t.span.end)
        if len(value) == _DAY and value.replace("-", "").isdigit():
            tally.days += 1
            tally.right_days += t.value[:_DAY] == value
    times = [{"start": t.span.start, "end": t.span.end, "value": t.value} for t in found]
    tally.predictions.append({"doc_id": row.get("doc_id"), "timexes": times})


def score(rows: Iterable[Mapping[str, Any]], predict: Predict) -> Tally:
    """Tag every row's text, given only the text and its day, and count what is right."""
    tally = Tally()
    for row in rows:
        text, day = row["text"], row.get("dct")
        start = perf_counter()
        found = predict(text, date.fromisoformat(day[:10]) if day else None)
        tally.seconds += perf_counter() - start
        tally.words += len(text.split())
        count(row, found, tally)
    return tally


def figures(tally: Tally) -> dict[str, float]:
    """The figures of the contract; a value is right when it equals the annotated one and the extents overlap."""
    both = tally.gold + tally.predicted
    return {
        "value_f1": 2 * tally.right / both if both else 0.0,
        "strict_f1": 2 * tally.strict / both if both else 0.0,
        "day_accuracy": tally.right_days / tally.days if tally.days else 0.0,
        "words_per_second": tally.words / tally.seconds if tally.seconds else 0.0,
    }

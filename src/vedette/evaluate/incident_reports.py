"""One incident a row: an assessment's text, and the day, place, killed and injured that it should give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from vedette.evaluate.scores import share
from vedette.evaluate.whole import page_of_row
from vedette.model.claim import Claim
from vedette.model.distance import kilometres
from vedette.pipeline.method import Tools, claims_in, code_page

NEAR_KM = 10.0


def claims_of(row: Mapping[str, Any], tools: Tools) -> tuple[Claim, ...]:
    """What is claimed in the row's text, in its order; the row's labels, its day among them, are kept back."""
    page = page_of_row("incident", {"text": row["text"]})
    if page is None:
        return ()
    reports = code_page(page, tools).cleaned.reports
    return tuple(c for report in reports for c in claims_in(report, tools))


def answer(claims: Iterable[Claim]) -> dict[str, Any]:
    """The first attack's day and place, and the first figures that are no toll over many attacks."""
    told = [c for c in claims if c.type == "ASSAULT" and c.status in ("happened", "ongoing")]
    found: dict[str, Any] = {}
    for claim in told:
        when, place = claim.when, claim.place
        if when is not None and when.precision in ("day", "hour") and when.start:
            found.setdefault("date", when.start[:10])
        if place is not None and place.lat is not None and place.precision != "country":
            found.setdefault("at", (place.lat, place.lon))
        for figure in claim.figures:
            if figure.measure in ("killed", "injured") and not figure.cumulative:
                found.setdefault(figure.measure, (figure.low, figure.best, figure.high))
    return found


def figures(rows: Sequence[Mapping[str, Any]], answers: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """The figures of the contract, each over the rows that are labelled for it; what is not found is wrong."""
    pairs = list(zip(rows, answers, strict=True))
    return {
        "date_exact": share(a.get("date") == r["date"] for r, a in pairs if r.get("date")),
        "place_10km": share(_is_near(r, a) for r, a in pairs if r.get("lat") is not None),
        "killed_in_range": share(_in_range(r["killed"], a.get("killed")) for r, a in pairs if r.get("killed")),
        "injured_in_range": share(_in_range(r["injured"], a.get("injured")) for r, a in pairs if r.get("injured")),
    }


def _is_near(row: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    at = found.get("at")
    return at is not None and kilometres(row["lat"], row["lon"], *at) <= NEAR_KM


def _in_range(labelled: Sequence[float], found: Sequence[float | None] | None) -> bool:
    """True when the figure's best value lies in the labelled range; without a best, its bounds must share a value."""
    if found is None:
        return False
    low, best, high = found
    least, most = labelled[0], labelled[-1]
    if best is not None:
        return least <= best <= most
    return (low is None or low <= most) and (high is None or high >= least)

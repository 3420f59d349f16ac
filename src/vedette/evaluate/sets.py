"""The labelled sets that can be scored, each with the function that scores it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from vedette.coding.speakers import speakers
from vedette.dates.rule_dater import RuleDater
from vedette.evaluate import (
    attribution,
    dates,
    displacement,
    event_place,
    incident_reports,
    incident_types,
    merge,
    muc4,
    places,
    plover,
    wikievents,
)
from vedette.evaluate.claims import evaluate_claims
from vedette.evaluate.scores import Scores, rows_of
from vedette.evaluate.whole import claims_of_snippet, page_of_row, record_over
from vedette.model.errors import BadInput, BadUsage
from vedette.model.records import to_record
from vedette.model.report import Report
from vedette.pipeline.method import Tools
from vedette.places.toponyms import find_toponyms

Evaluate = Callable[[Path, Tools], Scores]


def _places(file: Path, tools: Tools) -> Scores:
    rows = list(rows_of(file))
    found = (
        {**_name(row), "toponyms": to_record(find_toponyms(row["text"], tools.gazetteer, associative=True))}
        for row in rows
    )
    return Scores(len(rows), places.measure(rows, tools.gazetteer), found)


def _dates(file: Path, _tools: Tools) -> Scores:
    rows = list(rows_of(file))
    tally = dates.score(rows, dates.predictor(RuleDater()))
    return Scores(len(rows), dates.figures(tally), tally.predictions)


def _displacement(file: Path, tools: Tools) -> Scores:
    rows = list(rows_of(file))
    found = [displacement.predicted(row["text"], tools) for row in rows]
    named = ({**_name(r), **f} for r, f in zip(rows, found, strict=True))
    return Scores(len(rows), displacement.figures(rows, found), named)


def _event_place(file: Path, tools: Tools) -> Scores:
    rows = list(rows_of(file))
    found = [event_place.predicted(row, tools) for row in rows]
    named = ({**_name(r), "locations": [[s.start, s.end] for s in f]} for r, f in zip(rows, found, strict=True))
    return Scores(len(rows), {"exact": event_place.exact(rows, found)}, named)


def _incident_reports(file: Path, tools: Tools) -> Scores:
    rows = list(rows_of(file))
    found = [incident_reports.answer(incident_reports.claims_of(row, tools)) for row in rows]
    named = ({**_name(r), **f} for r, f in zip(rows, found, strict=True))
    return Scores(len(rows), incident_reports.figures(rows, found), named)


def _incident_types(file: Path, tools: Tools) -> Scores:
    rows = list(rows_of(file))
    found = [incident_types.label(claims_of_snippet(row["text"], tools), row["text"]) for row in rows]
    score = incident_types.weighted_f1([row["label"] for row in rows], found)
    named = ({**_name(r), "label": f} for r, f in zip(rows, found, strict=True))
    return Scores(len(rows), {"weighted_f1": score}, named)


def _attribution(file: Path, tools: Tools) -> Scores:
    rows = list(rows_of(file))
    found = [_attributed(row, tools) for row in rows]
    figures = attribution.source_scores((attribution.marked(r), f) for r, f in zip(rows, found, strict=True))
    named = ({**_name(r), "attributions": to_record(f)} for r, f in zip(rows, found, strict=True))
    return Scores(len(rows), figures, named)


def _attributed(row: Mapping[str, Any], tools: Tools) -> Sequence[attribution.Marked]:
    report = Report("r-0", "page", "", row["text"])
    lexicon = tools.lexicon
    voices = speakers(report, tools.reader.read(report), lexicon.actors, lexicon.cues)
    return attribution.predicted(voices, report.text)


def _merge(file: Path, tools: Tools) -> Scores:
    """Rows with text and the happenings they tell of; other shapes of the set are not scored yet."""
    rows = {f"row-{n}": row for n, row in enumerate(rows_of(file)) if row.get("text")}
    if not rows:
        raise BadInput(str(file), "Its rows hold no text.", "Incidents and coded events cannot be scored yet.")
    pages = [page for name, row in rows.items() if (page := page_of_row(name, row))]
    record = record_over(pages, tools)
    together = merge.pages_together(record.events, {r.report_id: r.page for r in record.reports})
    gold = {name: set(row.get("incident_ids") or [row["event_id"]]) for name, row in rows.items()}
    found = ({**_name(rows[name]), "events": sorted(together.get(name, ()))} for name in rows)
    return Scores(len(rows), merge.pairwise(together, gold), found)


def _plover(file: Path, tools: Tools) -> Scores:
    rows = list(rows_of(file))
    found = [plover.answer(row, claims_of_snippet(row["text"], tools)) for row in rows]
    named = (
        {**_name(r), "root": plover.root_of(c) if c else None, "claim": to_record(c) if c else None}
        for r, c in zip(rows, found, strict=True)
    )
    return Scores(len(rows), plover.figures(rows, found), named)


def _muc4(file: Path, tools: Tools) -> Scores:
    rows = list(rows_of(file))
    actors = tools.lexicon.actors
    found = [muc4.answer(muc4.incidents(muc4.claims_of(row, tools), actors)) for row in rows]
    named = ({**_name(r), **f} for r, f in zip(rows, found, strict=True))
    return Scores(len(rows), muc4.figures(rows, found), named)


def _wikievents(file: Path, tools: Tools) -> Scores:
    rows = list(rows_of(file))
    found = [wikievents.predicted(row, tools) for row in rows]
    figures = wikievents.figures([(f, wikievents.labelled(r)) for r, f in zip(rows, found, strict=True)])
    named = ({**_name(r), "events": [wikievents.as_record(e) for e in f]} for r, f in zip(rows, found, strict=True))
    return Scores(len(rows), figures, named)


def _name(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: row[key] for key in ("doc_id", "docid", "source_id", "excerpt_id", "id") if key in row}


SETS: dict[str, Evaluate] = {
    "attribution": _attribution,
    "claims": evaluate_claims,
    "dates": _dates,
    "displacement": _displacement,
    "event_place": _event_place,
    "incident_reports": _incident_reports,
    "incident_types": _incident_types,
    "merge": _merge,
    "muc4": _muc4,
    "places": _places,
    "plover": _plover,
    "wikievents": _wikievents,
}

PLANNED = ("html",)
"""Sets of the public contract; one that is not yet in `SETS` is refused with a sentence."""


def scorer(name: str) -> Evaluate:
    """The function that scores the set `name` on a labelled file of its shape.

    Raises:
        BadUsage: there is no such set, or nothing scores it yet.
    """
    if name in SETS:
        return SETS[name]
    reason = f"The set {name} cannot be scored yet" if name in PLANNED else f"There is no set {name!r}"
    message = f"{reason}: choose one of {', '.join(SETS)}."
    raise BadUsage(message)

"""Scoring claims: pages go the whole way of the pipeline, and what comes out is held against what was expected.

The folder holds `pages/` and `expected.jsonl`, and maybe `forbidden.jsonl` (what must not come out) and
`tolerated.jsonl` (right, but not asked for).
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from vedette.evaluate.answers import Record
from vedette.evaluate.matching import score
from vedette.evaluate.scores import Scores, rows_of
from vedette.evaluate.whole import ARRIVED, record_over
from vedette.ingest import pages_in
from vedette.model.errors import BadInput
from vedette.model.page import Page
from vedette.model.records import to_record
from vedette.pipeline.method import Tools

_LARGEST = 50_000_000


def evaluate_claims(folder: Path, tools: Tools) -> Scores:
    """Code the pages of `folder` and score their claims.

    Raises:
        BadInput: the folder lacks its pages or expectations.
    """
    expected = list(rows_of(folder / "expected.jsonl"))
    claims = coded(folder / "pages", tools)
    optional = {name: _optional(folder / f"{name}.jsonl") for name in ("forbidden", "tolerated")}
    figures = score(claims, expected, optional["forbidden"], optional["tolerated"])
    return Scores(len(expected), figures, tuple(c for page in sorted(claims) for c in claims[page]))


def _optional(file: Path) -> list[dict[str, Any]]:
    return list(rows_of(file)) if file.exists() else []


def coded(pages: Path, tools: Tools) -> dict[str, list[Record]]:
    """The claims of each page, by the page's file name; pages that are refused have none."""
    taken = pages_in([str(pages)], _LARGEST, lambda: ARRIVED)
    record = record_over((page for page in taken if isinstance(page, Page)), tools)
    if not record.reports:
        raise BadInput(str(pages), "It holds no page that can be read.")
    page_of = {r.report_id: r.page.rsplit("/", 1)[-1] for r in record.reports}
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for claim in record.claims:
        found[page_of[claim.report_id]].append(to_record(claim))
    return found

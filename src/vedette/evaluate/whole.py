"""The whole way of the pipeline for an evaluation: pages in, the merged record out, with no store between."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from vedette.ingest import read_row
from vedette.model.claim import Claim
from vedette.model.errors import BadInput
from vedette.model.page import Page
from vedette.model.report import Report
from vedette.pipeline.method import Record, Tools, claims_in, code_page, record_of

ARRIVED = "1970-01-01T00:00:00+00:00"
"""The time of arrival that labelled pages are given; nothing of it shows in the record."""

_TELLING = ("text", "html", "title", "url", "outlet", "date")
"""What a user's page would hold; labels are kept from the coder."""


def record_over(pages: Iterable[Page], tools: Tools) -> Record:
    """Everything that the pages tell, merged."""
    read = [code_page(page, tools) for page in pages]
    reports = [r for one in read for r in one.cleaned.reports]
    claims = [c for one in read for c in one.claims]
    return record_of(claims, reports, lambda stale: [claims_in(r, tools) for r in stale])


def page_of_row(name: str, row: Mapping[str, Any]) -> Page | None:
    """A labelled row as the page that a user would have; None when it would be refused."""
    told = {key: row[key] for key in _TELLING if row.get(key)}
    published = str(row.get("date_publish") or "")[:10]
    line = json.dumps(told | ({"date": published} if published else {}))
    try:
        return read_row(name, line.encode(), ARRIVED)
    except BadInput:
        return None


def claims_of_snippet(text: str, tools: Tools) -> tuple[Claim, ...]:
    """What a sentence or two claim, in their order. They are no page: nothing is cut off them as furniture."""
    return claims_in(Report("r-0", "snippet", "", text), tools)

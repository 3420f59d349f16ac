"""Merging over a store: always from what cleaning and coding left, so the outcome hangs on the pages alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vedette.model.claim import Claim
from vedette.model.ports import Store
from vedette.model.report import Report
from vedette.pipeline.method import Recode, record_of


def merge_store(store: Store, recode: Recode, recipe: str) -> bool:
    """Bring events and tracks up to the store's pages; False when they already were.

    Another process may add pages meanwhile: then this merge is dropped and made again with theirs.
    """
    while True:
        revision = store.revision()
        basis = f"{recipe} {revision}"
        if store.merged() == basis:
            return False
        found = record_of(
            list(store.claims(as_coded=True)),
            list(store.reports(as_cleaned=True)),
            _remembering(store, recode),
            list(store.events()),
            list(store.tracks()),
        )
        if store.replace_events(
            found.claims, found.reports, found.events, found.tracks, revision=revision, basis=basis
        ):
            return True


def _remembering(store: Store, recode: Recode) -> Recode:
    """Code a report anew only when the last merge did not already do so with the same date."""
    dates = {r.report_id: _day(r) for r in store.reports()}

    def remember(reports: Sequence[Report]) -> Iterator[tuple[Claim, ...]]:
        known = {r.report_id for r in reports if dates.get(r.report_id) == _day(r)}
        fresh = iter(recode([r for r in reports if r.report_id not in known]))
        for report in reports:
            yield tuple(store.claims([report.report_id])) if report.report_id in known else next(fresh)

    return remember


def _day(report: Report) -> str | None:
    return report.published.date if report.published else None

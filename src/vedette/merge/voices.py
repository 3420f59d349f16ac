"""Who really speaks: outlets that carry one agency, quote one office or share their text are one voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from vedette.lexicon.likeness import likeness
from vedette.lexicon.spelling import fold
from vedette.merge.words import WORD
from vedette.model.claim import Claim
from vedette.model.report import Report

PERMUTATIONS = 64
BAND = 4
SHINGLE = 4
SEED = 1
COPY = 0.5
"""From this Jaccard likeness of four-word shingles on, one text is a copy of the other."""
LEAST_WORDS = 30
"""Shorter texts share their shingles by chance."""


def copies(reports: Sequence[Report]) -> dict[str, str]:
    """From each report's id to the smallest id among its near-duplicates (its own, when there are none)."""
    from rensa import RMinHash

    leader = {r.report_id: r.report_id for r in reports}
    sketches: dict[str, RMinHash] = {}
    bands: defaultdict[tuple[int, tuple[int, ...]], list[str]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.report_id):
        words = [w.lower() for w in WORD.findall(report.text)]
        if len(words) < LEAST_WORDS:
            continue
        sketch = RMinHash(PERMUTATIONS, SEED)
        sketch.update([" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)])
        digest = sketch.digest()
        near: set[str] = set()
        for k in range(0, PERMUTATIONS, BAND):
            bucket = bands[k, tuple(digest[k : k + BAND])]
            near.update(bucket)
            bucket[:] = bucket or [report.report_id]
        alike = [n for n in sorted(near) if sketches[n].jaccard(sketch) >= COPY]
        sketches[report.report_id] = sketch
        if alike:
            leader[report.report_id] = leader[alike[0]]
    return leader


def _origin(report: Report | None, leaders: Mapping[str, str], reports: Mapping[str, Report]) -> str:
    """The newsroom that a report's own words come from."""
    if report is None:
        return "unknown"
    first = reports.get(leaders.get(report.report_id, report.report_id), report)
    name = report.agency or first.agency or first.outlet
    return fold(name) if name else first.report_id


def voices(claims: Sequence[Claim], reports: Mapping[str, Report], leaders: Mapping[str, str]) -> dict[str, str]:
    """From each claim's id to the voice behind it; equal voices are one independent source."""
    table = likeness()
    found: dict[str, str] = {}
    for claim in claims:
        report = reports.get(claim.report_id)
        name = fold(claim.source.name)
        origin = _origin(report, leaders, reports)
        own = claim.source.kind == "media" and (
            report is None or not report.outlet or name in (fold(report.outlet), fold(report.agency or ""))
        )
        if own or name in table.anyone:
            found[claim.claim_id] = origin
        elif claim.source.kind in table.monitors or claim.source.kind == "media":
            found[claim.claim_id] = name
        else:
            found[claim.claim_id] = f"{origin}: {name}"
    return found

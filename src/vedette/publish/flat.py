"""Records as rows with named columns, for spreadsheets and data frames: every column stands, and may be empty."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

Record = Mapping[str, Any]
Column = Callable[[Record], Any]

COUNTED = ("killed", "injured", "missing", "detained", "abducted", "displaced", "returned")
"""Measures with columns of their own; every figure, these included, also stands in `figures` as JSON."""


def _at(*path: str) -> Column:
    """The value at `path`, None where a step is absent."""

    def read(record: Record) -> Any:
        value: Any = record
        for step in path:
            value = value.get(step) if isinstance(value, Mapping) else None
        return value

    return read


def _listed(name: str) -> Column:
    return lambda record: "; ".join(str(v) for v in record.get(name, ())) or None


def _parties(role: str) -> Column:
    def read(record: Record) -> str | None:
        named = [p.get("name") or p["as_written"] for p in record.get("parties", ()) if p["role"] == role]
        return "; ".join(dict.fromkeys(named)) or None

    return read


def _codes(role: str) -> Column:
    def read(record: Record) -> str | None:
        codes = [p["code"] for p in record.get("parties", ()) if p["role"] == role and p.get("code")]
        return "; ".join(dict.fromkeys(codes)) or None

    return read


def _bound(measure: str, bound: str) -> Column:
    """One bound of the only figure of `measure`; of several, that without a group, else none: nothing is summed."""

    def read(record: Record) -> Any:
        figures = [f for f in record.get("figures", ()) if f["measure"] == measure]
        whole = [f for f in figures if not f.get("group")] if len(figures) > 1 else figures
        return whole[0].get(bound) if len(whole) == 1 else None

    return read


def _as_json(name: str) -> Column:
    return lambda record: json.dumps(record[name], ensure_ascii=False) if record.get(name) else None


_SAME = {name: _at(name) for name in ("type", "mode", "status")}

_PLACE = {
    "place": _at("place", "name"),
    **{name: _at("place", name) for name in ("country", "admin1", "lat", "lon")},
    "place_precision": _at("place", "precision"),
}

_WHEN = {f"when_{name}": _at("when", name) for name in ("start", "end", "precision")}

_PARTIES = {
    **{f"{role}s": _parties(role) for role in ("actor", "recipient", "victim", "mediator", "host", "observer")},
    **{f"{role}_codes": _codes(role) for role in ("actor", "recipient")},
    "means": _listed("means"),
}

_FIGURES = {
    **{f"{m}_{bound}": _bound(m, bound) for m in COUNTED for bound in ("low", "best", "high")},
    "figures": _as_json("figures"),
}

COLUMNS: dict[str, dict[str, Column]] = {
    "reports": {
        **{n: _at(n) for n in ("report_id", "page", "page_sha256", "title", "outlet", "agency", "dateline")},
        **{f"published_{n}": _at("published", n) for n in ("date", "basis", "evidence", "confidence")},
        "language": _at("language"),
        "text": _at("text"),
    },
    "claims": {
        **{n: _at(n) for n in ("claim_id", "report_id", "event_id")},
        **_SAME,
        **_WHEN,
        **_PLACE,
        **_PARTIES,
        "targets": _listed("targets"),
        **_FIGURES,
        **{f"source_{n}": _at("source", n) for n in ("name", "kind", "as_written", "cue", "hedged")},
        "confidence": _at("confidence"),
        "quote": _at("quote", "exact"),
        "quote_start": _at("quote", "start"),
        "quote_end": _at("quote", "end"),
    },
    "events": {
        "event_id": _at("event_id"),
        **_SAME,
        **_WHEN,
        **_PLACE,
        **_PARTIES,
        **_FIGURES,
        "independent_sources": _at("independent_sources"),
        **{n: _listed(n) for n in ("outlets", "sources")},
        **{n: _as_json(n) for n in ("agreements", "contradictions", "links")},
        **{n: _listed(n) for n in ("claims", "reports")},
        "reviewed": _at("reviewed"),
    },
    "tracks": {
        **{n: _at(n) for n in ("track_id", "kind", "title", "status")},
        **{n: _listed(n) for n in ("parties", "mediators", "observers")},
        "place": _at("place", "name"),
        "country": _at("place", "country"),
        "rounds": _at("rounds"),
        **{n: _as_json(n) for n in ("history", "demands", "next", "contradictions")},
        "events": _listed("events"),
    },
    "reviews": {n: _at(n) for n in ("review_id", "target", "made", "by", "decision", "note")},
}
"""The columns of each kind, in order; a column's place may change, its name does not."""


def row_of(kind: str, record: Record) -> dict[str, Any]:
    """The flat row of one record of `kind`."""
    return {name: column(record) for name, column in COLUMNS[kind].items()}

"""Records to the bytes of a file: JSON lines, CSV, GeoJSON, Parquet."""

from __future__ import annotations

import csv
import importlib
import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from vedette.model.errors import BadUsage
from vedette.publish.flat import COLUMNS, Record, row_of
from vedette.publish.geojson import collection, feature

KINDS = tuple(COLUMNS)

_NOT_EXPORTED = ("kept",)
"""Where each stretch of a report stood on its page: bookkeeping of the store."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run as a formula by spreadsheets, and the text of pages is not ours to trust."""


def export(kind: str, wanted: str, records: Iterable[Record]) -> Iterator[bytes]:
    """The bytes, piece by piece, of `records` of `kind` (`claims`, `events` …) in the format `wanted`.

    Raises:
        BadUsage: there is no such kind or format, or this kind does not come in it; those there are are listed.
    """
    if kind not in COLUMNS:
        message = f"There is no kind {kind!r} to export: choose one of {', '.join(KINDS)}."
        raise BadUsage(message)
    if wanted not in formats_of(kind):
        known = wanted in _PLANNED and kind == "events"
        reason = f"The format {wanted} is not there yet" if known else f"There is no format {wanted!r} for {kind}"
        message = f"{reason}: choose one of {', '.join(formats_of(kind))}."
        raise BadUsage(message)
    return _WRITERS[wanted](kind, records)


def formats_of(kind: str) -> tuple[str, ...]:
    """The formats that records of `kind` can be exported in."""
    mapped = kind in ("claims", "events")
    return tuple(f for f in _WRITERS if f != "geojson" or mapped)


def as_json(record: Record) -> str:
    """One record on one line of JSON."""
    return json.dumps({k: v for k, v in record.items() if k not in _NOT_EXPORTED}, ensure_ascii=False)


def _bytes(text: str) -> bytes:
    # Halves of characters, which torn pages hold, come out as the JSON escapes that they are.
    return text.encode("utf-8", "backslashreplace")


def _jsonl(_kind: str, records: Iterable[Record]) -> Iterator[bytes]:
    return (_bytes(as_json(r) + "\n") for r in records)


def _geojson(kind: str, records: Iterable[Record]) -> Iterator[bytes]:
    features = (json.dumps(feature(kind, r), ensure_ascii=False) for r in records)
    return (_bytes(part) for part in collection(features))


def _csv(kind: str, records: Iterable[Record]) -> Iterator[bytes]:
    line = io.StringIO()
    writer = csv.DictWriter(line, COLUMNS[kind])
    writer.writeheader()
    for record in records:
        writer.writerow({name: _cell(value) for name, value in row_of(kind, record).items()})
        yield _bytes(line.getvalue())
        line.seek(0)
        line.truncate()
    yield _bytes(line.getvalue())


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _parquet(kind: str, records: Iterable[Record]) -> Iterator[bytes]:
    try:
        arrow, parquet = (importlib.import_module(name) for name in ("pyarrow", "pyarrow.parquet"))
    except ModuleNotFoundError as error:
        message = "Parquet needs pyarrow, which is not installed: pip install pyarrow, or choose another format."
        raise BadUsage(message) from error
    columns: dict[str, list[Any]] = {name: [] for name in COLUMNS[kind]}
    for record in records:
        for name, value in row_of(kind, record).items():
            columns[name].append(_typed(value))
    file = io.BytesIO()
    parquet.write_table(arrow.table(columns), file)
    yield file.getvalue()


def _typed(value: Any) -> Any:
    """One type a column: all numbers are floats, and text is what UTF-8 can hold."""
    if isinstance(value, str):
        return _bytes(value).decode("utf-8")
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


_WRITERS: dict[str, Callable[[str, Iterable[Record]], Iterator[bytes]]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "geojson": _geojson,
    "parquet": _parquet,
}

_PLANNED = ("acled", "ged", "idu", "hapi")

"""Values to the text of a row and back; a row that does not read back is `Corrupt`."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from vedette.model.errors import Corrupt
from vedette.model.records import from_record, to_record

T = TypeVar("T")


def written(value: Any) -> str:
    """A value as one line of JSON. Pure ASCII: what scraped text may hold (NUL, halves of characters) stays safe."""
    return json.dumps(to_record(value), sort_keys=True)


def read(kind: type[T], record: str) -> T:
    """The value of `kind` that `written` wrote.

    Raises:
        Corrupt: the row is no JSON, or lacks a field.
    """
    try:
        return from_record(kind, json.loads(record))
    except ValueError as error:
        message = f"A stored {kind.__name__.lower()} does not read back: {error}."
        raise Corrupt(message) from error

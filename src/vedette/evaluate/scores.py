"""What every evaluation gives back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vedette.model.errors import BadInput


@dataclass(frozen=True, slots=True)
class Scores:
    """`figures` by name (shares are 0 to 1) over `items` lines; `predictions` are records, made when asked for."""

    items: int
    figures: Mapping[str, float]
    predictions: Iterable[Mapping[str, Any]] = ()


def share(right: Iterable[bool]) -> float:
    """The share of what is right, 0 to 1; 0 when there is nothing to be right about."""
    marks = list(right)
    return sum(marks) / len(marks) if marks else 0.0


def rows_of(file: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file.

    Raises:
        BadInput: there is no such file, or a line is no JSON object.
    """
    try:
        with file.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _object(file, number, line)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(str(file), f"It cannot be read: {error}.") from error


def _object(file: Path, number: int, line: str) -> dict[str, Any]:
    name = f"{file}#{number}"
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadInput(name, f"The line is no JSON: {error}.") from error
    if not isinstance(row, dict):
        raise BadInput(name, "The line is JSON, but no object.")
    return row

"""The verb `evaluate`: one stage, one labelled file, its figures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from vedette.cli.edges import write
from vedette.evaluate.scores import Scores
from vedette.evaluate.sets import scorer
from vedette.settings import Settings
from vedette.wiring.engines import tools_of


def scored(name: str, file: Path, settings: Settings, *, as_json: bool, predictions: Path | None) -> Iterator[bytes]:
    """The figures as bytes, one JSON object or a line each; `predictions` names where to write what was predicted.

    Raises:
        BadUsage: there is no such set.
        BadInput: the file cannot be used.
    """
    found = scorer(name)(file, tools_of(settings))
    if predictions is not None:
        write((_line(p) for p in found.predictions), predictions)
    if as_json:
        yield _line({"set": name, "file": str(file), "items": found.items, "figures": dict(found.figures)})
    else:
        yield from _table(name, found)


def _line(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def _table(name: str, found: Scores) -> Iterator[bytes]:
    yield f"{name}: {found.items} items\n".encode()
    width = max(map(len, found.figures), default=0)
    for figure, value in found.figures.items():
        shown = f"{value:,}" if isinstance(value, int) else f"{value:.3f}"
        yield f"  {figure:<{width}}  {shown}\n".encode()

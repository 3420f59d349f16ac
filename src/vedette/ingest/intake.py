"""Paths -> pages, one after another; what is refused comes out as a value, so the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from vedette.ingest.reader import read_page, read_row
from vedette.model.errors import BadInput
from vedette.model.page import Page

Clock = Callable[[], str]
ROWS = (".jsonl", ".ndjson")
STDIN = "-"
_MEGABYTE = 1_000_000


def pages_in(
    paths: Sequence[str], limit_bytes: int, clock: Clock, stdin: BinaryIO | None = None
) -> Iterator[Page | BadInput]:
    """Every page at `paths` in order: files, folders (all files below, sorted, hidden ones left out), `-` for `stdin`.

    `limit_bytes` bounds one file, or one row of a JSON-lines file; `clock` gives the time of arrival. A page that
    cannot be used comes as the `BadInput` that says why.
    """
    for path in paths:
        if path == STDIN:
            yield from _standard_input(stdin, limit_bytes, clock)
        else:
            for file in _files(path):
                yield from [file] if isinstance(file, BadInput) else _file(file, limit_bytes, clock)


def count_inputs(paths: Sequence[str]) -> int:
    """How many pages `paths` will give, for a progress bar: files, and rows of JSON-lines files; `-` counts one."""
    total = 0
    for path in paths:
        for file in () if path == STDIN else _files(path):
            total += _count_rows(file) if isinstance(file, Path) and file.suffix.lower() in ROWS else 1
        total += path == STDIN
    return total


def _files(path: str) -> Iterator[Path | BadInput]:
    top = Path(path)
    if top.is_dir():
        below = sorted(f for f in top.rglob("*") if f.is_file() and not _hidden(f.relative_to(top)))
        yield from below
        if not below:
            yield BadInput(path, "The folder holds no files.", "Name a folder with pages in it.")
    elif top.exists():
        yield top
    else:
        yield BadInput(path, "There is no such file or folder.", "Check the path's spelling.")


def _hidden(relative: Path) -> bool:
    return any(part.startswith(".") for part in relative.parts)


def _file(file: Path, limit: int, clock: Clock) -> Iterator[Page | BadInput]:
    try:
        with file.open("rb") as stream:
            if file.suffix.lower() in ROWS:
                yield from _rows(str(file), stream, limit, clock)
            else:
                yield _whole(str(file), stream.read(limit + 1), limit, clock)
    except OSError as error:
        yield BadInput(str(file), f"It cannot be read: {error.strerror}.", "Check its permissions.")


def _standard_input(stdin: BinaryIO | None, limit: int, clock: Clock) -> Iterator[Page | BadInput]:
    if stdin is None:
        yield BadInput(STDIN, "There is no standard input here.", "Name a file or folder.")
        return
    first = stdin.readline(limit + 1)
    if first.lstrip()[:1] == b"{":
        yield from _rows("stdin", chain([first], _lines(stdin, limit)), limit, clock)
    else:
        yield _whole("stdin", first + stdin.read(max(0, limit + 1 - len(first))), limit, clock)


def _whole(name: str, data: bytes, limit: int, clock: Clock) -> Page | BadInput:
    if len(data) > limit:
        return _too_large(name, "file", limit)
    try:
        return read_page(name, data, clock())
    except BadInput as refusal:
        return refusal


def _rows(name: str, stream: Iterable[bytes], limit: int, clock: Clock) -> Iterator[Page | BadInput]:
    lines = stream if isinstance(stream, chain) else _lines(stream, limit)  # type: ignore[arg-type]
    number = 0
    for number, line in enumerate(lines, start=1):
        row = f"{name}#{number}"
        if len(line) > limit:
            yield _too_large(row, "row", limit)
        elif line.strip():
            try:
                yield read_row(row, line.rstrip(b"\r\n"), clock())
            except BadInput as refusal:
                yield refusal
    if not number:
        yield BadInput(name, "The file is empty.", "Leave it out.")


def _lines(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """Lines of at most `limit + 1` bytes; the rest of a longer one is passed over, never held in memory."""
    while line := stream.readline(limit + 1):
        yield line
        while len(line) > limit and not line.endswith(b"\n"):
            line = stream.readline(limit + 1) or b"\n"


def _count_rows(file: Path) -> int:
    try:
        with file.open("rb") as stream:
            return sum(block.count(b"\n") for block in iter(lambda: stream.read(_MEGABYTE), b"")) or 1
    except OSError:
        return 1


def _too_large(name: str, kind: str, limit: int) -> BadInput:
    reason = f"The {kind} is larger than {limit / _MEGABYTE:g} MB."
    return BadInput(name, reason, "Split it, or raise the limit in the settings.")

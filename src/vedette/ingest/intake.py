"""Paths -> pages, one after another; what is refused comes out as a value, so the rest goes on."""

from __future__ import annotations

import codecs
import os
import stat
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
# What a shell has opened already (`<(command)`) may be read though it is a pipe; any other pipe may wait without end.
_OPEN_ALREADY = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
_KINDS: tuple[tuple[Callable[[int], bool], str], ...] = (
    (stat.S_ISREG, "a file"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_MEGABYTE = 1_000_000


def pages_in(
    paths: Sequence[str],
    limit_bytes: int,
    clock: Clock,
    stdin: BinaryIO | None = None,
    *,
    limit_characters: int | None = None,
) -> Iterator[Page | BadInput]:
    """Every page at `paths` in order: files, folders (all files below but hidden ones, nearest first), `-`: `stdin`.

    `limit_bytes` bounds one file, or one row of a JSON-lines file, `limit_characters` a page's plain text; `clock`
    gives the time of arrival. A page that cannot be used comes as the `BadInput` that says why.
    """
    for found in _found(paths, limit_bytes, clock, stdin):
        if isinstance(found, Page) and limit_characters is not None and len(found.text) > limit_characters:
            reason = f"It holds {len(found.text):,} characters of text, more than {limit_characters:,}: no news page."
            yield BadInput(found.name, reason, "Split it, or raise max_page_characters in the settings.")
        else:
            yield found


def _found(paths: Sequence[str], limit_bytes: int, clock: Clock, stdin: BinaryIO | None) -> Iterator[Page | BadInput]:
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
    try:
        kind = _kind(path)
    except (OSError, ValueError):
        yield BadInput(_name(top), "There is no such file or folder.", "Check the path's spelling.")
        return
    if kind == "a folder":
        yield from _below(top)
    elif kind == "a file" or path.startswith(_OPEN_ALREADY):
        yield top
    else:
        yield BadInput(_name(top), f"It is {kind}, not a file.", "Save it as a file first.")


def _below(top: Path) -> Iterator[Path | BadInput]:
    """All files below a folder, the nearest first, sorted; what cannot be read there is told by name."""
    found: list[Path | BadInput] = []

    def note(error: OSError) -> None:
        found.append(_unreadable(error))

    for here, folders, files in os.walk(top, onerror=note):
        folders[:] = [f for f in folders if not f.startswith(".")]
        found += [_checked(Path(here) / f) for f in files if not f.startswith(".")]
    if not found:
        yield BadInput(_name(top), "The folder holds no files.", "Name a folder with pages in it.")
    yield from sorted(found, key=_depth_and_name)


def _depth_and_name(found: Path | BadInput) -> tuple[int, list[str]]:
    """Files at the top before those below: of two copies of a page the nearest is kept."""
    parts = found.name.split("/") if isinstance(found, BadInput) else list(found.parts)
    return len(parts), parts


def _checked(file: Path) -> Path | BadInput:
    try:
        kind = _kind(file)
    except OSError:
        return BadInput(_name(file), "It is a link that points nowhere.", "Remove it, or mend it.")
    return file if kind == "a file" else BadInput(_name(file), f"It is {kind}, not a file.", "Remove it.")


def _kind(path: str | Path) -> str:
    mode = os.stat(path).st_mode  # noqa: PTH116 - an empty name is no folder, as a Path would have it
    return next((kind for test, kind in _KINDS if test(mode)), "something else")


def _unreadable(error: OSError) -> BadInput:
    reason = f"It cannot be read: {error.strerror or error}."
    return BadInput(_name(Path(str(error.filename))), reason, "Check its permissions.")


def _name(file: Path) -> str:
    """The path as text that can be stored: bytes of a name that are no UTF-8 show as replacement marks."""
    return os.fsencode(file).decode("utf-8", "replace")


def _file(file: Path, limit: int, clock: Clock) -> Iterator[Page | BadInput]:
    try:
        with file.open("rb") as stream:
            if file.suffix.lower() in ROWS:
                yield from _rows(_name(file), stream, limit, clock)
            else:
                yield _whole(_name(file), stream.read(limit + 1), limit, clock)
    except OSError as error:
        yield BadInput(_name(file), f"It cannot be read: {error.strerror or error}.", "Check its permissions.")


def _standard_input(stdin: BinaryIO | None, limit: int, clock: Clock) -> Iterator[Page | BadInput]:
    if stdin is None:
        yield BadInput(STDIN, "There is no standard input here.", "Name a file or folder.")
        return
    first = stdin.readline(limit + 1)
    if first.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"{":
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
    return BadInput(name, reason, "Split it, or raise max_page_bytes in the settings.")

"""The verb `run`: take pages in, merge, tell on standard error what became of each."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from vedette.cli.edges import plain
from vedette.cli.reporting import situation_text
from vedette.ingest import count_inputs, pages_in
from vedette.model.errors import BadInput, BadUsage
from vedette.model.page import Page
from vedette.pipeline.merging import merge_store
from vedette.pipeline.taking import Taken, take_in
from vedette.settings import Settings
from vedette.wiring.engines import recipe_of
from vedette.wiring.keeping import store_of
from vedette.wiring.workers import Workers

_WORDS = {"read": "read", "known": "known already", "copy": "the same as another", "refused": "refused"}

_MOST_COPIES = 5
"""So many pages that copy another are named; a scrape may hold thousands."""


def run_paths(paths: Sequence[str], settings: Settings, stdin: BinaryIO) -> tuple[str, int]:
    """Take in the pages at `paths`; the situation as text, and how many inputs were refused.

    Raises:
        BadUsage: not one of the inputs can be read; no store is made then.
    """
    inputs = count_inputs(paths)
    limits = {"limit_bytes": settings.max_page_bytes, "limit_characters": settings.max_page_characters}
    pages = _some(_without(pages_in(paths, clock=_now, stdin=stdin, **limits), settings.db))
    recipe = recipe_of(settings)
    with store_of(settings, create=True) as store, _Voice(inputs) as voice, Workers(settings, inputs) as workers:
        take_in(pages, store, workers.pages, recipe, now=_now, tell=voice.tell)
        voice.merging()
        merge_store(store, workers.reports, recipe)
        voice.sum_up()
        return situation_text(store, "terminal"), voice.count["refused"]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _without(inputs: Iterable[Page | BadInput], db: str) -> Iterator[Page | BadInput]:
    """The inputs, the store's own files left out: `vedette run .` meets them in the working folder."""
    own = {Path(f"{db}{tail}").absolute() for tail in ("", "-wal", "-shm", "-journal")}
    return (i for i in inputs if Path(i.name).absolute() not in own)


def _some(inputs: Iterable[Page | BadInput]) -> Iterator[Page | BadInput]:
    """The inputs, when a page is among them.

    Raises:
        BadUsage: there is none; each input is named with the reason.
    """
    rest = iter(inputs)
    refused: list[Page | BadInput] = []
    for first in rest:
        refused.append(first)
        if isinstance(first, Page):
            return chain(refused, rest)
    reasons = "".join(f"\n  {refusal}" for refusal in refused)
    message = f"There is no page to read{':' if reasons else '.'}{reasons}"
    raise BadUsage(message)


class _Voice:
    """Tells what is going on: a bar on a terminal, a line for each refusal, the sums at the end."""

    def __init__(self, inputs: int) -> None:
        self.count: Counter[str] = Counter()
        self._console = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
        self._bar = Progress(*columns, console=self._console, transient=True, disable=not sys.stderr.isatty())
        self._task = self._bar.add_task("Reading pages", total=inputs)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        self._bar.stop()
        if kind is KeyboardInterrupt:
            read = self.count["read"]
            self._say(f"Pages read in this run, and kept: {read}.")

    def tell(self, taken: Taken) -> None:
        """Hear what became of one input."""
        self.count[taken.outcome] += 1
        self._bar.advance(self._task)
        if taken.outcome == "refused":
            self._say(f"refused: {taken.name}: {taken.note}")
        elif taken.outcome == "copy" and self.count["copy"] <= _MOST_COPIES:
            self._say(f"{taken.name} has the same bytes as {taken.note}, and is kept once, under that name.")

    def merging(self) -> None:
        """Note that all pages are in."""
        if self.count["copy"] > _MOST_COPIES:
            self._say(f"{self.count['copy'] - _MOST_COPIES} more pages have the same bytes as another.")
        self._bar.update(self._task, description="Merging claims")

    def sum_up(self) -> None:
        """Say how many inputs there were of each outcome."""
        parts = [f"{self.count[o]} {words}" for o, words in _WORDS.items() if self.count[o]]
        self._say(f"Pages: {', '.join(parts) or 'none'}.")

    def _say(self, text: str) -> None:
        self._console.print(plain(text))

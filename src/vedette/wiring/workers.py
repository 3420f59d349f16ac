"""Who codes pages: this process, or a pool of them. The outcome and its order are the same."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from types import TracebackType
from typing import Any, Self, TypeVar

from vedette.model.claim import Claim
from vedette.model.errors import BadInput, Unreachable, VedetteError
from vedette.model.page import Page
from vedette.model.report import Report
from vedette.pipeline.method import Coded, Tools, claims_in, code_page
from vedette.settings import Settings
from vedette.wiring.engines import tools_of

T = TypeVar("T")
R = TypeVar("R")

Outcome = tuple[Coded | None, str, str]
"""A coded page, or why it could not be coded and what to do: errors do not travel well between processes."""

_AHEAD = 4
"""Pages handed out per worker before their turn: enough to keep all busy, few enough to keep memory flat."""

_FEW = 20
"""Up to so many pages starting a second process costs more than it wins."""

_MOST = 2
"""Each worker holds a parser of its own; two and the parent stay under 600 MB."""


def _coded(page: Page, tools: Tools) -> Outcome:
    try:
        return code_page(page, tools), "", ""
    except BadInput as refusal:
        return None, refusal.reason, refusal.way_out
    except VedetteError:
        raise
    except Exception as error:  # noqa: BLE001 - the boundary: one page that breaks the coder must not end the run
        return None, f"Coding it failed ({type(error).__name__}: {error}).", "Please report it with the page."


class Workers:
    """Codes pages and reports, in order. Tools are loaded with the first page, so that a run with none is quick."""

    def __init__(self, settings: Settings, inputs: int) -> None:
        """Choose the number of processes: as set, else by cores when there are more than a few `inputs`."""
        chosen = 1 if inputs <= _FEW else min(_MOST, os.cpu_count() or 1)
        self._settings = settings
        self._count = settings.workers or chosen
        self._tools: Tools | None = None
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let the processes go; on an error, at once."""
        if self._pool is None:
            return
        if kind is None:
            self._pool.shutdown()
        else:
            # A worker keeps nothing, and the interpreter would wait at its end for the pages under way.
            self._pool.shutdown(wait=False, cancel_futures=True)
            for child in multiprocessing.active_children():
                child.kill()

    def pages(self, pages: Iterable[Page]) -> Iterator[Coded | BadInput]:
        """What was read in each page; `BadInput` for one that broke the coder."""
        names: deque[str] = deque()

        def noted() -> Iterator[Page]:
            for page in pages:
                names.append(page.name)
                yield page

        for coded, reason, way_out in self._each(_coded, noted()):
            name = names.popleft()
            yield coded if coded is not None else BadInput(name, reason, way_out)

    def reports(self, reports: Sequence[Report]) -> Iterator[tuple[Claim, ...]]:
        """The claims of each report."""
        return self._each(claims_in, reports)

    def _each(self, function: Callable[[T, Tools], R], items: Iterable[T]) -> Iterator[R]:
        if self._count > 1:
            return self._spread(function, items)
        return (function(item, self._own_tools()) for item in items)

    def _own_tools(self) -> Tools:
        if self._tools is None:
            self._tools = tools_of(self._settings)
        return self._tools

    def _spread(self, function: Callable[[T, Tools], R], items: Iterable[T]) -> Iterator[R]:
        waiting: deque[Future[R]] = deque()
        try:
            for item in items:
                waiting.append(self._submit(function, item))
                while len(waiting) >= self._count * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            message = "A worker process was ended from outside (out of memory?): run again, with --workers 1."
            raise Unreachable(message) from error

    def _submit(self, function: Callable[[T, Tools], R], item: T) -> Future[R]:
        if self._pool is None:
            # Started afresh, not forked: a fork would copy open database connections and locks.
            fresh = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._count, fresh, initializer=_start, initargs=(self._settings,))
            resource_tracker.ensure_running()  # started later, it would let the signal in again
        with _without_interrupts():
            return self._pool.submit(_work, function, item)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Hold Ctrl-C back for a moment: a process that is started meanwhile is deaf to it from its first instant."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_OF_THIS_WORKER: dict[str, Any] = {}
"""A worker process's tools; the pool offers no other way to hand them on."""


def _start(settings: Settings) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _OF_THIS_WORKER["settings"] = settings


def _end_with_parent() -> None:
    """A parent that was killed cannot tell its workers; they would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _work(function: Callable[[T, Tools], R], item: T) -> R:
    if "tools" not in _OF_THIS_WORKER:
        _OF_THIS_WORKER["tools"] = tools_of(_OF_THIS_WORKER["settings"])
    return function(item, _OF_THIS_WORKER["tools"])

"""A run may be killed at any moment; the next one goes on, and the outcome is that of an undisturbed run."""

from __future__ import annotations

import contextlib
import json
import os
import random
import re
import signal
import sqlite3
import time

import pytest


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_that_was_killed_again_and_again_ends_as_one_that_was_not(vedette, pages, undisturbed, workers):
    """Five kills, at moments that reach from the start into the coding of pages."""
    moments = random.Random(workers)  # noqa: S311 - moments, no secrets
    for _ in range(5):
        process = vedette.start("run", pages, "--workers", workers)
        time.sleep(moments.uniform(0.3, 3.5))
        process.kill()
        process.communicate()
    last = vedette("run", pages, "--workers", workers)
    assert last.returncode == 0, last.stderr.decode()
    assert vedette.exports() == undisturbed


@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_ends_a_run_at_once_and_says_what_was_kept(vedette, pages, workers):
    """The terminal sends it to all processes; none leaves a traceback, and what was read is in the store."""
    for number in range(400):
        text = (pages / f"{number % 15:02}.txt").read_text(encoding="utf-8")
        (vedette.folder / f"{number:03}.txt").write_text(f"{text}\nNumber {number}.\n", encoding="utf-8")
    process = vedette.start("run", ".", "--workers", workers, start_new_session=True)
    _wait_for_pages(vedette.folder / "vedette.db")
    os.killpg(process.pid, signal.SIGINT)
    sent = time.monotonic()
    _, err = process.communicate(timeout=60)
    assert time.monotonic() - sent < _PATIENCE
    said = err.decode()
    assert process.returncode == 130, said
    assert "Traceback" not in said
    kept = int(re.search(r"Pages read in this run, and kept: (\d+)\.", said).group(1))
    # a page may be in the store of which the run had no time to tell
    assert kept > 0
    assert len({json.loads(r)["page"] for r in vedette.exports()["reports"].splitlines()}) in {kept, kept + 1}


@pytest.mark.parametrize("moment", [0.2, 0.8, 1.5])
def test_ctrl_c_while_processes_start_leaves_no_traceback(vedette, pages, moment):
    """Whenever it comes, except before the command is there to hear it."""
    vedette("--help")
    process = vedette.start("run", pages, "--workers", 2, start_new_session=True)
    time.sleep(moment + 0.5)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err


_PATIENCE = 4
"""Seconds; two on a machine that has nothing else to do."""


def _wait_for_pages(store):
    for _ in range(600):
        time.sleep(0.1)
        if store.exists():
            with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(store)) as connection:
                if connection.execute("SELECT count(*) FROM pages").fetchone()[0] > 2:
                    return
    pytest.fail("no page came into the store")


def test_two_runs_at_once_leave_what_one_leaves(vedette, pages, undisturbed):
    """On one store that neither found made; both end well."""
    both = [vedette.start("run", pages) for _ in range(2)]
    errors = [process.communicate(timeout=120)[1].decode() for process in both]
    assert [process.returncode for process in both] == [0, 0], errors
    assert vedette.exports() == undisturbed

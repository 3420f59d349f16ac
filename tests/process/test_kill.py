"""A run may be killed at any moment; the next one goes on, and the outcome is that of an undisturbed run."""

from __future__ import annotations

import random
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


def test_two_runs_at_once_leave_what_one_leaves(vedette, pages, undisturbed):
    """On one store that neither found made; both end well."""
    both = [vedette.start("run", pages) for _ in range(2)]
    errors = [process.communicate(timeout=120)[1].decode() for process in both]
    assert [process.returncode for process in both] == [0, 0], errors
    assert vedette.exports() == undisturbed

"""What `make run` says after the situation."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]


def script(path: str) -> Any:
    """A script of the project as a module."""
    spec = importlib.util.spec_from_file_location(f"script_{Path(path).stem}", ROOT / path)
    assert spec
    assert spec.loader
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def look_behind() -> Any:
    """The script."""
    return script("tools/look_behind.py")


QUIET = {"event_id": "e-1", "independent_sources": 3}
COUNTED = {"event_id": "e-2", "independent_sources": 1, "figures": [{"measure": "killed"}]}
DISPUTED = {**COUNTED, "event_id": "e-3", "contradictions": [{"field": "killed"}]}


def test_a_figure_that_sources_dispute_is_shown_first(look_behind: Any) -> None:
    """It is where looking behind is worth most; a figure comes before none."""
    assert look_behind.best_event([QUIET, DISPUTED, COUNTED]) is DISPUTED
    assert look_behind.best_event([QUIET, COUNTED]) is COUNTED


def test_the_commands_name_the_store_and_the_figure(look_behind: Any) -> None:
    """Every line can be copied as it stands."""
    lines = list(look_behind.advice(DISPUTED, ".venv/bin/vedette", "example.db"))
    assert "  .venv/bin/vedette why e-3:killed --db example.db" in lines
    assert "  .venv/bin/vedette export claims --db example.db" in lines


def test_an_empty_record_has_no_event_to_look_behind(look_behind: Any) -> None:
    """The other commands are shown all the same."""
    assert look_behind.best_event([]) is None
    assert not any(" why " in line for line in look_behind.advice(None, "vedette", "example.db"))


def test_pages_for_measuring_are_the_same_every_time() -> None:
    """Figures of two days are of the same pages; a seed gives others."""
    made = script("bench/pages.py").pages
    assert [p.content for p in made(12)] == [p.content for p in made(12)]
    assert [p.content for p in made(12)] != [p.content for p in made(12, seed=8)]
    assert {p.name.rpartition(".")[2] for p in made(12)} == {"txt", "html"}

"""The lists of words beside names of places are checked when they are read."""

from __future__ import annotations

import copy

import pytest

from vedette.lexicon import beside as module
from vedette.lexicon.files import read_yaml
from vedette.model.errors import BadConfig

FILE = "geography/phrases.yaml"


@pytest.fixture
def read_as(monkeypatch):
    """Reads what a test hands in, as if it were the file."""

    def read(raw):
        monkeypatch.setattr(module, "read_yaml", lambda _: raw)
        return module.beside.__wrapped__()

    return read


def test_the_shipped_lists_are_sound_and_hold_no_yaml_booleans():
    """`on` and `off` are words here, not truth values."""
    lists = module.beside()
    assert "on" in lists.likely
    assert "off" in lists.beside


def test_all_mistakes_are_named_with_file_and_list(read_as):
    """A list that is missing, unknown, empty or holds no words is named in one complaint."""
    raw = copy.deepcopy(read_yaml(FILE))
    del raw["units"]
    raw |= {"colours": ["red"], "beside": [False], "people": []}
    with pytest.raises(BadConfig, match="4 mistakes") as complaint:
        read_as(raw)
    told = str(complaint.value)
    assert FILE in told
    assert all(part in told for part in ("units: missing", "colours: unknown", "beside: must", "people: must"))


def test_a_file_without_lists_is_refused(read_as):
    """A file that holds no mapping lacks every list."""
    with pytest.raises(BadConfig, match="compass: missing"):
        read_as(["north"])

"""Settings: which layer wins, and that mistakes are named all at once."""

from __future__ import annotations

import pytest

from vedette.model.errors import BadConfig
from vedette.settings import FILE, Settings, load


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A working folder of our own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_defaults_stand_where_nothing_is_set():
    """No file, no variable: the defaults."""
    assert load({}) == Settings(db="vedette.db", workers=None)


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(folder):
    """Each layer only replaces what it names."""
    (folder / FILE).write_text('db = "file.db"\nworkers = 3\nmodel = "en_core_web_md"\n')
    found = load({"VEDETTE_DB": "variable.db", "VEDETTE_WORKERS": "2"}, db="given.db", workers=None)
    assert found == Settings(db="given.db", workers=2, model="en_core_web_md")


def test_another_file_can_be_named(folder):
    """By argument or by VEDETTE_CONFIG; the usual one is then not read."""
    (folder / FILE).write_text("workers = 1\n")
    other = folder / "other.toml"
    other.write_text("workers = 4\n")
    assert load({}, other).workers == 4
    assert load({"VEDETTE_CONFIG": str(other)}).workers == 4


def test_a_named_file_must_be_there(folder):
    """The usual file may be absent, a named one may not."""
    with pytest.raises(BadConfig, match=r"none\.toml cannot be read"):
        load({}, folder / "none.toml")


def test_all_mistakes_are_named_at_once(folder):
    """Of the file, of the environment and of the command line, with what is likely meant."""
    (folder / FILE).write_text('worker = 2\nmax_page_bytes = "many"\ndb = ""\n')
    with pytest.raises(BadConfig) as caught:
        load({"VEDETTE_MODEL": "a b", "VEDETTE_PORT": "1"}, workers=0)
    said = str(caught.value)
    assert "6 mistakes" in said
    for part in ("worker: there is no such setting; workers?", "'many'", "vedette.toml: db", "VEDETTE_MODEL", "0"):
        assert part in said
    assert (
        "VEDETTE_PORT: there is no such setting (there are: db, workers, max_page_bytes, max_page_characters, model)"
        in said
    )


@pytest.mark.parametrize("value", ["0", "65", "2.5", "-1", "two", True])
def test_workers_are_a_small_whole_number(value):
    """Anything else is refused."""
    with pytest.raises(BadConfig, match="1 mistake:"):
        load({}, workers=value)


def test_an_empty_variable_is_as_good_as_none():
    """`VEDETTE_DB=` does not name a store."""
    assert load({"VEDETTE_DB": ""}).db == "vedette.db"


def test_a_broken_file_is_named(folder):
    """With what the reader of TOML says."""
    (folder / FILE).write_text("db = \n")
    with pytest.raises(BadConfig, match=r"vedette\.toml cannot be read"):
        load({})

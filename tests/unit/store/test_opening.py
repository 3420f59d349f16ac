"""What `--db` may name, and the sentence for what it may not."""

from __future__ import annotations

import sqlite3

import pytest

from vedette.model.errors import BadConfig, BadUsage, Unreachable
from vedette.store.opening import open_store


def test_a_missing_file_is_made_only_when_asked_to(tmp_path):
    """Exporting from a store that is not there says how to make one."""
    with pytest.raises(BadUsage, match="vedette run"):
        open_store(str(tmp_path / "a.db"), create=False)
    assert list(tmp_path.iterdir()) == []
    open_store(str(tmp_path / "a.db")).close()
    open_store(str(tmp_path / "a.db"), create=False).close()


def test_a_folder_is_no_store(tmp_path):
    """The sentence shows what could be meant."""
    with pytest.raises(BadConfig, match=r"is a folder.*vedette\.db"):
        open_store(str(tmp_path))


def test_a_missing_folder_is_named(tmp_path):
    """It is not made unasked."""
    with pytest.raises(BadConfig, match="does not exist"):
        open_store(str(tmp_path / "none" / "a.db"))


def test_a_file_of_another_kind_is_left_alone(tmp_path):
    """A text file is refused and keeps its bytes."""
    file = tmp_path / "notes.txt"
    file.write_text("Shells fell on the market. " * 40)
    before = file.read_bytes()
    with pytest.raises(BadConfig, match="another kind"):
        open_store(str(file))
    assert file.read_bytes() == before


def test_an_empty_database_becomes_a_store(tmp_path):
    """As `touch` or a first kill may leave it."""
    (tmp_path / "a.db").touch()
    with open_store(str(tmp_path / "a.db"), create=False) as store:
        assert store.revision() == 0


def test_a_read_only_file_is_refused_to_writers(tmp_path, monkeypatch):
    """Before SQLite says it in its own words."""
    open_store(str(tmp_path / "a.db")).close()
    monkeypatch.setattr("vedette.store.opening.os.access", lambda *_: False)
    with pytest.raises(Unreachable, match="read-only"):
        open_store(str(tmp_path / "a.db"))


@pytest.mark.parametrize("folder_too", [True, False])
def test_a_read_only_file_can_be_read(tmp_path, monkeypatch, folder_too):
    """Whether or not its folder is read-only too; nothing is written, and nothing can be."""
    file = tmp_path / "a.db"
    with open_store(str(file)) as store:
        store.refuse_page("a.txt", "empty", None, "2020")
    before = file.read_bytes()
    monkeypatch.setattr("vedette.store.opening.os.access", lambda path, _: path == tmp_path and not folder_too)
    with open_store(str(file), create=False) as store:
        assert store.refusals() == {"a.txt": "empty"}
        with pytest.raises(Unreachable, match="readonly"):
            store.refuse_page("b.txt", "empty", None, "2020")
    assert file.read_bytes() == before


def test_a_read_only_file_of_another_schema_is_not_upgraded(tmp_path, monkeypatch):
    """An empty one is the simplest such."""
    (tmp_path / "a.db").touch()
    monkeypatch.setattr("vedette.store.opening.os.access", lambda *_: False)
    with pytest.raises(Unreachable, match="copy it"):
        open_store(str(tmp_path / "a.db"), create=False)


@pytest.mark.parametrize("where", ["mysql://me@host/db", "sqlite:///a.db", "http://x.org/a.db"])
def test_an_address_of_another_kind_is_refused(where):
    """With the two kinds that there are."""
    with pytest.raises(BadUsage, match="takes a file, or postgresql://"):
        open_store(where)


def test_sqlite_is_set_up_for_several_processes(tmp_path):
    """WAL mode, foreign keys, and a wait for other writers."""
    with open_store(str(tmp_path / "a.db")) as store, store._reading() as connection:  # noqa: SLF001 - no port shows it
        pragma = {p: connection.exec_driver_sql(f"PRAGMA {p}").scalar() for p in ("foreign_keys", "busy_timeout")}
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    assert pragma == {"foreign_keys": 1, "busy_timeout": 60_000}


def test_a_damaged_store_is_reported_as_such(tmp_path):
    """A record that does not read back is named, and the program does not fall over."""
    open_store(str(tmp_path / "a.db")).close()
    with sqlite3.connect(tmp_path / "a.db") as connection:
        connection.execute("INSERT INTO tracks VALUES ('t-1', '{')")
    connection.close()
    with open_store(str(tmp_path / "a.db")) as store, pytest.raises(Exception, match="track does not read back"):
        list(store.tracks())


def test_a_server_that_does_not_answer_is_named_without_its_password():
    """Nothing listens on port 1."""
    pytest.importorskip("psycopg")
    with pytest.raises(Unreachable, match="cannot be opened") as caught:
        open_store("postgresql://me:secret@127.0.0.1:1/vedette")
    assert "secret" not in str(caught.value)


def test_postgresql_without_its_driver_says_what_to_install(monkeypatch):
    """The extra that brings it."""

    def missing(*_arguments, **_named):
        raise ModuleNotFoundError

    monkeypatch.setattr("vedette.store.opening.create_engine", missing)
    with pytest.raises(Unreachable, match=r"vedette\[postgresql\]"):
        open_store("postgresql://me@127.0.0.1/vedette")


def test_a_broken_url_is_explained():
    """With the form that is wanted."""
    with pytest.raises(BadConfig, match="postgresql://user"):
        open_store("postgresql://me@host:port/vedette")

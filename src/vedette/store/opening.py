"""From what `--db` names to an engine: a file path is SQLite, a `postgresql://` URL is PostgreSQL."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from vedette.model.errors import BadConfig, BadUsage, Unreachable
from vedette.store import schema
from vedette.store.sql import SqlStore
from vedette.store.tables import SCHEMA

_BUSY_SECONDS = 60
"""How long a writer waits for another process: a page takes milliseconds to write, a merge a few seconds."""

_PAUSE_SECONDS = 0.05

_POSTGRES = ("postgresql://", "postgres://")
_SCHEME = re.compile(r"[A-Za-z][\w+.-]*://")


def open_store(where: str, *, create: bool = True) -> SqlStore:
    """The store that `where` names, brought to this schema; with `create` a missing SQLite file is made.

    Without `create` a file that cannot be written is opened for reading alone.

    Raises:
        BadUsage: there is no store at `where`, and it is not to be made.
        BadConfig: what stands at `where` is no store of ours, or one of a newer Vedette.
        Unreachable: it cannot be opened, or the server does not answer.
    """
    remote = where.startswith(_POSTGRES)
    if not remote and (scheme := _SCHEME.match(where)):
        message = f"--db takes a file, or postgresql://user:password@host/database; {scheme[0]} is neither."
        raise BadUsage(message)
    shown = _without_password(where) if remote else where
    engine = _postgres(where) if remote else _sqlite(Path(where), create=create)
    try:
        with engine.connect() as connection:
            ready = schema.version_of(connection, shown) == SCHEMA
        if not ready and not remote and not _writable(Path(where)):
            engine.dispose()
            message = (
                f"{shown} is read-only, and its schema is another than this Vedette's: copy it, and name the copy."
            )
            raise Unreachable(message)
        if not ready:
            with engine.connect().execution_options(writes=True) as connection, connection.begin():
                schema.upgrade(connection, shown)
    except DBAPIError as error:
        engine.dispose()
        raise _told(error, shown) from error
    except BadConfig:
        engine.dispose()
        raise
    return SqlStore(engine, shown)


def _told(error: DBAPIError, shown: str) -> BadConfig | Unreachable:
    reason = str(error.orig).strip().splitlines()[0] if error.orig else str(error)
    if "not a database" in reason:
        return BadConfig(f"{shown} is a file of another kind, not a Vedette store: name another --db.")
    return Unreachable(f"The store {shown} cannot be opened: {reason}.")


def _without_password(where: str) -> str:
    try:
        return make_url(where).render_as_string(hide_password=True)
    except (ArgumentError, ValueError) as error:
        message = "--db is no valid URL; write it as postgresql://user:password@host/database."
        raise BadConfig(message) from error


def _postgres(where: str) -> Engine:
    url = make_url(where).set(drivername="postgresql+psycopg")
    try:
        return create_engine(url, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        message = "PostgreSQL needs the psycopg driver: pip install 'vedette[postgresql]'."
        raise Unreachable(message) from error


def _sqlite(path: Path, *, create: bool) -> Engine:
    _check_file(path, create=create)
    url = URL.create("sqlite", database=str(path))
    if path.exists() and not _writable(path):
        engine = create_engine(url, creator=lambda: _read_only(path))
    else:
        engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS})
        event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        message = f"{path} is a folder; --db names a file, such as {path / 'vedette.db'}."
        raise BadConfig(message)
    if not path.parent.is_dir():
        message = f"The folder {path.parent} does not exist: make it first, or name another --db."
        raise BadConfig(message)
    if not path.exists() and not create:
        message = f"There is no store at {path} yet: run `vedette run PATH…` first, or name another with --db."
        raise BadUsage(message)
    if create and not _writable(path):
        message = f"{path} cannot be written: the file or its folder is read-only. Name another --db."
        raise Unreachable(message)


def _writable(path: Path) -> bool:
    """SQLite writes the file, and others beside it."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _read_only(path: Path) -> sqlite3.Connection:
    # Reading too needs a log beside the file, unless SQLite is told that nobody writes: so where the log is missing and
    # cannot be made, which also says that no writer is at work.
    alone = not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()
    address = f"{path.absolute().as_uri()}?{'immutable=1' if alone else 'mode=ro'}"
    connection = sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, check_same_thread=False)
    connection.isolation_level = None
    return connection


def _use_log(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at once. SQLite does not wait for others here, as it does elsewhere, so we do."""
    last = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    # Transactions are begun by `_begin`: the driver's own guess would begin them too late to be safe for two writers.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    _use_log(connection)


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: two that read first and write later would deadlock.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

"""Opening a store of any age: an older schema is upgraded, a newer or foreign one refused with a sentence."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from vedette.model.errors import BadConfig
from vedette.store.tables import SCHEMA, VERSION_TABLE

# Any 63-bit number of our own: it names the lock that two processes opening one new PostgreSQL store contend for.
_LOCK = 0x5645444554544531


def lock_for_writing(connection: Connection) -> None:
    """On PostgreSQL, let one writer in at a time; SQLite's `BEGIN IMMEDIATE` has already done so."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def version_of(connection: Connection, shown: str) -> str | None:
    """The schema's version; None for an empty database.

    Raises:
        BadConfig: the database holds tables of another program.
    """
    tables = inspect(connection).get_table_names()
    if VERSION_TABLE in tables:
        return str(connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar())  # noqa: S608 - ours
    if tables:
        message = f"{shown} is the database of another program (it holds the table {tables[0]}): name another --db."
        raise BadConfig(message)
    return None


def upgrade(connection: Connection, shown: str) -> None:
    """Bring the store on `connection`, inside its transaction, to the schema of this code.

    Raises:
        BadConfig: the store was written by a newer Vedette, or is not one of ours.
    """
    lock_for_writing(connection)
    version = version_of(connection, shown)  # asked again under the lock: another process may have been quicker
    if version == SCHEMA:
        return
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version is not None and version not in known:
        message = (
            f"{shown} was written by a newer Vedette (schema {version}, this one knows {SCHEMA}): upgrade Vedette."
        )
        raise BadConfig(message)
    config.attributes.update(connection=connection, version_table=VERSION_TABLE)
    command.upgrade(config, "head")

"""Settings to the store; apart from `engines`, so that exporting loads no parser."""

from __future__ import annotations

from vedette.settings import Settings
from vedette.store.opening import open_store
from vedette.store.sql import SqlStore


def store_of(settings: Settings, *, create: bool = False) -> SqlStore:
    """The store that the settings name; with `create` a missing SQLite file is made.

    Raises:
        BadUsage, BadConfig, Unreachable: as `store.opening.open_store`.
    """
    return open_store(settings.db, create=create)

"""Alembic's entry: it runs on the connection that `schema.upgrade` opened, inside that one transaction."""

from __future__ import annotations

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, version_table=context.config.attributes["version_table"])
context.run_migrations()

"""Alembic's scripts: how a store of an older Vedette becomes one of this."""

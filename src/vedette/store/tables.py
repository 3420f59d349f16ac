"""The tables. Values are kept as JSON records, with columns only for what is looked up or sorted by."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

SCHEMA = "v0001"
"""The schema this code reads and writes: the newest file of `migrations/versions`."""

VERSION_TABLE = "vedette_schema"
"""Holds the schema's version; its presence is what tells our databases from those of other programs."""

WORDS = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that sorts by code point on every engine, so that exports do not hang on a server's locale."""

METADATA = MetaData()

PAGES = Table(
    "pages",
    METADATA,
    Column("sha256", WORDS, primary_key=True),
    Column("name", WORDS, nullable=False),
    Column("received", WORDS, nullable=False),
    Column("media_type", WORDS, nullable=False),
    Column("hints", WORDS, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("text", LargeBinary, nullable=False),  # UTF-8; PostgreSQL's text type takes no NUL
    Column("recipe", WORDS, nullable=False),
)

REFUSALS = Table(
    "refusals",
    METADATA,
    Column("name", WORDS, primary_key=True),
    Column("reason", WORDS, nullable=False),
    Column("sha256", WORDS),
    Column("received", WORDS, nullable=False),
)

REPORTS = Table(
    "reports",
    METADATA,
    Column("report_id", WORDS, primary_key=True),
    Column("page_sha256", WORDS, ForeignKey("pages.sha256", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("cleaned", WORDS, nullable=False),  # as cleaning left it: what the next merge starts from
    Column("record", WORDS, nullable=False),  # as merging left it: what is shown and exported
)

DROPPED = Table(
    "dropped",
    METADATA,
    Column("page_sha256", WORDS, ForeignKey("pages.sha256", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("record", WORDS, nullable=False),
)

CLAIMS = Table(
    "claims",
    METADATA,
    Column("claim_id", WORDS, primary_key=True),
    Column("report_id", WORDS, ForeignKey("reports.report_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("event_id", WORDS, index=True),
    Column("coded", WORDS, nullable=False),  # as coding left it
    Column("record", WORDS, nullable=False),  # as merging left it
)

EVENTS = Table(
    "events",
    METADATA,
    Column("event_id", WORDS, primary_key=True),
    Column("first_day", WORDS),
    Column("record", WORDS, nullable=False),
    Index("events_by_day", "first_day", "event_id"),
)

TRACKS = Table(
    "tracks",
    METADATA,
    Column("track_id", WORDS, primary_key=True),
    Column("record", WORDS, nullable=False),
)

ALIASES = Table(
    "aliases",
    METADATA,
    Column("old", WORDS, primary_key=True),
    Column("new", WORDS),  # null: nothing of the old event is left, and this row is its tombstone
)

REVIEWS = Table(
    "reviews",
    METADATA,
    Column("review_id", WORDS, primary_key=True),
    Column("target", WORDS, nullable=False, index=True),
    Column("made", WORDS, nullable=False),
    Column("record", WORDS, nullable=False),
)

META = Table(
    "meta",
    METADATA,
    Column("key", WORDS, primary_key=True),
    Column("value", WORDS, nullable=False),
)

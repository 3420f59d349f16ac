"""The first schema: pages, refusals, reports, dropped blocks, claims, events, tracks, aliases, reviews, meta."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0001"
down_revision = None

# Written out, not taken from `tables`: this file must go on meaning the first schema when the tables move on.
WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, WORDS, primary_key=True)


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, WORDS, nullable=False) for name in names]


def _of_page(*, key: bool = False) -> sa.Column[str]:
    owner = sa.ForeignKey("pages.sha256", ondelete="CASCADE")
    return sa.Column("page_sha256", WORDS, owner, primary_key=key, nullable=False)


def upgrade() -> None:
    """Make every table of an empty database."""
    op.create_table(
        "pages",
        _key("sha256"),
        *_words("name", "received", "media_type", "hints"),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.LargeBinary, nullable=False),
        *_words("recipe"),
    )
    op.create_table("refusals", _key("name"), *_words("reason", "received"), sa.Column("sha256", WORDS))
    op.create_table(
        "reports",
        _key("report_id"),
        _of_page(),
        sa.Column("position", sa.Integer, nullable=False),
        *_words("cleaned", "record"),
    )
    op.create_table(
        "dropped", _of_page(key=True), sa.Column("position", sa.Integer, primary_key=True), *_words("record")
    )
    _create_claims()
    op.create_table("events", _key("event_id"), sa.Column("first_day", WORDS), *_words("record"))
    op.create_table("tracks", _key("track_id"), *_words("record"))
    op.create_table("aliases", _key("old"), sa.Column("new", WORDS))
    op.create_table("reviews", _key("review_id"), *_words("target", "made", "record"))
    op.create_table("meta", _key("key"), *_words("value"))
    _create_indexes()


def _create_claims() -> None:
    owner = sa.ForeignKey("reports.report_id", ondelete="CASCADE")
    op.create_table(
        "claims",
        _key("claim_id"),
        sa.Column("report_id", WORDS, owner, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("event_id", WORDS),
        *_words("coded", "record"),
    )


def _create_indexes() -> None:
    op.create_index("ix_reports_page_sha256", "reports", ["page_sha256"])
    op.create_index("ix_claims_report_id", "claims", ["report_id"])
    op.create_index("ix_claims_event_id", "claims", ["event_id"])
    op.create_index("events_by_day", "events", ["first_day", "event_id"])
    op.create_index("ix_reviews_target", "reviews", ["target"])

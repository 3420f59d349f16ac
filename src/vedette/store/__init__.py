"""Where pages, reports, claims, events and tracks are kept: SQLite by default, PostgreSQL for a team."""

"""Who is a party of a negotiation, and who only goes between the parties."""

from __future__ import annotations

from vedette.track.naming import Names, without_mediators


def test_go_betweens_that_never_talk_are_dropped_once() -> None:
    """Also where too many parties are left to spare the others that go between."""
    parties = Names({s: s.title() for s in ("sudan", "rebels", "chad", "egypt", "kenya")})
    kept = without_mediators(parties, Names({s: s.title() for s in ("egypt", "kenya")}), [])
    assert list(kept.of_side) == ["sudan", "rebels", "chad"]

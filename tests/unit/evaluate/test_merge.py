"""Figures of the merge set."""

from __future__ import annotations

import pytest

from factories import claim, place, report
from vedette.evaluate.merge import (
    Incident,
    clusters,
    incident_figures,
    killed_of,
    overlaps,
    pages_together,
    pairs_of,
    pairwise,
    range_kept,
)
from vedette.merge.merging import merge
from vedette.model.event import Event

GOLD = {"a": {"1"}, "b": {"1"}, "c": {"2"}, "d": {"2"}}


def event(**given: object) -> Event:
    """The event of one claim."""
    return merge([claim("ASSAULT", **given)], [report()]).events[0]


def test_pairs_share_a_label() -> None:
    """Items with several labels stand in several pairs, each pair once."""
    assert pairs_of({"a": {"1", "2"}, "b": {"1", "2"}, "c": {"2"}}) == {("a", "b"), ("a", "c"), ("b", "c")}


def test_pairwise_counts_pairs_put_together() -> None:
    """One right pair of two found, of two there are."""
    found = pairwise({"a": {"x", "y"}, "b": {"x"}, "c": {"y"}, "d": {"z"}}, GOLD)
    assert found["pairwise_precision"] == pytest.approx(1 / 2)
    assert found["pairwise_recall"] == pytest.approx(1 / 2)


def test_nothing_found_scores_nought() -> None:
    """No pair at all is no precision and no recall, and no division by zero."""
    assert set(pairwise({}, GOLD).values()) == {0.0}


def test_clusters_close_chains() -> None:
    """What is linked to one another by a third stands in one cluster."""
    found = clusters({"a": {"1"}, "b": {"1", "2"}, "c": {"2"}, "d": {"3"}})
    assert found["a"] == found["c"] != found["d"]


def test_background_puts_no_pages_together() -> None:
    """A span of years that two pages mention makes them no pages of one happening."""
    claims = [
        claim("ASSAULT", f"a raid of {w}", report=r, mode="aerial", actor="Syria=SYR MIL", where="Saqba", when=w)
        for w in ("2018-02-05", "2011-03-01/2018-02-01") for r in ("r1", "r2")
    ]  # fmt: skip
    merged = merge(claims, [report("r1"), report("r2")])
    found = pages_together(merged.events, {"r1": "p1", "r2": "p2"})
    assert len(merged.events) == 2
    assert len(found["p1"]) == 1
    assert found["p1"] == found["p2"]


def test_open_ranges_overlap_upwards() -> None:
    """A toll of at least 9 and one of 12 fit; 3 to 5 and 9 do not."""
    assert overlaps((9, None), (12, 12))
    assert not overlaps((3, 5), (9, 9))


def test_an_event_without_a_toll_has_none() -> None:
    """No figure is not zero dead."""
    assert killed_of(event(where="Saqba")) is None
    assert killed_of(event(where="Saqba", killed=(9, 9, None))) == (9, None)


def test_incidents_are_matched_by_toll_place_and_day() -> None:
    """One event fits in all; a missing one counts as missed."""
    one = event(where=place("Saqba", lat=33.52, lon=36.38), when="2018-02-05", killed=9)
    incident = Incident("2018-02-05", (5, 12), 33.51, 36.40)
    assert incident_figures([(one, incident), (None, incident)]) == {
        "killed_overlaps": 0.5,
        "place_10km": 0.5,
        "day_exact": 0.5,
    }


def test_a_range_is_kept_when_it_holds_every_figure() -> None:
    """8 to 12 holds 8, 10 and 12; 9 to 12 does not."""
    stated = {"e": [(8, 8), (10, 12)]}
    assert range_kept({"e": (8, 12)}, stated) == 1.0
    assert range_kept({"e": (9, 12)}, stated) == 0.0
    assert range_kept({}, stated) == 0.0

"""Values as JSON-ready records."""

from __future__ import annotations

import pytest

from factories import claim
from vedette.model.claim import Claim, Figure, When
from vedette.model.errors import Corrupt
from vedette.model.event import Event
from vedette.model.records import from_record, to_record
from vedette.model.report import Published, Report


def test_what_is_unknown_is_absent() -> None:
    """None and empty tuples leave no key."""
    assert to_record(When("day", "2018-07-05", "2018-07-05")) == {
        "precision": "day",
        "start": "2018-07-05",
        "end": "2018-07-05",
    }


def test_a_figure_keeps_its_three_bounds() -> None:
    """An open bound is null, not absent: "at least 43" says that the upper end is open."""
    record = to_record(Figure("killed", "at least 43", low=43, best=43))
    assert record == {"measure": "killed", "as_written": "at least 43", "low": 43, "best": 43, "high": None}


def test_whole_numbers_are_written_without_a_point() -> None:
    """43.0 people are 43; 2.5 million stays what it is."""
    assert to_record(Figure("money", "2.5", best=2.5))["best"] == 2.5
    assert repr(to_record(Figure("killed", "43", best=43.0))["best"]) == "43"


def test_only_a_toll_over_many_events_is_marked_cumulative() -> None:
    """The mark stands when it is true, and is absent otherwise."""
    assert "cumulative" not in to_record(Figure("killed", "43", best=43))
    assert to_record(Figure("killed", "3,500", best=3500, cumulative=True))["cumulative"] is True


def test_a_record_has_the_fields_of_the_contract() -> None:
    """A claim's record names what other programs rely on."""
    record = to_record(claim("ASSAULT", "Six were killed in Daraa.", where="Daraa", when="2018-07-05", killed=6))
    assert {
        "claim_id",
        "report_id",
        "quote",
        "type",
        "status",
        "source",
        "confidence",
        "place",
        "when",
        "figures",
    } <= set(record)
    assert set(record["quote"]) == {"exact", "start", "end"}
    assert set(record["source"]) >= {"name", "kind", "hedged"}


def test_nested_values_read_back() -> None:
    """What a report holds comes back as the same value."""
    report = Report("r1", "p.txt", "0" * 64, "Text.", published=Published("2018-07-06", "byline", "July 6", 0.9))
    assert from_record(Report, to_record(report)) == report


def test_unknown_keys_are_ignored() -> None:
    """A later version may add fields; an earlier one still reads its own."""
    record = to_record(When("day", "2018-07-05")) | {"phase_of_the_moon": "full"}
    assert from_record(When, record) == When("day", "2018-07-05")


@pytest.mark.parametrize(
    ("kind", "record"), [(Claim, {"claim_id": "c-1"}), (Event, {"type": "ASSAULT"}), (When, {"start": "2018-07-05"})]
)
def test_a_missing_field_is_corrupt(kind: type, record: dict[str, str]) -> None:
    """A stored value that lacks what it must have is named, not guessed."""
    with pytest.raises(Corrupt, match=f"A stored {kind.__name__.lower()} does not read back"):
        from_record(kind, record)

"""Records as files: what a spreadsheet, a map and a program read back."""

from __future__ import annotations

import csv
import importlib.util
import io
import json

import pytest

from vedette.model.errors import BadUsage
from vedette.publish.exports import KINDS, export, formats_of

CLAIM = {
    "claim_id": "c-1",
    "report_id": "r-1",
    "quote": {"exact": "=1+1, they “said”\nthen left \udc80", "start": 3, "end": 40},
    "type": "ASSAULT",
    "mode": "aerial",
    "status": "happened",
    "source": {"name": "Radio", "kind": "media", "hedged": False},
    "confidence": 0.5,
    "parties": [
        {"role": "actor", "as_written": "jets", "name": "Russia", "code": "RUS MIL"},
        {"role": "actor", "as_written": "Russian jets", "name": "Russia", "code": "RUS MIL"},
        {"role": "victim", "as_written": "six civilians"},
    ],
    "place": {"name": "Daraa", "as_written": "Daraa", "precision": "town", "lat": 32.6, "lon": -36.1, "country": "SYR"},
    "when": {"start": "2018-07-05", "end": "2018-07-05", "precision": "day"},
    "figures": [
        {"measure": "killed", "low": 6, "best": 6, "high": None},
        {"measure": "injured", "low": 1, "best": 1, "high": 1, "group": "women"},
        {"measure": "injured", "low": 2, "best": 2, "high": 2, "group": "children"},
    ],
}


def written(kind, wanted, *records):
    """The bytes of an export."""
    return b"".join(export(kind, wanted, records))


def rows(kind, *records):
    """The rows of a CSV export."""
    return list(csv.DictReader(io.StringIO(written(kind, "csv", *records).decode("utf-8"), newline="")))


def test_json_lines_give_the_record_back():
    """One object a line, even where torn pages left half a character; where words stood on a page is left out."""
    lines = written("claims", "jsonl", CLAIM, CLAIM | {"kept": []}).decode("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [CLAIM, CLAIM]
    assert "“said”" in lines[0]


def test_csv_has_a_column_for_each_field():
    """Parties by role, once each; bounds as numbers; what is unknown is empty."""
    (row,) = rows("claims", CLAIM)
    assert (row["actors"], row["actor_codes"], row["victims"]) == ("Russia", "RUS MIL", "six civilians")
    assert (row["killed_low"], row["killed_best"], row["killed_high"]) == ("6", "6", "")
    assert (row["lat"], row["lon"], row["place_precision"]) == ("32.6", "-36.1", "town")
    assert (row["event_id"], row["source_hedged"], row["when_start"]) == ("", "false", "2018-07-05")
    assert json.loads(row["figures"]) == CLAIM["figures"]


def test_figures_of_several_groups_are_never_added_up():
    """One woman and two children are no three: the columns stay empty, the JSON keeps both."""
    (row,) = rows("claims", CLAIM)
    assert row["injured_best"] == ""


def test_csv_never_starts_a_formula():
    """A spreadsheet must not run what a page says."""
    (row,) = rows("claims", CLAIM)
    assert row["quote"].startswith("'=1+1")


def test_csv_without_records_still_has_its_header():
    """An empty store is a table with no rows."""
    assert written("events", "csv").decode().startswith("event_id,type,mode,status,")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_flat(kind):
    """With records that know nothing but their id."""
    (row,) = rows(kind, {})
    assert set(row.values()) == {""}


def test_a_town_is_a_point_and_a_province_is_none():
    """GeoJSON counts longitude first."""
    province = CLAIM | {"claim_id": "c-2", "place": CLAIM["place"] | {"precision": "province"}}
    nowhere = {k: v for k, v in CLAIM.items() if k != "place"} | {"claim_id": "c-3"}
    found = json.loads(written("claims", "geojson", CLAIM, province, nowhere))
    town, area, none = found["features"]
    assert found["type"] == "FeatureCollection"
    assert town["geometry"] == {"type": "Point", "coordinates": [-36.1, 32.6]}
    assert (area["geometry"], none["geometry"]) == (None, None)
    assert area["properties"]["place"] == "Daraa"
    assert (town["id"], town["properties"]["killed_low"]) == ("c-1", 6)
    assert not {"lat", "injured_best"} & set(town["properties"])


def test_an_empty_collection_is_valid():
    """No features, no comma."""
    assert json.loads(written("events", "geojson")) == {"type": "FeatureCollection", "features": []}


@pytest.mark.parametrize(
    ("kind", "wanted", "said"),
    [
        ("people", "jsonl", "choose one of reports, claims, events, tracks, reviews"),
        ("events", "acled", "acled is not there yet: choose one of jsonl, csv, geojson, parquet"),
        ("events", "xml", "no format 'xml' for events"),
        ("reports", "geojson", "choose one of jsonl, csv, parquet"),
        ("claims", "ged", "no format 'ged' for claims"),
    ],
)
def test_what_cannot_be_exported_is_refused_with_what_can(kind, wanted, said):
    """Nothing is written then."""
    with pytest.raises(BadUsage, match=said):
        export(kind, wanted, [])


def test_maps_are_made_of_claims_and_events_alone():
    """The others have no one place."""
    assert [kind for kind in KINDS if "geojson" in formats_of(kind)] == ["claims", "events"]


@pytest.mark.skipif(importlib.util.find_spec("pyarrow") is not None, reason="pyarrow is installed here")
def test_parquet_without_pyarrow_says_what_to_install():
    """A sentence, no traceback."""
    with pytest.raises(BadUsage, match="pip install pyarrow"):
        written("claims", "parquet", CLAIM)


def test_parquet_reads_back():
    """Numbers are numbers, what is unknown is null."""
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(written("claims", "parquet", CLAIM, CLAIM))).to_pydict()
    assert (table["killed_low"], table["killed_high"]) == ([6.0, 6.0], [None, None])

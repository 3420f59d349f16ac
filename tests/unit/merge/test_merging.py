"""Events out of claims: ids, figures, voices, agreements, contradictions and links."""

from __future__ import annotations

from dataclasses import replace

from factories import claim, place, report
from vedette.merge.merging import Merged, merge
from vedette.model.claim import Claim
from vedette.model.event import Event
from vedette.model.report import Report

RAID = {"mode": "aerial", "actor": "Syria=SYR MIL", "where": "Saqba", "when": "2018-02-05"}
TWO = [report("r1", "2018-02-05"), report("r2", "2018-02-06")]


def only(merged: Merged) -> Event:
    """The one event there is."""
    assert len(merged.events) == 1
    return merged.events[0]


def two(first: Claim, second: Claim, reports: list[Report] | None = None) -> Event:
    """The event of two claims that must join."""
    return only(merge([first, second], reports or TWO))


def test_every_claim_gets_its_event() -> None:
    """Claims come back with the id of the event they stand in."""
    merged = merge([claim("ASSAULT", **RAID), claim("PROTEST", "a march", where="Hama", when="2018-02-05")], TWO)
    assert {c.event_id for c in merged.claims} == {e.event_id for e in merged.events}
    assert len(merged.events) == 2


def test_figures_keep_the_range_and_no_average() -> None:
    """Two tolls of two outlets give lowest and highest, no best, and a contradiction with who says what."""
    event = two(
        claim("ASSAULT", source="Outlet A", killed=9, **RAID),
        claim("ASSAULT", report="r2", source="Outlet B", killed=12, **RAID),
    )
    toll = event.figures[0]
    assert (toll.low, toll.best, toll.high) == (9, None, 12)
    assert [c.field for c in event.contradictions] == ["killed"]
    assert {s.sources for s in event.contradictions[0].values} == {("Outlet A",), ("Outlet B",)}


def test_equal_figures_of_independent_sources_agree() -> None:
    """Two voices with one toll give it as best, and an agreement."""
    event = two(
        claim("ASSAULT", source="Doctors", source_kind="medic", killed=9, **RAID),
        claim("ASSAULT", report="r2", source="Outlet B", killed=9, **RAID),
    )
    assert event.figures[0].best == 9
    assert event.independent_sources == 2
    assert "killed" in [a.field for a in event.agreements]


def test_an_open_bound_stays_open() -> None:
    """A toll of "at least nine" leaves the range open above."""
    event = only(merge([claim("ASSAULT", killed=(9, 9, None), **RAID)], TWO))
    assert (event.figures[0].low, event.figures[0].best, event.figures[0].high) == (9, 9, None)


def test_two_outlets_quoting_one_monitor_are_one_source() -> None:
    """The monitor counts once, however many outlets quote it."""
    quoted = {"source": "Syrian Observatory for Human Rights", "source_kind": "monitor", "killed": 9}
    event = two(claim("ASSAULT", **quoted, **RAID), claim("ASSAULT", report="r2", **quoted, **RAID))
    assert event.independent_sources == 1
    assert len(event.outlets) == 2


def test_two_outlets_carrying_one_agency_are_one_source() -> None:
    """A wire story printed twice counts once."""
    reports = [replace(r, agency="AFP") for r in TWO]
    event = two(
        claim("ASSAULT", source="Outlet r1", **RAID), claim("ASSAULT", report="r2", source="Outlet r2", **RAID), reports
    )
    assert event.independent_sources == 1


def test_copied_texts_are_one_source() -> None:
    """Two outlets with nearly one text are one source though neither names an agency."""
    text = " ".join(f"word{n} of the long story about the raid" for n in range(20))
    reports = [replace(r, text=text + end) for r, end in zip(TWO, ("", " Our staff added a line."), strict=True)]
    event = two(
        claim("ASSAULT", source="Outlet r1", **RAID), claim("ASSAULT", report="r2", source="Outlet r2", **RAID), reports
    )
    assert event.independent_sources == 1


def test_a_later_toll_of_the_same_outlet_replaces_the_earlier() -> None:
    """An outlet that raises its toll next day contradicts itself; the later figure is best, the earlier is kept."""
    reports = [replace(r, outlet="Outlet A") for r in TWO]
    first = claim("ASSAULT", source="Outlet A", killed=9, **RAID)
    later = claim("ASSAULT", report="r2", source="Outlet A", killed=12, **RAID)
    event = two(first, later, reports)
    assert (event.figures[0].low, event.figures[0].best, event.figures[0].high) == (9, 12, 12)
    values = [s.value for s in event.contradictions[0].values]
    assert {"low": 9, "best": 9, "high": 9, "superseded_by": later.claim_id} in values


def test_a_denial_does_not_erase() -> None:
    """A denied strike stays a strike that happened by others' word, with the denial as contradiction."""
    event = two(
        claim("ASSAULT", source="Residents", source_kind="witness", **RAID),
        claim("ASSAULT", report="r2", status="denied", source="Army", source_kind="military", **RAID),
    )
    assert event.status == "happened"
    assert "status" in [c.field for c in event.contradictions]


def test_the_narrowest_place_is_kept() -> None:
    """Town and province agree; the event is in the town."""
    where = place("Nawa", admin1="Daraa")
    wide = place("Daraa", "province", admin1="Daraa")
    event = two(
        claim("ASSAULT", **(RAID | {"where": where})), claim("ASSAULT", report="r2", **(RAID | {"where": wide}))
    )
    assert event.place == where
    assert not [c for c in event.contradictions if c.field == "place"]


def test_a_venue_left_open_by_one_claim_is_a_contradiction() -> None:
    """The words "at the crossing or in the old town" dispute the place, with the speaker behind both."""
    sides = {"actor": "rebels=SYR REB", "recipient": "Russia=RUS MIL", "when": "2018-07-05", "status": "planned"}
    crossing, town = place("Jaber crossing", "exact"), place("Old Bosra")
    one = claim(
        "CONSULT", "they meet at the Jaber crossing or in Old Bosra", where=crossing, source="spokesman", **sides
    )
    other = claim("CONSULT", "the sides meet in Old Bosra", report="r2", where=town, source="Outlet B", **sides)
    disputed = next(c for c in two(one, other).contradictions if c.field == "place")
    assert {s.value: s.sources for s in disputed.values} == {
        "Old Bosra": ("Outlet B", "spokesman"),
        "Jaber crossing": ("spokesman",),
    }


def test_one_name_is_one_party() -> None:
    """A party that two reports name is listed once, with the code that one of them gives."""
    event = two(
        claim("ASSAULT", **(RAID | {"actor": "Syria"})),
        claim("ASSAULT", report="r2", **(RAID | {"actor": "Syria=SYR MIL"})),
    )
    assert [(p.name, p.code) for p in event.parties] == [("Syria", "SYR MIL")]


def test_a_stated_relation_becomes_a_link() -> None:
    """The words "bombing resumed" point to the bombing told of before it, not to a later one."""
    first = claim("ASSAULT", "jets bombed", at=0, **(RAID | {"when": "2018-02-03"}))
    again = claim("ASSAULT", "bombing resumed", at=2000, relates="resumes", **(RAID | {"when": "2018-02-06"}))
    merged = merge([first, again], TWO)
    events = {e.claims: e for e in merged.events}
    link = events[again.claim_id,].links[0]
    assert (link.relation, link.event_id) == ("resumes", events[first.claim_id,].event_id)


def test_ids_survive_later_reports() -> None:
    """An event keeps its id when a report joins it that would have given it another."""
    later = claim("ASSAULT", "a raid", report="r2", **RAID)
    before = only(merge([later], TWO))
    after = only(merge([claim("ASSAULT", **RAID), later], TWO, previous=[before]))
    assert after.event_id == before.event_id
    assert len(after.claims) == 2


def test_events_that_join_leave_an_alias() -> None:
    """When two events turn out to be one, the id that goes resolves to the one that stays."""
    first, second = claim("ASSAULT", **RAID), claim("ASSAULT", report="r2", **RAID)
    apart = [*merge([first], TWO).events, *merge([second], TWO).events]
    merged = merge([first, second], TWO, previous=apart)
    event = only(merged)
    (gone,) = {e.event_id for e in apart} - {event.event_id}
    assert event.same_as == (gone,)
    assert merged.aliases == {gone: event.event_id}


def test_an_undated_report_is_dated_by_another() -> None:
    """The merge hands the report back with the date inferred."""
    reports = [report("r1", "2018-07-06"), report("r2", None)]
    known = [
        claim(
            "ASSAULT", "jets struck the Nawa market", **(RAID | {"where": "Nawa", "when": "2018-07-05", "killed": 31})
        ),
        claim("CONSULT", "rebels met officers", actor="rebels=SYR REB", recipient="Russia=RUS MIL", when="2018-07-04"),
    ]
    undated = [
        claim("ASSAULT", "warplanes hit the Nawa market", report="r2",
              **(RAID | {"where": "Nawa", "when": "on Thursday", "killed": 31})),
        claim("CONSULT", "rebels and officers met", report="r2", actor="rebels=SYR REB", recipient="Russia=RUS MIL",
              when="on Wednesday"),
    ]  # fmt: skip
    found = merge([*known, *undated], reports).reports[1].published
    assert found is not None
    assert (found.date, found.basis) == ("2018-07-05", "inferred")
    assert "Title of r1" in found.evidence

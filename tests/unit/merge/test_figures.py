"""Tolls that differ between sources and grow with time stay one happening, and corrections are told as such."""

from __future__ import annotations

from dataclasses import replace

from factories import claim, place, report
from vedette.merge.merging import merge
from vedette.model.event import Event

QUARTER = place("Karm", "district", country="SYR", admin1="Aleppo", lat=36.16, lon=37.17)
CITY = place("Aleppo", country="SYR", admin1="Aleppo", lat=36.20, lon=37.16)
DAY = {"when": "2016-08-03"}
REPORTS = [
    replace(report("r1", "2016-08-03"), outlet="Courier"),
    replace(report("r2", "2016-08-04"), outlet="Gazette"),
    replace(report("r3", "2016-08-04"), outlet="Courier"),
]
FIRST = claim(
    "ASSAULT", "shells killed 17 at a bakery in the Karm quarter of east Aleppo, the local council said",
    mode="heavy-weapons", where=QUARTER, killed=17, injured=106, source="local council", source_kind="government",
    **DAY,
)  # fmt: skip
LAWYERS = claim(
    "ASSAULT", "lawyers said at least 18 were killed and 106 hurt by the fire on the bakery", report="r2",
    mode="firearms", where=CITY, killed=(18, 18, None), injured=106, source="lawyers", source_kind="ngo", **DAY,
)  # fmt: skip
RAISED = claim(
    "ASSAULT", "the council in Karm has raised its count: 19 were killed and 106 hurt", report="r3",
    where=QUARTER, killed=19, injured=106, source="local council in Karm", source_kind="government", **DAY,
)  # fmt: skip


def bakery() -> Event:
    """The one event that the three make."""
    (event,) = merge([FIRST, LAWYERS, RAISED], REPORTS).events
    return event


def test_a_growing_toll_is_one_event_with_its_range() -> None:
    """Seventeen, at least eighteen, and nineteen next day are one shelling with 17 to 19 dead."""
    toll = next(f for f in bakery().figures if f.measure == "killed")
    assert (toll.low, toll.high) == (17, 19)


def test_the_corrected_toll_is_best() -> None:
    """What the council raised replaces its own figure, and "at least 18" agrees with it."""
    toll = next(f for f in bakery().figures if f.measure == "killed")
    assert toll.best == 19


def test_a_contradiction_tells_the_correction() -> None:
    """Who says which, and that the speaker's later claim replaces the earlier."""
    told = next(c for c in bakery().contradictions if c.field == "killed")
    old = next(s for s in told.values if s.claims == (FIRST.claim_id,))
    assert old.value == {"low": 17, "best": 17, "high": 17, "superseded_by": RAISED.claim_id}
    assert {s.sources for s in told.values} == {("local council",), ("lawyers",), ("local council in Karm",)}


def test_a_change_told_the_same_day_is_the_later() -> None:
    """Of one speaker's two figures of one day, that with words of change stands."""
    same_day = [replace(r, published=REPORTS[2].published) for r in REPORTS]
    (event,) = merge([FIRST, RAISED], same_day).events
    assert next(f.best for f in event.figures if f.measure == "killed") == 19


def test_an_open_figure_above_all_others_leaves_the_range_open() -> None:
    """With more than thirty against seventeen nobody gives an upper end."""
    more = replace(LAWYERS, figures=(replace(LAWYERS.figures[0], low=31, best=31),))
    (event,) = merge([FIRST, more], REPORTS).events
    assert next(f.high for f in event.figures if f.measure == "killed") is None


def test_other_tolls_do_not_part_one_spot_and_day() -> None:
    """Three dead in one report and forty in another, of one shelling in one town on one day."""
    few = claim("ASSAULT", "shells fell", mode="heavy-weapons", where="Saqba", killed=3, **DAY)
    many = claim("ASSAULT", "rounds hit", report="r2", mode="heavy-weapons", where="Saqba", killed=40, **DAY)
    assert len(merge([few, many], REPORTS).events) == 1


def test_one_speakers_two_tolls_in_one_report_are_two_happenings() -> None:
    """Without a word of change, one source's two figures in one report are of two strikes."""
    one = claim("ASSAULT", "shells killed 3", where="Saqba", killed=3, source="medics", **DAY)
    other = claim("ASSAULT", "shells killed 40", at=900, where="Saqba", killed=40, source="medics", **DAY)
    assert len(merge([one, other], REPORTS).events) == 2


def test_one_report_that_sets_a_quarter_in_its_city_vouches_for_the_others() -> None:
    """A claim on the quarter and one on the city join through a third whose words name the one in the other."""
    town = replace(QUARTER, precision="town")
    told = [replace(FIRST, place=town), LAWYERS, replace(RAISED, place=town)]
    assert len(merge(told, REPORTS).events) == 1


def test_an_unnumbered_plural_does_not_widen_the_range() -> None:
    """Where others count 106 hurt, "others were hurt" says nothing more about how many."""
    vague = claim(
        "ASSAULT", "shells killed 17 and wounded others at the bakery in Karm", report="r2",
        mode="heavy-weapons", where=QUARTER, killed=17, injured=(2, None, None), **DAY,
    )  # fmt: skip
    (event,) = merge([FIRST, vague], REPORTS).events
    hurt = next(f for f in event.figures if f.measure == "injured")
    assert (hurt.low, hurt.best, hurt.high) == (106, 106, 106)

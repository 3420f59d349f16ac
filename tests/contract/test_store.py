"""What every store must do, whichever database stands behind it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from vedette.model.claim import Claim, Figure, Part, Party, Place, Source, When
from vedette.model.errors import BadConfig, VedetteError
from vedette.model.event import Event
from vedette.model.page import Hints, Page
from vedette.model.report import Cleaned, Dropped, Kept, Published, Report
from vedette.model.span import Quote, Span
from vedette.model.track import Track
from vedette.store.opening import open_store

TEXT = "Shells fell on the market. Six people died."


def page(name="a.txt", sha256=None, **more):
    """A page that is a text file."""
    values = {"received": "2020-01-01T00:00:00+00:00", "media_type": "text/plain", "raw": TEXT.encode(), "text": TEXT}
    return Page(name, sha256 or f"sha-{name}", **(values | more))


def report(of=None, number=0, **more):
    """A report, by its number on its page."""
    of = of or page()
    return Report(f"r-{of.sha256}-{number}", of.name, of.sha256, TEXT, **more)


def claim(of=None, start=0, **more):
    """A claim of a report whose quote begins at `start`."""
    of = of or report()
    quote = Quote(TEXT[start : start + 6], start, start + 6)
    values = {"type": "ASSAULT", "status": "happened", "source": Source("Radio", "media"), "confidence": 0.5}
    return Claim(f"c-{of.report_id}-{start}", of.report_id, quote, **(values | more))


def event(name, *claims, **more):
    """An event of the claims with these ids."""
    values = {"reports": (), "outlets": (), "sources": (), "independent_sources": 1}
    return Event(name, "ASSAULT", "happened", tuple(claims), **(values | more))


def add(store, *names, recipe="one"):
    """Add pages of one report with one claim each."""
    for name in names:
        of = report(page(name))
        store.add_page(page(name), Cleaned((of,), ()), [claim(of)], recipe)


def merge(store, *events, claims=(), reports=(), tracks=()):
    """Write an outcome of merging to the store as it stands."""
    return store.replace_events(claims, reports, events, tracks, revision=store.revision(), basis="b")


def test_what_goes_in_comes_out(store):
    """Every field of a page, its reports, dropped blocks and claims reads back as it was."""
    odd = page(raw=b"\x00\xff", text="torn \x00 \udc80 حلب", hints=Hints(url="http://x", date="2020-01-01"))
    of = report(
        odd,
        outlet="Radio \udc80",
        published=Published("2020-01-01", "url", "2020/01/01", 0.5),
        kept=(Kept(Span(0, 5), Span(7, 12), "Shell"),),
    )
    full = claim(
        of,
        parties=(Party("actor", "rebels", country="SYR"),),
        place=Place("Aleppo", "Aleppo", "town", lat=36.2, lon=37.1),
        when=When("day", "2020-01-01", "2020-01-01"),
        figures=(Figure("killed", "six", 6, 6, 6, of_which=(Part("women", best=1),)),),
    )
    store.add_page(odd, Cleaned((of,), (Dropped(Span(0, 4), "Menu", "navigation"),)), [full], "one")
    assert store.page(odd.sha256) == odd
    assert list(store.reports()) == [of]
    assert list(store.claims()) == [full]
    assert list(store.dropped(odd.sha256)) == [Dropped(Span(0, 4), "Menu", "navigation")]


def test_a_page_is_known_to_the_recipe_that_read_it(store):
    """The same bytes are known under any name, and not to another recipe."""
    add(store, "a.txt")
    assert store.has_page("sha-a.txt", "a.txt", "one")
    assert store.has_page("sha-a.txt", "copy.txt", "one")
    assert not store.has_page("sha-a.txt", "a.txt", "two")
    assert store.page_name("sha-a.txt") == "a.txt"
    assert store.page_name("sha-b.txt") is None


def test_the_same_page_again_changes_nothing(store):
    """A second arrival by the same recipe leaves even the revision alone."""
    add(store, "a.txt")
    before = store.revision()
    add(store, "a.txt")
    assert store.revision() == before == 1


def test_another_recipe_replaces_reports_and_claims(store):
    """What an earlier recipe read is gone; the page keeps its first name and day of arrival."""
    add(store, "a.txt")
    again = page("b.txt", sha256="sha-a.txt", received="2021-01-01T00:00:00+00:00")
    of = replace(report(again, number=7), title="New")
    store.add_page(again, Cleaned((of,), ()), [], "two")
    assert [r.report_id for r in store.reports()] == [of.report_id]
    assert [r.page for r in store.reports()] == ["a.txt"]
    assert list(store.claims()) == []
    assert store.page("sha-a.txt").received.startswith("2020")


def test_a_page_is_kept_whole_or_not_at_all(store):
    """When a claim cannot be written, neither is its page."""
    of = report()
    with pytest.raises(VedetteError):
        store.add_page(page(), Cleaned((of,), ()), [claim(of), claim(of)], "one")
    assert list(store.reports()) == []
    assert store.revision() == 0


def test_order_is_by_code_point_and_place_on_the_page(store):
    """Reports come by page name, claims by their place, whatever the order of arrival or the server's locale."""
    add(store, "b.txt", "B.txt", "ä.txt", "a.txt")
    of = page("c.txt")
    first, second = report(of, 1), report(of, 0)
    claims = [claim(second, 12), claim(second, 3), claim(first, 5)]
    store.add_page(of, Cleaned((first, second), ()), claims, "one")
    assert [r.page for r in store.reports()] == ["B.txt", "a.txt", "b.txt", "c.txt", "c.txt", "ä.txt"]
    assert [c.quote.start for c in store.claims([second.report_id])] == [3, 12]
    assert [c.report_id for c in store.claims()][3:6] == [first.report_id, second.report_id, second.report_id]


def test_claims_of_many_reports_can_be_asked_for(store):
    """More ids than one question may hold are no obstacle."""
    add(store, "a.txt", "b.txt")
    ids = [f"r-{n}" for n in range(1200)] + ["r-sha-b.txt-0"]
    assert [c.report_id for c in store.claims(ids)] == ["r-sha-b.txt-0"]


def test_merging_shows_its_outcome_and_keeps_what_it_started_from(store):
    """Reports and claims read as merged, and still as cleaned and coded."""
    add(store, "a.txt")
    (of,), (told,) = store.reports(), store.claims()
    dated = replace(of, published=Published("2020-02-02", "inferred", "r-2", 0.5))
    placed = replace(told, event_id="e-1", when=When("day", "2020-02-02"))
    assert merge(store, event("e-1", told.claim_id), claims=[placed], reports=[dated])
    assert list(store.claims()) == [placed]
    assert list(store.claims(as_coded=True)) == [replace(told, event_id="e-1")]
    assert list(store.reports()) == [dated]
    assert list(store.reports(as_cleaned=True)) == [of]
    assert store.merged() == "b"


def test_events_come_by_first_day_then_id_and_tracks_by_id(store):
    """Events without a day come last."""
    days = {"e-3": "2020-01-01", "e-2": None, "e-1": "2020-01-02", "e-0": "2020-01-02"}
    events = [event(i, when=When("day", d) if d else None) for i, d in days.items()]
    tracks = [Track(i, "ceasefire", "Truce", "in_force", ()) for i in ("t-2", "t-1")]
    assert merge(store, *events, tracks=tracks)
    assert [e.event_id for e in store.events()] == ["e-3", "e-0", "e-1", "e-2"]
    assert [t.track_id for t in store.tracks()] == ["t-1", "t-2"]
    assert merge(store, event("e-9"))
    assert [e.event_id for e in store.events()] == ["e-9"]
    assert list(store.tracks()) == []


def test_a_merge_of_what_has_changed_since_is_not_written(store):
    """When another process added pages, the merge is refused."""
    add(store, "a.txt")
    read_at = store.revision()
    add(store, "b.txt")
    assert not store.replace_events([], [], [event("e-1")], [], revision=read_at, basis="old")
    assert list(store.events()) == []
    assert store.merged() is None


def test_an_old_event_id_goes_on_resolving(store):
    """It leads to the event that took most of its claims, over several merges; nothing left is a tombstone."""
    merge(store, event("e-1", "c-1"), event("e-2", "c-2", "c-3"), event("e-4", "c-4"))
    merge(store, event("e-2", "c-1", "c-2", "c-3"))
    assert (store.heir("e-1"), store.heir("e-4"), store.heir("e-2")) == ("e-2", None, None)
    merge(store, event("e-3", "c-3", "c-1"), event("e-5", "c-2"))
    assert (store.heir("e-1"), store.heir("e-2")) == ("e-3", "e-3")
    merge(store, event("e-1", "c-1"))
    assert (store.heir("e-1"), store.heir("e-3")) == (None, "e-1")


def test_merging_may_name_the_heir_itself(store):
    """`same_as` wins over the count of claims."""
    merge(store, event("e-1", "c-1"))
    merge(store, event("e-2", "c-1"), event("e-3", "c-9", same_as=("e-1",)))
    assert store.heir("e-1") == "e-3"


def test_ids_are_found_by_their_beginning(store):
    """Reports, claims, events, tracks and old event ids; `%` and `_` mean themselves."""
    add(store, "a.txt", "b.txt")
    merge(store, event("e-1", "c-1"), tracks=[Track("t-1", "ceasefire", "Truce", "in_force", ())])
    merge(store, event("e-12", "c-1"), tracks=[Track("t-1", "ceasefire", "Truce", "in_force", ())])
    assert store.find("e-1") == ["e-1", "e-12"]
    assert store.find("t") == ["t-1"]
    assert store.find("r-sha-a") == ["r-sha-a.txt-0"]
    assert store.find("c-r", 1) == ["c-r-sha-a.txt-0-0"]
    assert store.find("%") == store.find("e_1") == []


def test_a_refusal_is_noted_until_the_page_comes_in(store):
    """The last reason stands; a page of that name that is accepted wipes it."""
    store.refuse_page("a.txt", "It is empty.", None, "2020")
    store.refuse_page("a.txt", "It is no text.", "sha", "2020")
    store.refuse_page("b.txt", "It is empty.", None, "2020")
    assert store.refusals() == {"a.txt": "It is no text.", "b.txt": "It is empty."}
    add(store, "a.txt")
    assert store.refusals() == {"b.txt": "It is empty."}


def test_a_store_reads_the_same_when_opened_again(where):
    """Closing and opening changes nothing, and no review is lost, as there is none."""
    with open_store(where) as first:
        add(first, "a.txt")
    with open_store(where) as second:
        assert [r.page for r in second.reports()] == ["a.txt"]
        assert list(second.reviews()) == []


def test_the_store_of_a_newer_vedette_is_refused(where, store):
    """A sentence says to upgrade."""
    with store._writing() as connection:  # noqa: SLF001 - there is no other way to a version that does not exist yet
        connection.exec_driver_sql("UPDATE vedette_schema SET version_num = 'v9999'")
    with pytest.raises(BadConfig, match="newer Vedette"):
        open_store(where)


def test_the_database_of_another_program_is_refused(where, store):
    """Its tables are left alone."""
    with store._writing() as connection:  # noqa: SLF001 - as a stranger would
        connection.exec_driver_sql("DROP TABLE vedette_schema")
    with pytest.raises(BadConfig, match="another program"):
        open_store(where)


def test_the_migrations_make_the_tables_that_the_code_expects(store):
    """Column for column, index for index."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from vedette.store.tables import METADATA, VERSION_TABLE

    with store._reading() as connection:  # noqa: SLF001 - the schema is no part of the port
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, METADATA) == []


WRITER = """
import sys
from vedette.store.opening import open_store
from vedette.model.page import Page
from vedette.model.report import Cleaned, Report
from vedette.model.event import Event
where, mine = sys.argv[1:]
with open_store(where) as store:
    for n in range(25):
        for name in (f"{mine}-{n}", f"shared-{n}"):
            page = Page(name, name, "2020", "text/plain", b"x", "x")
            store.add_page(page, Cleaned((Report("r-" + name, name, name, "x"),), ()), [], "one")
        seen = len(list(store.reports()))
        event = Event(f"e-{seen}", "ASSAULT", "happened", (), (), (), (), 0)
        store.replace_events([], [], [event], [], revision=store.revision(), basis="b")
"""


def test_two_processes_may_write_at_once(where):
    """Nothing is lost or doubled, and neither process fails, from a store that neither found made."""
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, where, mine], stderr=subprocess.PIPE) for mine in ("one", "two")
    ]
    errors = [w.communicate(timeout=120)[1].decode() for w in writers]
    assert [w.returncode for w in writers] == [0, 0], errors
    with open_store(where) as store:
        assert len(list(store.reports())) == 75
        assert store.revision() == 75
        assert len(list(store.events())) == 1

"""From an id back to the words behind it."""

from __future__ import annotations

import dataclasses

import pytest

from vedette.cli.why import reasons
from vedette.model.claim import Claim, Figure, Place, Source, When
from vedette.model.errors import BadUsage
from vedette.model.event import Comparison, Event, EventFigure, Stand
from vedette.model.page import Page
from vedette.model.report import Cleaned, Dropped, Published, Report
from vedette.model.span import Quote, Span
from vedette.model.track import Change, Track
from vedette.store.opening import open_store

TEXT = "Medics said nine people died. The army denied it.\x1b[2J"
PAGE = Page("a.txt", "sha", "2020", "text/plain", b"x", "x")
REPORT = Report(
    "r-10",
    "a.txt",
    "sha",
    TEXT,
    title="Strike",
    outlet="Radio",
    published=Published("2020-05-01", "byline", "May 1", 1),
)


def claim(name, start, end, **more):
    """A claim of the report's words."""
    values = {"type": "ASSAULT", "status": "happened", "source": Source("medics", "medic", cue="said"), "confidence": 1}
    return Claim(name, "r-10", Quote(TEXT[start:end], start, end), **(values | more))


DIED = claim(
    "c-11",
    0,
    29,
    mode="aerial",
    event_id="e-13",
    place=Place("Raqqa", "Raqqa", "town"),
    when=When("day", "2020-04-30", "2020-05-01"),
    figures=(Figure("killed", "nine people", 9, 9),),
)
DENIED = claim("c-12", 30, len(TEXT), status="denied", event_id="e-13", source=Source("army", "military", hedged=True))
STANDS = (Stand("happened", ("c-11",), ("medics",)), Stand("denied", ("c-12",), ("army",)))
EVENT = Event(
    "e-13", "ASSAULT", "happened", ("c-11", "c-12"), ("r-10",), ("Radio",), ("army", "medics"), 2,
    figures=(EventFigure("killed", 9, 9, None, ("c-11",)),),
    contradictions=(Comparison("status", STANDS),),
)  # fmt: skip
TRACK = Track(
    "t-14", "ceasefire", "Raqqa truce", "violated", ("e-13",), history=(Change("violated", ("e-13",), "2020-05-01"),)
)


@pytest.fixture
def store(tmp_path):
    """A store of one page with an event and a track; an older event id leads to the event."""
    with open_store(str(tmp_path / "a.db")) as opened:
        dropped = Dropped(Span(5, 9), "Read more:\nten things", "teaser")
        opened.add_page(PAGE, Cleaned((REPORT,), (dropped,)), [DIED, DENIED], "one")
        for event in (Event("e-09", "ASSAULT", "happened", ("c-11",), (), (), (), 1), EVENT):
            opened.replace_events([DIED, DENIED], [], [event], [TRACK], revision=1, basis="b")
        yield opened


def shown(store, wanted):
    """All that is printed."""
    return "\n".join(reasons(store, wanted))


def test_a_claim_shows_its_words_its_source_and_where_they_stand(store):
    """Outlet, date and characters; the event that it is part of."""
    text = shown(store, "c-11")
    assert "“Medics said nine people died.”" in text
    assert "says: medics (medic), said" in text
    assert "figure: killed: at least 9, “nine people”" in text
    assert "in: Radio, 2020-05-01 (byline), Strike, page a.txt, characters 0 to 29" in text
    assert "ASSAULT (aerial), happened, 2020-04-30 to 2020-05-01, Raqqa (town)" in text
    assert "part of event e-13" in text


def test_an_event_shows_every_quote_and_where_they_differ(store):
    """With who stands behind each value."""
    text = shown(store, "e-13")
    assert "they differ on status:\n    happened: medics (c-11)\n    denied: army (c-12)" in text
    assert "“Medics said" in text
    assert "says: army (military), hedged" in text


def test_a_figure_shows_only_its_own_quotes(store):
    """EVENT:MEASURE."""
    text = shown(store, "e-13:killed")
    assert "“Medics said" in text
    assert "denied it" not in text


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ({"low": 14.0, "best": 14.0, "high": 14.0}, "14"),
        ({"low": 24, "high": 99}, "between 24 and 99"),
        ({"low": 43}, "at least 43"),
        ({"best": 100, "high": 100}, "up to 100"),
        ({"high": 100, "group": "soldiers"}, "up to 100 soldiers"),
        ({"best": 60.0}, "about 60"),
    ],
)
def test_compared_figures_are_told_in_words(store, bounds, words):
    """As a person would write the bounds; a figure of one claim is of one."""
    figure = EventFigure("killed", bounds.get("low"), bounds.get("best"), bounds.get("high"), ("c-11",))
    stands = (Stand(bounds, ("c-11",), ("medics",)),)
    event = dataclasses.replace(EVENT, figures=(figure,), agreements=(Comparison("killed", stands),))
    store.replace_events([DIED, DENIED], [], [event], [], revision=1, basis="b")
    text = shown(store, "e-13")
    assert f"they agree on killed:\n    {words}: medics (c-11)\n" in text
    assert f"  killed: {words.removesuffix(' soldiers')}, from 1 claim\n" in text


def test_only_more_than_ten_ids_end_in_dots(store):
    """Ten that fit are all there are."""
    for more, dots in ((8, False), (9, True)):
        events = [dataclasses.replace(EVENT, event_id=f"x-{n:02}") for n in range(more + 2)]
        store.replace_events([DIED, DENIED], [], events, [], revision=1, basis="b")
        with pytest.raises(BadUsage, match="x-09") as caught:
            shown(store, "x")
        assert ("…" in str(caught.value)) is dots
        assert "x-10" not in str(caught.value)


def test_a_figure_that_the_event_lacks_is_refused_with_those_it_has(store):
    """And only events have figures to ask for."""
    with pytest.raises(BadUsage, match="it has: killed"):
        shown(store, "e-13:injured")
    with pytest.raises(BadUsage, match="c-11 is no event"):
        shown(store, "c-11:killed")


def test_an_old_event_id_still_leads_to_the_quotes(store):
    """Through the alias that merging left."""
    assert shown(store, "e-09") == shown(store, "e-13")


def test_an_event_of_which_nothing_is_left_is_said_to_be_gone(store):
    """A tombstone is no lookup error."""
    store.replace_events([], [], [], [], revision=1, basis="b")
    with pytest.raises(BadUsage, match="e-13 no longer stands"):
        shown(store, "e-13")


def test_a_track_shows_its_course_and_its_quotes(store):
    """Each change with its events."""
    text = shown(store, "t-14")
    assert text.startswith("Track t-14: Raqqa truce: ceasefire, violated\n  2020-05-01  violated  (e-13)")
    assert "“Medics said" in text


def test_a_report_shows_what_was_left_out_and_why(store):
    """The dropped blocks of its page."""
    text = shown(store, "r-10")
    assert "Radio, 2020-05-01 (byline), Strike, page a.txt" in text
    assert "2 claims: c-11, c-12" in text
    assert "teaser, characters 5 to 9 of the page\n    Read more: ten things" in text


def test_the_beginning_of_an_id_is_enough_when_it_is_the_only_one(store):
    """Else all that begin so are named."""
    assert shown(store, "r") == shown(store, "r-10")
    with pytest.raises(BadUsage, match="c-11, c-12"):
        shown(store, "c-1")


@pytest.mark.parametrize("wanted", ["e-99", "", "%"])
def test_an_id_that_nothing_bears_is_refused(store, wanted):
    """With where to look."""
    with pytest.raises(BadUsage, match="vedette situation"):
        shown(store, wanted)


def test_words_of_a_page_cannot_drive_the_terminal(store):
    """Escape sequences are shown as a mark."""
    assert "\x1b" not in shown(store, "c-12")

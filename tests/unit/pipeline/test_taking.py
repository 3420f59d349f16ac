"""Which inputs are coded, and what is told of each."""

from __future__ import annotations

import pytest

from vedette.model.errors import BadInput
from vedette.model.page import Page
from vedette.model.report import Cleaned, Report
from vedette.pipeline.method import Coded
from vedette.pipeline.taking import Taken, take_in
from vedette.store.opening import open_store


def page(name, sha256=None):
    """A page; its text is its name."""
    return Page(name, sha256 or name, "2020", "text/plain", name.encode(), name)


def code(pages):
    """A coder that makes one report of a page, and breaks on `broken`."""
    for one in pages:
        if one.name == "broken":
            yield BadInput(one.name, "It broke.", "Report it.")
        else:
            report = Report(f"r-{one.sha256}", one.name, one.sha256, one.text)
            yield Coded(one, Cleaned((report,), ()), ())


@pytest.fixture
def store(tmp_path):
    """An empty store."""
    with open_store(str(tmp_path / "a.db")) as opened:
        yield opened


def taken(store, *inputs, recipe="one"):
    """What is told of the inputs."""
    told = []
    take_in(inputs, store, code, recipe, now=lambda: "2020", tell=told.append)
    return told


def test_pages_are_read_once(store):
    """And again only by another recipe."""
    assert taken(store, page("a"), page("b")) == [Taken("a", "read"), Taken("b", "read")]
    assert taken(store, page("a"), page("b")) == [Taken("a", "known"), Taken("b", "known")]
    assert taken(store, page("a"), recipe="two") == [Taken("a", "read")]
    assert [r.page for r in store.reports()] == ["a", "b"]


def test_the_same_bytes_are_one_page_with_its_first_name(store):
    """In one run and in a later one; the copy is named with its model."""
    assert taken(store, page("a"), page("b", "a")) == [Taken("a", "read"), Taken("b", "copy", "a")]
    assert taken(store, page("c", "a")) == [Taken("c", "copy", "a")]
    assert [r.page for r in store.reports()] == ["a"]


def test_what_is_refused_is_noted_and_the_rest_goes_on(store):
    """Whether the input or the coder is at fault."""
    told = taken(store, BadInput("x", "It is empty.", "Leave it out."), page("broken"), page("a"))
    assert sorted(told, key=lambda t: t.name) == [
        Taken("a", "read"),
        Taken("broken", "refused", "It broke. Report it."),
        Taken("x", "refused", "It is empty. Leave it out."),
    ]
    assert set(store.refusals()) == {"x", "broken"}


def test_each_page_is_kept_before_the_next_is_asked_for(store):
    """So that a kill loses one page at most."""
    seen = []

    def inputs():
        for name in ("a", "b", "c"):
            seen.append(len(list(store.reports())))
            yield page(name)

    take_in(inputs(), store, code, "one", now=lambda: "2020", tell=lambda _: None)
    assert seen == [0, 1, 2]

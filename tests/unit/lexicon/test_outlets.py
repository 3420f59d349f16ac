"""Mastheads are found by name, by address, and in a line."""

from __future__ import annotations

import pytest

from vedette.lexicon import outlets as module
from vedette.lexicon.outlets import outlets
from vedette.model.errors import BadConfig


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the syrian observatory for human rights", "Syrian Observatory for Human Rights (SOHR)"),
        ("SANA", "Syrian Arab News Agency (SANA)"),
        ("DAWN.COM", "Dawn"),
        ("Agence France Presse", "Agence France-Presse"),
        ("The Guardian", "The Guardian"),
        ("GOV.UK", "GOV.UK"),
    ],
)
def test_names_are_found_in_any_spelling(text, name):
    """Case and a leading article make no difference."""
    found = outlets().named(text)
    assert found is not None
    assert found.title == name


@pytest.mark.parametrize("text", ["News", "Print", "Now", "Sun", "Today", "Report", "The village", ""])
def test_words_of_menus_are_no_names(text):
    """A single common word names an outlet only with its article or its capitals."""
    assert outlets().named(text) is None


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.bbc.co.uk/news/world-1", "BBC"),
        ("https://english.alaraby.co.uk/news/x", "The New Arab"),
        ("en.wikinews.org", "Wikinews"),
        ("https://guardian.ng/news", "The Guardian [Nigeria]"),
        ("https://independent.co.ug/x", "The Independent [Uganda]"),
        ("https://nobody.example", None),
    ],
)
def test_addresses_name_their_outlet(address, name):
    """Subdomains count, namesakes are told apart by their domain."""
    found = outlets().at(address)
    assert (found and found.name) == name


def test_names_in_a_line_are_found_as_written():
    """The longer name wins, words that hold a name do not count."""
    line = "Damascus, SANA- officials told Agence France-Presse and AP, but not APEC or Sanaa"
    assert [(o.title, s.of(line)) for o, s in outlets().in_line(line)] == [
        ("Syrian Arab News Agency (SANA)", "SANA"),
        ("Agence France-Presse", "Agence France-Presse"),
        ("The Associated Press", "AP"),
    ]


def test_the_world_is_covered():
    """Several hundred mastheads, of many countries, every kind among them."""
    rows = outlets().rows
    assert len(rows) > 500
    assert len({o.country for o in rows}) > 90
    assert {o.kind for o in rows} == module.KINDS


def test_all_mistakes_are_named_at_once(monkeypatch):
    """Country, kind, shape, and shared names and domains come in one message."""
    rows = {
        "Syria": {"newspaper": [{"One": ["one.org"]}]},
        "SYR": {"leaflet": [{"Two": ["one.org", "Uno"]}, "Three"], "newspaper": [{"Four": ["Uno"]}]},
    }
    monkeypatch.setattr(module, "read_yaml", lambda _: rows)
    outlets.cache_clear()
    with pytest.raises(BadConfig) as error:
        outlets()
    monkeypatch.undo()
    outlets.cache_clear()
    assert all(words in str(error.value) for words in ("'Syria'", "'leaflet'", "'Three'", "'uno'", "'one.org'"))

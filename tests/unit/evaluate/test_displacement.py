"""Displaced populations, scored."""

from __future__ import annotations

import pytest

from vedette.coding.figures import FigureMention
from vedette.evaluate.displacement import counted, country_near, figures, term_near
from vedette.lexicon.figures import figure_lexicon
from vedette.model.claim import Figure, Place
from vedette.model.reading import Toponym
from vedette.model.span import Span


def mention(measure, best, at, group=None, **bounds):
    """A figure in a sentence."""
    return FigureMention(Figure(measure, "some", best=best, group=group, **bounds), Span(at, at + 2), 0, 0, None)


def test_the_displaced_go_before_other_people():
    """And people before things, wherever they stand."""
    things, people, moved = mention("other", 7, 0), mention("other", 40, 5, "families"), mention("displaced", 90, 9)
    lexicon = figure_lexicon()
    assert counted([things, people, moved], "", lexicon) == (90, moved.span)
    assert counted([things, people], "", lexicon) == (40, people.span)


def test_the_upper_end_of_a_range_counts():
    """A label holds one number."""
    found = mention("displaced", None, 0, low=10, high=30)
    assert counted([found], "", figure_lexicon()) == (30, found.span)


def test_a_bare_number_is_the_last_resort():
    """Days and money count nobody; without any number nothing is found."""
    text = "By 3 May $200 had been paid to 450 Bordurians"
    assert counted([], text, figure_lexicon()) == (450, Span(text.index("450"), text.index("450") + 3))
    assert counted([], "Many left.", figure_lexicon()) is None


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Alma said 40 people had been evacuated. Others fled.", "Evacuated"),
        ("Some 40 families fled the camp.", "Forced to Flee"),
        ("About 40 people live in a camp.", "In Relief Camp"),
        ("Nobody knows where the 40 people are.", "Displaced"),
        ("The storm destroyed 40 houses.", "Destroyed Housing"),
        ("The storm that destroyed the dam made 40 people homeless.", "Homeless"),
    ],
)
def test_the_nearest_words_give_the_term(text, term):
    """Of the number's own sentence; houses are destroyed, people are not."""
    at = text.index("40")
    assert term_near(Span(at, at + 2), text) == term


def toponym(at, country):
    """A name with the country of its place, or with no place."""
    return Toponym(Span(at, at + 4), "Alma", Place("Alma", "Alma", "town", country=country) if country else None)


def test_the_names_around_give_the_country():
    """A near one weighs more, but two less near outweigh it; names without a place give none."""
    assert country_near(Span(20, 22), [toponym(10, "ALM"), toponym(30, "BOR"), toponym(40, "BOR")]) == "BOR"
    assert country_near(Span(20, 22), [toponym(0, "ALM"), toponym(30, "BOR"), toponym(24, None)]) == "BOR"
    assert country_near(Span(20, 22), []) is None


def test_figures_are_over_the_labelled_facts():
    """A fact without a country is not scored for it; what is not found is wrong."""
    rows = [
        {"facts": [{"quantity": 40, "term": "Displaced", "country": "ALM"}]},
        {"facts": [{"quantity": 50, "term": "Evacuated", "country": None}]},
    ]
    found = figures(rows, [{"quantity": 40.0, "term": "Displaced", "country": "BOR"}, {}])
    assert found == {"quantity_exact": 0.5, "term": 0.5, "country": 0.0}

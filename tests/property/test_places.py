"""Laws of names and places."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from vedette.model.distance import kilometres
from vedette.places.gazetteer import Gazetteer, open_gazetteer
from vedette.places.keys import fold, skeleton
from vedette.places.toponyms import find_toponyms

NAMES = [
    "Daraa",
    "Basra al-Sham",
    "Paris, Texas",
    "Kyiv",
    "Khan Younis",
    "Moscow",
    "the village of Qarmuta",
    "N'Djamena",
]
WORDS = [
    "in",
    "near",
    "and",
    "of",
    "the",
    "said",
    "struck",
    "province",
    "Smith",
    "U.S.",
    "\u2014",
    "\n\n",
    ".",
    ",",
    "'s",
    "-",
]
DEGREES = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """The whole gazetteer."""
    return open_gazetteer(tmp_path_factory.mktemp("cache"))


@given(st.text(max_size=40))
@example("№ 5")
@example("𝚨")
def test_folding_twice_changes_nothing(name):
    """A key is its own key."""
    assert fold(fold(name)) == fold(name)


@given(st.text(max_size=40))
def test_skeletons_hold_no_spaces(name):
    """Where a name is cut into words does not matter."""
    assert " " not in skeleton(fold(name))


@given(DEGREES, DEGREES)
def test_distance_is_symmetric_and_bounded(one, other):
    """No two points are farther apart than half the globe."""
    there, back = kilometres(*one, *other), kilometres(*other, *one)
    assert there == pytest.approx(back, abs=1e-6)
    assert 0 <= there <= 20_016


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(NAMES + WORDS), max_size=25))
def test_spans_are_verbatim_ordered_and_apart(gazetteer, parts):
    """Whatever the text, names are its own words, in order, without overlap, and places are on the globe."""
    text = " ".join(parts)
    found = find_toponyms(text, gazetteer)
    assert all(t.span.of(text) == t.as_written for t in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(t.place.as_written in text for t in found if t.place)
    assert all(abs(t.place.lat) <= 90 for t in found if t.place and t.place.lat is not None)


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=200))
def test_any_text_is_read(gazetteer, text):
    """No text is refused."""
    assert isinstance(find_toponyms(text, gazetteer), tuple)

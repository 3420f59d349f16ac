"""What a name may mean, and why."""

import pytest

from vedette.places.candidates import candidates


def best(name, gazetteer, **more):
    """The likeliest place."""
    return candidates(name, gazetteer, **more)[0]


def test_reasons_add_up_to_the_score(gazetteer):
    """Nothing counts that is not told."""
    for candidate in candidates("Tripoli", gazetteer, context="Clashes spread to Tripoli in northern Lebanon."):
        assert candidate.score == pytest.approx(sum(points for _, points in candidate.reasons))


def test_the_words_around_say_which_is_meant(gazetteer):
    """Tripoli in a report on Lebanon is not Libya's."""
    assert best("Tripoli", gazetteer).entry.country == "LBY"
    found = best("Tripoli", gazetteer, context="The army drove from Sidon to Tripoli, Lebanese officers said.")
    assert (found.entry.country, found.wins) == ("LBN", True)


def test_words_that_do_not_hold_the_name_count_too(gazetteer):
    """What the report speaks of is told by its other names."""
    assert best("Tripoli", gazetteer, context="Lebanon buried its dead in Sidon and Tyre.").entry.country == "LBN"


def test_a_country_finds_other_spellings(gazetteer):
    """A spelling that no list holds."""
    assert best("Dayr az Zayr", gazetteer, country="SYR").entry.name == "Deir ez-Zor"


def test_grounds_say_how_the_position_is_known(gazetteer):
    """By hand, with how far the index's place is; or the index alone."""
    assert best("Raqqa", gazetteer).grounds.startswith("placed by hand, 0 km")
    assert best("Springfield", gazetteer).grounds == "GeoNames"


def test_an_unknown_name_has_no_candidates(gazetteer):
    """Nothing is made up."""
    assert candidates("Qwertyuiopolis", gazetteer) == ()

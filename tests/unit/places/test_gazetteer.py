"""Look-ups."""

import pytest

from vedette.places.candidates import candidates
from vedette.places.keys import fold


def first(gazetteer, name):
    """The first entry of a name."""
    return gazetteer.lookup(fold(name))[0]


@pytest.mark.parametrize(
    ("name", "country", "feature"),
    [
        ("Basra al-Sham", "SYR", "populated"),
        ("Nasib", "SYR", "crossing"),
        ("Kiev", "UKR", "populated"),
        ("Zamzam camp", "SDN", "camp"),
        ("Donbass", "UKR", "region"),
        ("Türkiye", "TUR", "country"),
        ("Bab el-Mandeb", None, "water"),
    ],
)
def test_curated_names_come_first(gazetteer, name, country, feature):
    """Spellings of the overlay mean the overlay's place."""
    entry = first(gazetteer, name)
    assert (entry.country, entry.feature, entry.curated) == (country, feature, True)


def test_every_curated_row_can_be_found(gazetteer):
    """No curated name is lost on its way into the gazetteer."""
    from vedette.lexicon.places import curated

    for row in curated():
        for name in (row.name, *row.also):
            assert any(e.curated and e.country == row.country for e in gazetteer.lookup(fold(name))), name


def test_index_row_of_a_curated_place_is_dropped(gazetteer):
    """One place is not two candidates."""
    towns = [e for e in gazetteer.lookup("raqqa") if e.country == "SYR" and e.feature == "populated"]
    assert len(towns) == 1


def test_capitals_are_marked(gazetteer):
    """The big town of a government's seat is its capital; a small namesake is none."""
    marked = {(e.country, e.capital) for e in gazetteer.lookup("damascus")}
    assert ("SYR", True) in marked
    assert ("USA", True) not in marked


def test_like_finds_another_spelling_inside_the_country(gazetteer):
    """A transliteration that no list holds is found by its consonants."""
    assert {e.name for e in gazetteer.like("dayr az zayr", "SYR")} == {"Deir ez-Zor"}


def test_like_says_nothing_for_countries_that_write_latin(gazetteer):
    """English names have one spelling."""
    assert gazetteer.like("manchister", "GBR") == ()


def test_centre_lies_in_the_direction(gazetteer):
    """The northern third of a country lies north of its southern third."""
    north, south = gazetteer.centre("NGA", None, "n"), gazetteer.centre("NGA", None, "s")
    assert north is not None
    assert south is not None
    assert north[0] > south[0] + 3


def test_centre_of_a_land_without_towns_is_unknown(gazetteer):
    """Nothing is guessed where the index has no towns."""
    assert gazetteer.centre("XXX", None, "n") is None


def test_candidates_are_ranked_and_can_be_kept_to_a_country(gazetteer):
    """The likelier bearer stands first; a country narrows the list."""
    ranked = candidates("Tripoli", gazetteer)
    assert [c.score for c in ranked] == sorted((c.score for c in ranked), reverse=True)
    assert ranked[0].entry.country == "LBY"
    assert {c.entry.country for c in candidates("Tripoli", gazetteer, country="LBN")} == {"LBN"}
    assert candidates("Xyzzyqua", gazetteer) == ()

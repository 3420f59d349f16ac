"""English names of provinces."""

import pytest

from vedette.lexicon.places import curated
from vedette.lexicon.provinces import english
from vedette.places.gazetteer import open_gazetteer


@pytest.mark.parametrize(
    ("country", "name", "expected"),
    [
        ("IRQ", "Muḩāfaz̧at Nīnawá", "Nineveh"),
        ("IRQ", "Muḩāfaz̧at al Anbār", "Anbar"),
        ("AFG", "Velāyat-e Khowst", "Khost"),
        ("UKR", "Donetska", "Donetsk"),
        ("COL", "Departamento del Cauca", "Cauca"),
        ("COL", "Departamento de Nariño", "Nariño"),
        ("TUR", "Şanlıurfa", "Şanlıurfa"),
        ("CHN", "Shanxi Sheng", "Shanxi"),
        ("SDN", "North Darfur", "North Darfur"),
    ],
)
def test_official_names_become_english(country, name, expected):
    """Class words go, marks of transliteration go, what papers call otherwise is named so."""
    assert english(country, name) == expected


def test_an_english_name_stays():
    """Naming twice changes nothing."""
    for country, name in [("IRQ", "Nineveh"), ("UKR", "Kyiv Oblast"), ("RUS", "Chechnya"), ("SOM", "Lower Juba")]:
        assert english(country, name) == name


def test_curated_places_lie_in_provinces_that_the_index_knows(tmp_path):
    """One province has one name, whoever placed the town in it."""
    gazetteer = open_gazetteer(tmp_path)
    known = gazetteer.provinces()
    assert [(r.name, r.country, r.admin1) for r in curated() if r.admin1 and (r.country, r.admin1) not in known] == []

"""What somebody means by the name of an area."""

from __future__ import annotations

import pytest

from vedette.model.claim import Place
from vedette.publish.areas import area_of, nearest

KHARKIV = Place("Kharkov", "Kharkiv", "town", "UKR", "Kharkiv Oblast")
IZIUM = Place("Izium", "Izium", "town", "UKR", "Kharkiv Oblast")
GAZA = Place("the Strip", "Gaza Strip", "region", "PSE")
NIGER = Place("Niamey", "Niamey", "town", "NER", "Niamey")
NIGERIA = Place("Gusau", "Gusau", "town", "NGA", "Zamfara")
BOGOTA = Place("Bogota", "Bogotá", "town", "COL")
PLACES = [KHARKIV, IZIUM, GAZA, NIGER, NIGERIA, BOGOTA]


@pytest.mark.parametrize(
    ("wanted", "held"),
    [
        ("Kharkiv", [KHARKIV, IZIUM]),
        ("Kharkov", [KHARKIV]),
        ("kharkiv oblast", [KHARKIV, IZIUM]),
        ("Gaza", [GAZA]),
        ("gaza strip", [GAZA]),
        ("ukraine", [KHARKIV, IZIUM]),
        ("UKR", [KHARKIV, IZIUM]),
        ("Niger", [NIGER]),
        ("BOGOTA", [BOGOTA]),
        ("bogotá", [BOGOTA]),
        ("Chad", []),
    ],
)
def test_an_area_is_found_by_country_code_province_place_and_spelling(wanted, held):
    """Whatever its case and accents; a longer name is found by its first words, not by half a word."""
    area = area_of(wanted, PLACES)
    assert area is not None
    assert [p for p in PLACES if area.holds(p)] == held


@pytest.mark.parametrize("wanted", ["Atlantis", "Khark", "iv", "-", ""])
def test_a_name_that_means_nothing_here_is_no_area(wanted):
    """Nor is half a word, or none."""
    assert area_of(wanted, PLACES) is None


def test_the_nearest_names_are_offered():
    """As they are written; where none is near, the countries that the store tells of, the commonest first."""
    assert nearest("Harkiv", PLACES)[0] == "Kharkiv"
    assert "Ukraine" in nearest("Ukrania", PLACES)
    assert nearest("Xyz", PLACES)[0] == "Ukraine"
    assert nearest("Xyz", []) == []

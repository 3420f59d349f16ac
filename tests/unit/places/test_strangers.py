"""Small towns of countries that a report does not speak of."""

import pytest

from vedette.places.toponyms import find_toponyms


def place_named(name, text, gazetteer):
    """The place of the first toponym written so."""
    return next(t.place for t in find_toponyms(text, gazetteer) if t.as_written == name)


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("Shells fell on Khartoum and Omdurman. Families in Mayo fled.", "Mayo", "SDN", None),
        ("Shells hit the Mayo district of south Khartoum. The war in Sudan goes on.", "Mayo", "SDN", "Khartoum"),
        (
            "Rebels shelled Goma and Bukavu. Envoys of the United States left. People in Clinton fled.",
            "Clinton",
            "COD",
            None,
        ),
    ],
)
def test_a_small_far_namesake_lends_no_point(gazetteer, text, name, country, admin1):
    """The name stays in the country that the report is telling of, and has no coordinates."""
    place = place_named(name, text, gazetteer)
    assert place is not None
    assert (place.country, place.admin1, place.lat) == (country, admin1, None)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Gunmen killed four in Kidal, Mali. An American teacher from Dubuque was among the dead.", "Dubuque", "USA"),
        ("Gunmen killed four in Kidal, Mali. One of the dead came from Dubuque, Iowa.", "Dubuque", "USA"),
        ("Gunmen killed four in Kidal, Mali. Envoys met in Geneva.", "Geneva", "CHE"),
        ("Shells fell on Khartoum in Sudan. Officials in Marseille said they would help.", "Marseille", "FRA"),
    ],
)
def test_a_name_that_the_text_accounts_for_stays(gazetteer, text, name, country):
    """A people, a state, or sheer size tells what the name means."""
    place = place_named(name, text, gazetteer)
    assert place is not None
    assert (place.country, place.lat is None) == (country, False)


def test_where_nothing_tells_the_country_the_likeliest_stays(gazetteer):
    """Without another home there is nothing to be a stranger to."""
    place = place_named("Dubuque", "Floods closed roads in the city of Dubuque on Monday.", gazetteer)
    assert place is not None
    assert place.country == "USA"

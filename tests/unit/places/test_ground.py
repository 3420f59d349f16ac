"""Where a report's fighting is, and where it is only talked of."""

import pytest

from vedette.places.ground import described, ground_of
from vedette.places.toponyms import find_toponyms


def read(text, gazetteer, title=""):
    """The ground of a text with a title."""
    return ground_of(find_toponyms(text, gazetteer), text, find_toponyms(title, gazetteer), title)


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Peace talks between the two sides in Geneva broke off. Shells fell on Homs and Hama in Syria", "Geneva"),
        ("The Jeddah talks broke off. Shells fell on Khartoum and Omdurman in Sudan", "Jeddah"),
        ("Talks between the rivals and their backers will be held in Doha. Troops shelled Goma and Bukavu", "Doha"),
        ("The hotel in Cairo where the delegations sat stood empty. Jets bombed Gaza City and Rafah", "Cairo"),
    ],
)
def test_a_name_governed_by_a_meeting_is_a_venue(gazetteer, text, venue):
    """Venues are named, and the fighting is in the country of the other names."""
    ground = read(text, gazetteer)
    assert ground.venues == {venue}
    assert ground.country not in (None, "CHE", "SAU", "QAT", "EGY")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels met fierce resistance in Homs, Syria",
        "The envoys held talks on the fighting in Homs, Syria",
        "Officials met to discuss the siege after shells fell in Homs, Syria",
    ],
)
def test_what_talks_are_about_is_no_venue(gazetteer, text):
    """A town that is fought over, or talked about, stays the fighting's."""
    assert read(text, gazetteer).venues == frozenset()


@pytest.mark.parametrize("said", ["the country's north", "the capital of Chad", "countries at war"])
def test_a_part_or_another_capital_is_not_described(gazetteer, said):
    """Only the whole country and its own capital are read."""
    ground = read("Troops left Khartoum and Nyala in Sudan", gazetteer)
    assert described(ground, f"Ten people died in {said}") is None


def test_two_countries_alike_have_no_country_at_large(gazetteer):
    """Where two countries weigh the same, "the country" may be either."""
    ground = read("Strikes hit Mosul in Iraq and Raqqa in Syria", gazetteer)
    assert ground.country is None
    assert described(ground, "killed in the country") is None

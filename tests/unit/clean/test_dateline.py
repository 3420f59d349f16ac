"""Datelines are told from sentences that merely hold a dash or a colon."""

from __future__ import annotations

import pytest

from vedette.clean.dateline import dateline_of


@pytest.mark.parametrize(
    ("text", "place", "agency", "day"),
    [
        ("KHARTOUM: Fighters entered the town.", "KHARTOUM", None, None),
        ("GOMA, Democratic Republic of Congo (AP) — Rebels", "GOMA, Democratic Republic of Congo", "AP", None),
        ("GENEVA, 9 May 2021 – The agency", "GENEVA", None, "2021-05-09"),
        ("Aden, SABA- The ministry", "Aden", "Saba", None),
        ("PORT-AU-PRINCE, Haiti -- Gangs", "PORT-AU-PRINCE, Haiti", None, None),
        ("KABUL, Oct. 3 (Xinhua) -- Seven people", "KABUL", "Xinhua", None),
        ("BOGOTA, 12 MAR 90 (EFE) -- [TEXT] A BOMB", "BOGOTA", "EFE", "1990-03-12"),
        ("MOSCOW, July 5. /TASS/. Troops", "MOSCOW", "TASS", None),
        ("(March 2, 2020 / JNS) Two rockets", None, "Jewish News Syndicate", "2020-03-02"),
    ],
)
def test_datelines_of_many_houses(text, place, agency, day):
    """Place, agency and day are split off; what follows them is the report."""
    found = dateline_of(text)
    assert found is not None
    assert found.place == place
    names = {found.agency.name, *found.agency.spellings} if found.agency else {None}
    assert agency in names
    assert (found.day and found.day.value) == day
    assert text[found.end :].split()[0] in text.split()


@pytest.mark.parametrize(
    "text",
    [
        "In the most violent week so far - the eighth - dozens fled.",
        "Northern province: Earlier today, shells fell.",
        "EXCLUSIVE: Rebels leave the city",
        "“We will not leave,” he said — again.",
        "The army (and its allies) advanced: three villages fell.",
        "AN army drone hit a car on the road, a paper can reveal.",
    ],
)
def test_other_openings_are_no_datelines(text):
    """A place must be in capitals, or stand beside an agency or a date."""
    assert dateline_of(text) is None


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("RIO DE JANEIRO, 17 SEP 91 (EFE) -- THE BRIDGE WAS SHUT.", "RIO DE JANEIRO"),
        ("MONROVIA, NO DATE (AFP) -- THE BRIDGE WAS SHUT.", "MONROVIA"),
        ("MONROVIA, Sept. 3 (AP) - The bridge was shut.", "MONROVIA"),
    ],
)
def test_the_place_ends_where_the_date_begins(lead, place):
    """A month is cut off, a city's name that begins like one is not."""
    found = dateline_of(lead)
    assert found is not None
    assert found.place == place

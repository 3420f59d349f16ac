"""Finding and resolving names in texts."""

import pytest

from vedette.model.span import Span
from vedette.places.toponyms import find_toponyms, resolve_mentions


def read(text, gazetteer, **more):
    """Names and their countries."""
    return {t.as_written: (t.place.country if t.place else None) for t in find_toponyms(text, gazetteer, **more)}


def one(text, name, gazetteer):
    """The toponym written `name`."""
    return next(t for t in find_toponyms(text, gazetteer) if t.as_written == name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on Basra al-Sham in southern Syria.", {"Basra al-Sham": "SYR", "Syria": "SYR"}),
        ("Israeli jets struck Gaza overnight.", {"Gaza": "PSE"}),
        ("Fighters left Tyre as Lebanon and Israel argued.", {"Tyre": "LBN", "Lebanon": "LBN", "Israel": "ISR"}),
        ("Sudan's army lost El-Fasher in North Darfur.", {"Sudan": "SDN", "El-Fasher": "SDN", "North Darfur": "SDN"}),
        ("A drone hit a depot near Kharkov, Ukraine.", {"Kharkov": "UKR", "Ukraine": "UKR"}),
        ("KHAN YOUNIS (Agency) \u2014 Two tents burned in Rafah.", {"KHAN YOUNIS": "PSE", "Rafah": "PSE"}),
        (
            "The road between Daraa and Quneitra provinces is shut, Syrian officers said.",
            {"Daraa": "SYR", "Quneitra": "SYR"},
        ),
    ],
)
def test_names_mean_the_places_of_the_report(gazetteer, text, expected):
    """Context, not size alone, decides which bearer of a name is meant."""
    assert read(text, gazetteer) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lloyd Austin flew home. Austin said little.",
        "Many of them left. March was quiet. Reading the list took an hour.",
        "Sidney Blumenthal wrote a letter.",
        "The Times of Israel printed the list.",
        "President Lincoln Chafee declined to answer.",
        "Syrian and Russian officers met their Turkish colleagues.",
    ],
)
def test_people_papers_words_and_demonyms_are_no_places(gazetteer, text):
    """Capitals alone make no place."""
    assert read(text, gazetteer) == {}


def test_taken_stretches_hold_no_place(gazetteer):
    """A name that is part of an organisation's is left to that."""
    text = "The Army of Conquest in Idlib Front attacked."
    start = text.index("Army")
    assert "Idlib" not in read(text, gazetteer, taken=[Span(start, text.index(" attacked"))])


def test_persons_given_are_no_places(gazetteer):
    """A surname that the caller knows is not read as a town."""
    assert read("Later Houston answered.", gazetteer, persons=["Jane Houston"]) == {}


def test_unknown_village_keeps_its_name_without_coordinates(gazetteer):
    """A class word makes a place of a name nobody lists; its point stays unknown."""
    text = "Rockets hit the village of Tel Qarmuta in Aleppo, Syria, and Umm Zarqut town."
    for name in ("Tel Qarmuta", "Umm Zarqut"):
        place = one(text, name, gazetteer).place
        assert place is not None
        assert (place.name, place.country, place.lat, place.precision) == (name, "SYR", None, "town")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Shells hit Damascus and Homs. A drone struck a car in Kaira village, Syrian monitors said.", "Kaira", "SYR"),
        ("Jets bombed Sarmin city, Benin town and the port of Latakia in Syria.", "Benin", "SYR"),
        ("Turkish guns shelled the village of Qibtan Shelo near Afrin, Syria.", "Qibtan Shelo", "SYR"),
        ("Guns shelled the outskirts of Sarja and Bezabor towns in southern Idlib, Syria.", "Sarja", "SYR"),
        ("Two men were stabbed in Reading, Berkshire, UK, on Monday.", "Berkshire", "GBR"),
    ],
)
def test_small_places_stay_in_the_reports_country(gazetteer, text, name, country):
    """A far namesake, a country and an alike spelling lose to a village nobody lists."""
    place = one(text, name, gazetteer).place
    assert place is not None
    assert (place.country, place.lat) == (country, None)


def test_a_later_bare_mention_is_the_same_village(gazetteer):
    """What the class word told once holds for the name."""
    text = "Drones struck Kaira village in Hasakah, Syria. Two fighters died in Kaira, and Homs was hit."
    assert {t.place.country for t in find_toponyms(text, gazetteer) if t.as_written == "Kaira"} == {"SYR"}


def test_an_unknown_village_takes_the_province_it_is_put_into(gazetteer):
    """Words that name the area give the country and the province."""
    place = one("Shells hit the village of Umm Zarqut in Idlib province, Syria.", "Umm Zarqut", gazetteer).place
    assert place is not None
    assert (place.country, place.admin1, place.lat) == ("SYR", "Idlib", None)


def test_a_township_lies_in_the_state_that_owns_it(gazetteer):
    """`Rakhine State's Pauktaw Township` is the district there, and no village of that name by Yangon."""
    text = "Jets killed nine people in two villages of Rakhine State's Pauktaw Township, Myanmar."
    place = next(t.place for t in find_toponyms(text, gazetteer) if t.as_written.startswith("Pauktaw"))
    assert place is not None
    assert (place.country, place.admin1, round(place.lat or 0)) == ("MMR", "Rakhine", 20)


def test_a_name_is_not_moved_into_the_state_that_acts_there(gazetteer):
    """`Israel's Gaza offensive` does not put Gaza into Israel."""
    assert read("Israel's Gaza offensive went on.", gazetteer)["Gaza"] == "PSE"


def test_a_town_lies_near_what_it_is_measured_from(gazetteer):
    """`south of Damascus` keeps a common name of villages in Syria."""
    text = "Jets from Israel hit a depot in the town of Aqraba, south of Damascus."
    place = one(text, "Aqraba", gazetteer).place
    assert place is not None
    assert place.country == "SYR"


def test_facilities_stand_at_their_town(gazetteer):
    """An airport that the gazetteer lacks takes the point of the town it is called after, and its own name."""
    text = "Rockets hit Baghdad International Airport, and Baghdad was dark."
    airport, town = (one(text, n, gazetteer) for n in ("Baghdad International Airport", "Baghdad"))
    assert airport.feature == "facility"
    assert airport.place is not None
    assert town.place is not None
    assert (airport.place.lat, airport.place.lon) == (town.place.lat, town.place.lon)
    assert airport.place.name == "Baghdad International Airport"


@pytest.mark.parametrize(
    "text",
    ["A Grad missile hit a school.", "It fired Badr rockets.", "Two Shahed drones and a Patriot battery burned."],
)
def test_weapons_are_no_places(gazetteer, text):
    """A name beside what the weapon is names the weapon."""
    assert read(text, gazetteer) == {}


def test_direction_before_a_country_makes_a_region(gazetteer):
    """`northern Nigeria` lies in the north and is no point."""
    place = one("Gunmen attacked farmers in northern Nigeria.", "Nigeria", gazetteer).place
    assert place is not None
    assert (place.as_written, place.precision) == ("northern Nigeria", "region")
    assert place.lat is not None
    assert place.lat > 9


def test_class_word_chooses_the_province(gazetteer):
    """`Idlib province` is the area, `the city of Idlib` the town."""
    assert one("Strikes hit Idlib province in Syria.", "Idlib", gazetteer).feature == "admin1"
    assert one("Strikes hit the city of Idlib in Syria.", "Idlib", gazetteer).feature == "populated"


def test_seats_of_government_carry_their_country(gazetteer):
    """A capital, a palace and a country may stand for the government."""
    text = "Moscow, Tel Aviv and the Kremlin objected; Iran and Aleppo did not."
    seats = {t.as_written: t.capital_of for t in find_toponyms(text, gazetteer)}
    assert seats == {"Moscow": "RUS", "Tel Aviv": "ISR", "Kremlin": "RUS", "Iran": "IRN", "Aleppo": None}


def test_state_after_a_comma_decides(gazetteer):
    """`Paris, Texas` is in Texas, later mentions too."""
    text = "A man from Paris, Texas was held. Police in Paris gave no name."
    assert {t.place.admin1 for t in find_toponyms(text, gazetteer) if t.as_written == "Paris"} == {"Texas"}


def test_text_in_capitals_is_read(gazetteer):
    """Old wires shout; names are still found."""
    text = (
        "SAN SALVADOR, 9 JUN 89 -- REBELS ATTACKED A POST NEAR SAN MIGUEL LAST NIGHT AND KILLED THREE SOLDIERS, "
        "THE ARMY OF EL SALVADOR SAID IN A STATEMENT THAT WAS READ OUT ON THE RADIO THIS MORNING BY A COLONEL "
        "WHO DID NOT GIVE HIS NAME AND WOULD TAKE NO QUESTIONS FROM THOSE WHO WERE THERE."
    )
    assert {"SAN SALVADOR", "SAN MIGUEL", "EL SALVADOR"} <= set(read(text, gazetteer))


def test_spans_are_verbatim_and_in_order(gazetteer):
    """Every span covers the words as written."""
    text = "From Beirut\u2019s port to Tripoli and on to al-Bab, Syria."
    found = find_toponyms(text, gazetteer)
    assert [t.span.of(text) for t in found] == [t.as_written for t in found]
    assert [t.span.start for t in found] == sorted(t.span.start for t in found)


def test_given_names_are_resolved_even_when_odd(gazetteer):
    """Names that others found are resolved: demonyms too; a name nobody knows stays without place."""
    text = "American troops near Zzyzxville left."
    spans = [Span(0, 8), Span(text.index("Zz"), text.index(" left"))]
    known, odd = resolve_mentions(text, spans, gazetteer)
    assert known.place is not None
    assert known.place.country == "USA"
    assert odd.place is None


def test_outlets_seat_does_not_pull(gazetteer):
    """A Pakistani paper's report on Syria stays in Syria."""
    text = "Syria: Islamist fighters in Hama left the town."
    assert read(text, gazetteer, outlet_country="PAK")["Hama"] == "SYR"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fire was exchanged close to Bor, and herders fled from Jonglei, South Sudan.", "Bor"),
        ("Shells fell on Sake, and families left for Minova.", "Sake"),
        ("The mayor of Duran in Ecuador survived an ambush.", "Duran"),
        ("Soldiers sealed three sub-districts of Bandarban after a bank was robbed.", "Bandarban"),
        ("SARAQIB CHANGES HANDS AGAIN AS REBELS CUT A ROAD. Jets bombed Maarat al-Numan, Syria.", "SARAQIB"),
    ],
)
def test_words_that_lead_to_a_place_make_a_name_one(gazetteer, text, name):
    """Prepositions after what moves or is aimed, offices, and other names of the same province."""
    assert one(text, name, gazetteer).place is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jordan, 34, was shot as he filmed in Kyiv.", "Jordan"),
        ("Chad, a 27-year-old medic, lost a leg near Lyman in Ukraine.", "Chad"),
        ("The cruiser Moskva sank off Odesa.", "Moskva"),
        ("The Kandahar-born commander died in Herat.", "Kandahar"),
        ("Both sides broke the Minsk agreements near Avdiivka.", "Minsk"),
        ("The Aleppo Media Center posted a film from Idlib.", "Aleppo"),
        ("Gunmen killed ethnic Amhara in Ethiopia.", "Amhara"),
    ],
)
def test_a_name_of_a_person_a_ship_or_an_origin_is_no_place(gazetteer, text, name):
    """Nothing is said to be there."""
    assert name not in read(text, gazetteer)


def test_names_that_only_refer_to_a_place_are_marked(gazetteer):
    """Peoples and institutions have a place that they refer to; nothing happened there."""
    text = "Lecturers of Homs University and two Lebanese medics were held in Tartus."
    told = {t.as_written: (t.place.country, t.associative) for t in find_toponyms(text, gazetteer, associative=True)}
    assert told == {"Homs": ("SYR", True), "Lebanese": ("LBN", True), "Tartus": ("SYR", False)}


def test_the_first_part_of_a_hyphened_name_is_no_name(gazetteer):
    """`Dasht-e-Qwert` is not the town of Dasht."""
    assert "Dasht" not in read("A blast shook Dasht-e-Qwert in Kabul.", gazetteer)


def test_a_hyphened_direction_is_one(gazetteer):
    """`north-eastern Syria` is the region, as `northeastern Syria` is."""
    place = one("Drones crossed into north-eastern Syria.", "Syria", gazetteer).place
    assert (place.name, place.precision) == ("northeastern Syria", "region")


def test_a_plant_is_found_under_its_whole_name(gazetteer):
    """Small letters belong to the name where the gazetteer has it so."""
    found = one("Blasts were heard by the Zaporizhzhia nuclear plant.", "Zaporizhzhia nuclear plant", gazetteer)
    assert (found.feature, found.place.precision) == ("facility", "exact")


def test_a_town_of_another_province_is_no_answer(gazetteer):
    """Said to lie in Apure, so no town of that name in Aragua."""
    place = one("Soldiers fought around La Victoria, in Apure state, Venezuela.", "La Victoria", gazetteer).place
    assert (place.country, place.admin1, place.lat) == ("VEN", "Apure", None)


def test_one_people_named_does_not_move_a_town_without_namesake(gazetteer):
    """Torodi is in Niger, though only the Burkinabe border is named."""
    text = "A bomb hit a patrol west of Torodi, close to the Burkinabe border."
    assert one(text, "Torodi", gazetteer).place.country == "NER"


def test_a_given_name_is_resolved_alone(gazetteer):
    """A span without "northern" asks for the whole country."""
    text = "Fighting goes on in northern Mali."
    (found,) = resolve_mentions(text, [Span(29, 33)], gazetteer)
    assert (found.place.name, found.place.precision) == ("Mali", "country")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("GALKAYO, Oct 12 - Troops of two regions fired across the city.", "GALKAYO"),
        ("MITROVICA - An officer was killed on the road.", "MITROVICA"),
        ("LAUKKAI FALLS: The town was taken after the garrison gave up.", "LAUKKAI"),
    ],
)
def test_datelines_and_headlines_in_capitals_name_places(gazetteer, text, name):
    """Capitals are no sign of an abbreviation there."""
    assert one(text, name, gazetteer).place is not None


def test_a_curated_name_may_open_with_an_ordinary_word(gazetteer):
    """`Second` alone is none."""
    place = one("Boats reached Second Thomas Shoal.", "Second Thomas Shoal", gazetteer).place
    assert place.precision == "exact"


def test_a_mosque_called_after_a_place_is_not_there(gazetteer):
    """Nor is a family's home."""
    text = "A strike hit the Al Aqsa Martyrs Mosque and the Sabah family home in the Nuseirat camp in Gaza."
    assert set(read(text, gazetteer)) == {"Nuseirat", "Gaza"}


def test_a_camp_is_no_town_that_is_spelt_alike(gazetteer):
    """Shaboura Camp in Rafah is not Sabra in Gaza City."""
    text = "One man died and several neighbours were wounded in Sabroura Camp in Rafah, Gaza Strip."
    place = one(text, "Sabroura", gazetteer).place
    assert place.name != "Sabra"


def test_a_state_and_a_country_of_one_name_do_not_speak_for_each_other(gazetteer):
    """Niger state is Nigeria's, whatever the country of Niger does in the report."""
    text = "Gunmen killed 12 people in Niger state, Nigerian police said. Troops in Niger fought rebels near Diffa."
    found = {t.span.start: t.place for t in find_toponyms(text, gazetteer) if t.as_written == "Niger"}
    assert [(p.country, p.precision) for p in found.values()] == [("NGA", "province"), ("NER", "country")]

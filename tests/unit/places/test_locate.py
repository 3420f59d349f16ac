"""Which place is an event's."""

import re

import pytest

from vedette.model.claim import Claim, Source
from vedette.model.reading import Draft, Sentence
from vedette.model.report import Report
from vedette.model.span import Quote, Span
from vedette.places.choice import wider
from vedette.places.lending import lend_points
from vedette.places.locate import locate
from vedette.places.toponyms import find_toponyms


def place_of(text, trigger, gazetteer, *, reach=None, needs=True, mode=None, kind="ASSAULT", **named):
    """Locate the event of `trigger`; sentences end at full stops, paragraphs at blank lines."""
    sentences, start = [], 0
    for index, part in enumerate(re.split(r"\.\s+", text)):
        at = text.index(part, start)
        sentences.append(Sentence(index, text[:at].count("\n\n"), Span(at, at + len(part)), part))
        start = at + len(part)
    at = text.index(trigger)
    number = next(s.index for s in sentences if s.span.start <= at < s.span.end)
    stretches = [Span(text.index(r), text.index(r) + len(r)) for r in reach or [sentences[number].text]]
    claim = Claim("c", "r", Quote.cut(text, stretches[0]), kind, "happened", Source("x", "media"), 0.5, mode)
    draft = Draft(claim, Span(at, at + len(trigger)), number, tuple(stretches), needs_place=needs)
    report = Report("r", "p", "0", text)
    heading = find_toponyms(named.get("title", ""), gazetteer)
    desk = next(iter(find_toponyms(named.get("dateline", ""), gazetteer)), None)
    return locate(
        draft, lend_points(find_toponyms(text, gazetteer), text), sentences, report, title=heading, dateline=desk
    ).place


@pytest.mark.parametrize(
    ("text", "trigger", "name", "precision"),
    [
        ("Jets bombed the city of Jisr al-Shughour in Idlib province, Syria", "bombed", "Jisr al-Shughur", "town"),
        ("One strike near Mosul destroyed a tunnel", "strike", "Mosul", "district"),
        ("Rebels shelled a post 30 km south of Taiz, Yemen", "shelled", "Taiz", "district"),
        ("A car bomb exploded in Latakia, Syria", "exploded", "Latakia", "town"),
        ("U.S.-led aircraft struck fighters in Raqqa", "struck", "Raqqa", "town"),
        ("Troops from Chad attacked a market in Kutum, Sudan", "attacked", "Kutum", "town"),
    ],
)
def test_the_narrowest_near_name_wins(gazetteer, text, trigger, name, precision):
    """The town inside the province, with a precision that says how near."""
    place = place_of(text, trigger, gazetteer)
    assert place is not None
    assert (place.name, place.precision) == (name, precision)


def test_nearest_stretch_comes_first(gazetteer):
    """A name in the event's own clause beats one elsewhere in the sentence."""
    text = "Days after the fall of Hama in Syria, shells hit Aleppo"
    place = place_of(text, "hit", gazetteer, reach=["shells hit Aleppo", text])
    assert place is not None
    assert (place.name, place.grounds) == ("Aleppo", "same clause")


def test_earlier_sentence_then_paragraph_then_lead_then_title_then_dateline(gazetteer):
    """The search widens step by step and says how far it went."""
    earlier = place_of("Planes circled over Saraqib, Syria. Ten people were killed", "killed", gazetteer)
    above = "Talks on Aleppo, Syria failed.\n\nA shell landed.\n\n"
    near = place_of(above + "Ten people were killed", "killed", gazetteer)
    lead = place_of(above + "Men ran.\n\nTen people were killed", "killed", gazetteer)
    title = place_of("Ten people were killed", "killed", gazetteer, title="Raid on Marib, Yemen")
    desk = place_of("Ten people were killed", "killed", gazetteer, dateline="Beirut")
    found = [(p.name, p.grounds) for p in (earlier, near, lead, title, desk) if p is not None]
    assert found == [
        ("Saraqib", "earlier sentence"),
        ("Aleppo", "earlier paragraph"),
        ("Aleppo", "lead"),
        ("Marib", "lead"),
        ("Beirut", "dateline"),
    ]


def test_a_country_just_before_does_not_beat_the_lead(gazetteer):
    """A paragraph that names only a country tells less than the lead."""
    text = "Rockets fell on Taiz, Yemen.\n\nOman was alarmed.\n\nMen ran.\n\nTen people were killed"
    place = place_of(text, "killed", gazetteer)
    assert place is not None
    assert place.name == "Taiz"


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Jets fired missiles from the direction of northern Lebanon, hitting a depot by Homs, Syria", "fired", "Homs"),
        ("Rockets launched from Yemen struck a terminal at Jizan, Saudi Arabia", "struck", "Jizan"),
        ("Troops stationed in Djibouti bombed a camp by Kismayo, Somalia", "bombed", "Kismayo"),
        ("Gunmen attacked the Turkish embassy in Mogadishu, Somalia", "attacked", "Mogadishu"),
        ("Shells were fired against Russian forces in Kherson, Ukraine", "fired", "Kherson"),
    ],
)
def test_fire_lands_elsewhere_than_where_it_came_from(gazetteer, text, trigger, name):
    """An origin, a garrison and an embassy's owner are no places of an attack."""
    place = place_of(text, trigger, gazetteer)
    assert place is not None
    assert place.name == name


def test_captives_are_taken_where_they_were(gazetteer):
    """Only fire has an origin: people are abducted from the place itself."""
    place = place_of("Gunmen took off with ten pupils from Kaduna, Nigeria", "took off", gazetteer, mode="abduct")
    assert place is not None
    assert place.name == "Kaduna"


def test_a_village_in_the_countryside_of_a_town_is_the_place(gazetteer):
    """Words that put one place into another decide, whatever either's size."""
    text = "A drone hit a house in Umm Zarqut village in Manbij countryside, Syria"
    place = place_of(text, "hit", gazetteer)
    assert place is not None
    assert (place.name, place.country) == ("Umm Zarqut", "SYR")


def test_heading_above_a_list_counts(gazetteer):
    """A country alone on its line is where the items below it are."""
    text = "The force acted. \n\nMore was said. \n\nIraq\n\nTwo strikes destroyed a bunker"
    place = place_of(text, "destroyed", gazetteer, reach=["Two strikes destroyed a bunker"])
    assert place is not None
    assert place.country == "IRQ"


def test_no_search_when_no_place_is_needed(gazetteer):
    """A speech act takes a place only from its own reach."""
    text = "Fire fell on Homs, Syria. The minister condemned the attack"
    assert place_of(text, "condemned", gazetteer, needs=False) is None


def test_a_government_is_no_place(gazetteer):
    """`Moscow said` tells who, not where."""
    assert place_of("Moscow said its planes killed ten", "killed", gazetteer) is None


def test_nothing_named_leaves_the_claim_as_it_was(gazetteer):
    """Unknown stays absent."""
    assert place_of("Ten people were killed", "killed", gazetteer) is None


def test_wider_steps_up_and_stops_at_the_country():
    """Precisions widen one step."""
    assert [wider(p) for p in ("exact", "town", "region", "country")] == ["town", "district", "country", "country"]


def test_an_attack_is_not_put_at_the_table(gazetteer):
    """With no place of its own it takes the place of fighting, though the venue was named last."""
    text = (
        "Shells hit Omdurman and Khartoum in Sudan on Monday.\n\n"
        "Envoys left the talks in Jeddah. Doctors said 18 civilians were killed there"
    )
    place = place_of(text, "killed", gazetteer)
    assert place is not None
    assert place.country == "SDN"


def test_a_venue_in_the_country_of_the_fighting_is_its_own_place_elsewhere(gazetteer):
    """A town can hold talks and be shelled."""
    text = "Talks were held in Taiz, Yemen. Mediators left Hodeidah. Shells hit houses in Taiz"
    place = place_of(text, "hit", gazetteer)
    assert place is not None
    assert place.name.startswith("Ta")


def test_a_toll_of_the_country_is_the_country(gazetteer):
    """What is said of the country is wider than the town that was named last."""
    text = "Fighting went on in Nyala, Sudan.\n\nA union says 863 people were killed in the country since April"
    place = place_of(text, "killed", gazetteer)
    assert place is not None
    assert (place.as_written, place.country, place.precision) == ("the country", "SDN", "country")


def test_the_capital_of_the_sentence_before_is_named_by_its_country(gazetteer):
    """A place described, not named, stands for its name, and "there" points back to it."""
    text = (
        "Troops left Khartoum and Nyala in Sudan.\n\n"
        "Shells hit a market in the south of the capital. Lawyers said 18 people were killed there"
    )
    place = place_of(text, "killed", gazetteer)
    assert place is not None
    assert (place.name, place.grounds) == ("Khartoum", "earlier sentence")


def test_a_meeting_stays_at_its_venue(gazetteer):
    """What is said at the table happened there: only deeds on the ground are kept away from it."""
    text = "Envoys signed a truce in Jeddah. Shells hit Khartoum and Omdurman in Sudan"
    place = place_of(text, "signed", gazetteer, kind="AGREE")
    assert place is not None
    assert place.name == "Jeddah"


def test_a_deed_is_not_put_where_another_capital_spoke(gazetteer):
    """The town of the fighting, named in the lead, beats the seat of a government that comments."""
    text = "Shells hit Goma and Bukavu in Congo.\n\nOfficials in Kigali denied a part in it. Ten people were killed"
    place = place_of(text, "killed", gazetteer)
    assert place is not None
    assert place.country == "COD"


def test_a_country_across_the_border_is_not_where_it_happened(gazetteer):
    """The fire was on this side; where exactly is not known."""
    text = "Soldiers killed 21 people in Qwertouene, on the border with Algeria"
    place = place_of(text, "killed", gazetteer)
    assert place is None or place.country != "DZA"


def test_rounds_that_were_fired_are_no_talks(gazetteer):
    """`live rounds` in a town do not make it a venue."""
    text = "Soldiers fired live rounds and killed three protesters in Basra on Monday. Police shot a man in Baghdad"
    place = place_of(text, "killed", gazetteer)
    assert place is not None
    assert place.name == "Basra"

"""Which place is an event's."""

import re

import pytest

from vedette.model.claim import Claim, Source
from vedette.model.reading import Draft, Sentence
from vedette.model.report import Report
from vedette.model.span import Quote, Span
from vedette.places.locate import locate, wider
from vedette.places.toponyms import find_toponyms


def place_of(text, trigger, gazetteer, *, reach=None, needs=True, title="", dateline=None):
    """Locate the event of `trigger`; sentences end at full stops, paragraphs at blank lines."""
    sentences, start = [], 0
    for index, part in enumerate(re.split(r"\.\s+", text)):
        at = text.index(part, start)
        sentences.append(Sentence(index, text[:at].count("\n\n"), Span(at, at + len(part)), part))
        start = at + len(part)
    at = text.index(trigger)
    number = next(s.index for s in sentences if s.span.start <= at < s.span.end)
    stretches = [Span(text.index(r), text.index(r) + len(r)) for r in reach or [sentences[number].text]]
    claim = Claim("c", "r", Quote.cut(text, stretches[0]), "ASSAULT", "happened", Source("x", "media"), 0.5)
    draft = Draft(claim, Span(at, at + len(trigger)), number, tuple(stretches), needs_place=needs)
    report = Report("r", "p", "0", text)
    heading = find_toponyms(title, gazetteer) if title else ()
    desk = find_toponyms(dateline, gazetteer)[0] if dateline else None
    return locate(draft, find_toponyms(text, gazetteer), sentences, report, title=heading, dateline=desk).place


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


def test_earlier_sentence_then_lead_then_title_then_dateline(gazetteer):
    """The search widens step by step and says how far it went."""
    earlier = place_of("Planes circled over Saraqib, Syria. Ten people were killed", "killed", gazetteer)
    lead = place_of("Talks on Aleppo, Syria failed.\n\nA shell landed.\n\nTen people were killed", "killed", gazetteer)
    title = place_of("Ten people were killed", "killed", gazetteer, title="Raid on Marib, Yemen")
    desk = place_of("Ten people were killed", "killed", gazetteer, dateline="Beirut")
    found = [(p.name, p.grounds) for p in (earlier, lead, title, desk) if p is not None]
    assert found == [("Saraqib", "earlier sentence"), ("Aleppo", "lead"), ("Marib", "lead"), ("Beirut", "dateline")]


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

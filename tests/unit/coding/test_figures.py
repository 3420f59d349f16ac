"""Which number counts what: figures of parsed sentences."""

from __future__ import annotations

import pytest

from parsing import parse
from vedette.coding.figures import FigureMention, figures_in
from vedette.lexicon.figures import figure_lexicon
from vedette.model.claim import Part
from vedette.model.reading import Sentence
from vedette.model.span import Span


def mentions(text: str) -> list[FigureMention]:
    """The figures of every sentence of `text`."""
    return [m for s in parse(text) for m in figures_in(s, figure_lexicon())]


def told(text: str) -> list[tuple[str, float | None, str | None]]:
    """Measure, best (else low) and group of each figure."""
    return [(m.figure.measure, m.figure.best or m.figure.low, m.figure.group) for m in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed five people and wounded 12 others.", [("killed", 5, "people"), ("injured", 12, None)]),
        (
            "Gunmen killed six soldiers in Djibo and three policemen in Dori.",
            [("killed", 6, "soldiers"), ("killed", 3, "police")],
        ),
        (
            "Six soldiers were killed in the north and three policemen in the south.",
            [("killed", 6, "soldiers"), ("killed", 3, "police")],
        ),
        (
            "Six soldiers were killed in the north and three policemen guarded a bridge.",
            [("killed", 6, "soldiers"), ("fighters", 3, "police")],
        ),
        ("The number of those killed rose to 68.", [("killed", 68, None)]),
        (
            "The number of those wounded in the explosion at the old harbour on the eve of the feast rose to 68.",
            [("injured", 68, None)],
        ),
        ("There were 17 deaths and 34 injuries.", [("killed", 17, None), ("injured", 34, None)]),
        ("5 killed, 12 wounded", [("killed", 5, None), ("injured", 12, None)]),
        ("An air raid hit the depot, leaving three dead.", [("killed", 3, None)]),
        ("The war has claimed more than 20,000 lives.", [("killed", 20000, None)]),
        ("The report confirmed the deaths of 11 villagers.", [("killed", 11, "villagers")]),
        ("The army lost three soldiers in the ambush.", [("killed", 3, "soldiers")]),
        ("Monitors recorded six civilian deaths.", [("killed", 6, "civilians")]),
        ("Two people were killed and three others injured.", [("killed", 2, "people"), ("injured", 3, None)]),
        ("Police shot dead 20 miners.", [("killed", 20, "miners")]),
        ("Some 30 residents sustained injuries.", [("injured", 30, "residents")]),
        ("The fighting forced tens of thousands from their homes.", [("displaced", 10000, None)]),
        ("About 12,000 families displaced by the flood of fighting arrived.", [("displaced", 12000, "families")]),
        ("Police arrested 23 students.", [("detained", 23, "students")]),
        ("Gunmen kidnapped 30 schoolgirls from a dormitory.", [("abducted", 30, "schoolgirls")]),
        ("Israel says 251 were taken hostage.", [("abducted", 251, None)]),
        ("More than 40 people remain missing.", [("missing", 40, "people")]),
        ("The group released 12 prisoners.", [("returned", 12, "prisoners")]),
        ("The militia handed over 21 captives to the Red Cross.", [("returned", 21, "captives")]),
    ],
)
def test_the_word_that_decides_gives_the_measure(text, expected):
    """What was done to people, what they did, or the state they are in says what is counted."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("Warplanes carried out 12 air strikes on the town.", "strikes", 12),
        ("There were seven rocket attacks in May.", "attacks", 7),
        ("The rebels fired 15 rockets at the base.", "rounds", 15),
        ("Negotiators held three rounds of talks.", "rounds", 3),
        ("The government deployed 2,000 troops along the border.", "fighters", 2000),
        ("The militia captured four villages.", "settlements", 4),
        ("The shelling destroyed 40 houses.", "buildings", 40),
        ("The rebels control 40 percent of the territory.", "territory_percent", 40),
        ("The town was bombed four times.", "strikes", 4),
        ("The soldiers took the town in 22 hours.", "hours", 22),
    ],
)
def test_things_counted_have_measures_of_their_own(text, measure, value):
    """Strikes, rounds, ground and hours are told by their nouns, buildings and villages by what befell them."""
    assert told(text)[0][:2] == (measure, value)


def test_a_killed_soldier_counts_as_killed():
    """Fighters are those who stand ready, not those who fell."""
    assert told("Two soldiers were killed near the border.") == [("killed", 2, "soldiers")]


def test_the_noun_of_a_second_number_may_be_left_out():
    """`More than 34 wounded` counts wounded although nobody is named, with its bound."""
    second = mentions("At least nine civilians were killed and more than 34 wounded.")[1].figure
    assert (second.measure, second.low, second.best, second.high) == ("injured", 34, 34, None)


def test_parts_stand_under_their_whole():
    """A number behind `including` is no figure of its own."""
    (only,) = mentions("It killed six civilians on Thursday, including a woman and four children.")
    assert only.figure.best == 6
    assert only.figure.of_which == (Part("women", 1, 1, 1), Part("children", 4, 4, 4))


def test_four_of_them_children_is_a_part():
    """The group of `four of them` stands behind it."""
    (only,) = mentions("Of the 20 people killed, four of them children, most came from one street.")
    assert only.figure.of_which == (Part("children", 4, 4, 4),)


def test_a_part_that_met_another_fate_is_a_figure_of_its_own():
    """Of 136 treated, the 11 who died are the dead."""
    assert ("killed", 11, None) in told("The clinic treated 136 patients, 11 of whom died.")


def test_headlines_and_capitals_are_read():
    """The verb of a headline may look like a noun to the parser."""
    assert told("GUERRILLAS KIDNAPPED 12 PEASANTS NEAR THE TOWN.")[0][:2] == ("abducted", 12)
    assert told("Clashes in Plateau state displace more than 3,000")[0][:2] == ("displaced", 3000)


def test_an_apposition_is_not_added_up():
    """Four people who are a father and three children are four."""
    first = mentions("Four people, a father and three children, were killed.")[0].figure
    assert first.best == 4
    assert [p.group for p in first.of_which] == ["men", "children"]


def test_an_aside_between_dashes_is_not_added_up():
    """Six priests, five of them Spaniards and one a Salvadoran, are six; the two women beside them are two."""
    words = "Six priests - five Spaniards and one Salvadoran - and two women were murdered."
    assert [(m.figure.best, len(m.figure.of_which)) for m in mentions(words)] == [(6, 2), (2, 0)]


def test_a_list_of_civilians_is_one_figure_with_its_members():
    """Two men, a woman and three children are six."""
    (only,) = mentions("Two men, a woman and three children were killed.")
    assert only.figure.best == 6
    assert [p.best for p in only.figure.of_which] == [2, 1, 3]


def test_soldiers_and_civilians_are_counted_apart():
    """A list that mixes those under arms with others keeps two figures."""
    assert told("The ambush killed six soldiers and two civilians.") == [
        ("killed", 6, "soldiers"),
        ("killed", 2, "civilians"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "No casualties were reported and no one was killed.",
        "Children aged two and 40 were there on 5 July 2014 at 12:30.",
        "A Su-24 jet was seen 30 kilometers from the town.",
        "The council adopted Resolution 2254.",
        "Ali Hamid, 26, spoke to reporters.",
        "They met for the second time on 12 and 13 May.",
        "The talks lasted two days.",
        "It was one of the reasons.",
    ],
)
def test_ages_dates_distances_and_labels_count_nothing(text):
    """Numbers that name, date or measure are no figures."""
    assert mentions(text) == []


def test_a_chance_sum_is_no_apposition():
    """Five soldiers are not the three children and two women who follow them in the list."""
    found = mentions("Five soldiers, three children and two women were killed.")
    assert (found[0].figure.best, found[0].figure.of_which) == (5, ())
    assert mentions("Four men, a woman and two children were killed.")[0].figure.best == 7


def test_people_of_different_callings_are_counted_apart():
    """Students and teachers are two figures, as a careful coder would record them."""
    assert told("The gunman killed 27 students and five teachers.") == [
        ("killed", 27, "students"),
        ("killed", 5, "teachers"),
    ]


def test_one_person_with_an_article_is_one():
    """`A child was killed` states one, exactly; a child who watches is no figure."""
    (only,) = mentions("A 14-year-old child was killed by a sniper.")
    assert (only.figure.low, only.figure.best, only.figure.high) == (1, 1, 1)
    assert mentions("A child watched the parade.") == []


def test_the_killer_is_not_the_killed():
    """`A soldier who killed two civilians was arrested` holds two figures, of different people."""
    assert told("A soldier who killed two civilians was arrested.") == [
        ("detained", 1, "soldiers"),
        ("killed", 2, "civilians"),
    ]


def test_those_who_report_deaths_are_not_dead():
    """`Several sources reported that people were killed` counts sources."""
    assert told("Several sources reported that people were killed in the strike.") == [("other", 3, "sources")]


def test_money_has_its_currency_and_scale():
    """Signs and words of money give ISO codes."""
    first, second, third = (
        m.figure for m in mentions("The EU gave 200 million euros, Japan $4 million, Wales £1.1bn.")
    )
    assert (first.best, first.unit) == (200_000_000, "EUR")
    assert (second.best, second.unit) == (4_000_000, "USD")
    assert (third.best, third.unit) == (1_100_000_000, "GBP")


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("More than 3,500 people have been killed since October.", True),
        ("The death toll rose to 45 on Sunday.", True),
        ("The raid killed 45 people on Sunday.", False),
        ("The committee has since said that 19 people were killed on Monday.", False),
    ],
)
def test_a_toll_over_many_events_is_marked(text, cumulative):
    """`Since October` and `the toll` speak of many events, `has since` does not."""
    assert mentions(text)[0].figure.cumulative is cumulative


def test_mentions_point_into_the_report_and_the_sentence():
    """The span counts the report's characters, the indexes the sentence's words."""
    text = "Quiet returned. Gunmen killed at least 20 villagers there."
    sentence = parse(text)[1]
    (mention,) = figures_in(sentence, figure_lexicon())
    assert mention.span.of(text) == mention.figure.as_written == "at least 20 villagers"
    words = [t.text for t in sentence.tokens]
    governor = mention.governor
    assert (words[mention.number], words[mention.head]) == ("20", "villagers")
    assert governor is not None
    assert words[governor] == "killed"


def test_an_unparsed_sentence_has_no_figures():
    """Without words there is nothing to hang a number on."""
    assert figures_in(Sentence(0, 0, Span(0, 9), "20 killed"), figure_lexicon()) == []


@pytest.mark.parametrize(
    ("text", "measure", "group"),
    [
        ("A shell killed four men and wounded others near the harbour.", "injured", None),
        ("A number of civilians were injured in the raid on Marsin.", "injured", "civilians"),
        ("Numerous villagers were wounded when rockets fell.", "injured", "villagers"),
        ("An unknown number of people were arrested in Kalo.", "detained", "people"),
    ],
)
def test_an_unnumbered_plural_is_two_at_least(text: str, measure: str, group: str | None) -> None:
    """More than one are hurt when "others" are, and nothing is known above that."""
    figure = mentions(text)[-1].figure
    assert (figure.measure, figure.low, figure.best, figure.high) == (measure, 2, None, None)
    assert figure.group == group


def test_an_unnumbered_plural_is_no_fewer_than_its_parts() -> None:
    """Of many people "including five children", five at least are hurt."""
    (mention,) = mentions("The raid injured a large number of people, including five children.")
    assert (mention.figure.low, mention.figure.best, mention.figure.high) == (5, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Three trucks were destroyed and others burned.",
        "Many of those wounded were children.",
        "Some girls were killed in the raid.",
        "A number of attacks were reported.",
    ],
)
def test_no_plural_is_counted_whose_people_are_not_told_of(text: str) -> None:
    """Things may be "others" too, "many of them" is a share of others, and "some" may be anything."""
    assert not [m for m in mentions(text) if m.figure.measure in {"killed", "injured"}]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("A nurse and her infant were killed in Marsin.", 2),
        ("A man and his daughter were injured by fire.", 2),
        ("Shells killed his wife and three children.", 4),
    ],
)
def test_somebodys_own_person_is_one(text: str, best: float) -> None:
    """Her infant is one child, and his wife one woman, alone or in a list."""
    assert sum(m.figure.best or 0 for m in mentions(text) if m.figure.measure in {"killed", "injured"}) == best


@pytest.mark.parametrize(
    "text",
    [
        "On the morning of 26th May, 2021 six civilians were killed in the raid.",
        "Before noon on May 7, 2021 six men were killed in a strike.",
    ],
)
def test_the_year_of_a_day_is_no_number_of_people(text: str) -> None:
    """The year behind a day tells the day, whatever is counted next."""
    assert [b for _, b, _ in told(text)] == [6]


def test_families_are_no_number_of_dead() -> None:
    """How many people died with "two families" nobody says."""
    assert told("The shelling killed two families and wounded six guards.") == [("injured", 6, "guards")]


def test_an_unnumbered_plural_of_its_own_fate_is_no_part() -> None:
    """Those hurt are none of the dead, though a list of parts stands just before."""
    assert told("Twenty civilians were killed, including five children, and a large number were injured.") == [
        ("killed", 20, "civilians"),
        ("injured", 2, None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The writer Karim Haddad was killed by a shell.", [("killed", 1, "Karim Haddad")]),
        ("A drone killed Karim Haddad, a commander, near the bridge.", [("killed", 1, "Karim Haddad")]),
        ("Karim Haddad and Omar Salih were killed.", [("killed", 2, None)]),
        ("The raid killed Omar Salih, his wife and three children.", [("killed", 5, None)]),
        ("The son of Omar Salih was killed.", []),
        ("The Haddad family was killed.", []),
        ("The army killed Omar Brigade fighters.", []),
    ],
)
def test_a_person_named_as_victim_is_one(text: str, expected: list[tuple[str, float, str | None]]) -> None:
    """A full name counts where it is the one killed or hurt, and not where it only tells whose son or men these are."""
    found = [m.figure for s in parse(text) for m in figures_in(s, figure_lexicon(), ())]
    assert [(f.measure, f.best, f.group) for f in found] == expected


def test_the_name_of_a_place_or_body_is_no_person() -> None:
    """A name that is known for a place's or an armed group's is nobody's."""
    (sentence,) = parse("The raid wounded Free Brigade.")
    at = sentence.text.index("Free")
    assert not figures_in(sentence, figure_lexicon(), [Span(at, at + len("Free Brigade"))])

"""Finding actors in texts, with the shipped lexicon."""

import pytest

from vedette.lexicon.actors import ActorMention, load_actors


def found(text: str) -> list[tuple[str, str]]:
    """What was found in `text`: the words and the actor's name."""
    return [(m.as_written, m.actor.name) for m in load_actors().find(text)]


def one(text: str) -> ActorMention:
    """The only mention in `text`."""
    (mention,) = load_actors().find(text)
    return mention


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("al-Qa\u2019ida in the Arabian Peninsula", "al-Qaeda in the Arabian Peninsula", "YEM"),
        ("Al Qaeda in the Arabian Peninsula", "al-Qaeda in the Arabian Peninsula", "YEM"),
        ("the Türkiye", "Turkey", "TUR"),
        ("Côte d\u2019Ivoire", "Ivory Coast", "CIV"),
        ("the U.N. Security Council", "UN Security Council", None),
        ("Hizbullah", "Hezbollah", "LBN"),
        ("the Kurdistan Workers\u2019 Party", "Kurdistan Workers' Party", "TUR"),
        ("Jaysh al\u2011Islam", "Jaysh al-Islam", "SYR"),
        ("Clan del Golfo", "Clan del Golfo", "COL"),
        ("Tatmadaw", "Tatmadaw", "MMR"),
        ("RSF", "Rapid Support Forces", "SDN"),
        ("Viv Ansanm", "Viv Ansanm", "HTI"),
        ("the Israel Defence Forces", "Israeli military", "ISR"),
        ("Abdel Fattah al\u2011Burhan", "Abdel Fattah al-Burhan", "SDN"),
        ("the Sendero Luminoso", "Shining Path", "PER"),
    ],
)
def test_spellings_lead_to_one_name(text, name, country):
    """Hyphens, apostrophes, accents and regional spellings do not matter."""
    actor = one(text).actor
    assert (actor.name, actor.country) == (name, country)


def test_a_span_gives_back_the_words_and_leaves_article_and_possessive_outside():
    """The span covers the name alone."""
    text = "In the Philippines\u2019s south and Syria's east"
    assert [m.span.of(text) for m in load_actors().find(text)] == ["Philippines", "Syria"]


def test_the_longest_name_wins():
    """A name inside a longer name is not found on its own."""
    assert found("The South Sudanese met the Syrian Observatory for Human Rights.") == [
        ("South Sudanese", "South Sudan"),
        ("Syrian Observatory for Human Rights", "Syrian Observatory for Human Rights"),
    ]


def test_acronyms_need_their_capitals():
    """Words that look like an acronym in small letters are words."""
    assert found("It told us who is to let the who be.") == []
    assert found("US and WHO")[0] == ("US", "United States")


def test_common_words_in_a_headline_of_capitals_are_no_acronyms():
    """`IS` between words in capitals is a verb, and a name still is a name."""
    assert found("CEASEFIRE IS HOLDING IN SYRIA") == [("SYRIA", "Syria")]
    assert found("Fighters of IS withdrew") == [("Fighters", "fighters"), ("IS", "Islamic State")]


def test_names_need_a_capital_and_nouns_do_not():
    """A turkey is a bird; rebels may open a sentence."""
    assert found("They ate turkey with chad.") == []
    assert found("Rebels and REBELS and rebels") == [("Rebels", "rebels"), ("REBELS", "rebels"), ("rebels", "rebels")]


def test_a_line_without_any_capital_still_has_names():
    """Text that lost its capitals is read by words alone, but `us` and `is` stay words."""
    line = "rebels of the taliban told us that kabul is under fire " * 5
    assert {name for _, name in found(line)} == {"rebels", "Taliban", "Afghanistan"}


def test_a_surname_counts_only_with_its_full_name():
    """Griffiths alone may be anybody; after Martin Griffiths it is the envoy."""
    assert found("Griffiths spoke.") == []
    assert found("Martin Griffiths came. Griffiths spoke.")[1] == ("Griffiths", "Martin Griffiths")


def test_a_namesake_is_not_the_famous_one():
    """A forename before the surname makes another person; a title or a possessive does not."""
    assert found("He met his uncle Rifaat al-Assad twice.") == []
    for text in ("They urged President Putin to stop.", "They heard Russia's Putin speak.", "Assad left."):
        assert any(name in ("Vladimir Putin", "Bashar al-Assad") for _, name in found(text))


def test_a_month_is_no_prime_minister():
    """Surnames that are words of their own are not taken from a full name."""
    assert found("Theresa May spoke in May.") == [("Theresa May", "Theresa May")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Myanmar, the AA advanced.", "Arakan Army"),
        ("In Turkey, the AA reported.", "Anadolu"),
        ("In Somalia, the SNA advanced.", "Somali National Army"),
        ("In Syria, the SNA advanced.", "Syrian National Army"),
        ("Nepal's king met the Maoists.", "Communist Party of Nepal (Maoist)"),
        ("The Saudi-led coalition denied it. The coalition bombed.", "Saudi-led coalition"),
    ],
)
def test_the_country_spoken_of_decides_between_namesakes(text, name):
    """One acronym, several parties: the text's own countries and names choose."""
    assert name in [m.actor.name for m in load_actors().find(text)][1:]


def test_an_uncertain_acronym_without_support_is_nothing():
    """`KIA` is also a car maker and "killed in action"."""
    assert found("He bought a KIA yesterday.") == []


def test_a_plain_noun_yields_only_to_the_country_most_spoken_of():
    """`Congress` is the American one in an American story, and some congress elsewhere."""
    names = [m.actor.name for m in load_actors().find("Colombia and Colombians: Congress met, the US said.")]
    assert "US Congress" not in names
    assert "US Congress" in [m.actor.name for m in load_actors().find("In the US, Congress met.")]


def test_phrases_that_only_look_like_parties_are_passed_over():
    """New Mexico is not Mexico, and the Gulf of Oman not Oman."""
    assert found("From New Mexico to the Gulf of Oman") == []


def test_words_stuck_together_by_scraping_are_told_apart():
    """A lost line end does not hide a long name, and a short stretch inside a word is no name."""
    assert found("killed by insurgentsRussia said") == [("insurgents", "insurgents"), ("Russia", "Russia")]
    assert found("armyworm and Malinke and Iranology") == []


def test_demonyms_and_capitals_carry_their_country():
    """`Syrians` and `Damascus` have the name of Syria, and say what they are."""
    people, capital = (m.actor for m in load_actors().find("Syrians told Damascus"))
    assert (people.name, people.cls, people.plural, people.country) == ("Syria", "demonym", True, "SYR")
    assert (capital.name, capital.cls, capital.code) == ("Syria", "capital", "SYR GOV")


def test_named_finds_an_actor_by_any_sure_spelling():
    """`named` ignores case and accents, and knows nothing it was not told."""
    actors = load_actors()
    assert actors.named("hayat tahrir al sham") is actors.named("HTS")
    assert actors.named("nobody in particular") is None

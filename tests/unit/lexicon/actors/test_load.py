"""Reading and checking the actors' files."""

from vedette.lexicon.actors import load_actors
from vedette.lexicon.actors.countries import country_actors
from vedette.lexicon.actors.load import section_actors, word_faults

COUNTRIES = {"SYR", "MMR"}


def faults(rows):
    """The mistakes found in `rows` as a file of sections."""
    mistakes: list[str] = []
    section_actors(rows, "a.yaml", COUNTRIES, mistakes)
    return mistakes


def test_the_shipped_lexicon_is_sound_and_large():
    """Every file passes its own checks; the world is covered, not a corner of it."""
    actors = load_actors()
    assert len(actors) > 4000
    for name in ("Syria", "Myanmar", "Haiti", "Kosovo", "Taiwan", "Western Sahara", "Soviet Union"):
        assert actors.named(name).cls == "country"


def test_every_country_at_war_has_its_parties():
    """Countries with a recent armed conflict have an armed group or an army of their own."""
    actors = load_actors()
    at_war = {
        "Taliban": "AFG", "Ambazonia": "CMR", "Seleka": "CAF", "FARC": "COL", "M23": "COD", "Fano": "ETH",
        "Hezbollah": "LBN", "LNA": "LBY", "JNIM": None, "CJNG": "MEX", "TNLA": "MMR", "ISWAP": "NGA", "Hamas": "PSE",
        "TTP": "PAK", "NPA": "PHL", "al-Shabaab": "SOM", "SPLM-IO": "SSD", "RSF": "SDN", "HTS": "SYR", "Houthis": "YEM",
        "LTTE": "LKA", "FMLN": "SLV", "URNG": "GTM", "MRTA": "PER", "RENAMO": "MOZ", "FDLR": "COD", "PKK": "TUR",
    }  # fmt: skip
    assert {name: getattr(actors.named(name), "country", "unknown") for name in at_war} == at_war


def test_a_code_is_put_together_where_none_is_given():
    """Country and sector make the code; a given code stays."""
    rows = [
        {"cls": "group", "country": "SYR", "sector": "REB", "names": {"Front": [], "Union": {"code": "IGO UNI"}}},
        {"cls": "generic", "sector": "REB", "plural": ["rebels"], "singular": ["rebel"]},
    ]
    named = section_actors(rows, "a.yaml", COUNTRIES, [])
    assert [(a.name, a.code, a.plural) for a, _ in named] == [
        ("Front", "SYR REB", False), ("Union", "IGO UNI", False), ("rebel", "REB", False), ("rebels", "REB", True),
    ]  # fmt: skip


def test_persons_bring_their_surname_as_a_weak_spelling():
    """Last part or first part, as the section says; an `al-` is dropped."""
    rows = [
        {"cls": "person", "names": {"Omar al-Zein": []}},
        {"cls": "person", "family": "first", "names": {"Zau Lin": []}},
    ]
    assert [forms for _, forms in section_actors(rows, "a.yaml", COUNTRIES, [])] == [
        ["Omar al-Zein", "Zein~"],
        ["Zau Lin", "Zau~"],
    ]


def test_all_mistakes_of_a_file_are_named():
    """Class, country, sector, kind, unknown keys and split names come in one list."""
    rows = [
        {"cls": "tribe", "country": "XYZ", "sector": "ABC", "kind": "friend", "names": {"Front": []}, "colour": 1},
        {"cls": "group", "names": {"One": None, "Two": {"as": [3]}, "Three": {"alias": []}}},
        {"cls": "generic", "singular": ["rebel", "rebel"]},
        "text",
    ]
    mistakes = faults(rows)
    assert len(mistakes) == 10
    for part in ("'tribe'", "'XYZ'", "'ABC'", "'friend'", "'colour'", "One", "Two", "'alias'", "'rebel'", "section 4"):
        assert any(part in mistake for mistake in mistakes), part


def test_a_file_must_be_a_list():
    """A mapping where sections are expected is refused."""
    assert faults({"cls": "group"}) == ["a.yaml: a list of sections is expected."]


def test_the_people_of_a_country_are_the_plural_of_its_adjective():
    """`Syrian` gives `Syrians`; a given people takes its place, singular and plural told apart."""
    rows = {
        "SYR": {"name": "Syria", "adjective": ["Syrian"]},
        "DNK": {"name": "Denmark", "adjective": ["Danish"], "people": ["Dane", "Danes"]},
    }
    named = country_actors(rows, [])
    assert {(f, a.plural) for a, forms in named if a.cls == "demonym" for f in forms} == {
        ("Syrian", False), ("Syrians", True), ("Danish", False), ("Dane", False), ("Danes", True),
    }  # fmt: skip


def test_mistakes_in_countries_are_named():
    """A bad code, a missing name, an unknown key and a list that is none."""
    mistakes: list[str] = []
    rows = {"syr": {"name": "Syria"}, "MMR": {}, "IRQ": {"name": "Iraq", "flag": 1, "capital": "Baghdad"}}
    assert country_actors(rows, mistakes)[:1] == []
    assert len(mistakes) == 5
    assert country_actors([], mistakes) == []


def test_lists_of_words_are_checked():
    """A missing list, an unknown one, and YAML's own idea of `On` are named."""
    words = {
        "capital_words": ["IS"],
        "no_surnames": ["May"],
        "titles": [True],
        "interchangeable": [["a", 1]],
        "more": [],
    }
    faults = word_faults(words)
    assert len(faults) == 4
    assert word_faults([]) == ["a mapping of lists is expected."]

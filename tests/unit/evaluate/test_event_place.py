"""Places of single verbs, scored."""

from __future__ import annotations

import pytest

from vedette.evaluate.event_place import exact, is_exact, labelled, predicted
from vedette.model.span import Span
from vedette.settings import Settings
from vedette.wiring.engines import tools_of

TEXT = "Troops took Alma in the north-west."


def row(*locations, text=TEXT):
    """A labelled row."""
    return {"text": text, "verb": [[7, 11, "took"]], "locations": list(locations)}


def words(found, text=TEXT):
    """The words that stretches cover."""
    return [s.of(text) for s in found]


def test_characters_and_tokens_are_both_read():
    """`[12, 16]` are the characters of Alma, `[2, 2]` its token."""
    assert words(labelled(row([12, 16, "Alma"]))) == ["Alma"]
    assert words(labelled(row([2, 2, ""]))) == ["Alma"]


@pytest.mark.parametrize(
    ("text", "number", "word"),
    [
        ("The U.S.-led force left Alma.", 6, "Alma"),
        ("The town's mayor left Alma.", 5, "Alma"),
        ("It took  6,000 men to Alma.", 6, "Alma"),
        ("They didn't leave Alma.", 4, "Alma"),
        ("The 5th force left Alma on Oct. 2.", 4, "Alma"),
        ("On Oct. 2 men left Alma.", 5, "Alma"),
    ],
)
def test_tokens_are_counted_as_the_labels_count_them(text, number, word):
    """Hyphens, clitics and doubled spaces are tokens; ordinals and shortened months are whole."""
    assert words(labelled(row([number, number, ""], text=text)), text) == [word]


@pytest.mark.parametrize(
    ("found", "marked", "right"),
    [
        ([], [], True),
        ([Span(0, 4)], [Span(2, 9)], True),
        ([Span(0, 4)], [], False),
        ([], [Span(0, 4)], False),
        ([Span(0, 4)], [Span(0, 4), Span(6, 9)], False),
        ([Span(0, 4), Span(6, 9)], [Span(0, 4)], False),
    ],
)
def test_all_and_nothing_else(found, marked, right):
    """Neither a place too few nor one too many."""
    assert is_exact(found, marked) is right


def test_exact_is_a_share_of_rows():
    """One of two is a half; no rows are no share."""
    rows = [row([12, 16, "Alma"]), row()]
    assert exact(rows, [[Span(12, 16)], [Span(12, 16)]]) == 0.5
    assert exact([], []) == 0.0


@pytest.fixture(scope="module")
def tools():
    """The engines that are shipped."""
    return tools_of(Settings())


@pytest.mark.parametrize(
    ("text", "verb", "places"),
    [
        ("Rebels captured Palmyra and Homs in Syria.", "captured", ["Palmyra", "Homs"]),
        ("Rebels captured the base, said an official in Damascus.", "captured", []),
        ("Members of the Islamic State of Iraq and the Levant were killed in Homs, Syria.", "killed", ["Homs"]),
        ("The driver sang while he waited in Homs, Syria.", "sang", ["Homs"]),
        ("Gunmen killed two men, and later a crowd wept in Homs, Syria.", "killed", []),
    ],
)
def test_only_places_told_of_the_verb_itself_are_named(tools, text, verb, places):
    """Whatever the verb tells of, its places are those of its own clause; a guess from elsewhere is none."""
    at = text.index(verb)
    found = predicted({"text": text, "verb": [[at, at + len(verb), verb]]}, tools)
    assert words(found, text) == places


def test_of_a_name_that_stands_twice_the_events_own_is_marked(tools):
    """The same name may be a captive's home before it is where he was taken."""
    text = "The driver, a teacher from Iraq, was captured by soldiers in Iraq."
    found = predicted({"text": text, "verb": [[37, 45, "captured"]]}, tools)
    assert found == (Span(61, 65),)

"""Texts in capitals, in letters that parser and lexicons can read."""

from __future__ import annotations

import pytest

from vedette.read.capitals import Names, in_capitals, restored

NAMES = Names(
    is_name=frozenset({"ana", "diaz", "tulcan"}).__contains__,
    is_place=frozenset({"tulcan city"}).__contains__,
    titles=frozenset({"president", "colonel"}),
    times=frozenset({"Friday", "May"}),
    spelt=lambda text: [(text.index("RED DAWN"), "Red Dawn")] if "RED DAWN" in text else [],
)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("REBELS KILLED THE MAYOR. THE ARMY LEFT.", "Rebels killed the mayor. The army left."),
        ("THE MAYOR, ANA DIAZ, FLED.", "The mayor, Ana Diaz, fled."),
        ("THEY MET PRESIDENT DIAZ AND THE PRESIDENT.", "They met President Diaz and the president."),
        ("THE FRONT (XYLO) AND XYLO MEN CAME.", "The front (XYLO) and XYLO men came."),
        ("A BOMB OF THE RED DAWN GROUP.", "A bomb of the Red Dawn group."),
        ("THEY CAME TO TULCAN CITY ON FRIDAY.", "They came to Tulcan City on Friday."),
        ("ON 4 MAY IT MAY RAIN.", "On 4 May it may rain."),
        ("ANA'S U.S. VISA.", "Ana's U.S. visa."),
        ("THE KMFT WAITED.", "The KMFT waited."),
    ],
)
def test_names_titles_acronyms_and_sentences_keep_their_capitals(written, read):
    """Everything else is small, and no character moves."""
    assert restored(written, NAMES) == read


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("REBELS KILLED THE MAYOR OF THE TOWN. " * 5, True),
        ("BREAKING NEWS", False),
        ("Rebels killed the mayor of the town. " * 5, False),
        (
            "DOZENS KILLED. Rebels killed the mayor of the town, and went away again over the hills to the sea. " * 2,
            False,
        ),
    ],
)
def test_only_whole_texts_are_taken_for_capitals(text, so):
    """A headline in capitals says nothing of the text below it."""
    assert in_capitals(text) is so

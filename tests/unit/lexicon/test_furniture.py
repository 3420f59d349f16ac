"""Page furniture is told from news by its words."""

from __future__ import annotations

import pytest

from vedette.lexicon import furniture as module
from vedette.lexicon.furniture import furniture, straighten
from vedette.model.errors import BadConfig

NEWS = (
    "Fire broke out in the market.",
    "Share prices fell on Monday.",
    "Comments by the minister angered the rebels.",
    "More than 40 people were killed.",
    "Follow-up talks will be held on Sunday.",
    "Tags were removed from the bodies.",
    "Published figures show a rise in attacks.",
    "Police said the source of the fire was unknown.",
    "By nightfall the town had fallen.",
    "From the hills, rebels shelled the road.",
    "Read out in court, the letter blamed the army.",
)


@pytest.mark.parametrize("line", NEWS)
def test_news_is_no_furniture(line):
    """Sentences that open as furniture does stay sentences."""
    assert furniture().line(line) is None
    assert furniture().sections(line) == []
    assert not furniture().is_caption(line)
    assert not furniture().is_appeal(line)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Share on WhatsApp", "share"),
        ("Facebook Twitter LinkedIn", "share"),
        ("Click to share on X (Opens in new window)", "share"),
        ("Story continues below advertisement", "interface"),
        ("Reading time: 4 min", "interface"),
        ("Follow us on Telegram for the latest news", "newsletter"),
        ("Read also: Rebels leave the harbour", "related"),
        ("Additional reporting by Some Person; editing by Another", "byline"),
        ("All rights reserved.", "boilerplate"),
        ("12 comments", "share"),
        ("Leave a reply", "comments"),
        ("Tags: war, grain, harbour", "tags"),
    ],
)
def test_furniture_has_its_reason(line, reason):
    """Whole lines are named for what they are."""
    assert furniture().line(line) == reason


@pytest.mark.parametrize("line", ["Related Articles", "Recommended Stories", "More from the Middle East", "Most read"])
def test_headings_open_sections(line):
    """A heading says what comes under it, with or without a colon."""
    assert furniture().sections(line)
    assert furniture().sections(line + ":")


@pytest.mark.parametrize(
    "line",
    [
        "Protesters in the square [Some Name/Reuters]",
        "Soldiers rest by the road. Some Name / AFP",
        "File photo: The two presidents at the summit",
        "A drone at an air show (Photo: Ministry of Defence)",
        "The old bridge, via REUTERS",
    ],
)
def test_captions_show_by_their_credit(line):
    """Credits of many houses."""
    assert furniture().is_caption(line)
    assert furniture().has_credit(line)


def test_every_reason_is_explained():
    """What a block is dropped for can be read by a person."""
    assert all(len(words.split()) > 1 for words in furniture().reasons.values())


def test_quotes_are_straightened_and_marks_removed():
    """Matching sees plain quotes and no invisible letters."""
    assert straighten(" “It’s”\u200b over\xa0") == '"It\'s" over'


def test_all_mistakes_are_named_at_once(monkeypatch):
    """A wrong reason, a wrong scope and a broken pattern come in one message."""
    rows = dict(module.read_yaml(module.FILE))
    rows["lines"] = {"nonsense": ["("]}
    rows["sections"] = [{"reason": "tags", "scope": "sideways", "headings": ["a"]}]
    monkeypatch.setattr(module, "read_yaml", lambda _: rows)
    furniture.cache_clear()
    with pytest.raises(BadConfig) as error:
        furniture()
    monkeypatch.undo()
    furniture.cache_clear()
    assert all(words in str(error.value) for words in ("nonsense", "sideways", "does not compile"))

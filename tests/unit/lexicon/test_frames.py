"""Event frames, as shipped and as badly written."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest

from vedette.coding.needs import TESTS
from vedette.lexicon import frames as module
from vedette.lexicon.frames import NEEDS, Frame, Term, load_frames
from vedette.model.errors import BadConfig
from vedette.model.vocabulary import EVENT_TYPES

ALL = [term for terms in load_frames().terms.values() for term in terms]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Load frames from a file with this content instead of the shipped ones."""

    def load(content: dict[str, Any]) -> Any:
        monkeypatch.setattr(module, "folder", lambda _: ["frames/mine.yaml"])
        monkeypatch.setattr(module, "read_yaml", lambda _: content)
        return module.load_frames.__wrapped__()

    return load


def test_every_type_has_triggers() -> None:
    """No type of the contract is out of reach."""
    assert {t.frame.type for t in ALL} == set(EVENT_TYPES)


def test_the_ruling_word_is_a_word_of_the_trigger() -> None:
    """A trigger is found by its ruling word."""
    assert all(0 <= t.head < len(t.words) for t in ALL)
    assert all(lemma == t.words[t.head] for (_, lemma), terms in load_frames().terms.items() for t in terms)


def test_longer_triggers_come_first() -> None:
    """`open fire` is tried before `open`."""
    for terms in load_frames().terms.values():
        assert [len(t.words) for t in terms] == sorted((len(t.words) for t in terms), reverse=True)


@pytest.mark.parametrize(
    ("kind", "words", "head"),
    [
        ("verbs", ("open", "fire"), 0),
        ("nouns", ("air", "strike"), 1),
        ("nouns", ("round", "of", "talks"), 0),
        ("phrases", ("taken", "hostage"), 0),
    ],
    ids=["verb", "compound", "noun with of", "phrase"],
)
def test_the_ruling_word_is_found(written: Any, kind: str, words: tuple[str, ...], head: int) -> None:
    """A verb and a phrase are ruled by their first word, a compound by its last, `round of talks` by `round`."""
    frames = written({"type": "ASSAULT", "groups": [{kind: [" ".join(words)]}]})
    assert frames.at(kind, words[head]) == (Term(words, head, kind, Frame("ASSAULT"), 0),)


def test_hyphens_part_words(written: Any) -> None:
    """`machine-gun` is found however it is written."""
    assert written({"type": "ASSAULT", "groups": [{"verbs": ["machine-gun"]}]}).at("verbs", "machine")


def test_all_mistakes_of_a_file_are_named_at_once(written: Any) -> None:
    """Whoever edits a frame learns everything that is wrong with it in one run."""
    groups = [
        {"verbs": ["bomb"], "mode": "airborne", "neds": "party"},
        {"nouns": ["raid"], "needs": "luck", "status": "maybe", "relates": "before"},
        {"verbs": ["hit"], "subject": "hero", "object": "villain", "speaker": "object"},
    ]
    with pytest.raises(BadConfig) as caught:
        written({"type": "ASSAULT", "groups": groups})
    text = str(caught.value)
    assert "frames/mine.yaml has 8 mistakes" in text
    for word in ("airborne", "neds", "luck", "maybe", "before", "hero", "villain", "'object'"):
        assert word in text


def test_an_unknown_type_is_refused(written: Any) -> None:
    """Without its type nothing else of a file can be judged."""
    with pytest.raises(BadConfig, match="unknown type 'BATTLE'"):
        written({"type": "BATTLE", "groups": [{"verbs": ["fight"]}]})


def test_every_need_is_known_to_the_coder_and_to_the_lexicon() -> None:
    """A need that nobody tests would never be met; a test that no frame may ask for is dead."""
    assert set(NEEDS) == set(TESTS)


def test_every_need_is_explained_to_those_who_write_frames() -> None:
    """The frames' README lists what a group may need."""
    readme = (files("vedette.lexicon") / "data" / "frames" / "README.md").read_text(encoding="utf-8")
    assert [n for n in NEEDS if f"`{n}`" not in readme] == []


@pytest.mark.parametrize(
    "sentence", ["rebels shelled the town", "an air strike hit", "gunmen opened fire", "the talks ended"]
)
def test_a_sentence_with_a_trigger_may_hold_an_event(sentence: str) -> None:
    """Any form of a trigger's words is enough to look closer."""
    assert load_frames().may_stand_in(sentence.split())


@pytest.mark.parametrize("sentence", ["snow covered the valley", "he opened the window", "the cat slept"])
def test_a_sentence_without_one_holds_none(sentence: str) -> None:
    """Most sentences of the world need no parse."""
    assert not load_frames().may_stand_in(sentence.split())

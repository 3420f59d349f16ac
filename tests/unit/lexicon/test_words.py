"""Word forms and the lists around triggers."""

from __future__ import annotations

from typing import Any

import pytest

from vedette.lexicon.files import read_yaml
from vedette.lexicon.words import lemmas, load_words
from vedette.lexicon.words import load as module
from vedette.model.errors import BadConfig
from vedette.model.vocabulary import MODES


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("bombings", "bombing"), ("bombed", "bomb"), ("shelling", "shell"), ("strikes", "strike"), ("raided", "raid"),
        ("carried", "carry"), ("bodies", "body"), ("attacks", "attack"), ("seized", "seize"), ("fired", "fire"),
        ("stopped", "stop"), ("planning", "plan"), ("policemen", "policeman"),
        ("women", "woman"), ("men", "man"), ("wives", "wife"), ("children", "child"), ("lives", "life"),
        ("grandchildren", "grandchild"),
        ("killed", "kill"), ("dying", "die"), ("Fled", "flee"), ("shot", "shoot"), ("took", "take"),
    ],
)  # fmt: skip
def test_a_form_leads_to_its_lemma(form: str, lemma: str) -> None:
    """Regular endings, doubled letters and irregular forms, in any case."""
    assert lemma in lemmas(form)


def test_a_word_is_a_lemma_of_itself() -> None:
    """Names and unknown words are looked up as they are, in lower case."""
    assert "goma" in lemmas("Goma")


def test_short_words_are_not_cut_to_nothing() -> None:
    """No form is shorter than two letters."""
    assert all(len(lemma) >= 2 for lemma in lemmas("bed") | lemmas("is") | lemmas("as"))


def test_a_weapon_shows_a_mode_that_is() -> None:
    """What the lists say of weapons is in the contract's words."""
    assert set(load_words().weapons.values()) <= set(MODES["ASSAULT"])


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Load the lists with this content of one file in place of the shipped one."""

    def loaded(name: str, content: dict[str, Any]) -> Any:
        monkeypatch.setattr(module, "read_yaml", lambda path: content if path == name else read_yaml(path))
        return module.load_words.__wrapped__()

    return loaded


def test_missing_unknown_and_wrong_lists_are_named_together(written: Any) -> None:
    """All mistakes of a file come in one complaint; a bare `no` is read by YAML as false, so it is one."""
    with pytest.raises(BadConfig) as caught:
        written("coding/saying.yaml", {"speech": ["say", False], "shouting": ["yell"]})
    assert "no list 'silent'" in str(caught.value)
    assert "unknown list 'shouting'" in str(caught.value)
    assert "speech: False is no word" in str(caught.value)


def test_lists_by_key_are_checked_too(written: Any) -> None:
    """A type's prepositions are a list like any other."""
    data = {**read_yaml("coding/roles.yaml"), "receiving": {"AID": "to"}}
    with pytest.raises(BadConfig, match="no list 'receiving: AID'"):
        written("coding/roles.yaml", data)


def test_a_doubtful_weapon_and_an_unknown_mode_are_named_together(written: Any) -> None:
    """A weapon shows one mode, and a mode that is."""
    with pytest.raises(BadConfig) as caught:
        written("coding/weapons.yaml", {"weapons": {"aerial": ["jet"], "drone": ["jet"], "magic": ["wand"]}})
    assert "'jet' shows both aerial and drone" in str(caught.value)
    assert "'magic' is no mode of assault" in str(caught.value)


def test_order_is_kept_where_it_counts() -> None:
    """Recipients are taken in the order in which the prepositions are listed."""
    data = read_yaml("coding/roles.yaml")["receiving"]
    assert load_words().roles.receiving == {kind: tuple(words) for kind, words in data.items()}

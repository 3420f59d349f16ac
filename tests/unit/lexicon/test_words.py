"""Word forms and the lists around triggers."""

from __future__ import annotations

from typing import Any

import pytest

from vedette.lexicon import words as module
from vedette.lexicon.files import read_yaml
from vedette.lexicon.words import lemmas, load_words
from vedette.model.errors import BadConfig
from vedette.model.vocabulary import MODES


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("bombings", "bombing"), ("bombed", "bomb"), ("shelling", "shell"), ("strikes", "strike"), ("raided", "raid"),
        ("carried", "carry"), ("bodies", "body"), ("attacks", "attack"), ("seized", "seize"), ("fired", "fire"),
        ("stopped", "stop"), ("planning", "plan"), ("policemen", "policeman"),
        ("women", "woman"),
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


def test_a_missing_list_and_a_doubtful_weapon_are_named_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """All mistakes of the file come in one complaint."""
    data: dict[str, Any] = {**read_yaml("coding.yaml"), "weapons": {"aerial": ["jet"], "drone": ["jet"]}}
    del data["light_verbs"]
    monkeypatch.setattr(module, "read_yaml", lambda _: data)
    with pytest.raises(BadConfig) as caught:
        module.load_words.__wrapped__()
    assert "no list 'light_verbs'" in str(caught.value)
    assert "'jet' shows both aerial and drone" in str(caught.value)

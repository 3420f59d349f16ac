"""Which letters are a word of English."""

from __future__ import annotations

import pytest

from vedette.lexicon.dictionary import function_words, is_word
from vedette.lexicon.languages import language_name, language_names


@pytest.mark.parametrize("word", ["resumed", "children", "negotiations", "the", "fell", "shelling", "worse", "towards"])
def test_words_in_any_form_are_known(word):
    """Inflected and irregular forms count, function words too."""
    assert is_word(word)


@pytest.mark.parametrize("letters", ["resum", "tions", "jured", "xq", ""])
def test_splinters_are_no_words(letters):
    """Parts of words are none."""
    assert not is_word(letters)


def test_function_words_are_lower_case():
    """The list is ready for comparing."""
    assert "the" in function_words()
    assert all(w == w.lower() for w in function_words())


def test_languages_have_english_names():
    """A code is told in words; an unknown one stays as it is."""
    assert language_name("ar") == "Arabic"
    assert language_name("zz") == "zz"
    assert len(language_names()) > 90

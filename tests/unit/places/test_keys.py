"""Keys of names."""

import pytest

from vedette.places.keys import bare, fold, skeleton, vowels_too


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Buşrá ash-Shām", "busra ash sham"),
        ("Ma\u2019arat al-Numan", "maarat al numan"),
        ("Côte d'Ivoire", "cote divoire"),
        ("U.S.", "us"),
        ("  Deir   ez-Zor ", "deir ez zor"),
        ("Łódź", "lodz"),
    ],
)
def test_fold_drops_marks_apostrophes_and_hyphens(name, key):
    """Spellings that differ only in marks share a key."""
    assert fold(name) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dayr az zawr", "deir ez zor"),
        ("quneitra", "al qunaytirah"),
        ("kobani", "kobane"),
        ("khan sheikhoun", "khan shaykhun"),
        ("qamishli", "kamishly"),
    ],
)
def test_transliterations_share_a_skeleton(one, other):
    """Two Latin spellings of one Arabic or Kurdish name have the same consonants."""
    assert skeleton(one) == skeleton(other)


def test_skeletons_keep_different_consonants_apart():
    """Names that differ in a consonant do not meet."""
    assert skeleton("homs") != skeleton("hama")


def test_bare_keeps_a_name_that_is_only_an_article():
    """An article alone stays, so that no key is empty."""
    assert bare("al") == "al"
    assert bare("al bab") == "bab"


def test_vowels_too_tells_apart_what_a_skeleton_joins():
    """The vowels decide between two names of one skeleton."""
    assert skeleton("saraqib") == skeleton("suruqub")
    assert vowels_too("saraqib") != vowels_too("suruqub")

"""Patterns of many words."""

from vedette.lexicon.patterns import alternatives, any_of


def test_the_longest_words_win_and_signs_are_letters():
    """A phrase is found before its first word, and only whole."""
    found = any_of(["cease", "cease fire", "U.S."])
    assert found.search("They CEASE FIRE now")[0] == "CEASE FIRE"
    assert found.search("ceased") is None


def test_alternatives_keep_their_order():
    """What stands first is tried first."""
    assert alternatives(["a.b", "a"]) == r"a\.b|a"

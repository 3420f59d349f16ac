"""Words of a parsed sentence."""

from vedette.model.reading import Token
from vedette.model.span import Span


def test_a_word_touches_what_it_shares_characters_with():
    """As its span overlaps, without making one."""
    word = Token(0, "shelled", "shell", "VERB", "VBD", "ROOT", 0, 7, 14)
    for span in (Span(0, 7), Span(0, 8), Span(13, 20), Span(14, 20), Span(9, 10)):
        assert word.touches(span) == word.span.overlaps(span)

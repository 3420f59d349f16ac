"""Word lists that the coder weighs around a trigger, and the word forms it knows."""

from vedette.lexicon.words.forms import lemmas
from vedette.lexicon.words.groups import CodingWords
from vedette.lexicon.words.load import load_words

__all__ = ["CodingWords", "lemmas", "load_words"]

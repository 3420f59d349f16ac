"""All knowledge as data: event frames, actors, sources, units, furniture; checked at load."""

from vedette.lexicon.whole import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]

"""All that the coder knows, in one value."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.lexicon.actors import Actors, load_actors
from vedette.lexicon.cues import Cues, load_cues
from vedette.lexicon.figures import FigureLexicon, figure_lexicon
from vedette.lexicon.frames import Frames, load_frames
from vedette.lexicon.words import CodingWords, load_words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Event frames, the words around them, parties, figures and the cues of speech."""

    frames: Frames
    words: CodingWords
    actors: Actors
    figures: FigureLexicon
    cues: Cues


def load_lexicon() -> Lexicon:
    """The shipped lexicons, each checked at load.

    Raises:
        BadConfig: a file is wrong; all its mistakes are named.
    """
    return Lexicon(load_frames(), load_words(), load_actors(), figure_lexicon(), load_cues())

"""Which sentences are worth a parse: those that can hold an event, and their neighbours that may name a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vedette.lexicon.frames import load_frames
from vedette.model.reading import Sentence

_WORD = re.compile(r"[A-Za-z]+")


def wanted(sentences: tuple[Sentence, ...]) -> Iterable[int]:
    """The indexes of the sentences in which some trigger's words all stand."""
    frames = load_frames()
    return [s.index for s in sentences if frames.may_stand_in(_WORD.findall(s.text.lower()))]

"""Words that can tell one happening from another."""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.lexicon.likeness import likeness
from vedette.lexicon.spelling import fold, skeleton

WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


@lru_cache(maxsize=16384)
def telling_words(text: str) -> frozenset[str]:
    """The folded words of `text` that can tell one happening from another."""
    plain = likeness().plain
    words = (fold(w) for w in WORD.findall(text))
    return frozenset(w for w in words if len(w) > 2 and w not in plain and not w.isdigit())  # noqa: PLR2004 - short words say little


def name_parts(name: str) -> frozenset[str]:
    """The skeletons of a person's name, of which two must agree."""
    return frozenset(skeleton(w) for w in fold(name).split() if len(w) > 1)

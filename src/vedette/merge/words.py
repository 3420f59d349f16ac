"""Words and names made comparable: folded spelling, skeletons of transliterated names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vedette.lexicon.likeness import likeness

WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
ARTICLE = re.compile(r"\b(?:al|el|ad|an|ar|as|ash|at|az)-|^(?:the|al|el)\s+")
APOSTROPHE = re.compile("['\u2018\u2019\u02bc`]")
SKELETON_MIN = 2
"""A skeleton of one consonant ("Ali") would match too much on its own; such words keep their letters."""


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` in lower case, without marks, articles and punctuation.

    >>> fold("al-Ḥasakah"), fold("The Syrian Army")
    ('hasakah', 'syrian army')
    """
    plain = unicodedata.normalize("NFKD", APOSTROPHE.sub("", text)).encode("ascii", "ignore").decode().lower()
    return " ".join(re.sub(r"[^a-z0-9 ]+", " ", ARTICLE.sub("", plain)).split()) or text.lower().strip()


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a folded word, so that spellings of one transliterated name meet.

    >>> skeleton("mohammed") == skeleton("muhammad")
    True
    """
    bare = re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", word.replace("ou", "w").replace("q", "k")))
    return bare if len(bare) >= SKELETON_MIN else word


@lru_cache(maxsize=16384)
def telling_words(text: str) -> frozenset[str]:
    """The folded words of `text` that can tell one happening from another."""
    plain = likeness().plain
    words = (fold(w) for w in WORD.findall(text))
    return frozenset(w for w in words if len(w) > 2 and w not in plain and not w.isdigit())  # noqa: PLR2004 - short words say little


def name_parts(name: str) -> frozenset[str]:
    """The skeletons of a person's name, of which two must agree."""
    return frozenset(skeleton(w) for w in fold(name).split() if len(w) > 1)

"""Names made comparable: folded spelling, skeletons of transliterated names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ARTICLE = re.compile(r"\b(?:al|el|ad|an|ar|as|ash|at|az)-|^(?:the|al|el)\s+")
BONES_MIN = 4
"""Fewer consonants are shared by towns that have nothing to do with each other (Daraa, Deir)."""
APOSTROPHE = re.compile("['\u2018\u2019\u02bc`]")
DOUBLED = re.compile(r"(.)\1+")
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
    bare = DOUBLED.sub(r"\1", re.sub(r"[aeiouy]", "", word.replace("ou", "w").replace("q", "k")))
    return bare if len(bare) >= SKELETON_MIN else word


@lru_cache(maxsize=65536)
def same_name(one: str, other: str) -> bool:
    """True when two names are spellings of one: `Daraa` and `Dar'a`."""
    left, right = fold(one), fold(other)
    if left == right or DOUBLED.sub(r"\1", left) == DOUBLED.sub(r"\1", right):
        return True
    bones = [[skeleton(w) for w in name.split()] for name in (left, right)]
    return bones[0] == bones[1] and left[:1] == right[:1] and sum(map(len, bones[0])) >= BONES_MIN

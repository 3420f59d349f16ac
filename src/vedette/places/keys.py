"""Names to the keys they are looked up by: `fold` for spellings, `skeleton` for transliterations."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ə": "a",
        "-": " ", "‐": " ", "‑": " ", "–": " ", "/": " ", ",": " ", "(": " ", ")": " ",
        "'": None, "’": None, "‘": None, "ʻ": None, "ʼ": None, "ʿ": None, "ʾ": None, "`": None, "´": None,
        ".": None, "ʹ": None, "“": None, "”": None, '"': None,
    }
)  # fmt: skip

ARTICLES = frozenset(
    (
        "al",
        "el",
        "ad",
        "ar",
        "as",
        "ash",
        "at",
        "az",
        "an",
        "ath",
        "adh",
        "ed",
        "er",
        "es",
        "esh",
        "et",
        "ez",
        "il",
        "ul",
        "l",
    )
)
"""The Arabic article as the world's papers spell it."""

_SOUNDS = (
    (re.compile("kh|ch(?=[aeiou])|gh"), "h"),
    (re.compile("sch|sh|ch|cz|tch"), "s"),
    (re.compile("dh|th|z"), "d"),
    (re.compile("ph"), "f"),
    (re.compile("q|ck|c|g"), "k"),
    (re.compile("dj|j"), "j"),
    (re.compile("[wv]"), "w"),
)
_VOWELS = re.compile("[aeiouyw]+")
_SHORT = 2
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """`name` in lower-case ASCII without marks, hyphens or apostrophes: the key of one spelling.

    >>> fold("Buşrá ash-Shām")
    'busra ash sham'
    """
    low = name.lower().translate(_LETTERS)
    if not low.isascii():
        # Capitals may come out of one sign only here: "№", a bold letter of mathematics.
        low = unicodedata.normalize("NFKD", low).lower().translate(_LETTERS)
        low = "".join(c for c in low if not unicodedata.combining(c))
    return " ".join(low.split())


def bare(key: str) -> str:
    """A folded name without the Arabic articles, unless it has nothing else."""
    words = [w for w in key.split() if w not in ARTICLES]
    return " ".join(words) if words else key


@lru_cache(maxsize=50_000)
def skeleton(key: str) -> str:
    """The consonants of a folded name, alike for most ways of writing one Arabic, Persian or Slavic name in Latin.

    >>> skeleton("dayr az zawr") == skeleton("deir ez zor")
    True
    """
    text = bare(key).replace(" ", "")
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    head = "a" if text[:1] in tuple("aeiou") else ""
    bones = _DOUBLED.sub(r"\1", _VOWELS.sub("", text))
    if len(bones) > _SHORT and bones.endswith("h"):
        bones = bones[:-1]
    return head + bones


def vowels_too(key: str) -> str:
    """A folded name with its vowels reduced to three, to compare two names of one skeleton."""
    text = bare(key).replace(" ", "")
    text = re.sub("aw|au|ou|oo|[uow]", "o", re.sub("ay|ai|ei|ey|ee|ie|[iye]", "i", text))
    for pattern, sound in _SOUNDS[:5]:
        text = pattern.sub(sound, text)
    return _DOUBLED.sub(r"\1", text)

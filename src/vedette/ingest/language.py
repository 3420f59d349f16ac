"""Is the page English? Judged on the whole body, and only when sure, so that quotes in other tongues pass."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from vedette.lexicon.dictionary import function_words
from vedette.lexicon.languages import language_name

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_ENGLISH_SHARE = 0.18
_ENGLISH_WORDS = 8
_NOT_ENGLISH = 0.02
_ENOUGH_LETTERS = 40


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def foreign_language(text: str) -> str | None:
    """The English name of the language of `text` when it is surely not English; None otherwise.

    A page passes when any part of it reads as English: scraped pages mix tongues in menus, tweets and captions.
    """
    words = _WORD.findall(text)
    if (
        sum(map(len, words)) < _ENOUGH_LETTERS
        or _reads_english(words)
        or _reads_english([w for w in words if w[0].isascii()])
        or any(_reads_english(_WORD.findall(line)) for line in text.splitlines())
    ):
        return None
    ranked = _identifier().rank(" ".join(words))
    english = next((share for code, share in ranked if code == "en"), 0.0)
    return language_name(ranked[0][0]) if english <= _NOT_ENGLISH else None


def _reads_english(words: list[str]) -> bool:
    """English prose shows by its function words: about four in ten."""
    common = sum(1 for w in words if w.lower() in function_words())
    return common >= _ENGLISH_WORDS and common >= _ENGLISH_SHARE * len(words)

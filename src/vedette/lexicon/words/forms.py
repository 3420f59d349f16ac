"""Word forms: which lemmas a word may be a form of."""

from __future__ import annotations

from functools import cache

from vedette.lexicon.files import complain, read_yaml

_FILE = "coding/forms.yaml"

_WORDS = (
    ("men", ("man",)),
    ("women", ("woman",)),
    ("wives", ("wife",)),
    ("lives", ("life",)),
    ("children", ("child",)),
)
"""Plurals that are words by themselves and end longer ones: men, policemen, grandchildren."""

_ENDINGS = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ying", ("ie",)),
    *_WORDS,
)
"""An ending, and what may stand in its place in the lemma."""

_DOUBLING = ("ed", "ing")
"""Endings before which a consonant doubles: stopped, planning."""

_SHORTEST = 2
"""Letters that are left of a form at least."""

_DOUBLED = 4
"""Letters that a stem with a doubled consonant has at least."""


@cache
def lemmas(word: str) -> frozenset[str]:
    """Every lemma that `word` may be a form of, itself included, by English spelling rules.

    >>> sorted(lemmas("bombings") & {"bomb", "bombing"})
    ['bombing']
    """
    word = word.lower()
    out = {word}
    if word in _irregular():
        out.add(_irregular()[word])
    out.update(one for plural, ones in _WORDS if word == plural for one in ones)
    for ending, repair in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            stem = word[: -len(ending)]
            out.update(stem + r for r in repair)
            if ending in _DOUBLING and len(stem) >= _DOUBLED and stem[-1] == stem[-2]:
                out.add(stem[:-1])
    return frozenset(out)


@cache
def _irregular() -> dict[str, str]:
    """Irregular form to lemma."""
    lists = read_yaml(_FILE).get("irregular")
    lists = lists if isinstance(lists, dict) else {}
    complain(
        _FILE, [f"{lemma!r} has no list of forms" for lemma, forms in lists.items() if not isinstance(forms, list)]
    )
    return {str(form): str(lemma) for lemma, forms in lists.items() for form in forms}

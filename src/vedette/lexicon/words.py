"""Word lists that the coder weighs around a trigger, and the word forms it knows."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from vedette.lexicon.files import complain, read_yaml

_FILE = "coding.yaml"


@dataclass(frozen=True, slots=True)
class CodingWords:
    """Sets of lower-case lemmas; `weapons` maps a means to the PLOVER mode it shows."""

    light_verbs: frozenset[str]
    receiving_verbs: frozenset[str]
    failing: frozenset[str]
    negations: frozenset[str]
    possible: frozenset[str]
    future: frozenset[str]
    planned_verbs: frozenset[str]
    irrealis: frozenset[str]
    possible_verbs: frozenset[str]
    denials: frozenset[str]
    ongoing_verbs: frozenset[str]
    repeated: frozenset[str]
    background: frozenset[str]
    resumes: frozenset[str]
    ends: frozenset[str]
    ground: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    talks: frozenset[str]
    captives: frozenset[str]
    accidents: frozenset[str]
    accident_phrases: frozenset[str]
    sector_armed: frozenset[str]
    observer_phrases: frozenset[str]
    mediator_phrases: frozenset[str]
    host_phrases: frozenset[str]
    speech: frozenset[str]
    weapons: dict[str, str]
    irregular: dict[str, str]
    """Irregular form to lemma."""


@cache
def load_words() -> CodingWords:
    """The shipped word lists, checked.

    Raises:
        BadConfig: a list is missing, or one weapon shows two modes.
    """
    data = read_yaml(_FILE)
    names = [f.name for f in fields(CodingWords) if f.name not in ("weapons", "irregular")]
    mistakes = [f"no list {n!r}" for n in names if not isinstance(data.get(n), list)]
    weapons: dict[str, str] = {}
    for mode, terms in (data.get("weapons") or {}).items():
        for term in terms:
            if weapons.setdefault(str(term), mode) != mode:
                mistakes.append(f"weapon {term!r} shows both {weapons[term]} and {mode}")
    complain(_FILE, mistakes)
    irregular = {str(form): lemma for lemma, forms in data["irregular"].items() for form in forms}
    return CodingWords(weapons=weapons, irregular=irregular, **{n: frozenset(map(str, data[n])) for n in names})


@cache
def lemmas(word: str) -> frozenset[str]:
    """Every lemma that `word` may be a form of, itself included, by English spelling rules.

    >>> sorted(lemmas("bombings") & {"bomb", "bombing"})
    ['bombing']
    """
    word = word.lower()
    out = {word}
    irregular = load_words().irregular
    if word in irregular:
        out.add(irregular[word])
    for ending, repair in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:  # noqa: PLR2004 - the shortest stem
            stem = word[: -len(ending)]
            out.update(stem + r for r in repair)
            if len(stem) > 3 and stem[-1] == stem[-2] and "" in repair and ending in ("ed", "ing"):  # noqa: PLR2004
                out.add(stem[:-1])
    return frozenset(out)


_ENDINGS = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("d", ("",)),
    ("ing", ("", "e")),
    ("ying", ("ie",)),
    ("men", ("man",)),
    ("wives", ("wife",)),
    ("lives", ("life",)),
    ("children", ("child",)),
)

"""spaCy's attribute ruler, remembered: its matcher takes a fifth of the parser's time to say the same again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

_SEEN = ["TAG", "DEP", "LOWER", "IS_SPACE"]
_SET = ["POS", "MORPH", "LEMMA"]
_LISTS = ("IN", "NOT_IN")


class RememberedRuler:
    """Sets part of speech, morphology and lemma of a parsed sentence's words, as the ruler that it is made of does.

    Most of the ruler's patterns look at one word: its tag, its dependency and, for a few words, how it is written. What
    they make of such a word is remembered. A sentence with a word not seen yet, with white space between words, or
    with the sign of a pattern of several words, goes to the ruler itself; so does every sentence when the patterns
    look at more than that.
    """

    def __init__(self, ruler: Any) -> None:
        """Look through the patterns of a pipeline's attribute ruler."""
        self._ruler = ruler
        self._known: dict[tuple[int, int, int], list[int]] = {}
        self._usable = True
        self._shapes: list[re.Pattern[str]] = []
        telling, lower_signs, dep_signs = set[str](), set[str](), set[str]()
        for words, attributes in ((words, rule["attrs"]) for rule in ruler.patterns for words in rule["patterns"]):
            if not attributes.keys() <= set(_SET) and words[0].get("IS_SPACE") is not True:
                self._usable = False
            if len(words) == 1:
                telling |= self._spelt(words[0])
            elif not self._sign(words, lower_signs, dep_signs):
                self._usable = False
        self._strings = strings = ruler.vocab.strings
        self._spellings: dict[int, int] = {}
        self._telling = {strings.add(w) for w in telling}
        self._lower_signs = {strings.add(w) for w in lower_signs}
        self._dep_signs = {strings.add(d) for d in dep_signs}

    def __call__(self, doc: Any) -> None:
        """Set the attributes of the words of `doc`."""
        seen = doc.to_array(_SEEN).tolist()
        keys = None if self._special(seen) else [(t, d, self._spelling(w)) for t, d, w, _ in seen]
        if keys is None or any(key not in self._known for key in keys):
            self._ruler(doc)
            if keys is not None:
                self._known.update(zip(keys, doc.to_array(_SET).tolist(), strict=True))
        elif keys:
            from numpy import array, uint64

            doc.from_array(_SET, array([self._known[key] for key in keys], dtype=uint64))

    def _special(self, seen: Sequence[Sequence[int]]) -> bool:
        """True when the words of a sentence must be looked at together."""
        return not self._usable or any(
            space or word in self._lower_signs or dep in self._dep_signs for _, dep, word, space in seen
        )

    def _spelling(self, word: int) -> int:
        """The word where patterns ask how it is written; 0 for all other words."""
        if word not in self._spellings:
            telling = word in self._telling or any(s.search(self._strings[word]) for s in self._shapes)
            self._spellings[word] = word if telling else 0
        return self._spellings[word]

    def _spelt(self, word: Mapping[str, Any]) -> set[str]:
        """The spellings that a pattern of one word asks for."""
        asked = word.get("LOWER", [])
        if isinstance(asked, dict) and asked.keys() == {"REGEX"}:
            self._shapes.append(re.compile(asked["REGEX"]))
            asked = []
        found = _listed(asked)
        if found is None or not word.keys() <= set(_SEEN):
            self._usable = False
        return found or set()

    @staticmethod
    def _sign(words: Sequence[Mapping[str, Any]], lower: set[str], dep: set[str]) -> bool:
        """Note the first thing without which a pattern of several words cannot match; False when it names none."""
        for word in words:
            if "OP" in word:
                continue
            for name, signs in (("LOWER", lower), ("DEP", dep)):
                asked = word.get(name)
                if isinstance(asked, str) or (isinstance(asked, dict) and asked.keys() == {"IN"}):
                    signs.update(_listed(asked) or ())
                    return True
        return False


def _listed(asked: Any) -> set[str] | None:
    """The words that a condition names; None when it is of another kind."""
    if isinstance(asked, str):
        return {asked}
    if isinstance(asked, dict):
        return {w for words in asked.values() for w in words} if asked.keys() <= set(_LISTS) else None
    return set(asked)

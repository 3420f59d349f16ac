"""How a name may be written: folding that keeps every character's place, variants, and rules of capitals.

A folded text has as many characters as the text, so a match in one is a stretch of the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from vedette.lexicon.actors.actor import Actor

_APOSTROPHES = "\u2018\u2019\u02bc\u02bb\u02bf\u02be`\u00b4\u2032"
_SPACES = "-\u2010\u2011\u2012\u2013\u00a0\u2009\u202f\n\t"
_UNDECOMPOSED = {"\u0131": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ə": "e", "Ə": "E"}
_ACRONYM = re.compile(r"[^a-z]*[A-Z][^a-z]*[A-Z0-9][^a-z]*")
_CAMEL = re.compile(r"\w{0,5}[a-z][A-Z]\w{0,4}")
_ARTICLE = re.compile(r"\b(?:al|Al) (?=[A-Z])")
_POSSESSIVE = re.compile(r"(?<=[a-z])(?:s'|'s)(?= )")


class _Fold(dict[int, str]):
    """A table for `str.translate` that is filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = value = _plain_character(chr(code))
        return value


def _plain_character(c: str) -> str:
    if c in _APOSTROPHES:
        return "'"
    if c in _SPACES:
        return " "
    base = _UNDECOMPOSED.get(c) or unicodedata.normalize("NFD", c)[0]
    return base if base.isascii() else c


_TABLE = _Fold()


def plain(text: str) -> str:
    """`text` with accents taken off, apostrophes straight, hyphens and line ends as spaces; as long as `text`."""
    return text.translate(_TABLE)


def lowered(plain_text: str) -> str:
    """A plain text in small letters, as long as before."""
    low = plain_text.lower()
    return low if len(low) == len(plain_text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain_text)


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write an actor's name. `actor` is None for words that look like a name and are none.

    `exact`: capitals must stand as here (`US`, `LeT`); otherwise `capitals` are the places that must be upper case.
    `weak`: it counts only in a text that also speaks of the actor by a surer name, or of its country.
    """

    plain: str
    actor: Actor | None
    exact: bool
    capitals: tuple[int, ...]
    weak: bool = False

    def fits(self, words: str) -> bool:
        """True when `words`, a plain stretch that agrees but for capitals, has the capitals this spelling asks for."""
        if self.exact:
            return words == self.plain
        return all(words[i].isupper() for i in self.capitals)


Swaps = tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...]
"""Words that stand for each other in names: what finds one, the one found, what may stand there instead."""


def swaps(groups: Iterable[Iterable[str]]) -> Swaps:
    """Groups of words that stand for each other, ready to be tried on a name."""
    plain_groups = [[plain(word) for word in group] for group in groups]
    return tuple(
        (re.compile(rf"(?<!\w){re.escape(word)}(?!\w)"), word, tuple(w for w in group if w != word))
        for group in plain_groups
        for word in group
    )


def spell(written: str, actor: Actor | None, swaps: Swaps = (), *, weak: bool = False) -> list[Spelling]:
    """All spellings that `written` stands for: swapped words, with or without apostrophe, `al`/`el`, dotted acronym."""
    return [_spelling(form, actor, weak=weak) for form in _variants(plain(written), swaps)]


def _spelling(form: str, actor: Actor | None, *, weak: bool) -> Spelling:
    generic = actor is not None and actor.cls == "generic"
    exact = not generic and bool(_ACRONYM.fullmatch(form) or _CAMEL.fullmatch(form))
    starts = [i for i, (before, c) in enumerate(pairwise(" " + form)) if c.isupper() and not before.isalnum()]
    return Spelling(form, actor, exact, () if generic else tuple(starts), weak)


def _variants(form: str, swaps: Swaps) -> list[str]:
    forms = {form: None}
    for pattern, word, others in swaps:
        if word in form:
            forms |= {pattern.sub(other, f): None for f in list(forms) for other in others}
    forms |= {_ARTICLE.sub("el ", f): None for f in list(forms)}
    forms |= {_POSSESSIVE.sub(p, f): None for f in list(forms) for p in ("s'", "'s", "s")}
    forms |= {f.replace("'", ""): None for f in list(forms)}
    if form.isalpha() and form.isupper() and len(form) in (2, 3):
        forms[".".join(form) + "."] = None
    return list(forms)

"""Event frames: which words tell of which kind of event, and what must stand with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from vedette.lexicon.files import complain, folder, read_yaml
from vedette.lexicon.words import lemmas
from vedette.model.vocabulary import MODES, RELATIONS, ROLES, STATUSES

KINDS = ("verbs", "nouns", "adjectives", "phrases")
NEEDS = (
    "abducted",
    "actor",
    "armed",
    "armed_act",
    "between",
    "captives",
    "carried",
    "crowd",
    "detained",
    "figure",
    "goods",
    "ground",
    "harm",
    "harmed",
    "label",
    "of_another",
    "offering",
    "official",
    "officials",
    "party",
    "people",
    "place",
    "protesters",
    "recipient",
    "request",
    "speaker",
    "talks",
    "targeted",
    "warned",
    "weapon",
)
"""What a frame may ask of its surroundings; `coding/needs` has a test for each."""

_KEYS = {*KINDS, "mode", "needs", "status", "subject", "object", "relates", "speaker"}
_ALLOWED: dict[str, Collection[str]] = {
    "needs": NEEDS,
    "status": STATUSES,
    "subject": ROLES,
    "object": ROLES,
    "relates": RELATIONS,
    "speaker": ("subject",),
}
"""The values that a key of a group may have, but for `mode`: its values depend on the type."""

_SPLIT = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a group of triggers means; see `lexicon/data/frames/README.md` for the fields."""

    type: str
    mode: str | None = None
    needs: str | None = None
    status: str | None = None
    subject: str = "actor"
    object: str = "recipient"
    relates: str | None = None
    speaker: str | None = None
    """`subject`: who does it is also the source of what it tells."""


@dataclass(frozen=True, slots=True)
class Term:
    """One trigger: `words` are lower-case lemmas (surface forms in a phrase); `head` is the index of the ruling one."""

    words: tuple[str, ...]
    head: int
    kind: str
    frame: Frame
    order: int


@dataclass(frozen=True)
class Frames:
    """All triggers, found by kind and the lemma of their ruling word; longer ones come first."""

    terms: dict[tuple[str, str], tuple[Term, ...]]

    @cached_property
    def ruling(self) -> frozenset[str]:
        """Every word that rules some trigger."""
        return frozenset(lemma for _, lemma in self.terms)

    def at(self, kind: str, lemma: str) -> tuple[Term, ...]:
        """The triggers of `kind` ruled by `lemma`."""
        return self.terms.get((kind, lemma), ())

    def may_stand_in(self, words: Iterable[str]) -> bool:
        """True when some trigger's words all occur among these surface words of a sentence."""
        known = frozenset().union(*(lemmas(w) for w in words))
        return any(self._all_there(lemma, known) for lemma in known & self.ruling)

    def _all_there(self, lemma: str, known: frozenset[str]) -> bool:
        return any(all(w in known for w in t.words if w.isalpha()) for kind in KINDS for t in self.at(kind, lemma))


@cache
def load_frames() -> Frames:
    """The shipped frames, checked.

    Raises:
        BadConfig: a file names an unknown type, mode, need, status, role or relation.
    """
    found: dict[tuple[str, str], list[Term]] = {}
    order = 0
    for name in folder("frames"):
        data = read_yaml(name)
        complain(name, list(_mistakes(data)))
        for group in data["groups"]:
            frame = Frame(data["type"], **{k: v for k, v in group.items() if k not in KINDS})
            for term in _terms(group, frame, order):
                ruling = term.words[term.head]
                found.setdefault((term.kind, ruling), []).append(term)
            order += 1
    return Frames({k: tuple(sorted(v, key=lambda t: (-len(t.words), t.order))) for k, v in found.items()})


def _terms(group: dict[str, Any], frame: Frame, order: int) -> Iterator[Term]:
    for kind in KINDS:
        for text in group.get(kind, ()):
            words = tuple(_SPLIT.split(str(text).lower().replace("'s", " 's")))
            yield Term(words, _ruling(words, kind), kind, frame, order)


def _ruling(words: tuple[str, ...], kind: str) -> int:
    """A verb and a phrase are ruled by their first word, a compound by its last, `round of talks` by `round`."""
    if kind != "nouns":
        return 0
    for link in ("of", "in", "to", "with"):
        if link in words[1:]:
            return words.index(link) - 1
    return len(words) - 1


def _mistakes(data: Any) -> Iterator[str]:
    kind = data.get("type")
    if kind not in MODES:
        yield f"unknown type {kind!r}"
        return
    for number, group in enumerate(data.get("groups", []), 1):
        for key in set(group) - _KEYS:
            yield f"group {number}: unknown key {key!r}"
        for key, allowed in {"mode": MODES[kind], **_ALLOWED}.items():
            if group.get(key) is not None and group[key] not in allowed:
                yield f"group {number}: {key} {group[key]!r} is none of {', '.join(allowed) or '(none)'}"

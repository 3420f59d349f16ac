"""Role fills of documents, scored as the MUC-4 studies do: by the head of a fill, and entity by entity.

HEAD (Patwardhan and Riloff 2007): a fill is right when its head noun is that of a gold fill of its role. CEAF-REE (Du,
Rush and Cardie 2021): predicted and gold entities are aligned one to one, a pair counting when all that was predicted
of the entity is among its gold mentions.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")

Entity = Sequence[str]
"""The mentions of one entity, any of which names it."""

Fills = Mapping[str, Sequence[Entity]]
"""The entities of a document by role."""

_MARKS = str.maketrans("", "", string.punctuation)
_ARTICLES = frozenset({"a", "an", "the"})
_HEAD_ENDS = re.compile(
    r"\s*(?:,|\(|\[|;|--)|\s+(?:of|in|on|at|from|for|to|by|with|who|whom|which|that|near|against|between|under|during"
    r"|belonging|wearing|carrying|dressed|traveling|linked)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many predictions there are and are right, how many gold items there are and are found."""

    right: int = 0
    predicted: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(
            self.right + other.right,
            self.predicted + other.predicted,
            self.found + other.found,
            self.gold + other.gold,
        )

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where nothing is right."""
        if not (self.right and self.found):
            return 0.0
        precision, recall = self.right / self.predicted, self.found / self.gold
        return 2 * precision * recall / (precision + recall)


Compare = Callable[[Sequence[Entity], Sequence[Entity]], Tally]
"""Predicted and gold entities of one role in one document to their tally."""


def total(tallies: Iterable[Tally]) -> Tally:
    """All tallies together."""
    return sum(tallies, Tally())


def plain(words: str) -> str:
    """A mention in small letters, without marks and articles."""
    return " ".join(w for w in words.lower().translate(_MARKS).split() if w not in _ARTICLES)


def head(mention: str) -> str:
    """The last word before the first thing that can only follow a head."""
    mention = re.sub(r"^\W+", "", mention)
    front = _HEAD_ENDS.split(mention, maxsplit=1)[0] or mention
    words = plain(front).split() or plain(mention).split()
    return words[-1] if words else ""


def by_head(predicted: Sequence[Entity], gold: Sequence[Entity]) -> Tally:
    """Fills with the head of a gold fill are right; a second one for the same gold fill does no harm."""
    wanted = [{head(m) for m in entity} for entity in gold]
    hit: set[int] = set()
    right = 0
    for entity in predicted:
        met = [i for i, heads in enumerate(wanted) if heads & {head(m) for m in entity}]
        if met:
            right += 1
            hit.add(next((i for i in met if i not in hit), met[0]))
    return Tally(right, len(predicted), len(hit), len(gold))


def by_entity(predicted: Sequence[Entity], gold: Sequence[Entity]) -> Tally:
    """As many predicted entities as can stand each for a gold entity of its own."""
    wanted = [{plain(m) for m in entity} for entity in gold]
    fits = [[i for i, g in enumerate(wanted) if {plain(m) for m in entity} <= g] for entity in predicted]
    paired = most_pairs(fits)
    return Tally(paired, len(predicted), paired, len(gold))


def most_pairs(fits: Sequence[Collection[int]]) -> int:
    """The size of the largest one-to-one pairing; `fits` says which partners each may have."""
    partner: dict[int, int] = {}

    def place(one: int, tried: set[int]) -> bool:
        for other in fits[one]:
            if other not in tried:
                tried.add(other)
                if other not in partner or place(partner[other], tried):
                    partner[other] = one
                    return True
        return False

    return sum(place(one, set()) for one in range(len(fits)))


def macro_f1(pairs: Sequence[tuple[Fills, Fills]], compare: Compare) -> float:
    """The mean over the roles of the F1 of each; `pairs` are predicted and gold fills of each document."""
    return sum(total(_role(p, g, role, compare) for p, g in pairs).f1 for role in ROLES) / len(ROLES)


def micro_f1(pairs: Sequence[tuple[Fills, Fills]], compare: Compare) -> float:
    """The F1 over all fills of all roles."""
    return total(_role(p, g, role, compare) for p, g in pairs for role in ROLES).f1


def _role(predicted: Fills, gold: Fills, role: str, compare: Compare) -> Tally:
    return compare(_entities(predicted, role), _entities(gold, role))


def _entities(fills: Fills, role: str) -> list[Entity]:
    """The entities of a role with the mentions that hold a word."""
    kept = ([m for m in entity if plain(m)] for entity in fills.get(role) or ())
    return [entity for entity in kept if entity]


def share_f1(pairs: Iterable[tuple[bool, bool]]) -> float:
    """The F1 of saying yes; `pairs` are what was said and what is so."""
    return total(Tally(said and so, said, said and so, so) for said, so in pairs).f1

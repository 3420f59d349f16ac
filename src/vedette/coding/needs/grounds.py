"""Needs of ground and goods: what is taken, held or lost."""

from __future__ import annotations

from collections.abc import Iterable

from vedette.coding.candidate import Candidate
from vedette.coding.needs.parties import is_armed
from vedette.coding.tree import has_lemma
from vedette.lexicon.words import CodingWords
from vedette.model.reading import Token

_TERRITORY = frozenset({"territory_percent", "settlements"})


def place(c: Candidate, words: CodingWords) -> bool:
    """Something of ground is taken, held or lost."""
    if c.measures() & _TERRITORY:
        return True
    heads = [*c.arguments.objects, *c.arguments.subjects, *c.arguments.after(*c.arguments.behind)]
    return _names_ground(c, heads, words) or bool(c.role("actor") and c.trigger.size > 1)


def ground(c: Candidate, words: CodingWords) -> bool:
    """Ground is held or taken by an armed body or a state."""
    if c.measures() & _TERRITORY:
        return True
    subjects = c.arguments.subjects if c.head.lemma == "fall" else []
    objects = [*c.arguments.objects, *subjects] or c.arguments.after("of", "over", "to", "into", "in", "on")
    return any(is_armed(p.sector, words) for p in c.role("actor")) and _names_ground(c, objects, words)


def goods(c: Candidate, words: CodingWords) -> bool:
    """Ships, weapons and houses are seized or searched; ground is taken, and people are held."""
    objects = c.arguments.objects
    if ground(c, words) or any(has_lemma(t, words.needs.captives) for t in objects):
        return False
    return bool(objects or c.trigger.kind == "nouns") and not _names_ground(c, objects, words)


def _names_ground(c: Candidate, heads: Iterable[Token], words: CodingWords) -> bool:
    return any(has_lemma(t, words.needs.ground) or c.is_place(t) for t in heads)

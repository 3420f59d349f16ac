"""Heads of the noun phrases around a trigger, by the part they play in the grammar of its sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from vedette.coding.tree import Tree
from vedette.lexicon.words import load_words
from vedette.model.reading import Token


@dataclass
class Arguments:
    """Heads of the noun phrases around a trigger; `behind` keeps them by preposition."""

    subjects: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    sides: list[Token] = field(default_factory=list)
    """Two or more partners: talks with X, a clash between X and Y."""
    modifiers: list[Token] = field(default_factory=list)
    """Nouns and adjectives before an event noun: Israeli attack, the regime's campaign."""
    behind: dict[str, list[Token]] = field(default_factory=dict)
    content: list[Token] = field(default_factory=list)
    """Verbs of the clauses that the trigger governs."""
    carrier: Token | None = None
    """The verb that carries an event noun: carried out, held."""

    def after(self, *prepositions: str) -> list[Token]:
        """The heads behind each of `prepositions`, in their order."""
        return [t for word in prepositions for t in self.behind.get(word, ())]

    def behind_add(self, preposition: str, heads: list[Token]) -> None:
        """Note that `heads` stand behind `preposition`."""
        known = self.behind.setdefault(preposition, [])
        known.extend(h for h in heads if h not in known)

    def add_prepositions(self, tree: Tree, governor: Token) -> None:
        """Note what stands behind the prepositions of `governor`, one nested in another included ("from among")."""
        sides = load_words().arguments.sides
        for preposition in tree.kids(governor, "prep", "agent", "dative"):
            heads = tree.behind([preposition, *tree.kids(preposition, "prep")])
            word = preposition.text.lower()
            self.behind_add(word, heads)
            if word in sides:
                self.sides.extend(heads)

"""Noun phrases become parties: known names, generic nouns with the nation before them, unknown names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vedette.coding.composing import code_of, common, composed, named, unknown_name
from vedette.coding.owners import NATIONAL
from vedette.coding.phrases import bare, phrase
from vedette.coding.reference import are_the_sides, means_the_speaker, referred
from vedette.coding.scene import Scene
from vedette.coding.tree import Tree
from vedette.lexicon.actors import ActorMention
from vedette.lexicon.words import CodingWords, lemmas
from vedette.model.claim import Party
from vedette.model.reading import Token
from vedette.model.span import Span

_APPOSED = 6
"""Words within which a name stands beside the noun it explains."""

_UNNAMED = frozenset({"generic", "demonym", "capital"})
"""Classes of mentions that are no name of a party."""


class PartyReader:
    """Reads parties off the noun phrases of a report."""

    def __init__(self, scene: Scene, words: CodingWords) -> None:
        """Take what the report has named and the coder's word lists."""
        self.scene = scene
        self.words = words.parties

    def parties(
        self, tree: Tree, heads: Iterable[Token], role: str, *, places: bool = False, still_place: bool = False
    ) -> list[Party]:
        """The parties that the noun phrases headed by `heads` name, each once.

        `places`: a place may stand for its state; `still_place`: and is the event's place none the less (bombed Iran).
        """
        heads = list(heads)
        if not heads:
            return []
        if not still_place and (places or role != "recipient"):
            self._note_stand_ins(h for one in heads for h in (one, *tree.kids(one, "appos")))
        out: dict[str, Party] = {}
        for head in (h for one in heads for h in self._members(tree, one)):
            for party in self._of_head(tree, head, role, places=places):
                out.setdefault((party.name or party.as_written).lower(), party)
        return list(out.values())

    def _note_stand_ins(self, heads: Iterable[Token]) -> None:
        for head in heads:
            mention = self.scene.over(head)
            if mention is not None and mention.actor.cls in ("country", "capital"):
                self.scene.stand_ins.add(mention.span)

    def _members(self, tree: Tree, head: Token) -> list[Token]:
        """`representatives of A and B` are two parties: A's and B's."""
        inner = tree.behind_of(head) if head.lemma in self.words.containers else []
        return [head, *inner[1:]]

    def _of_head(self, tree: Tree, head: Token, role: str, *, places: bool) -> list[Party]:
        if head.lemma in self.words.quantities:
            return [p for k in tree.behind_of(head) for p in self._of_head(tree, k, role, places=False)]
        if head.pos == "PRON" or head.text.lower() in self.words.both:
            found = referred(tree, head, self.scene, self.words, self._naming)
            if not found and head.pos == "NOUN":
                unnamed = tree.text(phrase(tree, head, self.scene, self.words))
                return [Party(role, unnamed, unnamed)]
            return [replace(p, role=role, as_written=head.text) for p in found]
        if are_the_sides(tree, head, self.words):
            return [replace(p, role=role) for p in self.scene.pair]
        party = self.party(tree, head, role, places=places)
        return [party] if party is not None else []

    def _naming(self, tree: Tree, head: Token) -> Party | None:
        return self.party(tree, head, "actor", places=True)

    def party(self, tree: Tree, head: Token, role: str, *, places: bool = False) -> Party | None:
        """The one party that the noun phrase of `head` names, or None."""
        if head.pos == "NUM" or self._is_measure(head):
            return None
        over = self.scene.over(head)
        generic = over is not None and over.actor.cls == "generic"
        if over is None or generic:
            beside = self._beside(tree, head)
            if beside is not None:
                return self.party(tree, beside, role, places=True)
        if over is not None and over.actor.cls in NATIONAL and not _nation_counts(tree, head, over, places=places):
            return None
        span = phrase(tree, head, self.scene, self.words)
        party = Party(role, bare(tree.text(span), self.words))
        if over is not None and not generic:
            return named(over.actor, role, party.as_written, head, self.scene)
        inside = [m for m in self.scene.in_span(span) if m is not over]
        if over is not None:
            return self._of_owner(tree, head, party) or composed(over.actor, inside, party, self.scene)
        return self._unlisted(tree, head, party, span, inside)

    def _of_owner(self, tree: Tree, head: Token, party: Party) -> Party | None:
        """Its forces, his soldiers: of whoever the pronoun means, and of nobody else when that is unknown."""
        pronoun = next((k for k in tree.kids(head, "poss") if k.tag == "PRP$"), None)
        if pronoun is None:
            return None
        meant = self._speaking_of_itself(tree, pronoun)
        known = meant or replace(party, name=party.as_written)
        return replace(known, role=party.role, as_written=party.as_written)

    def _speaking_of_itself(self, tree: Tree, pronoun: Token) -> Party | None:
        found = referred(tree, pronoun, self.scene, self.words, self._naming)
        sure = means_the_speaker(tree, pronoun, self.words)
        return (
            found[0]
            if found and (sure or len({m.actor.name for m in self.scene.in_span(tree.sentence.span)}) <= 1)
            else None
        )

    def _unlisted(self, tree: Tree, head: Token, party: Party, span: Span, inside: list[ActorMention]) -> Party | None:
        """The party of a head that the lexicon does not know."""
        known = [m.actor for m in inside if m.actor.cls not in ("generic", "demonym")]
        if known and head.lemma in self.words.containers:
            return named(known[-1], party.role, party.as_written, head, self.scene)
        if self.scene.place_over(head) is not None:
            return None
        if head.pos == "PROPN":
            return unknown_name(tree, head, party, span, inside, self.scene, self.words)
        return common(head, party, inside, self.scene, self.words)

    def _is_measure(self, head: Token) -> bool:
        """True for times and for nouns that only count."""
        words = self.words
        return head.lemma in words.times or head.text.rstrip(".") in words.times or head.lemma in words.quantities

    def _beside(self, tree: Tree, head: Token) -> Token | None:
        """The name that explains a noun: the group, X."""
        near = (k for k in tree.kids(head, "appos") if head.i < k.i <= head.i + _APPOSED)
        return next((k for k in near if self._is_named(k)), None)

    def _is_named(self, token: Token) -> bool:
        mention = self.scene.over(token)
        return mention is not None and mention.actor.cls not in _UNNAMED

    def owner(self, tree: Tree, token: Token, role: str) -> Party | None:
        """Who an adjective, a compound or an owner before an event noun names: Israeli attack, the rebels' raid."""
        self._note_stand_ins([token])
        mention = self.scene.over(token)
        if mention is None:
            return self.party(tree, token, role, places=True) if token.dep == "poss" else None
        actor = mention.actor
        if actor.cls == "generic":
            idle = token.pos == "ADJ" or (actor.sector == "CVL" and token.dep != "poss")
            return None if idle else self.party(tree, token, role)
        if actor.cls in NATIONAL:
            code, sector = actor.code or code_of(actor.country, "GOV"), actor.sector or "GOV"
            return Party(role, mention.as_written, actor.name, code, actor.country, sector)
        return named(actor, role, mention.as_written, token, self.scene)

    def remember(self, parties: Iterable[Party]) -> None:
        """Keep who was spoken of, for the pronouns to come."""
        for party in list(parties):
            if not party.code and self.words.side_nouns & lemmas((party.name or "").split(" ")[-1]):
                continue
            if party.sector in ("REB", "UAF", "CRM"):
                self.scene.group = party
            if party.name in self.scene.people:
                self.scene.person = party
                continue
            self.scene.crowd = party
            if party.sector != "CVL":
                self.scene.body = party


def _nation_counts(tree: Tree, head: Token, mention: ActorMention, *, places: bool) -> bool:
    """A country or capital is a party where places may be, or where it is subject or owner, not where things happen."""
    return mention.actor.cls == "demonym" or places or tree.head(head).dep != "prep"

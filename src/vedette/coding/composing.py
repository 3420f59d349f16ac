"""What a party is: its name, nation and sector, from the actor lexicon and from the words around it."""

from __future__ import annotations

from dataclasses import replace

from vedette.coding.owners import NATIONAL
from vedette.coding.scene import Scene
from vedette.coding.tree import Tree
from vedette.lexicon.actors import Actor, ActorMention
from vedette.lexicon.words import lemmas
from vedette.lexicon.words.groups import PartyWords
from vedette.model.claim import Party
from vedette.model.reading import Token
from vedette.model.span import Span

STATE = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
"""Sectors of a state: who is of one is the report's country's, where no other nation is named."""

REBELS = frozenset({"REB", "OPP", "UAF"})
"""Sectors of those who oppose a state."""


def of_actor(role: str, written: str, actor: Actor) -> Party:
    """The party that the lexicon knows as `actor`."""
    return Party(role, written, actor.name, actor.code, actor.country, actor.sector)


def code_of(country: str | None, sector: str | None) -> str:
    """A PLOVER-like code (`SYR MIL`), as far as its parts are known."""
    return " ".join(c for c in (country, sector) if c)


def named(actor: Actor, role: str, written: str, head: Token, scene: Scene) -> Party:
    """A known actor by its words: a nation's people are civilians, a country is its government."""
    party = of_actor(role, written, actor)
    if actor.cls == "person":
        scene.people.add(actor.name)
    if actor.cls == "demonym" and head.tag in ("NNPS", "NNS"):
        return replace(party, sector="CVL", code=f"{actor.country} CVL", name=written)
    if actor.cls in ("country", "capital"):
        return replace(party, sector="GOV", code=actor.code or f"{actor.country} GOV")
    return party


def composed(generic: Actor, inside: list[ActorMention], party: Party, scene: Scene) -> Party:
    """A generic noun takes its nation, or the body it belongs to, from the words around it."""
    owners = [m.actor for m in inside if m.actor.cls != "generic"]
    sector = _sector(generic, [m.actor for m in inside if m.actor.cls == "generic"])
    nations = [o for o in owners if o.cls in NATIONAL]
    people = [o for o in owners if o.cls == "person" and not nations]
    bodies = [o for o in owners if o.cls not in NATIONAL and o.cls != "person"]
    for chosen in (*bodies, *people):
        return of_actor(party.role, party.as_written, chosen)
    if nations:
        nation = nations[0]
        name = nation.name if sector in STATE or sector is None else party.as_written
        return replace(party, name=name, country=nation.country, sector=sector, code=code_of(nation.country, sector))
    return _of_report(generic, sector, party, scene)


def _sector(generic: Actor, kinds: list[Actor]) -> str | None:
    """`government forces` are military, `opposition officials` opposition: the word before may tell the side."""
    return next((k.sector for k in kinds if k.sector in REBELS or k.sector == "CRM"), generic.sector)


def _of_report(generic: Actor, sector: str | None, party: Party, scene: Scene) -> Party:
    """A generic noun without a nation of its own: the army is that of the country the report is about."""
    if sector in STATE and generic.country is None and scene.country is not None:
        country: str | None = scene.country
        name = (scene.country_name if sector in ("GOV", "MIL") else None) or party.as_written
    else:
        country = generic.country or (scene.country if sector in ("OPP", "REB", "CVL") else None)
        rebels = sector in ("OPP", "REB") and country == scene.country
        name = _of_country(generic.name, scene) if rebels else generic.name
    return replace(party, name=name, country=country, sector=sector, code=code_of(country, sector))


def _of_country(noun: str, scene: Scene) -> str:
    """The rebels of a report on Syria are Syrian rebels, however short the report is with them."""
    return f"{scene.adjective} {noun}" if scene.adjective else noun


def unknown_name(
    tree: Tree, head: Token, party: Party, span: Span, inside: list[ActorMention], scene: Scene, words: PartyWords
) -> Party | None:
    """A name the lexicon lacks: a person or body, with the nation and sector of the words around it."""
    names = [t for t in tree.tokens if t.pos == "PROPN" and span.start <= t.start and t.end <= span.end]
    if not names or not head.text[:1].isupper() or names[0].text in words.no_names:
        return None
    name = tree.text(Span(names[0].start, names[-1].end))
    actor = next((m.actor for m in inside if m.actor.country or m.actor.sector), None)
    beside = (scene.over(noun) for noun in tree.kids(head, "appos"))
    actor = actor or next((m.actor for m in beside if m is not None), None)
    country, sector = (actor.country, actor.sector) if actor else (None, None)
    scene.people.add(name)
    return replace(party, name=name, code=code_of(country, sector) or None, country=country, sector=sector)


def common(head: Token, party: Party, inside: list[ActorMention], scene: Scene, words: PartyWords) -> Party | None:
    """A common noun is a party only when it names people, or holds a nation or a body that acts through it."""
    if head.pos == "NOUN" and not words.people.isdisjoint(lemmas(head.text) | {head.lemma}):
        country = next((m.actor.country for m in inside if m.actor.country), None)
        return replace(party, name=party.as_written, code=code_of(country, "CVL"), country=country, sector="CVL")
    owner = next((m.actor for m in inside if m.actor.cls != "generic"), None)
    if owner is not None:
        known = owner.code or code_of(owner.country, owner.sector)
        return replace(party, name=owner.name, code=known, country=owner.country, sector=owner.sector)
    if head.pos == "NOUN" and head.lemma in words.bodies:
        meant = scene.group if head.lemma in words.groups else None
        return replace(meant or replace(party, name=party.as_written), role=party.role, as_written=party.as_written)
    side = next((m.actor.sector for m in inside if m.actor.sector in REBELS), None)
    if side is None:
        return None
    return replace(party, name=party.as_written, code=code_of(scene.country, side), country=scene.country, sector=side)

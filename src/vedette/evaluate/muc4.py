"""Documents on terrorism in capitals, and the fills of their keys: who did it, to whom and what, with what."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vedette.clean import reports_in
from vedette.evaluate.fills import ROLES, Fills, by_entity, by_head, head, macro_f1, micro_f1, plain, share_f1
from vedette.evaluate.weapons import written_weapons
from vedette.evaluate.whole import page_of_row
from vedette.lexicon.actors import Actors
from vedette.lexicon.dictionary import function_words
from vedette.lexicon.places import words as geography_words
from vedette.model.claim import Claim, Party
from vedette.pipeline.legible import legible
from vedette.pipeline.method import Tools, claims_in

_NOT_DONE = ("demanded", "offered", "refused", "possible")
_ARMED = frozenset({"MIL", "REB", "UAF", "COP", "CRM"})
_OUTSIDE_LAW = frozenset({"REB", "UAF", "CRM"})
_STATE = frozenset({"MIL", "COP", "GOV"})
_NO_INCIDENTS = frozenset({"aerial", "beat", "cleansing", "crowd-control", "sexual", "torture"})
_PARTICLES = frozenset({"da", "de", "del", "dos", "la", "las", "los", "van", "von", "y"})
_BODIES = ("group", "organisation", "coalition", "military", "government")
_NATIONS = ("country", "demonym", "capital")
_BODY_NOUNS = frozenset(
    {"army", "battalion", "cartel", "command", "force", "forces", "front", "government", "guard", "mafia", "military"}
    | {"movement", "organization", "organisation", "police"}
)
"""Nouns for bodies, which the keys list apart from those who act for them."""
_KINDS = {"abduct": "kidnapping", "explosives": "bombing", "suicide-attack": "bombing"}
_FIRE = re.compile(r"burn|fire|torch|arson|ablaze|alight", re.IGNORECASE)
_LOOT = re.compile(r"loot|rob|steal|stole|pillage|plunder", re.IGNORECASE)


@dataclass
class Incident:
    """What is told of the incidents of one type in a document."""

    type: str
    known: set[str] = field(default_factory=set)
    """The actors of the lexicon that are among the fills."""
    fills: dict[str, list[list[str]]] = field(default_factory=lambda: {role: [] for role in ROLES})

    def add(self, role: str, words: str) -> None:
        """One more fill, unless its head is there already: the same one under another name, more often than not."""
        if plain(words) and all(head(words) != head(e[0]) for e in self.fills[role]):
            self.fills[role].append([words])


def claims_of(row: Mapping[str, Any], tools: Tools) -> tuple[Claim, ...]:
    """What is claimed in the row's text, in letters that tell names from nouns."""
    page = page_of_row("document", {"text": row["text"]})
    if page is None:
        return ()
    reports = (legible(r, tools.lexicon.actors, tools.gazetteer) for r in reports_in(page).reports)
    return tuple(c for report in reports for c in claims_in(report, tools))


def incidents(claims: Iterable[Claim], actors: Actors) -> list[Incident]:
    """The incidents of a document, one a type, in the order in which they are told."""
    claims = list(claims)
    found: dict[str, Incident] = {}
    for claim in claims:
        if _is_incident(claim, actors):
            kind = incident_type(claim)
            _fill(found.setdefault(kind, Incident(kind)), claim, actors)
    for first in list(found.values())[:1]:
        for claim in claims:
            _add_suspects(first, claim, actors)
    return list(found.values())


def incident_type(claim: Claim) -> str:
    """The key's word for the kind of violence that a claim tells of."""
    if claim.mode == "destroy":
        trigger = claim.trigger or ""
        return "arson" if _FIRE.search(trigger) else "robbery" if _LOOT.search(trigger) else "attack"
    return _KINDS.get(claim.mode or "", "attack")


def _is_incident(claim: Claim, actors: Actors) -> bool:
    """Violence done or tried to things, to named people or to people outside the fight, and no act of open war."""
    if claim.type != "ASSAULT" or claim.status in _NOT_DONE or claim.mode in _NO_INCIDENTS:
        return False
    harmed = [p for p in claim.parties if p.role in ("recipient", "victim")]
    outside = any(p.sector not in _ARMED or _person(p, actors) for p in harmed)
    if harmed and not claim.targets and not outside:
        return False
    by_state = any(p.sector in _STATE for p in claim.parties if p.role == "actor")
    if by_state and claim.mode in (None, "heavy-weapons"):
        return False
    armed = bool(written_weapons(claim.means, claim.quote.exact))
    return bool(claim.targets) or armed or outside


def _fill(incident: Incident, claim: Claim, actors: Actors) -> None:
    for party in claim.parties:
        if party.role == "actor":
            _blame(incident, party, actors)
        elif party.role in ("recipient", "victim") and (name := _person(party, actors)):
            incident.add("Victim", name)
    for target in claim.targets:
        incident.add("Target", target)
    for weapon in written_weapons(claim.means, claim.quote.exact):
        incident.add("Weapon", weapon)


def _add_suspects(incident: Incident, claim: Claim, actors: Actors) -> None:
    """Who is accused, and the armed groups that the document speaks of: it names them for the incident's sake."""
    for party in claim.parties:
        if claim.type == "ACCUSE" and claim.mode != "disapprove" and _is_armed_suspect(party):
            _blame(incident, party, actors)
        elif party.sector in _OUTSIDE_LAW:
            _name_bodies(incident, party, actors, ("group", "coalition"))


def _is_armed_suspect(party: Party) -> bool:
    return party.role == "recipient" and party.sector in _OUTSIDE_LAW | {"MIL"}


def _name_bodies(incident: Incident, party: Party, actors: Actors, kinds: Collection[str]) -> int:
    """Add the bodies in the party's words, each once; how far their names reach."""
    end = 0
    for mention in actors.find(party.as_written):
        if mention.actor.cls in kinds:
            end = mention.span.end - len(_small_end(mention.as_written))
            if mention.actor.name not in incident.known:
                incident.known.add(mention.actor.name)
                incident.add("PerpOrg", party.as_written[mention.span.start : end])
    return end


def _blame(incident: Incident, party: Party, actors: Actors) -> None:
    """The bodies in an actor's words, and those who act for them: the FMLN, and the FMLN's guerrillas."""
    end = _name_bodies(incident, party, actors, _BODIES)
    rest = party.as_written[end:].strip(" -'")
    known = actors.named(rest)
    if not rest or rest.lower() in function_words() or (known is not None and known.cls in _NATIONS):
        return
    if head(rest) in _BODY_NOUNS:
        incident.add("PerpOrg", rest)
    elif party.sector is not None:
        incident.add("PerpInd", rest)


def _small_end(words: str) -> str:
    """The words in small letters that end a name which has capitals: guerrillas, of FMLN guerrillas."""
    found = re.search(r"(?<=\w)(?: [a-z]+)+$", words)
    return found[0] if found else ""


def _person(party: Party, actors: Actors) -> str | None:
    """The name of a person who suffers, without titles; None for all others."""
    known = actors.named(party.name or "")
    if known is not None and known.cls != "person":
        return None
    words = party.as_written.split()
    before = max((i for i, w in enumerate(words) if _is_no_name(w)), default=-1)
    name = words[before + 1 :]
    last = actors.named(name[-1]) if name else None
    return " ".join(name) if name and (last is None or last.cls == "person") else None


def _is_no_name(word: str) -> bool:
    """True for titles and words in small letters, particles aside: what follows them is the name."""
    low = word.lower().strip(".,[]")
    small = not word.strip('[("')[:1].isupper()
    return low in geography_words().titles or low in function_words() or (small and low not in _PARTICLES)


def answer(found: Sequence[Incident]) -> dict[str, Any]:
    """What was found, in the shape of the keys."""
    union = Incident("all")
    for incident in found:
        for role, entities in incident.fills.items():
            for entity in entities:
                union.add(role, entity[0])
    return {"templates": [{"incident_type": i.type, **i.fills} for i in found], "entities": union.fills}


def figures(rows: Sequence[Mapping[str, Any]], answers: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """The figures of the contract."""
    pairs: list[tuple[Fills, Fills]] = [(a["entities"], r["entities"]) for r, a in zip(rows, answers, strict=True)]
    told = [(bool(a["templates"]), bool(r["templates"])) for r, a in zip(rows, answers, strict=True)]
    return {
        "head_macro_f1": macro_f1(pairs, by_head),
        "ree_f1": micro_f1(pairs, by_entity),
        "relevance_f1": share_f1(told),
    }

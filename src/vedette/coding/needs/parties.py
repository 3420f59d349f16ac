"""Needs of parties: who must take part for a trigger to count."""

from __future__ import annotations

from vedette.coding.candidate import Candidate
from vedette.coding.tree import has_lemma
from vedette.lexicon.words import CodingWords, lemmas
from vedette.model.reading import Token

OFFICE = frozenset({"GOV", "MIL", "IGO", "LEG", "OPP", "REB", "PTY", "SPY", "JUD", "NGO", "ELI"})
"""Sectors that hold an office or speak for a body."""

STATE_FORCES = frozenset({"GOV", "MIL", "COP", "SPY", "JUD"})
"""Sectors whose taking of people is an arrest."""

FIGHTING = frozenset({"MIL", "COP", "REB", "UAF"})
"""Sectors that do not protest."""


def anybody(c: Candidate, words: CodingWords) -> bool:
    """Somebody known takes part, or a thing is hit; in words and deals between people any named party counts."""
    if c.frame.type != "ASSAULT" and c.role("actor", "mediator"):
        return True
    known = any(p.code or p.country or p.sector for p in c.parties)
    return known or bool(c.figures) or bool(c.targets) or _under_way(c, words)


def _under_way(c: Candidate, words: CodingWords) -> bool:
    """A noun of violence that is said to begin, go on or resume tells of an event without naming anybody."""
    verb = c.arguments.carrier
    return c.trigger.kind == "nouns" and verb is not None and has_lemma(verb, words.needs.course)


def actor(c: Candidate, _: CodingWords) -> bool:
    """Somebody acts."""
    return bool(c.role("actor", "mediator"))


def recipient(c: Candidate, _: CodingWords) -> bool:
    """Somebody is acted upon."""
    return bool(c.role("recipient", "victim"))


def official(c: Candidate, _: CodingWords) -> bool:
    """An office, a body or a named person acts."""
    return any(p.sector in OFFICE or (p.sector is None and (p.name or "")[:1].isupper()) for p in c.role("actor"))


def officials(c: Candidate, _: CodingWords) -> bool:
    """Two or more take part who may hold an office."""
    return sum(p.sector in OFFICE or p.sector is None for p in c.parties) > 1


def armed(c: Candidate, words: CodingWords) -> bool:
    """Somebody armed takes part."""
    return any(is_armed(p.sector, words) for p in c.parties) or "fighters" in c.measures()


def is_armed(sector: str | None, words: CodingWords) -> bool:
    """True for sectors that have arms, governments included."""
    return sector == "GOV" or sector in words.needs.armed_sectors


def between(c: Candidate, _: CodingWords) -> bool:
    """Support counts between bodies that are known: a state backs a militia."""
    known = [p for p in c.parties if p.code]
    return any(p.role == "actor" for p in known) and any(p.role == "recipient" and p.sector != "CVL" for p in known)


def people(c: Candidate, words: CodingWords) -> bool:
    """Unarmed people are meant."""
    if c.measures() & {"displaced", "returned"}:
        return True
    heads = [*c.arguments.subjects, *c.arguments.objects, *c.arguments.after("of"), *c.arguments.modifiers]
    return any(has_lemma(t, words.parties.people) for t in heads) or any(p.sector in ("CVL", "REF") for p in c.parties)


def captives(c: Candidate, words: CodingWords) -> bool:
    """People are held or freed."""
    if c.measures() & {"returned", "detained", "abducted"}:
        return True
    heads = [*c.arguments.objects, *c.arguments.after("of"), *c.arguments.modifiers]
    return any(has_lemma(t, words.needs.captives) or (t.pos == "PROPN" and not c.is_place(t)) for t in heads)


def detained(c: Candidate, words: CodingWords) -> bool:
    """Somebody is arrested."""
    if "detained" in c.measures() or c.role("recipient", "victim"):
        return True
    return any(is_human(c, t, words) for t in c.arguments.objects) or (c.trigger.kind == "nouns" and bool(c.parties))


def abducted(c: Candidate, words: CodingWords) -> bool:
    """People taken by somebody who is no state; a state's are arrests."""
    if any(p.sector in STATE_FORCES for p in c.role("actor")):
        return False
    people = any(has_lemma(t, words.needs.captives) for t in c.arguments.objects)
    taken = "abducted" in c.measures() or (people and bool(c.role("actor")))
    return taken and not any(p.sector in ("REB", "UAF", "CRM", "MIL") for p in c.role("recipient", "victim"))


def crowd(c: Candidate, words: CodingWords) -> bool:
    """Somebody protests, or riots break out."""
    if c.trigger.kind == "nouns":
        return True
    if c.trigger.kind == "verbs" and c.trigger.size == 1 and c.tree.kids(c.head, "dobj", "ccomp"):
        return False
    if c.role("actor") or any(has_lemma(t, words.parties.people) for t in c.arguments.subjects):
        return True
    return not words.needs.riots.isdisjoint(lemmas(c.head.text))


def protesters(c: Candidate, words: CodingWords) -> bool:
    """What a crowd does in the street is protest, when the crowd is called by what it does."""
    sure = any(has_lemma(t, words.needs.protesting) for t in c.arguments.subjects)
    return sure and not any(p.sector in FIGHTING for p in c.role("actor"))


def is_human(c: Candidate, token: Token, words: CodingWords) -> bool:
    """True for a name that is no place, a pronoun of persons, and nouns of people."""
    word = token.text.lower()
    if token.pos == "PROPN" and not c.is_place(token):
        return True
    if token.pos == "PRON" and word not in words.needs.things:
        return True
    return has_lemma(token, words.parties.people) or word.endswith(words.needs.personal)

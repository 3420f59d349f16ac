"""Which parties play which part: a list of rules, each for the words of one place around a trigger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from vedette.coding.heads import Arguments
from vedette.coding.parties import PartyReader
from vedette.coding.reference import means_the_speaker
from vedette.coding.tree import Tree
from vedette.coding.triggers import Trigger
from vedette.lexicon.frames import Frame
from vedette.lexicon.words import CodingWords
from vedette.model.claim import Party
from vedette.model.reading import Token

TWO_SIDED = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types of events between partners."""

SPEECH_ACTS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
"""Types of events that are done by saying so."""

POLITICAL = frozenset(
    {
        "ACCUSE",
        "REQUEST",
        "SANCTION",
        "CONSULT",
        "AGREE",
        "SUPPORT",
        "THREATEN",
        "AID",
        "COOPERATE",
        "REJECT",
        "CONCEDE",
    }
)
"""Types of events in which a place's name stands for its government."""

_ATTACKED = frozenset({"ASSAULT", "CONTROL", "COERCE", "DISPLACE"})
"""Types of events whose object, when it is a country, is also where they happen."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A trigger under one frame, with what parties are read with."""

    tree: Tree
    trigger: Trigger
    frame: Frame
    around: Arguments
    reader: PartyReader
    words: CodingWords
    speaker: Party
    """Who says it: whom "we" means."""

    @property
    def political(self) -> bool:
        """True when a place's name stands for its government."""
        return self.frame.type in POLITICAL

    def parties(self, heads: list[Token], role: str, *, places: bool = True, still_place: bool = False) -> list[Party]:
        """The parties that the noun phrases of `heads` name."""
        return self.reader.parties(self.tree, heads, role, places=places, still_place=still_place)


def roles(reading: Reading) -> list[Party]:
    """The parties of a trigger under one frame, each in one role, in the order of the rules."""
    return _settled([party for rule in RULES for party in rule(reading)])


def _doers(r: Reading) -> list[Party]:
    """The subjects, and the owners before the trigger."""
    owners = [p for t in r.around.modifiers if (p := r.reader.owner(r.tree, t, r.frame.subject)) is not None]
    sure = [t for t in r.around.subjects if r.frame.type != "ASSAULT" or not _is_guess(r, t)]
    subjects = r.parties(sure, r.frame.subject)
    if any(t.pos == "PRON" and t.text.lower() in r.words.parties.speakers_own for t in r.around.subjects):
        subjects.append(replace(r.speaker, role=r.frame.subject))
    counted = r.trigger.kind == "nouns" and r.frame.needs in ("figure", "harmed")
    before = [t for t in r.around.modifiers if t.dep == "compound"] if counted else []
    return [*subjects, *r.parties(before, "victim", places=False), *_owning(r, owners, subjects)]


def _is_guess(r: Reading, token: Token) -> bool:
    """A pronoun whose meaning is only likely names no perpetrator: "they killed my husband"."""
    return token.pos == "PRON" and not means_the_speaker(r.tree, token, r.words.parties)


def _owning(r: Reading, owners: list[Party], subjects: list[Party]) -> list[Party]:
    """Words before an event noun act, but `civilian deaths` and `protester deaths` suffer."""
    if r.trigger.kind != "nouns":
        return [] if subjects else owners
    if r.frame.type != "ASSAULT":
        return owners
    return [replace(p, role="victim") if p.sector in ("CVL", "CHL", "REF") else p for p in owners]


def _objects(r: Reading) -> list[Party]:
    places = r.political or r.trigger.kind == "verbs"
    return r.parties(r.around.objects, r.frame.object, places=places, still_place=r.frame.type in _ATTACKED)


def _behind_prepositions(r: Reading) -> list[Party]:
    """An attack on X, a call to X: which prepositions lead to a recipient depends on the type."""
    prepositions = r.words.roles.receiving.get(r.frame.type, ())
    if r.frame.subject == "mediator":
        return r.parties(r.around.after("of"), "mediator")
    return [p for w in prepositions for p in r.parties(r.around.after(w), r.frame.object, places=r.political)]


def _partners(r: Reading) -> list[Party]:
    """Those whom the trigger stands between: talks with X, a clash between X and Y."""
    if r.frame.type == "ASSAULT":
        return r.parties(r.around.sides, "recipient")
    if r.frame.mode == "ceasefire":
        return r.parties(r.around.sides, "actor")
    if r.frame.type in TWO_SIDED:
        return [p for p in r.parties(r.around.sides, "recipient") if p.sector != "CVL"]
    return []


def _accused(r: Reading) -> list[Party]:
    """Condemning a deed is aimed at who did it: condemned ISIL's attacks, the killing of X by Y."""
    if r.frame.type not in ("ACCUSE", "SUPPORT", "REJECT"):
        return []
    deeds = [*r.around.objects, *r.around.after("by", "about", "for", "over", "at", "to")]
    return [party for noun in deeds for party in _doers_of(r, noun)]


def _doers_of(r: Reading, deed: Token) -> list[Party]:
    out: list[Party] = []
    for clause in r.tree.kids(deed, "acl", "relcl", "ccomp"):
        subjects = [k for k in r.tree.kids(clause, "nsubj") if k.tag not in ("WDT", "WP")]
        out.extend(r.parties(subjects, "recipient"))
    owners = (r.reader.owner(r.tree, kid, "recipient") for kid in r.tree.kids(deed, "poss", "amod", "compound"))
    out.extend(p for p in owners if p is not None and p.sector != "CVL")
    for prep in r.tree.kids(deed, "prep", "agent"):
        if prep.text.lower() in ("by", "from", "of"):
            out.extend(r.parties(r.tree.kids(prep, "pobj"), "recipient"))
    return out


def _asked(r: Reading) -> list[Party]:
    """Who is to act: the subject of what is asked for."""
    if r.frame.type != "REQUEST":
        return []
    subjects = [k for clause in r.around.content for k in r.tree.kids(clause, "nsubj", "nsubjpass")]
    return r.parties(r.tree.spread(k for k in subjects if k.pos in ("NOUN", "PROPN")), "recipient")


def _beneficiaries(r: Reading) -> list[Party]:
    """Whom a promise or a gift is for, however deep its phrase: 200 million euros in support for the army."""
    if r.frame.type not in ("AID", "AGREE", "SUPPORT") or r.trigger.kind != "verbs":
        return []
    head = r.trigger.head
    behind = [t for t in r.tree.clause(head) if t.i > head.i and t.dep in ("prep", "dative")]
    nouns = [k for t in behind if t.text.lower() in ("for", "to") for k in r.tree.kids(t, "pobj")]
    return r.parties(nouns, "recipient")


def _targets(r: Reading) -> list[Party]:
    """Whom violence is against, and whose the target is."""
    if r.frame.type not in ("ASSAULT", "CONTROL"):
        return []
    against = r.parties(_against(r.tree, r.trigger), "recipient", places=False)
    return [*against, *r.parties(_holders(r), "recipient", still_place=True)]


def _against(tree: Tree, trigger: Trigger) -> list[Token]:
    """Whom strikes are against, where the phrase hangs on a neighbour: strikes using jets against X targets."""
    verb = tree.ruling_verb(trigger.head) or trigger.head
    found = (t for t in tree.subtree(verb) if t.dep == "prep" and t.text.lower() == "against")
    return tree.behind(t for t in found if _within(tree, t, verb))


def _within(tree: Tree, token: Token, verb: Token) -> bool:
    """True when no other clause stands between `token` and `verb`."""
    for above in tree.ancestors(token):
        if above.i == verb.i:
            return True
        if above.pos == "VERB" and above.dep in ("conj", "ccomp", "relcl"):
            return False
    return False


def _holders(r: Reading) -> list[Token]:
    """Whose the target is: positions held by X, bases of Y, facilities belonging to Z."""
    out: list[Token] = []
    for noun in [*r.around.objects, *r.around.after("on", "at")]:
        for clause in r.tree.kids(noun, "acl"):
            if clause.lemma in r.words.roles.holding:
                out.extend(r.tree.behind(r.tree.kids(clause, "agent", "prep")))
        out.extend(r.tree.behind_of(noun))
    return out


def _givers(r: Reading) -> list[Party]:
    """Came under fire from X; the town fell to Y."""
    if r.frame.type == "ASSAULT" and r.frame.subject == "recipient":
        return r.parties(r.around.after("from", "by"), "actor")
    if r.frame.type == "CONTROL" and r.trigger.head.lemma == "fall":
        return r.parties(r.around.after("to"), "actor")
    return []


def _met_by_protesters(r: Reading) -> list[Party]:
    return r.parties(r.around.sides, "recipient", places=False) if r.frame.type == "PROTEST" else []


RULES: tuple[Callable[[Reading], list[Party]], ...] = (
    _doers,
    _objects,
    _behind_prepositions,
    _partners,
    _accused,
    _asked,
    _beneficiaries,
    _targets,
    _givers,
    _met_by_protesters,
)
"""The rules in their order; the first to name a party gives its words and its role."""


def _settled(parties: list[Party]) -> list[Party]:
    """One role a name: an actor named again as recipient of its own act stays an actor."""
    between = {_name(p) for p in parties if p.role == "mediator"}
    parties = [p for p in parties if p.role == "mediator" or _name(p) not in between]
    acting = {_name(p) for p in parties if p.role in ("actor", "mediator")}
    return [p for p in parties if p.role in ("actor", "mediator") or _name(p) not in acting]


def _name(party: Party) -> str:
    return (party.name or party.as_written).lower()

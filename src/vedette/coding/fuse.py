"""One happening told by several words of a sentence is one candidate: warplanes carried out strikes, killing nine."""

from __future__ import annotations

from dataclasses import replace

from vedette.coding.candidate import Candidate
from vedette.coding.sharing import CASUALTIES
from vedette.coding.tree import Tree
from vedette.lexicon.frames import Frame
from vedette.lexicon.words import load_words
from vedette.model.reading import Token

DIRECT = frozenset(
    {"dobj", "nsubj", "nsubjpass", "xcomp", "compound", "agent", "attr", "nmod", "amod"}
    | {"pobj", "prep", "acl", "relcl", "pcomp", "conj"}
)
"""Dependencies on which words of one happening hang on each other."""

JOINING = DIRECT | {"advcl", "ccomp", "dative", "appos", "poss", "dep"}
"""The same for violence, which is told across looser clauses."""

HOLDING = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT"})
"""Types whose content is no event of its own."""


def fused(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates with those of one happening joined, in order."""
    out: list[Candidate] = []
    for candidate in candidates:
        partner = next((o for o in reversed(out) if _is_one(o, candidate)), None)
        if partner is None:
            out.append(candidate)
        else:
            _join(partner, candidate)
    return out


def within(candidates: list[Candidate]) -> list[Candidate]:
    """Drop what is only the content of a promise, a request or a threat: its figures go to the act itself."""
    out = []
    for candidate in candidates:
        act = next(
            (o for o in candidates if o is not candidate and o.frame.type in HOLDING and _is_content(candidate, o)),
            None,
        )
        if act is None:
            out.append(candidate)
        else:
            act.figures.extend(f for f in candidate.figures if f not in act.figures)
    return out


def _is_content(candidate: Candidate, act: Candidate) -> bool:
    """True when `candidate` is what `act` asks, promises or threatens: an infinitive, or a clause with a modal."""
    tree = candidate.tree
    verb = candidate.head if candidate.trigger.kind != "nouns" else tree.ruling_verb(candidate.head)
    while verb is not None and verb.i != act.head.i:
        subjunctive = act.frame.type == "REQUEST" and verb.tag == "VBP" and verb.dep in ("ccomp", "conj")
        unreal = verb.tag == "VB" or subjunctive or tree.says(verb, load_words().status.asked_for, "aux")
        above = tree.head(verb)
        if above.i == act.head.i and verb.dep in ("xcomp", "ccomp", "acl", "advcl", "relcl", "conj"):
            return unreal and (candidate.trigger.kind != "nouns" or _object_of(candidate.head, verb))
        if above.i == verb.i or verb.dep == "relcl":
            return False
        verb = tree.ruling_verb(above) if above.pos not in ("VERB", "AUX") else above
    return False


def _object_of(noun: Token, verb: Token) -> bool:
    return noun.head == verb.i and noun.dep in ("dobj", "nsubj", "nsubjpass")


def _is_one(one: Candidate, other: Candidate) -> bool:
    if one.frame.type != other.frame.type or _stand_apart(one, other):
        return False
    if one.frame.type == "ASSAULT":
        return _one_assault(one, other)
    statuses = {one.standing.status, other.standing.status}
    if len(statuses) > 1 and statuses & {"planned", "possible"}:
        return False
    return _linked(one, other, DIRECT)


def _stand_apart(one: Candidate, other: Candidate) -> bool:
    """What happened and what was planned are two, but of talks one round is told with several statuses."""
    statuses = {one.standing.status, other.standing.status}
    return len(statuses) > 1 and None not in statuses and one.frame.type != "CONSULT"


def _one_assault(one: Candidate, other: Candidate) -> bool:
    mine, theirs = one.measures(), other.measures()
    if mine & theirs:
        return False
    actors = [{(p.name or p.as_written) for p in c.role("actor")} for c in (one, other)]
    if actors[0] and actors[1] and not actors[0] & actors[1]:
        return False
    tolls = bool(mine) and bool(theirs) and mine | theirs <= CASUALTIES
    if tolls and _coordinated(one.head, other.head):
        return True
    return _linked(one, other, JOINING)


def _coordinated(one: Token, other: Token) -> bool:
    """One was killed and four others were wounded: one toll, whatever the subjects."""
    return (other.dep == "conj" and other.head == one.i) or (one.dep == "conj" and one.head == other.i)


def _linked(one: Candidate, other: Candidate, ways: frozenset[str]) -> bool:
    """True when one trigger stands below the other along `ways`, or both hang on one verb."""
    tree = one.tree
    return (
        _is_subject(one, other)
        or _is_subject(other, one)
        or _climbs(tree, other.head, one, ways)
        or _climbs(tree, one.head, other, ways)
        or _siblings(tree, one.head, other.head)
    )


def _is_subject(noun: Candidate, verb: Candidate) -> bool:
    """True when the event noun is what the verb says something of: the strikes destroyed, and damaged."""
    heads = {t.head.i for t in (noun.trigger, *noun.also) if t.kind == "nouns"}
    return any(t.i in heads for t in verb.arguments.subjects)


def _climbs(tree: Tree, token: Token, target: Candidate, ways: frozenset[str]) -> bool:
    goal = set(target.trigger.tokens) | {i for t in target.also for i in t.tokens}
    if target.arguments.carrier is not None:
        goal.add(target.arguments.carrier.i)
    current = token
    while current.dep in ways:
        if current.dep == "conj" and current.pos == "VERB" and tree.kids(current, "nsubj", "nsubjpass"):
            return False
        current = tree.head(current)
        if current.i in goal:
            return True
        if current.head == current.i:
            return False
    return False


def _siblings(tree: Tree, one: Token, other: Token) -> bool:
    """Subject and object of one verb: an attack left dead; or both in phrases of one verb."""
    first, second = tree.ruling_verb(one), tree.ruling_verb(other)
    return first is not None and second is not None and first.i == second.i


def _join(into: Candidate, more: Candidate) -> None:
    """Bring everything of `more` into `into`, the stronger words leading."""
    into.also.append(more.trigger)
    into.also.extend(more.also)
    acting = {(p.name or p.as_written).lower() for p in into.role("actor")}
    into.add([p for p in more.parties if p.role == "actor" or (p.name or p.as_written).lower() not in acting])
    into.figures.extend(f for f in more.figures if f not in into.figures)
    into.means.extend(m for m in more.means if m not in into.means)
    into.targets.extend(t for t in more.targets if t not in into.targets)
    into.mode = into.mode or more.mode
    if into.standing.status is None or more.standing.status == "failed":
        into.standing = more.standing
    into.frame = _joined(into.frame, more.frame)


def _joined(into: Frame, more: Frame) -> Frame:
    if more.status is not None and into.status is None:
        return replace(into, status=more.status, relates=more.relates or into.relates)
    if into.relates is None and more.relates is not None:
        return replace(into, relates=more.relates)
    return into

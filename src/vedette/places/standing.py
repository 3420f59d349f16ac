"""How a name hangs on the event's word in the parsed sentence: its own, another deed's, or nobody's place."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from vedette.lexicon.beside import beside
from vedette.model.reading import Sentence, head_of, upward
from vedette.model.span import Span
from vedette.places.grammar import VERBS, Step, pairs, path

_OWNERS = ("poss", "compound", "nmod", "amod")
_OBJECTS = ("dobj", "attr", "oprd")
_PAST = ("VBD", "VBN")
_TOLD = ("ccomp", "parataxis")


class Standing(IntEnum):
    """What a name is to the event; the lower, the surer it is the event's place."""

    OWN = 0
    """It hangs on the event's word, or nothing is known of the grammar."""
    ALONGSIDE = 1
    """It is where something else was done at that time, by the same people or to them: "while they waited in X"."""
    OTHERS = 2
    """It belongs to a clause whose deed may be another: a reason, an aim, an aside, a report."""
    NOBODYS = 3
    """It is a doer, an owner, a home, a topic, or where someone speaks: no deed's place."""


def standing(sentence: Sentence, trigger: Span, name: Span) -> Standing:
    """The standing of the name at `name` towards the event whose word is at `trigger`; spans count the report."""
    word, event = head_of(sentence.tokens, name), head_of(sentence.tokens, trigger)
    if word is None or event is None:
        return Standing.OWN
    above = list(upward(sentence.tokens, event))
    way = path(sentence.tokens, word, above)
    if way is None:
        return Standing.OTHERS
    meeting, down = way
    if any(t.dep in _TOLD for t in above[: above.index(meeting)]):
        return Standing.OTHERS if any(t.pos in VERBS for t in down) else Standing.NOBODYS
    steps = (Step(sentence.tokens, upper, lower, down[n + 1 :]) for n, (upper, lower) in enumerate(pairs(way)))
    return max((_meaning(step) for step in steps), default=Standing.OWN)


def _meaning(step: Step) -> Standing:
    """What one step down the tree makes of all below it."""
    if step.lower.dep in _OWNERS:
        adjective = not step.rest and step.lower.text in beside().adjectives
        return Standing.NOBODYS if adjective else Standing.OWN
    return _MEANINGS.get(step.lower.dep, _as_part)(step)


def _as_part(_step: Step) -> Standing:
    return Standing.OWN


def _as_phrase(step: Step) -> Standing:
    """Where prepositions of place lead, it was; "according to", "against", "about" lead to speakers and topics."""
    word = step.lower.text.lower()
    if word in beside().attributing or (word in beside().topical and step.upper.pos in VERBS):
        return Standing.NOBODYS
    return Standing.ALONGSIDE if word in beside().meanwhile else Standing.OWN


def _as_subject(step: Step) -> Standing:
    """A doer, and what he is called after or described as, is no place; what was done in a town's market is its."""
    subject = step.lower
    if any(t.dep == "appos" for t in step.rest):
        return Standing.NOBODYS
    does = subject.dep == "nsubj" and any(t.dep in _OBJECTS for t in step.beside_lower())
    if does and all(t.dep in _OWNERS for t in step.rest):
        return Standing.NOBODYS
    if subject.pos == "PROPN" and step.rest and step.rest[0].text.lower() in beside().homeward:
        return Standing.NOBODYS
    acts = subject.dep == "nsubj" and any(t.dep == "relcl" for t in step.rest)
    return Standing.OTHERS if acts else Standing.OWN


def _as_agent(step: Step) -> Standing:
    if all(t.dep in ("pobj", "conj", *_OWNERS) for t in step.rest):
        return Standing.NOBODYS
    return Standing.OTHERS if any(t.dep == "relcl" for t in step.rest) else Standing.OWN


def _as_relative(step: Step) -> Standing:
    return Standing.OTHERS if step.after_comma() else Standing.OWN


def _as_participle(step: Step) -> Standing:
    return Standing.ALONGSIDE if step.after_comma() else Standing.OWN


def _as_infinitive(step: Step) -> Standing:
    """An aim is not reached yet; what someone tried to do, he was at."""
    aim = step.lower.tag == "VB" and step.upper.lemma not in beside().trying
    return Standing.OTHERS if aim else Standing.OWN


def _as_adverbial(step: Step) -> Standing:
    """What someone was doing, or what hit him, is told of the same hour and place; a purpose or a reason is not."""
    verb = step.lower
    opening = {t.text.lower() for t in step.below_lower() if t.dep in ("mark", "advmod")}
    if not opening.isdisjoint(beside().meanwhile):
        return Standing.ALONGSIDE
    same = verb.tag == "VBG" and step.upper.i < verb.i and not step.after_comma()
    return Standing.ALONGSIDE if same else Standing.OTHERS


def _as_joined(step: Step) -> Standing:
    """Deeds told in one breath, of one tense and with no other doer, share their place: "two killed, one hurt in X"."""
    verb, other = step.upper, step.lower
    if other.pos not in VERBS or verb.pos not in VERBS:
        return Standing.OWN
    below = {t.dep for t in step.below_lower()}
    gapped = other.tag == "VBN" and below.isdisjoint(("aux", "auxpass"))
    other_doer = not gapped and ("nsubj" in below or ("nsubjpass" in below and verb.tag != "VBN"))
    same_tense = other.tag == verb.tag or (other.tag in _PAST and verb.tag in _PAST)
    return Standing.ALONGSIDE if same_tense and not other_doer else Standing.OTHERS


def _as_told(step: Step) -> Standing:
    return Standing.OTHERS if step.lower.pos in VERBS else Standing.OWN


def _as_measure(_step: Step) -> Standing:
    """Hours and kilometres: "a day before the siege of X"."""
    return Standing.OTHERS


_MEANINGS: dict[str, Callable[[Step], Standing]] = {
    "prep": _as_phrase,
    "nsubj": _as_subject,
    "nsubjpass": _as_subject,
    "agent": _as_agent,
    "relcl": _as_relative,
    "acl": _as_participle,
    "xcomp": _as_infinitive,
    "advcl": _as_adverbial,
    "conj": _as_joined,
    "ccomp": _as_told,
    "parataxis": _as_told,
    "npadvmod": _as_measure,
}
"""How the dependencies between an event's word and a name are read; those left out change nothing."""

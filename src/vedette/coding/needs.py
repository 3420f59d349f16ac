"""What a frame asks of its surroundings, one named test each; `TESTS` is the table."""

from __future__ import annotations

from collections.abc import Callable

from vedette.coding.candidate import Candidate
from vedette.coding.tree import has_lemma
from vedette.lexicon.words import CodingWords, lemmas
from vedette.model.reading import Token

HARM = frozenset({"killed", "injured", "missing", "abducted"})
OFFICE = frozenset({"GOV", "MIL", "IGO", "LEG", "OPP", "REB", "PTY", "SPY", "JUD", "NGO", "ELI"})


def _party(c: Candidate, _: CodingWords) -> bool:
    """Somebody known takes part; in words and deals between people any named party counts."""
    if c.frame.type != "ASSAULT" and c.role("actor", "mediator"):
        return True
    return any(p.code or p.country or p.sector for p in c.parties) or bool(c.figures) or _under_way(c)


_COURSE = frozenset({"resume", "begin", "start", "continue", "erupt", "intensify", "escalate", "rage", "flare", "break", "restart", "target", "hit", "rock", "subside"})


def _under_way(c: Candidate) -> bool:
    """A noun of violence that is said to begin, go on or resume tells of an event without naming anybody."""
    verb = c.arguments.carrier
    return c.trigger.kind == "nouns" and verb is not None and has_lemma(verb, _COURSE)


def _actor(c: Candidate, _: CodingWords) -> bool:
    return bool(c.role("actor", "mediator"))


def _recipient(c: Candidate, _: CodingWords) -> bool:
    return bool(c.role("recipient", "victim"))


def _harm(c: Candidate, _: CodingWords) -> bool:
    return (
        bool(c.measures() & (HARM | {"strikes", "attacks"}))
        or bool(c.means)
        or bool(c.role("actor", "victim", "recipient"))
    )


def _figure(c: Candidate, _: CodingWords) -> bool:
    return bool(c.measures() & HARM) or bool(c.role("victim", "recipient"))


def _harmed(c: Candidate, words: CodingWords) -> bool:
    if c.measures() & HARM:
        return True
    return any(
        _human(c, t, words) for t in [*c.arguments.subjects, *c.arguments.behind.get("of", []), *c.arguments.modifiers]
    ) and bool(c.parties)


def _human(c: Candidate, token: Token, words: CodingWords) -> bool:
    named = token.pos == "PROPN" and not c.is_place(token)
    person = token.pos == "PRON" and token.text.lower() not in ("it", "which", "that", "this")
    return named or person or has_lemma(token, words.people) or token.text.lower().endswith(_PERSONAL)


_PERSONAL = ("ist", "ists", "man", "men", "woman", "women", "person", "persons", "worker", "workers", "leader", "leaders", "commander", "commanders", "officer", "officers", "teenager",
             "mother", "father", "son", "daughter", "brother", "sister", "wife", "husband", "baby", "youth", "guard", "guards", "driver", "teacher", "aide", "deputy", "chief")  # fmt: skip


def _weapon(c: Candidate, _: CodingWords) -> bool:
    return bool(c.means)


def _place(c: Candidate, words: CodingWords) -> bool:
    """Something of ground is taken, held or lost."""
    if c.measures() & {"territory_percent", "settlements"}:
        return True
    heads = [*c.arguments.objects, *c.arguments.subjects, *(t for v in c.arguments.behind.values() for t in v)]
    return any(has_lemma(t, words.ground) or c.is_place(t) for t in heads) or bool(c.role("actor") and c.trigger.size > 1)


def _ground(c: Candidate, words: CodingWords) -> bool:
    """Ground is held or taken by an armed body or a state."""
    if c.measures() & {"territory_percent", "settlements"}:
        return True
    subjects = c.arguments.subjects if c.head.lemma == "fall" else []
    objects = [*c.arguments.objects, *subjects] or [
        t for p in ("of", "over", "to", "into", "in", "on") for t in c.arguments.behind.get(p, [])
    ]
    named = any(has_lemma(t, words.ground) or c.is_place(t) for t in objects)
    armed = any(p.sector in words.sector_armed | {"GOV"} for p in c.role("actor"))
    return named and armed


def _people(c: Candidate, words: CodingWords) -> bool:
    if "displaced" in c.measures() or "returned" in c.measures():
        return True
    heads = [*c.arguments.subjects, *c.arguments.objects, *c.arguments.behind.get("of", []), *c.arguments.modifiers]
    return any(has_lemma(t, words.people) for t in heads) or any(p.sector in ("CVL", "REF") for p in c.parties)


def _talks(c: Candidate, words: CodingWords) -> bool:
    return any(has_lemma(t, words.talks) for t in [*c.arguments.subjects, *c.arguments.objects])


def _official(c: Candidate, _: CodingWords) -> bool:
    return any(p.sector in OFFICE or (p.sector is None and (p.name or "")[:1].isupper()) for p in c.role("actor"))


def _officials(c: Candidate, _: CodingWords) -> bool:
    return sum(p.sector in OFFICE or p.sector is None for p in c.parties) > 1


def _armed(c: Candidate, words: CodingWords) -> bool:
    return any(p.sector in words.sector_armed | {"GOV"} for p in c.parties) or "fighters" in c.measures()


def _captives(c: Candidate, words: CodingWords) -> bool:
    if c.measures() & {"returned", "detained", "abducted"}:
        return True
    heads = [*c.arguments.objects, *c.arguments.behind.get("of", []), *c.arguments.modifiers]
    return any(has_lemma(t, words.captives) or (t.pos == "PROPN" and not c.is_place(t)) for t in heads)


def _request(c: Candidate, _: CodingWords) -> bool:
    asked = c.role("recipient") or c.arguments.content or c.arguments.objects or c.arguments.behind.get("for")
    return bool(c.role("actor")) and bool(asked)


def _speaker(c: Candidate, _: CodingWords) -> bool:
    return c.source is not None and c.source.kind != "media"


def _warned(c: Candidate, _: CodingWords) -> bool:
    return bool(c.role("actor")) and bool(
        c.arguments.content or c.arguments.objects or c.arguments.behind.get("of") or c.arguments.behind.get("against")
    )


def _of_another(c: Candidate, _: CodingWords) -> bool:
    """Wanting or asking is a request when somebody else is to act: an object or a clause with a subject of its own."""
    if not c.role("actor"):
        return False
    infinitive = any(k.text.lower() == "to" for clause in c.arguments.content for k in c.tree.kids(clause, "aux"))
    if c.role("recipient"):
        return infinitive or bool(c.arguments.behind.get("for"))
    return any(k.dep in ("nsubj", "nsubjpass") for clause in c.arguments.content for k in c.tree.kids(clause) if clause.dep in ("ccomp", "xcomp"))


def _label(c: Candidate, _: CodingWords) -> bool:
    """Somebody calls something by a bad name, or by one in quotation marks."""
    named = c.tree.kids(c.head, "oprd") or c.arguments.behind.get("as")
    return bool(named) and bool(c.role("actor"))


def _targeted(c: Candidate, words: CodingWords) -> bool:
    """Shots at somebody or at a place on land; what falls into the sea was a test."""
    text = c.tree.sentence.text.lower()
    if c.measures() & HARM or c.role("victim"):
        return True
    aimed = [t for w in ("at", "on", "against", "into", "targeting") for t in c.arguments.behind.get(w, [])]
    if any(w in text for w in (" sea", "ocean", " waters", " test", "satellite")):
        return False
    test = "ballistic" in text or ("missile" in text and not c.violent)
    return bool(aimed) or bool(c.role("recipient")) or not test


def _abducted(c: Candidate, words: CodingWords) -> bool:
    """People taken by somebody who is no state; a state's are arrests."""
    if any(p.sector in ("GOV", "MIL", "COP", "SPY", "JUD") for p in c.role("actor")):
        return False
    taken = "abducted" in c.measures() or any(has_lemma(t, words.captives) for t in c.arguments.objects)
    return taken and not any(p.sector in ("REB", "UAF", "CRM", "MIL") for p in c.role("recipient", "victim"))


def _carried(c: Candidate, words: CodingWords) -> bool:
    """A noun that names an act only when somebody is said to do it: imposed sanctions, provided aid."""
    verb = c.arguments.carrier
    done = verb is not None and (has_lemma(verb, words.light_verbs | _IMPOSING) or c.head.dep in ("nsubj", "nsubjpass"))
    return done or c.trigger.kind == "verbs" or bool(c.figures)


_IMPOSING = frozenset({"impose", "tighten", "toughen", "lift", "extend", "renew", "adopt", "pass", "approve", "slap", "ease", "send", "distribute", "pledge", "promise", "suspend", "cut", "halt", "boost", "increase",
                       "unleash", "see", "cause", "fuel", "spark", "trigger", "condemn", "leave"})  # fmt: skip


def _armed_act(c: Candidate, words: CodingWords) -> bool:
    """Targeting and fighting are violence between the armed, or with weapons, or where violence is the talk."""
    if c.means or c.measures() & HARM or c.violent:
        return True
    actors = c.role("actor")
    return any(p.sector in words.sector_armed | {"GOV"} for p in actors) and not any(p.sector is None for p in actors)


def _crowd(c: Candidate, words: CodingWords) -> bool:
    if c.trigger.kind == "nouns":
        return True
    if c.trigger.kind == "verbs" and c.trigger.size == 1 and c.tree.kids(c.head, "dobj", "ccomp"):
        return False
    return (
        bool(c.role("actor"))
        or any(has_lemma(t, words.people) for t in c.arguments.subjects)
        or bool(lemmas(c.head.text) & {"riot", "unrest"})
    )


_PROTESTING = frozenset({"protester", "protestor", "demonstrator", "rioter", "mob", "crowd", "marcher", "picketer", "striker", "activist", "supporter", "student", "resident", "villager", "worker", "youth"})


def _protesters(c: Candidate, _: CodingWords) -> bool:
    """What a crowd does in the street is protest, when the crowd is called by what it does."""
    sure = any(has_lemma(t, _PROTESTING) for t in c.arguments.subjects)
    return sure and not any(p.sector in ("MIL", "COP", "REB", "UAF") for p in c.role("actor"))


def _goods(c: Candidate, words: CodingWords) -> bool:
    """Ships, weapons and houses are seized or searched; ground is taken, and people are held."""
    if _ground(c, words) or any(has_lemma(t, words.captives) for t in c.arguments.objects):
        return False
    named = any(has_lemma(t, words.ground) or c.is_place(t) for t in c.arguments.objects)
    return bool(c.arguments.objects or c.trigger.kind == "nouns") and not named


def _offering(c: Candidate, _: CodingWords) -> bool:
    """Ready to talk, to stop, to withdraw: an offer needs a party and something that it offers to others."""
    if c.trigger.kind != "adjectives":
        return bool(c.role("actor"))
    return bool(c.role("actor")) and any(k.lemma in _OFFERS for k in c.arguments.content)


_OFFERS = frozenset({"talk", "negotiate", "resume", "meet", "hold", "discuss", "stop", "cease", "withdraw", "release", "free", "sign", "accept", "cooperate", "work", "help", "begin", "start", "return", "engage", "enter",
                     "mediate", "host", "agree", "make", "take", "lay", "surrender", "join", "participate", "consider", "compromise", "deal", "sit", "open", "attend", "end"})  # fmt: skip


def _between(c: Candidate, _: CodingWords) -> bool:
    """Support counts between bodies that are known: a state backs a militia."""
    known = [p for p in c.parties if p.code]
    return any(p.role == "actor" for p in known) and any(p.role == "recipient" and p.sector != "CVL" for p in known)


def _detained(c: Candidate, words: CodingWords) -> bool:
    return "detained" in c.measures() or bool(c.role("recipient", "victim")) or any(_human(c, t, words) for t in c.arguments.objects) or (
        c.trigger.kind == "nouns" and bool(c.parties)
    )


TESTS: dict[str, Callable[[Candidate, CodingWords], bool]] = {
    "party": _party, "actor": _actor, "recipient": _recipient, "harm": _harm, "harmed": _harmed, "weapon": _weapon,
    "figure": _figure, "place": _place, "ground": _ground, "people": _people, "talks": _talks, "official": _official,
    "officials": _officials, "armed": _armed, "captives": _captives, "request": _request, "speaker": _speaker,
    "warned": _warned, "crowd": _crowd, "detained": _detained, "of_another": _of_another, "label": _label, "targeted": _targeted, "abducted": _abducted, "carried": _carried, "protesters": _protesters, "offering": _offering, "goods": _goods, "between": _between, "armed_act": _armed_act,
}  # fmt: skip


def met(candidate: Candidate, words: CodingWords) -> bool:
    """True when the surroundings give what the candidate's frame needs."""
    need = candidate.frame.needs
    return need is None or TESTS[need](candidate, words)

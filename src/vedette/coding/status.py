"""Did it happen? Modals, negation, conditions, tense and the verbs above a trigger say so."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.coding.tree import Tree, has_lemma
from vedette.coding.triggers import Trigger
from vedette.lexicon.words import CodingWords, lemmas
from vedette.model.reading import Token

NOUN_DOUBTS = frozenset(
    {
        "threat",
        "risk",
        "fear",
        "possibility",
        "danger",
        "prospect",
        "plan",
        "potential",
        "attempt",
        "prevention",
        "likelihood",
        "hope",
        "proposal",
    }
)
STOPPERS = frozenset(
    {"prevent", "avoid", "avert", "deter", "fear", "risk", "threaten", "stop", "discourage", "foil", "thwart"}
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a trigger stands: `status` is None when it tells of nothing that was, is or will be."""

    status: str | None
    tense: str = "past"
    background: bool = False


def standing(tree: Tree, trigger: Trigger, words: CodingWords, *, speech_act: bool, talks: bool = False) -> Standing:
    """The status, tense and background of a trigger.

    `speech_act`: a request or a threat holds whatever it asks for. `talks`: talks may fail, and their place may be open
    ("whether the meeting will be in …") while that they are held is not.
    """
    verb = trigger.head if trigger.kind in ("verbs", "phrases") else tree.ruling_verb(trigger.head)
    if trigger.kind == "nouns" and not talks and _doubted_noun(tree, trigger.head):
        return Standing(None)
    if verb is None:
        return Standing("happened")
    if talks and trigger.kind == "nouns" and trigger.head.head == verb.i and trigger.head.dep in ("nsubj", "nsubjpass") and has_lemma(verb, words.failing):
        return Standing("failed", _tense(tree, verb))
    governs = trigger.kind != "nouns" or _carries(tree, verb, trigger.head)
    tense = _tense(tree, verb)
    if governs:
        negated = _negated(tree, verb, trigger, words)
        above = _from_above(tree, verb, words)
        if above == "denied" or (negated and above == "denied"):
            return Standing("denied", tense)
        if negated:
            return Standing("refused" if speech_act and "will" in _auxiliaries(tree, verb) else None, tense)
        if above is not None:
            return Standing(None if above == "drop" else above, "future" if above == "planned" else tense)
        own = _from_itself(tree, verb, words, talks=talks)
        if own is not None:
            return Standing(None if own == "drop" else own, "future" if own == "planned" else tense)
    elif _negated_noun(tree, trigger.head):
        return Standing(None)
    status = "ongoing" if governs and _goes_on(tree, verb, words) else "happened"
    return Standing(status, tense)


def _carries(tree: Tree, verb: Token, noun: Token) -> bool:
    """True when the noun is the verb's subject or object: what is said of the verb then holds of the event."""
    top = noun
    while top.dep == "conj":
        top = tree.head(top)
    return (
        top.head == verb.i
        and top.dep in ("dobj", "nsubjpass", "attr", "nsubj")
        and (top.dep != "nsubj" or verb.pos == "AUX" or verb.lemma in _HAPPEN)
    )


_HAPPEN = frozenset(
    {
        "occur",
        "happen",
        "take",
        "begin",
        "start",
        "continue",
        "resume",
        "follow",
        "come",
        "erupt",
        "break",
        "be",
        "last",
        "target",
        "hit",
        "kill",
        "collapse",
        "fail",
        "focus",
    }
)


def _doubted_noun(tree: Tree, noun: Token) -> bool:
    above = tree.head(noun)
    if noun.dep == "pobj" and above.dep == "prep" and tree.head(above).lemma in NOUN_DOUBTS:
        return True
    if noun.dep == "dobj" and has_lemma(above, STOPPERS | _ENABLERS):
        return True
    if noun.dep == "pobj" and above.dep == "prep" and above.text.lower() in ("for", "to", "against") and tree.head(above).lemma in _PREPARED:
        return True
    modifiers = {k.text.lower() for k in tree.kids(noun, "amod", "compound", "det")}
    return bool(modifiers & {"no", "possible", "potential", "future", "any", "hypothetical", "further", "imminent", "forthcoming", "upcoming", "planned", "proposed", "eventual"})


_ENABLERS = frozenset({"enable", "allow", "facilitate", "plan", "prepare", "discuss", "expect", "oppose", "consider", "propose", "deserve", "require", "warrant", "justify", "await", "envisage"})
_PREPARED = frozenset({"plan", "planning", "prepare", "preparation", "call", "ready", "readiness", "brace", "defence", "defense", "retaliation", "protect", "capacity", "ability", "capability", "guard", "fear", "prepared"})


def _negated_noun(tree: Tree, noun: Token) -> bool:
    return any(k.text.lower() in ("no", "neither") for k in tree.kids(noun, "det"))


def _auxiliaries(tree: Tree, verb: Token) -> set[str]:
    return {k.lemma if k.lemma != "be" else "be" for k in tree.kids(verb, "aux", "auxpass")} | {
        k.text.lower() for k in tree.kids(verb, "aux", "auxpass")
    }


def _negated(tree: Tree, verb: Token, trigger: Trigger, words: CodingWords) -> bool:
    if any(
        k.dep == "neg" or (k.dep in ("advmod", "preconj") and k.text.lower() in words.negations)
        for k in tree.kids(verb)
    ):
        return not any(k.text.lower() == "only" for k in tree.kids(verb, "advmod"))
    for kid in tree.kids(verb, "nsubj", "nsubjpass", "dobj"):
        if kid.text.lower() in ("nobody", "none", "nothing", "no-one") or _negated_noun(tree, kid):
            return True
        if kid.text.lower() == "one" and any(k.text.lower() == "no" for k in tree.kids(kid)):
            return True
    head = trigger.head
    if trigger.kind == "nouns" and _negated_noun(tree, head):
        return True
    return verb.dep == "pcomp" and tree.head(verb).text.lower() == "without"


def _from_above(tree: Tree, verb: Token, words: CodingWords) -> str | None:
    """What the verbs above make of it; speech verbs leave it as it is."""
    current = verb
    while True:
        above = tree.head(current)
        if above.i == current.i:
            return None
        if current.dep in ("xcomp", "ccomp", "acl", "pcomp", "advcl", "dobj") or (
            current.dep == "conj" and not tree.kids(current, "nsubj", "nsubjpass")
        ):
            found = _ruled(tree, current, above, words)
            if found is not None:
                return found
        if current.dep in ("relcl",):
            return None
        current = above


def _ruled(tree: Tree, current: Token, above: Token, words: CodingWords) -> str | None:
    infinitive = _is_infinitive(tree, current)
    if current.dep == "advcl":
        marks = {k.text.lower() for k in tree.kids(current, "mark", "advmod")}
        if marks & words.irrealis:
            return "drop"
        if current.tag == "VBG" and _auxiliaries(tree, above) & words.future:
            return "planned"
        return "drop" if infinitive else None
    if current.dep == "acl" and infinitive and above.lemma in ("offer", "proposal", "readiness", "willingness"):
        return "offered"
    if current.dep == "acl" and infinitive:
        if above.lemma in ("plan", "decision", "intention", "agreement", "deal", "order"):
            return "planned"
        return "drop"
    if current.dep in ("xcomp", "ccomp", "pcomp", "acl", "conj"):
        if has_lemma(above, words.denials) and current.dep != "conj":
            return "denied"
        if has_lemma(above, words.failing) and current.dep == "xcomp":
            return "failed"
        if has_lemma(above, STOPPERS) and current.dep != "conj":
            return "drop"
        if infinitive and has_lemma(above, frozenset({"refuse", "decline"})):
            return "drop"
        if infinitive and above.lemma in ("attempt", "try") and current.dep == "xcomp":
            return "failed"
        if infinitive and above.lemma in _ASKING:
            return "drop"
        if infinitive and has_lemma(above, words.planned_verbs):
            return "planned"
        if infinitive and current.dep in ("xcomp", "ccomp") and not has_lemma(above, _REALISED):
            return "drop"
        if current.tag == "VBG" and current.dep in ("xcomp", "pcomp") and _only_spoken_of(tree, current, above):
            return "drop"
        if has_lemma(above, words.possible_verbs) and current.dep != "conj":
            return "possible"
    return None


def _is_infinitive(tree: Tree, verb: Token) -> bool:
    """A verb with `to`, or one that shares it: to degrade and ultimately destroy."""
    if any(k.text.lower() == "to" for k in tree.kids(verb, "aux")):
        return True
    return verb.dep == "conj" and verb.tag == "VB" and _is_infinitive(tree, tree.head(verb))


_REALISED = frozenset({"begin", "start", "continue", "manage", "go", "come", "appear", "seem", "claim", "say", "report", "believe", "know", "force", "proceed", "happen", "cease", "succeed", "move",
                       "suspect", "allege", "think", "fail", "find", "use", "see", "be", "dare", "get", "rush", "act", "join", "step", "send", "take", "compel", "be", "return", "confirm", "accuse", "vote"})  # fmt: skip
_SPOKEN_OF = frozenset({"discuss", "consider", "propose", "suggest", "mull", "contemplate", "avoid", "rule", "envisage", "recommend", "oppose", "resist", "advocate", "fear", "intend", "risk", "plan", "commit", "committed", "dedicated", "capable",
                        "prevent", "stop", "ban", "refrain", "interested", "talk", "think", "aim", "dedicate", "focus", "threat", "idea", "option", "possibility", "prospect", "mean", "purpose", "step", "accuse of"})  # fmt: skip


def _only_spoken_of(tree: Tree, verb: Token, above: Token) -> bool:
    """Committed to carrying out, discussed deploying, capable of striking: nothing was done."""
    ruling = tree.head(above) if above.dep == "prep" else above
    return ruling.lemma in _SPOKEN_OF


_ASKING = frozenset({"urge", "ask", "call", "demand", "tell", "press", "appeal", "threaten", "warn", "invite", "request", "push", "want", "need", "vow", "order", "try", "attempt", "seek",
                     "help", "serve", "encourage", "allow", "enable", "hope", "aim", "force", "have", "work"})  # fmt: skip


def _from_itself(tree: Tree, verb: Token, words: CodingWords, *, talks: bool) -> str | None:
    auxiliaries = _auxiliaries(tree, verb)
    if talks and auxiliaries & words.future:
        return "planned"
    if any(k.text.lower() in words.irrealis for k in tree.kids(verb, "mark")):
        return "drop"
    if auxiliaries & {"should", "must", "ought", "can"}:
        return "drop"
    if auxiliaries & {"would"}:
        return "planned" if verb.dep in ("ccomp", "relcl", "conj") else "drop"
    if auxiliaries & words.future and "have" not in auxiliaries:
        return "planned"
    if auxiliaries & words.possible or any(k.text.lower() in words.possible for k in tree.kids(verb, "advmod")):
        return "possible"
    if verb.dep in ("ROOT",) and "to" in auxiliaries:
        return "planned"
    return None


def _tense(tree: Tree, verb: Token) -> str:
    auxiliaries = _auxiliaries(tree, verb)
    if auxiliaries & {"will", "'ll", "shall"}:
        return "future"
    if verb.tag in ("VBD", "VBN") or auxiliaries & {"had", "was", "were", "did"}:
        return "past"
    return "present" if verb.tag in ("VBZ", "VBP", "VBG") else "past"


def _goes_on(tree: Tree, verb: Token, words: CodingWords) -> bool:
    if verb.tag == "VBG" and _auxiliaries(tree, verb) & {"be", "is", "are", "was", "were", "been"}:
        return True
    if verb.tag == "VBG" and verb.dep == "xcomp" and not words.ongoing_verbs.isdisjoint(lemmas(tree.head(verb).text)):
        return True
    return verb.tag in ("VBZ", "VBP") and verb.lemma in _STATES


_STATES = frozenset({"control", "hold", "remain", "continue", "occupy", "dominate", "besiege", "administer", "keep"})

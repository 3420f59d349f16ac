"""Who and what stands with a trigger: subjects, objects and the nouns behind each preposition, as heads of noun phrases."""

from __future__ import annotations

from dataclasses import dataclass, field

from vedette.coding.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree, has_lemma
from vedette.coding.triggers import Trigger
from vedette.lexicon.words import CodingWords
from vedette.model.reading import Token

TOWARDS = ("against", "on", "upon", "at", "toward", "towards", "targeting", "over", "into", "onto")
SIDES = ("with", "between", "among", "alongside")
OBJECT_CONTROL = frozenset({"urge", "ask", "tell", "order", "force", "invite", "persuade", "press", "encourage", "allow", "request", "call", "push",
                            "want", "compel", "help", "require", "instruct", "cause", "see", "enable", "expect", "permit", "bring"})  # fmt: skip

SAYING = frozenset({"call", "condemn", "accuse", "urge", "welcome", "agree", "vow", "warn", "pledge", "denounce", "threaten", "demand", "reject", "refuse", "meet", "visit", "appeal",
                    "ask", "criticize", "criticise", "praise", "hail", "slam", "promise", "insist"})  # fmt: skip
"""Verbs that rule a sentence where the parser took them for a participle: its root is then the bare subject."""

HARMING = frozenset({"wound", "injure", "kill", "hurt", "displace", "detain", "arrest", "abduct", "kidnap", "destroy", "damage"})
"""Verbs whose second clause may drop its auxiliary: nine were killed and 34 wounded."""

_CITING = SAYING | {"blame", "claim", "express", "note", "describe", "deny", "say", "allege"}


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

    def behind_add(self, preposition: str, heads: list[Token]) -> None:
        """Note that `heads` stand behind `preposition`."""
        known = self.behind.setdefault(preposition, [])
        known.extend(h for h in heads if h not in known)

    def all_heads(self) -> list[Token]:
        """Every head, in no order."""
        return [
            *self.subjects,
            *self.objects,
            *self.sides,
            *self.modifiers,
            *(t for v in self.behind.values() for t in v),
        ]


def arguments(tree: Tree, trigger: Trigger, words: CodingWords) -> Arguments:
    """The arguments of a trigger in its sentence."""
    if trigger.kind in ("nouns",) and trigger.head.pos in ("NOUN", "PROPN", "VERB"):
        return _of_noun(tree, trigger, words)
    if trigger.kind == "adjectives":
        return _of_predicate(tree, trigger.head)
    if trigger.head.dep in ("aux", "auxpass"):
        return _of_verb(tree, tree.head(trigger.head), set(trigger.tokens))
    if trigger.head.pos in ("VERB", "AUX", "NOUN"):
        return _of_verb(tree, trigger.head, set(trigger.tokens))
    return _of_predicate(tree, trigger.head)


def is_passive(tree: Tree, verb: Token) -> bool:
    """True for a passive verb, a reduced relative clause included."""
    if any(k.dep in ("auxpass", "nsubjpass") for k in tree.kids(verb)):
        return True
    if verb.tag == "VBN" and not any(k.dep == "aux" for k in tree.kids(verb)):
        if verb.dep == "conj":
            shares = not tree.kids(verb, "nsubj") or verb.lemma in HARMING
            return is_passive(tree, tree.head(verb)) and shares and not tree.kids(verb, "dobj")
        if verb.dep == "acl" and verb.lemma in SAYING and tree.head(verb).dep == "ROOT" and not tree.kids(verb, "agent"):
            return False
        return verb.dep == "acl" or (verb.dep in ("ROOT", "advcl", "ccomp") and not tree.kids(verb, "dobj"))
    return False


def subjects_of(tree: Tree, verb: Token, depth: int = 0) -> list[Token]:
    """The surface subjects of `verb`, its own or the one it shares with the verb above; relative pronouns are resolved."""
    own = [k for k in tree.kids(verb) if k.dep in SUBJECTS | PASSIVE_SUBJECTS and k.dep != "expl"]
    if own:
        return [c for k in own for c in _resolved(tree, k, verb)]
    above = tree.head(verb)
    if depth > 4:  # noqa: PLR2004 - deeper chains are torn parses
        return []
    if verb.tag in ("VBD", "VBZ", "VBP") or any(k.dep == "aux" and k.text.lower() != "to" for k in tree.kids(verb)):
        beside = _beside(tree, verb)
        if beside and (verb.dep in ("advcl", "ROOT", "ccomp", "dep") or above.i > verb.i):
            return beside
    if above.i == verb.i:
        return []
    if verb.dep == "acl" and verb.tag == "VBG" and verb.lemma in _CITING:
        ruling = tree.ruling_verb(above)
        return subjects_of(tree, ruling, depth + 1) if ruling is not None else tree.conjuncts(above)
    if verb.dep == "acl":
        return tree.conjuncts(above) if verb.tag in ("VBG", "VBN", "VBD") else subjects_of_noun(tree, above, depth)
    if verb.dep == "xcomp" and above.lemma in OBJECT_CONTROL:
        return [c for k in tree.kids(above, "dobj") for c in tree.conjuncts(k)] or subjects_of(tree, above, depth + 1)
    if verb.dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp") or (verb.dep == "relcl"):
        ruling = tree.ruling_verb(above)
        if ruling is None or (verb.dep == "ccomp" and verb.tag not in ("VBG", "VB")):
            return []
        return subjects_of(tree, ruling, depth + 1)
    return []


def _beside(tree: Tree, verb: Token) -> list[Token]:
    """The noun phrase that ends right before a finite verb: its subject, where the parse hung it elsewhere."""
    at = verb.i - 1
    while at >= 0 and (
        tree.tokens[at].pos in ("ADV", "AUX", "PART") or tree.tokens[at].dep in ("aux", "auxpass", "neg")
    ):
        at -= 1
    if at < 0 or tree.tokens[at].pos not in ("NOUN", "PROPN"):
        return []
    token = tree.tokens[at]
    while token.dep in ("conj", "appos", "compound") and token.head != token.i:
        upper = tree.head(token)
        if upper.pos not in ("NOUN", "PROPN") or upper.dep == "pobj" and token.dep != "compound":
            break
        token = upper
        if (
            token.dep == "conj"
            and tree.tokens[token.head].i < token.i
            and "," in (t.text for t in tree.tokens[token.head : token.i])
        ):
            break
    if token.dep == "pobj":
        return []
    return tree.conjuncts(token)


def subjects_of_noun(tree: Tree, noun: Token, depth: int) -> list[Token]:
    """Who holds an abstract noun with an infinitive: X's decision to strike, X made an attempt to seize."""
    owners = tree.kids(noun, "poss")
    if owners:
        return owners
    verb = tree.ruling_verb(tree.head(noun)) if tree.head(noun).i != noun.i else None
    return subjects_of(tree, verb, depth + 1) if verb is not None else []


def _resolved(tree: Tree, subject: Token, verb: Token) -> list[Token]:
    if subject.tag in ("WDT", "WP") or (subject.text.lower() == "that" and verb.dep == "relcl"):
        clause = verb
        while clause.dep in ("conj", "xcomp", "ccomp") and clause.head != clause.i:
            clause = tree.head(clause)
        if clause.dep in ("relcl", "acl"):
            return _antecedent(tree, tree.head(clause))
        return []
    return tree.conjuncts(subject)


def _antecedent(tree: Tree, noun: Token) -> list[Token]:
    return tree.conjuncts(noun)


def _of_verb(tree: Tree, verb: Token, used: set[int]) -> Arguments:
    out = Arguments()
    passive = is_passive(tree, verb)
    surface = [t for t in subjects_of(tree, verb) if t.i not in used]
    objects = [
        c
        for k in tree.kids(verb, "dobj", "dative", "oprd")
        for c in tree.conjuncts(k)
        if k.i not in used and k.pos not in ("VERB",)
    ]
    if passive:
        out.objects = surface
        out.behind_add("_dobj", objects)
        for agent in tree.kids(verb, "agent"):
            out.subjects.extend(c for k in tree.kids(agent, "pobj") for c in tree.conjuncts(k))
    else:
        out.subjects, out.objects = surface, objects
    _prepositions(tree, verb, out)
    for i in used - {verb.i}:
        _prepositions(tree, tree.tokens[i], out)
        out.modifiers.extend(tree.kids(tree.tokens[i], "poss", "amod", "compound"))
    if not out.objects and verb.dep == "relcl" and not passive and verb.tag != "VBG":
        gap = [k for k in tree.kids(verb, "dobj") if k.tag in ("WDT", "WP")]
        subject_gap = [k for k in tree.kids(verb, "nsubj") if k.tag in ("WDT", "WP") or k.text.lower() == "that"]
        if gap or not subject_gap:
            out.objects = _antecedent(tree, tree.head(verb))
    out.objects = [
        a
        for t in out.objects
        for a in (_antecedent(tree, tree.head(verb)) if t.tag in ("WDT", "WP") and verb.dep == "relcl" else [t])
    ]
    out.content = tree.kids(verb, "ccomp", "xcomp", "advcl")
    return out


def _prepositions(tree: Tree, governor: Token, out: Arguments) -> None:
    for preposition in tree.kids(governor, "prep", "agent", "dative"):
        word = preposition.text.lower()
        heads = [c for k in tree.kids(preposition, "pobj") for c in tree.conjuncts(k)]
        for nested in tree.kids(preposition, "prep"):
            heads.extend(c for k in tree.kids(nested, "pobj") for c in tree.conjuncts(k))
        out.behind_add(word, heads)
        if word in SIDES:
            out.sides.extend(heads)


def _of_noun(tree: Tree, trigger: Trigger, words: CodingWords) -> Arguments:
    noun, out = trigger.head, Arguments()
    used = set(trigger.tokens)
    out.modifiers = [
        c for k in tree.kids(noun, "poss", "amod", "compound", "nmod") if k.i not in used for c in tree.conjuncts(k)
    ]
    for i in used - {noun.i}:
        out.modifiers.extend(
            c
            for k in tree.kids(tree.tokens[i], "poss", "amod", "compound", "nmod")
            if k.i not in used
            for c in tree.conjuncts(k)
        )
    _prepositions(tree, noun, out)
    out.subjects.extend(out.behind.get("by", []))
    for word in TOWARDS:
        out.objects.extend(out.behind.get(word, []))
    for clause in tree.kids(noun, "acl", "relcl"):
        _from_clause(tree, clause, out, words)
    out.content = tree.kids(noun, "acl", "ccomp", "relcl")
    _from_carrier(tree, noun, out, words)
    return out


def _from_clause(tree: Tree, clause: Token, out: Arguments, words: CodingWords) -> None:
    """An attack carried out by X; shelling that targeted Y; strikes targeting Y."""
    if has_lemma(clause, words.light_verbs):
        for agent in tree.kids(clause, "agent"):
            out.subjects.extend(c for k in tree.kids(agent, "pobj") for c in tree.conjuncts(k))
    if clause.tag in ("VBG", "VBD", "VBZ", "VBP") and has_lemma(clause, _AIMING):
        out.objects.extend(c for k in tree.kids(clause, "dobj") for c in tree.conjuncts(k))
    _prepositions(tree, clause, out)


_AIMING = frozenset(
    {"target", "hit", "strike", "kill", "wound", "injure", "pummel", "pound", "rock", "involve", "destroy", "damage"}
)


def _from_carrier(tree: Tree, noun: Token, out: Arguments, words: CodingWords) -> None:
    """The verb above an event noun gives its actor (carried out a raid) or its target (came under attack)."""
    top = _top(tree, noun)
    verb = tree.head(top)
    if top.dep == "pobj" and tree.head(verb).pos == "VERB" and verb.text.lower() in ("under", "in", "with", "by", "for", "at"):
        _behind_preposition(tree, verb, out)
        return
    if verb.pos != "VERB" or verb.i == top.i:
        return
    out.carrier = verb
    passive = is_passive(tree, verb)
    if top.dep == "dobj" and not passive and has_lemma(verb, words.light_verbs):
        side = out.objects if has_lemma(verb, words.receiving_verbs) else out.subjects
        side.extend(subjects_of(tree, verb))
        _from_carrier_prepositions(tree, verb, out)
    elif top.dep == "nsubjpass" or (top.dep == "nsubj" and passive):
        for agent in tree.kids(verb, "agent"):
            out.subjects.extend(c for k in tree.kids(agent, "pobj") for c in tree.conjuncts(k))
        _from_carrier_prepositions(tree, verb, out)
    elif top.dep == "nsubj" and has_lemma(verb, _AIMING):
        out.objects.extend(c for k in tree.kids(verb, "dobj") for c in tree.conjuncts(k))


_COUNTING = frozenset({"hundred", "dozen", "thousand", "score", "number", "series", "ten", "wave", "string", "spate", "handful", "couple", "round", "majority", "fifth", "third", "half", "campaign"})


def _top(tree: Tree, noun: Token) -> Token:
    """The noun that stands for the event in its clause: in "hundreds of strikes" it is the hundreds."""
    top = noun
    while True:
        above = tree.head(top)
        if top.dep == "conj" and above.pos in ("NOUN", "PROPN"):
            top = above
        elif top.dep == "pobj" and above.text.lower() == "of" and tree.head(above).lemma in _COUNTING:
            top = tree.head(above)
        else:
            return top


_GATHERING = frozenset({"join", "meet", "gather", "arrive", "travel", "visit", "host", "welcome", "attend", "convene", "fly", "come", "invite", "receive", "return"})


def _behind_preposition(tree: Tree, preposition: Token, out: Arguments) -> None:
    verb = tree.head(preposition)
    if preposition.text.lower() in ("for", "at") and has_lemma(verb, _GATHERING) and not out.subjects:
        out.subjects.extend(subjects_of(tree, verb))
        out.sides.extend(c for k in tree.kids(verb, "dobj") for c in tree.conjuncts(k))
        out.carrier = verb
    if preposition.text.lower() in ("by", "in", "with") and is_passive(tree, verb):
        out.objects.extend(subjects_of(tree, verb))
        out.carrier = verb
    if preposition.text.lower() == "under" and has_lemma(verb, frozenset({"come", "be", "remain", "bring"})):
        out.objects.extend(subjects_of(tree, verb))
        out.carrier = verb
        for word in ("from", "by"):
            for prep in tree.kids(verb, "prep", "agent"):
                if prep.text.lower() == word:
                    out.subjects.extend(c for k in tree.kids(prep, "pobj") for c in tree.conjuncts(k))


def _from_carrier_prepositions(tree: Tree, verb: Token, out: Arguments) -> None:
    before = {k: list(v) for k, v in out.behind.items()}
    _prepositions(tree, verb, out)
    for word in TOWARDS:
        out.objects.extend(t for t in out.behind.get(word, []) if t not in before.get(word, []))


def _of_predicate(tree: Tree, head: Token) -> Arguments:
    out = Arguments()
    verb = tree.head(head)
    if verb.pos in ("AUX", "VERB") and verb.i != head.i:
        out.subjects = subjects_of(tree, verb)
        _prepositions(tree, verb, out)
    elif head.pos in ("VERB", "AUX"):
        out.subjects = subjects_of(tree, head)
    _prepositions(tree, head, out)
    out.content = tree.kids(head, "ccomp", "xcomp", "advcl")
    return out

"""The subjects of a verb: its own, one it shares, or one that the parser hung elsewhere."""

from __future__ import annotations

from vedette.coding.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree
from vedette.lexicon.words import load_words
from vedette.model.reading import Token

_DEEPEST = 4
"""Verbs that may share one subject in a chain; deeper chains are torn parses."""

_FINITE = ("VBD", "VBZ", "VBP")
_OWN = (SUBJECTS | PASSIVE_SUBJECTS) - {"expl"}


def is_passive(tree: Tree, verb: Token) -> bool:
    """True for a passive verb, a reduced relative clause included."""
    if tree.kids(verb, "auxpass", "nsubjpass"):
        return True
    if verb.tag != "VBN" or tree.kids(verb, "aux"):
        return False
    words = load_words().arguments
    if verb.dep == "conj":
        shares = not tree.kids(verb, "nsubj") or verb.lemma in words.harming
        return is_passive(tree, tree.head(verb)) and shares and not tree.kids(verb, "dobj")
    if verb.dep == "acl":
        rules = verb.lemma in words.ruling and tree.head(verb).dep == "ROOT"
        return not rules or bool(tree.kids(verb, "agent"))
    return verb.dep in ("ROOT", "advcl", "ccomp") and not tree.kids(verb, "dobj")


def subjects_of(tree: Tree, verb: Token, depth: int = 0) -> list[Token]:
    """The surface subjects of `verb`, its own or shared with the verb above; relative pronouns are resolved."""
    own = [k for k in tree.kids(verb) if k.dep in _OWN]
    if own:
        return [c for k in own for c in _resolved(tree, k, verb)]
    if depth > _DEEPEST:
        return []
    return _beside_finite(tree, verb) or _shared(tree, verb, depth)


def _resolved(tree: Tree, subject: Token, verb: Token) -> list[Token]:
    """A relative pronoun stands for the noun that its clause hangs on."""
    if subject.tag not in ("WDT", "WP") and not (subject.text.lower() == "that" and verb.dep == "relcl"):
        return tree.conjuncts(subject)
    clause = verb
    while clause.dep in ("conj", "xcomp", "ccomp") and clause.head != clause.i:
        clause = tree.head(clause)
    return tree.conjuncts(tree.head(clause)) if clause.dep in ("relcl", "acl") else []


def _beside_finite(tree: Tree, verb: Token) -> list[Token]:
    """The noun phrase before a finite verb that lost its subject in the parse."""
    finite = verb.tag in _FINITE or any(k.text.lower() != "to" for k in tree.kids(verb, "aux"))
    if finite and (verb.dep in ("advcl", "ROOT", "ccomp", "dep") or verb.head > verb.i):
        return _beside(tree, verb)
    return []


def _beside(tree: Tree, verb: Token) -> list[Token]:
    """The noun phrase that ends right before a finite verb: its subject, where the parse hung it elsewhere."""
    at = verb.i - 1
    while at >= 0 and _is_helper(tree.tokens[at]):
        at -= 1
    if at < 0 or tree.tokens[at].pos not in ("NOUN", "PROPN"):
        return []
    token = tree.tokens[at]
    while token.dep in ("conj", "appos", "compound") and token.head != token.i:
        upper = tree.head(token)
        if upper.pos not in ("NOUN", "PROPN") or (upper.dep == "pobj" and token.dep != "compound"):
            break
        token = upper
        if token.dep == "conj" and _is_listed(tree, token):
            break
    if token.dep == "pobj" and tree.head(token).text.lower() not in load_words().arguments.subordinating:
        return []
    return tree.conjuncts(token)


def _is_helper(token: Token) -> bool:
    return token.pos in ("ADV", "AUX", "PART") or token.dep in ("aux", "auxpass", "neg")


def _is_listed(tree: Tree, token: Token) -> bool:
    """True when a comma stands between `token` and the word before it that it is coordinated with."""
    return any(t.text == "," for t in tree.tokens[token.head : token.i])


def _shared(tree: Tree, verb: Token, depth: int) -> list[Token]:
    """The subjects that the word above lends."""
    above = tree.head(verb)
    if above.i == verb.i or _is_blamed(verb, above):
        return []
    if verb.dep == "acl":
        return _of_participle(tree, verb, above, depth)
    accused = _accused(tree, above) if verb.dep == "pcomp" else []
    if not accused and verb.dep == "xcomp" and above.lemma in load_words().arguments.object_control:
        accused = tree.spread(tree.kids(above, "dobj"))
    return accused or _from_ruling(tree, verb, above, depth)


def _from_ruling(tree: Tree, verb: Token, above: Token, depth: int) -> list[Token]:
    if verb.dep not in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "relcl"):
        return []
    ruling = tree.ruling_verb(above)
    if ruling is None or (verb.dep == "ccomp" and verb.tag not in ("VBG", "VB")):
        return []
    return subjects_of(tree, ruling, depth + 1)


def _is_blamed(verb: Token, above: Token) -> bool:
    """Who condemns looting did not loot."""
    gerund = verb.dep in ("xcomp", "dobj") and verb.tag == "VBG"
    return gerund and above.lemma in load_words().arguments.blaming


def _accused(tree: Tree, preposition: Token) -> list[Token]:
    """Who did what others blame them for: in "accused X of shelling" it is X who shelled."""
    verb = tree.head(preposition)
    if preposition.text.lower() not in ("of", "for", "from") or verb.lemma not in load_words().arguments.blaming:
        return []
    return tree.spread(tree.kids(verb, "dobj")) or tree.spread(tree.kids(verb, "nsubjpass"))


def _of_participle(tree: Tree, verb: Token, noun: Token, depth: int) -> list[Token]:
    """Troops holding the town hold it; with "a statement saying" it is the issuer who says."""
    if verb.tag == "VBG" and verb.lemma in load_words().arguments.citing:
        ruling = tree.ruling_verb(noun)
        return subjects_of(tree, ruling, depth + 1) if ruling is not None else tree.conjuncts(noun)
    if verb.tag in ("VBG", "VBN", "VBD"):
        return tree.conjuncts(noun)
    return _holders(tree, noun, depth)


def _holders(tree: Tree, noun: Token, depth: int) -> list[Token]:
    """Who holds an abstract noun with an infinitive: X's decision to strike, X made an attempt to seize."""
    owners = tree.kids(noun, "poss")
    if owners:
        return owners
    verb = tree.ruling_verb(tree.head(noun)) if tree.head(noun).i != noun.i else None
    return subjects_of(tree, verb, depth + 1) if verb is not None else []

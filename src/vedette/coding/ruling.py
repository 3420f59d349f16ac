"""What the verbs and nouns above a verb make of it: planned, offered, denied, failed, possible, or nothing at all."""

from __future__ import annotations

from vedette.coding.tree import Tree, has_lemma
from vedette.lexicon.words.groups import StatusWords
from vedette.model.reading import Token

DROP = "drop"
"""In place of a status: it tells of nothing that was, is or will be."""

_RULED = frozenset({"xcomp", "ccomp", "acl", "pcomp", "advcl", "dobj"})
_JUDGED = frozenset({"xcomp", "ccomp", "pcomp", "acl", "conj"})


def auxiliaries(tree: Tree, verb: Token) -> set[str]:
    """The lemmas and the lower-case forms of the verb's auxiliaries."""
    kids = tree.kids(verb, "aux", "auxpass")
    return {k.lemma for k in kids} | {k.text.lower() for k in kids}


def from_above(tree: Tree, verb: Token, words: StatusWords) -> str | None:
    """A status, `DROP`, or None; speech verbs leave it as it is."""
    current = verb
    while True:
        above = tree.head(current)
        if above.i == current.i:
            return None
        shares = current.dep == "conj" and not tree.kids(current, "nsubj", "nsubjpass")
        found = _ruled(tree, current, above, words) if shares or current.dep in _RULED else None
        if found is not None or current.dep == "relcl":
            return found
        current = above


def _ruled(tree: Tree, current: Token, above: Token, words: StatusWords) -> str | None:
    infinitive = _is_infinitive(tree, current)
    if current.dep == "advcl":
        return _adverbial(tree, current, above, words, infinitive=infinitive)
    if current.dep == "acl" and infinitive:
        return _of_noun(above, words)
    if current.dep not in _JUDGED:
        return None
    return (
        _undone(current, above, words)
        or (_infinitive(current, above, words) if infinitive else None)
        or _only_spoken_of(tree, current, above, words)
        or _left_open(current, above, words)
    )


def _adverbial(tree: Tree, clause: Token, above: Token, words: StatusWords, *, infinitive: bool) -> str | None:
    """A condition, an aim, or what goes with what will be done."""
    if tree.says(clause, words.irrealis, "mark", "advmod"):
        return DROP
    if clause.tag == "VBG" and auxiliaries(tree, above) & words.future:
        return "planned"
    return DROP if infinitive else None


def _of_noun(noun: Token, words: StatusWords) -> str:
    """The plan to strike, the readiness to talk; any other noun with an infinitive tells of no deed."""
    if noun.lemma in words.offering_nouns:
        return "offered"
    return "planned" if noun.lemma in words.planning_nouns else DROP


def _undone(current: Token, above: Token, words: StatusWords) -> str | None:
    """Denied, failed or kept from happening."""
    if current.dep == "conj":
        return None
    if has_lemma(above, words.denials):
        return "denied"
    if has_lemma(above, words.failing) and current.dep == "xcomp":
        return "failed"
    return DROP if has_lemma(above, words.stoppers) else None


def _infinitive(current: Token, above: Token, words: StatusWords) -> str | None:
    """Refused to strike, tried to strike, asked to strike, plans to strike."""
    if has_lemma(above, words.refusing):
        return DROP
    if above.lemma in words.trying and current.dep == "xcomp":
        return "failed"
    if above.lemma in words.asking:
        return DROP
    if has_lemma(above, words.planned_verbs):
        return "planned"
    realised = current.dep not in ("xcomp", "ccomp") or has_lemma(above, words.realised)
    return None if realised else DROP


def _only_spoken_of(tree: Tree, verb: Token, above: Token, words: StatusWords) -> str | None:
    """Committed to carrying out, discussed deploying, capable of striking: nothing was done."""
    if verb.tag != "VBG" or verb.dep not in ("xcomp", "pcomp"):
        return None
    ruling = tree.head(above) if above.dep == "prep" else above
    return DROP if ruling.lemma in words.spoken_of else None


def _left_open(current: Token, above: Token, words: StatusWords) -> str | None:
    return "possible" if current.dep != "conj" and has_lemma(above, words.possible_verbs) else None


def _is_infinitive(tree: Tree, verb: Token) -> bool:
    """A verb with `to`, or one that shares it: to degrade and ultimately destroy."""
    if any(k.text.lower() == "to" for k in tree.kids(verb, "aux")):
        return True
    return verb.dep == "conj" and verb.tag == "VB" and _is_infinitive(tree, tree.head(verb))

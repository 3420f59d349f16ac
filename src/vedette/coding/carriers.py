"""What stands with an event noun: its own phrase, its clauses, and the verb that carries it (carried out a raid)."""

from __future__ import annotations

from vedette.coding.heads import Arguments
from vedette.coding.subjects import is_passive, subjects_of
from vedette.coding.tree import Tree, has_lemma
from vedette.coding.triggers import Trigger
from vedette.lexicon.words.groups import ArgumentWords
from vedette.model.reading import Token

_CARRYING = ("under", "in", "with", "by", "for", "at")
"""Prepositions by which a verb carries the event noun behind them: came under attack, met for talks."""


def of_noun(tree: Tree, trigger: Trigger, words: ArgumentWords) -> Arguments:
    """The arguments of an event noun."""
    noun, out = trigger.head, Arguments()
    used = set(trigger.tokens)
    for i in (noun.i, *(used - {noun.i})):
        kids = tree.kids(tree.tokens[i], "poss", "amod", "compound", "nmod")
        out.modifiers.extend(tree.spread(k for k in kids if k.i not in used))
    out.add_prepositions(tree, noun)
    out.subjects.extend(out.after("by") or _right_behind(tree, noun))
    out.objects.extend(out.after(*words.towards))
    for clause in tree.kids(noun, "acl", "relcl"):
        _from_clause(tree, clause, out, words)
    out.content = tree.kids(noun, "acl", "ccomp", "relcl")
    _from_carrier(tree, noun, out, words)
    return out


def _right_behind(tree: Tree, noun: Token) -> list[Token]:
    """Whom a "by" right behind the noun names, wherever the parser hung it: reported air strikes by the army."""
    following = tree.tokens[noun.i + 1] if noun.i + 1 < len(tree.tokens) else None
    if following is None or following.text.lower() != "by":
        return []
    return tree.spread(tree.kids(following, "pobj"))


def _from_clause(tree: Tree, clause: Token, out: Arguments, words: ArgumentWords) -> None:
    """An attack carried out by X; shelling that targeted Y; strikes targeting Y."""
    if has_lemma(clause, words.light_verbs):
        out.subjects.extend(tree.behind(tree.kids(clause, "agent")))
    if clause.tag in ("VBG", "VBD", "VBZ", "VBP") and has_lemma(clause, words.aiming):
        out.objects.extend(tree.spread(tree.kids(clause, "dobj")))
    out.add_prepositions(tree, clause)


def _from_carrier(tree: Tree, noun: Token, out: Arguments, words: ArgumentWords) -> None:
    """The verb above an event noun gives its actor (carried out a raid) or its target (came under attack)."""
    top = _top(tree, noun, words)
    verb = tree.head(top)
    if top.dep == "pobj" and tree.head(verb).pos == "VERB" and verb.text.lower() in _CARRYING:
        _behind_preposition(tree, verb, out, words)
        return
    if verb.pos != "VERB" or verb.i == top.i:
        return
    out.carrier = verb
    passive = is_passive(tree, verb)
    if top.dep == "dobj" and not passive and has_lemma(verb, words.light_verbs):
        side = out.objects if has_lemma(verb, words.receiving_verbs) else out.subjects
        side.extend(subjects_of(tree, verb))
        _from_prepositions(tree, verb, out, words)
    elif top.dep == "nsubjpass" or (top.dep == "nsubj" and passive):
        if has_lemma(verb, words.light_verbs):
            out.subjects.extend(tree.behind(tree.kids(verb, "agent")))
        _from_prepositions(tree, verb, out, words)
    elif top.dep == "nsubj" and has_lemma(verb, words.aiming):
        out.objects.extend(tree.spread(tree.kids(verb, "dobj")))


def _top(tree: Tree, noun: Token, words: ArgumentWords) -> Token:
    """The noun that stands for the event in its clause: in "hundreds of strikes" it is the hundreds."""
    top = noun
    while True:
        above = tree.head(top)
        if top.dep == "conj" and above.pos in ("NOUN", "PROPN"):
            top = above
        elif top.dep == "pobj" and above.text.lower() == "of" and tree.head(above).lemma in words.counting:
            top = tree.head(above)
        else:
            return top


def _behind_preposition(tree: Tree, preposition: Token, out: Arguments, words: ArgumentWords) -> None:
    """Met for talks, killed in an attack, came under attack: what the verb before the preposition gives."""
    verb, word = tree.head(preposition), preposition.text.lower()
    if word in ("for", "at") and has_lemma(verb, words.gathering) and not out.subjects:
        out.subjects.extend(subjects_of(tree, verb))
        out.sides.extend(tree.spread(tree.kids(verb, "dobj")))
        out.carrier = verb
    if word in ("by", "in", "with") and is_passive(tree, verb):
        out.objects.extend(subjects_of(tree, verb))
        out.carrier = verb
    if word == "under" and has_lemma(verb, words.bringing):
        out.objects.extend(subjects_of(tree, verb))
        out.carrier = verb
        for giver in ("from", "by"):
            out.subjects.extend(tree.behind(p for p in tree.kids(verb, "prep", "agent") if p.text.lower() == giver))


def _from_prepositions(tree: Tree, verb: Token, out: Arguments, words: ArgumentWords) -> None:
    before = {k: list(v) for k, v in out.behind.items()}
    out.add_prepositions(tree, verb)
    for word in words.towards:
        out.objects.extend(t for t in out.after(word) if t not in before.get(word, []))

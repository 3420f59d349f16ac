"""Who and what stands with a trigger: with a verb or a predicate here, with an event noun in `carriers`."""

from __future__ import annotations

from vedette.coding.carriers import of_noun
from vedette.coding.heads import Arguments
from vedette.coding.subjects import is_passive, subjects_of
from vedette.coding.tree import Tree
from vedette.coding.triggers import Trigger
from vedette.lexicon.words import CodingWords, load_words
from vedette.model.reading import Token

_RELATIVE = ("WDT", "WP")
"""Tags of relative pronouns."""


def arguments(tree: Tree, trigger: Trigger, words: CodingWords) -> Arguments:
    """The arguments of a trigger in its sentence."""
    head = trigger.head
    if trigger.kind == "nouns" and head.pos in ("NOUN", "PROPN", "VERB"):
        return of_noun(tree, trigger, words.arguments)
    if trigger.kind == "adjectives":
        return _of_predicate(tree, head)
    if head.dep in ("aux", "auxpass"):
        return _of_verb(tree, tree.head(head), set(trigger.tokens))
    if head.pos in ("VERB", "AUX", "NOUN"):
        return _of_verb(tree, head, set(trigger.tokens))
    return _of_predicate(tree, head)


def _of_verb(tree: Tree, verb: Token, used: set[int]) -> Arguments:
    out = Arguments()
    passive = is_passive(tree, verb)
    surface = [t for t in subjects_of(tree, verb) if t.i not in used]
    objects = tree.spread(k for k in tree.kids(verb, "dobj", "dative", "oprd") if k.i not in used and k.pos != "VERB")
    if passive:
        out.objects = surface
        out.behind_add("_dobj", objects)
        out.subjects.extend(tree.behind(tree.kids(verb, "agent")))
    else:
        out.subjects, out.objects = surface, objects
    out.add_prepositions(tree, verb)
    for i in used - {verb.i}:
        out.add_prepositions(tree, tree.tokens[i])
        out.modifiers.extend(tree.kids(tree.tokens[i], "poss", "amod", "compound"))
    if verb.dep == "relcl":
        out.objects = _resolved(tree, verb, out.objects, passive=passive)
    out.content = tree.kids(verb, "ccomp", "xcomp", "advcl")
    return out


def _resolved(tree: Tree, verb: Token, objects: list[Token], *, passive: bool) -> list[Token]:
    """The objects of a relative clause: the noun it hangs on, where a pronoun or a gap stands for it."""
    noun = tree.conjuncts(tree.head(verb))
    if not objects and not passive and verb.tag != "VBG":
        gap = any(k.tag in _RELATIVE for k in tree.kids(verb, "dobj"))
        subject_gap = any(k.tag in _RELATIVE or k.text.lower() == "that" for k in tree.kids(verb, "nsubj"))
        objects = noun if gap or not subject_gap else []
    return [a for t in objects for a in (noun if t.tag in _RELATIVE else [t])]


def _of_predicate(tree: Tree, head: Token) -> Arguments:
    out = Arguments()
    verb = tree.head(head)
    links = verb.pos == "AUX" or verb.lemma in load_words().arguments.linking
    if links and verb.i != head.i:
        out.subjects = subjects_of(tree, verb)
        out.add_prepositions(tree, verb)
    elif head.pos in ("VERB", "AUX"):
        out.subjects = subjects_of(tree, head)
    out.add_prepositions(tree, head)
    out.content = tree.kids(head, "ccomp", "xcomp", "advcl")
    return out

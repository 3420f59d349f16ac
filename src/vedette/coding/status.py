"""Did it happen? Modals, negation, conditions and tense say so, and the verbs above a trigger (in `ruling`)."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.coding.ruling import DROP, auxiliaries, from_above
from vedette.coding.tree import Tree, has_lemma
from vedette.coding.triggers import Trigger
from vedette.lexicon.words import CodingWords, lemmas, load_words
from vedette.lexicon.words.groups import StatusWords
from vedette.model.reading import Token


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
    lists = words.status
    noun = trigger.head if trigger.kind == "nouns" else None
    verb = trigger.head if trigger.kind in ("verbs", "phrases") else tree.ruling_verb(trigger.head)
    if _is_no_deed(tree, trigger, verb, words, talks=talks):
        return Standing(None)
    if verb is None:
        return Standing("happened")
    tense = _tense(tree, verb, lists)
    if noun is not None and talks and _is_subject(noun, verb) and has_lemma(verb, lists.failing):
        return Standing("failed", tense)
    if noun is not None and talks and _comes_before_what_will_be(tree, noun, lists):
        return Standing("planned", "future")
    if noun is not None and not _carries(tree, verb, noun, lists):
        return Standing(None) if tree.says(noun, lists.none_of, "det") else Standing("happened", tense)
    return _of_verb(tree, trigger, verb, lists, tense, speech_act=speech_act, talks=talks)


def _is_no_deed(tree: Tree, trigger: Trigger, verb: Token | None, words: CodingWords, *, talks: bool) -> bool:
    """True for a threat or plan of it, for what only tells what a word means, and for what chance did."""
    lists = words.status
    doubted = trigger.kind == "nouns" and not talks and _doubted_noun(tree, trigger.head, lists)
    return doubted or _is_defined(tree, trigger.head, lists) or (verb is not None and _by_accident(tree, verb, words))


def _of_verb(
    tree: Tree, trigger: Trigger, verb: Token, words: StatusWords, tense: str, *, speech_act: bool, talks: bool
) -> Standing:
    """How the verb stands that is the trigger, or that carries it."""
    above = from_above(tree, verb, words)
    if above == "denied":
        return Standing("denied", tense)
    if _negated(tree, verb, trigger, words):
        return Standing("refused" if speech_act and "will" in auxiliaries(tree, verb) else None, tense)
    found = above or _from_itself(tree, verb, words, talks=talks) or _on_terms(tree, verb, words)
    if found is not None:
        return Standing(None if found == DROP else found, "future" if found == "planned" else tense)
    own = trigger.kind != "nouns" or has_lemma(verb, load_words().arguments.light_verbs)
    return Standing("ongoing" if own and _goes_on(tree, verb, words) else "happened", tense)


def _is_defined(tree: Tree, token: Token, words: StatusWords) -> bool:
    """True for what only says what a word means: hitting one vehicle is one strike; is not classified as a strike."""
    above = tree.head(token)
    if token.dep == "attr" and has_lemma(above, words.being) and tree.kids(above, "csubj"):
        return True
    seen = token
    while seen.head != seen.i:
        seen = tree.head(seen)
        if has_lemma(seen, words.defining) and any(k.text.lower() == "as" for k in tree.subtree(seen)):
            return True
    return False


def _by_accident(tree: Tree, verb: Token, words: CodingWords) -> bool:
    """True where an accident or a disaster is what killed: "the quake killed eleven"."""
    accidents = words.accidents
    return any(k.lemma in accidents.words and k.lemma not in accidents.unsure for k in tree.kids(verb, "nsubj"))


def _comes_before_what_will_be(tree: Tree, noun: Token, words: StatusWords) -> bool:
    """True for talks that set the time of what is to come: following the meeting, he will return."""
    above = tree.head(noun)
    return above.text.lower() in words.behind and bool(auxiliaries(tree, tree.head(above)) & words.future)


def _on_terms(tree: Tree, verb: Token, words: StatusWords) -> str | None:
    """Asked for in a clause with a base form (suggested that they talk), left to a need, or put at the end."""
    clause = verb
    while clause.dep == "conj" and not tree.kids(clause, "nsubj"):
        clause = tree.head(clause)
    if clause.dep == "ccomp" and not tree.kids(clause, "aux") and tree.kids(clause, "nsubj"):
        above = tree.head(clause)
        asked = has_lemma(above, words.asking | words.spoken_of)
        if verb.tag == "VB" or (verb.tag == "VBP" and above.tag == "VBD" and asked):
            return "demanded"
    if verb.tag == "VB" and verb.dep == "conj" and tree.says(verb, words.finally_, "advmod"):
        return "planned"
    nearby = " ".join(t.text.lower() for t in tree.tokens[max(0, verb.i - 5) : verb.i + 5])
    return "possible" if any(phrase in nearby for phrase in words.on_need) else None


def _is_subject(noun: Token, verb: Token) -> bool:
    return noun.head == verb.i and noun.dep in ("nsubj", "nsubjpass")


def _carries(tree: Tree, verb: Token, noun: Token, words: StatusWords) -> bool:
    """True when the noun is the verb's subject or object: what is said of the verb then holds of the event."""
    top = noun
    while top.dep == "conj":
        top = tree.head(top)
    if top.head != verb.i:
        return False
    if top.dep == "nsubj":
        return verb.pos == "AUX" or verb.lemma in words.happening
    return top.dep in ("dobj", "nsubjpass", "attr")


def _doubted_noun(tree: Tree, noun: Token, words: StatusWords) -> bool:
    """Threat of an attack, plan an attack, ready for an attack, a possible attack."""
    above = tree.head(noun)
    if noun.dep == "pobj" and above.dep == "prep":
        lemma = tree.head(above).lemma
        against = above.text.lower() in ("for", "to", "against")
        if lemma in words.doubting_nouns or (against and lemma in words.prepared):
            return True
    if noun.dep == "dobj" and (has_lemma(above, words.stoppers) or has_lemma(above, words.enablers)):
        return True
    return tree.says(noun, words.unreal_modifiers, "amod", "compound", "det")


def _negated(tree: Tree, verb: Token, trigger: Trigger, words: StatusWords) -> bool:
    if tree.kids(verb, "neg") or tree.says(verb, words.negations, "advmod", "preconj"):
        return not any(k.text.lower() == "only" for k in tree.kids(verb, "advmod"))
    if any(_is_nobody(tree, k, words) for k in tree.kids(verb, "nsubj", "nsubjpass", "dobj")):
        return True
    if trigger.kind == "nouns" and tree.says(trigger.head, words.none_of, "det"):
        return True
    return verb.dep == "pcomp" and tree.head(verb).text.lower() == "without"


def _is_nobody(tree: Tree, noun: Token, words: StatusWords) -> bool:
    """Nobody, no one, no soldier."""
    word = noun.text.lower()
    if word in words.nobody or tree.says(noun, words.none_of, "det"):
        return True
    return word == "one" and any(k.text.lower() == "no" for k in tree.kids(noun))


def _from_itself(tree: Tree, verb: Token, words: StatusWords, *, talks: bool) -> str | None:
    helpers = auxiliaries(tree, verb)
    future = bool(helpers & words.future)
    if talks and future:
        return "planned"
    if tree.says(verb, words.irrealis, "mark") or helpers & words.unreal_modals or _is_inverted(tree, verb):
        return DROP
    if "would" in helpers:
        return "planned" if verb.dep in ("ccomp", "relcl", "conj") else DROP
    if future and "have" not in helpers:
        return "planned"
    if helpers & words.possible or tree.says(verb, words.possible, "advmod"):
        return "possible"
    return "planned" if verb.dep == "ROOT" and "to" in helpers else None


def _is_inverted(tree: Tree, verb: Token) -> bool:
    """A condition without an `if`: "had the bomb gone off"."""
    subjects = tree.kids(verb, "nsubj", "nsubjpass")
    unreal = [k for k in tree.kids(verb, "aux", "auxpass") if k.text.lower() in ("had", "were")]
    question = tree.tokens[-1].text == "?"
    return bool(subjects and unreal) and unreal[0].i < subjects[0].i and not question


def _tense(tree: Tree, verb: Token, words: StatusWords) -> str:
    helpers = auxiliaries(tree, verb)
    if helpers & words.future_tense:
        return "future"
    if verb.tag in ("VBD", "VBN") or helpers & words.past_tense:
        return "past"
    return "present" if verb.tag in ("VBZ", "VBP", "VBG") else "past"


def _goes_on(tree: Tree, verb: Token, words: StatusWords) -> bool:
    if verb.tag == "VBG" and auxiliaries(tree, verb) & words.being:
        return True
    if verb.tag == "VBG" and verb.dep == "xcomp" and not words.ongoing_verbs.isdisjoint(lemmas(tree.head(verb).text)):
        return True
    return verb.tag in ("VBZ", "VBP") and verb.lemma in words.states

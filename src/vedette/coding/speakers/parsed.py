"""Handovers in a parsed sentence: cue verbs, "according to", and nouns such as "claims that"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vedette.coding.speakers.attribution import Handover
from vedette.coding.speakers.content import content_of, left_part
from vedette.coding.speakers.tree import Tree
from vedette.lexicon.cues import Cues
from vedette.model.reading import Sentence
from vedette.model.span import Span

_DASH = re.compile(r"\s+[—–-]{1,2}\s+")
_RELATIVE = ("who", "which", "that", "whom")
_STEPS = 6
"""Verbs to climb at most from a cue to the one with a subject."""
_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "csubj", "nsubjpass")
_WORD_LIKE = ("amod", "compound", "aux", "auxpass", "det", "case")
_ISSUED = ("report", "statement", "video", "post", "tweet", "letter", "document", "study", "communique")
"""Words that are issued by someone: who did may stand in a clause behind them ("a report released by the mission")."""
_CLIMB = ("conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp")


def parsed(sentence: Sentence, cues: Cues) -> list[Handover]:
    """The handovers of a parsed sentence, in order of their cues."""
    tree = Tree(sentence)
    found = [*_verbs(tree, cues), *_according(tree, cues), *_nouns(tree, cues)]
    return sorted(found, key=lambda h: h.cue.start)


def _handover(tree: Tree, cue: Span, content: tuple[Span, ...], force: str, who: tuple[int, int] | None) -> Handover:
    """A handover to the speaker `who`: the word that stands in the sentence, and the word that names it."""
    if who is None:
        return Handover(tree.sentence.index, cue, content, force)
    stands, names = who
    speaker, named = tree.span(*tree.phrase(stands)), tree.span(*tree.phrase(names))
    if tree.tokens[names].lemma in _ISSUED:
        named = tree.span(tree.first[names], tree.last[names])
    elif speaker and (real := _behind_dateline(tree, speaker, cue)):
        return Handover(tree.sentence.index, cue, content, force, real, real)
    return Handover(tree.sentence.index, cue, content, force, speaker, named, tree.tokens[names].span)


def _behind_dateline(tree: Tree, speaker: Span, cue: Span) -> Span | None:
    """The speaker behind a dateline that the parser took for it: "TAMRA (Agency) - The army said"."""
    if speaker.end >= cue.start:
        return None
    start = tree.sentence.span.start
    between = tree.sentence.text[speaker.end - start : cue.start - start]
    dash = _DASH.match(between)
    words = between[dash.end() :].rstrip(" ,") if dash else ""
    at = speaker.end + dash.end() if dash else 0
    return Span(at, at + len(words)) if words else None


def _verbs(tree: Tree, cues: Cues) -> Iterator[Handover]:
    for token in tree.tokens:
        force = cues.verbs.get(token.lemma)
        if force is None or token.tag[:2] != "VB" or token.dep in _WORD_LIKE:
            continue
        if token.lemma in cues.quoting and token.tag == "VBG" and token.dep in ("advcl", "prep", "acl"):
            yield from _citing(tree, token.i, cues)
            continue
        if any(tree.tokens[k].text.lower() in cues.modals for k in tree.all_kids(token.i, "aux")):
            continue
        who = speaker_of(tree, token.i, cues)
        if who and (who[0] == token.i or _in_own_name(tree, who[0])):
            continue
        content, force = content_of(tree, token.i, who[0] if who else None, cues)
        if content:
            yield _handover(tree, token.span, content, force, who)


def _in_own_name(tree: Tree, speaker: int) -> bool:
    """True for "I think", "we said" and all that "you" say: the words already have their speaker."""
    word = tree.tokens[speaker].text.lower()
    return word in ("i", "we", "you")


def _citing(tree: Tree, verb: int, cues: Cues) -> Iterator[Handover]:
    """Whom a report cites: "…, citing officials"."""
    cited = tree.kid(verb, "dobj")
    if cited is None:
        return
    above = next((t for t in tree.above(verb) if t.pos in ("VERB", "AUX")), None)
    content: tuple[Span, ...] = ()
    if above is not None and cues.verbs.get(above.lemma) == "neutral":
        told = speaker_of(tree, above.i, cues)
        content, _ = content_of(tree, above.i, told[0] if told else None, cues)
    content = content or left_part(tree, verb, after=tree.phrase(cited)[1])
    if content:
        handover = _handover(tree, tree.tokens[verb].span, content, "neutral", (cited, cited))
        yield replace(handover, relayed=True)


def speaker_of(tree: Tree, verb: int, cues: Cues) -> tuple[int, int] | None:
    """The word that stands as the speaker of a cue verb, and the word that names it; None when nobody does."""
    token = tree.tokens[verb]
    if token.tag == "VBN" and (agent := tree.kid(verb, "agent")) is not None:
        return _twice(tree.kid(agent, "pobj"))
    if (above := _torn_off(tree, verb)) is not None:
        return above, above
    if (close := _noun_before(tree, verb, cues)) is not None:
        return close, close
    if token.tag == "VBN" and (tree.kid(verb, "auxpass") is not None or not tree.all_kids(verb, "aux")):
        return None
    return _speaker_above(tree, verb, cues)


def _torn_off(tree: Tree, verb: int) -> int | None:
    """The noun that rules a cue which the parser drew into its relative clause: "Lawyers who document abuses said …".

    The sentence has no other main verb then, and the words told have a subject of their own, which "who" is not.
    """
    token = tree.tokens[verb]
    noun = tree.tokens[token.head]
    subject, clause = tree.kid(verb, "nsubj"), tree.kid(verb, "ccomp")
    if token.dep != "relcl" or noun.dep != "ROOT" or noun.pos not in _NOUNS or subject is None or clause is None:
        return None
    first = tree.first[subject]
    relative = first > 0 and tree.tokens[first - 1].text.lower() in _RELATIVE
    verb_like = first < subject and tree.tokens[first].tag in ("NN", "NNS")
    own = tree.kid(clause, *_SUBJECTS)
    return noun.i if relative and verb_like and own is not None and own > verb else None


def _speaker_above(tree: Tree, verb: int, cues: Cues) -> tuple[int, int] | None:
    """The subject of a verb or, when it has none, of the verb it leans on."""
    at: int | None = verb
    for _ in range(_STEPS):
        if at is None:
            break
        token = tree.tokens[at]
        if token.lemma in cues.quoting and at != verb:
            return _twice(tree.kid(at, "nsubjpass", "dobj"))
        subject = tree.kid(at, *_SUBJECTS)
        if subject is not None:
            return _antecedent(tree, subject, at)
        if token.dep == "acl" and token.tag == "VBG" and at - tree.phrase(token.head)[1] == 1:
            return _issuer(tree, token.head, cues) or _twice(token.head)
        at = _said_above(tree, at, cues)
    return None


def _twice(word: int | None) -> tuple[int, int] | None:
    """A word that stands and names at once."""
    return None if word is None else (word, word)


def _noun_before(tree: Tree, verb: int, cues: Cues) -> int | None:
    """The noun right before a verb that has no subject of its own, where the parser took the two apart.

    "… on Friday and the envoy Ali Hasan said …": a verb that shares a subject follows "and". "The site reported that
    …": a finite clause with "that" makes no participle.
    """
    token = tree.tokens[verb]
    if verb == 0 or tree.kid(verb, *_SUBJECTS, "aux", "auxpass") is not None or tree.tokens[verb - 1].pos not in _NOUNS:
        return None
    that = any(tree.tokens[k].text.lower() == "that" for c in tree.all_kids(verb, "ccomp") for k in tree.kids[c])
    finite = token.dep == "conj" and token.tag in ("VBD", "VBZ", "VBP") and tree.kid(verb, "ccomp") is not None
    if tree.tokens[verb - 1].dep == "npadvmod" or cues.verbs[token.lemma] not in ("neutral", "hedged", "denial"):
        return None
    return verb - 1 if finite or (token.dep == "acl" and token.tag == "VBN" and that) else None


def _issuer(tree: Tree, noun: int, cues: Cues) -> tuple[int, int] | None:
    """Who released the words: in "the army released a statement saying …" the subject of the verb above."""
    if tree.tokens[noun].lemma not in cues.utterances or any(
        tree.tokens[k].dep in ("poss", "compound", "agent") or tree.tokens[k].text.lower() in ("by", "from")
        for k in tree.kids[noun]
    ):
        return None
    for above in tree.above(noun):
        subject = tree.kid(above.i, "nsubj")
        if above.pos == "VERB" and subject is not None:
            return _antecedent(tree, subject, above.i) if subject != noun else None
    return None


def _said_above(tree: Tree, verb: int, cues: Cues) -> int | None:
    """The verb whose speaker goes on: "said that six died, adding …" hangs `adding` on `died`."""
    token = tree.tokens[verb]
    if token.dep == "advcl" and token.tag == "VBG":
        for above in tree.above(verb):
            if cues.verbs.get(above.lemma) in ("neutral", "hedged") and tree.kid(above.i, "nsubj") is not None:
                return above.i
    if token.dep == "acl":
        return next((t.i for t in tree.above(verb) if t.pos in ("VERB", "AUX")), None)
    return token.head if token.dep in _CLIMB and token.head != verb else None


def _antecedent(tree: Tree, subject: int, verb: int) -> tuple[int, int]:
    """A subject, and for a relative pronoun the noun that its clause hangs on."""
    if tree.tokens[subject].text.lower() not in _RELATIVE or tree.tokens[subject].tag not in ("WP", "WDT", "IN"):
        return subject, subject
    for at in (verb, *(a.i for a in tree.above(verb))):
        if tree.tokens[at].dep == "relcl":
            return subject, tree.tokens[at].head
    return subject, subject


def _according(tree: Tree, cues: Cues) -> Iterator[Handover]:
    for token in tree.tokens:
        if token.text.lower() != "according":
            continue
        to = next((t for t in tree.tokens[token.i + 1 : token.i + 2] if t.text.lower() == "to"), None)
        named = tree.kid(to.i, "pobj", "pcomp") if to else None
        if to is None or named is None or tree.tokens[named].lemma in cues.no_speakers:
            continue
        content = left_part(tree, token.i, after=tree.phrase(named)[1])
        if content:
            yield _handover(tree, Span(token.start, to.end), content, "neutral", (named, named))


def _nouns(tree: Tree, cues: Cues) -> Iterator[Handover]:
    """Nouns that hold a clause: "the army's claim that …", "reports that …"."""
    for token in tree.tokens:
        force = cues.nouns.get(token.lemma) if token.pos == "NOUN" else None
        clause = tree.kid(token.i, "acl", "ccomp", "relcl") if force else None
        if force is None or clause is None or tree.kid(clause, "mark") is None or tree.kid(clause, *_SUBJECTS) is None:
            continue
        content = tree.span(tree.first[clause] + 1, tree.last[clause])
        by = tree.kid(token.i, "prep", "agent")
        owner = tree.kid(token.i, "poss")
        if owner is None and by is not None and tree.tokens[by].text.lower() in ("by", "from"):
            owner = tree.kid(by, "pobj")
        if content:
            yield _handover(tree, token.span, (content,), force, (owner, owner) if owner is not None else None)

"""Finding triggers: the words of a sentence that tell of an event, by the lexicon's frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from vedette.coding.tree import Tree
from vedette.lexicon.frames import Frame, Frames, Term
from vedette.lexicon.words import lemmas, load_words
from vedette.model.reading import Token

REACH = 9
"""Words after a verb within which its companions must begin ("open … fire")."""

Reading = tuple[tuple[int, ...], Frame]
"""The words that take part, and the frame they are read under."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word (with companions) that may tell of an event.

    Several readings may be open, the one with most words first: each is the words that take part and their frame.
    """

    head: Token
    tokens: tuple[int, ...]
    kind: str
    readings: tuple[Reading, ...]

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The frames that are open, best first."""
        return tuple(f for _, f in self.readings)

    @property
    def size(self) -> int:
        """How many words take part."""
        return len(self.tokens)


def triggers(tree: Tree, frames: Frames) -> list[Trigger]:
    """The triggers of a sentence in order; where two share a ruling word, the longer one stands first."""
    found = [t for token in tree.tokens for t in _at(tree, token, frames)]
    taken: set[int] = set()
    out: list[Trigger] = []
    for trigger in sorted(found, key=lambda t: (-t.size, t.head.i)):
        if taken.isdisjoint(trigger.tokens):
            taken.update(trigger.tokens)
            out.append(trigger)
    return sorted(out, key=lambda t: t.head.i)


def _at(tree: Tree, token: Token, frames: Frames) -> Iterator[Trigger]:
    forms = _forms(token.text, token.lemma)
    if frames.ruling.isdisjoint(forms):
        return
    for kind, test in (("phrases", _is_any), ("verbs", _is_verb), ("nouns", _is_noun), ("adjectives", _is_predicate)):
        written = (token.text.lower(),) if kind == "phrases" else forms
        terms = [term for form in written for term in frames.at(kind, form)]
        if not terms or not test(tree, token):
            continue
        match = _verbs(tree, token, terms) if kind == "verbs" else _others(tree, token)
        readings = [(tokens, term.frame) for term in terms if (tokens := match(term)) is not None]
        if readings:
            readings.sort(key=lambda r: -len(r[0]))
            yield Trigger(token, readings[0][0], kind, tuple(readings))


@cache
def _forms(text: str, lemma: str) -> tuple[str, ...]:
    return tuple(sorted(lemmas(text) | {lemma}))


def _is_any(_tree: Tree, _token: Token) -> bool:
    return True


def _is_verb(tree: Tree, token: Token) -> bool:
    if token.pos != "VERB" and not (token.pos == "AUX" and token.dep == "ROOT"):
        # the small model tags many headline and clipped verbs as nouns; it is trusted on verbs only
        return (
            token.pos == "NOUN"
            and token.tag == "NN"
            and token.dep in ("ROOT", "conj")
            and (token.text.endswith(("ed", "ing")) or bool(tree.kids(token, "nsubj")))
        )
    return not (token.dep == "amod" and tree.head(token).i > token.i) and not _is_gerund_noun(tree, token)


def _is_gerund_noun(tree: Tree, token: Token) -> bool:
    """A gerund that stands as a noun, tagged as a verb or not: condemned looting and the shelling of a market."""
    if token.tag != "VBG":
        return False
    above = tree.head(token)
    joined = token.dep == "conj" and above.dep in _NOMINAL and above.tag in ("VBG", "NN", "NNS")
    bare = (token.dep in _NOMINAL or joined or _is_agent_gerund(tree, token)) and not tree.kids(token, "dobj")
    return bare or bool(tree.kids(token, "det", "poss"))


def _is_agent_gerund(tree: Tree, token: Token) -> bool:
    """What a passive was done by: displaced by fighting; not how someone did it, as in responded by shelling."""
    above = tree.head(token)
    return (
        token.dep == "pcomp"
        and above.lemma == "by"
        and bool(tree.kids(tree.head(above), "nsubjpass", "auxpass", "agent"))
    )


_NOMINAL = ("dobj", "pobj", "nsubj", "nsubjpass")


def _is_noun(tree: Tree, token: Token) -> bool:
    words = load_words().triggers
    before = token.dep in ("compound", "nmod") and tree.head(token).i > token.i
    if before and tree.head(token).lemma not in words.event_carriers:
        return False
    if token.text in words.months and any(k.pos == "NUM" for k in (*tree.kids(token), tree.head(token))):
        return False
    return token.pos in ("NOUN", "PROPN") or (
        token.tag == "VBG"
        and (token.dep in ("nsubj", "dobj", "pobj", "nsubjpass", "conj", "ROOT") or _is_agent_gerund(tree, token))
    )


def _is_predicate(tree: Tree, token: Token) -> bool:
    return (
        token.pos in ("ADJ", "VERB", "NOUN")
        and token.dep in ("acomp", "attr", "oprd", "ROOT", "conj", "ccomp", "advcl", "amod")
        and tree.head(token).i <= token.i
    )


Match = Callable[[Term], tuple[int, ...] | None]
"""Says which words of the sentence are a term's, None when not all are there."""


def _others(tree: Tree, token: Token) -> Match:
    """Nouns, adjectives and phrases stand with their words in order, hyphens aside."""
    position = tree.positions.get(token.i)

    def match(term: Term) -> tuple[int, ...] | None:
        if position is None or position < term.head:
            return None
        first = position - term.head
        window = tree.words[first : first + len(term.words)]
        if len(window) < len(term.words):
            return None
        if term.kind == "nouns" and token.tag == "VBG" and not term.words[term.head].endswith("ing"):
            return None
        fits = _same if term.kind == "phrases" else _may_be
        there = all(fits(w, t) for (_, w), t in zip(window, term.words, strict=True))
        return tuple(i for i, _ in window) if there else None

    return match


def _same(word: str, wanted: str) -> bool:
    return word == wanted


def _may_be(word: str, wanted: str) -> bool:
    return wanted in lemmas(word)


def _verbs(tree: Tree, verb: Token, terms: list[Term]) -> Match:
    """A verb has its companions below it and in order; in the passive they may stand before it."""
    # looked for once a verb, as a verb such as `take` has dozens of terms
    near = list(_companions(tree, verb)) if any(len(t.words) > 1 for t in terms) else []

    def match(term: Term) -> tuple[int, ...] | None:
        used = [verb.i]
        for wanted in term.words[1:]:
            found = next((t.i for t in near if t.i not in used and _may_be(t.text, wanted)), None)
            if found is None:
                return None
            used.append(found)
        return None if _leads_to_time(tree, tree.tokens[used[-1]]) else tuple(used)

    return match


def _leads_to_time(tree: Tree, token: Token) -> bool:
    """True for "fired on Sunday", which is no firing on somebody."""
    behind = tree.kids(token, "pobj") if token.dep == "prep" else []
    return any(t.text.rstrip(".") in load_words().parties.times or t.pos == "NUM" for t in behind)


def _companions(tree: Tree, verb: Token) -> Iterator[Token]:
    for token in tree.tokens[verb.i + 1 : verb.i + 1 + REACH]:
        if token.head == verb.i or _near_below(tree, token, verb) or _opens_clause(tree, token, verb):
            yield token
    yield from tree.kids(verb, "nsubjpass")
    if verb.dep in ("relcl", "acl") and verb.tag == "VBN":
        yield tree.head(verb)


def _opens_clause(tree: Tree, token: Token, verb: Token) -> bool:
    """True for the "for" of "called for both sides to stop", which hangs on what they are called to do."""
    return token.dep == "mark" and token.text.lower() == "for" and tree.head(tree.head(token)).i == verb.i


def _near_below(tree: Tree, token: Token, verb: Token) -> bool:
    """True when `token` hangs on `verb` with no other verb between them."""
    for above in tree.ancestors(token):
        if above.i == verb.i:
            return True
        if above.pos in ("VERB", "AUX") and above.dep not in ("amod", "compound"):
            return False
    return False

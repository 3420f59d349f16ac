"""What a count measures, and the word that decides it: what was done to those counted, what they did, or the noun itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from vedette.coding.counting import Phrase, person
from vedette.coding.tree import Tree, has_lemma
from vedette.lexicon.figures import FigureLexicon
from vedette.model.reading import Token

_BE = frozenset({"be", "get"})
_REACH = 8
_OBJECT = frozenset({"dobj", "nsubjpass", "obj"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A measure and the word that decides it; `governor` is absent when nothing in the sentence does.

    `certain` is False when only the noun's own sense speaks for the measure.
    """

    measure: str
    governor: int | None
    certain: bool = True


class Measurer:
    """Decides the measure of counted phrases of one sentence."""

    def __init__(self, tree: Tree, lexicon: FigureLexicon) -> None:
        """Hold the sentence's tree and the words of figures."""
        self._tree, self._lexicon = tree, lexicon
        self._tokens = tree.tokens
        self._seconds = _seconds(lexicon)

    def measure(self, phrase: Phrase) -> Verdict:
        """What the phrase counts; `other` when no word says so."""
        noun = None if phrase.noun is None else self._tokens[phrase.noun]
        if noun is not None:
            fixed = self._by_noun(noun)
            if fixed is not None:
                return fixed
        return self._behind(phrase) or self._ahead(phrase) or self._above(phrase) or self._default(phrase, noun)

    def _by_noun(self, noun: Token) -> Verdict | None:
        """Nouns that say by themselves what is counted: strikes, deaths, arrests, villages taken."""
        lexicon = self._lexicon
        for form, measure in lexicon.counted.items():
            if noun.pos in {"NOUN", "PROPN"} and has_lemma(noun, frozenset({form})):
                return Verdict(measure, noun.i)
        if has_lemma(noun, frozenset({"life"})):
            taking = self._tree.ruling_verb(noun)
            return (
                Verdict("killed", taking.i)
                if taking and has_lemma(taking, lexicon.lives_verbs)
                else Verdict("other", None)
            )
        if person(noun, lexicon) is not None:
            return None
        for measure, words in lexicon.measures.items():
            if has_lemma(noun, words.nouns):
                return Verdict(measure, noun.i)
        for measure, things in (("settlements", lexicon.settlements), ("buildings", lexicon.buildings)):
            if has_lemma(noun, things.nouns):
                return self._thing(noun, measure)
        return None

    def _thing(self, noun: Token, measure: str) -> Verdict:
        """Houses are a figure of buildings when something destroys them, villages when somebody takes them."""
        things = self._lexicon.buildings if measure == "buildings" else self._lexicon.settlements
        for child in self._tree.kids(noun, "amod", "acl", "relcl"):
            if child.text.lower() in things.states or has_lemma(child, things.verbs):
                return Verdict(measure, child.i)
        verb = self._tree.ruling_verb(noun)
        while verb is not None:
            if has_lemma(verb, things.verbs) and self._undergoes(noun, verb):
                return Verdict(measure, verb.i)
            verb = self._tree.head(verb) if verb.dep in {"conj", "xcomp"} and verb.head != verb.i else None
        return Verdict("other", None)

    def _undergoes(self, noun: Token, verb: Token) -> bool:
        """True when `noun` (or what it is coordinated with) is the verb's object, passive subject or complement."""
        top = self._top(noun)
        return (
            top.dep in _OBJECT
            or (top.dep == "pobj" and self._tree.head(top).text.lower() in {"of", "on", "over"})
            or (top.dep == "nsubj" and has_lemma(verb, frozenset({"fall", "collapse", "burn"})))
        )

    def _top(self, noun: Token) -> Token:
        """The first of the nouns that `noun` is coordinated with or stands beside."""
        seen = {noun.i}
        while noun.dep in {"conj", "appos", "nummod", "compound", "quantmod"} and noun.head not in seen:
            above = self._tree.head(noun)
            if above.pos in {"VERB", "AUX"}:
                break
            seen.add(above.i)
            noun = above
        return noun

    def _ahead(self, phrase: Phrase) -> Verdict | None:
        """`nine (people) were reported killed`, `34 hurt`, `three dead`: what became of them follows at once."""
        bound, active = False, False
        for token in self._tokens[phrase.last + 1 : phrase.last + 1 + _REACH]:
            text = token.text.lower()
            verdict = (
                None if active else self._fate(token, phrase, passive=bound or token.tag in {"VBN", "JJ", "NN", "VBD"})
            )
            if verdict is not None:
                return verdict
            if (
                text == ","
                or text in self._lexicon.between
                or token.lemma.lower() in self._lexicon.between
                or token.pos == "ADV"
            ):
                bound = bound or has_lemma(token, _BE)
                continue
            return None
        return None

    def _fate(self, token: Token, phrase: Phrase, *, passive: bool) -> Verdict | None:
        """What word `token`, read as said of the people counted, makes of them."""
        for measure, words in self._lexicon.measures.items():
            if token.text.lower() in words.states and not self._takes_object(token):
                return Verdict(measure, token.i)
            if token.pos != "VERB":
                continue
            if (
                passive
                and token.tag != "VBG"
                and not self._takes_object(token)
                and self._does(token, words.done_to, phrase)
            ):
                return Verdict(measure, token.i)
            if self._does(token, words.done_by, phrase):
                return Verdict(measure, token.i)
        return None

    def _takes_object(self, verb: Token) -> bool:
        """True for an active verb with an object; the `hostage` of "taken hostage" is none."""
        if verb.pos != "VERB" or self._tree.kids(verb, "auxpass"):
            return False
        return any(o.lemma.lower() not in self._seconds for o in self._tree.kids(verb, "dobj"))

    def _does(self, verb: Token, entries: frozenset[str], phrase: Phrase) -> bool:
        """True when `verb` is one of `entries`; an entry of two words needs the second one near the verb."""
        for form in {verb.lemma.lower(), *(e for e in entries if has_lemma(verb, frozenset({e})))}:
            if form in entries and (form not in self._lexicon.needs_person or self._of_people(phrase)):
                return True
        near: set[str] | None = None
        for entry in entries:
            first, _, rest = entry.partition(" ")
            if rest and has_lemma(verb, frozenset({first})):
                near = self._near(verb) if near is None else near
                if rest in near and (entry not in self._lexicon.needs_person or self._of_people(phrase)):
                    return True
        return False

    def _near(self, verb: Token) -> set[str]:
        """Lemmas of the words that hang on the verb, directly or once removed."""
        near: set[str] = set()
        for kid in self._tree.kids(verb):
            near.update(w for t in (kid, *self._tree.kids(kid)) for w in (t.lemma.lower(), t.text.lower()))
        return near

    def _of_people(self, phrase: Phrase) -> bool:
        return phrase.noun is None or person(self._tokens[phrase.noun], self._lexicon) is not None

    def _behind(self, phrase: Phrase) -> Verdict | None:
        """`killed at least nine`, `the deaths of 11`, `toll rose to 45`: the deciding word comes just before."""
        at = phrase.first - 1
        while at >= 0 and (
            self._tokens[at].pos in {"ADV", "DET"} or self._tokens[at].text.lower() in {"another", "up", "as"}
        ):
            at -= 1
        if at < 0:
            return None
        token = self._tokens[at]
        for measure, words in self._lexicon.measures.items():
            if (
                token.pos == "VERB"
                and not self._tree.kids(token, "auxpass", "nsubjpass")
                and self._does(token, words.done_to, phrase)
            ):
                return Verdict(measure, token.i)
            if token.text.lower() in {"of", "to", "for"} and at and has_lemma(self._tokens[at - 1], words.nouns_of):
                return self._named(self._tokens[at - 1], measure, phrase)
            if token.text.lower() in words.states and token.text.lower() != "dead":
                return Verdict(measure, token.i)
        return None

    def _named(self, noun: Token, measure: str, phrase: Phrase) -> Verdict | None:
        """`the death of 11 people`; `lives of 11` only where something takes them."""
        if has_lemma(noun, frozenset({"life"})):
            taking = self._tree.ruling_verb(noun)
            return Verdict(measure, taking.i) if taking and has_lemma(taking, self._lexicon.lives_verbs) else None
        if not self._of_people(phrase) and noun.lemma.lower() in self._lexicon.needs_person:
            return None
        return Verdict(measure, noun.i)

    def _above(self, phrase: Phrase) -> Verdict | None:
        """The dependency's word: the verb they are object or subject of, the clause that tells of them."""
        head = self._tokens[phrase.head]
        for kid in self._tree.kids(head, "amod", "acl", "relcl"):
            verdict = self._modifier(kid, phrase)
            if verdict is not None:
                return verdict
        top = self._top(head)
        above = self._tree.head(top)
        if top.dep == "pobj":
            return self._prepositional(above, phrase)
        if above.i == top.i or above.pos not in {"VERB", "AUX"}:
            return None
        return self._clause(top, above, phrase)

    def _modifier(self, kid: Token, phrase: Phrase) -> Verdict | None:
        """`people displaced in 2014`, `people who died`, `injured children`."""
        passive = kid.tag == "VBN" and (kid.dep != "relcl" or bool(self._tree.kids(kid, "nsubjpass")))
        if kid.dep == "relcl" and not passive:
            subjects = self._tree.kids(kid, "nsubj")
            if not any(s.text.lower() in {"who", "that", "which"} for s in subjects):
                return (
                    self._fate(kid, phrase, passive=True) if subjects and self._tree.kids(kid, "dobj") == [] else None
                )
        return self._fate(kid, phrase, passive=passive)

    def _prepositional(self, preposition: Token, phrase: Phrase) -> Verdict | None:
        governor = self._tree.head(preposition)
        if preposition.text.lower() not in {"of", "to", "for", "among", "on", "in"} or governor.i == preposition.i:
            return None
        for measure, words in self._lexicon.measures.items():
            if (
                governor.pos in {"NOUN", "PROPN"}
                and preposition.text.lower() in {"of", "to", "for"}
                and has_lemma(governor, words.nouns_of)
            ):
                return self._named(governor, measure, phrase)
        return None

    def _clause(self, top: Token, verb: Token, phrase: Phrase) -> Verdict | None:
        """The verb's measure for its object or subject; verbs joined to it and its complements are asked next."""
        passive = top.dep in _OBJECT
        for said in (verb, *self._tree.kids(verb, "xcomp", "oprd", "acomp", "attr", "ccomp", "advmod")):
            verdict = self._said(said, phrase, passive=passive, subject=top.dep in {"nsubj", "nsubjpass"})
            if verdict is not None:
                return verdict
        if top.dep in {"nsubj", "nsubjpass"}:
            for joined in self._tree.conjuncts(verb)[1:]:
                if not self._tree.kids(joined, "nsubj", "nsubjpass"):
                    verdict = self._said(joined, phrase, passive=joined.tag == "VBN" or passive, subject=True)
                    if verdict is not None:
                        return verdict
        return self._suffered(top, verb)

    def _said(self, said: Token, phrase: Phrase, *, passive: bool, subject: bool) -> Verdict | None:
        for measure, words in self._lexicon.measures.items():
            if (
                said.text.lower() in words.states
                and (said.tag != "VBN" or passive or subject)
                and not self._takes_object(said)
            ):
                return Verdict(measure, said.i)
            if said.pos == "VERB" and passive and self._does(said, words.done_to, phrase):
                return Verdict(measure, said.i)
            if said.pos == "VERB" and subject and self._does(said, words.done_by, phrase):
                return Verdict(measure, said.i)
        return None

    def _suffered(self, top: Token, verb: Token) -> Verdict | None:
        """`30 others sustained injuries`."""
        if top.dep != "nsubj" or not has_lemma(verb, self._lexicon.sufferers):
            return None
        for kid in self._tree.kids(verb, "dobj"):
            for measure, words in self._lexicon.measures.items():
                if has_lemma(kid, words.nouns_of | words.nouns):
                    return Verdict(measure, kid.i)
        return None

    def _default(self, phrase: Phrase, noun: Token | None) -> Verdict:
        """What the noun alone says: refugees are displaced, soldiers are fighters, bodies are dead."""
        verb = self._tree.ruling_verb(self._tokens[phrase.head])
        governor = None if verb is None else verb.i
        if noun is None:
            return Verdict("other", governor, certain=False)
        if has_lemma(noun, self._lexicon.fighters):
            return Verdict("fighters", governor, certain=False)
        for measure, words in self._lexicon.measures.items():
            if has_lemma(noun, words.nouns):
                return Verdict(measure, noun.i, certain=False)
        return Verdict("other", governor, certain=False)


@cache
def _seconds(lexicon: FigureLexicon) -> frozenset[str]:
    """The second words of entries of two words."""
    entries = (e for words in lexicon.measures.values() for e in words.done_to | words.done_by)
    return frozenset(e.partition(" ")[2] for e in entries if " " in e)

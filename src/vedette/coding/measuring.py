"""What a count measures, and the word that decides it: what was done to those counted, what they did, or the noun."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.coding.counting import Phrase, person
from vedette.coding.senses import forms, senses
from vedette.coding.tree import Tree, has_lemma
from vedette.lexicon.figures import Counted, FigureLexicon
from vedette.model.reading import Token

_VERB_LIKE = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
"""What the parser takes a verb for in headlines and in capitals: "Clashes DISPLACE 3,000"."""
_BE = frozenset({"be", "get"})
_SHOOT = frozenset({"shoot", "shot", "gun", "leave", "stab"})
_LIFE = frozenset({"life"})
_BY_THEMSELVES = frozenset({"fall", "collapse", "burn"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "obj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_COMPLEMENTS = ("xcomp", "oprd", "acomp", "attr", "ccomp", "advmod")
_WITH = frozenset({"with", "alongside"})
_OF_BODIES = frozenset({"killed", "injured"})
_REACH = 8
_PARTS = frozenset({"including", "among", "most", "mostly", "of", "comprising", "both", "all"})
_LISTED = frozenset({"NUM", "NOUN", "PROPN", "ADJ", "DET", "CCONJ", "PUNCT", "ADP", "PART", "ADV", "PRON"})
_LONGEST_PARTS = 25


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
        self._tree, self._lexicon, self._senses = tree, lexicon, senses(lexicon)
        self._tokens = tree.tokens

    def measure(self, phrase: Phrase) -> Verdict:
        """What the phrase counts; `other` when no word says so."""
        noun = None if phrase.noun is None else self._tokens[phrase.noun]
        fixed = None if noun is None else self._by_noun(noun)
        if fixed is not None:
            return fixed
        people = noun is None or noun.pos == "PROPN" or person(noun, self._lexicon) is not None
        return (
            self._behind(phrase, people=people)
            or self._ahead(phrase, people=people)
            or self._above(phrase, people=people)
            or self._default(phrase, noun)
        )

    def _by_noun(self, noun: Token) -> Verdict | None:
        """Nouns that say by themselves what is counted: strikes, deaths, arrests, villages taken."""
        lexicon = self._lexicon
        said = (noun.lemma.lower(), *sorted(forms(noun)))
        measure = next((lexicon.counted[f] for f in said if f in lexicon.counted), None)
        if measure is not None:
            return Verdict(measure, noun.i)
        if has_lemma(noun, _LIFE):
            taking = self._tree.ruling_verb(noun)
            return (
                Verdict("killed", taking.i)
                if taking and has_lemma(taking, lexicon.lives_verbs)
                else Verdict("other", None)
            )
        if person(noun, lexicon) is not None:
            return None
        measure = self._senses.noun(noun)
        if measure is not None:
            return Verdict(measure, noun.i)
        for name, things in (("settlements", lexicon.settlements), ("buildings", lexicon.buildings)):
            if has_lemma(noun, things.nouns):
                return self._thing(noun, name, things)
        return None

    def _thing(self, noun: Token, measure: str, things: Counted) -> Verdict:
        """Houses are a figure of buildings when something destroys them, villages when somebody takes them."""
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
        if top.dep == "pobj":
            return self._tree.head(top).text.lower() in {"of", "on", "over"}
        return top.dep in _OBJECTS or (top.dep == "nsubj" and has_lemma(verb, _BY_THEMSELVES))

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

    def _ahead(self, phrase: Phrase, *, people: bool) -> Verdict | None:
        """`nine (people) were reported killed`, `34 hurt`, `three dead`: what became of them follows at once."""
        bound, at = False, self._past_parts(phrase.last + 1)
        for token in self._tokens[at : at + _REACH]:
            text = token.text.lower()
            verdict = self._fate(token, people=people, passive=bound or token.tag in {"VBN", "JJ", "NN", "VBD"})
            if verdict is not None:
                return verdict
            if text == "that" and self._tokens[token.i - 1].pos == "VERB":
                return None
            if text not in {",", "-"} and token.pos != "ADV" and not {text, *forms(token)} & self._lexicon.between:
                return None
            bound = bound or has_lemma(token, _BE)
        return None

    def _past_parts(self, at: int) -> int:
        """The word after `, including a woman and four children,` when that stands at `at`."""
        tokens = self._tokens
        if at + 1 >= len(tokens) or tokens[at].pos != "PUNCT" or tokens[at + 1].text.lower() not in _PARTS:
            return at
        end = at + 2
        while (
            end < min(len(tokens), at + _LONGEST_PARTS)
            and tokens[end].pos in _LISTED
            and not self._senses.state(tokens[end])
        ):
            end += 1
        return end if end < len(tokens) and tokens[end].pos in {"AUX", "VERB", "ADJ"} else at

    def _fate(self, token: Token, *, people: bool, passive: bool) -> Verdict | None:
        """What word `token`, read as said of the people counted, makes of them."""
        active = self._takes_object(token)
        measure = None if active else self._state(token, people=people)
        if measure is None and token.pos == "VERB":
            measure = self._suffered(token)
            if measure is None and passive and token.tag != "VBG" and not active:
                measure = self._senses.done_to(self._tree, token, people=people)
            measure = measure or self._senses.done_by(self._tree, token, people=people)
        return None if measure is None else Verdict(measure, token.i)

    def _state(self, token: Token, *, people: bool) -> str | None:
        """The state's measure; trucks may be stranded and files missing, but only the living are killed and hurt."""
        measure = self._senses.state(token)
        return measure if people or measure in _OF_BODIES else None

    def _takes_object(self, verb: Token) -> bool:
        """True for an active verb with an object; the `hostage` of "taken hostage" is none."""
        if verb.pos != "VERB" or self._tree.kids(verb, "auxpass"):
            return False
        return any(o.lemma.lower() not in self._senses.seconds for o in self._tree.kids(verb, "dobj"))

    def _behind(self, phrase: Phrase, *, people: bool) -> Verdict | None:
        """`killed at least nine`, `the deaths of 11`, `wounded: 45`: the deciding word comes just before."""
        at = phrase.first - 1
        while at >= 0 and (self._tokens[at].pos in {"ADV", "DET"} or self._tokens[at].dep == "prt"):
            at -= 1
        if at < 0:
            return None
        token = self._tokens[at]
        if self._dead(at):
            return Verdict("killed", at)
        if token.pos in _VERB_LIKE and not self._tree.kids(token, "auxpass", "nsubjpass", "det"):
            measure = self._senses.done_to(self._tree, token, people=people)
            if measure is not None or token.pos == "VERB":
                return None if measure is None else Verdict(measure, token.i)
        if at and token.text.lower() in {"of", "to", "for"}:
            return self._named(self._tokens[at - 1], people=people)
        heading = self._senses.state(self._tokens[at - 1]) if at and token.text == ":" else None
        return None if heading is None else Verdict(heading, at - 1)

    def _dead(self, at: int) -> bool:
        """True for the `dead` of "shot dead 20"."""
        return at > 0 and self._tokens[at].text.lower() == "dead" and has_lemma(self._tokens[at - 1], _SHOOT)

    def _named(self, noun: Token, *, people: bool) -> Verdict | None:
        """`the death of 11 people`; `the lives of 11` only where something takes them."""
        measure = self._senses.noun_of(noun) if noun.pos in {"NOUN", "PROPN", "VERB"} else None
        if measure is None or (not people and noun.lemma.lower() in self._lexicon.needs_person):
            return None
        if not has_lemma(noun, _LIFE):
            return Verdict(measure, noun.i)
        taking = self._tree.ruling_verb(noun)
        return Verdict(measure, taking.i) if taking and has_lemma(taking, self._lexicon.lives_verbs) else None

    def _above(self, phrase: Phrase, *, people: bool) -> Verdict | None:
        """The dependency's word: the verb they are object or subject of, the clause that tells of them."""
        for head in dict.fromkeys((phrase.head, phrase.anchor)):
            for kid in self._tree.kids(self._tokens[head], "amod", "acl", "relcl"):
                verdict = self._modifier(kid, people=people)
                if verdict is not None:
                    return verdict
        return self._framed(self._top(self._tokens[phrase.anchor]), people=people)

    def _framed(self, top: Token, *, people: bool) -> Verdict | None:
        above = self._tree.head(top)
        if top.dep == "pobj":
            return self._prepositional(above, people=people)
        if above.i == top.i or above.pos not in {"VERB", "AUX"}:
            return None
        return self._clause(top, above, people=people)

    def _modifier(self, kid: Token, *, people: bool) -> Verdict | None:
        """`people displaced in 2014`, `people who died`, `injured children`, `people they killed`."""
        passive = kid.tag == "VBN" and (kid.dep != "relcl" or bool(self._tree.kids(kid, "nsubjpass")))
        if kid.dep == "relcl" and not passive:
            subjects = self._tree.kids(kid, "nsubj")
            if not any(s.text.lower() in {"who", "that", "which"} for s in subjects):
                open_object = bool(subjects) and not self._tree.kids(kid, "dobj")
                return self._fate(kid, people=people, passive=True) if open_object else None
        return self._fate(kid, people=people, passive=passive)

    def _prepositional(self, preposition: Token, *, people: bool) -> Verdict | None:
        """`the deaths of 11`, `a family of six was killed`, `was killed along with six others`."""
        governor, said = self._tree.head(preposition), preposition.text.lower()
        if governor.i == preposition.i:
            return None
        if said in _WITH:
            verb = self._tree.ruling_verb(preposition)
            passive = verb is not None and bool(self._tree.kids(verb, "auxpass"))
            return None if verb is None else self._said(verb, people=people, passive=passive, subject=True)
        if said not in {"of", "to", "for"} or governor.pos not in {"NOUN", "PROPN"}:
            return None
        named = self._named(governor, people=people)
        if named is None and said == "of" and has_lemma(governor, self._lexicon.collectives):
            return self._framed(self._top(governor), people=people)
        return named

    def _clause(self, top: Token, verb: Token, *, people: bool) -> Verdict | None:
        """The verb's measure for its object or subject; its complements and the verbs joined to it are asked next."""
        passive, subject = top.dep in _OBJECTS, top.dep in _SUBJECTS
        for said in (verb, *self._tree.kids(verb, *_COMPLEMENTS)):
            if said.i == verb.i or not self._tree.kids(said, *_SUBJECTS):
                verdict = self._said(said, people=people, passive=passive, subject=subject)
                if verdict is not None:
                    return verdict
        for joined in self._tree.conjuncts(verb)[1:] if subject else ():
            if not self._tree.kids(joined, *_SUBJECTS):
                verdict = self._said(joined, people=people, passive=joined.tag == "VBN" or passive, subject=True)
                if verdict is not None:
                    return verdict
        return None

    def _said(self, said: Token, *, people: bool, passive: bool, subject: bool) -> Verdict | None:
        measure = None
        if (said.tag != "VBN" or passive or subject) and not self._takes_object(said):
            measure = self._state(said, people=people)
        if measure is None and said.pos == "VERB":
            measure = self._senses.done_to(self._tree, said, people=people) if passive else None
            if measure is None and subject:
                measure = self._senses.done_by(self._tree, said, people=people) or self._suffered(said)
        return None if measure is None else Verdict(measure, said.i)

    def _suffered(self, verb: Token) -> str | None:
        """`30 others sustained injuries`."""
        if not has_lemma(verb, self._lexicon.sufferers):
            return None
        kids = self._tree.kids(verb, "dobj")
        return next((m for kid in kids if (m := self._senses.noun_of(kid)) is not None), None)

    def _default(self, phrase: Phrase, noun: Token | None) -> Verdict:
        """What the noun alone says: refugees are displaced, soldiers are fighters, bodies are dead."""
        verb = self._tree.ruling_verb(self._tokens[phrase.head])
        governor = None if verb is None else verb.i
        if noun is not None and has_lemma(noun, self._lexicon.fighters):
            return Verdict("fighters", governor, certain=False)
        measure = None if noun is None else self._senses.noun(noun)
        if noun is None or measure is None:
            return Verdict("other", governor, certain=False)
        return Verdict(measure, noun.i, certain=False)

"""What a number counts: the noun it stands before, and the whole phrase as written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from vedette.coding.tree import Tree
from vedette.lexicon.figures import FigureLexicon
from vedette.lexicon.words import lemmas
from vedette.model.reading import Token
from vedette.model.span import Span

_PRONOUNS = frozenset({"them", "whom", "those", "these", "which", "us", "you"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_QUOTES = frozenset({'"', "'", "“", "‘"})
_MODIFIERS = frozenset({"amod", "compound", "nummod", "advmod", "quantmod", "poss", "case"})
_REACH = 8


@dataclass(frozen=True, slots=True)
class Phrase:
    """A counted phrase: tokens `first` to `last` (both in), the number's own token and the noun's, if one is said."""

    first: int
    last: int
    number: int
    noun: int | None
    partitive: bool = False
    """True for "two of the guards": the number, not the noun, stands in the sentence's frame."""

    @property
    def anchor(self) -> int:
        """The word by which the phrase hangs in the sentence."""
        return self.number if self.partitive else self.head

    @property
    def head(self) -> int:
        """The noun, or the number where the noun is left out."""
        return self.number if self.noun is None else self.noun


def phrase_at(tree: Tree, first: int, number: int, last: int, lexicon: FigureLexicon) -> Phrase:
    """The phrase of the number whose own words end at token `number` and its bounds at `first` and `last`."""
    tokens, after = tree.tokens, last + 1
    partitive = after < len(tokens) and tokens[after].text.lower() == "of"
    if partitive:
        after += 1
        if after < len(tokens) and tokens[after].text.lower() in _PRONOUNS:
            return Phrase(first, after, number, None)
    noun = None if partitive else _stated(tree, number, last)
    if noun is None:
        noun = _scanned(tokens, after, partitive=partitive)
    if noun is None:
        return Phrase(first, last, number, None)
    return Phrase(first, _with_partner(tree, noun, lexicon), number, noun, partitive=partitive)


def _with_partner(tree: Tree, noun: int, lexicon: FigureLexicon) -> int:
    """The end of `women and girls`: a bare plural joined to the noun shares its number."""
    tokens = tree.tokens
    if noun + 2 >= len(tokens) or tokens[noun + 1].text.lower() not in {"and", "or", "&"}:
        return noun
    partner = tokens[noun + 2]
    if partner.pos == "ADJ" and noun + 3 < len(tokens):
        partner = tokens[noun + 3]
    joined = partner.tag == "NNS" and partner.dep == "conj" and partner.head == noun
    people = person(tokens[noun], lexicon) is not None and person(partner, lexicon) is not None
    return partner.i if people and joined and not tree.kids(partner, "det", "nummod", "poss") else noun


def _stated(tree: Tree, number: int, last: int) -> int | None:
    """The noun that the parser hangs the number on."""
    tokens, at = tree.tokens, number
    while tokens[at].dep in {"nummod", "quantmod", "compound", "amod", "det", "advmod"} and tokens[at].head > at:
        at = tokens[at].head
    if not last < at <= last + _REACH or tokens[at].pos not in _NOUNS:
        return None
    return at if all(_may_stand(t, tokens) for t in tokens[last + 1 : at]) else None


def _may_stand(token: Token, tokens: tuple[Token, ...]) -> bool:
    """False for a verb, a preposition or a dash, which end a noun phrase wherever the parser hangs the number."""
    if token.pos == "PUNCT":
        return token.text == "," or _inside(token, tokens)
    return token.pos not in {"VERB", "AUX", "ADP", "SCONJ"} or token.dep in {"amod", "compound"}


def _inside(token: Token, tokens: tuple[Token, ...]) -> bool:
    """True for quotation marks, and for a hyphen without blanks around it."""
    if token.text != "-":
        return token.text in _QUOTES
    tight = token.i > 0 and tokens[token.i - 1].end == token.start
    return tight and token.i + 1 < len(tokens) and tokens[token.i + 1].start == token.end


def _scanned(tokens: tuple[Token, ...], at: int, *, partitive: bool) -> int | None:
    """The last noun of the run of adjectives and nouns from `at` on; a determiner only begins it, after "of"."""
    noun = None
    for token in tokens[at : at + _REACH]:
        if token.pos in _NOUNS and token.dep != "npadvmod":
            noun = token.i
            continue
        ended = noun is not None and not _inside(token, tokens)
        if (
            ended
            or token.pos in _NOUNS
            or not _fits(token, tokens)
            or (token.pos == "DET" and not (partitive and token.i == at))
        ):
            break
    return noun


def _fits(token: Token, tokens: tuple[Token, ...]) -> bool:
    """True for a word that may stand between a number and its noun."""
    if token.pos == "CCONJ":
        return (
            tokens[token.i - 1].pos == "ADJ"
            and token.i + 1 < len(tokens)
            and tokens[token.i + 1].pos in {"ADJ", "VERB"}
        )
    if token.pos in {"ADJ", "DET", "NUM"} or _inside(token, tokens) or token.text.lower() == "more":
        return True
    return token.dep in _MODIFIERS and (token.pos not in {"VERB", "ADP"} or token.dep == "amod")


def group_of(tree: Tree, phrase: Phrase, lexicon: FigureLexicon) -> str | None:
    """The group's name: `civilians` for "six civilian deaths"; None when nothing says who or what."""
    if phrase.noun is None:
        return None
    noun = tree.tokens[phrase.noun]
    if phrase.last > phrase.noun:
        return tree.text(Span(noun.start, tree.tokens[phrase.last].end)).lower()
    own = person(noun, lexicon)
    if own is not None:
        return own if own not in {"others", "victims", "bodies"} else None
    for child in tree.kids(noun, "amod", "compound", "poss", "nmod"):
        told = person(child, lexicon)
        if told is not None:
            return told
    if any(not names.isdisjoint({noun.lemma.lower(), noun.text.lower()}) for names in _happenings(lexicon)):
        return None
    return noun.text.lower() if noun.pos == "NOUN" else noun.text


@cache
def _happenings(lexicon: FigureLexicon) -> tuple[frozenset[str], ...]:
    """The nouns that name what happened to people, not the people: deaths, injuries, arrests."""
    return tuple(lexicon.measures[m].nouns for m in sorted(lexicon.people_measures & set(lexicon.measures)))


def person(token: Token, lexicon: FigureLexicon) -> str | None:
    """The group that a noun names, when it names people."""
    text = token.text.lower()
    for form in (text, token.lemma.lower(), *sorted(lemmas(text))):
        if form in lexicon.persons:
            return lexicon.persons[form]
    return None

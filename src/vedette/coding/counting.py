"""What a number counts: the noun it stands before, and the whole phrase as written."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.coding.tree import Tree
from vedette.lexicon.figures import FigureLexicon
from vedette.lexicon.words import lemmas
from vedette.model.reading import Token

_PRONOUNS = frozenset({"them", "whom", "those", "these", "which", "us", "you"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_REACH = 8


@dataclass(frozen=True, slots=True)
class Phrase:
    """A counted phrase: tokens `first` to `last` (both in), the number's own token and the noun's, if one is said."""

    first: int
    last: int
    number: int
    noun: int | None

    @property
    def head(self) -> int:
        """The noun, or the number where the noun is left out."""
        return self.number if self.noun is None else self.noun


def phrase_at(tree: Tree, first: int, number: int, last: int) -> Phrase:
    """The phrase of the number whose own words end at token `number` and its bounds at `first` and `last`."""
    tokens, after = tree.tokens, last + 1
    if after < len(tokens) and tokens[after].text.lower() == "of":
        after += 1
        if after < len(tokens) and tokens[after].text.lower() in _PRONOUNS:
            return Phrase(first, after, number, None)
    noun = _stated(tree, number, last) if after == last + 1 else None
    if noun is None:
        noun = _scanned(tokens, after)
    return Phrase(first, last, number, None) if noun is None else Phrase(first, noun, number, noun)


def _stated(tree: Tree, number: int, last: int) -> int | None:
    """The noun that the parser hangs the number on."""
    tokens, at = tree.tokens, number
    while tokens[at].dep in {"nummod", "quantmod", "compound", "amod", "det", "advmod"} and tokens[at].head > at:
        at = tokens[at].head
    if not last < at <= last + _REACH or tokens[at].pos not in _NOUNS:
        return None
    between = tokens[last + 1 : at]
    return (
        at
        if all(t.pos not in {"VERB", "AUX", "ADP", "SCONJ"} or t.dep in {"amod", "compound"} for t in between)
        else None
    )


def _scanned(tokens: tuple[Token, ...], at: int) -> int | None:
    """The last noun of the run of adjectives and nouns from `at` on."""
    noun = None
    for token in tokens[at : at + _REACH]:
        name = token.pos in _NOUNS
        if name and token.dep != "npadvmod":
            noun = token.i
        elif name or (noun is not None and token.pos not in {"PART"} and token.text not in {"-", '"', "'", "“", "”"}) or not _fits(token):
            break
    return noun


def _fits(token: Token) -> bool:
    """True for a word that may stand between a number and its noun."""
    return (
        token.pos in {"ADJ", "DET", "NUM"}
        or token.text in {"-", '"', "“", "'", "‘", "more"}
        or (
            token.dep in {"amod", "compound", "nummod", "advmod", "quantmod", "poss", "case"}
            and token.pos not in {"VERB", "ADP"}
        )
    )


def group_of(tree: Tree, phrase: Phrase, lexicon: FigureLexicon) -> str | None:
    """The group's name: `civilians` for "six civilian deaths"; None when nothing says who or what."""
    if phrase.noun is None:
        return None
    noun = tree.tokens[phrase.noun]
    own = person(noun, lexicon)
    if own is not None:
        return own if own not in {"others", "victims", "bodies"} else None
    for child in tree.kids(noun, "amod", "compound", "poss", "nmod"):
        told = person(child, lexicon)
        if told is not None:
            return told
    return noun.text.lower() if noun.pos == "NOUN" else noun.text


def person(token: Token, lexicon: FigureLexicon) -> str | None:
    """The group that a noun names, when it names people."""
    text = token.text.lower()
    for form in (text, token.lemma.lower(), *sorted(lemmas(text))):
        if form in lexicon.persons:
            return lexicon.persons[form]
    return None

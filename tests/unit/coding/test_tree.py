"""A parsed sentence as a tree."""

from __future__ import annotations

from collections.abc import Callable

from vedette.coding.tree import Tree, has_lemma
from vedette.model.reading import Sentence, Token
from vedette.model.span import Span

Parsed = Callable[[str], Tree]


def word(tree: Tree, text: str) -> Token:
    """The first word with this text."""
    return next(t for t in tree.tokens if t.text == text)


def test_the_subtree_of_a_noun_is_its_phrase(parsed: Parsed) -> None:
    """Everything below a word, in the order of the text."""
    tree = parsed("Rebels shelled the old market of Idlib on Monday.")
    phrase = tree.subtree(word(tree, "market"))
    assert [t.text for t in phrase] == ["the", "old", "market", "of", "Idlib"]
    assert tree.text(tree.cover(phrase)) == "the old market of Idlib"


def test_branches_can_be_left_out(parsed: Parsed) -> None:
    """A phrase without what hangs on one kind of dependency."""
    tree = parsed("Rebels shelled the old market of Idlib on Monday.")
    phrase = tree.subtree(word(tree, "market"), without=frozenset({"prep", "det"}))
    assert [t.text for t in phrase] == ["old", "market"]


def test_ancestors_lead_to_the_root(parsed: Parsed) -> None:
    """From a word upwards, nearest first, the root last."""
    tree = parsed("Rebels shelled a market in Idlib.")
    above = [t.text for t in tree.ancestors(word(tree, "Idlib"))]
    assert above[-1] == "shelled"
    assert tree.below(word(tree, "Idlib"), word(tree, "shelled"))
    assert not tree.below(word(tree, "shelled"), word(tree, "Idlib"))


def test_conjuncts_are_all_that_a_list_holds(parsed: Parsed) -> None:
    """Three towns joined by a comma and an `and`."""
    tree = parsed("Jets bombed Idlib, Hama and Homs.")
    assert [t.text for t in tree.conjuncts(word(tree, "Idlib"))] == ["Idlib", "Hama", "Homs"]


def test_a_clause_ends_where_another_begins(parsed: Parsed) -> None:
    """Subordinate and coordinated clauses are not part of a verb's own."""
    tree = parsed("Rebels shelled Idlib while the army bombed Hama.")
    own = {t.text for t in tree.clause(word(tree, "shelled"))}
    assert {"Rebels", "Idlib"} <= own
    assert not own & {"army", "bombed", "Hama"}


def test_the_ruling_verb_is_the_nearest_above(parsed: Parsed) -> None:
    """A noun's verb is the one whose clause it stands in; a verb is its own."""
    tree = parsed("Rebels shelled a market in Idlib.")
    verb = word(tree, "shelled")
    assert tree.ruling_verb(word(tree, "market")) == verb
    assert tree.ruling_verb(verb) == verb


def test_the_particle_is_the_preposition_that_governs(parsed: Parsed) -> None:
    """`in Idlib` is behind `in`; a subject is behind nothing."""
    tree = parsed("Rebels shelled a market in Idlib.")
    assert tree.particle(word(tree, "Idlib")) == "in"
    assert tree.particle(word(tree, "Rebels")) is None


def test_a_torn_parse_ends_all_the_same() -> None:
    """Two words that govern each other do not send the tree in circles."""
    tokens = tuple(
        Token(i, t, t, "NOUN", "NN", "dep", head, i * 2, i * 2 + 1) for i, (t, head) in enumerate([("a", 1), ("b", 0)])
    )
    tree = Tree(Sentence(0, 0, Span(0, 3), "a b", tokens))
    assert len(list(tree.ancestors(tokens[0]))) <= 2


def test_any_form_of_a_lemma_counts(parsed: Parsed) -> None:
    """The tagger's lemma or the spelling's, whichever knows the word."""
    tree = parsed("Gunmen fled.")
    assert has_lemma(word(tree, "fled"), frozenset({"flee"}))
    assert not has_lemma(word(tree, "fled"), frozenset({"fly"}))

"""Role fills, scored by head and by entity."""

from __future__ import annotations

import pytest

from vedette.evaluate.fills import ROLES, Tally, by_entity, by_head, head, macro_f1, micro_f1, plain, share_f1

GOLD = [["the two gunmen", "gunmen"], ["a mayor"]]


@pytest.mark.parametrize(
    ("mention", "word"),
    [
        ("the two gunmen", "gunmen"),
        ("offices of the mayor", "offices"),
        ('"Star" hotel', "hotel"),
        ("Ana Diaz, 43", "diaz"),
        ("men wearing hoods", "men"),
        ("(FMLN)", "fmln"),
        ("", ""),
    ],
)
def test_the_head_is_the_last_word_before_what_can_only_follow_one(mention, word):
    """Marks, articles and letters' case aside."""
    assert head(mention) == word


def test_marks_and_articles_do_not_count():
    """Nor do capitals."""
    assert plain('The "RED" car-bomb of a man') == "red carbomb of man"


@pytest.mark.parametrize(
    ("predicted", "tally"),
    [
        ([["armed gunmen"]], Tally(1, 1, 1, 2)),
        ([["armed gunmen"], ["three gunmen"]], Tally(2, 2, 1, 2)),
        ([["men"]], Tally(0, 1, 0, 2)),
        ([], Tally(0, 0, 0, 2)),
    ],
)
def test_by_head_the_head_is_enough(predicted, tally):
    """Two for one gold fill are both right, and find one."""
    assert by_head(predicted, GOLD) == tally


@pytest.mark.parametrize(
    ("predicted", "tally"),
    [
        ([["two gunmen"], ["the mayor"]], Tally(2, 2, 2, 2)),
        ([["gunmen"], ["two gunmen"]], Tally(1, 2, 1, 2)),
        ([["armed gunmen"]], Tally(0, 1, 0, 2)),
        ([["gunmen", "men"]], Tally(0, 1, 0, 2)),
    ],
)
def test_by_entity_every_mention_must_be_one_of_the_golds(predicted, tally):
    """And each gold entity stands for one prediction."""
    assert by_entity(predicted, GOLD) == tally


def test_pairs_are_found_though_the_first_choice_is_taken():
    """The first prediction fits both, the second only the first."""
    assert by_entity([["x"], ["y"]], [["x", "y"], ["x"]]).right == 2


def test_macro_is_the_mean_of_roles_and_micro_counts_fills():
    """One role of five is right in all, another is not found at all."""
    pair = ({"Victim": [["Ana"]]}, {"Victim": [["ana"]], "Weapon": [["bomb"]]})
    assert macro_f1([pair], by_head) == pytest.approx(1 / len(ROLES))
    assert micro_f1([pair], by_entity) == pytest.approx(2 / 3)
    assert macro_f1([], by_head) == micro_f1([], by_entity) == 0.0


def test_words_without_letters_are_no_fill():
    """Nor is an empty entity."""
    assert micro_f1([({"Victim": [["--"], ["Ana"]]}, {"Victim": [["Ana"]]})], by_entity) == 1.0


def test_saying_yes_is_scored_over_documents():
    """One right, one too many, one missed."""
    assert share_f1([(True, True), (True, False), (False, True), (False, False)]) == 0.5

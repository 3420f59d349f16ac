"""Ids that a second run gives again."""

from __future__ import annotations

import re

from vedette.model.ids import stable_id


def test_an_id_is_a_letter_and_sixteen_hex_digits() -> None:
    """The shape is short enough to type and long enough to be one of its kind."""
    assert re.fullmatch(r"c-[0-9a-f]{16}", stable_id("c", "r1", 10, 20))


def test_the_same_parts_give_the_same_id() -> None:
    """This id was computed once and stands here for ever: stores hold it."""
    assert stable_id("c", "r1", 10, 20, "ASSAULT") == "c-dfe632f7a12016de"


def test_parts_do_not_run_into_each_other() -> None:
    """("ab", "c") and ("a", "bc") are different things."""
    assert stable_id("c", "ab", "c") != stable_id("c", "a", "bc")


def test_the_kind_is_told_by_the_letter_alone() -> None:
    """Two kinds made of the same parts differ in their letter."""
    assert stable_id("e", "x")[1:] == stable_id("t", "x")[1:]

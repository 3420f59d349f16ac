"""Things that violence hits."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Rebels attacked the embassy of France and two buses.", ("embassy of France", "two buses")),
        ("The church was burned by soldiers.", ("church",)),
        ("A car bomb exploded in front of the Central Bank.", ("Central Bank",)),
        ("A bomb went off near a power pylon, killing two people.", ("power pylon",)),
        ("Rebels attacked a group of soldiers on Monday.", ()),
        ("Gunmen assassinated the manager of a bank.", ()),
        ("Rebels attacked the town of Idlib.", ()),
        ("The minister condemned the attack on the school.", ("school",)),
    ],
)
def test_buildings_vehicles_and_works_are_targets_and_people_are_not(told, text, things):
    """As written, without the article."""
    found = [c.targets for c in told(text) if c.type == "ASSAULT"]
    assert things in found or not (things or any(found))


def test_a_thing_that_is_hit_is_enough_for_a_deed(told):
    """Nobody is named who did it, nor anybody who suffered."""
    assert [c.targets for c in told("Two petrol stations were sabotaged on Monday.")] == [("Two petrol stations",)]

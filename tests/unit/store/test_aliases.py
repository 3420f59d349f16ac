"""Old event ids: where they lead after merges."""

from __future__ import annotations

from vedette.model.event import Event
from vedette.store.aliases import forwarded, heirs


def event(name, *claims, same_as=()):
    """An event of these claims."""
    return Event(name, "ASSAULT", "happened", claims, (), (), (), 0, same_as=same_as)


def test_most_claims_decide_and_of_equals_the_smallest_id():
    """Two claims against one; one against one."""
    new = [event("e-9", "a", "b"), event("e-8", "c")]
    assert heirs({"e-1": ["a", "b", "c"], "e-2": ["b", "c"]}, new) == {"e-1": "e-9", "e-2": "e-8"}


def test_an_event_that_stands_has_no_heir():
    """Its id still means itself, even when its claims moved."""
    assert heirs({"e-1": ["a"]}, [event("e-1", "b"), event("e-2", "a")]) == {}


def test_nothing_left_is_a_tombstone():
    """None, not a guess."""
    assert heirs({"e-1": ["a"]}, [event("e-2", "b")]) == {"e-1": None}


def test_a_standing_id_is_never_an_alias_even_if_named():
    """`same_as` cannot take an id away from an event that bears it."""
    assert heirs({}, [event("e-1", "a"), event("e-2", "b", same_as=("e-1",))]) == {}


def test_older_aliases_are_led_on():
    """Chains are cut short, tombstones spread, and ids that stand again are dropped."""
    known = {"e-1": "e-2", "e-3": "e-4", "e-5": None, "e-6": "e-7"}
    found = {"e-2": "e-8", "e-4": None}
    assert forwarded(known, found, {"e-8", "e-6"}) == {
        "e-1": "e-8", "e-2": "e-8", "e-3": None, "e-4": None, "e-5": None,
    }  # fmt: skip

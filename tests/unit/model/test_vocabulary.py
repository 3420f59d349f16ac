"""The words of the public contract."""

from __future__ import annotations

import pytest

from vedette.model import vocabulary
from vedette.model.vocabulary import EVENT_TYPES, MODES, RENAMED


def test_plovers_sixteen_types_and_two_of_our_own() -> None:
    """No type is lost or added by accident."""
    assert len(EVENT_TYPES) == 18
    assert {"DISPLACE", "CONTROL"} < set(EVENT_TYPES)


def test_old_names_lead_to_types_that_are() -> None:
    """A renamed type is gone, and its new name is known."""
    assert set(RENAMED.values()) <= set(EVENT_TYPES)
    assert not set(RENAMED) & set(EVENT_TYPES)


@pytest.mark.parametrize(
    "name",
    ["EVENT_TYPES", "STATUSES", "ROLES", "MEASURES", "PLACE_PRECISIONS", "TIME_PRECISIONS", "SOURCE_KINDS", "SECTORS"],
)
def test_no_word_stands_twice(name: str) -> None:
    """Each list is a set of words."""
    words = getattr(vocabulary, name)
    assert len(words) == len(set(words))


@pytest.mark.parametrize("kind", MODES)
def test_modes_are_lower_case_and_unique_within_their_type(kind: str) -> None:
    """Exports are compared by exact words."""
    assert [m.lower() for m in dict.fromkeys(MODES[kind])] == list(MODES[kind])

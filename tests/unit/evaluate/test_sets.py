"""Which sets can be scored."""

from __future__ import annotations

import pytest

from vedette.evaluate.sets import PLANNED, SETS, scorer
from vedette.model.errors import BadUsage


def test_each_set_has_its_scorer():
    """And none is both there and planned."""
    assert [scorer(name) for name in SETS] == list(SETS.values())
    assert not set(SETS) & set(PLANNED)


@pytest.mark.parametrize(("name", "said"), [(PLANNED[0], "cannot be scored yet"), ("music", "There is no set 'music'")])
def test_others_are_refused_with_those_there_are(name, said):
    """One sentence."""
    with pytest.raises(BadUsage, match=f"{said}: choose one of attribution, claims"):
        scorer(name)

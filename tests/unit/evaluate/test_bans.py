"""When a claim is what must not come out."""

from __future__ import annotations

import pytest

from vedette.evaluate.bans import breaks

CLAIM = {
    "type": "ASSAULT",
    "status": "happened",
    "quote": {"exact": "Troops could strike the port."},
    "when": {"start": "2014-03-01", "end": "2014-03-02"},
    "place": {"country": "YEM"},
    "parties": [{"role": "actor", "as_written": "the navy"}],
    "figures": [{"measure": "killed", "low": 40, "best": None}, {"measure": "injured", "best": 3}],
}


@pytest.mark.parametrize(
    "ban",
    [
        {"type": "ASSAULT"},
        {"type": ["PROTEST", "ASSAULT"], "status": "happened"},
        {"when_year": 2014},
        {"when_on": "2014-03-02"},
        {"when_between": ["2014-02-01", "2014-03-01"]},
        {"country": "YEM"},
        {"quote_contains": "could strike the PORT"},
        {"actor": "Navy"},
        {"figure_measure": "injured"},
        {"figure_best": [2, 3]},
        {"figure_min": 40},
    ],
)
def test_a_ban_is_broken_when_every_condition_is_met(ban):
    """Each kind of condition, alone or together."""
    assert breaks(CLAIM, ban)


@pytest.mark.parametrize(
    "ban",
    [
        {"type": "ASSAULT", "status": "possible"},
        {"when_year": 2020},
        {"when_on": "2014-03-03"},
        {"country": "SYR"},
        {"quote_contains": "strike port"},
        {"actor": "army"},
        {"figure_min": 41},
    ],
)
def test_a_ban_holds_when_one_condition_is_not_met(ban):
    """And an empty claim breaks none of them."""
    assert not breaks(CLAIM, ban)
    assert not breaks({}, ban)

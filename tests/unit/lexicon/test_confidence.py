"""Weights of confidence."""

from vedette.lexicon.confidence import SIGNS, weights


def test_every_sign_has_a_weight():
    """And none else."""
    assert set(weights().weights) == set(SIGNS)


def test_what_is_counted_and_armed_is_surer():
    """The signs point where the labelled pages point."""
    found = weights().weights
    assert found["figure"] > 0 > found["noun"]
    assert found["means"] > 0

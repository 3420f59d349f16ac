"""What ends a sentence and what only looks like it."""

from __future__ import annotations

import pytest

from vedette.lexicon import sentences as module
from vedette.lexicon.sentences import load_sentences
from vedette.model.errors import BadConfig


def test_abbreviations_are_lower_case_and_without_their_last_stop() -> None:
    """They are compared in that form."""
    assert all(a == a.lower() and not a.endswith(".") for a in load_sentences().abbreviations)


def test_a_mark_opens_or_closes() -> None:
    """Only the straight marks do both."""
    lexicon = load_sentences()
    assert set(lexicon.openers) & set(lexicon.closers) <= {'"', "'"}


def test_missing_sections_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them at once."""
    monkeypatch.setattr(module, "read_yaml", lambda _: {"abbreviations": ["mr"]})
    with pytest.raises(BadConfig, match=r"no section 'closers'\n.*no section 'openers'"):
        module.load_sentences.__wrapped__()

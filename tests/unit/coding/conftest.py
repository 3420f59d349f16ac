"""Parsed sentences for the tests of the coder's parts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vedette.coding.tree import Tree
from vedette.model.report import Report
from vedette.read.spacy_reader import load_spacy
from vedette.settings import Settings


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Tree]:
    """The tree of a sentence, whether or not the coder would want it."""
    everything = load_spacy(Settings().model, lambda sentences: range(len(sentences)))

    def tree(text: str) -> Tree:
        (sentence,) = everything.read(Report("r1", "p.txt", "0" * 64, text))
        return Tree(sentence)

    return tree

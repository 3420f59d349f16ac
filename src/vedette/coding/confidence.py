"""How likely it is that a careful coder would record what we code."""

from __future__ import annotations

from math import exp

from vedette.coding.candidate import Candidate
from vedette.lexicon.confidence import weights

_LEAST, _MOST = 0.05, 0.98
"""No reading by rules is surer or less sure than that."""
_LONG = 3


def confidence(candidate: Candidate) -> float:
    """The chance, 0 to 1, that the claim is one and has its type; signs and weights stand in the lexicon."""
    known = weights()
    odds = known.bias + sum(known.weights[name] for name, holds in _signs(candidate).items() if holds)
    return round(min(_MOST, max(_LEAST, 1 / (1 + exp(-odds)))), 2)


def _signs(candidate: Candidate) -> dict[str, bool]:
    trigger, source = candidate.trigger, candidate.source
    return {
        "noun": trigger.kind == "nouns",
        "said": source is not None and source.kind != "media",
        "inherited": bool(candidate.inherited),
        "bare": trigger.size == 1 and candidate.frame.needs is not None,
        "actor": bool(candidate.role("actor")),
        "affected": bool(candidate.role("recipient") or candidate.role("victim")),
        "figure": bool(candidate.figures),
        "means": bool(candidate.means),
        "long": trigger.size >= _LONG,
    }

"""How alike two reports are as texts: two that tell one story use the same rare words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from vedette.merge.words import telling_words
from vedette.model.report import Report


class Texts:
    """The reports' words, weighed by how few reports use them."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._words = {r.report_id: telling_words(f"{r.title or ''} {r.text}") for r in reports}
        used = Counter(w for words in self._words.values() for w in words)
        self._weight = {w: log((1 + len(reports)) / n) ** 2 for w, n in used.items()}
        self._length = {i: sqrt(sum(self._weight[w] for w in sorted(words))) for i, words in self._words.items()}
        self._known: dict[tuple[str, str], float] = {}

    def alike(self, one: str, other: str) -> float:
        """The cosine of two reports, by id, from 0 to 1; 0 when one is not known."""
        if one not in self._words or other not in self._words:
            return 0.0
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            shared = sum(self._weight[w] for w in sorted(self._words[one] & self._words[other]))
            length = self._length[one] * self._length[other]
            self._known[key] = shared / length if length else 0.0
        return self._known[key]

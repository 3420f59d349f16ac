"""How alike two reports are as texts: two that tell one story use the same rare words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt

from vedette.merge.words import telling_words
from vedette.model.report import Report

LEAST_USUAL = 0.01
"""The least likeness that reports have by chance; it counts where there are too few reports to tell."""
RARE_WORDS = 30
MOST_REPORTS = 25
"""A word in more reports than this brings no two of them together."""


class Texts:
    """The reports' words, weighed by how few reports use them."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._words = {r.report_id: telling_words(f"{r.title or ''} {r.text}") for r in reports}
        used = Counter(w for words in self._words.values() for w in words)
        self._weight = {w: log((1 + len(reports)) / n) ** 2 for w, n in used.items()}
        self._length = {i: sqrt(sum(self._weight[w] for w in sorted(words))) for i, words in self._words.items()}
        self._known: dict[tuple[str, str], float] = {}
        self._usual = self._usual_likeness()

    def _usual_likeness(self) -> dict[str, float]:
        """How alike each report is to the others on average: reports of one war share many words without one story."""
        total: defaultdict[str, float] = defaultdict(float)
        for i in sorted(self._words):
            for w in self._words[i]:
                total[w] += sqrt(self._weight[w]) / self._length[i]
        others = max(1, len(self._words) - 1)
        found = {}
        for i, words in self._words.items():
            whole = sum(sqrt(self._weight[w]) * total[w] for w in sorted(words))
            found[i] = max(0.0, whole / self._length[i] - 1.0) / others if words else 0.0
        return found

    def story(self, one: str, other: str) -> float:
        """How many times the usual two reports are alike: 1 and less says nothing, 3 and more one story."""
        usual = max(self._usual.get(one, 0.0), self._usual.get(other, 0.0))
        return self.alike(one, other) / (LEAST_USUAL + usual)

    def neighbours(self) -> list[tuple[str, str]]:
        """Pairs of reports, each in alphabetical order, that share some of their rarest words."""
        holders: defaultdict[str, list[str]] = defaultdict(list)
        used = Counter(w for words in self._words.values() for w in words)
        for i in sorted(self._words):
            shared = (w for w in self._words[i] if 1 < used[w] <= MOST_REPORTS)
            for w in sorted(shared, key=lambda w: (-self._weight[w], w))[:RARE_WORDS]:
                holders[w].append(i)
        pairs = {(one, two) for ids in holders.values() for k, one in enumerate(ids) for two in ids[k + 1 :]}
        return sorted(pairs)

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

"""Claims held against expectations, page by page.

A claim answers an expectation when it comes from the same page and its quote holds half of the expected quote's
words; each claim answers at most one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from vedette.evaluate.answers import FIELDS, Record, quote_of, right_fields, share_of_words
from vedette.evaluate.bans import breaks

_ENOUGH = 0.5
"""The share of the expected quote's words that a claim's quote must hold."""


@dataclass(slots=True)
class _Tally:
    """Running sums over pages."""

    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    expected: float = 0
    found: float = 0
    made: int = 0
    answered: int = 0


def score(
    claims: Mapping[str, Sequence[Record]],
    expected: Iterable[Record],
    forbidden: Sequence[Record] = (),
    tolerated: Iterable[Record] = (),
) -> dict[str, float]:
    """The figures: recall, precision and their harmonic mean, how often each field is right, bans broken.

    `found`: a claim of an accepted type answers, with every figure right. A second wording of an expected claim, and
    a tolerated one, is no false alarm and wins nothing.
    """
    wanted, spared = _by_page(expected), _by_page(tolerated)
    tally = _Tally()
    for page in sorted({*wanted, *spared, *(ban["page"] for ban in forbidden)}):
        _score_page(claims.get(page, ()), wanted[page], spared[page], tally)
    broken = sum(any(breaks(c, ban["not"]) for c in claims.get(ban["page"], ())) for ban in forbidden)
    return _figures(tally) | {"forbidden": broken}


def _by_page(rows: Iterable[Record]) -> defaultdict[str, list[Record]]:
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for row in rows:
        found[row["page"]].append(row)
    return found


def _figures(tally: _Tally) -> dict[str, float]:
    recall = tally.found / tally.expected if tally.expected else 0.0
    precision = tally.answered / tally.made if tally.made else 0.0
    f1 = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
    shares = {f"field_{name}": tally.right[name] / tally.asked[name] for name in FIELDS if tally.asked[name]}
    mean = sum(shares.values()) / len(shares) if shares else 0.0
    return {"recall": recall, "precision": precision, "f1": f1, "fields_mean": mean, **shares}


def _score_page(claims: Sequence[Record], wanted: Sequence[Record], spared: Sequence[Record], tally: _Tally) -> None:
    answers = _matched(claims, wanted)
    for number, expectation in enumerate(wanted):
        weight = expectation.get("weight", 1)
        _, right = answers.get(number, (None, {}))
        tally.expected += weight
        tally.found += weight * bool(right and right.get("type", True) and right.get("figures", True))
        for name in FIELDS:
            if expectation.get(name):
                tally.asked[name] += weight
                tally.right[name] += weight * right.get(name, False)
    typed = {j for j, right in answers.values() if right.get("type")}
    for j, claim in enumerate(claims):
        if j in typed or not any(_rewords(claim, known) for known in (*spared, *wanted)):
            tally.made += 1
            tally.answered += j in typed


def _rewords(claim: Record, known: Record) -> bool:
    accepted = known.get("type", [claim.get("type")])
    return claim.get("type") in accepted and share_of_words(known["quote"], quote_of(claim)) >= _ENOUGH


def _matched(claims: Sequence[Record], wanted: Sequence[Record]) -> dict[int, tuple[int, dict[str, bool]]]:
    """For each expectation that is answered: the claim, and which fields are right. The best pairs go first."""
    pairs = []
    for i, expectation in enumerate(wanted):
        for j, claim in enumerate(claims):
            share = share_of_words(expectation["quote"], quote_of(claim))
            if share >= _ENOUGH:
                right = right_fields(claim, expectation)
                pairs.append((_worth(right) + share / 10, i, j, right))
    taken: dict[int, tuple[int, dict[str, bool]]] = {}
    used: set[int] = set()
    for _, i, j, right in sorted(pairs, key=lambda p: -p[0]):
        if i not in taken and j not in used:
            taken[i] = (j, right)
            used.add(j)
    return taken


def _worth(right: Mapping[str, bool]) -> float:
    whole = sum(right.values()) / len(right)
    return 3 * right.get("type", False) + 2 * right.get("figures", False) + whole

"""The figures of one event as each source gives them: side by side, never added up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vedette.lexicon.situation import situation_words
from vedette.model.claim import Claim, Figure
from vedette.publish.dossier import Dossier
from vedette.publish.wording import amount, listed


@dataclass(frozen=True, slots=True)
class Tally:
    """One value of a measure, in words, and the claims that give it."""

    figure: Figure
    words: str
    claims: tuple[Claim, ...]


def tallies(claims: Iterable[Claim], measure: str) -> list[Tally]:
    """Every value of `measure` that the claims state; the fullest wording of each."""
    found: dict[tuple[object, ...], list[tuple[Figure, Claim]]] = {}
    for claim in claims:
        for figure in claim.figures:
            if figure.measure == measure:
                key = (figure.low, figure.best, figure.high, figure.unit, figure.cumulative)
                found.setdefault(key, []).append((figure, claim))
    return [_tally(stated) for stated in found.values()]


def _tally(stated: list[tuple[Figure, Claim]]) -> Tally:
    fullest = max((f for f, _ in stated), key=lambda f: (len(f.of_which), f.group is not None, f.group or ""))
    return Tally(fullest, figure_words(fullest), tuple(dict.fromkeys(c for _, c in stated)))


def figure_words(figure: Figure) -> str:
    """`6 civilians, incl. 1 woman and 4 children`."""
    parts = [amount(p) for p in figure.of_which]
    return f"{amount(figure)}, incl. {listed(parts)}" if parts else amount(figure)


def tally_words(found: list[Tally], dossier: Dossier) -> str:
    """`6 civilians (SOHR, via Dawn), or 9 (the ministry, via Reuters)`."""
    return ", or ".join(f"{t.words} ({dossier.credit(t.claims)})" for t in found if t.words)


def measures_of(claims: Iterable[Claim]) -> list[str]:
    """The measures that the claims give, the gravest first."""
    order = list(situation_words().measures)
    return sorted({f.measure for c in claims for f in c.figures if f.measure != "other"}, key=order.index)

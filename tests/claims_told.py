"""Says what a sentence should be coded as in one line: `"ASSAULT/aerial happened actor=RUS killed=7"`.

After the type (with its mode, if it matters) and the status stand conditions: a role with a part of the party's code,
country or name; a measure with its best number, or `low..high` with open ends; `source` and `kind`; `means`; `relates`.
Underlines stand for blanks.
"""

from __future__ import annotations

from vedette.model.claim import Claim, Figure
from vedette.model.vocabulary import MEASURES, ROLES


def fits(claim: Claim, wanted: str) -> bool:
    """True when `claim` has the type, mode and status of `wanted`, and meets its conditions."""
    kind, status, *conditions = wanted.split()
    type_, _, mode = kind.partition("/")
    if (claim.type, claim.status) != (type_, status) or (mode and claim.mode != mode):
        return False
    return all(_meets(claim, *condition.split("=")) for condition in conditions)


def _meets(claim: Claim, key: str, value: str) -> bool:
    if key in ROLES:
        return any(
            p.role == key and _holds(f"{p.code or ''} {p.country or ''} {p.name} {p.as_written}", value)
            for p in claim.parties
        )
    if key in MEASURES:
        return any(f.measure == key and _counts(f, value) for f in claim.figures)
    found = {
        "source": claim.source.name,
        "kind": claim.source.kind,
        "means": " ".join(claim.means),
        "relates": claim.relates or "",
    }[key]
    return _holds(found, value)


def _holds(text: str, part: str) -> bool:
    return part.lower() in text.lower().replace(" ", "_")


def _counts(figure: Figure, value: str) -> bool:
    if ".." not in value:
        return figure.best == float(value)
    low, _, high = value.partition("..")
    return (figure.low, figure.high) == (float(low) if low else None, float(high) if high else None)


def shown(claims: list[Claim]) -> str:
    """The claims for a failing test's message, one a line."""
    return "\n".join(
        f"{c.type}/{c.mode} {c.status} {[(p.role, p.name, p.code) for p in c.parties]} "
        f"{[(f.measure, f.low, f.best, f.high) for f in c.figures]} {c.means} {c.source.name} ({c.source.kind})"
        for c in claims
    )

"""What must not come out: a ban is a set of conditions, and a claim that meets all of them breaks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from vedette.evaluate.answers import Record, is_named, quote_of, words


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _days(claim: Record) -> list[str]:
    when = claim.get("when") or {}
    return [str(when[k])[:10] for k in ("start", "end") if when.get(k)]


def _figures(claim: Record) -> list[Record]:
    return list(claim.get("figures") or ())


def _actor(claim: Record, value: Any) -> bool:
    actors = [p for p in claim.get("parties") or () if p.get("role") == "actor"]
    named = ([str(p[k]) for k in ("name", "as_written", "code") if p.get(k)] for p in actors)
    return any(is_named(names, _listed(value)) for names in named)


_CONDITIONS: dict[str, Callable[[Record, Any], bool]] = {
    "type": lambda c, v: c.get("type") in _listed(v),
    "status": lambda c, v: c.get("status") in _listed(v),
    "when_year": lambda c, v: any(d[:4] == str(v) for d in _days(c)),
    "when_on": lambda c, v: any(d in _listed(v) for d in _days(c)),
    "when_between": lambda c, v: any(v[0] <= d <= v[1] for d in _days(c)),
    "country": lambda c, v: (c.get("place") or {}).get("country") == v,
    "quote_contains": lambda c, v: " ".join(words(v)) in " ".join(words(quote_of(c))),
    "actor": _actor,
    "figure_measure": lambda c, v: any(f.get("measure") in _listed(v) for f in _figures(c)),
    "figure_best": lambda c, v: any(f.get("best") in _listed(v) for f in _figures(c)),
    "figure_min": lambda c, v: any((f.get("best") or f.get("low") or 0) >= v for f in _figures(c)),
}


def breaks(claim: Record, ban: Record) -> bool:
    """True when the claim meets every condition of the ban."""
    return all(_CONDITIONS[name](claim, value) for name, value in ban.items())

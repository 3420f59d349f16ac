"""Does a coded claim answer an expected one? Each field has its test, and each test is named in one table.

Claims are records as they are exported. Expectations hold lists of what is accepted: types, statuses, and for each
party the spellings of its name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from vedette.model.distance import kilometres

Record = Mapping[str, Any]

_WORD = re.compile(r"\w+")
_EMPTY = frozenset({"the", "of", "a", "an", "and", "s"})
_NEAR_KM = 30
_BOUNDS = ("low", "best", "high")


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, lower-cased."""
    return tuple(w.lower() for w in _WORD.findall(text))


def share_of_words(expected: str, quote: str) -> float:
    """How many of the expected words, in their order, the quote holds: the longest common subsequence as a share."""
    wanted, given = words(expected), words(quote)
    if not wanted:
        return 0.0
    row = [0] * (len(given) + 1)
    for word in wanted:
        diagonal = 0
        for j, other in enumerate(given, start=1):
            above = row[j]
            row[j] = diagonal + 1 if word == other else max(above, row[j - 1])
            diagonal = above
    return row[-1] / len(wanted)


def quote_of(claim: Record) -> str:
    """The exact words of a claim; empty when it has none."""
    return str((claim.get("quote") or {}).get("exact") or "")


def _names(thing: Record) -> list[str]:
    return [str(thing[key]) for key in ("name", "as_written", "code") if thing.get(key)]


def _telling(name: str) -> frozenset[str]:
    return frozenset(words(name)) - _EMPTY


def is_named(names: Iterable[str], accepted: Iterable[str]) -> bool:
    """True when all telling words of one of the names stand in an accepted one, or the other way round."""
    given = [w for w in map(_telling, names) if w]
    wanted = [w for w in map(_telling, accepted) if w]
    return any(n <= w or w <= n for n in given for w in wanted)


def _with_role(claim: Record, roles: Sequence[str]) -> list[list[str]]:
    return [_names(p) for p in claim.get("parties") or () if p.get("role") in roles]


def _all_there(claim: Record, roles: Sequence[str], wanted: Iterable[Sequence[str]]) -> bool:
    found = _with_role(claim, roles)
    return all(any(is_named(names, accepted) for names in found) for accepted in wanted)


_SIDES = ("actor", "recipient", "victim")
_TWO_SIDED = {"CONSULT", "AGREE"}
"""Talks and agreements name two sides, and which is listed first does not matter."""


def _actors(claim: Record, expected: Record) -> bool:
    roles = _SIDES if _TWO_SIDED & set(expected["type"]) else ("actor",)
    return _all_there(claim, roles, expected["actors"])


def _recipients(claim: Record, expected: Record) -> bool:
    roles = _SIDES if _TWO_SIDED & set(expected["type"]) else ("recipient", "victim")
    return _all_there(claim, roles, expected["recipients"])


def _place(claim: Record, expected: Record) -> bool:
    given, wanted = claim.get("place"), expected["place"]
    if not given or (wanted.get("country") and given.get("country") != wanted["country"]):
        return False
    if "lat" in wanted and given.get("lat") is not None:
        far = kilometres(wanted["lat"], wanted["lon"], given["lat"], given["lon"])
        return far <= float(wanted.get("within_km", _NEAR_KM))
    return is_named([str(given.get(k, "")) for k in ("name", "as_written")], wanted.get("names", []))


def _same_figure(figure: Record, wanted: Record) -> bool:
    if figure.get("measure") not in (wanted["measure"], *wanted.get("or", ())):
        return False
    if wanted.get("unit") and figure.get("unit") != wanted["unit"]:
        return False
    stated = [b for b in _BOUNDS if wanted.get(b) is not None]
    return bool(stated) and all(figure.get(b) == wanted[b] for b in stated)


def _figures(claim: Record, expected: Record) -> bool:
    """Each wanted figure is there, whole or in all its parts."""
    figures = claim.get("figures") or ()

    def there(wanted: Record) -> bool:
        return any(_same_figure(f, wanted) for f in figures)

    def in_parts(wanted: Record) -> bool:
        parts = [{**part, "measure": wanted["measure"]} for part in wanted.get("of_which", ())]
        return bool(parts) and all(map(there, parts))

    return all(there(w) or in_parts(w) for w in expected["figures"])


def _days(when: Record) -> tuple[date, date] | None:
    start = str(when.get("start") or "")[:10]
    end = str(when.get("end") or "")[:10] or start
    try:
        return date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return None


def _when(claim: Record, expected: Record) -> bool:
    """The spans overlap, and the claim's is at most twice as long as the wanted one, and a day."""
    given, wanted = _days(claim.get("when") or {}), _days(expected["when"])
    if given is None or wanted is None:
        return False
    overlap = given[0] <= wanted[1] and wanted[0] <= given[1]
    return overlap and (given[1] - given[0]).days <= 2 * (wanted[1] - wanted[0]).days + 1


def _source(claim: Record, expected: Record) -> bool:
    names = _names(claim.get("source") or {})
    return all(is_named(names, accepted) for accepted in expected["source"])


FIELDS: dict[str, Callable[[Record, Record], bool]] = {
    "type": lambda claim, expected: claim.get("type") in expected["type"],
    "status": lambda claim, expected: claim.get("status") in expected["status"],
    "actors": _actors,
    "recipients": _recipients,
    "mediators": lambda claim, expected: _all_there(claim, ("mediator",), expected["mediators"]),
    "observers": lambda claim, expected: _all_there(claim, ("observer", "host"), expected["observers"]),
    "figures": _figures,
    "place": _place,
    "when": _when,
    "source": _source,
}
"""The fields that are scored. An expectation without a field does not ask for it."""


def right_fields(claim: Record, expected: Record) -> dict[str, bool]:
    """For each field that `expected` asks for, whether `claim` has it right."""
    return {name: test(claim, expected) for name, test in FIELDS.items() if expected.get(name)}

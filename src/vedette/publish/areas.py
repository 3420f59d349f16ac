"""An area as somebody names it: a country by name or code, a province, a place in any of its spellings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from vedette.lexicon.geography import countries
from vedette.model.claim import Place

_NEAREST = 5
_ALIKE = 0.6
"""How much of two names must agree for one to be offered for the other; `Idleb` and `Idlib` share 0.8."""


@dataclass(frozen=True, slots=True)
class Area:
    """`country` is an ISO3 code where the name is a country's; `names` are the folded names that lie in the area."""

    country: str | None
    names: frozenset[str]

    def holds(self, place: Place) -> bool:
        """True when the place, or what it lies in, bears one of the names."""
        if self.country is not None and place.country == self.country:
            return True
        return any(fold(n) in self.names for n in (place.name, place.as_written, place.admin1) if n)


def fold(name: str) -> str:
    """A name without case, accents and punctuation.

    >>> fold("Port-au-Prince"), fold("Gao (Région)")
    ('port au prince', 'gao region')
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare.casefold()).split())


def area_of(wanted: str, places: Iterable[Place]) -> Area | None:
    """What `wanted` means where `places` are known; None when it is neither a country nor any of their names.

    A name also stands for longer ones that begin with it (`Gaza` for `Gaza Strip`), and a spelling that a page uses
    (`Kharkov`) for the place it meant.
    """
    name, known = fold(wanted), list(places)
    country = next((c for c in countries() if name in {fold(n) for n in _country_names(c)}), None)
    found = {name} if country is not None else set()
    for place in known:
        own = {fold(n) for n in (place.name, place.admin1) if n}
        if country is None:
            found |= {n for n in own if f"{n} ".startswith(f"{name} ")}
        if fold(place.as_written) == name:
            found |= {name, fold(place.name)}
    found.discard("")
    return Area(country, frozenset(found)) if name and found else None


def nearest(wanted: str, places: Iterable[Place]) -> list[str]:
    """Up to five names that stand in the store and look like `wanted`; without any such, the countries it tells of."""
    known = list(places)
    spoken = [c for p in known if p.country for c in _country_names(p.country)[1:]]
    names = {fold(n): n for p in known for n in (p.as_written, p.admin1, p.name) if n} | {fold(n): n for n in spoken}
    alike = get_close_matches(fold(wanted), names, _NEAREST, _ALIKE)
    if alike:
        return list(dict.fromkeys(names[n] for n in alike))
    codes = [p.country for p in known if p.country]
    common = sorted(set(codes), key=lambda c: (-codes.count(c), c))
    return [_country_names(c)[-1 if c not in countries() else 1] for c in common[:_NEAREST]]


def _country_names(code: str) -> list[str]:
    """The code, the name, and what else the country is called."""
    country = countries().get(code)
    return [code] if country is None else [code, country.name, *country.also]

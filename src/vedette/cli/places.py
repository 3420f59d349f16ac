"""The verb `places`: what a name may mean, and why one place wins."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from vedette.cli.edges import plain
from vedette.model.errors import BadUsage
from vedette.places.candidates import Candidate, candidates
from vedette.places.gazetteer import Entry, Gazetteer

_SHOWN = 12
_KINDS = {"populated": "town", "admin1": "province", "admin2": "district"}


def named_places(name: str, gazetteer: Gazetteer, *, country: str | None, context: str, as_json: bool) -> Iterator[str]:
    """Lines on the places that `name` may mean, likeliest first; one JSON object a place when asked.

    Raises:
        BadUsage: there is no such country, or no place of that name.
    """
    if country is not None and gazetteer.country(country.upper()) is None:
        message = f"There is no country {country!r}: give a code of three letters, as SYR or SDN."
        raise BadUsage(message)
    found = candidates(name, gazetteer, country=country.upper() if country else None, context=context)
    if not found:
        where = f" in {country.upper()}" if country else ""
        hint = "" if country else " --country CODE also finds names that are spelt alike there."
        message = f"The gazetteer has no place called {name!r}{where}.{hint}"
        raise BadUsage(message)
    yield from map(_as_json, found) if as_json else map(plain, _table(name, found, gazetteer))


def _as_json(candidate: Candidate) -> str:
    e = candidate.entry
    people = None if e.curated else e.population or None
    told = {
        "name": e.name, "feature": e.feature, "country": e.country, "admin1": e.admin1, "lat": e.lat, "lon": e.lon,
        "precision": e.precision, "population": people, "grounds": candidate.grounds,
        "score": candidate.score, "reasons": dict(candidate.reasons), "wins": candidate.wins,
    }  # fmt: skip
    return json.dumps({k: v for k, v in told.items() if v is not None}, ensure_ascii=False)


def _table(name: str, found: Sequence[Candidate], gazetteer: Gazetteer) -> Iterator[str]:
    first = found[0]
    meant = f"it means {_where(first.entry, gazetteer)}" if first.wins else "none is clearly meant"
    yield f"{name}: {len(found)} place{'s' * (len(found) > 1)}; {meant}."
    for candidate in found[:_SHOWN]:
        entry = candidate.entry
        size = f", {entry.population:,} people" if entry.population and not entry.curated else ""
        yield ""
        yield f"{'→' if candidate.wins else ' '} {_where(entry, gazetteer)}"
        yield f"    {_kind(entry)}{size}, {entry.lat:.3f} {entry.lon:.3f}; {candidate.grounds}"
        told = ", ".join(f"{why} {points:+.1f}" for why, points in candidate.reasons)
        yield f"    {candidate.score:.1f} = {told}"
    if len(found) > _SHOWN:
        yield f"\n  and {len(found) - _SHOWN} more: --json shows all."


def _kind(entry: Entry) -> str:
    return _KINDS.get(entry.feature, entry.feature)


def _where(entry: Entry, gazetteer: Gazetteer) -> str:
    """The name with the province and the country it lies in."""
    country = gazetteer.country(entry.country) if entry.country else None
    area = entry.admin1 if entry.feature not in ("admin1", "country") else None
    parts = [entry.name, area, country.name if country else None]
    return ", ".join(dict.fromkeys(p for p in parts if p))

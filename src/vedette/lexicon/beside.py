"""The words beside a place's name that say what it is to the event: an origin, a home, a venue, a surrounding."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from vedette.lexicon.files import complain, read_yaml

_FILE = "geography/phrases.yaml"


@dataclass(frozen=True, slots=True)
class Beside:
    """Lists of words and short phrases; the file's comments say what each is for."""

    compass: tuple[str, ...]
    beside: tuple[str, ...]
    outskirts: tuple[str, ...]
    outskirts_after: tuple[str, ...]
    directed: tuple[str, ...]
    between: tuple[str, ...]
    units: tuple[str, ...]
    measured: tuple[str, ...]
    settled: tuple[str, ...]
    quarters: tuple[str, ...]
    situated: tuple[str, ...]
    within: tuple[str, ...]
    qualities: tuple[str, ...]
    holders: tuple[str, ...]
    joining: tuple[str, ...]
    kinds: tuple[str, ...]
    launched: tuple[str, ...]
    stationed: tuple[str, ...]
    stationed_at: tuple[str, ...]
    moving: tuple[str, ...]
    forces: tuple[str, ...]
    targeted: tuple[str, ...]
    people: tuple[str, ...]
    people_endings: tuple[str, ...]
    offices: tuple[str, ...]
    peoples: tuple[str, ...]
    adjectives: tuple[str, ...]
    meetings: tuple[str, ...]
    topics: tuple[str, ...]
    sessions: tuple[str, ...]
    convened: tuple[str, ...]
    held_there: tuple[str, ...]
    met_there: tuple[str, ...]
    throughout: tuple[str, ...]
    countrywide: tuple[str, ...]
    capital_at: tuple[str, ...]
    likely: tuple[str, ...]
    unlikely: tuple[str, ...]
    attributing: tuple[str, ...]
    topical: tuple[str, ...]
    borders: tuple[str, ...]
    bordering: tuple[str, ...]
    meanwhile: tuple[str, ...]
    homeward: tuple[str, ...]
    trying: tuple[str, ...]


@cache
def beside() -> Beside:
    """The words beside names of places.

    Raises:
        BadConfig: a list is missing, unknown, empty, or holds what is no word; all such are named.
    """
    raw = read_yaml(_FILE)
    lists = raw if isinstance(raw, dict) else {}
    complain(_FILE, _mistakes(lists))
    return Beside(**{name: tuple(lists[name]) for name in Beside.__dataclass_fields__})


def _mistakes(lists: dict[str, Any]) -> list[str]:
    known = Beside.__dataclass_fields__
    found = [f"{name}: unknown list" for name in lists if name not in known]
    found += [f"{name}: missing" for name in known if name not in lists]
    return found + [f"{n}: must be a list of words" for n in known if n in lists and not _is_words(lists[n])]


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(w, str) and w.strip() == w != "" for w in value)

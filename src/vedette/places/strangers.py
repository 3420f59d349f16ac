"""Names that happen to be a small town's somewhere the report does not speak of: better no point than a wrong one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import pairwise

from vedette.places.gazetteer import Entry, Gazetteer
from vedette.places.mentions import Mention, sense
from vedette.places.resolve import own_name
from vedette.places.scan import Word

Chosen = Mapping[tuple[str, bool], Entry | None]

_WELL_KNOWN = 150_000
_BACKING = 100_000
"""A place so large says that a report speaks of its country."""
_HOME = 1.5
"""A home is at least a town named and its country, or two towns."""
_MINOR_SHARE = 0.35
_NAMED = 0.5
"""What a country's own name weighs beside a town's: it stands for its government as often."""
_SMALL = ("populated", "admin1", "admin2")


def leave_strangers(words: Sequence[Word], mentions: Sequence[Mention], chosen: Chosen, gazetteer: Gazetteer) -> None:
    """Take the entries from small bare names whose only bearers lie where the report is not.

    A name that stands where a place would stays, unknown to the gazetteer; any other is left without a place.
    """
    groups: dict[tuple[str, bool], list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[sense(mention)].append(mention)
    small = {key: e for key in groups if (e := chosen.get(key)) is not None and _is_small(e)}
    if not small:
        return
    backed = _backed(groups, chosen)
    sure = {code for code, keys in backed.items() if len(keys) > 1} | _named(words, groups, chosen, gazetteer)
    weights = _weights(groups, chosen)
    strange = {
        key
        for key, entry in small.items()
        if any(_denied(entry, m, chosen) for m in groups[key])
        or (
            not backed.get(entry.country, set()) - {key}
            and _elsewhere(entry, weights, sure, len(groups[key]))
            and not any(_qualified(entry, m, chosen) or _spoken_of(entry, m, words, gazetteer) for m in groups[key])
        )
    }
    told = [m for m in mentions if (e := chosen.get(sense(m))) is not None and e.feature != "country"]
    known = sorted((m for m in told if sense(m) not in strange), key=lambda m: m.i)
    for key in sorted(strange):
        unknown = any(m.locative or m.settled or m.inside for m in groups[key])
        for mention in groups[key]:
            mention.entries, mention.unknown = (), unknown
            mention.close += _told_of_last(mention, known)


def _told_of_last(mention: Mention, known: Sequence[Mention]) -> list[Mention]:
    """The place named just before, which the report is still telling of; else the first one after."""
    at = bisect_left(known, mention.i, key=lambda m: m.i)
    return [known[at - 1]] if at else [*known[:1]]


def _is_small(entry: Entry) -> bool:
    known = entry.curated or entry.capital or entry.population >= _WELL_KNOWN
    return entry.feature in _SMALL and entry.country is not None and not known


def _weights(groups: Mapping[tuple[str, bool], Sequence[Mention]], chosen: Chosen) -> dict[str, float]:
    """How much of the report's names each country has."""
    weights: defaultdict[str, float] = defaultdict(float)
    for key, group in groups.items():
        entry = chosen.get(key)
        if entry is not None and entry.country:
            weights[entry.country] += len(group) * (_NAMED if entry.feature == "country" else 1.0)
    return weights


def _backed(
    groups: Mapping[tuple[str, bool], Sequence[Mention]], chosen: Chosen
) -> dict[str | None, set[tuple[str, bool]]]:
    """By country the names that something takes place at: the country itself, or a place that nothing else is."""
    found: defaultdict[str | None, set[tuple[str, bool]]] = defaultdict(set)
    for key, group in groups.items():
        entry = chosen.get(key)
        if entry is None:
            continue
        if entry.feature == "country":
            sure = any(m.locative or m.direction for m in group)
        else:
            large = entry.population >= _BACKING and own_name(entry, key[0])
            sure = entry.curated or entry.capital or large or any(_qualified(entry, m, chosen) for m in group)
        if sure:
            found[entry.country].add(key)
    return found


def _named(
    words: Sequence[Word], groups: Iterable[tuple[str, bool]], chosen: Chosen, gazetteer: Gazetteer
) -> set[str | None]:
    """Countries that are called by name, or whose people are."""
    called = {e.country for key in groups if (e := chosen.get(key)) is not None and e.feature == "country"}
    return called | {gazetteer.demonyms[w.key] for w in words if w.cap and w.key in gazetteer.demonyms}


def _elsewhere(entry: Entry, weights: Mapping[str, float], sure: Container[str | None], times: int) -> bool:
    """True when another country clearly has the report, and this one little besides the name itself."""
    top = max((w for code, w in weights.items() if code != entry.country and code in sure), default=0.0)
    return top >= _HOME and weights.get(entry.country or "", 0.0) - times < _MINOR_SHARE * top


def _qualified(entry: Entry, mention: Mention, chosen: Chosen) -> bool:
    """True when the text puts the name into, around or near a place of the same country."""
    return any(e.country == entry.country for e in _told(mention, chosen))


def _denied(entry: Entry, mention: Mention, chosen: Chosen) -> bool:
    """True when the text puts the name into a town or province of another country: "the Mayo district of Khartoum"."""
    holders = [e for m in mention.inside if (e := chosen.get(sense(m))) is not None]
    return mention.settled and bool(holders) and all(e.country != entry.country for e in holders)


def _told(mention: Mention, chosen: Chosen) -> Iterable[Entry]:
    others = [*mention.inside, *mention.parts, *mention.close]
    if mention.short is not None:
        others.append(mention.short)
    for other in others:
        entry = chosen.get(sense(other)) or next(iter(other.entries), None)
        if entry is not None:
            yield entry


def _spoken_of(entry: Entry, mention: Mention, words: Sequence[Word], gazetteer: Gazetteer) -> bool:
    """True when the sentence names the country or its people: "an American from Dubuque"."""
    i, j = mention.i, mention.j
    while i > 0 and not words[i].first:
        i -= 1
    while j < len(words) and not words[j].first:
        j += 1
    keys = [w.key for w in words[i:j] if w.cap]
    pairs = [f"{a} {b}" for a, b in pairwise(keys)]
    return any(entry.country in (gazetteer.demonyms.get(k), gazetteer.seats.get(k)) for k in (*keys, *pairs))

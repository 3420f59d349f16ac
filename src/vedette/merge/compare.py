"""Where the sources of one event agree and where they contradict each other, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from vedette.lexicon.likeness import likeness
from vedette.lexicon.sides import side_of
from vedette.lexicon.spelling import same_name
from vedette.merge.context import Context, compared
from vedette.merge.fields import JOINT, rivals
from vedette.merge.figures import compare_figures
from vedette.merge.geography import NARROW, apart, rank
from vedette.merge.profile import Profile
from vedette.merge.venues import other_venues
from vedette.model.event import Comparison

Groups = list[tuple[object, list[Profile]]]


def _grouped(members: Sequence[Profile], value: Callable[[Profile], object]) -> Groups:
    found: dict[str, tuple[object, list[Profile]]] = {}
    for p in members:
        stated = value(p)
        if stated is not None:
            found.setdefault(repr(stated), (stated, []))[1].append(p)
    return list(found.values())


def _places(members: Sequence[Profile], known: Sequence[Profile]) -> Groups:
    """Places by name, spellings of one name together; venues that a claim leaves open count for both."""
    groups: list[tuple[str, list[Profile]]] = []
    stated = [(p, p.place.name) for p in members if p.place]
    stated += [(p, place.name) for p in members for place in other_venues(p, known)]
    for p, name in stated:
        home = next((g for g in groups if same_name(g[0], name)), None)
        if home is None:
            groups.append((name, [p]))
        elif p not in home[1]:
            home[1].append(p)
    return [(name, members) for name, members in groups]


def _place_disputed(groups: Groups, members: Sequence[Profile]) -> bool:
    """True when two of the places cannot both be right."""
    narrow = {p.place.name: p.place for p in members if p.place and p.place.precision in NARROW}
    places = [p.place for p in members if p.place]
    if any(apart(a, b) for i, a in enumerate(places) for b in places[i + 1 :]):
        return True
    open_venue = any(len(by) and name not in {p.place.name for p in members if p.place} for name, by in groups)
    exact = {n for n, p in narrow.items() if rank(p) <= 1}
    names = [n for n in exact if not any(same_name(n, m) and n > m for m in exact)]
    return open_venue or (len(names) > 1 and members[0].family == "talks")


def _day(p: Profile) -> object:
    return p.claim.when.start if p.day is not None and p.claim.when else None


def _actors(p: Profile) -> object:
    sides = {side_of(q) or "" for q in p.claim.parties if q.role == "actor"} - {""}
    return sorted({q.name or q.as_written for q in p.claim.parties if q.role == "actor"}) if sides else None


def _actors_disjoint(members: Sequence[Profile]) -> bool:
    known = [p for p in members if p.actors and p.family not in JOINT]
    return bool(rivals(known, {p.claim.claim_id: 1.0 for p in known}))


def _status(p: Profile) -> object:
    return "denied" if p.claim.status == "denied" else ("happened" if p.claim.status in likeness().real else None)


def compare(
    members: Sequence[Profile], known: Sequence[Profile], context: Context
) -> tuple[tuple[Comparison, ...], tuple[Comparison, ...]]:
    """Agreements (several independent voices, one value) and contradictions of one event.

    `known` are the claims of the same reports: they tell which words of a quote are names of places.
    """
    agreements, contradictions = compare_figures(members, context)
    places = _places(members, known)
    fields: list[tuple[str, Groups, bool]] = [
        ("place", places, _place_disputed(places, members)),
        ("when", days := _grouped(members, _day), len(days) > 1),
        ("actor", _grouped(members, _actors), _actors_disjoint(members)),
        ("status", statuses := _grouped(members, _status), len(statuses) > 1),
        ("mode", modes := _grouped(members, lambda p: p.means), len(modes) > 1),
    ]
    for field, groups, disputed in fields:
        if disputed and len(groups) > 1:
            contradictions.append(compared(field, groups))
        elif field != "status":
            agreements += [compared(field, [g]) for g in groups if _several_voices(g[1], context)][:1]
    return tuple(agreements), tuple(contradictions)


def _several_voices(members: Sequence[Profile], context: Context) -> bool:
    by_voice: defaultdict[str, int] = defaultdict(int)
    for p in members:
        by_voice[context.voices[p.claim.claim_id]] += 1
    return len(by_voice) > 1

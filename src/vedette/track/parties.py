"""One name for one party: "ethnic Armenians" and "representatives of the Karabakh Armenians" sit on one side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from vedette.lexicon.likeness import likeness
from vedette.lexicon.process import process
from vedette.lexicon.sides import side_of
from vedette.lexicon.spelling import fold
from vedette.model.claim import Claim, Party
from vedette.model.event import Event

Key = tuple[str, frozenset[str]]
"""The people a name speaks of, and all words that tell which of them."""


def key_of(party: Party) -> Key | None:
    """The telling words of a group of people; None for states, and for names that hold no people's name."""
    side = side_of(party)
    if side is None or side.endswith(" state"):
        return None
    nobody = process().loose | likeness().nobody | likeness().rebel_words
    words = [w for w in fold(party.name or party.as_written).replace("-", " ").split() if w not in nobody]
    if not words or not words[-1].endswith("s"):
        return None
    return words[-1], frozenset(words)


def _fullest(keys: Sequence[Key]) -> dict[Key, Key]:
    """From each key to the one that says most of the same people; to itself when there is more than one such."""
    of_head: defaultdict[str, list[Key]] = defaultdict(list)
    for key in sorted(set(keys), key=lambda k: (k[0], sorted(k[1]))):
        of_head[key[0]].append(key)
    found = {}
    for family in of_head.values():
        tops = [k for k in family if not any(k[1] < other[1] for other in family)]
        for key in family:
            above = [t for t in tops if key[1] <= t[1]]
            found[key] = above[0] if len(above) == 1 else key
    return found


def _known_as(parties: Sequence[Party]) -> dict[Key, Party]:
    """What the party of each key is called and coded: the name and the code that are given most."""
    keyed = [(k, p) for p in parties if (k := key_of(p))]
    fullest = _fullest([k for k, _ in keyed])
    members: defaultdict[Key, list[tuple[Key, Party]]] = defaultdict(list)
    for key, party in keyed:
        members[fullest[key]].append((key, party))
    known: dict[Key, Party] = {}
    for top, group in members.items():
        if len({p.country for _, p in group if p.country}) > 1:
            continue
        names = Counter(p.name or p.as_written for k, p in group if k == top)
        coded = Counter((p.code or "", p.country or "", p.sector or "") for _, p in group)
        code, country, sector = min(coded, key=lambda c: (not c[1], not c[0], -coded[c], c))
        name = min(names, key=lambda n: (-names[n], len(n), n))
        one = Party("actor", name, name, code or None, country or None, sector or None)
        known |= {key: one for key, _ in group}
    return known


def _renamed(parties: Sequence[Party], known: Mapping[Key, Party]) -> tuple[Party, ...]:
    found = []
    for p in parties:
        key = key_of(p)
        one = known.get(key) if key else None
        same = replace(p, name=one.name, code=one.code, country=one.country, sector=one.sector) if one else p
        found.append(same)
    return tuple(found)


def with_one_name(events: Sequence[Event], claims: Sequence[Claim]) -> tuple[list[Event], list[Claim]]:
    """Events and claims in which every group of people goes by one name and one code; states keep theirs."""
    known = _known_as([p for c in claims for p in c.parties if p.role in ("actor", "recipient")])
    if not known:
        return list(events), list(claims)
    return (
        [replace(e, parties=_renamed(e.parties, known)) for e in events],
        [replace(c, parties=_renamed(c.parties, known)) for c in claims],
    )

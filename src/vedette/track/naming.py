"""What a track and its parties are called, and the id it keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from vedette.lexicon.sides import ANY, same_side, side_of
from vedette.model.claim import Claim, Place
from vedette.model.event import Event
from vedette.model.ids import stable_id
from vedette.model.track import Track
from vedette.model.vocabulary import PLACE_PRECISIONS
from vedette.track.demands import Names
from vedette.track.view import SIDES, View

PAIR = 2


def names_of(views: Sequence[View], *roles: str) -> Names:
    """The name that each side in `roles` is most often given, the sides most spoken of first."""
    heard: dict[str, Counter[str]] = {}
    for v in views:
        for claim in v.claims:
            for p in claim.parties:
                side = side_of(p) if p.role in roles else None
                if side is None:
                    continue
                key = next((k for k in heard if same_side(k, side)), side)
                if key != side and ANY in key:
                    heard[side] = heard.pop(key)
                    key = side
                heard.setdefault(key, Counter())[p.name or p.as_written] += 1
    best = {side: min(c, key=lambda n: (-c[n], len(n), n)) for side, c in heard.items()}
    ranked = sorted(heard, key=lambda s: (-heard[s].total(), s))
    return Names({side: best[side] for side in ranked})


def without_mediators(parties: Names, mediators: Names, views: Sequence[View]) -> Names:
    """The parties without those that are told of as go-betweens too, least spoken of first, while two are left.

    A go-between that is never told of as talking with a party goes in any case.
    """
    between = [s for s in parties.of_side if any(same_side(s, m) for m in mediators.of_side)]
    kept = dict(parties.of_side)
    for side in between:
        if not any(_talks_with_party(c, side, between) for v in views for c in v.claims):
            del kept[side]
    for side in reversed(list(kept)):
        if len(kept) > PAIR and any(same_side(side, m) for m in mediators.of_side):
            del kept[side]
    return Names(kept)


def _talks_with_party(claim: Claim, side: str, between: Sequence[str]) -> bool:
    sides = {s for p in claim.parties if p.role in SIDES and (s := side_of(p))}
    here = any(same_side(side, s) for s in sides)
    return here and any(not any(same_side(s, m) for m in between) for s in sides)


def place_of(views: Sequence[View]) -> Place | None:
    """The place most events of the track name; among equals the narrowest."""
    places = [v.event.place for v in views if v.event.place]
    count = Counter(p.name for p in places)
    return min(places, key=lambda p: (-count[p.name], PLACE_PRECISIONS.index(p.precision), p.name), default=None)


def region(views: Sequence[View]) -> str | None:
    """The province that most of the places lie in, else the place named most."""
    provinces = Counter(v.event.place.admin1 for v in views if v.event.place and v.event.place.admin1)
    if provinces:
        return min(provinces, key=lambda n: (-provinces[n], n))
    place = place_of(views)
    return place.name if place else None


def title_of(what: str, parties: Sequence[str], where: str | None) -> str:
    """`Talks between Russia and Syrian opposition, Daraa`."""
    names = f"{', '.join(parties[:-1])} and {parties[-1]}" if len(parties) > 1 else "".join(parties)
    return f"{what} {'between' if len(parties) > 1 else 'with'} {names}" + (f", {where}" if where else "")


def track_ids(kind: str, groups: Sequence[Sequence[Event]], previous: Sequence[Track]) -> list[str]:
    """The id of each group: that of the earlier track with most of its events, else one made of its first event."""
    earlier = {e: t.track_id for t in previous if t.kind == kind for e in t.events}
    shares = [Counter(earlier[i] for e in g for i in (e.event_id, *e.same_as) if i in earlier) for g in groups]
    offers = sorted((-n, old, k) for k, share in enumerate(shares) for old, n in share.items())
    ids: dict[int, str] = {}
    for _, old, k in offers:
        if k not in ids and old not in ids.values():
            ids[k] = old
    for k, group in enumerate(groups):
        salt: tuple[int, ...] = ()
        while k not in ids:
            new = stable_id("t", kind, min(e.event_id for e in group), *salt)
            if new not in ids.values():
                ids[k] = new
            salt = (len(salt) + 1,)
    return [ids[k] for k in range(len(groups))]

"""What one side of a negotiation asks of the other, and what it is answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vedette.lexicon.likeness import likeness
from vedette.lexicon.process import process
from vedette.lexicon.sides import same_side, side_of
from vedette.lexicon.spelling import fold, skeleton
from vedette.model.claim import Claim, Party
from vedette.model.track import Demand
from vedette.track.view import View, shared

STEM = 5
FROM_WHOM = re.compile(r"^(?:from|by|of)\s+(?:\S+\s+){1,4}?(?=for\b|that\b|to\b)")
"""In "requests from some groups for a corridor" the demand is the corridor."""
LEAST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Names:
    """The name each side of the track goes by."""

    of_side: dict[str, str]

    def of(self, parties: Sequence[Party], *roles: str) -> tuple[str, ...]:
        """The track's names of the parties in `roles`; a party that is no side of it keeps its own name."""
        found = []
        for p in parties:
            side = side_of(p) if p.role in roles else None
            if side:
                found.append(next((n for s, n in self.of_side.items() if same_side(s, side)), p.name or p.as_written))
        return tuple(dict.fromkeys(found))


def content(claim: Claim) -> str:
    """The words of the demand itself: what stands after "demanded that", "asked for" …; else the whole quote."""
    quote = claim.quote.exact
    found = process().asking.search(quote)
    rest = quote[found.end() :].partition("\u201d")[0].strip(" ,;:.\u201d\u201c\"'") if found else ""
    rest = FROM_WHOM.sub("", rest)
    for opener in ("that ", "for ", "to ", "on "):
        rest = rest.removeprefix(opener)
    return rest if len(rest.split()) >= LEAST_SHARED else quote


def _stems(text: str) -> frozenset[str]:
    plain = likeness().plain
    return frozenset(skeleton(w)[:STEM] for w in fold(text).split() if len(w) > LEAST_SHARED and w not in plain)


def _speaker(claim: Claim) -> tuple[Party, ...]:
    if any(p.role == "actor" for p in claim.parties):
        return claim.parties
    return (*claim.parties, Party("actor", claim.source.as_written or claim.source.name, claim.source.name))


def _asked(v: View, names: Names) -> Demand:
    parties = tuple(p for c in v.claims for p in _speaker(c))
    return Demand(
        by=names.of(parties, "actor"),
        of=names.of(parties, "recipient"),
        what=content(max(v.claims, key=lambda c: (len(c.quote.exact), c.claim_id))),
        claims=tuple(c.claim_id for c in v.claims),
    )


def _answers(demand: Demand, answer: View, names: Names) -> bool:
    """True when `answer` comes from whom the demand was put to, and shares its words."""
    by = names.of(tuple(p for c in answer.claims for p in _speaker(c)), "actor")
    theirs = not demand.by or not set(by) <= set(demand.by)
    words = _stems(demand.what)
    return theirs and len(words & _stems(" ".join(c.quote.exact for c in answer.claims))) >= min(
        LEAST_SHARED, len(words)
    )


def _refused(v: View, names: Names) -> Demand:
    """A refusal of something that no report quotes as a demand: it tells the demand by itself."""
    return Demand(
        by=names.of(v.event.parties, "recipient"),
        of=names.of(v.event.parties, "actor"),
        what=content(max(v.claims, key=lambda c: (len(c.quote.exact), c.claim_id))),
        claims=tuple(c.claim_id for c in v.claims),
        answer="refused",
        answer_claims=tuple(c.claim_id for c in v.claims),
    )


def demands_of(spoken: Sequence[View], names: Names) -> tuple[Demand, ...]:
    """Demands in order of time, with their answers; `spoken` are the track's requests, refusals and consents."""
    table = process()
    found = [_asked(v, names) for v in spoken if v.event.type == "REQUEST"]
    for v in spoken:
        kind = "refused" if v.event.type in table.refusing else "accepted" if v.event.type in table.accepting else None
        if kind is None:
            continue
        hits = [i for i, d in enumerate(found) if d.answer is None and _answers(d, v, names)]
        for i in hits:
            found[i] = replace(found[i], answer=kind, answer_claims=tuple(c.claim_id for c in v.claims))
        if kind == "refused" and not hits and any(p.role == "recipient" for p in v.event.parties):
            found.append(_refused(v, names))
    return tuple(found)


def belongs(v: View, sides: frozenset[str], reports: frozenset[str]) -> bool:
    """True when a speech act is made by a side, to a side (or to nobody named), and told where the talks are told."""
    by = v.event.parties and frozenset(s for p in v.event.parties if p.role == "actor" and (s := side_of(p)))
    to = frozenset(s for p in v.event.parties if p.role == "recipient" and (s := side_of(p)))
    speaks = shared(by or v.speakers, sides) > 0
    return speaks and shared(to, sides) == len(to) and bool(reports & set(v.event.reports))

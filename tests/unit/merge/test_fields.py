"""Who is in an event: joint actors are joint by somebody's word only."""

from __future__ import annotations

from factories import claim, report
from vedette.merge.merging import merge
from vedette.model.claim import Claim
from vedette.model.event import Event

REPORTS = [report("r1", "2023-06-02"), report("r2", "2023-06-03"), report("r3", "2023-06-03")]
HIT = {"mode": "heavy-weapons", "where": "Saqba", "when": "2023-06-02", "killed": 14}
ARMY, RSF = "Sudan's army=SDN MIL", "RSF=SDN REB"


def told(*claims: Claim) -> Event:
    """The one event of the claims."""
    (event,) = merge(claims, REPORTS).events
    return event


def actors(event: Event) -> list[str | None]:
    """The names of the event's actors."""
    return [p.name for p in event.parties if p.role == "actor"]


def test_rivals_are_no_joint_actors() -> None:
    """Two sides that are blamed for one shelling: one is the actor, both are told of."""
    event = told(
        claim("ASSAULT", "the army shelled the square", actor=ARMY, source="medics", source_kind="medic", **HIT),
        claim("ASSAULT", "the army fired on the square", report="r2", actor=ARMY, **HIT),
        claim("ASSAULT", "the RSF shelled the square", report="r3", actor=RSF, source="a colonel", **HIT),
    )
    assert actors(event) == ["Sudan's army"]
    blamed = next(c for c in event.contradictions if c.field == "actor")
    assert {tuple(s.value) for s in blamed.values} == {("Sudan's army",), ("RSF",)}
    assert ("a colonel",) in {s.sources for s in blamed.values}


def test_actors_that_one_claim_names_together_are_joint() -> None:
    """Two armies are both actors when one claim says so, though another names one of them."""
    joint = claim("ASSAULT", "Syrian and Russian jets hit the square", actor="Russia=RUS MIL", **HIT)
    both = Claim(**{f: getattr(joint, f) for f in joint.__slots__} | {"parties": (*joint.parties, *SYRIA.parties)})
    assert actors(told(both, SYRIA)) == ["Russia", "Syria"]


SYRIA = claim("ASSAULT", "Syrian jets hit the square", report="r2", actor="Syria=SYR MIL", **HIT)

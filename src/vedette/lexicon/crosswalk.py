"""Our claims in the words of other schemes: `data/crosswalks/acled.yaml`, checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from vedette.lexicon.files import complain, read_yaml
from vedette.model.claim import Claim
from vedette.model.vocabulary import EVENT_TYPES, MODES, SECTORS, STATUSES

FILE = "crosswalks/acled.yaml"
ACLED: dict[str, tuple[str, ...]] = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Air/drone strike", "Chemical weapon", "Grenade", "Remote explosive/landmine/IED",
        "Shelling/artillery/missile attack", "Suicide bomb",
    ),
    "Protests": ("Excessive force against protesters", "Peaceful protest", "Protest with intervention"),
    "Riots": ("Mob violence", "Violent demonstration"),
    "Strategic developments": (
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
        "Other",
    ),
    "Violence against civilians": ("Abduction/forced disappearance", "Attack", "Sexual violence"),
}  # fmt: skip
"""ACLED's event types with their sub-event types."""

_NONE = "none"
_LISTS = ("type", "mode", "status", "actors", "targets", "words", "without")
_KEYS = frozenset({"event", "sub_event", "crowd", *_LISTS})
_ALLOWED = {
    "type": frozenset(EVENT_TYPES),
    "mode": frozenset(m for modes in MODES.values() for m in modes) | {_NONE},
    "status": frozenset(STATUSES),
    "actors": frozenset(SECTORS),
    "targets": frozenset(SECTORS),
}
_REAL = frozenset({"happened", "ongoing"})
_HARMED = frozenset({"recipient", "victim"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the crosswalk: what a claim must be like, and what it is then called. None asks for nothing."""

    rank: int
    event: str
    sub_event: str
    types: frozenset[str]
    statuses: frozenset[str]
    modes: frozenset[str] | None
    actors: frozenset[str] | None
    targets: frozenset[str] | None
    present: tuple[re.Pattern[str], ...]
    absent: re.Pattern[str] | None

    def holds(self, claim: Claim) -> bool:
        """True when the claim meets every condition."""
        words = claim.quote.exact
        return (
            claim.type in self.types
            and claim.status in self.statuses
            and (self.modes is None or (claim.mode or _NONE) in self.modes)
            and (self.actors is None or _has_sector(claim, frozenset({"actor"}), self.actors))
            and (self.targets is None or _has_sector(claim, _HARMED, self.targets))
            and all(p.search(words) for p in self.present)
            and not (self.absent is not None and self.absent.search(words))
        )


def _has_sector(claim: Claim, roles: frozenset[str], sectors: frozenset[str]) -> bool:
    return any(p.role in roles and p.sector in sectors for p in claim.parties)


def acled(claim: Claim) -> Rule | None:
    """The first rule of the crosswalk to ACLED that holds for the claim; None for what ACLED does not record."""
    return next((rule for rule in acled_rules() if rule.holds(claim)), None)


def _mistakes(table: dict[str, Any]) -> list[str]:
    found = [f"`{name}` is missing" for name in ("rules", "crowd") if name not in table]
    for number, rule in enumerate(table.get("rules", ()), start=1):
        found += [f"rule {number}: {what}" for what in _of_rule(rule)]
    return found


def _of_rule(rule: dict[str, Any]) -> list[str]:
    found = [f"there is no condition {key!r}" for key in rule if key not in _KEYS]
    if rule.get("sub_event") not in ACLED.get(rule.get("event", ""), ()):
        found.append(f"{rule.get('event')!r} has no sub-event type {rule.get('sub_event')!r}")
    if not rule.get("type"):
        found.append("`type` is missing")
    for key in _LISTS:
        values = rule.get(key, [])
        found += [f"`{key}` holds {v!r}, which is no text" for v in values if not isinstance(v, str)]
        allowed = _ALLOWED.get(key)
        found += [f"`{key}` holds {v!r}, which the vocabulary lacks" for v in values if allowed and v not in allowed]
    return found


def _any_of(words: list[str]) -> re.Pattern[str]:
    """The words, alone or in the plural; a `*` stands for any ending."""
    forms = (re.escape(w[:-1]) if w.endswith("*") else rf"{re.escape(w)}(?:e?s)?\b" for w in words)
    return re.compile(rf"\b(?:{'|'.join(forms)})", re.IGNORECASE)


def _rule(rank: int, raw: dict[str, Any], crowd: re.Pattern[str]) -> Rule:
    sets = {key: frozenset(raw[key]) if key in raw else None for key in ("mode", "actors", "targets")}
    present = [_any_of(raw["words"])] if "words" in raw else []
    return Rule(
        rank=rank,
        event=raw["event"],
        sub_event=raw["sub_event"],
        types=frozenset(raw["type"]),
        statuses=frozenset(raw.get("status", _REAL)),
        modes=sets["mode"],
        actors=sets["actors"],
        targets=sets["targets"],
        present=(*present, crowd) if raw.get("crowd") else tuple(present),
        absent=_any_of(raw["without"]) if "without" in raw else None,
    )


def check(table: dict[str, Any]) -> tuple[Rule, ...]:
    """The rules that `table` (the content of `acled.yaml`) gives, in their order.

    Raises:
        BadConfig: the table has mistakes; each is named.
    """
    complain(FILE, _mistakes(table))
    crowd = _any_of(table["crowd"])
    return tuple(_rule(rank, raw, crowd) for rank, raw in enumerate(table["rules"]))


@cache
def acled_rules() -> tuple[Rule, ...]:
    """The shipped crosswalk, checked.

    Raises:
        BadConfig: the file has mistakes; each is named.
    """
    return check(read_yaml(FILE))

"""The words of the public contract: PLOVER's event types and modes, two types of our own, statuses, roles, measures.

Source: PLOVER (Halterman, Bagozzi, Beger, Schrodt, Scarborough 2023), whose older names DEMAND, DISAPPROVE,
INVESTIGATE, FIGHT and YIELD are kept in `RENAMED`.
"""

from __future__ import annotations

MODES: dict[str, tuple[str, ...]] = {
    "AGREE": (),
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "SUPPORT": (),
    "CONCEDE": (),
    "COOPERATE": (),
    "AID": (),
    "RETREAT": ("withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "ban", "arrest", "relations", "rights", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": (
        "seize", "restrict", "ban", "censor", "curfew", "martial-law", "arrest", "deport", "withhold",
        "misinformation", "cyber",
    ),
    "ASSAULT": (
        "abduct", "beat", "torture", "execute", "sexual", "assassinate", "targeted", "destroy", "primitive",
        "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control",
        "cleansing", "massacre", "unconventional",
    ),
    "DISPLACE": (),
    "CONTROL": (),
}  # fmt: skip
"""Every event type with its modes; an empty tuple: the type has none."""

EVENT_TYPES = tuple(MODES)

RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT", "YIELD": "CONCEDE"}

STATUSES = ("happened", "ongoing", "planned", "demanded", "offered", "refused", "failed", "denied", "possible")

ROLES = ("actor", "recipient", "mediator", "host", "observer", "victim")

MEASURES = (
    "killed", "injured", "missing", "detained", "abducted", "displaced", "returned", "strikes", "attacks",
    "fighters", "settlements", "territory_percent", "buildings", "rounds", "money", "hours", "other",
)  # fmt: skip

PLACE_PRECISIONS = ("exact", "town", "district", "province", "region", "country")

TIME_PRECISIONS = ("hour", "day", "week", "month", "year", "span")

SOURCE_KINDS = (
    "government", "military", "armed_group", "opposition", "monitor", "ngo", "un", "igo", "medic", "witness",
    "media", "diplomat", "expert", "anonymous", "document",
)  # fmt: skip

SECTORS = ("GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "OPP", "REB", "UAF", "CVL", "CRM", "MED", "HLH", "NGO",
           "IGO", "REF", "LAB", "EDU", "REL", "BUS", "ELI", "JRN")  # fmt: skip
"""PLOVER's sector codes that a party may carry, as in `RUS MIL`."""

TRACK_KINDS = ("negotiation", "ceasefire", "control", "displacement")

RELATIONS = ("follows", "ends", "resumes", "responds_to", "part_of")

DATE_BASES = ("byline", "metadata", "url", "inferred")

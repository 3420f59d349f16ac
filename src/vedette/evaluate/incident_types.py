"""Snippets with one incident each, labelled with ACLED's sub-event types and five types that ACLED does not have.

The crosswalk names each claim; of several, the one whose rule stands first answers. What ACLED has no type for is told
by what else is claimed, by a claim of responsibility, and, where no claim or only a vague one stands against it, by the
words of accidents, disasters and crime: these are the evaluation's own, the coder passes such texts over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from vedette.lexicon.crosswalk import acled
from vedette.model.claim import Claim

LABELS = {
    "Armed clash": "ARMED_CLASH",
    "Government regains territory": "GOV_REGAINS_TERIT",
    "Non-state actor overtakes territory": "NON_STATE_ACTOR_OVERTAKES_TER",
    "Air/drone strike": "AIR_STRIKE",
    "Chemical weapon": "CHEM_WEAP",
    "Grenade": "GRENADE",
    "Remote explosive/landmine/IED": "REM_EXPLOS",
    "Shelling/artillery/missile attack": "ART_MISS_ATTACK",
    "Suicide bomb": "SUIC_BOMB",
    "Excessive force against protesters": "FORCE_AGAINST_PROTEST",
    "Peaceful protest": "PEACE_PROTEST",
    "Protest with intervention": "PROTEST_WITH_INTER",
    "Mob violence": "MOB_VIOL",
    "Violent demonstration": "VIOL_DEMONSTR",
    "Agreement": "AGREEMENT",
    "Arrests": "ARREST",
    "Change to group/activity": "CHANGE_TO_GROUP_ACT",
    "Disrupted weapons use": "DISR_WEAP",
    "Headquarters or base established": "HQ_ESTABLISHED",
    "Looting/property destruction": "PROPERTY_DISTRUCT",
    "Non-violent transfer of territory": "NON_VIOL_TERRIT_TRANSFER",
    "Other": "OTHER",
    "Abduction/forced disappearance": "ABDUCT_DISSAP",
    "Attack": "ATTACK",
    "Sexual violence": "SEX_VIOL",
}
"""The labels of ACLED's sub-event types."""

_NATURE = re.compile(
    r"\b(?:earthquake|quake|tremor|aftershock|flood|landslide|mudslide|avalanche|hurricane|cyclone|typhoon|tornado|tsunami"
    r"|volcan|erupt|wildfire|drought|heatwave|lightning|storm|torrential|richter)",
    re.IGNORECASE,
)
_MISHAP = re.compile(
    r"\b(?:crash|collision|collid|derail|capsiz|shipwreck|spill|leak|collaps|accident|blaze|boiler|gas cylinder"
    r"|caught fire|catching fire|fire broke|broke out in a|firefighter|fire crew|fire department|power plant|factory"
    r"|warehouse|ammonium|malfunction|meltdown|toxin|contaminat|food poisoning|stampede|wreckage)",
    re.IGNORECASE,
)
_CRIME = re.compile(
    r"\b(?:smuggl|traffick|cartel|mafia|gang\b|gangs\b|gangster|drug|narco|heroin|cocaine|robber|robbed|robbing|burgl|launder"
    r"|counterfeit|pornograph|extort|cyber ?crime|fraud|organi[sz]ed crime|thug)",
    re.IGNORECASE,
)
_CLAIMING = re.compile(
    r"\b(?:claim\w*|den(?:y|ies|ied)|deny\w*)\s+(?:\w+\s+){0,2}?(?:responsib|involve)", re.IGNORECASE
)
_DEALINGS = frozenset({"SANCTION", "THREATEN", "REQUEST", "REJECT", "SUPPORT", "ACCUSE", "COOPERATE", "CONSULT", "AID"})
_WEAK = frozenset({"Armed clash", "Remote explosive/landmine/IED", "Arrests", "Other", "Disrupted weapons use"})
"""Types under which the harm of accidents and ordinary crime would go too."""


def label(claims: Sequence[Claim], text: str) -> str | None:
    """The label of a snippet with these claims; None when nothing tells."""
    if _CLAIMING.search(text):
        return "ATTRIB"
    rule = min((r for c in claims if (r := acled(c))), key=lambda r: r.rank, default=None)
    if rule is None or rule.sub_event in _WEAK:
        unlike = _uncoded(text, claims)
        if unlike is not None:
            return unlike
    if rule is not None and not _is_said(claims):
        return LABELS[rule.sub_event]
    if claims and claims[0].type == "ACCUSE" and claims[0].mode == "allege":
        return "ATTRIB"
    if any(c.type in _DEALINGS for c in claims):
        return "DIPLO"
    return LABELS[rule.sub_event] if rule is not None else None


def _is_said(claims: Sequence[Claim]) -> bool:
    """True when the snippet is about words between states: its first claim is no deed of force."""
    first = claims[0]
    return first.type in {"SANCTION", "THREATEN"} or (first.type, first.mode) == ("ACCUSE", "allege")


def _uncoded(text: str, claims: Sequence[Claim]) -> str | None:
    """Disasters, accidents and crime, which no claim tells of."""
    armed = any(p.sector in ("REB", "UAF", "MIL") for c in claims for p in c.parties)
    if armed:
        return None
    for name, words in (("NATURAL_DISASTER", _NATURE), ("MAN_MADE_DISASTER", _MISHAP), ("ORG_CRIME", _CRIME)):
        if words.search(text):
            return name
    return None


def weighted_f1(labelled: Sequence[str], found: Sequence[str | None]) -> float:
    """The F1 of each label, weighted by how many rows bear it."""
    right = Counter(g for g, f in zip(labelled, found, strict=True) if g == f)
    wanted, given = Counter(labelled), Counter(found)
    return sum(n * 2 * right[g] / (n + given[g]) for g, n in wanted.items()) / len(labelled) if labelled else 0.0

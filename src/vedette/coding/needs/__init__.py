"""What a frame asks of its surroundings, one named test each; `TESTS` is the table."""

from __future__ import annotations

from collections.abc import Callable

from vedette.coding.candidate import Candidate
from vedette.coding.needs import grounds, parties, speech, violence
from vedette.lexicon.words import CodingWords

TESTS: dict[str, Callable[[Candidate, CodingWords], bool]] = {
    "party": parties.anybody,
    "actor": parties.actor,
    "recipient": parties.recipient,
    "official": parties.official,
    "officials": parties.officials,
    "armed": parties.armed,
    "between": parties.between,
    "people": parties.people,
    "captives": parties.captives,
    "detained": parties.detained,
    "abducted": parties.abducted,
    "crowd": parties.crowd,
    "protesters": parties.protesters,
    "harm": violence.harm,
    "harmed": violence.harmed,
    "weapon": violence.weapon,
    "figure": violence.figure,
    "targeted": violence.targeted,
    "armed_act": violence.armed_act,
    "place": grounds.place,
    "ground": grounds.ground,
    "goods": grounds.goods,
    "carried": speech.carried,
    "label": speech.label,
    "of_another": speech.of_another,
    "offering": speech.offering,
    "request": speech.request,
    "speaker": speech.speaker,
    "talks": speech.talks,
    "warned": speech.warned,
}


def met(candidate: Candidate, words: CodingWords) -> bool:
    """True when the surroundings give what the candidate's frame needs."""
    need = candidate.frame.needs
    return need is None or TESTS[need](candidate, words)

"""Mediators, hosts and observers named by a set phrase: with X as an intermediary, in the presence of Y."""

from __future__ import annotations

from vedette.coding.candidate import Candidate
from vedette.coding.composing import of_actor
from vedette.coding.roles import TWO_SIDED
from vedette.coding.scene import Scene
from vedette.lexicon.actors import ActorMention
from vedette.lexicon.words.groups import RoleWords
from vedette.model.claim import Party

_NEAR = 60
"""Characters within which a set phrase has its party."""


def helpers(candidate: Candidate, words: RoleWords) -> list[Party]:
    """Those who help others to talk, in talks and deals."""
    if candidate.frame.type not in TWO_SIDED:
        return []
    sentence = candidate.tree.sentence
    text = sentence.text.lower()
    listed = (
        ("observer", words.observer_phrases),
        ("mediator", words.mediator_phrases),
        ("host", words.host_phrases),
    )
    return [
        party
        for role, phrases in listed
        for phrase in sorted(phrases)
        if (at := text.find(phrase)) >= 0
        for party in _beside_phrase(candidate.scene, role, sentence.span.start + at, phrase)
    ]


def _beside_phrase(scene: Scene, role: str, at: int, phrase: str) -> list[Party]:
    """After "brokered by" comes the party; before "as an intermediary" it stood."""
    named = [m for m in scene.mentions if m.actor.cls != "generic"]
    if phrase.startswith("as "):
        found = [m for m in named if at - _NEAR <= m.span.start and m.span.end <= at][-1:]
    else:
        end = at + len(phrase)
        found = _listed([m for m in named if end <= m.span.start <= end + _NEAR])
    return [of_actor(role, m.as_written, m.actor) for m in found]


def _listed(mentions: list[ActorMention]) -> list[ActorMention]:
    """The first mention, and those that follow it in a list: of Saudi Arabia and the United States."""
    out = mentions[:1]
    for one in mentions[1:]:
        if one.span.start - out[-1].span.end > _LISTED:
            break
        out.append(one)
    return out


_LISTED = 9
"""Characters between two names of a list: ", ", " and the "."""

"""Nations that do not act themselves: those that only back somebody, and those whose office or force is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from vedette.lexicon.actors import ActorMention
from vedette.lexicon.words import load_words
from vedette.model.span import Span

NATIONAL = frozenset({"country", "demonym", "capital"})
"""Classes of actors that are nations."""

_BETWEEN = ("", " ", "'s ", "’s ", "' ", "’ ")
"""What stands between an owner and what it owns."""


def without_owners(text: str, mentions: Sequence[ActorMention]) -> tuple[list[ActorMention], list[Span]]:
    """The mentions that may act, and where the others stand: in "Iran-backed groups" it is not Iran that acts."""
    acting: list[ActorMention] = []
    owned: list[Span] = []
    for mention in mentions:
        if mention.actor.cls in NATIONAL and _tail().match(text, mention.span.end):
            owned.append(mention.span)
        else:
            acting.append(mention)
    return acting, owned


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"[-–](?:{'|'.join(load_words().parties.owned)})\b")


def owners_of_offices(text: str, mentions: Sequence[ActorMention]) -> list[Span]:
    """Where a country's name only tells whose an office or a force is: Iran's Quds Force, the US embassy."""
    out = []
    for one, other in pairwise(mentions):
        owner = one.actor.cls in ("country", "capital")
        owned = other.actor.cls not in NATIONAL and other.actor.sector != "CVL"
        if owner and owned and text[one.span.end : other.span.start] in _BETWEEN:
            out.append(one.span)
    return out

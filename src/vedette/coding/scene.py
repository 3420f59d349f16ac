"""What a report has named so far: mentions by place in the text, and who was last spoken of."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from vedette.coding.owners import NATIONAL
from vedette.lexicon.actors import ActorMention
from vedette.lexicon.geography import countries
from vedette.model.claim import Party
from vedette.model.reading import Token, Toponym
from vedette.model.span import Span

_LEAD = 1.5
"""How many times the votes of the next country one needs for a report to be about it."""

_PERSONAL = ("person", "generic", "demonym")


@dataclass
class Scene:
    """What a report has named so far: mentions by place in the text, and who was last spoken of."""

    mentions: Sequence[ActorMention]
    toponyms: Sequence[Toponym]
    country: str | None
    """ISO3 of the country that most of the report is about; None when no country leads."""
    country_name: str | None
    person: Party | None = None
    group: Party | None = None
    people: set[str] = field(default_factory=set)
    """Names that are persons'."""
    body: Party | None = None
    crowd: Party | None = None
    pair: tuple[Party, ...] = ()
    """Those last said to talk or deal with each other."""
    adjective: str | None = None
    """The demonym of that country as the report writes it (Syrian)."""
    stand_ins: set[Span] = field(default_factory=set)
    """Where a place's name stands for its government: no place of an event."""
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Index the mentions by where they start."""
        self.starts = [m.span.start for m in self.mentions]
        own = (m.as_written for m in self.mentions if m.actor.country == self.country and _is_demonym_of_nation(m))
        self.adjective = next(own, None) if self.country else None

    def in_span(self, span: Span) -> list[ActorMention]:
        """The mentions inside `span`, in order."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end, first)
        return [m for m in self.mentions[first:last] if m.span.end <= span.end]

    def no_persons(self, span: Span) -> list[Span]:
        """Where inside `span` places and bodies are named."""
        bodies = [m.span for m in self.in_span(span) if m.actor.cls not in _PERSONAL]
        return [*bodies, *(t.span for t in self.toponyms if t.place is not None and span.holds(t.span))]

    def over(self, token: Token) -> ActorMention | None:
        """The mention that covers `token`."""
        at = bisect_left(self.starts, token.start + 1) - 1
        if at >= 0 and self.mentions[at].span.end >= token.end:
            return self.mentions[at]
        return None

    def place_over(self, token: Token) -> Toponym | None:
        """The place name that covers `token`."""
        return next((t for t in self.toponyms if t.span.start <= token.start and token.end <= t.span.end), None)


def leading_country(mentions: Sequence[ActorMention], toponyms: Sequence[Toponym]) -> tuple[str | None, str | None]:
    """(ISO3, name) of the country that a report is about: most of its places, and demonyms, lie there."""
    votes: Counter[str] = Counter()
    for toponym in toponyms:
        if toponym.place is not None and toponym.place.country:
            votes[toponym.place.country] += 2
    names: dict[str, str] = {}
    for mention in mentions:
        if mention.actor.cls in NATIONAL and mention.actor.country:
            votes[mention.actor.country] += 1
            if mention.actor.cls != "demonym" or _is_demonym_of_nation(mention):
                names[mention.actor.country] = mention.actor.name
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]):
        return None, None
    country = ranked[0][0]
    return country, names.get(country)


def _is_demonym_of_nation(mention: ActorMention) -> bool:
    """Burmese, and not Shan or Kachin: a people may share its country's code, yet does not give the state its name."""
    nation = countries().get(mention.actor.country or "")
    return mention.actor.cls == "demonym" and nation is not None and mention.actor.name in (nation.name, *nation.also)

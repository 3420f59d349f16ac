"""Noun phrases become parties: names that the lexicon knows, generic nouns with the nation before them, unknown names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from vedette.coding.tree import Tree
from vedette.lexicon.actors import Actor, ActorMention, Actors
from vedette.lexicon.words import CodingWords, lemmas
from vedette.model.claim import Party
from vedette.model.reading import Token, Toponym
from vedette.model.span import Span

NATIONAL = frozenset({"country", "demonym", "capital"})
STATE = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
_INNER = frozenset(
    {"compound", "amod", "poss", "nmod", "nummod", "quantmod", "det", "case", "predet", "advmod", "npadvmod", "punct"}
)
_CONTAINERS = frozenset({
    "member", "group", "number", "force", "fighter", "leader", "representative", "official", "government", "army", "people", "soldier", "troop", "resident", "unit",
    "faction", "party", "part", "some", "many", "dozen", "hundred", "thousand", "ten", "million", "score", "one", "two", "three", "several", "all", "each", "most",
    "element", "commander", "ministry", "minister", "president", "king", "head", "chief", "positions", "position", "target", "base", "convoy", "envoy",
    "spokesman", "spokesperson", "spokeswoman", "delegation", "coalition", "militant", "supporter", "sympathizer", "sympathiser", "loyalist", "affiliate", "proxy", "backer", "head", "member", "series", "pair", "team", "crowd", "both", "state",
})  # fmt: skip

_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "today yesterday tomorrow tonight morning afternoon evening night day week month year hour minute time date dawn".split()
) | frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec March May".split()
)
_QUANTITIES = frozenset(
    {
        "dozen",
        "hundred",
        "thousand",
        "million",
        "billion",
        "score",
        "ten",
        "percent",
        "kilometer",
        "kilometre",
        "mile",
        "dollar",
        "euro",
    }
)
_NO_NAMES = frozenset({"Near", "In", "On", "At", "North", "South", "East", "West", "Photo", "Video", "Read", "Image"})
_GROUPS = frozenset({"group", "movement", "organisation", "organization", "militia", "faction", "network", "outfit", "extremist", "insurgency"})
_APPOSED = 6
"""Words within which a name stands beside the noun it explains."""


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
    adjective: str | None = None
    """The demonym of that country as the report writes it (Syrian)."""
    stand_ins: set[Span] = field(default_factory=set)
    """Where a place's name stands for its government: no place of an event."""
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Index the mentions by where they start."""
        self.starts = [m.span.start for m in self.mentions]
        own = (m.as_written for m in self.mentions if m.actor.cls == "demonym" and m.actor.country == self.country)
        self.adjective = next(own, None) if self.country else None

    def in_span(self, span: Span) -> list[ActorMention]:
        """The mentions inside `span`, in order."""
        first = bisect_left(self.starts, span.start)
        out = []
        for mention in self.mentions[first:]:
            if mention.span.start >= span.end:
                break
            if mention.span.end <= span.end:
                out.append(mention)
        return out

    def over(self, token: Token) -> ActorMention | None:
        """The mention that covers `token`."""
        at = bisect_left(self.starts, token.start + 1) - 1
        if at >= 0 and self.mentions[at].span.end >= token.end:
            return self.mentions[at]
        return None

    def place_over(self, token: Token) -> Toponym | None:
        """The place name that covers `token`."""
        return next((t for t in self.toponyms if t.span.start <= token.start and token.end <= t.span.end), None)


def leading_country(
    mentions: Sequence[ActorMention], toponyms: Sequence[Toponym], actors: Actors
) -> tuple[str | None, str | None]:
    """(ISO3, name) of the country that a report is about: most of its places, and demonyms, lie there."""
    votes: Counter[str] = Counter()
    for toponym in toponyms:
        if toponym.place is not None and toponym.place.country:
            votes[toponym.place.country] += 2
    names: dict[str, str] = {}
    for mention in mentions:
        if mention.actor.cls in NATIONAL and mention.actor.country:
            votes[mention.actor.country] += 1
            names[mention.actor.country] = mention.actor.name
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]):
        return None, None
    country = ranked[0][0]
    return country, names.get(country)


_TAIL = re.compile(r"[-–](?:backed|led|based|aligned|allied|affiliated|linked|sponsored|trained|owned|held|occupied|controlled|funded|supported|made|supplied|born|inspired|armed|flagged|brokered|mediated)\b")


def without_owners(text: str, mentions: Sequence[ActorMention]) -> tuple[list[ActorMention], list[Span]]:
    """The mentions that may act, and where the others stand: in "Iran-backed groups" it is not Iran that acts."""
    owned = [m for m in mentions if m.actor.cls in NATIONAL and _TAIL.match(text, m.span.end)]
    return [m for m in mentions if m not in owned], [m.span for m in owned]


_BETWEEN = ("", " ", "'s ", "’s ", "' ", "’ ")


def owners_of_offices(text: str, mentions: Sequence[ActorMention]) -> list[Span]:
    """Where a country's name only tells whose an office or a force is: Iran's Quds Force, the US embassy."""
    out = []
    for one, other in zip(mentions, mentions[1:], strict=False):
        named = one.actor.cls in ("country", "capital") and other.actor.cls not in NATIONAL and other.actor.sector != "CVL"
        if named and text[one.span.end : other.span.start] in _BETWEEN:
            out.append(one.span)
    return out


class PartyReader:
    """Reads parties off the noun phrases of a report."""

    def __init__(self, scene: Scene, words: CodingWords) -> None:
        """Take what the report has named and the coder's word lists."""
        self.scene = scene
        self.words = words

    def parties(
        self, tree: Tree, heads: Iterable[Token], role: str, *, places: bool = False, still_place: bool = False
    ) -> list[Party]:
        """The parties that the noun phrases headed by `heads` name, each once.

        `places`: a place may stand for its state; `still_place`: and is the event's place none the less (bombed Iran).
        """
        heads = list(heads)
        if not still_place and (places or role != "recipient"):
            self._note_stand_ins(h for one in heads for h in (one, *tree.kids(one, "appos")))
        out: list[Party] = []
        for head in (h for one in heads for h in self._members(tree, one)):
            for party in self._of_head(tree, head, role, places=places):
                if all((p.name or p.as_written).lower() != (party.name or party.as_written).lower() for p in out):
                    out.append(party)
        return out

    def _note_stand_ins(self, heads: Iterable[Token]) -> None:
        for head in heads:
            mention = self.scene.over(head)
            if mention is not None and mention.actor.cls in ("country", "capital"):
                self.scene.stand_ins.add(mention.span)

    def _members(self, tree: Tree, head: Token) -> list[Token]:
        """`representatives of A and B` are two parties: A's and B's."""
        if head.lemma not in _CONTAINERS:
            return [head]
        inner = [c for prep in tree.kids(head, "prep") if prep.text.lower() == "of" for k in tree.kids(prep, "pobj") for c in tree.conjuncts(k)]
        return [head, *inner[1:]] if len(inner) > 1 else [head]

    def _of_head(self, tree: Tree, head: Token, role: str, *, places: bool) -> list[Party]:
        if head.lemma in _QUANTITIES:
            inner = [c for p in tree.kids(head, "prep") if p.text.lower() == "of" for k in tree.kids(p, "pobj") for c in tree.conjuncts(k)]
            return [p for k in inner for p in self._of_head(tree, k, role, places=False)]
        if head.pos == "PRON" or head.text.lower() in ("both", "sides"):
            return [replace(p, role=role, as_written=head.text) for p in self._referred(tree, head)]
        if self._is_sides(tree, head):
            return [replace(p, role=role) for p in self.scene.pair]
        party = self.party(tree, head, role, places=places)
        return [party] if party is not None else []

    def _is_sides(self, tree: Tree, head: Token) -> bool:
        return head.lemma in ("side", "party", "country", "leader", "ally", "neighbour", "neighbor") and any(
            k.text.lower() in ("two", "both", "warring", "three") for k in tree.kids(head)
        )

    def _referred(self, tree: Tree, pronoun: Token) -> list[Party]:
        word = pronoun.text.lower()
        scene = self.scene
        matrix = self._said_above(tree, pronoun) if word in ("it", "he", "she", "they", "its") else None
        if matrix is not None:
            return [matrix]
        if word in ("him", "her"):
            before = self._person_before(tree, pronoun)
            return [before] if before else []
        if word in ("he", "she", "his", "who"):
            return [scene.person] if scene.person else []
        if word in ("it", "its", "which", "itself"):
            return [scene.body] if scene.body else []
        if word in ("both", "sides"):
            return list(scene.pair)
        if word in ("they", "them", "their"):
            return [scene.crowd] if scene.crowd else ([scene.body] if scene.body else [])
        return []

    def _person_before(self, tree: Tree, pronoun: Token) -> Party | None:
        """The person last named before an object pronoun, other than the verb's own subject."""
        verb = tree.ruling_verb(tree.head(pronoun))
        subjects = tree.kids(verb, "nsubj") if verb is not None else []
        own = {m.actor.name for k in subjects if (m := self.scene.over(k)) is not None}
        start = tree.sentence.span.start
        near = [m for m in self.scene.in_span(Span(start, max(start, pronoun.start))) if m.actor.cls == "person"]
        named = next((m for m in reversed(near) if m.actor.name not in own), None)
        if named is None:
            return self.scene.person if self.scene.person and self.scene.person.name not in own else None
        actor = named.actor
        return Party("recipient", named.as_written, actor.name, actor.code, actor.country, actor.sector)

    def _said_above(self, tree: Tree, pronoun: Token) -> Party | None:
        """Who says of themselves: in "the ministry said it would", it is the ministry."""
        verb = tree.ruling_verb(tree.head(pronoun))
        while verb is not None and verb.dep in ("ccomp", "xcomp", "conj", "advcl"):
            above = tree.ruling_verb(tree.head(verb))
            if above is None or above.i == verb.i:
                return None
            for subject in tree.kids(above, "nsubj"):
                if subject.pos in ("NOUN", "PROPN") and subject.i < pronoun.i:
                    return self.party(tree, subject, "actor", places=True)
            verb = above
        return None

    def party(self, tree: Tree, head: Token, role: str, *, places: bool = False) -> Party | None:
        """The one party that the noun phrase of `head` names, or None."""
        if head.lemma in _TIMES or head.text.rstrip(".") in _TIMES or head.pos == "NUM" or head.lemma in _QUANTITIES:
            return None
        span = self._phrase(tree, head)
        written = _bare(tree.text(span))
        over = self.scene.over(head)
        if over is None or over.actor.cls == "generic":
            beside = next(
                (
                    k
                    for k in tree.kids(head, "appos")
                    if k.i > head.i and self._is_named(k) and k.i - head.i <= _APPOSED
                ),
                None,
            )
            if beside is not None:
                return self.party(tree, beside, role, places=True)
        inside = [m for m in self.scene.in_span(span) if m is not over]
        if over is not None and over.actor.cls == "generic":
            return self._composed(tree, head, over.actor, inside, Party(role, written))
        if over is not None:
            if over.actor.cls in NATIONAL and not self._national_counts(tree, head, over, places=places):
                return None
            return self._named(over.actor, role, written, tree, head)
        named = [m for m in inside if m.actor.cls not in ("generic", "demonym")]
        if head.lemma in _CONTAINERS and named:
            return self._named(named[-1].actor, role, written, tree, head)
        if self.scene.place_over(head) is not None:
            return None
        if head.pos == "PROPN":
            return self._unknown_name(tree, head, role, span, inside)
        return self._common(head, role, written, inside)

    def _national_counts(self, tree: Tree, head: Token, mention: ActorMention, *, places: bool) -> bool:
        """A country or capital is a party where places may be, or where it is subject or owner, not where things happen."""
        if mention.actor.cls == "demonym":
            return True
        return places or tree.head(head).dep != "prep"

    def _phrase(self, tree: Tree, head: Token) -> Span:
        """The words that name: the head with what stands before it, and an `of` phrase behind a container noun."""
        tokens = [head]
        queue = [head]
        while queue:
            for kid in tree.kids(queue.pop()):
                if kid.dep in _INNER and kid.i <= head.i and kid.text not in (",", '"', "(", ")", ":", "-"):
                    tokens.append(kid)
                    queue.append(kid)
        end = max(t.end for t in tokens)
        if head.lemma in _CONTAINERS or self.scene.over(head) is not None or head.pos in ("NUM", "DET"):
            for prep in tree.kids(head, "prep"):
                if prep.text.lower() in ("of", "from", "in") and prep.i == head.i + 1:
                    behind = [p for p in tree.kids(prep, "pobj") if prep.text.lower() == "of" or self._is_body(p)]
                    for noun in behind:
                        end = max(end, self._phrase(tree, noun).end)
        over = self.scene.over(head)
        if over is not None:
            end = max(end, over.span.end)
        start = min(t.start for t in tokens)
        if over is not None:
            start = min(start, over.span.start)
        sentence = tree.sentence.span
        return Span(max(start, sentence.start), min(end, sentence.end))

    def _is_named(self, token: Token) -> bool:
        mention = self.scene.over(token)
        return mention is not None and mention.actor.cls not in ("generic", "demonym", "capital")

    def _is_body(self, token: Token) -> bool:
        mention = self.scene.over(token)
        return mention is not None and mention.actor.cls in (
            "organisation",
            "group",
            "coalition",
            "military",
            "government",
        )

    def _named(self, actor: Actor, role: str, written: str, tree: Tree, head: Token) -> Party:
        party = Party(role, written, actor.name, actor.code, actor.country, actor.sector)
        if actor.cls == "person":
            self.scene.people.add(actor.name)
        if actor.cls == "demonym" and head.tag in ("NNPS", "NNS"):
            return replace(party, sector="CVL", code=f"{actor.country} CVL", name=written)
        if actor.cls in ("country", "capital"):
            return replace(party, sector="GOV", code=actor.code or f"{actor.country} GOV")
        return party

    def _composed(self, tree: Tree, head: Token, generic: Actor, inside: list[ActorMention], party: Party) -> Party:
        """A generic noun takes its nation, or the body it belongs to, from the words around it."""
        owners = [m.actor for m in inside if m.actor.cls != "generic"]
        kinds = [m.actor for m in inside if m.actor.cls == "generic"]
        sector = self._sector(generic, kinds)
        people = [o for o in owners if o.cls == "person"]
        bodies = [o for o in owners if o.cls not in NATIONAL and o.cls != "person"]
        nations = [o for o in owners if o.cls in NATIONAL]
        if bodies:
            chosen = bodies[0]
            return replace(party, name=chosen.name, code=chosen.code, country=chosen.country, sector=chosen.sector)
        if people and not nations:
            chosen = people[0]
            return replace(party, name=chosen.name, code=chosen.code, country=chosen.country, sector=chosen.sector)
        if nations:
            nation = nations[0]
            name = nation.name if sector in STATE or sector is None else party.as_written
            return replace(party, name=name, country=nation.country, sector=sector, code=_code(nation.country, sector))
        if sector in STATE and generic.country is None and self.scene.country is not None:
            name = self.scene.country_name if sector in ("GOV", "MIL") else None
            return replace(
                party,
                name=name or party.as_written,
                country=self.scene.country,
                sector=sector,
                code=_code(self.scene.country, sector),
            )
        country = generic.country or (self.scene.country if sector in ("OPP", "REB", "CVL") else None)
        return replace(
            party,
            name=self._of_country(generic.name) if sector in ("OPP", "REB") and country == self.scene.country else generic.name,
            country=country,
            sector=sector,
            code=_code(country, sector),
        )

    def _of_country(self, noun: str) -> str:
        """The rebels of a report on Syria are Syrian rebels, however short the report is with them."""
        return f"{self.scene.adjective} {noun}" if self.scene.adjective else noun

    def _sector(self, generic: Actor, kinds: list[Actor]) -> str | None:
        """`government forces` are military, `opposition officials` opposition: the word before may tell the side."""
        for kind in kinds:
            if kind.sector in ("OPP", "REB", "UAF", "CRM"):
                return kind.sector
        return generic.sector

    def _unknown_name(self, tree: Tree, head: Token, role: str, span: Span, inside: list[ActorMention]) -> Party | None:
        """A name the lexicon lacks: a person or body, with the nation and sector of the words around it."""
        names = [t for t in tree.tokens if t.pos == "PROPN" and span.start <= t.start and t.end <= span.end]
        if not names or not head.text[:1].isupper() or names[0].text in _NO_NAMES:
            return None
        name = tree.text(Span(names[0].start, names[-1].end))
        actor = next((m.actor for m in inside if m.actor.country or m.actor.sector), None)
        about = [k for k in tree.kids(head, "appos")]
        for noun in about:
            mention = self.scene.over(noun)
            actor = actor or (mention.actor if mention else None)
        country, sector = (actor.country, actor.sector) if actor else (None, None)
        self.scene.people.add(name)
        return Party(role, _bare(tree.text(span)), name, _code(country, sector) or None, country, sector)

    def _common(self, head: Token, role: str, written: str, inside: list[ActorMention]) -> Party | None:
        """A common noun is a party only when it names people, or holds a nation or a body that acts through it."""
        if not self.words.people.isdisjoint(lemmas(head.text) | {head.lemma}) and head.pos == "NOUN":
            nation = next((m.actor for m in inside if m.actor.country), None)
            country = nation.country if nation else None
            return Party(role, written, written, _code(country, "CVL"), country, "CVL")
        owner = next((m.actor for m in inside if m.actor.cls != "generic"), None)
        if owner is None and head.lemma in self.words.bodies and head.pos == "NOUN":
            meant = self.scene.group if head.lemma in _GROUPS else None
            return replace(meant, role=role, as_written=written) if meant else Party(role, written, written)
        if owner is None:
            side = next((m.actor for m in inside if m.actor.sector in ("REB", "OPP", "UAF")), None)
            if side is None:
                return None
            return Party(role, written, written, _code(self.scene.country, side.sector), self.scene.country, side.sector)
        return Party(
            role, written, owner.name, owner.code or _code(owner.country, owner.sector), owner.country, owner.sector
        )

    def owner(self, tree: Tree, token: Token, role: str) -> Party | None:
        """Who an adjective, a compound or an owner before an event noun names: Israeli attack, the rebels' raid."""
        mention = self.scene.over(token)
        if mention is not None and mention.actor.cls in ("country", "capital"):
            self.scene.stand_ins.add(mention.span)
        if mention is None:
            return self.party(tree, token, role, places=True) if token.dep == "poss" else None
        if mention.actor.cls == "generic":
            if token.pos == "ADJ":
                return None
            if mention.actor.sector == "CVL" and token.dep != "poss":
                return None
            return self.party(tree, token, role)
        if mention.actor.cls in NATIONAL:
            actor = mention.actor
            return Party(
                role,
                mention.as_written,
                actor.name,
                actor.code or _code(actor.country, "GOV"),
                actor.country,
                actor.sector or "GOV",
            )
        return self._named(mention.actor, role, mention.as_written, tree, token)

    def remember(self, parties: Iterable[Party]) -> None:
        """Keep who was spoken of, for the pronouns to come."""
        named = list(parties)
        for party in named:
            if party.sector in ("REB", "UAF", "CRM"):
                self.scene.group = party
            if party.name in self.scene.people:
                self.scene.person = party
            elif party.sector != "CVL":
                self.scene.body = party
                self.scene.crowd = party
            else:
                self.scene.crowd = party


def _code(country: str | None, sector: str | None) -> str:
    return " ".join(c for c in (country, sector) if c)


_ARTICLES = ("the ", "a ", "an ", "The ", "A ", "An ", "some ", "its ", "their ", "his ", "Its ", "Their ")


def _bare(written: str) -> str:
    """The words without a leading article; still verbatim."""
    for article in _ARTICLES:
        if written.startswith(article):
            return written[len(article) :]
    return written

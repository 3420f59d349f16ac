"""Finding and resolving the place names of a report."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vedette.lexicon.places import words as lexicon
from vedette.model.reading import Toponym
from vedette.model.span import Span
from vedette.places.facilities import find_facilities
from vedette.places.gazetteer import Entry, Gazetteer
from vedette.places.home import Home, bring_home, carry_over, fit_class, home_of
from vedette.places.judge import Scene
from vedette.places.keys import fold
from vedette.places.mentions import Mention, key_of, matches, sense
from vedette.places.people import People, people
from vedette.places.peoples import peoples
from vedette.places.placing import toponym
from vedette.places.recognition import recognised
from vedette.places.resolve import Votes, choose
from vedette.places.scan import Word, scan
from vedette.places.strangers import leave_strangers
from vedette.places.surroundings import look_around
from vedette.places.unknown import unknown_names

_HOMONYM = 10_000
_GIVEN = -1e9
"""What is known to be a place is any of its bearers rather than none."""


def find_toponyms(
    text: str,
    gazetteer: Gazetteer,
    *,
    dateline: str | None = None,
    outlet_country: str | None = None,
    taken: Sequence[Span] = (),
    persons: Iterable[str] = (),
    associative: bool = False,
) -> tuple[Toponym, ...]:
    """The place names of `text`, in order, each with the place it means, or with none when that is not clear.

    Args:
        text: a report's cleaned text; spans count its characters.
        gazetteer: where names are looked up.
        dateline: the report's dateline as written; its country gets a vote.
        outlet_country: ISO3 code of the outlet's seat; counts only when nothing else says which country.
        taken: stretches that name organisations or people and hold no place.
        persons: further names of people in this report.
        associative: give names too that only refer to a place, of peoples and in the names of institutions.
    """
    found = survey(text, gazetteer, dateline=dateline, outlet_country=outlet_country, taken=taken, persons=persons)
    meant = [m for m in found.mentions if associative or not m.associative]
    named = [toponym(text, found.words, m, found.chosen, found.home, gazetteer) for m in meant]
    if associative:
        named += peoples(text, found.words, found.mentions, taken, gazetteer)
    return tuple(sorted(named, key=lambda t: t.span.start))


@dataclass(frozen=True, slots=True)
class Survey:
    """A text's words, the place names among them, what each was taken for, and what the text is about."""

    words: Sequence[Word]
    mentions: Sequence[Mention]
    chosen: Mapping[tuple[str, bool], Entry | None]
    home: Home
    votes: Votes


def survey(
    text: str,
    gazetteer: Gazetteer,
    *,
    dateline: str | None = None,
    outlet_country: str | None = None,
    taken: Sequence[Span] = (),
    persons: Iterable[str] = (),
) -> Survey:
    """All that `find_toponyms` goes by; arguments as it takes them."""
    words = scan(text, gazetteer.knows)
    surnames = frozenset(fold(p).split()[-1] for p in persons if p.split())
    named = people(words, gazetteer)
    named = People(named.at, named.surnames | surnames)
    candidates = [
        m for m in matches(words, gazetteer) if m.key not in gazetteer.demonyms and not _inside(words, m, taken)
    ]
    find_facilities(words, candidates, gazetteer)
    look_around(words, candidates, gazetteer)
    votes = _first_votes(words, candidates, gazetteer, dateline)
    lower = frozenset(w.key for w in words if not w.cap)
    scene = Scene(words, gazetteer, named, lower, frozenset(votes.countries))
    kept = recognised(candidates, scene)
    for mention in kept:
        countries = {e.country for e in mention.entries if e.curated}
        if len(countries) == 1 and mention.entries[0].country in countries:
            votes.countries[mention.entries[0].country or ""] += 0.3
    for mention in kept:
        fit_class(mention)
        bring_home(mention, gazetteer, votes)
    carry_over(kept)
    first = choose(kept, votes.copy())
    leave_strangers(words, kept, first, gazetteer)
    home = home_of(kept, {key: first[key] for key in {sense(m) for m in kept if m.entries}}, votes)
    kept += unknown_names(words, kept, scene, home, taken)
    if not votes.countries and outlet_country:
        votes.countries[outlet_country] += 0.5
    chosen = choose(kept, votes)
    return Survey(words, kept, chosen, home, votes)


def resolve_mentions(
    text: str, spans: Sequence[Span], gazetteer: Gazetteer, *, dateline: str | None = None
) -> tuple[Toponym, ...]:
    """What the names at `spans` mean, one toponym a span, in the order given: for names that others have found."""
    words = scan(text, gazetteer.knows)
    starts = [w.start for w in words]
    mentions = [_given_mention(text, words, starts, span, gazetteer) for span in spans]
    in_order = sorted((m for m in mentions if m is not None), key=lambda m: (m.i, m.j))
    look_around(words, in_order, gazetteer)
    for mention in in_order:
        # The span alone is the name: "northern" before it is not asked for.
        mention.direction, mention.lead = None, 0
    votes = _first_votes(words, in_order, gazetteer, dateline)
    for mention in in_order:
        if not mention.entries:
            near = (gazetteer.like(mention.key, code) for code, _ in votes.ranked()[:2])
            mention.entries = next((e for e in near if e), ())
    chosen = choose(in_order, votes, enough=_GIVEN)
    return tuple(
        Toponym(span, span.of(text), None) if m is None else toponym(text, words, m, chosen, Home(()), gazetteer)
        for span, m in zip(spans, mentions, strict=True)
    )


def _given_mention(
    text: str, words: Sequence[Word], starts: Sequence[int], span: Span, gazetteer: Gazetteer
) -> Mention | None:
    """The mention that a span makes, with its article or class word left out when only the rest is known."""
    i = bisect_left(starts, span.start)
    j = bisect_left(starts, span.end)
    if i >= j:
        i, j = max(0, i - 1), max(0, i - 1) + 1
    if i >= len(words):
        return None
    for a, b in ((i, j), (i + 1, j), (i, j - 1)):
        if a < b:
            entries = _entries(key_of(words, a, b), gazetteer) or (
                _entries(fold(span.of(text)), gazetteer) if (a, b) == (i, j) else ()
            )
            if entries:
                return Mention(a, b, key_of(words, a, b), entries)
    return Mention(i, j, key_of(words, i, j), ())


def _entries(key: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """What a name that is known to be a place may mean: also a people's name, or an abbreviation of a state."""
    country = gazetteer.country(gazetteer.demonyms.get(key, ""))
    if country is not None:
        return (country,)
    full = lexicon().abbreviations.get(key.replace(" ", ""))
    return gazetteer.lookup(key) or (gazetteer.lookup(fold(full))[:1] if full else ())


def _inside(words: Sequence[Word], mention: Mention, taken: Sequence[Span]) -> bool:
    span = Span(words[mention.i].start, words[mention.j - 1].end)
    return any(t.overlaps(span) for t in taken)


def _first_votes(
    words: Sequence[Word], mentions: Sequence[Mention], gazetteer: Gazetteer, dateline: str | None
) -> Votes:
    """Votes before any name is read: countries, peoples, the dateline."""
    counts: Counter[str] = Counter()
    for n, word in enumerate(words):
        if word.cap:
            pair = f"{word.key} {words[n + 1].key}" if n + 1 < len(words) else ""
            code = gazetteer.demonyms.get(pair) or gazetteer.demonyms.get(word.key)
            if code:
                counts[code] += 1
    votes = Votes()
    for code, n in counts.items():
        votes.countries[code] += 0.6 * n**0.7
    named = Counter(m.entries[0].country for m in mentions if _plain_country(m))
    for country, n in named.items():
        if country:
            votes.countries[country] += 1.5 * n**0.7
    if dateline:
        for entry in gazetteer.lookup(fold(dateline.partition(",")[0]))[:1]:
            if entry.country:
                votes.countries[entry.country] += 1.0
    return votes


def _plain_country(mention: Mention) -> bool:
    """True for a country's name that is no big town's or province's too, as Georgia, Jordan and Lebanon are."""
    first = mention.entries[0] if mention.entries else None
    if first is None or first.feature != "country":
        return False
    return not any(e.country != first.country and e.population >= _HOMONYM for e in mention.entries[1:])


def continents() -> tuple[str, ...]:
    """The parts of the world that are names but no places of an event."""
    return lexicon().continents

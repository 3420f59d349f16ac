"""Finding and resolving the place names of a report."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from vedette.lexicon.places import words as lexicon
from vedette.model.claim import Place
from vedette.model.distance import kilometres
from vedette.model.reading import Toponym
from vedette.model.span import Span
from vedette.places.facilities import at_town, find_facilities
from vedette.places.gazetteer import Entry, Gazetteer
from vedette.places.home import Home, bring_home, carry_over, fit_class, home_of, place_unknown
from vedette.places.judge import AGAIN, PASS, Scene, in_institution, only_refers, points
from vedette.places.keys import fold
from vedette.places.mentions import Mention, key_of, matches, sense
from vedette.places.people import People, people
from vedette.places.resolve import Votes, choose, own_name
from vedette.places.scan import Word, scan
from vedette.places.strangers import leave_strangers
from vedette.places.surroundings import look_around
from vedette.places.unknown import unknown_names

_HOMONYM = 10_000
_FEW = 3
"""A name with so few bearers says which province a report speaks of."""
_BACKING = 2.5
_SEAT_KM = 160.0
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
) -> tuple[Toponym, ...]:
    """The names of `text` at which something may be said to be, in order; arguments as `all_toponyms` takes them."""
    found = all_toponyms(
        text, gazetteer, dateline=dateline, outlet_country=outlet_country, taken=taken, persons=persons
    )
    return tuple(t for t in found if not t.associative)


def all_toponyms(
    text: str,
    gazetteer: Gazetteer,
    *,
    dateline: str | None = None,
    outlet_country: str | None = None,
    taken: Sequence[Span] = (),
    persons: Iterable[str] = (),
) -> tuple[Toponym, ...]:
    """The place names of `text`, in order, each with the place it means, or with none when that is not clear.

    Names that only refer to a place, of peoples and in the names of institutions, are among them, marked as
    associative.

    Args:
        text: a report's cleaned text; spans count its characters.
        gazetteer: where names are looked up.
        dateline: the report's dateline as written; its country gets a vote.
        outlet_country: ISO3 code of the outlet's seat; counts only when nothing else says which country.
        taken: stretches that name organisations or people and hold no place.
        persons: further names of people in this report.
    """
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
    for mention in candidates:
        mention.score = points(mention, scene)
    shorts = [m.short for m in candidates if m.short is not None and m.score >= PASS - AGAIN]
    for mention in shorts:
        mention.score = PASS
    taken_words = {m.i for m in shorts}
    candidates = [m for m in candidates if m.i not in taken_words] + shorts
    for mention in candidates:
        if mention.score < PASS and in_institution(mention, scene):
            mention.score, mention.associative = PASS, True
        mention.associative = mention.associative or only_refers(mention, words)
    _back_up(candidates)
    sure = {m.key for m in candidates if m.score >= PASS}
    kept = [m for m in candidates if m.score >= PASS or (m.key in sure and m.score >= PASS - AGAIN)]
    for mention in kept:
        if mention.entries[0].curated and mention.entries[0].country:
            votes.countries[mention.entries[0].country] += 0.3
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
    found = [_toponym(text, words, m, chosen, home, gazetteer) for m in kept]
    found += _peoples(text, words, kept, taken, gazetteer)
    return tuple(sorted(found, key=lambda t: t.span.start))


def _peoples(
    text: str, words: Sequence[Word], kept: Sequence[Mention], taken: Sequence[Span], gazetteer: Gazetteer
) -> list[Toponym]:
    """The countries that peoples' names refer to: "Syrian", "the South Koreans"."""
    covered = {k for m in kept for k in range(m.i, m.j)}
    found = []
    n = 0
    while n < len(words):
        size = next((s for s in (2, 1) if _is_people(words, n, s, gazetteer) and n not in covered), 0)
        span = Span(words[n].start, words[n + size - 1].end) if size else None
        country = gazetteer.country(gazetteer.demonyms[key_of(words, n, n + size)]) if size else None
        if span is not None and country is not None and not any(t.overlaps(span) for t in taken):
            place = Place(span.of(text), country.name, "country", country.country, None, country.lat, country.lon)
            found.append(Toponym(span, span.of(text), place, "country", associative=True))
        n += max(1, size)
    return found


def _is_people(words: Sequence[Word], n: int, size: int, gazetteer: Gazetteer) -> bool:
    run = words[n : n + size]
    return (
        len(run) == size
        and all(w.cap for w in run)
        and all(w.joined for w in run[1:])
        and key_of(words, n, n + size) in gazetteer.demonyms
    )


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
        mention.direction, mention.lead = None, 0  # the span alone is the name: "northern" is not asked for
    votes = _first_votes(words, in_order, gazetteer, dateline)
    for mention in in_order:
        if not mention.entries:
            near = (gazetteer.like(mention.key, code) for code, _ in votes.ranked()[:2])
            mention.entries = next((e for e in near if e), ())
    chosen = choose(in_order, votes, enough=_GIVEN)
    return tuple(
        Toponym(span, span.of(text), None) if m is None else _toponym(text, words, m, chosen, Home(()), gazetteer)
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


def _back_up(mentions: Sequence[Mention]) -> None:
    """Let a name that is nearly a place be one, where the report surely names a place of the same province."""
    sure = [_meant(m) for m in mentions if m.score >= PASS and not m.associative]
    provinces = {(e.country, e.admin1) for es in sure for e in es if e.admin1 and len(es) <= _FEW}
    countries = {e.country for es in sure for e in es if len(es) == 1}
    for mention in mentions:
        lack = PASS - mention.score
        if 0 < lack <= _BACKING and any((e.country, e.admin1) in provinces for e in mention.entries):
            mention.score = PASS
        elif 0 < lack <= 1 and mention.entries[0].curated and mention.entries[0].country in countries:
            mention.score = PASS


def _meant(mention: Mention) -> Sequence[Entry]:
    """The bearers of the name that fit the class word beside it, when it has one."""
    fit = [e for e in mention.entries if e.feature in mention.wants[:1]]
    return fit or mention.entries


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


def _toponym(
    text: str,
    words: Sequence[Word],
    mention: Mention,
    chosen: Mapping[tuple[str, bool], Entry | None],
    home: Home,
    gazetteer: Gazetteer,
) -> Toponym:
    span = Span(words[mention.i].start, words[mention.j - 1].end)
    written = text[words[mention.i - mention.lead].start : span.end]
    if mention.unknown:
        place = place_unknown(written, span.of(text), mention, chosen, home)
        return Toponym(span, span.of(text), place, "populated", associative=mention.associative)
    entry = chosen[sense(mention)]
    if entry is None:
        return Toponym(span, span.of(text), None, associative=mention.associative)
    place = _place(written, mention, entry, gazetteer)
    if mention.facility and entry.feature == "populated":
        return Toponym(span, span.of(text), at_town(place, span.of(text)), "facility")
    return Toponym(
        span, span.of(text), place, entry.feature, _capital(mention, entry, gazetteer), associative=mention.associative
    )


def _capital(mention: Mention, entry: Entry, gazetteer: Gazetteer) -> str | None:
    code = gazetteer.seats.get(mention.key)
    return code if code is not None and code in (entry.country, None) else None


def _is_area(mention: Mention, entry: Entry) -> bool:
    """True when the name stands for a country or a province: "northern Aleppo countryside" is no part of the town."""
    return entry.feature in ("country", "admin1") or (mention.wants[:1] == ("admin1",) and entry.admin1 is not None)


def _is_part(written: str, mention: Mention, entry: Entry) -> bool:
    """True for "southern Idlib": a part of the province called like its town, where "east Aleppo" is the town's."""
    if entry.feature != "populated" or "ern " not in written or mention.wants[:1] == ("populated",):
        return False
    return any(
        e.feature == "admin1" and (e.country, e.admin1) == (entry.country, entry.admin1) for e in mention.entries
    )


def _seat(province: Entry, key: str, gazetteer: Gazetteer) -> tuple[float, float]:
    """The point that stands for a province: the town of its name, unless that is far from its middle."""
    for town in gazetteer.lookup(key):
        if town.feature == "populated" and town.country == province.country and own_name(town, key):
            if kilometres(town.lat, town.lon, province.lat, province.lon) <= _SEAT_KM:
                return town.lat, town.lon
            break
    return province.lat, province.lon


def _place(written: str, mention: Mention, entry: Entry, gazetteer: Gazetteer) -> Place:
    admin1 = entry.admin1 if entry.feature != "country" else None
    precision, name, lat, lon = entry.precision, entry.name, entry.lat, entry.lon
    known = [e for e in gazetteer.lookup(fold(written)) if e.curated and e.country == entry.country]
    if mention.direction and known:
        entry = known[0]
        name, precision, lat, lon = entry.name, entry.precision, entry.lat, entry.lon
    elif mention.direction and entry.country and (_is_area(mention, entry) or _is_part(written, mention, entry)):
        centre = gazetteer.centre(entry.country, admin1, mention.direction)
        name = f"{written.split(maxsplit=1)[0].lower()} {name}"
        precision = "region" if entry.feature == "country" else "province"
        lat, lon = centre or (lat, lon)
    elif entry.feature == "admin1":
        lat, lon = _seat(entry, mention.key, gazetteer)
    elif mention.wants and mention.wants[0] == "admin1" and entry.feature == "populated":
        precision = "province"
    return Place(written, name, precision, entry.country, admin1, round(lat, 3), round(lon, 3))


def continents() -> tuple[str, ...]:
    """The parts of the world that are names but no places of an event."""
    return lexicon().continents

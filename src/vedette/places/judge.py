"""Is a known name a place here? Points for and against, from the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from vedette.lexicon.calendar import calendar
from vedette.lexicon.places import Words
from vedette.lexicon.places import words as lexicon
from vedette.places.gazetteer import GIVEN, SURNAME, WORD, Gazetteer
from vedette.places.mentions import Mention
from vedette.places.people import People
from vedette.places.resolve import own_name
from vedette.places.scan import Word

PASS = 3.0
"""A name with as many points is a place."""
AGAIN = 1.5
"""So many points fewer do for a name that is a place elsewhere in the report."""
_BIG, _MIDDLE, _SMALL = 1_000_000, 100_000, 15_000
_DWELT = 1.0
_PLAIN = 1.0
"""What a preposition of place adds for a name that is no word and no person's name."""
_OFFICIAL = 1.0
"""What an institution's name says for the name that opens it."""
_INSTITUTION = 5
_INITIALS, _SHOUTED = 3, 5
_QUARTERS = frozenset({"neighborhood", "neighbourhood", "quarter", "district"})
_POINTS = frozenset("nsew")
_AREAS = ("country", "admin1", "continent")


@dataclass(frozen=True, slots=True)
class Scene:
    """What judging needs to know of the whole text."""

    words: Sequence[Word]
    gazetteer: Gazetteer
    people: People
    lower: frozenset[str]
    """Keys that also occur without a capital."""
    countries: frozenset[str]
    """The countries that the text names, or whose people it names."""


def points(mention: Mention, scene: Scene) -> float:
    """For and against, summed; `PASS` or more is a place."""
    return bare_points(mention, scene) - _neighbours(mention, scene, lexicon())


def in_institution(mention: Mention, scene: Scene) -> bool:
    """True for a place's name that is part of an institution's: "Homs University", "the Bank of Ghana"."""
    lex = lexicon()
    if mention.i in scene.people.at or not (_has_tail(mention, scene, lex) or _has_head(mention, scene, lex)):
        return False
    return bare_points(mention, scene) + _OFFICIAL >= PASS


def _has_tail(mention: Mention, scene: Scene, lex: Words) -> bool:
    """True when the capitalised words after the name come to one that makes the whole an institution."""
    words = scene.words
    for k in range(mention.j, min(mention.j + _INSTITUTION, len(words))):
        if not words[k].joined or words[k - 1].possessive or words[k].titled:
            return False
        if words[k].cap and (words[k].key in lex.tails or (k > mention.j and words[k].key in lex.fixtures)):
            return True
        if not words[k].cap and words[k].key not in lex.connectors:
            return False
    return False


def _has_head(mention: Mention, scene: Scene, lex: Words) -> bool:
    words, k = scene.words, mention.i - 1
    while k > 0 and words[k + 1].joined and words[k].key in ("of", "for", "the", "in"):
        k -= 1
    return 0 <= k < mention.i - 1 and words[k].cap and words[k].key in lex.heads and words[k + 1].joined


def bare_points(mention: Mention, scene: Scene) -> float:
    """For and against, without what the capitalised words beside the name make of it."""
    lex = lexicon()
    total = _fame(mention, scene) + 0.75 * (mention.j - mention.i - 1)
    total += 2.0 * mention.locative + 3.0 * mention.settled + 3.0 * bool(mention.inside) + 2.0 * bool(mention.parts)
    if scene.countries and any(e.country in scene.countries for e in mention.entries):
        total += 1.5
    if mention.direction:
        total += 1.0
    if _is_dateline(mention, scene.words):
        total += 3.0
    if mention.facility or (mention.j - mention.i > 1 and scene.words[mention.j - 1].key in lex.classes):
        total += 3.0
    if mention.j < len(scene.words) and scene.words[mention.j].joined and scene.words[mention.j].key in lex.dwellers:
        total += _DWELT
    if mention.locative and mention.key not in scene.lower and not scene.gazetteer.trait(mention.key):
        total += _PLAIN
    if _is_weapon(mention, scene.words, lex) or _is_ship(mention, scene.words, lex):
        return 0.0
    return total - _ordinary(mention, scene)


def _is_dateline(mention: Mention, words: Sequence[Word]) -> bool:
    """True for "GALKAYO, Oct 12 -" and "MITROVICA (Agency) -": capitals at the head of a line."""
    word, j = words[mention.i], mention.j
    if j >= len(words) or not word.shouted or not (mention.i == 0 or "\n" in word.gap):
        return False
    gap = words[j].gap
    return "-" in gap or "–" in gap or "—" in gap or "(" in gap or (gap == ", " and words[j].key in _months())


@cache
def _months() -> frozenset[str]:
    return calendar().words_of("MONTH")


def only_refers(mention: Mention, words: Sequence[Word]) -> bool:
    """True where the name says whence something is, not where: "Kandahar-born", "the Minsk agreements"."""
    lex, j = lexicon(), mention.j
    if mention.i > 0 and words[mention.i].joined and words[mention.i - 1].key == "ethnic":
        return True
    if j >= len(words) or words[j].cap:
        return False
    return (words[j].gap == "-" and words[j].key in lex.hyphened) or (words[j].joined and words[j].key in lex.papers)


def _is_ship(mention: Mention, words: Sequence[Word], lex: Words) -> bool:
    """True for "the cruiser Moskva"."""
    before = words[mention.i - 1] if mention.i else None
    return before is not None and words[mention.i].joined and before.key in lex.vessels


def _is_weapon(mention: Mention, words: Sequence[Word], lex: Words) -> bool:
    """True for "a Grad missile", "Badr-1 rockets": a weapon's name beside what it is, or with an article."""
    if mention.key not in lex.weapons or mention.inside:
        return False
    beside = words[mention.j : mention.j + 2]
    article = mention.i > 0 and words[mention.i].joined and words[mention.i - 1].key in ("a", "an")
    return article or any(w.key in lex.armed for w in beside)


def _fame(mention: Mention, scene: Scene) -> float:
    """How well known the best bearer of the name is."""
    first = mention.entries[0]
    if any(e.feature == "country" for e in mention.entries) or mention.key in scene.gazetteer.seats:
        return 4.5
    if first.curated or any(e.feature in _AREAS and own_name(e, mention.key) for e in mention.entries):
        return 3.0
    population = max(e.population for e in mention.entries)
    return next((p for bound, p in ((_BIG, 3.0), (_MIDDLE, 2.5), (_SMALL, 1.0)) if population >= bound), 0.0)


def _ordinary(mention: Mention, scene: Scene) -> float:
    """What the name may be besides a place."""
    word = scene.words[mention.i]
    if mention.j - mention.i > 1 and not mention.facility:
        return 4.0 if mention.i in scene.people.at and not mention.locative else 0.0
    trait = scene.gazetteer.trait(mention.key)
    country = any(e.feature == "country" for e in mention.entries[:1])
    loss = 0.0
    if trait & WORD and not country:
        loss += 4.0 if word.first else 3.0
        loss += 3.0 if word.titled else 0.0
    if mention.key in scene.lower and not country:
        loss += 3.0
    if not country:
        loss += 0.8 * bool(trait & GIVEN) + 0.5 * bool(trait & SURNAME)
    if mention.i in scene.people.at:
        loss += 6.0
    elif mention.key in scene.people.surnames:
        loss += 2.0 if mention.locative or country else 5.0
    if _is_initials(mention, word, country=country) and mention.key not in scene.gazetteer.seats:
        loss += 2.5
    return loss


def _is_initials(mention: Mention, word: Word, *, country: bool) -> bool:
    """True for what may be an abbreviation: three letters, or up to five in capitals."""
    if len(mention.key) <= _INITIALS:
        return not (mention.entries[0].curated and mention.locative)
    return word.shouted and not word.titled and len(mention.key) <= _SHOUTED and not country


def _neighbours(mention: Mention, scene: Scene, lex: Words) -> float:
    """What the capitalised words beside the name make of it."""
    return _before(mention, scene, lex) + _after(mention, scene, lex)


def _before(mention: Mention, scene: Scene, lex: Words) -> float:
    words, i = scene.words, mention.i
    if i == 0 or not words[i].joined:
        return 0.0
    before = words[i - 1]
    if before.key in ("of", "for") and i > 1 and words[i - 2].cap and before.joined and words[i - 2].key in lex.heads:
        return 6.0
    plain = not before.cap or before.possessive or before.titled or before.key in _POINTS
    explained = before.key in lex.classes or before.key in lex.directions or before.key in lex.titles
    opening = before.first and (before.key in lex.never or before.key in lex.locatives or before.key in lex.around)
    if plain or explained or opening:
        return 0.0
    return 0.5 if before.key in scene.gazetteer.demonyms else 3.5


def _after(mention: Mention, scene: Scene, lex: Words) -> float:
    words, j = scene.words, mention.j
    if j + 1 < len(words) and words[j].gap == words[j + 1].gap == "-" and not words[j].cap:
        # The first part of one long name: "Dasht-e-Barchi".
        return 6.0
    if j >= len(words) or words[j - 1].possessive or not words[j].joined:
        return 0.0
    after, country = words[j], mention.entries[0].feature == "country"
    if after.key in lex.fixtures or (after.key in _QUARTERS and country):
        return 5.0
    if after.key in lex.kin and not mention.locative and not country:
        return 3.0
    if not after.cap:
        known = mention.key in scene.gazetteer.seats or mention.locative or country
        return 0.0 if known or after.key not in lex.speech else 2.0
    return 0.0 if after.titled else _continued(after, scene, lex, country=country, tail=_has_tail(mention, scene, lex))


def _continued(after: Word, scene: Scene, lex: Words, *, country: bool, tail: bool) -> float:
    """What a capitalised word straight after the name takes from it."""
    if after.key in lex.tails or tail:
        return 6.0
    if after.key in lex.classes or after.key in lex.titles or after.key in scene.gazetteer.demonyms:
        return 0.0
    return 1.0 if after.key in lex.never or country else 3.0

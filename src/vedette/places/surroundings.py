"""What the words around a name say: prepositions, class words, directions, and the places it lies in."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.lexicon.places import Words
from vedette.lexicon.places import words as lexicon
from vedette.places.gazetteer import Gazetteer
from vedette.places.mentions import Mention
from vedette.places.scan import Word

_SKIPPED = frozenset(
    {"the", "rebel-held", "nearby", "neighboring", "neighbouring", "rebel", "held", "besieged", "city", "border"}
)


def look_around(words: Sequence[Word], mentions: Sequence[Mention], gazetteer: Gazetteer) -> None:
    """Note on every mention what stands beside it."""
    lex = lexicon()
    for mention in mentions:
        _class_after(words, mention, lex)
        _before(words, mention, lex)
    for one, other in zip(mentions, mentions[1:], strict=False):
        _join(words, one, other)
    for mention in mentions:
        _abbreviated(words, mention, lex, gazetteer)
    _coordinate(words, mentions)


def _class_after(words: Sequence[Word], mention: Mention, lex: Words) -> None:
    j = mention.j
    if words[j - 1].possessive:
        return
    for k in range(j, min(j + 2, len(words))):
        word = words[k]
        if not word.joined:
            return
        key = lex.plurals.get(word.key, word.key)
        if key in lex.classes and (key == word.key or k == j):
            mention.wants = mention.wants or lex.classes[key]
            mention.settled = mention.settled or k == j
            if word.cap and k == j and key == word.key:
                mention.j = j + 1 if _named_so(mention, key) else mention.j
            return
        if word.key not in ("refugee", "border", "air", "displacement", "idp", "military", "international"):
            return


def _named_so(mention: Mention, key: str) -> bool:
    """True when a capitalised class word belongs to the name ("Rapides Parish"), as it does for areas."""
    return any(e.feature in ("admin1", "admin2") for e in mention.entries) and key not in ("city", "town", "village")


def _before(words: Sequence[Word], mention: Mention, lex: Words) -> None:
    i = mention.i
    k = i - 1
    joined = words[i].joined
    while k >= 0 and joined:
        word = words[k]
        if word.key in lex.directions and k == i - 1 - mention.lead:
            mention.direction = mention.direction or lex.directions[word.key]
            mention.lead += 1
        elif word.key not in _SKIPPED:
            break
        joined = word.joined
        k -= 1
    if k < 0 or not joined or (words[k].cap and not words[k].first):
        return
    word = words[k]
    if word.key == "of" and k > 0 and words[k].joined:
        k = k - 1
        word = words[k]
        key = lex.plurals.get(word.key, word.key)
        mention.locative = (
            key in lex.classes
            or key in lex.around
            or key
            in (
                "part",
                "parts",
                "area",
                "areas",
                "centre",
                "center",
                "heart",
                "control",
                "capital",
                "edge",
                "people",
                "residents",
                "streets",
            )
        )
        if key in lex.classes:
            mention.settled = True
            mention.wants = mention.wants or lex.classes[key]
        return
    key = lex.plurals.get(word.key, word.key)
    if key in lex.classes and not word.cap:
        mention.settled = True
        mention.wants = mention.wants or lex.classes[key]
        mention.locative = True
    elif word.key in lex.locatives or word.key in lex.around:
        mention.locative = True


def _join(words: Sequence[Word], one: Mention, other: Mention) -> None:
    """`X, Y` and `X in Y` where Y is an area that holds an X."""
    between = words[one.j : other.i]
    gap = words[other.i].gap if not between else between[0].gap
    if between and (
        len(between) > 3
        or any(w.cap for w in between)
        or any("\n" in w.gap or "." in w.gap for w in [*between[1:], words[other.i]])
    ):
        return
    if not between and gap.strip() not in (",", "(", "", "-", "–", "—"):
        return
    if not between and gap.strip() == "" and "\n" in gap:
        return
    small = all(
        w.key
        in (
            "in",
            "the",
            "of",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "north",
            "south",
            "east",
            "west",
            "rural",
            "s",
        )
        for w in between
    )
    if between and (
        not small
        or between[0].key
        not in (
            "in",
            "of",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "north",
            "south",
            "east",
            "west",
            "rural",
        )
        or gap.strip() not in ("", ",")
    ):
        return
    if any(_holds(b, a) for b in other.entries[:8] for a in one.entries):
        one.inside.append(other)
        if not between and gap.strip() == "," or between:
            other.parts.append(one)


def _holds(area: object, place: object) -> bool:
    from vedette.places.gazetteer import Entry

    if not isinstance(area, Entry) or not isinstance(place, Entry) or area is place:
        return False
    if area.feature == "country":
        return area.country == place.country and place.feature != "country"
    if area.feature == "admin1":
        return (
            area.country == place.country and place.admin1 == area.admin1 and place.feature not in ("admin1", "country")
        )
    if area.feature in ("admin2", "region"):
        from vedette.places.distance import kilometres

        return (
            area.country == place.country
            and place.feature in ("populated", "facility", "camp", "crossing")
            and kilometres(area.lat, area.lon, place.lat, place.lon) < (80 if area.feature == "admin2" else 200)
        )
    return False


def _abbreviated(words: Sequence[Word], mention: Mention, lex: Words, gazetteer: Gazetteer) -> None:
    j = mention.j
    if j >= len(words) or words[j].gap.strip() != "," or words[j].key not in lex.abbreviations or not words[j].cap:
        return
    from vedette.places.keys import fold

    area = gazetteer.lookup(fold(lex.abbreviations[words[j].key]))
    holder = mention.short = Mention(j, j + 1, words[j].key, tuple(e for e in area if e.feature == "admin1"))
    if any(_holds(b, a) for b in holder.entries for a in mention.entries):
        mention.inside.append(holder)


def _coordinate(words: Sequence[Word], mentions: Sequence[Mention]) -> None:
    """`X and Y provinces`, `in X and Y`, `X, Y and Z`: what is known of one is known of the other."""
    for one, other in zip(mentions, mentions[1:], strict=False):
        between = words[one.j : other.i]
        gap = words[other.i].gap
        listed = (len(between) == 1 and between[0].key in ("and", "or") and gap == " ") or (not between and gap == ", ")
        if not listed:
            continue
        if one.locative and not other.locative and not one.inside:
            other.locative = True
        if other.wants and not one.wants and len(between) == 1:
            one.wants, one.settled = other.wants, one.settled or other.settled
        elif one.wants and not other.wants and len(between) == 1 and words[max(0, one.i - 2)].key in lexicon().plurals:
            other.wants, other.settled = one.wants, True

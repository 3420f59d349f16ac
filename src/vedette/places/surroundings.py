"""What the words around a name say: prepositions, class words, directions, and the places it lies in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from vedette.lexicon.places import Words
from vedette.lexicon.places import words as lexicon
from vedette.places.containment import holds
from vedette.places.gazetteer import Gazetteer
from vedette.places.keys import fold
from vedette.places.mentions import Mention
from vedette.places.scan import Word

_BETWEEN_WORDS = 3
_LISTED_WORDS = 6
_DISTANCE_WORDS = 5
_BEARERS = 8
"""So many bearers of an area's name are tried."""


def look_around(words: Sequence[Word], mentions: Sequence[Mention], gazetteer: Gazetteer) -> None:
    """Note on every mention what stands beside it."""
    lex = lexicon()
    for mention in mentions:
        _class_after(words, mention, lex)
        _before(words, mention, lex)
    for one, other in reversed(list(pairwise(mentions))):
        _join(words, one, other, lex)
    for mention in mentions:
        _abbreviated(words, mention, lex, gazetteer)
    _coordinate(words, mentions, lex)


def relate(words: Sequence[Word], found: Sequence[Mention], known: Sequence[Mention]) -> None:
    """Note of names that only the words around gave away what area they are put into, or what they are near."""
    lex = lexicon()
    for mention in found:
        after = min((m for m in known if m.i >= mention.j), key=lambda m: m.i, default=None)
        if after is not None and after.i - mention.j <= _LISTED_WORDS + _BETWEEN_WORDS:
            _join(words, mention, after, lex)


def _class_after(words: Sequence[Word], mention: Mention, lex: Words) -> None:
    j = mention.j
    if words[j - 1].possessive:
        return
    for k in range(j, min(j + 2, len(words))):
        word = words[k]
        key = lex.plurals.get(word.key, word.key)
        if not word.joined:
            return
        if key in lex.classes and (key == word.key or k == j):
            mention.wants = mention.wants or lex.classes[key]
            if not (k + 1 < len(words) and words[k + 1].key == "hall"):
                mention.kind = mention.kind or key
            mention.settled = mention.settled or k == j
            if word.cap and k == j and key == word.key and _named_so(mention):
                mention.j = j + 1
            return
        if word.key not in lex.compounds:
            return


def _named_so(mention: Mention) -> bool:
    """True when a capitalised class word belongs to the name ("Rapides Parish"), as it does for areas."""
    return "populated" not in mention.wants and any(e.feature in ("admin1", "admin2") for e in mention.entries)


def _before(words: Sequence[Word], mention: Mention, lex: Words) -> None:
    k = mention.i - 1
    joined = words[mention.i].joined
    while k >= 0 and joined:
        word = words[k]
        if word.key in lex.directions and k == mention.i - 1 - mention.lead:
            mention.direction = mention.direction or lex.directions[word.key]
            mention.lead += 1
        elif word.key not in lex.skipped:
            break
        joined = word.joined
        k -= 1
    if k >= 0 and joined and (not words[k].cap or words[k].first):
        _governed(words, k, mention, lex)


def _governed(words: Sequence[Word], k: int, mention: Mention, lex: Words) -> None:
    """Read the word that governs the name: "in X", "the town of X", "the outskirts of X"."""
    of = words[k].key == "of" and k > 0 and words[k].joined
    word = words[k - 1] if of else words[k]
    key = lex.plurals.get(word.key, word.key)
    if key in lex.classes and not word.cap:
        mention.settled = mention.locative = True
        mention.wants = mention.wants or lex.classes[key]
        mention.kind = mention.kind or key
        if of and k > 1 and word.joined and words[k - 2].key in lex.directions:
            mention.direction, mention.lead = lex.directions[words[k - 2].key], mention.i - (k - 2)
    elif of:
        mention.locative = key in lex.around or key in lex.shares
    elif word.key in lex.locatives or word.key in lex.around or _approached(words, k, lex):
        mention.locative = True


def _approached(words: Sequence[Word], k: int, lex: Words) -> bool:
    """True for "an attack on", "the road to": a preposition after what is aimed or moves at a place."""
    return k > 0 and words[k].joined and words[k - 1].key in lex.approaches.get(words[k].key, ())


def _join(words: Sequence[Word], one: Mention, other: Mention, lex: Words) -> None:
    """`X, Y`, `X (Y)`, `X in Y` and `Y's X` where Y is an area that holds an X."""
    between = words[one.j : other.i]
    if words[other.i - 1].possessive and words[other.i].joined and all(w.key in lex.classes for w in between):
        # No words say that it lies there ("Israel's Gaza offensive"): only what the gazetteer holds to be so is taken.
        _put_inside(other, one, said=False, comma=False)
        return
    kind, between = _listed(between, lex)
    linked = _in_phrase(words, between, other, lex) if between else kind is None and _beside(words[other.i].gap)
    if linked and kind is not None and not one.settled:
        one.settled, one.kind, one.wants = True, kind, one.wants or lex.classes[kind]
    if linked:
        _put_inside(one, other, said=bool(between), comma=words[other.i].gap.strip() == ",")
    elif between and _distance(words, between, other, lex):
        one.close.append(other)


def _put_inside(one: Mention, other: Mention, *, said: bool, comma: bool) -> None:
    """Note that `one` lies in `other` where the gazetteer agrees, or where words say so of what is surely a place."""
    holders = [m for m in (other, *(other.inside if comma else ())) if _holds(m, one)]
    if holders or (said and (one.settled or one.locative) and _is_area(other)) or (comma and _of_country(one, other)):
        one.inside += holders[:1] or [other]
        if said or comma:
            (holders or [other])[0].parts.append(one)


def _holds(area: Mention, one: Mention) -> bool:
    return any(holds(b, a) for b in area.entries[:_BEARERS] for a in one.entries)


def _is_area(mention: Mention) -> bool:
    return any(e.feature in ("country", "admin1") for e in mention.entries[:_BEARERS])


def _of_country(one: Mention, other: Mention) -> bool:
    """True for "Berkshire, UK", where the index has only little-known areas of that name, in other countries."""
    return any(e.feature == "country" for e in other.entries[:1]) and all(e.feature == "admin2" for e in one.entries)


def _listed(between: Sequence[Word], lex: Words) -> tuple[str | None, Sequence[Word]]:
    """The class word that follows a name, or a list that it opens, and the words after that: "X and Y towns in"."""
    k = 0
    while k < min(len(between), _LISTED_WORDS) and (between[k].key == "and" or between[k].cap):
        if between[k].gap not in (" ", ", "):
            return None, between
        k += 1
    if k < len(between) and not between[k].cap and between[k].joined:
        kind = lex.plurals.get(between[k].key, between[k].key)
        if kind in lex.classes and kind in lex.settlements and (not k or kind != between[k].key):
            return kind, between[k + 1 :]
    return None, between


def _distance(words: Sequence[Word], between: Sequence[Word], other: Mention, lex: Words) -> bool:
    """True for words that only measure a way: ", some 30 km south of", "near the"."""
    if len(between) > _DISTANCE_WORDS or not words[other.i].joined or between[0].cap:
        return False
    measured = [w.key in lex.directions or w.key in lex.around for w in between]
    return any(measured) and all(m or w.key in lex.measures for m, w in zip(measured, between, strict=True))


def _beside(gap: str) -> bool:
    return gap.strip() in (",", "(", "-", "–") or (not gap.strip() and "\n" not in gap)


def _in_phrase(words: Sequence[Word], between: Sequence[Word], other: Mention, lex: Words) -> bool:
    if len(between) > _BETWEEN_WORDS or between[0].gap.strip() not in ("", ","):
        return False
    if any(not w.joined for w in [*between[1:], words[other.i]]):
        return False
    opens = between[0].key in ("in", "of", "rural") or between[0].key in lex.directions
    return opens and all(w.key in ("in", "of", "the", "rural") or w.key in lex.directions for w in between)


def _abbreviated(words: Sequence[Word], mention: Mention, lex: Words, gazetteer: Gazetteer) -> None:
    """`Tallahassee, Fla.`: the abbreviation becomes a mention of its own."""
    j = mention.j
    if j >= len(words) or words[j].gap.strip() != "," or words[j].key not in lex.abbreviations or not words[j].cap:
        return
    area = gazetteer.lookup(fold(lex.abbreviations[words[j].key]))
    holder = Mention(j, j + 1, words[j].key, tuple(e for e in area if e.feature == "admin1"))
    if any(holds(b, a) for b in holder.entries for a in mention.entries):
        mention.short = holder
        mention.inside.append(holder)


def _coordinate(words: Sequence[Word], mentions: Sequence[Mention], lex: Words) -> None:
    """`X and Y provinces`, `in X and Y`, `X, Y and Z`: what is known of one is known of the other."""
    for one, other in pairwise(mentions):
        between = words[one.j : other.i]
        gap = words[other.i].gap
        paired = len(between) == 1 and between[0].key in ("and", "or") and gap == " "
        if not paired and (between or gap != ", "):
            continue
        if one.locative and not other.locative and not one.inside:
            other.locative = True
        if paired and other.wants and not one.wants:
            one.wants, one.settled = other.wants, one.settled or other.settled
        elif paired and one.wants and not other.wants and words[max(0, one.i - 2)].key in lex.plurals:
            other.wants, other.settled = one.wants, True

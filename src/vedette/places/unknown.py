"""Names that the gazetteer lacks: other spellings of what it has, and villages that only the words around give away."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.lexicon.places import Words
from vedette.lexicon.places import words as lexicon
from vedette.model.span import Span
from vedette.places.gazetteer import WORD, Entry, Gazetteer
from vedette.places.home import Home
from vedette.places.judge import Scene
from vedette.places.mentions import Mention, key_of
from vedette.places.people import runs
from vedette.places.scan import Word
from vedette.places.surroundings import relate

_LONGEST = 4
_MIN_KEY = 4


def unknown_names(
    words: Sequence[Word], kept: Sequence[Mention], scene: Scene, home: Home, taken: Sequence[Span]
) -> list[Mention]:
    """Mentions for capitalised runs that no kept mention covers and that stand where a place would."""
    lex = lexicon()
    covered = {k for m in kept for k in range(m.i, m.j)}
    known: dict[str, Mention] = {}
    found = []
    for begin, j in runs(words):
        i = _skip_openers(words, begin, j, lex)
        if (
            i == j
            or j - i > _LONGEST
            or any(k in covered for k in range(i, j))
            or any(k in scene.people.at for k in range(i, j))
        ):
            continue
        span = Span(words[i].start, words[j - 1].end)
        if any(t.overlaps(span) for t in taken):
            continue
        mention = _read(words, i, j, scene.gazetteer, home, lex, known)
        if mention is not None:
            known[mention.key] = mention
            found.append(mention)
    relate(words, [m for m in found if m.unknown], kept)
    return found


def _skip_openers(words: Sequence[Word], i: int, j: int, lex: Words) -> int:
    """Where the name begins in a run whose first words only open the sentence: "Near Tal Hamis"."""
    while i < j and words[i].first and (words[i].key in lex.never or words[i].key in lex.locatives):
        i += 1
        if i < j and words[i - 1].key in lex.locatives:
            break
    return i


def _read(
    words: Sequence[Word],
    i: int,
    j: int,
    gazetteer: Gazetteer,
    home: Home,
    lex: Words,
    known: dict[str, Mention],
) -> Mention | None:
    end = j
    while j > i + 1 and words[j - 1].key in lex.classes:
        j -= 1
    kind = words[j].key if j < end and words[j].key in lex.settlements else None
    key = key_of(words, i, j)
    if key in known:
        first = known[key]
        return Mention(i, j, key, first.entries, unknown=first.unknown)
    if not _usable(words, i, j, key, gazetteer, lex):
        return None
    settled = kind is not None or _settled(words, i, j, lex)
    locative = _locative(words, i, lex)
    entries: tuple[Entry, ...] = ()
    if settled or locative:
        entries = _of_kind(_spelt_otherwise(key, home, gazetteer), kind, lex)
    if entries:
        return Mention(i, j, key, entries, settled=settled, locative=locative, kind=kind)
    return Mention(i, j, key, (), settled=True, unknown=True, kind=kind) if settled else None


def _spelt_otherwise(key: str, home: Home, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Places of the report's countries that are spelt alike and near what it names: none is better than a wrong one."""
    for code in home.countries:
        near = tuple(e for e in gazetteer.like(key, code) if home.near(e))
        if near:
            return near
    return ()


def _of_kind(entries: tuple[Entry, ...], kind: str | None, lex: Words) -> tuple[Entry, ...]:
    """The places that the class word allows: "Shaboura Camp" is no town that is spelt alike."""
    allowed = lex.classes.get(kind or "")
    return tuple(e for e in entries if e.feature in allowed) if allowed else entries


def _usable(words: Sequence[Word], i: int, j: int, key: str, gazetteer: Gazetteer, lex: Words) -> bool:
    """False for what cannot be a settlement's name: ordinary words, demonyms, abbreviations, headings."""
    if len(key) < _MIN_KEY or words[i].titled or words[i].shouted or key in gazetteer.demonyms:
        return False
    if any(w.key in lex.never or w.key in lex.tails or w.key in gazetteer.demonyms for w in words[i:j]):
        return False
    return not (j == i + 1 and (gazetteer.trait(key) & WORD or key.endswith(("ian", "ean", "ese", "ish"))))


def _settled(words: Sequence[Word], i: int, j: int, lex: Words) -> bool:
    """True beside a class word: "the village of X", "X town", "between the villages of X and Y"."""
    if (
        j < len(words)
        and words[j].joined
        and not words[j].cap
        and words[j].key in lex.settlements
        and not words[j - 1].possessive
    ):
        return True
    if i < 2 or not words[i].joined:  # noqa: PLR2004 - two words before are read
        return False
    if words[i - 1].key == "of":
        return words[i - 2].key in lex.settlements
    if words[i - 1].key in lex.settlements and not words[i - 1].cap:
        return True
    k = i - 1
    while k > 1 and (words[k].key == "and" or words[k].cap) and words[k].gap in (" ", ", "):
        k -= 1
    return k < i - 1 and words[k].key == "of" and lex.plurals.get(words[k - 1].key) is not None


def _locative(words: Sequence[Word], i: int, lex: Words) -> bool:
    """True after a preposition that only places follow, also one that opens the sentence."""
    if i == 0 or not words[i].joined:
        return False
    before = words[i - 1]
    return (not before.cap or before.first) and before.key in lex.prepositions

"""Names that the gazetteer lacks: other spellings of what it has, and villages that only the words around give away."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.lexicon.places import Words
from vedette.lexicon.places import words as lexicon
from vedette.model.span import Span
from vedette.places.gazetteer import WORD, Entry, Gazetteer
from vedette.places.judge import Scene
from vedette.places.mentions import Mention, key_of
from vedette.places.people import runs
from vedette.places.resolve import Votes
from vedette.places.scan import Word

_LONGEST = 4
_MIN_KEY = 4
_HOMES, _HOME_SHARE = 3, 0.35
"""A report has at most so many countries; the second has at least so much of the first's votes."""
_ONLY_SHARE = 0.8
"""In a report that is so much about one country, a small place of another is a mistake."""
_WELL_KNOWN = 100_000


def unknown_names(
    words: Sequence[Word], kept: Sequence[Mention], scene: Scene, votes: Votes, taken: Sequence[Span]
) -> list[Mention]:
    """Mentions for capitalised runs that no kept mention covers and that stand where a place would."""
    lex = lexicon()
    covered = {k for m in kept for k in range(m.i, m.j)}
    near = _home(votes)
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
        mention = _read(words, i, j, scene.gazetteer, near, lex, known)
        if mention is not None:
            known[mention.key] = mention
            found.append(mention)
    return found


def _home(votes: Votes) -> list[str]:
    """The countries that the report is about."""
    ranked = votes.ranked()[:_HOMES]
    return [code for code, weight in ranked if weight >= _HOME_SHARE * ranked[0][1]]


def _skip_openers(words: Sequence[Word], i: int, j: int, lex: Words) -> int:
    """Where the name begins in a run whose first words only open the sentence: "Near Tal Hamis"."""
    while i < j and words[i].first and (words[i].key in lex.never or words[i].key in lex.locatives):
        i += 1
        if i < j and words[i - 1].key in lex.locatives:
            break
    return i


def bring_home(mention: Mention, gazetteer: Gazetteer, votes: Votes) -> None:
    """Prefer a place of the report's own country, under another spelling or unknown, to a small one far away."""
    lead = votes.leading()
    if lead is None or mention.inside or any(_near_home(e, votes) for e in mention.entries):
        return
    own = gazetteer.like(mention.key, lead)
    if own:
        mention.entries = own
    elif mention.settled or votes.country(lead) >= _ONLY_SHARE:
        mention.entries, mention.unknown = (), True


def _near_home(entry: Entry, votes: Votes) -> bool:
    """True for what needs no help: well known, of no country, or of a country that the report speaks of."""
    return entry.curated or entry.country is None or entry.population >= _WELL_KNOWN or votes.country(entry.country) > 0


def _read(
    words: Sequence[Word],
    i: int,
    j: int,
    gazetteer: Gazetteer,
    near: Sequence[str],
    lex: Words,
    known: dict[str, Mention],
) -> Mention | None:
    while j > i + 1 and words[j - 1].key in lex.classes:
        j -= 1
    key = key_of(words, i, j)
    if key in known:
        first = known[key]
        return Mention(i, j, key, first.entries, unknown=first.unknown)
    if not _usable(words, i, j, key, gazetteer, lex):
        return None
    settled = _settled(words, i, j, lex)
    locative = _locative(words, i, lex)
    entries: tuple[Entry, ...] = ()
    if settled or locative:
        entries = next((e for e in (gazetteer.like(key, code) for code in near) if e), ())
    if entries:
        return Mention(i, j, key, entries, settled=settled, locative=locative)
    return Mention(i, j, key, (), settled=True, unknown=True) if settled else None


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

"""Reading a speaker's phrase: who it names, as what, and whether it only stands for someone named before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vedette.lexicon.actors import Actor, Actors
from vedette.lexicon.cues import Cues

_WORD = re.compile(r"[^\s,;:()\[\]\"“”]+")
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those|another|its|his|her|their|our)\s+", re.IGNORECASE)
_CUT = re.compile(
    r"\s*[,;:(\[—]\s*|\s+"
    r"(?:of|for|in|at|with|from|near|who|on|to|based|close|familiar|by|working|inside|under|within|"
    r"across|against|between)\s+",
    re.IGNORECASE,
)
_BY = re.compile(r"\s(?:by|from|of)\s+(.+)$", re.IGNORECASE)
_SAME = re.compile(r"^(?:same|latter|said|second)\s+")
_TAG = re.compile(r"^\[[^\]]*\]\s*")
_POSSESSIVE = re.compile(r"['’]s?$")
_STARTS_DEFINITE = re.compile(r"^(?:the|this|that|these|those|same|said|its|their)\s", re.IGNORECASE)
_LONGEST_NAME = 3
"""Words behind an office; with more, only the last two are taken for the name."""
_PRONOUNS = {"he": "person", "she": "person", "it": "body", "they": "many", "his": "person", "her": "person",
             "i": "self", "we": "self", "its": "body", "their": "many", "him": "person", "them": "many", "us": "self",
             "who": "none", "whom": "none", "which": "none", "that": "none", "this": "none", "these": "none",
             "those": "none", "you": "none"}  # fmt: skip
_CLAUSE = re.compile(r",?\s+(?:who|which|whose|whom|where)\s", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:their|its|his|her|our|my)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Naming:
    """What a speaker's phrase says of the speaker.

    `pronoun` is `person`, `body`, `many` or `self` for a pronoun, `none` for one that points at nobody to be found.
    `stands_for` is the noun of a phrase that only points back ("the source"). `person` is True for a person's own
    name; `name` is then that name without titles.
    """

    name: str
    kind: str | None
    person: bool = False
    head: str = ""
    pronoun: str | None = None
    stands_for: str | None = None


def singular(word: str) -> str:
    """A lower-case noun without its plural or possessive ending.

    >>> singular("ministries")
    'ministry'
    """
    word = _POSSESSIVE.sub("", word.lower()).strip(".")
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 - "ties" is "tie"
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("men") and len(word) > 3:  # noqa: PLR2004 - "men" itself stays
        return word[:-3] + "man"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:  # noqa: PLR2004 - "gas"
        return word[:-1]
    return word


def read_naming(phrase: str, actors: Actors, cues: Cues) -> Naming:
    """What the words of a speaker's phrase say."""
    plain = _TAG.sub("", " ".join(phrase.split()))
    if plain.isupper() and " " in plain:
        plain = plain.title().replace("’S", "’s").replace("'S", "'s")
    pronoun = _PRONOUNS.get(plain.lower())
    if pronoun:
        return Naming(plain, None, pronoun=pronoun, head=plain.lower())
    bare = _ARTICLE.sub("", plain).strip(" ,;:-\"“”'‘")
    main = _CUT.split(bare, maxsplit=1)[0] or bare
    words = _WORD.findall(main) or [main]
    head = singular(words[-1])
    issued = _issuer_of(bare, main, words, head, cues)
    if issued:
        inner = read_naming(issued, actors, cues)
        return inner if inner.pronoun is None else Naming(bare, "document", head=head, stands_for=head)
    actor = _actor(bare, main, head, actors, cues)
    kind = kind_of(bare, head, cues, actor)
    person = _person(bare, main, words, actors, cues) if actor is None or actor.cls == "person" else None
    if person:
        return Naming(actor.name if actor else person, kind, person=True, head=singular(person.split()[-1]))
    if actor:
        return Naming(actor.name, kind, head=head)
    bare = _SAME.sub("", bare)
    main = _SAME.sub("", main)
    words = _WORD.findall(main) or [main]
    points_back = _STARTS_DEFINITE.match(plain) is not None and len(words) == 1 and main == bare
    name = _OWNER.sub("the", _CLAUSE.split(bare, maxsplit=1)[0])
    return Naming(name, kind, head=head, stands_for=head if points_back and head in cues.stand_ins else None)


def _issuer_of(bare: str, main: str, words: list[str], head: str, cues: Cues) -> str | None:
    """Who issued the words that speak: "a statement by the ministry", "the SDF statement"."""
    if head not in cues.utterances:
        return None
    by = _BY.search(bare[len(main) :])
    if by:
        return by.group(1)
    before = words[:-1]
    while before and before[0].lower() in cues.not_names:
        before = before[1:]
    ours = any(_POSSESSIVE.search(w) or singular(w) in cues.kinds or w.isupper() for w in before)
    return _POSSESSIVE.sub("", " ".join(before)) if ours else None


def _actor(bare: str, main: str, head: str, actors: Actors, cues: Cues) -> Actor | None:
    """The lexicon's actor that the phrase names as a whole, or whose own activists, sources or team it names."""
    for mention in actors.find(bare):
        if mention.actor.cls in ("generic", "demonym"):
            continue
        whole = mention.span.end >= len(main.rstrip(")")) and mention.span.start <= len(main)
        if mention.actor.cls in ("country", "capital"):
            whole = whole and mention.span.start == 0
        elif mention.span.start > len(main):
            whole = False
        ours = (
            head in cues.followers
            and mention.actor.kind in ("monitor", "armed_group", "media", "un")
            and (mention.span.start == 0)
        )
        if whole or ours:
            return mention.actor
    return None


def _person(bare: str, main: str, words: list[str], actors: Actors, cues: Cues) -> str | None:
    """The person's name in the phrase, without titles; in "the rebels' spokesman, Ali Hasan" the name set beside."""
    name = _name_at_end(words, cues)
    if name or main == bare:
        return name
    first, *pieces = bare.split(",")
    if singular(words[-1]) in cues.titles and first != main:
        return _behind_office(first, actors, cues) or _beside(pieces, cues)
    return _beside(pieces, cues)


def _behind_office(phrase: str, actors: Actors, cues: Cues) -> str | None:
    """The name behind an office of several words: "Secretary of State Rex Tillerson"."""
    known = [m.span.end for m in actors.find(phrase) if m.actor.cls != "person" and m.span.end < len(phrase)]
    rest = _WORD.findall(phrase[max(known, default=0) :])
    for at in range(len(rest) - 1, -1, -1):
        if singular(rest[at]) in cues.kinds or not _namelike(rest[at], cues):
            rest = rest[at + 1 :]
            break
    if len(rest) > _LONGEST_NAME:
        rest = rest[-2:]
    return _name_at_end(rest, cues) if len(rest) > 1 else None


def _beside(pieces: list[str], cues: Cues) -> str | None:
    for piece in pieces:
        words = _WORD.findall(piece)
        if len(words) > 1 and all(w[:1].isupper() or w.lower() in cues.name_particles for w in words):
            name = _name_at_end(words, cues)
            if name:
                return name
    return None


def _name_at_end(words: list[str], cues: Cues) -> str | None:
    run: list[str] = []
    for word in reversed(words):
        low = word.lower().strip(".")
        if low in cues.titles or low.split("-")[0] in cues.not_names or not _namelike(word, cues):
            break
        run.insert(0, word)
    while run and run[0].lower() in cues.name_particles and not run[0][:1].isupper():
        run.pop(0)
    titled = len(run) < len(words) and singular(words[len(words) - len(run) - 1]) in cues.titles
    if not run or (len(run) == 1 and not titled and (run[0].isupper() or len(words) > 1)):
        return None
    if any(singular(w) in cues.kinds or singular(w) in cues.utterances for w in run):
        return None
    return _POSSESSIVE.sub("", " ".join(run))


def _namelike(word: str, cues: Cues) -> bool:
    return (word[:1].isupper() and any(c.isalpha() for c in word)) or word.lower() in cues.name_particles


def kind_of(bare: str, head: str, cues: Cues, actor: Actor | None = None) -> str | None:
    """The kind of source that a phrase describes; None when its words do not say.

    An office or a noun that speaks goes before the adjectives beside it: a defence minister is no soldier.
    """
    low = bare.lower()
    if actor and actor.kind and actor.cls not in ("country", "demonym", "capital"):
        return actor.kind
    if head in cues.kinds and head not in cues.carriers:
        return cues.kinds[head]
    for phrase, kind in cues.bodies:
        if phrase in low:
            return kind
    words = [w if w in cues.kinds else singular(w) for w in _WORD.findall(low)]
    return _told(words, cues) or (actor.kind if actor else None) or _carried(words, head, cues)


def _told(words: list[str], cues: Cues) -> str | None:
    """The kind that an office, or else the first telling word, gives."""
    telling = [w for w in words if w in cues.kinds and w not in cues.carriers]
    offices = [w for w in telling if w in cues.titles]
    return cues.kinds[(offices or telling)[0]] if telling else None


def _carried(words: list[str], head: str, cues: Cues) -> str | None:
    """The kind of words that say little by themselves: a source, an official, a handle."""
    if words and words[0].startswith("@"):
        return "witness"
    known = [w for w in words if w in cues.kinds]
    if known:
        return cues.kinds[head if head in known else known[0]]
    return "government" if any(w in ("spokesman", "spokeswoman", "spokesperson") for w in words) else None

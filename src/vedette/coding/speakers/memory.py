"""Who was named before: full names for surnames, bodies for "the ministry", speakers for "he" and "the source"."""

from __future__ import annotations

import bisect
import re
import unicodedata
from dataclasses import dataclass, replace

from vedette.coding.speakers.naming import Naming, kind_of, read_naming, singular
from vedette.lexicon.actors import Actors
from vedette.lexicon.cues import Cues

_PART = r"(?:[A-Z][a-z]{0,3}\.|[A-Z][\w\u2019'-]*)"
_RUN = re.compile(rf"{_PART}(?:[ \u00a0](?:[a-z]{{1,3}}[ \u00a0])?{_PART})+")
_LOOK_BEHIND = 90
_HUMAN_KINDS = ("medic", "witness", "diplomat", "expert", "anonymous")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speaker of the report: where named, by what name and kind, and by which main word.

    `said` is False for a body that only acts: a pronoun may mean it, but "the source" does not.
    """

    at: int
    name: str
    kind: str | None
    person: bool
    head: str
    plural: bool
    said: bool = True


class Memory:
    """What a report has named so far; speakers are added in the order of the text."""

    def __init__(self, text: str, actors: Actors, cues: Cues) -> None:
        """Collect the full names and bodies of `text`."""
        self._actors = actors
        self._cues = cues
        self._spoken: list[Spoken] = []
        self._people: dict[str, list[tuple[int, str, str | None]]] = {}
        self._bodies: dict[str, list[tuple[int, str, str | None]]] = {}
        for run in _RUN.finditer(text):
            self._learn(run.start(), run.group(), text)

    def _learn(self, at: int, run: str, text: str) -> None:
        words = run.split()
        while words and words[0].lower().strip(".") in self._cues.not_names:
            words.pop(0)
        last = singular(words[-1]) if words else ""
        if last in self._cues.stand_ins and len(words) > 1:
            phrase = " ".join(words)
            naming = read_naming(phrase, self._actors, self._cues)
            self._bodies.setdefault(last, []).append((at, naming.name, naming.kind))
            return
        if len(words) < 2:  # noqa: PLR2004 - first and last name
            return
        naming = read_naming(" ".join(words), self._actors, self._cues)
        if not naming.person or len(naming.name.split()) < 2:  # noqa: PLR2004 - first and last name
            return
        around = text[max(0, at - _LOOK_BEHIND) : at].rsplit(". ", 1)[-1].rsplit("\n", 1)[-1]
        behind = text[at : at + len(run) + _LOOK_BEHIND].split(". ", 1)[0].split("\n", 1)[0]
        kind = naming.kind or _office(around, behind[len(run) :], self._cues)
        for key in _surnames(naming.name):
            self._people.setdefault(key, []).append((at, naming.name, kind))

    def resolve(self, naming: Naming, at: int) -> Naming:
        """The naming with the name and kind that earlier words of the report give it."""
        if naming.pronoun:
            found = self._pronoun(naming.pronoun, at)
        elif naming.stands_for:
            found = self._stand_in(naming.stands_for)
        elif naming.person:
            found = self._surname(naming, at)
        else:
            found = None
        if found is None:
            return naming
        return replace(naming, name=found[0], kind=found[1] or naming.kind, person=found[2])

    def remember(self, naming: Naming, at: int, *, plural: bool) -> None:
        """Keep a speaker for the pronouns and short forms to come."""
        self._spoken.append(Spoken(at, naming.name, naming.kind, naming.person, naming.head, plural))

    def notice(self, naming: Naming, at: int, *, plural: bool) -> None:
        """Keep a person or body that is spoken of as the subject of a sentence, for a pronoun to come."""
        if naming.pronoun or not (naming.person or naming.kind or naming.head in self._cues.stand_ins):
            return
        known = self.resolve(naming, at)
        person = naming.person
        self._spoken.append(Spoken(at, known.name, known.kind, person, known.head, plural and not person, said=person))

    def _pronoun(self, pronoun: str, at: int) -> tuple[str, str | None, bool] | None:
        for one in reversed(self._spoken):
            fits = {
                "person": one.person or _is_one(one, self._cues),
                "body": not one.person and not one.plural,
                "many": one.plural or (one.said and not one.person),
                "self": True,
            }.get(pronoun, False)
            if fits:
                return one.name, one.kind, one.person
        if pronoun != "person":
            return None
        before = [p for known in self._people.values() for p in known if p[0] < at and p[2]]
        return (*max(before)[1:], True) if before else None

    def _stand_in(self, head: str) -> tuple[str, str | None, bool] | None:
        spoken = [one for one in self._spoken if one.said]
        for one in reversed(spoken):
            if one.head == head or (head in self._cues.body_words and self._fits(one, head)):
                return one.name, one.kind, one.person
        known = self._bodies.get(head)
        if known:
            return known[-1][1], known[-1][2], False
        if head in self._cues.utterances or head == "source":
            return next(((o.name, o.kind, o.person) for o in reversed(spoken)), None)
        return None

    def _fits(self, one: Spoken, head: str) -> bool:
        if head in one.name.lower():
            return True
        return not one.person and not one.plural and self._cues.kinds.get(head) == one.kind and one.kind is not None

    def _surname(self, naming: Naming, at: int) -> tuple[str, str | None, bool] | None:
        known = self._people.get(_surnames(naming.name)[0], [])
        if not known:
            return None
        place = bisect.bisect_right(known, at, key=lambda k: k[0])
        first = known[max(0, place - 1)]
        kind = naming.kind or next((k[2] for k in known if k[2]), None)
        short = len(naming.name.split()) == 1 or naming.name.lower() in first[1].lower()
        return (first[1] if short else naming.name), kind, True


def _is_one(one: Spoken, cues: Cues) -> bool:
    """True for a nameless single person: "a doctor", "an official"."""
    return one.said and not one.plural and (one.head in cues.titles or one.kind in _HUMAN_KINDS)


def _folded(word: str) -> str:
    """A word in lower case without accents: outlets write one name with and without them."""
    apart = unicodedata.normalize("NFKD", word.lower().replace("\u0131", "i"))
    return "".join(c for c in apart if not unicodedata.combining(c))


def _surnames(name: str) -> list[str]:
    last = _folded(name.rsplit(maxsplit=1)[-1])
    return [last, last.partition("-")[2]] if last.startswith(("al-", "el-")) else [last]


def _office(before: str, behind: str, cues: Cues) -> str | None:
    """The kind that the words around a name give: "…, spokesman for the army", "army spokesman …"."""
    if behind.startswith(","):
        apposed = behind[1:].split(",", 1)[0]
        kind = kind_of(apposed, "", cues)
        if kind:
            return kind
    tail = " ".join(before.split()[-4:])
    return kind_of(tail, "", cues) if tail and any(singular(w) in cues.titles for w in tail.split()) else None

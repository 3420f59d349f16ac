"""The words that hand a statement to a speaker, from `data/cues.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from vedette.lexicon.files import complain, read_yaml
from vedette.model.vocabulary import SOURCE_KINDS

FORCES = ("neutral", "hedged", "denial", "act", "will")
_LISTS = (
    "with_object", "quoting", "clause_only", "hedges", "utterances", "stand_ins", "titles", "carriers", "not_names",
    "name_particles", "no_speakers", "modals", "plain_forms",
    "acts_on_object",
    "placing",
    "clause_always",
    "tolls",
    "body_words",
    "followers",
    "own_editions",
    "own_works",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words, ready for looking up; every word is lower case.

    `verbs` gives a lemma's force (one of `FORCES`), `with_preposition` the prepositions behind which a verb's content
    stands. `kinds` gives the kind of source that one word makes, `bodies` and `issuers` that a phrase makes.
    """

    verbs: Mapping[str, str]
    with_object: frozenset[str]
    with_preposition: Mapping[str, frozenset[str]]
    quoting: frozenset[str]
    clause_only: frozenset[str]
    phrases: tuple[str, ...]
    hedges: frozenset[str]
    utterances: frozenset[str]
    stand_ins: frozenset[str]
    titles: frozenset[str]
    carriers: frozenset[str]
    not_names: frozenset[str]
    name_particles: frozenset[str]
    no_speakers: frozenset[str]
    modals: frozenset[str]
    plain_forms: frozenset[str]
    acts_on_object: frozenset[str]
    placing: frozenset[str]
    clause_always: frozenset[str]
    tolls: frozenset[str]
    body_words: frozenset[str]
    followers: frozenset[str]
    own_editions: frozenset[str]
    own_works: frozenset[str]
    nouns: Mapping[str, str]
    kinds: Mapping[str, str]
    bodies: tuple[tuple[str, str], ...]
    issuers: tuple[tuple[str, str], ...]
    statement_heads: tuple[str, ...]


def _words(value: Any) -> frozenset[str]:
    return frozenset(str(value).lower().split())


def _by_word(table: Mapping[str, Any]) -> dict[str, str]:
    return {word: kind for kind, words in table.items() for word in sorted(_words(words))}


def _by_phrase(table: Mapping[str, list[str]]) -> tuple[tuple[str, str], ...]:
    pairs = [(str(phrase).lower(), kind) for kind, phrases in table.items() for phrase in phrases]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _mistakes(raw: Mapping[str, Any]) -> list[str]:
    wanted = {*_LISTS, "verbs", "nouns", "with_preposition", "phrases", "kinds", "bodies", "issuers", "statement_heads"}
    found = [f"the section `{name}` is missing" for name in sorted(wanted - set(raw))]
    found += [f"the section `{name}` is unknown" for name in sorted(set(raw) - wanted)]
    if found:
        return found
    found += [f"`verbs.{force}` is no force ({', '.join(FORCES)})" for force in raw["verbs"] if force not in FORCES]
    found += [f"`nouns.{force}` is no force ({', '.join(FORCES)})" for force in raw["nouns"] if force not in FORCES]
    seen: dict[str, str] = {}
    for kind, words in raw["kinds"].items():
        found += [f"{word} is both {seen[word]} and {kind}" for word in sorted(_words(words)) if word in seen]
        seen.update(dict.fromkeys(_words(words), str(kind)))
    for section in ("kinds", "bodies", "issuers"):
        found += [f"`{section}.{kind}` is no kind of source" for kind in raw[section] if kind not in SOURCE_KINDS]
    known = frozenset[str]().union(*(_words(words) for words in raw["verbs"].values()))
    for section in ("with_object", "acts_on_object", "placing", "clause_only"):
        found += [f"`{section}` has {verb}, which is no cue verb" for verb in sorted(_words(raw[section]) - known)]
    strange = sorted(set(raw["with_preposition"]) - known)
    found += [f"`with_preposition` has {verb}, which is no cue verb" for verb in strange]
    forces = list(raw["verbs"].items())
    for at, (force, words) in enumerate(forces):
        for other, others in forces[at + 1 :]:
            found += [f"{verb} is both {force} and {other}" for verb in sorted(_words(words) & _words(others))]
    return found


def read_cues(raw: Mapping[str, Any]) -> Cues:
    """The cues that the sections of `raw` describe.

    Raises:
        BadConfig: sections are missing, or name unknown forces, kinds or verbs; all mistakes are named at once.
    """
    complain("cues.yaml", _mistakes(raw))
    lists = {name: _words(raw[name]) for name in _LISTS}
    return Cues(
        verbs=_by_word(raw["verbs"]),
        nouns=_by_word(raw["nouns"]),
        with_preposition={verb: frozenset(words) for verb, words in raw["with_preposition"].items()},
        phrases=tuple(raw["phrases"]),
        kinds=_by_word(raw["kinds"]),
        bodies=_by_phrase(raw["bodies"]),
        issuers=_by_phrase(raw["issuers"]),
        statement_heads=tuple(raw["statement_heads"]),
        **lists,
    )


@cache
def load_cues() -> Cues:
    """The cues of the lexicon.

    Raises:
        BadConfig: the file has mistakes.
    """
    return read_cues(read_yaml("cues.yaml"))

"""Reading the actors' files: `countries.yaml` and every file of `actors/`; all mistakes are named at once.

A file of `actors/` is a list of sections. A section gives `cls`, `country`, `sector`, `kind`, `code`, `of` once, for
all its `names`: canonical name -> other spellings, or -> a mapping with `as` (spellings) and whatever differs. A
spelling that ends in `~` is weak: it counts only where the text supports it. In a section of persons, `family: first`
says which part of a name is the surname. Generic nouns stand in lists `singular` and `plural`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from vedette.lexicon.actors.actor import CLASSES, Actor
from vedette.lexicon.actors.countries import COUNTRIES, Named, country_actors
from vedette.lexicon.actors.find import Actors
from vedette.lexicon.actors.spelling import spell, swaps
from vedette.lexicon.files import complain, folder, read_yaml
from vedette.model.vocabulary import SECTORS, SOURCE_KINDS

_SHARED = ("cls", "country", "sector", "kind", "code", "of")
_SECTION = {*_SHARED, "names", "singular", "plural", "family"}
_WORDS = "actor_words.yaml"
_LISTS = ("capital_words", "no_surnames", "titles", "interchangeable", "no_actors")


@cache
def load_actors() -> Actors:
    """The lexicon of actors, read and checked once.

    Raises:
        BadConfig: a file has mistakes; the message names every one of them.
    """
    mistakes: list[str] = []
    words = read_yaml(_WORDS)
    complain(_WORDS, word_faults(words))
    same = swaps(words["interchangeable"])
    countries = read_yaml(COUNTRIES)
    named = country_actors(countries, mistakes)
    for name in folder("actors"):
        named += section_actors(read_yaml(name), name, set(countries), mistakes)
    complain("of the actors", mistakes)
    alone = {f"{part}~" for part in words["no_surnames"]}
    spellings = [
        s
        for actor, forms in named
        for form in forms
        if form not in alone
        for s in spell(form.rstrip("~"), actor, same, weak=form.endswith("~"))
    ]
    spellings += [s for phrase in words["no_actors"] for s in spell(phrase, None)]
    return Actors(spellings, words["capital_words"], words["titles"])


def word_faults(words: Any) -> list[str]:
    """What is wrong with the lists of words: one missing, one unknown, or something in them that is no word."""
    if not isinstance(words, dict):
        return ["a mapping of lists is expected."]
    faults = [f"the list {name!r} is missing." for name in _LISTS if name not in words]
    faults += [f"{name!r} is no list that is read." for name in words if name not in _LISTS]
    for name in _LISTS:
        groups = words.get(name, [])
        flat = [w for group in groups for w in group] if name == "interchangeable" else groups
        faults += [
            f"{name}: {word!r} is no word (it may ask for quotes)." for word in flat if not isinstance(word, str)
        ]
    return faults


def section_actors(rows: Any, file: str, countries: set[str], mistakes: list[str]) -> list[Named]:
    """The actors of one file's sections, each with its spellings; what is wrong is added to `mistakes`."""
    if not isinstance(rows, list):
        mistakes.append(f"{file}: a list of sections is expected.")
        return []
    named: list[Named] = []
    nouns: Counter[str] = Counter()
    for number, section in enumerate(rows, start=1):
        where = f"{file}, section {number}"
        if not isinstance(section, dict):
            mistakes.append(f"{where}: a mapping is expected.")
            continue
        mistakes += [f"{where}: unknown key {key!r}." for key in section if key not in _SECTION]
        for actor, forms in _actors(section, where, mistakes):
            mistakes += [f"{where}, {actor.name}: {fault}" for fault in _faults(actor, countries)]
            named.append((actor, forms))
            nouns[actor.name] += actor.cls == "generic"
    mistakes += [f"{file}: the noun {noun!r} is listed {times} times." for noun, times in nouns.items() if times > 1]
    return named


def _actors(section: dict[str, Any], where: str, mistakes: list[str]) -> Iterator[Named]:
    """Each actor of a section with its spellings, the canonical name first."""
    shared = {key: section[key] for key in _SHARED if key in section}
    for plural in (False, True):
        for noun in section.get("plural" if plural else "singular", ()):
            yield _actor(noun, shared, plural=plural), [noun]
    for name, value in (section.get("names") or {}).items():
        own = value if isinstance(value, dict) else {"as": value or []}
        mistakes += [f"{where}, {name}: unknown key {key!r}." for key in own if key not in (*_SHARED, "as")]
        others = own.get("as", [])
        if (
            value is None
            or not isinstance(name, str)
            or not all(isinstance(form, str) and form.strip("~") for form in others)
        ):
            mistakes.append(
                f"{where}, {name}: a name and a list of spellings are expected (a comma in a name asks for quotes)."
            )
            continue
        actor = _actor(name.rstrip("~"), shared | {key: own[key] for key in own if key in _SHARED})
        yield actor, [name, *others, *_surname(actor, section.get("family", "last"))]


def _actor(name: str, fields: dict[str, Any], *, plural: bool = False) -> Actor:
    country, sector = fields.get("country"), fields.get("sector")
    code = fields.get("code") or " ".join(part for part in (country, sector) if part) or None
    return Actor(name, fields.get("cls", ""), country, sector, code, fields.get("kind"), plural, fields.get("of"))


def _surname(actor: Actor, family: str) -> list[str]:
    """A person's surname as a weak spelling: it counts once the report has given the full name."""
    parts = actor.name.split()
    if actor.cls != "person" or family == "none" or len(parts) == 1:
        return []
    part = parts[0] if family == "first" else parts[-1].removeprefix("al-").removeprefix("el-")
    return [f"{part}~"]


def _faults(actor: Actor, countries: set[str]) -> Iterator[str]:
    if actor.cls not in CLASSES:
        yield f"{actor.cls!r} is no class of actors."
    if actor.country is not None and actor.country not in countries:
        yield f"{actor.country!r} is no country of {COUNTRIES}."
    if actor.sector is not None and actor.sector not in SECTORS:
        yield f"{actor.sector!r} is no sector."
    if actor.kind is not None and actor.kind not in SOURCE_KINDS:
        yield f"{actor.kind!r} is no kind of source."

"""Words and phrases of time, and the days with a name: `calendar.yaml` and `time_phrases.yaml`, checked at load."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from vedette.lexicon.files import complain, read_yaml

WORDS_FILE = "calendar.yaml"
PHRASES_FILE = "time_phrases.yaml"

SHAPES = frozenset(
    {"ISO", "NUMDATE", "CLOCK", "INT", "HOUR", "HHMM", "DAY", "ORDINAL_DAY", "YEAR", "YY", "YY_MARKED", "DECADE"}
)
"""Classes that a number's own shape gives it; every other class is a word list."""

_ITEM = re.compile(r"^(?:([a-z]):)?((?:<?[^\s|<]+)(?:\|<?[^\s|<]+)*)$")
_FIELD = re.compile(r"\{(\w+)\}")
_CUES = ("ahead", "due", "compared_with", "counted_from", "compared_figure", "ahead_of", "awaited")
_RULES = ("day", "easter", "orthodox", "hijri", "nth", "moon", "hebrew")


@dataclass(frozen=True, slots=True)
class WordClass:
    """Words that play one part in phrases; those in `capital` only when written with a capital."""

    name: str
    values: Mapping[str, str]
    capital: frozenset[str]


@dataclass(frozen=True, slots=True)
class Item:
    """One place in a phrase: any of `choices` (classes or words); `before`: must stand there, but is no part of it."""

    choices: tuple[str, ...]
    name: str | None = None
    optional: bool = False
    before: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row of items and the template of what it means."""

    items: tuple[Item, ...]
    means: str


@dataclass(frozen=True, slots=True)
class Feast:
    """A day, or a few days, with a name. `rule` is one of those that `calendar.yaml` explains, `given` its argument."""

    name: str
    rule: str
    given: str
    length: int
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """All that the tagger of times knows."""

    classes: tuple[WordClass, ...]
    phrases: tuple[Phrase, ...]
    feasts: Mapping[str, Feast]
    narrow: Mapping[str, str]
    no_year_after: frozenset[str]
    no_year_before: frozenset[str]
    bridge: frozenset[str]
    ahead: tuple[str, ...]
    due: tuple[str, ...]
    compared_with: tuple[str, ...]
    counted_from: tuple[str, ...]
    compared_figure: tuple[str, ...]
    ahead_of: tuple[str, ...]
    awaited: tuple[str, ...]

    def words_of(self, *names: str) -> frozenset[str]:
        """The words of the classes of these names, in small letters."""
        return frozenset(w for c in self.classes if c.name in names for w in c.values)


def parse_phrase(say: str, means: str) -> Phrase:
    """The phrase that a row of the lexicon writes.

    Raises:
        ValueError: an item cannot be read.
    """
    return Phrase(tuple(_parse_item(raw) for raw in say.split()), means)


def _parse_item(raw: str) -> Item:
    optional = raw.endswith("?") and raw != "?"
    match = _ITEM.match(raw.removesuffix("?") if optional else raw)
    if not match:
        message = f"the item {raw!r} cannot be read"
        raise ValueError(message)
    choices = match[2].split("|")
    before = choices[0].startswith("<")
    return Item(tuple(c.removeprefix("<") for c in choices), match[1], optional, before)


def _mistakes_of(phrase: Phrase, classes: frozenset[str], where: str) -> list[str]:
    wrong = [
        f"{where}: no class is called {choice}"
        for item in phrase.items
        for choice in item.choices
        if choice.isupper() and len(choice) > 1 and choice not in classes
    ]
    known = {c for i in phrase.items for c in (i.name, *i.choices) if c}
    wrong += [f"{where}: {field} is no item of it" for field in _FIELD.findall(phrase.means) if field not in known]
    if all(i.optional or i.before for i in phrase.items):
        wrong.append(f"{where}: nothing of it must be there")
    return wrong


def _read_phrases(rows: object, classes: frozenset[str], mistakes: list[str]) -> tuple[Phrase, ...]:
    phrases = []
    for number, row in enumerate(rows if isinstance(rows, list) else [], 1):
        where = f"phrase {number}"
        if not isinstance(row, dict) or set(row) != {"say", "means"}:
            mistakes.append(f"{where}: needs say and means, and nothing else")
            continue
        try:
            phrase = parse_phrase(str(row["say"]), str(row["means"]))
        except ValueError as error:
            mistakes.append(f"{where}: {error}")
            continue
        mistakes += _mistakes_of(phrase, classes, f"{where} ({row['say']})")
        phrases.append(phrase)
    return tuple(phrases)


def _read_feasts(rows: Mapping[str, Mapping[str, object]], mistakes: list[str]) -> dict[str, Feast]:
    feasts = {}
    for name, row in rows.items():
        rules = [r for r in _RULES if r in row]
        says = row.get("say")
        if len(rules) != 1 or not isinstance(says, list) or not says:
            mistakes.append(f"feast {name}: needs say, and one of {', '.join(_RULES)}")
            continue
        phrases = tuple(parse_phrase(str(s), name) for s in says)
        feasts[name] = Feast(name, rules[0], str(row[rules[0]]), int(str(row.get("length", 1))), phrases)
    return feasts


def _read_classes(rows: Mapping[str, Mapping[str, object]], mistakes: list[str]) -> tuple[WordClass, ...]:
    classes = []
    for name, row in rows.items():
        values = row.get("values")
        if not isinstance(values, dict) or not values:
            mistakes.append(f"class {name}: needs values")
            continue
        mistakes += [f"class {name}: {word} must be lower case" for word in values if str(word) != str(word).lower()]
        words = {str(w): str(v) for w, v in values.items()}
        capital = row.get("capital", False)
        listed = capital if isinstance(capital, list) else words if capital else ()
        mistakes += [f"class {name}: {word} is no word of it" for word in listed if word not in words]
        classes.append(WordClass(name, words, frozenset(map(str, listed))))
    return tuple(classes)


@cache
def calendar() -> Calendar:
    """The words, phrases and feasts of the lexicon.

    Raises:
        BadConfig: a file is missing or has mistakes; all are named.
    """
    words, mistakes = read_yaml(WORDS_FILE), list[str]()
    classes = _read_classes(words.get("words", {}), mistakes)
    feasts = _read_feasts(words.get("feasts", {}), mistakes)
    complain(WORDS_FILE, mistakes)
    names = frozenset(c.name for c in classes) | SHAPES | {"HY", "FEAST"}
    phrases = _read_phrases(read_yaml(PHRASES_FILE).get("phrases"), names, mistakes)
    complain(PHRASES_FILE, mistakes)
    return Calendar(
        classes, phrases, feasts,
        {str(k): str(v) for k, v in words["narrow"].items()},
        frozenset(map(str, words["no_year_after"])),
        frozenset(map(str, words["no_year_before"])),
        frozenset(map(str, words["bridge"])),
        *(tuple(map(str, words[name])) for name in _CUES),
    )  # fmt: skip

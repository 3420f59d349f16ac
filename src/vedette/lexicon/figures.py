"""How reports write numbers, what the numbers count, and what makes a number no count."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from vedette.lexicon.files import complain, read_yaml
from vedette.model.vocabulary import MEASURES

NAME, MONEY = "figures.yaml", "currencies.yaml"
_WORD_KEYS = ("done_to", "done_by", "states", "nouns_of", "nouns", "tolls")
Span = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """The words of numbers; `vague` and `multipliers` give low and high."""

    units: dict[str, float]
    tens: dict[str, float]
    scales: dict[str, float]
    suffixes: dict[str, float]
    phrases: dict[str, float]
    vague: dict[str, Span]
    multipliers: dict[str, Span]
    before: dict[str, str]
    """A bound written before the number -> `floor`, `nearly`, `ceiling` or `about`."""
    after: dict[str, str]
    filler: frozenset[str]
    change: frozenset[str]


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """The words that decide one measure; verbs and nouns are lemmas, `verb word` needs that word near the verb."""

    done_to: frozenset[str]
    done_by: frozenset[str]
    states: frozenset[str]
    nouns_of: frozenset[str]
    nouns: frozenset[str]
    tolls: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counted:
    """Things that are counted together with the verbs and states that make them this measure."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    states: frozenset[str]


@dataclass(frozen=True, slots=True)
class NotCounts:
    """Words beside a number that make it a label, a size, an age or a date."""

    before: frozenset[str]
    after: frozenset[str]
    months: frozenset[str]
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Currencies:
    """Signs and names of money -> ISO 4217."""

    symbols: dict[str, str]
    names: dict[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class FigureLexicon:
    """All that coding figures needs to know of words."""

    numbers: NumberWords
    not_counts: NotCounts
    measures: dict[str, MeasureWords]
    people_measures: frozenset[str]
    needs_person: frozenset[str]
    sufferers: frozenset[str]
    between: frozenset[str]
    lives_verbs: frozenset[str]
    collectives: frozenset[str]
    plurals: frozenset[str]
    """What tells of more than one without a number: two at least."""
    persons: dict[str, str]
    general_groups: frozenset[str]
    plain_groups: frozenset[str]
    households: frozenset[str]
    """Groups that are counted whole: how many people they are nobody says."""
    fighters: frozenset[str]
    counted: dict[str, str]
    settlements: Counted
    buildings: Counted
    times_verbs: dict[str, str]
    casualties: frozenset[str]
    percent: frozenset[str]
    percent_of_ground: frozenset[str]
    percent_verbs: frozenset[str]
    hours: frozenset[str]
    hours_after: frozenset[str]
    hours_not_before: frozenset[str]
    including: frozenset[str]
    cumulative: frozenset[str]
    no_people: frozenset[str]
    currencies: Currencies


def _words(raw: Any, where: str, mistakes: list[str]) -> frozenset[str]:
    """A list of lower-case words; YAML's `no` and `on` are caught here."""
    if not isinstance(raw, list):
        mistakes.append(f"{where} must be a list of words")
        return frozenset()
    mistakes.extend(f"{where}: {w!r} is no text; put it in quotation marks" for w in raw if not isinstance(w, str))
    return frozenset(w for w in raw if isinstance(w, str))


def _values(raw: Any, where: str, mistakes: list[str]) -> dict[str, float]:
    good = {str(k): float(v) for k, v in (raw or {}).items() if isinstance(v, (int, float)) and v >= 0}
    mistakes.extend(f"{where}: {k!r} needs a number, not {v!r}" for k, v in (raw or {}).items() if str(k) not in good)
    return good


def _spans(raw: Any, where: str, mistakes: list[str]) -> dict[str, Span]:
    spans: dict[str, Span] = {}
    for key, pair in (raw or {}).items():
        if isinstance(pair, list) and len(pair) == 2 and pair[0] < pair[1]:  # noqa: PLR2004 - low and high
            spans[str(key)] = (float(pair[0]), float(pair[1]))
        else:
            mistakes.append(f"{where}: {key!r} needs [low, high] with low below high, not {pair!r}")
    return spans


def _number_words(raw: dict[str, Any], mistakes: list[str]) -> NumberWords:
    numbers, bounds = raw["numbers"], raw["bounds"]
    kinds = ("floor", "nearly", "ceiling", "about")
    before = {w: k for k in kinds for w in _words(bounds.get(k), f"bounds.{k}", mistakes)}
    after = {w: k for k, ws in bounds["after"].items() for w in _words(ws, f"bounds.after.{k}", mistakes)}
    mistakes.extend(f"bounds.after: {k!r} is none of {', '.join(kinds)}" for k in bounds["after"] if k not in kinds)
    tables = {
        k: _values(numbers.get(k), f"numbers.{k}", mistakes) for k in ("units", "tens", "scales", "suffixes", "phrases")
    }
    return NumberWords(
        **tables,
        vague=_spans(numbers.get("vague"), "numbers.vague", mistakes),
        multipliers=_spans(numbers.get("multipliers"), "numbers.multipliers", mistakes),
        before=before,
        after=after,
        filler=_words(bounds.get("filler"), "bounds.filler", mistakes),
        change=_words(bounds.get("change"), "bounds.change", mistakes),
    )


def _measures(raw: dict[str, Any], mistakes: list[str]) -> dict[str, MeasureWords]:
    found = {}
    for measure, words in raw.items():
        if measure not in MEASURES:
            mistakes.append(f"measures: {measure!r} is none of {', '.join(MEASURES)}")
        unknown = sorted(set(words) - set(_WORD_KEYS))
        mistakes.extend(f"measures.{measure}: {k!r} is none of {', '.join(_WORD_KEYS)}" for k in unknown)
        read = {k: _words(words.get(k, []), f"measures.{measure}.{k}", mistakes) for k in _WORD_KEYS}
        found[measure] = MeasureWords(**read)
    return found


def _counted(raw: dict[str, Any], where: str, mistakes: list[str]) -> Counted:
    read = {k: _words(raw.get(k, []), f"{where}.{k}", mistakes) for k in ("nouns", "verbs", "states")}
    return Counted(**read)


def _by_word(raw: dict[str, Any], where: str, mistakes: list[str]) -> dict[str, str]:
    mistakes.extend(f"{where}: {m!r} is none of {', '.join(MEASURES)}" for m in raw if m not in MEASURES)
    return {w: m for m, words in raw.items() for w in _words(words, f"{where}.{m}", mistakes)}


def _currencies() -> Currencies:
    raw, mistakes = read_yaml(MONEY), list[str]()
    tables = {k: {str(w).lower(): c for w, c in raw[k].items()} for k in ("symbols", "names", "nations")}
    for where, table in tables.items():
        mistakes.extend(
            f"{where}: {w!r} needs a code of three capitals, not {c!r}"
            for w, c in table.items()
            if not (isinstance(c, str) and len(c) == 3 and c.isupper())  # noqa: PLR2004 - ISO 4217
        )
    complain(MONEY, mistakes)
    return Currencies(tables["symbols"], tables["names"] | tables["nations"])


@cache
def figure_lexicon() -> FigureLexicon:
    """The words of figures, read from `figures.yaml` and `currencies.yaml`.

    Raises:
        BadConfig: one of the files has mistakes; each is named.
    """
    return check(read_yaml(NAME), _currencies())


def check(raw: dict[str, Any], currencies: Currencies) -> FigureLexicon:
    """The lexicon that `raw` (the content of `figures.yaml`) describes.

    Raises:
        BadConfig: `raw` has mistakes; each is named.
    """
    mistakes: list[str] = []
    lists = [f.name for f in fields(FigureLexicon) if f.type == "frozenset[str]"]
    parts = (
        "numbers",
        "bounds",
        "not_counts",
        "measures",
        "persons",
        "counted",
        "settlements",
        "buildings",
        "times_verbs",
    )
    missing = [k for k in (*lists, *parts) if k not in raw]
    complain(NAME, [f"the part {k!r} is missing" for k in missing])
    sides = {k: _words(raw["not_counts"].get(k), f"not_counts.{k}", mistakes) for k in NotCounts.__dataclass_fields__}
    lexicon = FigureLexicon(
        numbers=_number_words(raw, mistakes),
        not_counts=NotCounts(**sides),
        measures=_measures(raw["measures"], mistakes),
        persons={str(k): str(v) for k, v in raw["persons"].items()},
        counted=_by_word(raw["counted"], "counted", mistakes),
        settlements=_counted(raw["settlements"], "settlements", mistakes),
        buildings=_counted(raw["buildings"], "buildings", mistakes),
        times_verbs=_by_word(raw["times_verbs"], "times_verbs", mistakes),
        currencies=currencies,
        **{k: _words(raw[k], k, mistakes) for k in lists},
    )
    complain(NAME, mistakes)
    return lexicon

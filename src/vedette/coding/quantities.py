"""What a number is before anybody asks what it counts: a count, money, a share, hours, or no figure at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from vedette.coding.numbers import Number
from vedette.lexicon.figures import FigureLexicon
from vedette.lexicon.patterns import alternatives

_TIMED = re.compile(r"\b(?:in|since|by|until|till|during|from|of|late|early|mid|the|before|after)\s*$", re.IGNORECASE)
_YEARS = range(1800, 2101)
_DAYS = re.compile(r"\d{1,2}(?:\s*(?:and|to|or|-|–)\s*\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its kind (`count`, `money`, `percent`, `hours`, `none`) and the stretch that says so."""

    number: Number
    kind: str
    start: int
    end: int
    unit: str | None = None


class _Words:
    """The lexicon's words beside numbers as patterns, compiled once."""

    def __init__(self, lexicon: FigureLexicon) -> None:
        self.label = _ending(lexicon.not_counts.before)
        self.month_before = _ending(lexicon.not_counts.months)
        self.month_after = _starting(lexicon.not_counts.months, r"\s*(?:(?:and|to|or|,|-|–|&)\s*\d{1,2}\s+)?(?:of\s+)?")
        self.dated = re.compile(
            rf"(?:{_alternatives(lexicon.not_counts.months)})(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?\s*,?\s*$", re.IGNORECASE
        )
        self.measure = _starting(lexicon.not_counts.after, r"[\s-]*(?:of\s+)?")
        self.percent = _starting(lexicon.percent)
        self.hours = _starting(lexicon.hours)
        self.hours_after = _ending(lexicon.hours_after)
        self.not_hours = _starting(lexicon.hours_not_before)
        self.sign = _ending(frozenset(lexicon.currencies.symbols))
        names = sorted(lexicon.currencies.names, key=lambda n: (-len(n), n))
        self.money = re.compile(rf"[\s-]*(?:of\s+)?((?:[A-Z]\w+\s+)?)({alternatives(names)})(?:e?s)?\b", re.IGNORECASE)
        self.old = re.compile(
            r"[\s-]*(?:year|month|week|day)s?[\s-]*old\b|\s*-\s*(?:year|month|week|day|hour|minute)s?\b", re.IGNORECASE
        )
        self.compound = re.compile(r"-[^\W\d_]")
        nouns = frozenset(lexicon.persons) | frozenset(lexicon.counted)
        self.counts = re.compile(
            rf"\s+(?:\w+\s+){{0,2}}?(?:{_alternatives(nouns)}|men|women|children)s?\b", re.IGNORECASE
        )
        things = nouns | lexicon.buildings.nouns | lexicon.settlements.nouns
        self.many = re.compile(
            rf"\s+(?:[a-z]\w+\s+){{0,2}}?(?:(?:{_alternatives(things)})s|families|people|men|women|children|troops|police)\b"
        )


def _alternatives(words: frozenset[str]) -> str:
    return alternatives(sorted(words, key=lambda w: (-len(w), w)))


def _ending(words: frozenset[str]) -> re.Pattern[str]:
    """One of the words at the end of a text, with a blank, hyphen or nothing after a sign."""
    return re.compile(rf"(?:^|(?<![\w]))({_alternatives(words)})[\s-]*$", re.IGNORECASE)


def _starting(words: frozenset[str], gap: str = r"[\s-]*") -> re.Pattern[str]:
    return re.compile(rf"{gap}({_alternatives(words)})(?!\w)", re.IGNORECASE)


@cache
def _words(lexicon: FigureLexicon) -> _Words:
    return _Words(lexicon)


def quantity(text: str, number: Number, lexicon: FigureLexicon) -> Quantity:
    """What `number` of `text` is; offsets count characters of `text`."""
    words = _words(lexicon)
    before, after = (
        text[max(0, number.core_start - 40) : number.core_start],
        text[number.core_end : number.core_end + 40],
    )
    money = _money(before, after, number, words, lexicon)
    if money is not None:
        return money
    if share := words.percent.match(after):
        return Quantity(number, "percent", number.start, number.core_end + share.end())
    if span := words.hours.match(after):
        end = number.core_end + span.end()
        lasting = words.hours_after.search(text[max(0, number.start - 20) : number.start])
        vague = number.best is None and lasting is not None and lasting[1].lower() == "in"
        kind = "hours" if lasting and not vague and not words.not_hours.match(text[end : end + 20]) else "none"
        return Quantity(number, kind, number.start, end)
    kind = "none" if _is_no_count(text, before, after, number, words) else "count"
    return Quantity(number, kind, number.start, number.end)


def _money(before: str, after: str, number: Number, words: _Words, lexicon: FigureLexicon) -> Quantity | None:
    if (sign := words.sign.search(before)) and not after[:1].isalpha():
        start = min(number.start, number.core_start - len(before) + sign.start())
        unit = lexicon.currencies.symbols[sign[1].lower()]
        if not sign[1].isalpha() or sign[1].isupper() or sign[1] in {"rs", "Rs"}:
            return Quantity(number, "money", start, number.end, unit)
    if name := words.money.match(after):
        adjective, noun = name[1].strip().lower(), name[2].lower()
        names = lexicon.currencies.names
        if adjective and f"{adjective} {noun}" not in names and adjective not in {"u.s", "us"}:
            return None
        unit = names.get(f"{adjective} {noun}", names[noun])
        return Quantity(number, "money", number.start, number.core_end + name.end(), unit)
    return None


def _is_no_count(text: str, before: str, after: str, number: Number, words: _Words) -> bool:
    core, glued = text[number.core_start : number.core_end], before[-1:]
    bound = number.start < number.core_start
    inside_a_word = after[:1].isalpha() or (not bound and (glued.isalnum() or _hangs(before)))
    clock = after[:1] in {"/", ":"} and after[1:2].isdigit()
    labelled = words.label.search(before) is not None and not words.counts.match(after)
    if inside_a_word or clock or labelled or words.old.match(after) or words.measure.match(after):
        return True
    if _DAYS.fullmatch(core) and (words.month_before.search(before) or words.month_after.match(after)):
        return True
    year = not bound and core.isdigit() and len(core) == 4 and int(core) in _YEARS  # noqa: PLR2004 - digits of a year
    return (
        (year and _reads_as_year(before, after, words))
        or _is_age(before, after, core)
        or bool(words.compound.match(after))
    )


def _hangs(before: str) -> bool:
    """True for the `-` of `Su-24` and the `/` of `9/11`."""
    return before[-1:] in {"-", "/", ":", "#", "№"} and bool(before[-2:-1].strip())


def _reads_as_year(before: str, after: str, words: _Words) -> bool:
    """True unless people or things in the plural follow, with no word of time and no day before."""
    return bool(_TIMED.search(before) or words.dated.search(before)) or not words.many.match(after)


def _is_age(before: str, after: str, core: str) -> bool:
    """`Hamid, 26, said`, `Hamid (26)`, `aged two and 40`."""
    if re.search(r"\b(?:aged|ages|age)\b[^.;]{0,25}$", before, re.IGNORECASE):
        return True
    named = re.search(r"[A-Z][\w’'-]+\s*[,(]\s*$", before) and re.match(r"\s*[,).;]|\s*$", after)
    return bool(named) and core.isdigit() and int(core) < 120  # noqa: PLR2004 - years of a life

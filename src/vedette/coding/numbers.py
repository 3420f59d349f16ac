"""Numbers as reports write them: digits, words, vague words, ranges, and the bounds said around them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache

from vedette.lexicon.figures import NumberWords, figure_lexicon

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’.][^\W\d_]+)*|[^\w\s]|_")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?")
_POINTED = re.compile(r"\d{1,3}\.\d00")
"""`50.000` people, as much of the world groups its thousands; nobody writes a share or a sum to three such places."""
_DASHES = frozenset("-–—‑−")  # noqa: RUF001 - all of them are written
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_PHRASE_WORDS = 6
_LONGEST = 18
"""Characters of a number; a longer run of digits is a code."""
_SPACED_GROUP = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its bounds: `start` and `end` take in the bound words, `core` is the number's own stretch.

    Offsets count characters of the text it was read in; None in `low`, `best`, `high`: open or not stated.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Core:
    """Words `[first, last)` that are worth low to high; `scale`: the scale word it ends with, 1 without."""

    first: int
    last: int
    low: float
    high: float
    scale: float = 1

    @property
    def vague(self) -> bool:
        """True for "dozens"."""
        return self.low != self.high


Phrase = tuple[str, ...]


def _cut(text: str) -> list[_Word]:
    return [_Word(t.group().lower(), t.start(), t.end()) for t in _TOKEN.finditer(text)]


def _phrase(text: str) -> Phrase:
    return tuple(w.text for w in _cut(text))


def _longest(words: list[_Word], at: int, table: dict[Phrase, str] | dict[Phrase, tuple[float, float]]) -> int:
    """How many words from `at` on make the longest phrase of `table`; 0: none."""
    for size in range(min(_PHRASE_WORDS, len(words) - at), 0, -1):
        if tuple(w.text for w in words[at : at + size]) in table:
            return size
    return 0


def _before(words: list[_Word], at: int, table: dict[Phrase, str]) -> int:
    """How many words just before `at` make the longest phrase of `table`; 0: none."""
    for size in range(min(_PHRASE_WORDS, at), 0, -1):
        if tuple(w.text for w in words[at - size : at]) in table:
            return size
    return 0


class NumberReader:
    """Finds the numbers of a text by the number words of a lexicon."""

    def __init__(self, lexicon: NumberWords) -> None:
        """Cut the lexicon's phrases into words, once."""
        self._words = lexicon
        self._fixed = {_phrase(p): (v, v) for p, v in lexicon.phrases.items()}
        self._fixed.update({_phrase(p): span for p, span in lexicon.vague.items()})
        self._times = {_phrase(p): span for p, span in lexicon.multipliers.items()}
        self._bounds = {_phrase(p): kind for p, kind in lexicon.before.items()}
        self._after = {_phrase(p): kind for p, kind in lexicon.after.items()}
        self._filler = {_phrase(p): "" for p in lexicon.filler}
        self._starts = {p[0] for p in (*self._fixed, *self._times)} | set(lexicon.units) | set(lexicon.tens)

    def read(self, text: str) -> list[Number]:
        """Every number of `text`, in order; ordinals are none."""
        words, found, at = _cut(text), list[Number](), 0
        while at < len(words):
            core = self._core(words, at)
            if core is None:
                at += 1
                continue
            number, at = self._range(words, core)
            if number is not None:
                found.append(number)
        return found

    def _core(self, words: list[_Word], at: int) -> _Core | None:
        first = words[at]
        if first.text[0].isdecimal():
            return self._digits(words, at)
        if first.text not in self._starts:
            return None
        multiplied = self._multiplied(words, at)
        if multiplied:
            return multiplied
        if size := _longest(words, at, self._fixed):
            low, high = self._fixed[tuple(w.text for w in words[at : at + size])]
            return self._scaled(words, _Core(at, at + size, low, high))
        return self._spelled(words, at)

    def _multiplied(self, words: list[_Word], at: int) -> _Core | None:
        """`several hundred`: three to nine times the scale, and on to the next rank."""
        size = _longest(words, at, self._times)
        if not size or at + size >= len(words):
            return None
        scale = self._words.scales.get(words[at + size].text)
        if scale is None:
            return None
        low, _ = self._times[tuple(w.text for w in words[at : at + size])]
        high = max(99, scale * 10 - 1) if scale >= 100 else 99  # noqa: PLR2004 - dozens end below a hundred
        return _Core(at, at + size + 1, low * scale, high)

    def _scaled(self, words: list[_Word], core: _Core) -> _Core:
        """A phrase followed by a scale word: `half a dozen hundred` is not said, `a couple hundred` is."""
        if core.vague or core.last >= len(words):
            return core
        scale = self._words.scales.get(words[core.last].text)
        return core if scale is None else _Core(core.first, core.last + 1, core.low * scale, core.high * scale, scale)

    def _digits(self, words: list[_Word], at: int) -> _Core | None:
        word, last = words[at], at + 1
        value = _value(word.text)
        if value is None:
            return None
        if _glued(words, at) and words[last].text in _ORDINALS:
            return None
        while last < len(words) and _spaced_group(words, last, word):
            value, last = value * 1000 + float(words[last].text), last + 1
        if _glued(words, last - 1) and words[last].text in self._words.suffixes:
            scale = self._words.suffixes[words[last].text]
            return _Core(at, last + 1, value * scale, value * scale, scale)
        return self._with_scales(words, at, last, value)

    def _with_scales(self, words: list[_Word], at: int, last: int, value: float) -> _Core:
        """Scale words (and `m`, `bn` a blank away from their digits) after a value."""
        scale = 1.0
        if last < len(words) and words[last].text in {"bn", "mn", "mln", "bln"}:
            scale, last = self._words.suffixes[words[last].text], last + 1
        while last < len(words) and words[last].text in self._words.scales:
            scale, last = scale * self._words.scales[words[last].text], last + 1
        return _Core(at, last, value * scale, value * scale, scale)

    def _spelled(self, words: list[_Word], at: int) -> _Core | None:
        """`twenty-four`, `one hundred and twenty`, `three thousand five hundred`."""
        total, part, last, scale = 0.0, 0.0, at, 1.0
        while last < len(words):
            text = words[last].text
            small = self._words.units.get(text, self._words.tens.get(text))
            if small is not None:
                if part % 10 or (part % 100 and small >= 10) or (last > at and part == small == 0):  # noqa: PLR2004
                    break
                part, scale = part + small, 1.0
            elif text in self._words.scales and part:
                scale = self._words.scales[text]
                if scale == 100:  # noqa: PLR2004 - a hundred stays in its group of three
                    part *= scale
                else:
                    total, part = total + part * scale, 0.0
            elif not self._joins(words, last, at):
                break
            last += 1
        if last == at:
            return None
        return _Core(at, last, total + part, total + part, scale)

    def _joins(self, words: list[_Word], at: int, first: int) -> bool:
        """True for the hyphen of `twenty-four` and the `and` of `one hundred and twenty`."""
        if at == first or at + 1 >= len(words):
            return False
        text, before, after = words[at].text, words[at - 1].text, words[at + 1].text
        if text in _DASHES:
            return before in self._words.tens and 0 < self._words.units.get(after, 0) < 10  # noqa: PLR2004 - a unit
        small = after in self._words.units or after in self._words.tens
        return text == "and" and before in self._words.scales and before != "dozen" and small

    def _range(self, words: list[_Word], core: _Core) -> tuple[Number | None, int]:
        """The number that starts with `core`, and the word after it; a range takes in its second end."""
        second, first, reach = self._second(words, core), core.first, core.first
        last, low, high = core.last, core.low, core.high
        if second is not None:
            last, high = second.last, second.high
            low = low * second.scale if core.scale == 1 and low * second.scale < high else low
            lead = core.first - 1 - _signed(words, core.first)
            opening = words[lead].text if lead >= 0 else ""
            if opening == "from" and lead and words[lead - 1].text in self._words.change:
                first, low, reach = second.first, second.low, second.first
            elif opening in {"between", "from"}:
                reach = lead
        start, end, best = words[first].start, words[last - 1].end, low if low == high else None
        return self._bounded(words, reach, last, Number(words[reach].start, end, start, end, low, best, high))

    def _second(self, words: list[_Word], core: _Core) -> _Core | None:
        """The far end of a range: `10-20`, `10 to 20`, `two or three`, `between 10 and 20`."""
        if core.last + 1 >= len(words) or core.vague:
            return None
        signed = _signed(words, core.first)
        before = words[core.first - 1 - signed].text if core.first > signed else ""
        joint, at = words[core.last].text, core.last + 1
        if not (joint in _DASHES or joint in {"to", "or"} or (joint == "and" and before == "between")):
            return None
        while at < len(words) and (size := _longest(words, at, self._bounds) or (signed and _is_sign(words[at]))):
            at += size
        second = self._core(words, at) if at < len(words) else None
        if second is None or second.vague or (second.high <= core.high and second.scale == 1):
            return None
        return second

    def _bounded(self, words: list[_Word], first: int, last: int, number: Number) -> tuple[Number, int]:
        """The number with the bound words around it; the nearest to the number decides, a floor beats `about`."""
        kinds, at, start = set[str](), first, first
        while at:
            if size := _before(words, at, self._bounds):
                at -= size
                kinds.add(self._bounds[tuple(w.text for w in words[at : at + size])])
                start = at
            elif size := _before(words, at, self._filler) or _signed(words, at):
                at -= size
            else:
                break
        if size := _longest(words, last, self._after):
            kinds.add(self._after[tuple(w.text for w in words[last : last + size])])
            last += size
        wide = replace(number, start=words[start].start, end=words[last - 1].end)
        return _with_bounds(wide, kinds), last


def _with_bounds(number: Number, kinds: set[str]) -> Number:
    exact = number.best
    if "floor" in kinds:
        high = None if exact is not None or ("ceiling" not in kinds and number.low == number.high) else number.high
        return replace(number, high=high)
    if kinds & {"nearly", "ceiling"}:
        return replace(number, low=None)
    if "about" in kinds and exact is not None:
        return replace(number, low=None, high=None)
    return number


def _value(text: str) -> float | None:
    """Digits with marks between them: `3,500` and `1.5`, but neither `12.5.2016` nor `1,2`."""
    if len(text) > _LONGEST:
        return None
    if _GROUPED.fullmatch(text):
        return float(text.replace(",", ""))
    if text.count(".") + text.count(",") > 1:
        return float(text.replace(".", "")) if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", text) else None
    if _POINTED.fullmatch(text):
        return float(text.replace(".", ""))
    return None if "," in text else float(text)


def _signed(words: list[_Word], at: int) -> int:
    """1 when a sign of money stands just before word `at`, else 0."""
    return int(at > 0 and _is_sign(words[at - 1]))


def _is_sign(word: _Word) -> bool:
    """True for a sign of money: `between $5 and $7 billion`."""
    return unicodedata.category(word.text[0]) == "Sc"


def _glued(words: list[_Word], at: int) -> bool:
    """True when the next word follows without a blank and is letters."""
    return at + 1 < len(words) and words[at + 1].start == words[at].end and words[at + 1].text[0].isalpha()


def _spaced_group(words: list[_Word], at: int, first: _Word) -> bool:
    """True for the `000` of `12 000`."""
    before, word = words[at - 1], words[at]
    near = word.start == before.end + 1 and len(word.text) == _SPACED_GROUP and word.text.isdecimal()
    return near and first.text.isdecimal() and len(first.text) <= _SPACED_GROUP and first.text != "0"


@cache
def reader(lexicon: NumberWords) -> NumberReader:
    """The reader of a lexicon's number words, made once."""
    return NumberReader(lexicon)


def numbers_in(text: str) -> list[Number]:
    """Every number of `text` by the packaged lexicon."""
    return reader(figure_lexicon().numbers).read(text)


def number_in(text: str) -> Number | None:
    """The first number of `text`: `tens of thousands`, `at least 43`; None when there is none."""
    return next(iter(numbers_in(text)), None)

"""A text as a row of class letters: one letter a word, so that phrases of time are short patterns over letters."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from vedette.lexicon.calendar import Calendar

BLANK = "_"
QUOTES, DASHES = "'\u2019", "-\u2013"
"""The two ways to write an apostrophe, and the two to write a hyphen between numbers."""
_FIRST_LETTER = 0x2460  # letters outside every alphabet: no pattern character needs escaping
_CASES = (str.lower, str.capitalize, str.upper)
_MOST_DIGITS = 12
"""Longer runs of digits are no number that a time is told by."""
_LAST_DAY, _LAST_HOUR, _FIRST_YEAR, _LAST_YEAR, _OLD_CENTURY = 31, 24, 1000, 2099, 31


@dataclass(frozen=True, slots=True)
class Row:
    """The words of a text: `letters[i]` is the class of the word at `starts[i]:ends[i]`."""

    text: str
    letters: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def word(self, i: int) -> str:
        """The i-th word in lower case; empty outside the row."""
        return self.text[self.starts[i] : self.ends[i]].lower() if 0 <= i < len(self.letters) else ""

    def at(self, offset: int) -> int:
        """The index of the word that starts at or before `offset`."""
        return bisect_right(self.starts, offset) - 1


def _numeric_date(text: str) -> str | None:
    """`dd/mm/yyyy` in either order as an ISO day; None when both orders are possible."""
    a, b, year = (int(n) for n in re.split(r"[/.]", text))
    year += 0 if year >= _FIRST_YEAR else 1900 if year > _OLD_CENTURY else 2000
    months = {(d, m) for d, m in ((a, b), (b, a)) if m <= 12 and d <= _LAST_DAY}  # noqa: PLR2004 - months of a year
    if "." in text:
        months &= {(a, b)}
    if len(months) != 1:
        return None
    day, month = months.pop()
    return f"{year:04}-{month:02}-{day:02}"


@lru_cache(maxsize=4096)
def number_values(text: str, shape: str) -> dict[str, str]:  # noqa: PLR0911 - one return a shape
    """What a number of that shape can be: class -> value (`July 6`: DAY 06, INT 6, HOUR 6)."""
    if shape == "iso":
        return {"ISO": text[:10].replace("/", "-")} if text[5:7] <= "12" and text[8:10] <= "31" else {}
    if shape == "numdate":
        day = _numeric_date(text)
        return {"NUMDATE": day} if day else {}
    if shape == "clock":
        hours, minutes = re.split(r"[:.]", text)[:2]
        return {"CLOCK": f"{int(hours):02}:{minutes}"} if int(hours) <= _LAST_HOUR and int(minutes) < 60 else {}  # noqa: PLR2004
    if shape == "decade":
        digits = text.strip(QUOTES + "s")
        return {"DECADE": digits[:3] if len(digits) == 4 else "19" + digits[0]}  # noqa: PLR2004 - a written year
    if shape == "marked":
        return {"YY_MARKED": ("19" if text[1:] > "31" else "20") + text[1:]}
    digits = re.sub(r"\D", "", text)
    if len(digits) > _MOST_DIGITS:
        return {}
    number = int(digits)
    if shape == "ordinal":
        found = {"ORDINAL": str(number)}
        return found | ({"DAY": f"{number:02}", "ORDINAL_DAY": f"{number:02}"} if 0 < number <= _LAST_DAY else {})
    return _integer_values(text, number)


def _integer_values(text: str, number: int) -> dict[str, str]:
    found = {"INT": str(number)}
    if len(text) <= 2:  # noqa: PLR2004 - days and hours have two digits
        if 0 < number <= _LAST_DAY:
            found["DAY"] = f"{number:02}"
        elif number > _LAST_DAY:
            found["YY"] = f"19{number}"
        if number <= _LAST_HOUR:
            found["HOUR"] = f"{number:02}"
    elif len(text) == 4:  # noqa: PLR2004 - a year has four digits
        if _FIRST_YEAR <= number <= _LAST_YEAR:
            found["YEAR"] = text
        if text[:2] <= "23" and text[2:] <= "59":
            found["HHMM"] = f"{text[:2]}:{text[2:]}"
    return found


class Vocabulary:
    """Which classes a word belongs to, and one letter for every combination of classes."""

    def __init__(self, knowledge: Calendar, literals: frozenset[str]) -> None:
        """`literals` are the plain words that phrases name; each is a class of its own, `=word`."""
        self._letters: dict[frozenset[str], str] = {frozenset(): BLANK}
        self._values: dict[str, dict[str, str]] = {}
        for group in knowledge.classes:
            for word, value in group.values.items():
                for case in _CASES[1:] if word in group.capital else _CASES:
                    self._add(case(word), group.name, value)
        for word in literals:
            for case in _CASES:
                self._add(case(word), "=" + word, word)
        for word, values in list(self._values.items()):
            if "ORDINAL" in values:
                self._add(word, "ORDINAL_DAY", values["ORDINAL"].zfill(2))
        self._add("\u060c", "=,", ",")  # the Arabic comma, in dates of Arabic agencies' English pages
        for dash in DASHES:
            self._add(dash, "HY", "-")
        self._add_spellings()
        self._words = {w: self._letter(frozenset(v)) for w, v in self._values.items()}
        self._pattern = self._compile(knowledge)

    def _add(self, word: str, name: str, value: str) -> None:
        self._values.setdefault(word, {})[name] = value

    def _add_spellings(self) -> None:
        """Two-word numbers, and words that are written with a mark inside."""
        numbers = {w: int(v["NUM"]) for w, v in self._values.items() if "NUM" in v and w.islower()}
        for tens, ten in numbers.items():
            for ones, one in numbers.items():
                if 20 <= ten < 100 and one < 10:  # noqa: PLR2004 - twenty-one to ninety-nine
                    for mark in "- ":
                        self._add(f"{tens}{mark}{ones}", "NUM", str(ten + one))
                        self._add(f"{tens}{mark}{ones}", "TENS", str(ten + one))
        for mark in QUOTES:
            self._add(f"o{mark}clock", "=oclock", "oclock")
        for half in ("am", "pm"):
            for form in (f"{half[0]}.m.", f"{half[0]}. m.", f"{half[0]}.m"):
                for case in _CASES:
                    self._add(case(form), "AMPM", half)

    def _letter(self, names: frozenset[str]) -> str:
        return self._letters.setdefault(names, chr(_FIRST_LETTER + len(self._letters)))

    def _compile(self, knowledge: Calendar) -> re.Pattern[str]:
        dated = [w for c in knowledge.classes if c.name in ("MONTH", "WEEKDAY_SHORT") for w in c.values]
        full = [w for c in knowledge.classes if c.name in ("MONTH", "WEEKDAY") for w in c.values]
        short = [w for w in dated if any(f.startswith(w) and f != w for f in full)]
        tens = "|".join(w for w, v in self._values.items() if " " in w and "NUM" in v)
        return re.compile(
            rf"""(?P<gap>\n\s*\n|[.!?]["{QUOTES}\u201d]?\s+(?=[A-Z]))
            |(?P<iso>\b(?:1[5-9]|20)\d\d(?P<dash>[-/])[01]\d(?P=dash)[0-3]\d(?:T[\d:.]+Z?)?(?!\d))
            |(?P<numdate>\b\d{{1,2}}(?P<sep>[/.])\d{{1,2}}(?P=sep)(?:\d{{4}}|\d\d)\b)
            |(?P<clock>\b\d{{1,2}}(?::\d\d(?::\d\d)?|\.\d\d(?=\s?[ap]\.?m\b))(?=\D|$)(?![:.]\d))
            |(?P<figure>\b\d+(?:,\d{{3}})+(?:\.\d+)?|\b\d+\.\d+)
            |(?P<ordinal>\b\d{{1,2}}\s?(?:st|nd|rd|th)\b)
            |(?P<decade>(?:\b(?:1[5-9]|20)\d0|[{QUOTES}]?\b[2-9]0)[{QUOTES}]?s\b)
            |(?P<model>\b[A-Za-z]+\d\w*|\b(?!(?i:{"|".join(dated)}|mid|pre|post|early|late)-)[A-Z][A-Za-z]{{0,5}}-\d+\w*\b)
            |(?P<number>\b\d+(?=[ap]\.?m\b|\b))
            |(?P<marked>[{QUOTES}]\d\d\b)
            |(?P<own>[{QUOTES}][sS]\b)
            |(?P<ampm>(?i:[ap]\.\s?m\b\.?))
            |(?P<tens>\b(?i:{tens.replace(" ", "[ -]")})\b)
            |(?P<short>\b(?:{"|".join(x for w in short for x in (w.capitalize(), w.upper()))})\.(?=,?\s?\w))
            |(?P<word>o[{QUOTES}]clock|[^\W\d_]+)
            |(?P<mark>[^\s\w])""",
            re.VERBOSE,
        )

    def row(self, text: str) -> Row:
        """The words of `text` with their letters; a possessive 's is passed over."""
        letters, starts, ends = list[str](), list[int](), list[int]()
        find, number = self._words.get, self._number
        for match in self._pattern.finditer(text):
            kind = match.lastgroup
            if kind == "own":
                continue
            letters.append(find(match[0], BLANK) if kind in ("word", "mark") else number(match[0], kind or ""))
            starts.append(match.start())
            ends.append(match.end())
        return Row(text, "".join(letters), tuple(starts), tuple(ends))

    def _number(self, text: str, kind: str) -> str:
        if kind in ("gap", "figure", "model"):
            return BLANK
        return self._letter(frozenset(self.values(text, kind)))

    def values(self, text: str, kind: str | None = None) -> dict[str, str]:
        """Class -> value of one word of a row."""
        if kind in ("ampm", "tens", "short") or not (kind or text[0].isdigit() or text[:1] in QUOTES):
            return self._values.get(text) or self._values.get(text.rstrip(".")) or self._values.get(text.lower(), {})
        if kind is None:
            match = self._pattern.match(text)
            kind = match.lastgroup if match else ""
        return number_values(text, kind or "")

    def letters_of(self, name: str) -> str:
        """Every letter whose words belong to class `name`."""
        return "".join(letter for names, letter in self._letters.items() if name in names)

    def prepare_numbers(self) -> None:
        """Give every shape of number its letter, so that patterns compiled later know them all."""
        shapes = ["2018-07-06", "31/12/2018", "19:45", "1990s", "'89", "6th", "50th"]
        kinds = ["iso", "numdate", "clock", "decade", "marked", "ordinal", "ordinal"]
        for text, kind in zip(shapes, kinds, strict=True):
            self._number(text, kind)
        for text in (
            "0",
            "6",
            "20",
            "28",
            "45",
            "300",
            "1970",
            "2014",
            "2359",
            "1080",
            "9999",
            "0730",
            "0030",
            "10000",
            "2070",
            "00",
        ):
            self._number(text, "number")

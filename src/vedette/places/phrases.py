"""What the words beside a name make of it: an origin, a surrounding, a government, a part of another place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from vedette.lexicon.beside import beside
from vedette.lexicon.patterns import alternatives

BEFORE = re.compile(r"([\w'’-]+)\W+(?:the\s+)?(?:[\w-]+\s+)?$")
"""The last word before a name, its article and one more word left out."""


def _any(words: Iterable[str]) -> str:
    return f"(?:{alternatives(words)})"


def _directed() -> str:
    """A point of the compass, or between two: "north", "south-west"."""
    return rf"{_any(beside().compass)}(?:-?{_any(beside().compass)})?"


@cache
def around_before() -> re.Pattern[str]:
    """Words that put the event beside the name after them: "north of", "the outskirts of", "30 km from"."""
    lex = beside()
    part = r"(?: \w+ of)? $"
    filler = rf"(?: {_any(lex.between)})?{part}"
    return re.compile(
        rf"\b{_directed()}(?:ern)? (?:of|from|{_any(lex.directed)} of){filler}"
        rf"|\b{_any(lex.beside)}{filler}"
        rf"|\b{_any(lex.outskirts)} of(?: the)?{part}"
        rf"|\b\d[\d.,]*\s?(?:-\s?)?{_any(lex.units)}\b[^.;]{{0,30}}? {_any(lex.measured)}(?: the)?{part}",
        re.IGNORECASE,
    )


@cache
def around_after() -> re.Pattern[str]:
    """Words that make the name before them mean its surroundings: "X countryside"."""
    return re.compile(rf"^(?:['’]s)?(?: \w+)? {_any(beside().outskirts_after)}\b", re.IGNORECASE)


@cache
def lies_in() -> re.Pattern[str]:
    """What stands between two names when the first lies in the second: " village in the north of "."""
    lex = beside()
    quality = rf"(?:(?:{_any(lex.compass)}[\w-]*|{_any(lex.qualities)}|[a-z]+-[a-z]+) )*"
    kind = "|".join(f"{re.escape(k)} of " for k in lex.kinds)
    return re.compile(
        rf"(?: {_any(lex.settled)})?,?(?: {_any(lex.situated)})? {_any(lex.within)} (?:the )?{quality}"
        rf"(?:(?:{_any(lex.holders)}(?: \w+)?|{_directed()}) of (?:the )?(?:{kind})?|(?:{kind}))?",
        re.IGNORECASE,
    )


@cache
def lies_by() -> re.Pattern[str]:
    """What stands between two names when the first lies beside the second: " neighbourhood, east of "."""
    lex = beside()
    kind = "|".join(f"{re.escape(k)} of " for k in lex.kinds)
    return re.compile(
        rf"(?: {_any(lex.settled)})?,?(?: {_any(lex.situated)})? {_directed()} of (?:the )?(?:{kind})?", re.IGNORECASE
    )


@cache
def joint() -> re.Pattern[str]:
    """What stands between two names of a list; its "and" is the group, absent where there is only a comma."""
    lex = beside()
    kind = "|".join(f"{re.escape(k)}s? of " for k in lex.settled)
    return re.compile(
        rf"(?: {_any(lex.settled)}s?)?(?:,|,? ({_any(lex.joining)}))(?: {_any(lex.between)})* (?:{kind})?"
    )


@cache
def origin() -> re.Pattern[str]:
    """Words that make the name after them the place of those who act, or where their fire comes from."""
    lex = beside()
    return re.compile(
        r"\b(?:from|in) the direction of (?:the )?(?:\w+ ){0,2}$"
        rf"|\b{_any(lex.launched)}(?: \w+){{0,4}}? from (?:\w+ ){{0,3}}?$"
        rf"|\b{_any(lex.stationed)} {_any(lex.stationed_at)} (?:the )?(?:\w+ ){{0,2}}$"
        rf"|\b{_any(lex.moving)} in (?:the )?$",
        re.IGNORECASE,
    )


@cache
def posted() -> re.Pattern[str]:
    """Words for forces that stand in the name after them, and are not what is fired at."""
    lex = beside()
    aside = "".join(rf"(?<!{re.escape(word)} )" for word in lex.targeted)
    return re.compile(rf"{aside}\b{_any(lex.forces)} in (?:the )?$", re.IGNORECASE)


@cache
def hails_from() -> re.Pattern[str]:
    """Words that make the name after them someone's home."""
    lex = beside()
    people = rf"(?:{_any(lex.people)}|\w+{_any(lex.people_endings)})"
    return re.compile(rf"\b{people} from (?:the )?(?:\w+ of )?$", re.IGNORECASE)


@cache
def office() -> re.Pattern[str]:
    """What follows a name that stands for its government: "X embassy", "X army"."""
    return re.compile(rf" (?i:{_any(beside().offices)})")


@cache
def compound() -> re.Pattern[str]:
    """What follows a name that is only part of a word: "X-led"."""
    return re.compile(rf"[-‐‑](?:[a-z]|{_any(beside().peoples)})")


@cache
def venue_before() -> re.Pattern[str]:
    """Words that make the name after them the place of a meeting; what the talks are about is left out."""
    lex = beside()
    topics = "|".join(rf"{re.escape(word)}\b" for word in lex.topics)
    name = r"(?: the)?(?: [\w'’-]+){0,4}? $"
    return re.compile(
        rf"\b{_any(lex.meetings)}\b(?:,? (?!{topics})[\w'’-]+){{0,6}}? (?:in|at){name}"
        rf"|\b{_any(lex.sessions)}\b[^.;\n]{{0,100}}? {_any(lex.convened)}(?: \w+){{0,2}}? (?:in|at){name}",
        re.IGNORECASE,
    )


@cache
def across_border() -> re.Pattern[str]:
    """Words that make the name after them the other side of a border, where nothing is said to be."""
    lex = beside()
    return re.compile(rf"\b{_any(lex.borders)} {_any(lex.bordering)} (?:the )?$|\bbordering (?:the )?$", re.IGNORECASE)


@cache
def venue_after() -> re.Pattern[str]:
    """Words that make the name before them the place of a meeting."""
    lex = beside()
    return re.compile(
        rf" (?:[a-z-]+ )?{_any(lex.held_there)}\b|,? where (?:the )?(?:[\w-]+ )?{_any(lex.met_there)}",
    )


@cache
def at_large() -> re.Pattern[str]:
    """Words for the whole country that is told of."""
    lex = beside()
    return re.compile(
        rf"\b{_any(lex.throughout)} (?:all (?:of )?|the whole of )?(the country\b(?!['’]s))"
        rf"|\b({_any(lex.countrywide)})\b"
    )


@cache
def at_capital() -> re.Pattern[str]:
    """Words for the capital of the country that is told of."""
    return re.compile(rf"\b{_any(beside().capital_at)} (the (?:\w+ )?capital\b(?!['’]s| of\b| city of\b|,))")

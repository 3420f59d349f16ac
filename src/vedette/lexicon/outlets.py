"""The world's mastheads: who publishes, by name, by address, and as they stand in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import ahocorasick

from vedette.lexicon.files import complain, read_yaml
from vedette.model.span import Span

FILE = "outlets.yaml"
KINDS = frozenset(
    {"agency", "newspaper", "broadcaster", "state media", "monitor", "ngo", "government", "un", "igo", "website"}
)
_STRAIGHT = str.maketrans({"\u2019": "'", "\u2018": "'", "\xa0": " "})
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_QUALIFIER = re.compile(r" \[[A-Z][\w .]+\]$")
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_COUNTRY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A masthead; `country` is ISO 3166 alpha-3, absent for those of no one country."""

    name: str
    kind: str
    country: str | None
    spellings: tuple[str, ...]
    domains: tuple[str, ...]

    @property
    def is_agency(self) -> bool:
        """True when others carry its reports under its mark."""
        return self.kind in {"agency", "state media"}

    @property
    def title(self) -> str:
        """Its name without the country that tells it from a namesake."""
        return _QUALIFIER.sub("", self.name)


@dataclass(frozen=True, slots=True)
class Outlets:
    """The lexicon with its look-ups; names are compared without case or a leading `the`."""

    rows: tuple[Outlet, ...]
    by_name: dict[str, Outlet]
    by_domain: dict[str, Outlet]
    automaton: Any

    def named(self, text: str) -> Outlet | None:
        """The outlet that `text` names and nothing else; None when it names none."""
        return self.by_name.get(_fold(text))

    def at(self, address: str) -> Outlet | None:
        """The outlet at a URL or domain, subdomains included; None too when it is no address."""
        try:
            host = (urlsplit(address).hostname if "//" in address else address.split("/", maxsplit=1)[0].lower()) or ""
        except ValueError:
            return None
        parts = host.removeprefix("www.").split(".")
        return next((o for i in range(len(parts) - 1) if (o := self.by_domain.get(".".join(parts[i:])))), None)

    def in_line(self, line: str) -> list[tuple[Outlet, Span]]:
        """Every outlet named in `line` as written, in order; the longer of two overlapping names stands."""
        text = line.translate(_STRAIGHT)
        found: list[tuple[Outlet, Span]] = []
        for last, (outlet, length) in self.automaton.iter(text):
            span = Span(last + 1 - length, last + 1)
            if _edge(text, span.start - 1) and _edge(text, span.end):
                found.append((outlet, span))
        found.sort(key=lambda pair: (pair[1].start, -pair[1].end))
        kept: list[tuple[Outlet, Span]] = []
        for outlet, span in found:
            if not kept or span.start >= kept[-1][1].end:
                kept.append((outlet, span))
        return kept


def _edge(text: str, at: int) -> bool:
    return not 0 <= at < len(text) or not (text[at].isalnum() or text[at] in "@#_")


def _fold(text: str) -> str:
    """A name as it is compared: without case, and without a leading `the` where more than one word is left.

    Short names in capitals keep them: `NOW` is an outlet, `Now` a word.
    """
    words = " ".join(text.translate(_STRAIGHT).split()).strip(" .,:;|-\u2013—")
    if _ACRONYM.fullmatch(words):
        return words
    words = words.lower()
    bare = words.removeprefix("the ")
    return bare if " " in bare else words


@cache
def outlets() -> Outlets:
    """The outlet lexicon, checked.

    Raises:
        BadConfig: a country, kind or entry is malformed, or two outlets share a name or domain.
    """
    rows = read_yaml(FILE)
    mistakes: list[str] = []
    listed = tuple(_rows(rows, mistakes))
    by_name = _by_name(listed, mistakes)
    by_domain = _by_domain(listed, mistakes)
    complain(FILE, mistakes)
    return Outlets(listed, by_name, by_domain, _automaton(listed))


def _by_name(listed: tuple[Outlet, ...], mistakes: list[str]) -> dict[str, Outlet]:
    """A name that several outlets share means the first; a further spelling must be one outlet's alone."""
    by_name: dict[str, Outlet] = {}
    for outlet in listed:
        mistakes += [
            f"{name!r} names both {by_name[name].name} and {outlet.name}."
            for name in sorted({_fold(s) for s in (outlet.title, outlet.name, *outlet.spellings)})
            if by_name.setdefault(name, outlet) is not outlet and name != _fold(outlet.title)
        ]
    return by_name


def _by_domain(listed: tuple[Outlet, ...], mistakes: list[str]) -> dict[str, Outlet]:
    by_domain: dict[str, Outlet] = {}
    for outlet in listed:
        mistakes += [
            f"{domain!r} belongs to both {by_domain[domain].name} and {outlet.name}."
            for domain in outlet.domains
            if by_domain.setdefault(domain, outlet) is not outlet
        ]
    return by_domain


def _automaton(listed: tuple[Outlet, ...]) -> Any:
    automaton = ahocorasick.Automaton()
    for outlet in listed:
        for spelling in (outlet.title, *outlet.spellings):
            word = spelling.translate(_STRAIGHT)
            if word not in automaton:
                automaton.add_word(word, (outlet, len(word)))
    automaton.make_automaton()
    return automaton


def _rows(rows: dict[str, Any], mistakes: list[str]) -> Iterator[Outlet]:
    for country, kinds in rows.items():
        if not _COUNTRY.fullmatch(str(country)):
            mistakes.append(f"{country!r} is no alpha-3 country code.")
        for kind, entries in kinds.items():
            if kind not in KINDS:
                mistakes.append(f"{kind!r} under {country} is no kind of outlet.")
            yield from (_outlet(entry, kind, country, mistakes) for entry in entries)


def _outlet(entry: Any, kind: str, country: str, mistakes: list[str]) -> Outlet:
    if not (isinstance(entry, dict) and len(entry) == 1 and all(isinstance(v, list) for v in entry.values())):
        mistakes.append(f"{entry!r} under {country} is no name with a list.")
        return Outlet(str(entry), kind, None, (), ())
    name, also = next(iter(entry.items()))
    mistakes += [f"{a!r} of {name} is no text." for a in also if not isinstance(a, str)]
    words = [str(a) for a in also]
    domains = tuple(dict.fromkeys(w for w in words if _DOMAIN.fullmatch(w)))
    spellings = tuple(w for w in words if not _DOMAIN.fullmatch(w))
    return Outlet(str(name), kind, None if country == "INT" else country, spellings, domains)

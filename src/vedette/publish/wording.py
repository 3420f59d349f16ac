"""Numbers, days, lists and names as a person would write them; whatever comes from a page is cleaned here."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

from vedette.lexicon.situation import situation_words
from vedette.model.claim import Figure, Part, Place, When
from vedette.model.event import EventFigure

Bounded = Figure | Part | EventFigure


def clean(text: str) -> str:
    """One line without control, escape and direction-turning characters: text of a page is not ours to trust."""
    kept = (
        " " if c.isspace() else c
        for c in text
        if c.isspace() or unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs"}
    )
    return " ".join("".join(kept).split())


def listed(names: Sequence[str], joint: str = "and") -> str:
    """`A, B and C`."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no joint
        return "".join(names)
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"


def number(value: float) -> str:
    """`3,500`, `1.5 million`, `12.5`."""
    for size, word in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if value >= size and value % (size / 100) == 0:
            return f"{value / size:g} {word}"
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,.1f}"


def bounds(figure: Bounded) -> str:
    """The bounds in words: `6`, `at least 43`, `between 10 and 20`, `about 60`; empty when none is stated."""
    low, best, high = figure.low, figure.best, figure.high
    if low is not None and high is not None:
        return number(low) if low == high else f"between {number(low)} and {number(high)}"
    if low is not None:
        return f"at least {number(low)}"
    if high is not None:
        return f"up to {number(high)}"
    return "" if best is None else f"about {number(best)}"


def amount(figure: Bounded) -> str:
    """The bounds with what is counted: `6 civilians`, `1 woman`, `Karim Haddad`, `EUR 200 million`."""
    group = clean(figure.group or "")
    one = figure.low == figure.high == 1
    if one and _is_name(group):
        return group
    if one:
        words = situation_words().singular
        group = words.get(group, group.removesuffix("s"))
    unit = getattr(figure, "unit", None)
    return " ".join(part for part in (unit, bounds(figure), group) if part)


def _is_name(group: str) -> bool:
    """True for a person's full name, which is no number of anybody."""
    words = group.split()
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper()


def day(iso: str) -> str:
    """`5 July 2018`; a day that is none is given back cleaned."""
    try:
        read = date.fromisoformat(iso[:10])
    except ValueError:
        return clean(iso)
    return f"{read.day} {read:%B %Y}"


def days(start: str | None, end: str | None) -> str:
    """A day or a span, `5 July 2018`, its year said once; empty without a first day."""
    if start is None:
        return "" if end is None else f"until {day(end)}"
    if end is None or end[:10] == start[:10]:
        return day(start)
    first, last = day(start), day(end)
    for shared in (start[:7] == end[:7], start[:4] == end[:4]):
        cut = 2 if shared and start[:7] == end[:7] else 1
        if shared:
            return f"{' '.join(first.split()[:-cut])} – {last}"
    return f"{first} – {last}"


def told_day(when: When | None) -> str:
    """The time of a sentence: `on 5 July 2018`, `between …`, `“on Thursday” (no date known)`; empty when unknown."""
    if when is None:
        return ""
    if when.start is None:
        return f"“{clean(when.as_written)}” (no date known)" if when.as_written else ""
    if when.precision in {"day", "hour"} and (when.end is None or when.end[:10] == when.start[:10]):
        return f"on {day(when.start)}"
    return f"in the span {days(when.start, when.end)}"


def told_place(place: Place | None) -> str:
    """`Daraa`, `Daraa province`, `Ariha (Idlib)`; empty when unknown."""
    if place is None:
        return ""
    name = clean(place.name)
    if place.precision in {"province", "district"} and place.precision not in name.lower():
        return f"{name} {place.precision}"
    outer = clean(place.admin1 or "")
    return f"{name} ({outer})" if outer and outer.casefold() not in name.casefold() else name


def sentence(text: str) -> str:
    """The words with a capital first and a full stop last."""
    text = " ".join(text.split())
    if not text:
        return text
    ended = text if text[-1] in ".?!" else f"{text}."
    return ended[0].upper() + ended[1:]

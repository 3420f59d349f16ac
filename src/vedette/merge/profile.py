"""A claim made ready for comparing: everything that is looked at more than once is worked out here."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vedette.lexicon.likeness import likeness
from vedette.lexicon.sides import side_of
from vedette.lexicon.spelling import fold
from vedette.merge.words import name_parts, telling_words
from vedette.model.claim import Claim, Figure, Party, Place, When
from vedette.model.report import Report
from vedette.model.vocabulary import ROLES

TOLLS = ("killed", "injured", "missing", "detained", "abducted", "displaced", "strikes")
WEEK = 7
MONTH = 31
WEEKDAY = re.compile(r"\b(" + "|".join(calendar.day_name) + r")s?\b", re.IGNORECASE)
DAY_NUMBERS = {name.lower(): i for i, name in enumerate(calendar.day_name)}
MONTHS = {name.lower()[:3]: i for i, name in enumerate(calendar.month_name) if i}
_MONTH = "(" + "|".join(MONTHS) + r")[a-z]*\.?"
MONTH_DAY = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})\b|\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}", re.IGNORECASE)
SURMISED = ("earlier paragraph", "earlier sentence", "lead", "dateline", "heading")
"""Grounds of places that stand elsewhere in the report than the happening does."""
REPORTS_DAY = "report's day"
SHIFTED = re.compile(r"\b(?:day (?:earlier|before|after|later)|(?:previous|next|following) day)\b", re.IGNORECASE)
OPEN_SPAN = 3650
"""Days that "since 2019" is taken to run when nothing tells where it ends."""
VICTIM_NAME = re.compile(r"^(?:[A-Z][\w'\u2019-]+\s+){1,5}[A-Z][\w'\u2019-]+$")


@dataclass(frozen=True, slots=True)
class Profile:
    """What two claims are compared on; days are ordinals, `weekday` counts from Monday = 0."""

    claim: Claim
    family: str
    days: tuple[int, int] | None
    weekday: int | None
    month_day: tuple[int, int] | None
    shifted: bool
    published: int | None
    place: Place | None
    place_name: str | None
    means: str | None
    real: bool
    roundup: bool
    actors: frozenset[str]
    targets: frozenset[str]
    sides: frozenset[str]
    speaker: frozenset[str]
    victims: frozenset[frozenset[str]]
    tolls: dict[tuple[str, str], tuple[float, float]]
    countries: frozenset[str]
    words: frozenset[str]
    source: str
    revises: bool
    """The quote tells that a figure was changed."""

    @property
    def guessed(self) -> bool:
        """True when the day is only that of the report."""
        grounds = self.claim.when.grounds if self.claim.when else None
        return grounds is not None and grounds.startswith(REPORTS_DAY)

    @property
    def surmised(self) -> bool:
        """True when the place is not told with the happening, but taken from elsewhere in the report."""
        return self.place is not None and self.place.grounds in SURMISED

    @property
    def day(self) -> int | None:
        """The day, when it is one day that is known."""
        return self.days[0] if self.days and self.days[0] == self.days[1] else None


def ordinal(iso: str | None) -> int | None:
    """The day's ordinal of an ISO day or hour; None when there is none to read."""
    try:
        return date.fromisoformat(iso[:10]).toordinal() if iso else None
    except ValueError:
        return None


def days_of(when: When | None) -> tuple[int, int] | None:
    """The first and last day of `when`, as ordinals."""
    start = ordinal(when.start) if when else None
    end = ordinal(when.end) if when else None
    if start is None and end is None:
        return None
    if start is not None and end is None and when is not None and when.precision == "span":
        end = start + OPEN_SPAN
    first = start if start is not None else end
    last = end if end is not None else start
    return (first, max(first, last)) if first is not None and last is not None else None


def weekday_of(when: When | None) -> int | None:
    """The weekday that `when` falls on or its words name, Monday = 0."""
    days = days_of(when)
    if days:
        return date.fromordinal(days[0]).weekday() if days[0] == days[1] else None
    found = WEEKDAY.search(when.as_written or "") if when else None
    return DAY_NUMBERS[found[1].lower()] if found else None


def month_day_of(when: When | None) -> tuple[int, int] | None:
    """Month and day that `when` falls on, or that its words name without a year."""
    days = days_of(when)
    if days:
        day = date.fromordinal(days[0])
        return (day.month, day.day) if days[0] == days[1] else None
    found = MONTH_DAY.search(when.as_written or "") if when else None
    if not found:
        return None
    return (MONTHS[(found[1] or found[4]).lower()[:3]], int(found[2] or found[3]))


def bounds(figure: Figure) -> tuple[float, float] | None:
    """The lowest and highest value a figure allows; an open upper bound is infinite."""
    known = [b for b in (figure.low, figure.best, figure.high) if b is not None]
    if not known:
        return None
    low = figure.low if figure.low is not None else (figure.best if figure.best is not None else 0.0)
    high = figure.high if figure.high is not None else (figure.best if figure.low is None else None)
    return (low, high if high is not None else float("inf"))


def is_roundup(claim: Claim) -> bool:
    """True for a toll over many happenings: a cumulative figure, a span longer than a week, a year."""
    if any(f.cumulative for f in claim.figures):
        return True
    days = days_of(claim.when)
    width = days[1] - days[0] if days else 0
    long = width > MONTH or (width > WEEK and claim.when is not None and claim.when.precision == "span")
    rounds = any(f.measure == "rounds" and (f.best or f.low or 0) > 1 for f in claim.figures)
    return long or rounds


def party_keys(parties: tuple[Party, ...], *roles: str) -> frozenset[str]:
    """The names of the parties in `roles`, folded, without those that name nobody."""
    nobody = likeness().nobody
    names = (fold(p.name or p.as_written) for p in parties if p.role in roles)
    return frozenset(n for n in names if n not in nobody and not n[0].isdigit())


def _victims(parties: tuple[Party, ...]) -> frozenset[frozenset[str]]:
    named = (p.name or p.as_written for p in parties if p.role == "victim")
    return frozenset(name_parts(n) for n in named if VICTIM_NAME.match(n) and len(n.split()) > 1)


def _event_place(claim: Claim) -> Place | None:
    """The claim's place, unless it is no more than the country of somebody who acts or talks in it."""
    place = claim.place
    if place is None or place.precision != "country":
        return place
    roles = ROLES if claim.type == "CONSULT" else ("actor",)
    acting = {p.country for p in claim.parties if p.role in roles}
    return None if place.country in acting else place


def _group(figure: Figure) -> str:
    """Who is counted; empty for words as wide as "people"."""
    return "" if figure.group is None or figure.group in likeness().nobody else figure.group


def _speaker(claim: Claim) -> frozenset[str]:
    actors = [p for p in claim.parties if p.role == "actor"]
    keys = {fold(p.name or p.as_written) for p in actors} | {s for p in actors if (s := side_of(p))}
    table = likeness()
    return frozenset(keys or {fold(claim.source.name)}) - table.anyone - table.nobody


def speaker_name(claim: Claim) -> str:
    """The source's folded name without where it speaks: a "committee in the old town" is the committee."""
    words = fold(claim.source.name).removeprefix("the ").split()
    stops = likeness().where_they_are
    cut = next((i for i, w in enumerate(words) if i and w in stops), len(words))
    return " ".join(words[:cut])


def in_order(claims: Sequence[Claim]) -> list[Claim]:
    """Claims by report, place in it and id, so that the order of input does not matter; each id once."""
    once: dict[str, Claim] = {}
    for claim in claims:
        other = once.setdefault(claim.claim_id, claim)
        if other is not claim and repr(claim) > repr(other):
            once[claim.claim_id] = claim
    return sorted(once.values(), key=lambda c: (c.report_id, c.quote.start, c.claim_id))


def profile(claim: Claim, reports: Mapping[str, Report]) -> Profile:
    """The profile of `claim`, whose report is in `reports` when it is known."""
    table = likeness()
    report = reports.get(claim.report_id)
    published = ordinal(report.published.date) if report and report.published else None
    place = _event_place(claim)
    sides = frozenset(s for p in claim.parties if p.role in ("actor", "recipient") if (s := side_of(p)))
    tolls = {
        (f.measure, _group(f)): b for f in claim.figures if not f.cumulative and f.measure in TOLLS and (b := bounds(f))
    }
    return Profile(
        claim=claim,
        family=table.family.get(claim.type, claim.type),
        days=days_of(claim.when),
        weekday=weekday_of(claim.when),
        month_day=month_day_of(claim.when),
        shifted=bool(SHIFTED.search((claim.when.as_written if claim.when else None) or "")),
        published=published,
        place=place,
        place_name=fold(place.name) if place else None,
        means=table.means.get(claim.mode or ""),
        real=claim.status in table.real,
        roundup=is_roundup(claim),
        actors=party_keys(claim.parties, "actor"),
        targets=party_keys(claim.parties, "recipient", "victim"),
        sides=sides,
        speaker=_speaker(claim),
        victims=_victims(claim.parties),
        tolls=tolls,
        countries=frozenset(p.country for p in claim.parties if p.role == "actor" and p.country),
        words=telling_words(claim.quote.exact),
        source=speaker_name(claim),
        revises=bool(table.revised.search(claim.quote.exact)),
    )

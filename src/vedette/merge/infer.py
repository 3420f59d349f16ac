"""Dates for undated reports, from dated reports of the same happenings; where nothing matches, none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vedette.merge.blocks import pairs, rarities
from vedette.merge.clock import Window, contradicts, window_of
from vedette.merge.profile import WEEK, Profile, in_order, profile
from vedette.merge.texts import Texts
from vedette.merge.weigh import weigh_timeless
from vedette.model.claim import Claim
from vedette.model.report import Published, Report

ALIKE = 1.3
"""Two claims match from this timeless total on."""
WINDOW = 60
"""Dated claims are many, so an undated one looks further in its blocks than merging does."""
UNTIMED = 0.5
"""Worth of a match that tells nothing of the day."""
ENOUGH = 3.7
"""All matches with one dated report, each claim counted once, and the likeness of the texts must come to this."""
LIKENESS_WEIGHT = 5.0
MARGIN = 1.3
"""The best day must outweigh days of other weeks so many times."""
SAME_WEEK = 3
LATER = 2
FIRM = 0.75
"""An inferred date may date other reports from this confidence on."""
SURE = 0.9
DOUBT = 0.45
PER_POINT = 0.06


@dataclass(frozen=True, slots=True)
class _Match:
    undated: Profile
    dated: Profile
    value: float
    window: Window | None
    """When the undated report appeared; None when the pair does not tell, but agrees in all else."""

    @property
    def tight(self) -> bool:
        """True when it tells the day to a week."""
        return self.window is not None and self.window.tight


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything that one dated report says for one day of the undated report's publication."""

    day: int
    value: float
    report: Report
    what: str


def infer_dates(claims: Sequence[Claim], reports: Sequence[Report]) -> dict[str, Published]:
    """Publication dates of reports that have none, by report id; a report that matches no dated one is left out.

    Dates inferred before are not changed, and are grounds for others only when they are sure.
    """
    by_id = {r.report_id: r for r in sorted(reports, key=lambda r: r.report_id)}
    undated = {i for i, r in by_id.items() if r.published is None}
    grounds = {i for i, r in by_id.items() if r.published is not None and _stands(r.published)}
    if not undated or not grounds:
        return {}
    profiles = [profile(c, by_id) for c in in_order(claims)]
    texts = Texts(list(by_id.values()))
    found: defaultdict[tuple[str, str], list[_Match]] = defaultdict(list)
    for match in _matches(profiles, undated, grounds):
        found[match.undated.claim.report_id, match.dated.claim.report_id].append(match)
    own: defaultdict[str, list[Profile]] = defaultdict(list)
    for p in profiles:
        own[p.claim.report_id].append(p)
    cases: defaultdict[str, list[_Case]] = defaultdict(list)
    for (one, other), matches in sorted(found.items()):
        extra = LIKENESS_WEIGHT * texts.alike(one, other)
        if any(m.tight for m in matches):
            cases[one].append(_case(matches, own[one], extra, by_id[other]))
    decided = {i: _decide(of_report) for i, of_report in sorted(cases.items())}
    return {i: published for i, published in decided.items() if published}


def with_dates(reports: Sequence[Report], dates: Mapping[str, Published]) -> list[Report]:
    """The reports by id, those of `dates` published as it says unless they have a date."""
    by_id = {r.report_id: r for r in sorted(reports, key=lambda r: r.report_id)}
    return [replace(r, published=dates[i]) if r.published is None and i in dates else r for i, r in by_id.items()]


def _stands(published: Published) -> bool:
    return published.basis != "inferred" or published.confidence >= FIRM


def _matches(profiles: Sequence[Profile], undated: set[str], grounds: set[str]) -> Iterator[_Match]:
    rarity = rarities(profiles)
    side = [(p.claim.report_id in undated) - (p.claim.report_id in grounds) for p in profiles]
    close = pairs(profiles, rarity, timeless=True, window=WINDOW)
    for i, j in sorted((i, j) if side[i] == 1 else (j, i) for i, j in close if side[i] * side[j] == -1):
        match = _match(profiles[i], profiles[j], rarity)
        if match:
            yield match


def _match(a: Profile, b: Profile, rarity: Mapping[str, float]) -> _Match | None:
    if a.days:
        return None
    window = None
    if b.day is not None and not b.guessed and b.weekday is not None and b.month_day is not None:
        if contradicts(a, b.weekday, b.month_day):
            return None
        window = window_of(a, b.day, b.weekday, b.month_day)
    verdict = weigh_timeless(a, b, rarity)
    if verdict.veto or verdict.total < ALIKE:
        return None
    return _Match(a, b, verdict.total if window else verdict.total * UNTIMED, window)


def _case(matches: Sequence[_Match], own: Sequence[Profile], extra: float, report: Report) -> _Case:
    """The day that the best matches allow: the latest of their days, moved on to weekdays named besides.

    The second match of a type counts half, the third a third: they may tell of one happening.
    """
    best: dict[str, _Match] = {}
    for m in sorted(matches, key=lambda m: (-m.value, m.dated.claim.claim_id)):
        best.setdefault(m.undated.claim.claim_id, m)
    limit = date.fromisoformat(report.published.date).toordinal() if report.published else 0
    day = _moved_on(max(m.window.first for m in matches if m.window and m.window.tight), limit, own)
    of_type: defaultdict[str, list[float]] = defaultdict(list)
    for m in best.values():
        of_type[m.undated.claim.type].append(m.value)
    value = extra + sum(v / k for values in of_type.values() for k, v in enumerate(sorted(values, reverse=True), 1))
    first = max(best.values(), key=lambda m: (m.tight, m.value, m.undated.claim.claim_id))
    return _Case(day, value, report, first.undated.claim.trigger or first.undated.claim.type.lower())


def _moved_on(day: int, limit: int, own: Sequence[Profile]) -> int:
    """The last day up to `limit` that the report itself names: its lead within the week, other sentences sooner."""
    named = [p.weekday for p in own if p.weekday is not None and not p.days and p.real]
    for later in range(min(day + WEEK - 1, limit), day, -1):
        weekday = date.fromordinal(later).weekday()
        if weekday in named and (later <= day + LATER or weekday == named[0]):
            return later
    return day


def _decide(cases: Sequence[_Case]) -> Published | None:
    strong = [c for c in cases if c.value >= ENOUGH]
    if not strong:
        return None
    weight: defaultdict[int, float] = defaultdict(float)
    for one in strong:
        weight[one.day] += sum(c.value for c in strong if abs(c.day - one.day) <= SAME_WEEK)
    day = min(weight, key=lambda d: (-round(weight[d], 6), d))
    support = sum(c.value for c in strong if abs(c.day - day) <= SAME_WEEK)
    against = max((c.value for c in strong if abs(c.day - day) > SAME_WEEK), default=0.0)
    if support < MARGIN * against:
        return None
    lead = max((c for c in strong if abs(c.day - day) <= SAME_WEEK), key=lambda c: (c.value, c.report.report_id))
    iso = date.fromordinal(day).isoformat()
    dated = lead.report.published.date if lead.report.published else ""
    named = lead.report.title or lead.report.outlet or lead.report.page
    evidence = f'names the same happenings ("{lead.what}") as "{named}", dated {dated}'
    return Published(iso, "inferred", evidence, round(min(SURE, DOUBT + PER_POINT * support), 2))

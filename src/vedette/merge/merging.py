"""The stage: claims of all reports in, events out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vedette.merge.blocks import pairs, rarities
from vedette.merge.cluster import clusters
from vedette.merge.compare import compare
from vedette.merge.context import Context, weights
from vedette.merge.fields import heaviest, parties_of, place_of, status_of, when_of
from vedette.merge.figures import event_figures
from vedette.merge.identity import name_events
from vedette.merge.infer import infer_dates, with_dates
from vedette.merge.leads import leading, pairs_of_leads
from vedette.merge.links import links_of
from vedette.merge.profile import Profile, in_order, profile
from vedette.merge.texts import Texts
from vedette.merge.voices import copies, voices
from vedette.merge.weigh import STORY_WEIGHT, TEXTS_WEIGHT, THRESHOLD, Verdict, weigh, with_texts
from vedette.model.claim import Claim
from vedette.model.event import Event
from vedette.model.report import Report


@dataclass(frozen=True, slots=True)
class Merged:
    """Events by first day and id, claims with their events, reports with the dates inferred, and what old ids now mean.

    Claims of a report that was dated here are not dated anew: code them again and merge again.
    """

    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    reports: tuple[Report, ...]
    aliases: dict[str, str] = field(default_factory=dict)


def grouped(profiles: Sequence[Profile], texts: Texts) -> list[list[Profile]]:
    """The profiles of each happening; every profile in exactly one group."""
    rarity = rarities(profiles)
    leads = leading(profiles)
    close = pairs(profiles, rarity) | pairs_of_leads(leads, texts)
    verdicts = (
        (i, j, _judged(profiles[i], profiles[j], rarity, texts, leads=i in leads and j in leads)) for i, j in close
    )
    found = clusters(profiles, [v for v in verdicts if v[2].one_happening], rarity)
    return [[profiles[i] for i in group] for group in found]


def _judged(a: Profile, b: Profile, rarity: Mapping[str, float], texts: Texts, *, leads: bool) -> Verdict:
    verdict = weigh(a, b, rarity)
    one, other = a.claim.report_id, b.claim.report_id
    if one == other or verdict.total < THRESHOLD - TEXTS_WEIGHT - STORY_WEIGHT:
        return verdict
    return with_texts(verdict, texts.alike(one, other), texts.story(one, other) if leads else 0.0)


def merge(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    previous: Sequence[Event] = (),
    aliases: Mapping[str, str] | None = None,
    *,
    dates_known: bool = False,
) -> Merged:
    """Every claim in exactly one event; `previous` events and `aliases` (old id to new) keep their ids alive.

    The outcome does not depend on the order of claims and reports; merging again with the outcome's events as
    `previous` gives the same events. `dates_known`: the reports hold all dates that `infer_dates` finds for them.
    """
    dates = {} if dates_known else infer_dates(claims, reports)
    by_id = {r.report_id: r for r in with_dates(reports, dates)}
    profiles = [profile(c, by_id) for c in in_order(claims)]
    groups = grouped(profiles, Texts(list(by_id.values())))
    leaders = copies(list(by_id.values()))
    context = Context(by_id, voices([p.claim for p in profiles], by_id, leaders))
    ids, older = name_events([[p.claim.claim_id for p in g] for g in groups], previous)
    events = _assemble(groups, ids, older, context, frozenset(e.event_id for e in previous if e.reviewed))
    event_of = {c: e.event_id for e in events for c in e.claims}
    known = dict(aliases or {}) | {old: e.event_id for e in events for old in e.same_as}
    return Merged(
        events=tuple(sorted(events, key=lambda e: ((e.when.start if e.when else None) or "9999", e.event_id))),
        claims=tuple(replace(p.claim, event_id=event_of[p.claim.claim_id]) for p in profiles),
        reports=tuple(by_id.values()),
        aliases={old: _resolved(new, known) for old, new in sorted(known.items())},
    )


def _resolved(new: str, known: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while new in known and new not in seen:
        seen.add(new)
        new = known[new]
    return new


def _assemble(
    groups: Sequence[Sequence[Profile]],
    ids: Sequence[str],
    older: Sequence[tuple[str, ...]],
    context: Context,
    reviewed: frozenset[str],
) -> list[Event]:
    event_of = {p.claim.claim_id: i for group, i in zip(groups, ids, strict=True) for p in group}
    by_report: defaultdict[str, list[Profile]] = defaultdict(list)
    for group in groups:
        for p in group:
            by_report[p.claim.report_id].append(p)
    events = []
    for group, event_id, same_as in zip(groups, ids, older, strict=True):
        near = [q for report in sorted({p.claim.report_id for p in group}) for q in by_report[report]]
        event = event_from(group, near, event_id, context)
        links = links_of(group, by_report, event_of)
        events.append(replace(event, links=links, same_as=same_as, reviewed=event_id in reviewed))
    return events


def event_from(members: Sequence[Profile], near: Sequence[Profile], event_id: str, context: Context) -> Event:
    """The event that `members` tell of, without its links; `near` are all claims of their reports."""
    weight = weights(members, context)
    kind = heaviest(members, weight, lambda p: p.claim.type) or members[0].claim.type
    of_kind = [p for p in members if p.claim.type == kind]
    agreements, contradictions = compare(members, near, context)
    reports = sorted({p.claim.report_id for p in members})
    outlets = {r.outlet for i in reports if (r := context.reports.get(i)) and r.outlet}
    return Event(
        event_id=event_id,
        type=kind,
        status=status_of(members, weight, context),
        claims=tuple(p.claim.claim_id for p in members),
        reports=tuple(reports),
        outlets=tuple(sorted(outlets)),
        sources=tuple(sorted({p.claim.source.name for p in members})),
        independent_sources=len({context.voices[p.claim.claim_id] for p in members}),
        mode=heaviest(of_kind, weight, lambda p: p.claim.mode),
        when=when_of(members, weight),
        place=place_of(members, weight),
        parties=parties_of(members, weight),
        means=tuple(sorted({m for p in members for m in p.claim.means})),
        figures=event_figures(members, context),
        agreements=agreements,
        contradictions=contradictions,
    )

"""The visible table: how much each statement counts, and from what total on two claims are one happening.

Calibrated as a set on coded claims of news pages whose incidents are known; do not tune one value in isolation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vedette.merge import evidence as e
from vedette.merge.profile import Profile
from vedette.merge.score import NOTHING, Score

Statement = Callable[[Profile, Profile], Score]

VETOES: tuple[tuple[Statement, float], ...] = (
    (e.days_apart, -1.2),
    (e.weekdays_differ, -1.2),
    (e.places_apart, -0.2),
    (e.roundup_and_incident, 0.0),
    (e.means_differ, -0.4),
    (e.other_speaker, 0.0),
    (e.process_and_meeting, 0.0),
    (e.plan_and_meeting, 0.0),
    (e.tolls_exclude, -0.9),
    (e.reported_long_apart, -0.8),
)
"""Statements that may forbid a pair; looked at first, because they spare the rest."""

WEIGHTS: tuple[tuple[Statement, float], ...] = (
    (e.same_day, 1.0),
    (e.spans_overlap, 0.6),
    (e.same_weekday, 0.9),
    (e.dates_unknown, -0.9),
    (e.reported_together, 0.5),
    (e.same_town, 1.2),
    (e.same_area, 0.8),
    (e.inside_one, 0.5),
    (e.same_country, 0.2),
    (e.towns_differ, -0.9),
    (e.same_actor, 0.5),
    (e.actors_differ, -0.4),
    (e.same_target, 0.4),
    (e.same_parties, 0.6),
    (e.same_named_victim, 2.0),
    (e.same_toll, 0.9),
    (e.same_means, 0.3),
    (e.types_differ, -0.4),
    (e.one_real_one_not, -1.6),
    (e.same_meeting, 0.5),
    (e.unnamed_talks, 0.5),
    (e.same_plan, 1.2),
    (e.same_passage, 0.6),
    (e.same_report, 0.5),
)
SPEECH: tuple[tuple[Statement, float], ...] = ((e.targets_differ, -0.8),)
"""Counts for speech acts and talks only: a strike may have several victims, a demand one addressee."""

TEMPORAL = frozenset(
    {
        e.days_apart,
        e.same_day,
        e.spans_overlap,
        e.same_weekday,
        e.weekdays_differ,
        e.dates_unknown,
        e.reported_together,
        e.reported_long_apart,
        e.same_meeting,
        e.one_real_one_not,
        e.process_and_meeting,
        e.plan_and_meeting,
    }
)
"""Statements about time."""

Table = tuple[tuple[Statement, float], ...]


def _timeless(table: Table) -> Table:
    return tuple(row for row in table if row[0] not in TEMPORAL)


_DEEDS = VETOES + WEIGHTS
_WORDS = VETOES + WEIGHTS + SPEECH
_TIMELESS_DEEDS = _timeless(_DEEDS)
_TIMELESS_WORDS = _timeless(_WORDS)

WORDS_WEIGHT = 1.2
TEXTS_WEIGHT = 1.3
SOME_LIKENESS = 0.08
ONE_STORY = 0.3
"""Two reports on one story share about so much of their rare words (cosine)."""
STORY_WEIGHT = 1.0
NO_STORY = 1.0
SURE_STORY = 2.5
"""From this many times the usual likeness on, two reports are on one story."""
THRESHOLD = 2.2
"""From this total on, two claims tell of one happening."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The total of a pair and its reasons, the weightiest first."""

    total: float
    reasons: tuple[str, ...]
    veto: bool = False

    @property
    def one_happening(self) -> bool:
        """True when the evidence carries."""
        return not self.veto and self.total >= THRESHOLD


def forbidden(a: Profile, b: Profile) -> Score:
    """The first statement that forbids the pair; `NOTHING` when none does."""
    for statement, _ in VETOES:
        score = statement(a, b)
        if score.veto:
            return score
    return NOTHING


def torn(a: Profile, b: Profile, rarity: Mapping[str, float]) -> bool:
    """True when two claims may not share a cluster: a veto, or two towns that only a third claim brings together."""
    if forbidden(a, b).veto:
        return True
    if a.family == "talks":
        return bool(a.sides and b.sides) and not e.sides_meet(a, b)
    if not e.towns_differ(a, b).value:
        return False
    return not weigh(a, b, rarity).one_happening


def shared_rare_words(a: Profile, b: Profile, rarity: Mapping[str, float]) -> Score:
    """Words in both quotes that few reports use; `rarity` runs from 0 (everywhere) to 1 (one report)."""
    if a.words.isdisjoint(b.words):
        return NOTHING
    shared = sorted(a.words & b.words, key=lambda w: (-rarity.get(w, 1.0), w))
    value = min(1.0, sum(rarity.get(w, 1.0) for w in shared[:6]) / 3.0)
    return Score(value, f"both say {', '.join(shared[:3])}") if shared else NOTHING


def weigh(a: Profile, b: Profile, rarity: Mapping[str, float]) -> Verdict:
    """All the evidence on one pair; symmetric in its two claims."""
    return _summed(a, b, rarity, _DEEDS if a.family in ("force", "crowd") else _WORDS)


def weigh_timeless(a: Profile, b: Profile, rarity: Mapping[str, float]) -> Verdict:
    """The evidence apart from time, for claims of a report whose date is sought."""
    return _summed(a, b, rarity, _TIMELESS_DEEDS if a.family in ("force", "crowd") else _TIMELESS_WORDS)


def with_texts(verdict: Verdict, alike: float, story: float = 0.0) -> Verdict:
    """The verdict on claims of two reports: texts that are `alike` (0 to 1) speak for one happening.

    `story` is given for what two reports lead with: how much more alike they are than reports usually are.
    """
    if verdict.veto:
        return verdict
    extra = TEXTS_WEIGHT * min(1.0, alike / ONE_STORY) if alike >= SOME_LIKENESS else 0.0
    extra += STORY_WEIGHT * min(1.0, max(0.0, story - NO_STORY) / (SURE_STORY - NO_STORY))
    if not extra:
        return verdict
    return Verdict(verdict.total + extra, (*verdict.reasons, f"{extra:+.1f} the two reports are alike"))


def _summed(a: Profile, b: Profile, rarity: Mapping[str, float], table: Table) -> Verdict:
    found: list[tuple[float, str]] = []
    for statement, weight in table:
        score = statement(a, b)
        if score.veto:
            return Verdict(-1.0, (score.detail,), veto=True)
        if score.value and weight:
            found.append((weight * score.value, score.detail))
    words = shared_rare_words(a, b, rarity)
    found.append((WORDS_WEIGHT * words.value, words.detail))
    found.sort(key=lambda f: (-abs(f[0]), f[1]))
    return Verdict(sum(f[0] for f in found), tuple(f"{v:+.1f} {reason}" for v, reason in found if v))

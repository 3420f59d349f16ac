"""What the assembly of one event looks things up in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vedette.merge.profile import Profile
from vedette.model.event import Comparison, Stand
from vedette.model.report import Report


@dataclass(frozen=True, slots=True)
class Context:
    """All reports by id, and the voice behind each claim."""

    reports: Mapping[str, Report]
    voices: Mapping[str, str]

    def published(self, p: Profile) -> str:
        """The ISO day on which the claim's report appeared; empty when unknown."""
        report = self.reports.get(p.claim.report_id)
        return report.published.date if report and report.published else ""


def stand(value: object, members: Sequence[Profile]) -> Stand:
    """`value` with the claims and sources behind it."""
    return Stand(
        value=value,
        claims=tuple(sorted(p.claim.claim_id for p in members)),
        sources=tuple(sorted({p.claim.source.name for p in members})),
    )


def compared(field: str, groups: Sequence[tuple[object, list[Profile]]]) -> Comparison:
    """The values of `field`, the best supported first."""
    ordered = sorted(groups, key=lambda g: (-len(g[1]), repr(g[0])))
    return Comparison(field, tuple(stand(value, members) for value, members in ordered))


def weights(members: Sequence[Profile], context: Context) -> dict[str, float]:
    """How much each claim counts: one voice counts once, however many claims it makes."""
    of_voice: defaultdict[str, float] = defaultdict(float)
    for p in members:
        of_voice[context.voices[p.claim.claim_id]] += p.claim.confidence
    return {
        p.claim.claim_id: p.claim.confidence / max(1e-9, of_voice[context.voices[p.claim.claim_id]]) for p in members
    }

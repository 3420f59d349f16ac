"""Everything that is told, looked up by id, with the numbers under which reports are cited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from vedette.model.claim import Claim
from vedette.model.event import Event
from vedette.model.report import Report
from vedette.model.track import Track
from vedette.publish.wording import clean, listed

_CREDITS = 4


@dataclass(slots=True)
class Dossier:
    """The selected events and tracks with their claims and reports; `numbers` fills as reports are cited."""

    events: tuple[Event, ...]
    tracks: tuple[Track, ...]
    claims: dict[str, Claim]
    reports: dict[str, Report]
    used: set[str]
    """The ids of reports that a selected claim stands in."""
    undated: tuple[Event, ...] = ()
    """Events left out because days were asked for and none is known for them."""
    numbers: dict[str, int] = field(default_factory=dict)

    def claims_of(self, ids: Iterable[str]) -> list[Claim]:
        """The known claims of `ids`, by report and place in it."""
        known = [self.claims[i] for i in dict.fromkeys(ids) if i in self.claims]
        return sorted(known, key=lambda c: (self._date(c), c.report_id, c.quote.start))

    def _date(self, claim: Claim) -> str:
        report = self.reports.get(claim.report_id)
        return report.published.date if report and report.published else "9999"

    def event_claims(self, ids: Iterable[str]) -> list[Claim]:
        """The claims behind events, by their ids."""
        wanted = set(ids)
        return self.claims_of(c for e in self.events if e.event_id in wanted for c in e.claims)

    def cite(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """The numbers of the reports that the claims stand in; a report is numbered when first cited."""
        return self.cite_reports(c.report_id for c in claims)

    def cite_reports(self, report_ids: Iterable[str]) -> tuple[int, ...]:
        """The numbers of reports, by their ids."""
        known = dict.fromkeys(r for r in report_ids if r in self.reports)
        return tuple(sorted({self.numbers.setdefault(r, len(self.numbers) + 1) for r in known}))

    def credit(self, claims: Iterable[Claim]) -> str:
        """Who says so: `Syrian Observatory for Human Rights, via Dawn; Reuters`."""
        through: dict[str, list[str]] = {}
        for claim in claims:
            outlet = self._outlet(claim)
            name = clean(claim.source.name)
            if not name or self._is_own_voice(claim, name):
                name = outlet
            heard = through.setdefault(name, [])
            if outlet != name and outlet not in heard:
                heard.append(outlet)
        said = [name if not outlets else f"{name}, via {listed(outlets)}" for name, outlets in through.items()]
        more = len(said) - _CREDITS
        return "; ".join(said[:_CREDITS]) + (f"; and {more} more" if more > 0 else "")

    def _outlet(self, claim: Claim) -> str:
        report = self.reports.get(claim.report_id)
        if report is None:
            return "an unknown page"
        return clean(report.outlet or page_name(report.page))

    def _is_own_voice(self, claim: Claim, name: str) -> bool:
        """True when the source is the outlet itself, under its name or, where none is known, its page's."""
        report = self.reports.get(claim.report_id)
        own = {page_name(report.page), report.outlet} if report else set()
        return claim.source.kind == "media" and name in own


def page_name(page: str) -> str:
    """A file's name without its folders; an address is kept whole."""
    return page if "://" in page else page.rsplit("/", 1)[-1]

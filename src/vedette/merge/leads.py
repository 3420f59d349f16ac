"""What a report leads with: the happenings told first, which two reports on one story share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from vedette.merge.profile import Profile
from vedette.merge.texts import Texts
from vedette.merge.weigh import NO_STORY

LEAD_CLAIMS = 2
"""So many claims of each family lead a report."""


def leading(profiles: Sequence[Profile]) -> dict[int, tuple[str, str]]:
    """From the index of each leading claim to its report and family; `profiles` stand in report order."""
    found: dict[int, tuple[str, str]] = {}
    taken: defaultdict[tuple[str, str], int] = defaultdict(int)
    for i, p in enumerate(profiles):
        key = (p.claim.report_id, p.family)
        if p.roundup or taken[key] >= LEAD_CLAIMS:
            continue
        taken[key] += 1
        found[i] = key
    return found


def pairs_of_leads(leads: dict[int, tuple[str, str]], texts: Texts) -> set[tuple[int, int]]:
    """Index pairs `(i, j)`, `i < j`, of one family that lead two reports on one story."""
    of: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for i, (report, family) in leads.items():
        of[report].setdefault(family, []).append(i)
    found: set[tuple[int, int]] = set()
    for one, other in texts.neighbours():
        shared = sorted(of[one].keys() & of[other].keys()) if one in of and other in of else ()
        if shared and texts.story(one, other) > NO_STORY:
            found.update((min(i, j), max(i, j)) for f in shared for i in of[one][f] for j in of[other][f])
    return found

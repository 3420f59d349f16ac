"""Who was harmed, by the figures that count them."""

from __future__ import annotations

from vedette.coding.candidate import Candidate
from vedette.coding.figures import FigureMention
from vedette.coding.sharing import CASUALTIES
from vedette.coding.tree import Tree
from vedette.model.claim import Party
from vedette.model.span import Span

HARMED = CASUALTIES | {"abducted", "detained", "displaced", "returned"}
"""Measures that count people to whom something is done."""

_ASIDE = frozenset({"relcl", "acl", "conj", "cc", "appos"})


def victims(candidate: Candidate) -> list[Party]:
    """Those the figures count, with the body they belong to: three SDF fighters, 70 members of the tribe."""
    return [
        _victim(candidate, mention, mention.figure.group)
        for mention in candidate.figures
        if mention.figure.measure in HARMED and mention.figure.group
    ]


def _victim(candidate: Candidate, mention: FigureMention, group: str) -> Party:
    span = _with_belonging(candidate.tree, mention)
    inside = (m.actor for m in candidate.scene.in_span(span))
    body = next((a for a in inside if a.cls not in ("generic", "demonym")), None)
    written = candidate.tree.text(span)
    return Party("victim", written, body.name, body.code, body.country) if body else Party("victim", written, group)


def _with_belonging(tree: Tree, mention: FigureMention) -> Span:
    """The figure's words with the `of` phrase of the counted noun."""
    end = mention.span.end
    for prep in tree.kids(tree.tokens[mention.head], "prep"):
        if prep.text.lower() in ("of", "from"):
            end = max(end, tree.cover(tree.subtree(prep, without=_ASIDE)).end)
    return Span(mention.span.start, end)


def unmask(candidate: Candidate) -> None:
    """Whoever is counted among the harmed did not do the harm, whatever the parse says."""
    harmed = {p.as_written.lower() for p in candidate.role("victim")}
    if harmed:
        candidate.parties = [p for p in candidate.parties if p.role == "victim" or p.as_written.lower() not in harmed]

"""What a candidate takes over from what was told before: who acted, who talks with whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vedette.coding.candidate import Candidate
from vedette.coding.echo import antecedent
from vedette.lexicon.words import load_words


def take_over(candidate: Candidate, earlier: Sequence[Candidate]) -> None:
    """Who acted may stand in an earlier mention of the same happening."""
    meant = None if candidate.role("actor") else antecedent(candidate, earlier)
    if meant is not None and candidate.standing.status == meant.standing.status and meant.role("actor"):
        candidate.add(meant.role("actor"))
        candidate.mode = candidate.mode or meant.mode
        candidate.inherited = True


def take_sides(candidate: Candidate) -> None:
    """The talks are held by those who were last said to talk."""
    if candidate.frame.type != "CONSULT" or candidate.parties or candidate.trigger.kind == "phrases":
        return
    nouns = [candidate.head] if candidate.trigger.kind == "nouns" else candidate.arguments.subjects
    if any(candidate.tree.says(t, load_words().parties.pointing, "det") for t in nouns):
        candidate.add([replace(p, role=r) for p, r in zip(candidate.scene.pair, ("actor", "recipient"), strict=False)])
        candidate.inherited = bool(candidate.parties)

"""The labelled sets that can be scored, each with the function that scores it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from vedette.evaluate.claims import evaluate_claims
from vedette.evaluate.scores import Scores
from vedette.model.errors import BadUsage
from vedette.pipeline.method import Tools

Evaluate = Callable[[Path, Tools], Scores]

SETS: dict[str, Evaluate] = {
    "claims": evaluate_claims,
}

PLANNED = (
    "places", "dates", "event_place", "incident_reports", "muc4", "plover", "incident_types", "displacement",
    "attribution", "wikievents", "merge", "html",
)  # fmt: skip
"""Sets of the public contract; one that is not yet in `SETS` is refused with a sentence."""


def scorer(name: str) -> Evaluate:
    """The function that scores the set `name` on a labelled file of its shape.

    Raises:
        BadUsage: there is no such set, or nothing scores it yet.
    """
    if name in SETS:
        return SETS[name]
    reason = f"The set {name} cannot be scored yet" if name in PLANNED else f"There is no set {name!r}"
    message = f"{reason}: choose one of {', '.join(SETS)}."
    raise BadUsage(message)

"""A score comes with its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """How far a statement about two claims holds, from 0 to 1, and in what words; `veto`: they cannot be one."""

    value: float
    detail: str = ""
    veto: bool = False


NOTHING = Score(0.0)
"""The statement does not hold, or nothing is known."""

"""What makes a coded claim likely to be right, and by how much."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from vedette.lexicon.files import complain, read_yaml

SIGNS = ("noun", "said", "inherited", "bare", "actor", "affected", "figure", "means", "long")
_FILE = "confidence.yaml"


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression: the log-odds without any sign, and what each sign adds."""

    bias: float
    weights: dict[str, float]


@cache
def weights() -> Weights:
    """The shipped weights.

    Raises:
        BadConfig: a sign is missing or unknown, or a weight is no number.
    """
    raw = read_yaml(_FILE)
    found = raw.get("weights") if isinstance(raw.get("weights"), dict) else {}
    wrong = [f"weights: {n} is missing" for n in SIGNS if n not in found]
    wrong += [f"weights: {n} is unknown" for n in found if n not in SIGNS]
    wrong += [f"{n}: must be a number" for n, v in {"bias": raw.get("bias"), **found}.items() if not _is_number(v)]
    complain(_FILE, wrong)
    return Weights(float(raw["bias"]), {n: float(v) for n, v in found.items()})


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)

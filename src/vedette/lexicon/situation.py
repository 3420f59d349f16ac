"""The words in which the situation report is told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from vedette.lexicon.files import complain, read_yaml
from vedette.model.vocabulary import EVENT_TYPES, MEASURES, MODES

NAME = "situation.yaml"
_FORMS = ("noun", "past", "bare", "to")


@dataclass(frozen=True, slots=True)
class Deed:
    """A kind of happening in words: `an attack`, `carried out an attack`, `carry out an attack`, `on`."""

    noun: str
    past: str
    bare: str
    to: str


@dataclass(frozen=True, slots=True)
class SituationWords:
    """Deeds by `TYPE` or `TYPE mode`, and the words of measures, statuses and groups."""

    deeds: dict[str, Deed]
    statements: frozenset[str]
    talks: frozenset[str]
    measures: dict[str, str]
    head: tuple[str, ...]
    statuses: dict[str, str]
    bases: dict[str, str]
    singular: dict[str, str]

    def deed(self, kind: str, mode: str | None) -> Deed:
        """The words of a type and mode; the type's own where the mode has none."""
        return self.deeds.get(f"{kind} {mode}") or self.deeds[kind]


def _deeds(raw: dict[str, Any], mistakes: list[str]) -> dict[str, Deed]:
    deeds = {}
    for key, forms in raw.items():
        kind, _, mode = key.partition(" ")
        if kind not in EVENT_TYPES or (mode and mode not in MODES[kind]):
            mistakes.append(f"deeds: there is no type and mode {key!r}")
        if (
            not isinstance(forms, dict)
            or sorted(forms) != sorted(_FORMS)
            or not all(isinstance(f, str) for f in forms.values())
        ):
            mistakes.append(f"deeds: {key!r} needs {', '.join(_FORMS)}, each a text (put `on` in quotation marks)")
        else:
            deeds[key] = Deed(**{f: forms[f] for f in _FORMS})
    mistakes.extend(f"deeds: {kind} has no words" for kind in EVENT_TYPES if kind not in raw)
    return deeds


def check(raw: dict[str, Any]) -> SituationWords:
    """The words that `raw` (the content of `situation.yaml`) gives.

    Raises:
        BadConfig: `raw` has mistakes; each is named.
    """
    mistakes: list[str] = []
    parts = ("deeds", "statements", "talks", "measures", "head", "statuses", "bases", "singular")
    complain(NAME, [f"the part {p!r} is missing" for p in parts if p not in raw])
    deeds = _deeds(raw["deeds"], mistakes)
    mistakes.extend(f"measures: {m} has no word" for m in MEASURES if m not in raw["measures"])
    mistakes.extend(f"head: there is no measure {m!r}" for m in raw["head"] if m not in MEASURES)
    complain(NAME, mistakes)
    return SituationWords(
        deeds=deeds,
        statements=frozenset(raw["statements"]),
        talks=frozenset(raw["talks"]),
        head=tuple(raw["head"]),
        **{k: {str(a): str(b) for a, b in raw[k].items()} for k in ("measures", "statuses", "bases", "singular")},
    )


@cache
def situation_words() -> SituationWords:
    """The shipped words, checked.

    Raises:
        BadConfig: the file has mistakes; each is named.
    """
    return check(read_yaml(NAME))

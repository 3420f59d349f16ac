"""An actor of the lexicon, and a mention of one."""

from __future__ import annotations

from dataclasses import dataclass

from vedette.model.span import Span

CLASSES = (
    "country", "demonym", "capital", "government", "military", "organisation", "group", "coalition", "person",
    "generic",
)  # fmt: skip
"""What an actor is. A demonym or a capital has the name of its country as its own."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One party of the lexicon.

    `country` is an ISO 3166 alpha-3 code, `sector` one of `vocabulary.SECTORS`, `code` an actor code (`SYR GOV`, `IGO
    UNO`), `kind` the source kind it has when it speaks. `plural` is True for nouns that name several. `of` names
    the country or organisation that a person acts for.
    """

    name: str
    cls: str
    country: str | None = None
    sector: str | None = None
    code: str | None = None
    kind: str | None = None
    plural: bool = False
    of: str | None = None


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor named at `span` of a text, in the words `as_written`."""

    span: Span
    as_written: str
    actor: Actor

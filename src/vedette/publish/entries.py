"""How sources are cited, the same in every format."""

from __future__ import annotations

from vedette.lexicon.situation import situation_words
from vedette.publish.values import SourceEntry, Statement
from vedette.publish.wording import day


def marks(statement: Statement) -> str:
    """`[1] [3]`; empty without sources."""
    return " ".join(f"[{n}]" for n in statement.cites)


def dated(source: SourceEntry) -> str:
    """`6 July 2018 (stated on the page)`, or that no date is known."""
    if source.date is None:
        return "no date known"
    basis = situation_words().bases.get(source.basis or "", source.basis or "")
    return f"{day(source.date)} ({basis})" if basis else day(source.date)


def outlet(source: SourceEntry) -> str:
    """The outlet with the agency whose words it carries, or the page where no outlet is known."""
    name = source.outlet or source.page
    return f"{name}, carrying {source.agency}" if source.agency and source.agency != name else name

"""Taking pages into a store: what is known is passed over, what is refused is noted, the rest is coded and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from vedette.model.errors import BadInput
from vedette.model.page import Page
from vedette.model.ports import Store
from vedette.pipeline.method import Coded

CodePages = Callable[[Iterable[Page]], Iterable[Coded | BadInput]]
"""Pages in, what was read in each out, in the same order; `BadInput` for a page that could not be coded."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one input: `outcome` is `read`, `known`, `copy` or `refused`; `note` says why or of what."""

    name: str
    outcome: str
    note: str | None = None


def take_in(
    inputs: Iterable[Page | BadInput],
    store: Store,
    code_pages: CodePages,
    recipe: str,
    *,
    now: Callable[[], str],
    tell: Callable[[Taken], None],
) -> None:
    """Code every page that this recipe has not read yet into `store`, one transaction a page; `tell` hears of each."""

    def refuse(refusal: BadInput) -> None:
        reason = " ".join(filter(None, (refusal.reason, refusal.way_out)))
        store.refuse_page(refusal.name, reason, None, now())
        tell(Taken(refusal.name, "refused", reason))

    for done in code_pages(_unread(inputs, store, recipe, refuse, tell)):
        if isinstance(done, BadInput):
            refuse(done)
        else:
            store.add_page(done.page, done.cleaned, done.claims, recipe)
            tell(Taken(done.page.name, "read"))


def _unread(
    inputs: Iterable[Page | BadInput],
    store: Store,
    recipe: str,
    refuse: Callable[[BadInput], None],
    tell: Callable[[Taken], None],
) -> Iterator[Page]:
    under_way: dict[str, str] = {}
    for item in inputs:
        if isinstance(item, BadInput):
            refuse(item)
            continue
        first = under_way.setdefault(item.sha256, store.page_name(item.sha256) or item.name)
        if first != item.name:
            tell(Taken(item.name, "copy", first))
        elif store.has_page(item.sha256, item.name, recipe):
            tell(Taken(item.name, "known"))
        else:
            yield item

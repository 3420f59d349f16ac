"""Whose report it is: the outlet that published it and the agency it came from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.clean.blocks import Block
from vedette.clean.dateline import Dateline
from vedette.lexicon.furniture import furniture, straighten
from vedette.lexicon.outlets import Outlet, Outlets
from vedette.model.page import Hints

_SIGNED = re.compile(
    r"^(?:first )?(?:published|printed) (?:in|by|on) (?:the )?(.{2,40}?),? (?:on )?(?:[A-Z][a-z]+ \d|\d)", re.IGNORECASE
)
_POST_ON = re.compile(r"(?:appeared first|first appeared) on (.{2,40}?)\.?$", re.IGNORECASE)
_ABOUT = re.compile(r"^About (?:the )?(.{2,60})$", re.IGNORECASE)
_TOLD = re.compile(r"\btold (?:the )?((?:[A-Z][\w'\u2019.-]*\s?){1,4})")
_WRITER = re.compile(r"\b(Associated Press|AP|Reuters|AFP)\b.{0,20}\b(?:writer|journalist|reporter|correspondent)s?\b")
_WITH = re.compile(
    r"\b(?:with|and|via|from|by|source:?|/|,)\s*(?:inputs? from |agencies |material from )?$", re.IGNORECASE
)
_HEAD = 12
_VOICE = 120


def outlet_of(
    blocks: Sequence[Block],
    labels: Sequence[str | None],
    mast: str | None,
    hints: Hints,
    dateline: Dateline | None,
    outlets: Outlets,
) -> str | None:
    """The outlet's name, by the first that speaks: the carrier, the title's tail, a masthead, a signature, the address.

    Names the lexicon knows come in its spelling; others as written. Absent when nothing names it.
    """
    if hints.outlet:
        return _name(hints.outlet, outlets)
    known = outlets.named(mast) if mast else None
    known = known or _signature(blocks, outlets) or _masthead(blocks, labels, outlets)
    known = known or (outlets.at(hints.url) if hints.url else None)
    if known:
        return known.title
    if mast:
        return mast
    own = _own_voice(blocks, labels, outlets) or _own_wire(blocks, labels, dateline, outlets)
    return own.title if own else None


def agency_of(
    blocks: Sequence[Block],
    labels: Sequence[str | None],
    dateline: Dateline | None,
    outlet: str | None,
    outlets: Outlets,
) -> str | None:
    """The wire service of a report: in its dateline, its by-line, or as the one told; never the outlet itself."""
    found: list[Outlet] = [dateline.agency] if dateline and dateline.agency else []
    for block, label in zip(blocks, labels, strict=True):
        if label == "byline":
            found += [o for o, _ in outlets.in_line(block.text)]
    body = " ".join(b.text for b, label in zip(blocks, labels, strict=True) if label is None)
    found += [o for m in _WRITER.finditer(body) if (o := outlets.named(m[1]))]
    found += [o for m in _TOLD.finditer(body) for o, s in outlets.in_line(m[1])[:1] if s.start == 0]
    return next((o.title for o in found if o.is_agency and o.title != outlet), None)


def _name(text: str, outlets: Outlets) -> str:
    known = outlets.named(text)
    return known.title if known else text


def _signature(blocks: Sequence[Block], outlets: Outlets) -> Outlet | None:
    for block in blocks:
        match = _SIGNED.match(block.text) or _POST_ON.search(block.text)
        if match and (known := outlets.named(match[1])):
            return known
    return None


def _masthead(blocks: Sequence[Block], labels: Sequence[str | None], outlets: Outlets) -> Outlet | None:
    """The outlet's name alone in a line, above the body first, then below it."""
    first = next((i for i, label in enumerate(labels) if label is None), len(blocks))
    lines = [
        b for b, label in zip(blocks, labels, strict=True) if label == "masthead" and b.index - blocks[0].index < first
    ]
    lines += [b for b, label in zip(blocks, labels, strict=True) if label == "masthead"]
    return next((o for b in lines if (o := outlets.named(b.text))), None)


def _own_wire(
    blocks: Sequence[Block], labels: Sequence[str | None], dateline: Dateline | None, outlets: Outlets
) -> Outlet | None:
    """The agency of the dateline, where it is a state's own, or people speak to it; world ones are carried by many."""
    agency = dateline.agency if dateline else None
    if agency is None or agency.kind != "agency":
        return agency
    if agency.country is None:
        return None
    body = " ".join(b.text for b, label in zip(blocks, labels, strict=True) if label is None)
    told = (o for m in _TOLD.finditer(body) for o, s in outlets.in_line(m[1])[:1] if s.start == 0)
    return agency if agency in told else None


def _own_voice(blocks: Sequence[Block], labels: Sequence[str | None], outlets: Outlets) -> Outlet | None:
    """An organisation that speaks in the present tense, or of its own people, issues the page itself."""
    for block in blocks[:_HEAD]:
        match = furniture().statements.match(block.text)
        if match and (named := outlets.in_line(block.text[match.end() :])):
            return named[0][0]
    for block, label in zip(blocks, labels, strict=True):
        about = _ABOUT.match(block.text)
        if about and (known := outlets.named(about[1])):
            return known
        if label is None:
            for outlet, span in outlets.in_line(block.text):
                if _speaks(outlet) and furniture().voices.match(straighten(block.text[span.end : span.end + _VOICE])):
                    return outlet
    return None


def _speaks(outlet: Outlet) -> bool:
    """True for those that write of themselves; a world agency's reporters are quoted by every paper."""
    return outlet.kind in {"monitor", "ngo", "un"} or (outlet.is_agency and outlet.country is not None)

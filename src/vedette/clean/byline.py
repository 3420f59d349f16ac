"""Who wrote a report, as its by-line says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vedette.clean.blocks import Block

_LEAD = re.compile(
    r"^\(?(?:(?:additional |with )?"
    r"(?:reporting|report|writing|written|words|story|text|posted|published|compiled|edited) )?"
    r"by(?::?\s+|(?-i:(?=[A-Z])))"
    r"|^(?:authors?|reporter|from)\s?:\s*",
    re.IGNORECASE,
)
_REST = re.compile(r"\s*(?:[|;•·(\[]|\bediting by\b|\bupdated\b|\bpublished\b|\d).*$", re.IGNORECASE)


def byline_of(blocks: Sequence[Block], labels: Sequence[str | None]) -> str | None:
    """The names of the first by-line, without "by"; absent when there is none."""
    for block, label in zip(blocks, labels, strict=True):
        lead = _LEAD.match(block.text) if label in {"byline", "date"} else None
        if lead:
            names = _REST.sub("", block.text[lead.end() :]).strip(" .,)")
            if names:
                return names
    return None

"""The situation report on a page: terminal, Markdown, HTML, JSON."""

from __future__ import annotations

import json
from collections.abc import Callable

from vedette.model.errors import BadUsage
from vedette.model.records import to_record
from vedette.publish.html import as_html
from vedette.publish.markdown import as_markdown
from vedette.publish.values import Situation


def as_json(situation: Situation) -> str:
    """One JSON object, as the values are; what is unknown is absent."""
    return json.dumps(to_record(situation), ensure_ascii=False, indent=2) + "\n"


def _as_text(situation: Situation, width: int | None) -> str:
    from vedette.publish.terminal import WIDEST, as_text

    return as_text(situation, width or WIDEST)


_WRITERS: dict[str, Callable[[Situation, int | None], str]] = {
    "terminal": _as_text,
    "md": lambda situation, _: as_markdown(situation),
    "html": lambda situation, _: as_html(situation),
    "json": lambda situation, _: as_json(situation),
}
FORMATS = tuple(_WRITERS)


def render(situation: Situation, wanted: str, width: int | None = None) -> str:
    """The report in one of `FORMATS`; `width` is the terminal's, in characters.

    Raises:
        BadUsage: there is no such format; those there are are listed.
    """
    if wanted not in _WRITERS:
        message = f"There is no format {wanted!r} for a situation report: choose one of {', '.join(FORMATS)}."
        raise BadUsage(message)
    return _WRITERS[wanted](situation, width)

"""The page's own voice: the outlet, the body that a release speaks for, or the person whose statement it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from vedette.coding.speakers.naming import kind_of, read_naming
from vedette.lexicon.actors import Actors
from vedette.lexicon.cues import Cues, load_cues
from vedette.model.claim import Source
from vedette.model.reading import Sentence
from vedette.model.report import Report

_FIRST_PERSON = re.compile(r"\b(?:We|I|Our|My|we|our)\b")
_HEAD_CHARACTERS = 500


def own_voice(report: Report) -> Source:
    """Who speaks where nobody is named: the outlet as media, or the body whose release this is."""
    cues = load_cues()
    name = report.outlet or report.agency or _page_name(report.page)
    low = f" {name.lower()} "
    kind = next((kind for phrase, kind in cues.issuers if re.search(rf"\b{re.escape(phrase)}\b", low)), "media")
    return Source(name, kind)


def _page_name(page: str) -> str:
    host = urlsplit(page).netloc.removeprefix("www.") if "://" in page else ""
    return host or page.rsplit("/", 1)[-1] or "unnamed outlet"


def issuer(report: Report, sentences: Sequence[Sentence], actors: Actors, cues: Cues) -> Source | None:
    """The person or body whose statement the whole report is; None for a report by an outlet.

    A statement says so in its head ("Statement by …"), or speaks in the first person on a body's own page.
    """
    head = f"{report.title or ''}\n{report.text[:_HEAD_CHARACTERS]}"
    low = head.lower()
    for phrase in cues.statement_heads:
        at = low.find(phrase)
        if at < 0 or not phrase.endswith(("by", "from", "of", "to")):
            continue
        named = re.split(r"[\n.;:]| on | at | regarding ", head[at + len(phrase) :].strip(), maxsplit=1)[0].strip()
        if named and named[:1].isupper():
            naming = read_naming(named, actors, cues)
            kind = naming.kind or kind_of(named, naming.head, cues)
            return Source(naming.name, kind or own_voice(report).kind, as_written=named)
    voice = own_voice(report)
    plain = [s for s in sentences if not s.quoted]
    spoken = sum(1 for s in plain if _FIRST_PERSON.search(s.text))
    return voice if voice.kind != "media" and spoken else None

"""The page's own voice: the outlet, the body that a release speaks for, or the person whose statement it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from vedette.coding.speakers.naming import Naming, kind_of, read_naming, singular
from vedette.lexicon.actors import Actors
from vedette.lexicon.cues import Cues, load_cues
from vedette.model.claim import Source
from vedette.model.reading import Sentence
from vedette.model.report import Report

_FIRST_PERSON = re.compile(r"\b(?:We|I|Our|My|we|our)\b")
_HEAD_CHARACTERS = 500
_NAMES = re.compile(r"[^\W\d_]+")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_DOMAIN = re.compile(r"^(\S+?)(?:\.(?:com|org|net|info|news|co|gov))?(?:\.[a-z]{2})?$")
_OURS = re.compile(
    r"(?:.*\b(?:versions?|editions?|issues?)\s+of\s+)?(?P<whose>this|our)\s+(?:\w+\s+)??(?P<what>\w+)"
    r"(?=\s+(?:on|in|of|from)\b|\W*$)",
    re.IGNORECASE,
)


def own_voice(report: Report) -> Source:
    """Who speaks where nobody is named: the outlet as media, or the body whose release this is."""
    cues = load_cues()
    name = report.outlet or report.agency or _page_name(report.page)
    low = f" {name.lower()} "
    kind = next((kind for phrase, kind in cues.issuers if re.search(rf"\b{re.escape(phrase)}\b", low)), "media")
    return Source(name, kind)


def speaks_itself(phrase: str, naming: Naming, voice: Source, cues: Cues) -> bool:
    """True when the words of a speaker mean the page's own voice: its name, "this newspaper", "Tuesday's edition"."""
    if _bare(naming.name) == _bare(voice.name) and voice.name:
        return True
    named = any(w[:1].isupper() and w.lower() not in cues.not_names for w in _NAMES.findall(phrase)[1:])
    if naming.head in cues.own_editions and not named:
        return True
    ours = _OURS.match(phrase)
    return ours is not None and singular(ours["what"]) in (
        cues.own_works if ours["whose"].lower() == "this" else cues.own_works | cues.utterances
    )


def _bare(name: str) -> str:
    """An outlet's name without what differs between its masthead, its address and a mention of it."""
    plain = _ASIDE.sub("", name.lower()).strip().removeprefix("the ")
    return _DOMAIN.sub(r"\1", plain).replace(" ", "")


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

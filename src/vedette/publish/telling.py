"""One event in one sentence: who is reported to have done what to whom, where, with what outcome, and who says so."""

from __future__ import annotations

from vedette.lexicon.situation import Deed, situation_words
from vedette.model.claim import Claim
from vedette.model.event import Event
from vedette.publish.dossier import Dossier
from vedette.publish.tallies import measures_of, tallies, tally_words
from vedette.publish.values import Statement
from vedette.publish.wording import clean, listed, sentence, told_day, told_place

_LONGEST_QUOTE = 220
_IN_FIGURES = frozenset({"ASSAULT"})
"""Types whose sentence says enough without the page's own words."""
_SELVES = frozenset({"DISPLACE"})
"""Types whose actor, with nobody else named, is the one it happened to: those who fled."""
_REPORTED = {
    "happened": "Reported",
    "ongoing": "Reported as going on",
    "planned": "Reported as planned",
    "demanded": "Reported as demanded",
    "offered": "Reported as offered",
    "refused": "Reported as refused",
    "failed": "Reported as failed",
    "denied": "Denied",
    "possible": "Reported as possible",
}


def told(event: Event, dossier: Dossier, *, dated: bool = False) -> Statement:
    """The event as a sentence with its figures, its words where the type says too little, and its sources."""
    claims = dossier.claims_of(event.claims)
    words = [_deed(event), told_place_of(event), told_day(event.when) if dated else ""]
    text = " ".join(w for w in words if w)
    if event.means:
        text += f" ({listed([clean(m) for m in event.means])})"
    figures = _figures(claims, dossier)
    quoted = "" if event.type in _IN_FIGURES or figures else quote_of(event, claims)
    text += f": {quoted}" if quoted else ""
    text += f"; {figures}" if figures else f" ({dossier.credit(claims)})"
    checked = " Checked by a reviewer." if event.reviewed else ""
    return Statement(sentence(text) + checked, dossier.cite(claims), (event.event_id,))


def short(event: Event) -> str:
    """`the air strikes in Daraa on 5 July 2018`."""
    noun = situation_words().deed(event.type, event.mode).noun
    bare = noun.removeprefix("an ").removeprefix("a ")
    return " ".join(w for w in (f"the {bare}", told_place_of(event), told_day(event.when)) if w)


def told_place_of(event: Event) -> str:
    """`in Daraa`; empty when no place is known."""
    where = told_place(event.place)
    return f"in {where}" if where else ""


def quote_of(event: Event, claims: list[Claim]) -> str:
    """The page's fullest words for the event, in quotation marks."""
    of_status = [c for c in claims if c.status == event.status] or claims
    if not of_status:
        return ""
    return quoted(max(of_status, key=lambda c: (len(c.quote.exact) <= _LONGEST_QUOTE, len(c.quote.exact))).quote.exact)


def quoted(words: str) -> str:
    """Words of a page in quotation marks, cut at a word when they are long."""
    words = clean(words).strip(".,;:- –—").replace("“", "‘").replace("”", "’")
    if len(words) > _LONGEST_QUOTE:
        words = words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"“{words}”"


def _figures(claims: list[Claim], dossier: Dossier) -> str:
    """The figures by measure; speakers who stand behind all of them are named once, at the end."""
    words = situation_words().measures
    stated = [(words[m], tallies(claims, m)) for m in measures_of(claims)]
    stated = [(label, [t for t in found if t.words]) for label, found in stated]
    voices = {dossier.credit(t.claims) for _, found in stated for t in found}
    if len(voices) == 1 and all(len(found) < 2 for _, found in stated):  # noqa: PLR2004 - one value each
        told_once = "; ".join(f"{label}: {found[0].words}" for label, found in stated if found)
        return f"{told_once} ({voices.pop()})"
    return "; ".join(f"{label}: {tally_words(found, dossier)}" for label, found in stated if found)


def _deed(event: Event) -> str:
    deed = situation_words().deed(event.type, event.mode)
    actors = names(event, "actor")
    others = [n for n in names(event, "recipient", "victim") if n not in actors]
    to_whom = f" {deed.to} {listed(others)}" if others else ""
    if event.type in _SELVES and not others:
        to_whom, actors = (f" {deed.to} {listed(actors)}" if actors else ""), []
    if not actors:
        return f"{_REPORTED[event.status]}: {deed.noun}{to_whom}"
    return _with_actor(event, deed, listed(actors), to_whom)


def _with_actor(event: Event, deed: Deed, who: str, to_whom: str) -> str:
    past, bare = f"{deed.past}{to_whom}", f"{deed.bare}{to_whom}"
    return {
        "happened": f"{who} reportedly {past}",
        "ongoing": f"{who} reportedly {past}, still going on,",
        "planned": f"{who} reportedly planned to {bare}",
        "demanded": f"It was reportedly demanded that {who} {bare}",
        "offered": f"{who} reportedly offered to {bare}",
        "refused": f"{who} reportedly refused to {bare}",
        "failed": f"{who} reportedly failed to {bare}",
        "denied": f"It was denied that {who} {past}",
        "possible": f"It was reported as possible that {who} {past}",
    }[event.status]


def names(event: Event, *roles: str) -> list[str]:
    """The names of those in one of the roles, once each."""
    return list(dict.fromkeys(clean(p.name or p.as_written) for p in event.parties if p.role in roles))

"""News with marked events: attacks, deaths, injuries and meetings, found by their triggers, with heads of arguments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vedette.clean import reports_in
from vedette.evaluate.fills import Tally, head, total
from vedette.evaluate.weapons import written_weapons
from vedette.evaluate.whole import page_of_row
from vedette.model.claim import Claim
from vedette.model.report import Report
from vedette.model.span import Span
from vedette.pipeline.method import Tools, claims_in

ATTACK, DEATH, INJURY, MEETING = "attack", "death", "injury", "meeting"

_LABELS = (("Conflict.Attack.", ATTACK), ("Life.Die.", DEATH), ("Life.Injure.", INJURY))
_MEETING_END = ".Meet"
_ROLES = {"ExplosiveDevice": "Instrument", "Killer": "Attacker", "Injurer": "Attacker"}
"""Roles that are one for us, by the one they are."""
_HARM = (
    (
        DEATH,
        "killed",
        re.compile(r"\b(?:kill(?:s|ed|ing|ings)?|die[sd]?|dead|deaths?|slain|fatalit(?:y|ies))\b", re.IGNORECASE),
    ),
    (INJURY, "injured", re.compile(r"\b(?:wound(?:s|ed|ing)?|injur(?:es?|ed|ing|y|ies)|hurt)\b", re.IGNORECASE)),
)
"""Words for harm to people, and the measure that counts it."""
_DEED = re.compile(
    r"\b(?:attacks?|blasts?|bomb(?:ed|ings?)|explo(?:ded?|sions?)|shootings?|raids?|strikes?|shelling)\b", re.IGNORECASE
)
"""Words for the deed, where a claim is named by the harm."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event: its kind, where its trigger stands, and (role, head word) of each argument."""

    kind: str
    trigger: Span
    arguments: frozenset[tuple[str, str]] = frozenset()


def predicted(row: Mapping[str, Any], tools: Tools) -> tuple[Told, ...]:
    """The events of the four kinds that are told in the row's text; triggers count its characters."""
    page = page_of_row("document", {"text": row["text"]})
    if page is None:
        return ()
    claims = ((c, report) for report in reports_in(page).reports for c in claims_in(report, tools))
    events = (e for claim, report in claims for e in _in_page(events_of(claim), report))
    return tuple(dict.fromkeys(events))


def _in_page(events: Iterable[Told], report: Report) -> Iterator[Told]:
    for event in events:
        at = report.page_span(event.trigger)
        if at is not None:
            yield Told(event.kind, at, event.arguments)


def events_of(claim: Claim) -> Iterator[Told]:
    """The events that one claim tells of: an attack may have killed some and hurt others."""
    trigger = _found(claim.quote.exact, claim.trigger or "")
    if trigger is None:
        return
    at = claim.quote.start
    if claim.type == "CONSULT" and claim.mode != "visit":
        yield Told(MEETING, _shifted(trigger, at), frozenset(_of_meeting(claim)))
    if claim.type == "ASSAULT":
        for kind, span in _triggers(claim, trigger):
            yield Told(kind, _shifted(span, at), frozenset(_of_violence(claim, kind)))


def _triggers(claim: Claim, trigger: Span) -> Iterator[tuple[str, Span]]:
    """The claim's own trigger, and the words of its quote for what else it tells: the harm counted, the deed."""
    text = claim.quote.exact
    counted = {f.measure for f in claim.figures}
    harm = False
    for kind, measure, words in _HARM:
        own = words.search(text, trigger.start, trigger.end)
        harm = harm or own is not None
        found = own or (words.search(text) if measure in counted else None)
        if found:
            yield kind, Span(*found.span())
    deed = _DEED.search(text) if harm else None
    if not harm or deed:
        yield ATTACK, Span(*deed.span()) if deed else trigger


def _found(text: str, words: str) -> Span | None:
    at = text.find(words) if words else -1
    return None if at < 0 else Span(at, at + len(words))


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _of_meeting(claim: Claim) -> Iterator[tuple[str, str]]:
    yield from (("Participant", head(p.as_written)) for p in claim.parties)
    yield from _places(claim)


def _of_violence(claim: Claim, kind: str) -> Iterator[tuple[str, str]]:
    """Arguments of an attack, or of the harm it did; who did it and with what belongs to the attack."""
    yield from _places(claim)
    suffering = [p.as_written for p in claim.parties if p.role in ("recipient", "victim")]
    if kind == ATTACK:
        yield from (("Attacker", head(p.as_written)) for p in claim.parties if p.role == "actor")
        attacked = [p.as_written for p in claim.parties if p.role == "recipient"]
        yield from (("Target", head(w)) for w in (*attacked, *claim.targets))
        yield from (("Instrument", head(w)) for w in written_weapons(claim.means, claim.quote.exact))
        return
    measure = next(m for k, m, _ in _HARM if k == kind)
    counted = [f.as_written for f in claim.figures if f.measure == measure]
    yield from (("Victim", head(w)) for w in counted or suffering)


def _places(claim: Claim) -> Iterator[tuple[str, str]]:
    if claim.place is not None and claim.place.grounds == "same clause":
        yield "Place", head(claim.place.as_written)


def labelled(row: Mapping[str, Any]) -> tuple[Told, ...]:
    """The marked events of the four kinds."""
    spans = token_spans(row["text"], row["tokens"])
    found = []
    for event in row["events"]:
        kind = _kind(event["type"])
        at = event["trigger"]
        if kind is not None:
            arguments = frozenset((_ROLES.get(a["role"], a["role"]), head(a["text"])) for a in event["arguments"])
            found.append(Told(kind, Span(spans[at["start"]].start, spans[at["end"] - 1].end), arguments))
    return tuple(found)


def _kind(label: str) -> str | None:
    if label.startswith("Contact.") and label.endswith(_MEETING_END):
        return MEETING
    return next((kind for start, kind in _LABELS if label.startswith(start)), None)


def token_spans(text: str, tokens: Sequence[str]) -> list[Span]:
    """Where the tokens stand in the text, one after the other; one that is not found takes no room."""
    spans, at = [], 0
    for token in tokens:
        start = text.find(token, at)
        start = at if start < 0 or start > at + len(token) + 40 else start
        end = start + len(token) if text.startswith(token, start) else start
        spans.append(Span(start, end))
        at = end
    return spans


def as_record(event: Told) -> dict[str, Any]:
    """An event as it is written among the predictions."""
    arguments = [{"role": role, "head": word} for role, word in sorted(event.arguments)]
    return {"type": event.kind, "trigger": [event.trigger.start, event.trigger.end], "arguments": arguments}


def figures(pairs: Sequence[tuple[Sequence[Told], Sequence[Told]]]) -> dict[str, float]:
    """The figures of the contract over (found, marked) events of each document."""
    return {
        "trigger_f1": total(trigger_tally(f, m) for f, m in pairs).f1,
        "argument_head_f1": total(argument_tally(f, m) for f, m in pairs).f1,
    }


def trigger_tally(found: Sequence[Told], marked: Sequence[Told]) -> Tally:
    """A trigger is right when it shares a word with a marked one of its kind that no other has taken."""
    right = len(_paired(found, marked))
    return Tally(right, len(found), right, len(marked))


def argument_tally(found: Sequence[Told], marked: Sequence[Told]) -> Tally:
    """An argument is right when its event is found, and the event has one of that role with that head."""
    right = sum(len(f.arguments & m.arguments) for f, m in _paired(found, marked))
    predicted_all = sum(len(e.arguments) for e in found)
    return Tally(right, predicted_all, right, sum(len(e.arguments) for e in marked))


def _paired(found: Sequence[Told], marked: Sequence[Told]) -> list[tuple[Told, Told]]:
    left = list(marked)
    out = []
    for event in found:
        match = next((m for m in left if m.kind == event.kind and m.trigger.overlaps(event.trigger)), None)
        if match is not None:
            left.remove(match)
            out.append((event, match))
    return out

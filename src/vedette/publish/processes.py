"""The state of talks and truces: parties, mediators, rounds, demands and answers, what collapsed, what comes next."""

from __future__ import annotations

from vedette.lexicon.situation import situation_words
from vedette.model.track import Change, Demand, Due, Track
from vedette.publish.dossier import Dossier
from vedette.publish.telling import quoted
from vedette.publish.values import Paragraph, Section, Statement
from vedette.publish.wording import clean, day, listed, sentence, told_place

_ROLES = (("parties", "Parties"), ("mediators", "Mediated by"), ("observers", "Observed by"))


def talks(dossier: Dossier) -> Section:
    """Every negotiation and truce with an event in the scope."""
    kinds = ("negotiation", "ceasefire")
    tracks = sorted(
        (t for t in dossier.tracks if t.kind in kinds), key=lambda t: (kinds.index(t.kind), t.title, t.track_id)
    )
    return Section("talks", "The state of the talks", tuple(_paragraph(t, dossier) for t in tracks))


def _paragraph(track: Track, dossier: Dossier) -> Paragraph:
    statements = [_state(track, dossier)]
    statements.extend(_change(c, track, dossier) for c in track.history)
    statements.extend(_demand(d, track, dossier) for d in track.demands)
    if track.next is not None:
        statements.append(_next(track.next, track, dossier))
    return Paragraph(clean(track.title), tuple(statements))


def _word(status: str) -> str:
    return situation_words().statuses.get(status, clean(status).replace("_", " "))


def _state(track: Track, dossier: Dossier) -> Statement:
    said = [f"Last reported state: {_word(track.status)}"]
    for attribute, label in _ROLES:
        names = [clean(n) for n in getattr(track, attribute)]
        said += [f"{label}{':' if attribute == 'parties' else ''} {listed(names)}"] if names else []
    where = told_place(track.place)
    said += [f"Place: {where}"] if where else []
    said += [f"Rounds reported: {track.rounds}"] if track.rounds else []
    return Statement(
        sentence(". ".join(said)), dossier.cite(dossier.event_claims(track.events)), (track.track_id, *track.events)
    )


def _change(change: Change, track: Track, dossier: Dossier) -> Statement:
    when = day(change.date) if change.date else "Day not known"
    words = f" – {quoted(change.quote)}" if change.quote else ""
    claims = dossier.event_claims(change.events)
    credit = f" ({dossier.credit(claims)})" if claims else ""
    return Statement(
        sentence(f"{when}: reported {_word(change.status)}{words}{credit}"),
        dossier.cite(claims),
        (track.track_id, *change.events),
    )


def _demand(demand: Demand, track: Track, dossier: Dossier) -> Statement:
    claims, answers = dossier.claims_of(demand.claims), dossier.claims_of(demand.answer_claims)
    by, of = listed([clean(n) for n in demand.by]), listed([clean(n) for n in demand.of])
    who = f"{by or 'Somebody not named'} reportedly demanded{f' of {of}' if of else ''}"
    answer = f"The answer reported: {clean(demand.answer)}" if demand.answer else "No answer is known"
    behind = f" ({dossier.credit(answers)})" if answers else ""
    text = sentence(f"{who}: {quoted(demand.what)} ({dossier.credit(claims)})") + f" {sentence(answer + behind)}"
    return Statement(text, dossier.cite([*claims, *answers]), (track.track_id, *demand.claims, *demand.answer_claims))


def _next(due: Due, track: Track, dossier: Dossier) -> Statement:
    claims = dossier.claims_of(due.claims)
    venues = [clean(v) for v in due.venues]
    disputed = len(venues) > 1
    where = (
        f"; the venue is disputed: {listed(venues, 'or')}"
        if disputed
        else f"; venue: {''.join(venues)}"
        if venues
        else "; no venue is known"
    )
    when = f"on {day(due.when)}" if due.when else "on a day not known"
    text = f"Next, {when}{where}: {quoted(due.what)} ({dossier.credit(claims)})"
    return Statement(sentence(text), dossier.cite(claims), (track.track_id, *due.claims))

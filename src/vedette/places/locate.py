"""Which of a report's places is an event's: the nearest stretch that names one, and its narrowest name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vedette.model.claim import Claim, Place
from vedette.model.reading import Draft, Sentence, Toponym
from vedette.model.report import Report
from vedette.model.span import Span
from vedette.model.vocabulary import PLACE_PRECISIONS
from vedette.places.choice import is_locative, narrowest, placed, rank
from vedette.places.grammar import hangs_below
from vedette.places.ground import FOUGHT, Ground, described, ground_of
from vedette.places.origins import beside_origins
from vedette.places.standing import Standing, standing

_COUNTRY = PLACE_PRECISIONS.index("country")
_LEAD_PARAGRAPHS = 2
_BACK_PARAGRAPHS = 2
_HEADING = re.compile(r"[ \t:–—-]*$")


def locate(
    draft: Draft,
    toponyms: Sequence[Toponym],
    sentences: Sequence[Sentence],
    report: Report,
    *,
    title: Sequence[Toponym] = (),
    dateline: Toponym | None = None,
    ground: Ground | None = None,
) -> Claim:
    """The draft's claim with its place, as far as the report tells it.

    Args:
        draft: the claim and the stretches where its place would stand, nearest first.
        toponyms: the report's places without those that stand for parties, their points lent (`lend_points`).
        sentences: the report's sentences.
        report: the report; spans count characters of its text.
        title: the places named in the title; their spans count characters of the title.
        dateline: the place of the dateline, used last, and only when the report names no other place so far.
        ground: where the report's fighting is (`ground_of`), read from `toponyms` when it is not given.
    """
    ground = ground or ground_of(toponyms, report.text, title, report.title or "")
    usable = [t for t in toponyms if t.place is not None and ground.allows(t, draft.claim, report.text)]
    title = [t for t in title if ground.allows(t, draft.claim, report.title or "")]
    own = sentences[draft.sentence] if draft.sentence < len(sentences) else None
    found = _in_reach(draft, usable, own, report.text)
    if found is None and draft.needs_place:
        found = _described(draft, ground, report.text)
    if found is None and draft.needs_place:
        usable = [t for t in usable if ground.reaches(t, draft.claim)]
        found = _beyond(draft, usable, sentences, report, title, ground)
        if (
            found is None
            and dateline is not None
            and dateline.place is not None
            and ground.allows(dateline, draft.claim, "")
        ):
            found = replace(dateline.place, grounds="dateline")
    return draft.claim if found is None else replace(draft.claim, place=found)


def _described(draft: Draft, ground: Ground, text: str) -> Place | None:
    """The capital, or the whole country, where the event's own words say so; not where another government speaks."""
    for n, stretch in enumerate(draft.reach):
        found = described(ground, stretch.of(text))
        if found is not None:
            speakers = (s for s in draft.stand_ins if stretch.holds(s) and text[s.end : s.end + 2] in ("'s", "’s"))
            if ground.area is not None and any(s.of(text) != ground.area.as_written for s in speakers):
                return None
            return replace(found, grounds="same sentence" if n else "same clause")
    return None


def _in_reach(draft: Draft, toponyms: Sequence[Toponym], own: Sentence | None, text: str) -> Place | None:
    """The place that the event's own sentence gives: a name of its own, before one that another deed may have."""
    reach = draft.reach if own is None else (*draft.reach, own.span)
    near = [t for t in toponyms if any(s.holds(t.span) for s in reach)]
    usable = beside_origins(draft.trigger, near, draft.claim, text)
    if own is None or not own.tokens:
        return _nearest(draft, usable, text)
    stands = {t.span: standing(own, draft.trigger, t.span) for t in usable if own.span.holds(t.span)}
    here = [t for t in usable if t.span in stands and stands[t.span] is not Standing.NOBODYS]
    here = _without_holders(here, own)
    for worst in (Standing.OWN, Standing.ALONGSIDE, Standing.OTHERS):
        found = _nearest(draft, [t for t in here if stands[t.span] <= worst], text)
        if found is not None:
            return replace(found, grounds="same clause" if worst < Standing.OTHERS else "same sentence")
    return None


def _without_holders(toponyms: Sequence[Toponym], own: Sentence) -> list[Toponym]:
    """The names without those that only say where another of them lies ("X, the capital of Y")."""
    return [t for t in toponyms if not any(rank(o) <= rank(t) and hangs_below(own, t.span, o.span) for o in toponyms)]


def _nearest(draft: Draft, toponyms: Sequence[Toponym], text: str) -> Place | None:
    last = len(draft.reach) - 1
    for n, stretch in enumerate(draft.reach):
        chosen = narrowest(draft.trigger, [t for t in toponyms if stretch.holds(t.span)], text)
        if chosen is not None:
            return placed(chosen, text, "same sentence" if n == last and n else "same clause")
    return None


def _beyond(
    draft: Draft,
    toponyms: Sequence[Toponym],
    sentences: Sequence[Sentence],
    report: Report,
    title: Sequence[Toponym],
    ground: Ground,
) -> Place | None:
    own = sentences[draft.sentence] if draft.sentence < len(sentences) else None
    if own is not None:
        for span, grounds in _stretches(own, sentences):
            here = [t for t in toponyms if span.holds(t.span)]
            chosen = narrowest(
                draft.trigger, beside_origins(draft.trigger, here, draft.claim, report.text), report.text
            )
            if chosen is not None:
                return placed(chosen, report.text, grounds)
            told = described(ground, span.of(report.text)) if draft.claim.type in FOUGHT else None
            if told is not None and told.precision != "country":
                return replace(told, grounds=grounds)
        heading = _heading(own, toponyms, report.text)
        if heading is not None and heading.place is not None:
            return replace(heading.place, grounds="heading")
        before = _just_before(own, toponyms, sentences, report.text)
        if before is not None:
            return placed(before, report.text, "earlier paragraph")
    for span in _lead(sentences):
        chosen = narrowest(draft.trigger, [t for t in toponyms if span.holds(t.span)], report.text)
        if chosen is not None:
            return placed(chosen, report.text, "lead")
    named = [t for t in title if t.place is not None]
    best = min(named, key=rank, default=None)
    return replace(best.place, grounds="lead") if best is not None and best.place is not None else None


def _stretches(own: Sentence, sentences: Sequence[Sentence]) -> Iterable[tuple[Span, str]]:
    yield own.span, "same sentence"
    for sentence in reversed(sentences[: own.index]):
        if sentence.paragraph != own.paragraph:
            return
        yield sentence.span, "earlier sentence"


def _just_before(
    own: Sentence, toponyms: Sequence[Toponym], sentences: Sequence[Sentence], text: str
) -> Toponym | None:
    """The place last named in the paragraphs just before, unless it is a mere country, for which the lead is better."""
    for sentence in reversed(sentences[: own.index]):
        if own.paragraph - sentence.paragraph > _BACK_PARAGRAPHS:
            return None
        here = [t for t in toponyms if sentence.span.holds(t.span) and _may_be_ground(t, text)]
        chosen = narrowest(Span(sentence.span.end, sentence.span.end), here, text)
        if chosen is not None:
            return chosen
    return None


def _may_be_ground(toponym: Toponym, text: str) -> bool:
    """False for countries, parts of the world, and capitals that more likely stand for their governments."""
    if rank(toponym) >= _COUNTRY or toponym.place is None or toponym.place.country is None:
        return False
    return toponym.capital_of is None or is_locative(toponym, text)


def _lead(sentences: Sequence[Sentence]) -> Iterable[Span]:
    for sentence in sentences:
        if sentence.paragraph >= _LEAD_PARAGRAPHS:
            return
        yield sentence.span


def _heading(own: Sentence, toponyms: Sequence[Toponym], text: str) -> Toponym | None:
    """The nearest name before the sentence that makes up a line alone ("Syria" above a list of strikes)."""
    for toponym in reversed(toponyms):
        if toponym.span.end <= own.span.start and text[max(0, toponym.span.start - 1)].isspace():
            line_start = text.rfind("\n", 0, toponym.span.start) + 1
            line_end = text.find("\n", toponym.span.end)
            rest = text[toponym.span.end : line_end if line_end >= 0 else len(text)]
            if not text[line_start : toponym.span.start].strip() and _HEADING.fullmatch(rest):
                return toponym
    return None

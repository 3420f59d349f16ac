"""Which of a report's places is an event's: the nearest stretch that names one, and its narrowest name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vedette.lexicon.beside import beside
from vedette.lexicon.places import words as lexicon
from vedette.model.claim import Claim, Place
from vedette.model.reading import Draft, Sentence, Toponym
from vedette.model.report import Report
from vedette.model.span import Span
from vedette.model.vocabulary import PLACE_PRECISIONS
from vedette.places import phrases
from vedette.places.ground import FOUGHT, Ground, described, ground_of

_NEAR_CHARS = 80
_COUNTRY = PLACE_PRECISIONS.index("country")
_LEAD_PARAGRAPHS = 2
_BACK_PARAGRAPHS = 2
_ORIGIN_CHARS = 70
_ARRIVING = ("ASSAULT",)
_TAKEN_FROM = ("abduct",)
_HEADING = re.compile(r"[ \t:–—-]*$")


def locate(
    draft: Draft,
    toponyms: Sequence[Toponym],
    sentences: Sequence[Sentence],
    report: Report,
    *,
    title: Sequence[Toponym] = (),
    dateline: Toponym | None = None,
) -> Claim:
    """The draft's claim with its place, as far as the report tells it.

    Args:
        draft: the claim and the stretches where its place would stand, nearest first.
        toponyms: the report's places without those that stand for parties.
        sentences: the report's sentences.
        report: the report; spans count characters of its text.
        title: the places named in the title; their spans count characters of the title.
        dateline: the place of the dateline, used last, and only when the report names no other place so far.
    """
    ground = ground_of(toponyms, report.text, title, report.title or "")
    usable = [t for t in toponyms if t.place is not None and ground.allows(t, draft.claim, report.text)]
    title = [t for t in title if ground.allows(t, draft.claim, report.title or "")]
    found = _in_reach(draft, usable, report.text)
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


def _beside_origins(trigger: Span, toponyms: Sequence[Toponym], claim: Claim, text: str) -> list[Toponym]:
    """The names that may be the deed's place: where an attack came from, or who stands where, is left aside."""
    if claim.type not in _ARRIVING or claim.mode in _TAKEN_FROM:
        return [*toponyms]
    return [t for t in toponyms if not _is_origin(trigger, t, text)]


def _is_origin(trigger: Span, toponym: Toponym, text: str) -> bool:
    before = text[max(0, toponym.span.start - _ORIGIN_CHARS) : toponym.span.start]
    if phrases.origin().search(before):
        return True
    posted = phrases.posted().search(before) or phrases.hails_from().search(before)
    return posted is not None and toponym.span.end <= trigger.start


def _in_reach(draft: Draft, toponyms: Sequence[Toponym], text: str) -> Place | None:
    last = len(draft.reach) - 1
    for n, stretch in enumerate(draft.reach):
        here = [t for t in toponyms if stretch.holds(t.span)]
        chosen = narrowest(draft.trigger, _beside_origins(draft.trigger, here, draft.claim, text), text)
        if chosen is not None:
            return _placed(chosen, text, "same sentence" if n == last and n else "same clause")
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
                draft.trigger, _beside_origins(draft.trigger, here, draft.claim, report.text), report.text
            )
            if chosen is not None:
                return _placed(chosen, report.text, grounds)
            told = described(ground, span.of(report.text)) if draft.claim.type in FOUGHT else None
            if told is not None and told.precision != "country":
                return replace(told, grounds=grounds)
        heading = _heading(own, toponyms, report.text)
        if heading is not None and heading.place is not None:
            return replace(heading.place, grounds="heading")
        before = _just_before(own, toponyms, sentences, report.text)
        if before is not None:
            return _placed(before, report.text, "earlier paragraph")
    for span in _lead(sentences):
        chosen = narrowest(draft.trigger, [t for t in toponyms if span.holds(t.span)], report.text)
        if chosen is not None:
            return _placed(chosen, report.text, "lead")
    named = [t for t in title if t.place is not None]
    best = min(named, key=_rank, default=None)
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
    if _rank(toponym) >= _COUNTRY or toponym.place is None or toponym.place.country is None:
        return False
    return toponym.capital_of is None or _locative(toponym, text)


def _lead(sentences: Sequence[Sentence]) -> Iterable[Span]:
    for sentence in sentences:
        if sentence.paragraph >= _LEAD_PARAGRAPHS:
            return
        yield sentence.span


def _heading(own: Sentence, toponyms: Sequence[Toponym], text: str) -> Toponym | None:
    """The nearest name before the sentence that makes up a line alone ("Syria" above a list of strikes)."""
    for toponym in reversed(toponyms):
        if toponym.span.end <= own.span.start:
            line_start = text.rfind("\n", 0, toponym.span.start) + 1
            line_end = text.find("\n", toponym.span.end)
            rest = text[toponym.span.end : line_end if line_end >= 0 else len(text)]
            if not text[line_start : toponym.span.start].strip() and _HEADING.fullmatch(rest):
                return toponym
    return None


def narrowest(trigger: Span, toponyms: Sequence[Toponym], text: str) -> Toponym | None:
    """The best-placed name, or a narrower one beside it that lies in it; None of none."""
    ranked = sorted(
        (t for t in toponyms if not _stands_for_party(t, text)), key=lambda t: (_cost(trigger, t, text), t.span.start)
    )
    if not ranked:
        return None
    best = ranked[0]
    for other in ranked[1:]:
        lower = _narrower(other, best, text) or _said_to_lie_in(other, best, text)
        if lower and best.span.gap(other.span) <= _NEAR_CHARS and _may_hold(best, other):
            best = other
    return best


def _narrower(other: Toponym, best: Toponym, text: str) -> bool:
    """True for a finer place, and for a place named before the "countryside of Kobani" that it may lie in."""
    if _rank(other) < _rank(best):
        return True
    first = other.span.end <= best.span.start
    return first and _reach_of(other, text) < _reach_of(best, text)


def _reach_of(toponym: Toponym, text: str) -> int:
    """The rank of the place with the words around it."""
    if toponym.place is None:
        return len(PLACE_PRECISIONS)
    return PLACE_PRECISIONS.index(_around(toponym.place, toponym, text).precision)


def _said_to_lie_in(inner: Toponym, outer: Toponym, text: str) -> bool:
    """True for "X village in Y", "X, Y": the first lies in the second, whatever the gazetteer says of either."""
    if inner.span.end > outer.span.start or inner.place is None or outer.place is None:
        return False
    return phrases.lies_in().fullmatch(text[inner.span.end : outer.span.start]) is not None


def _stands_for_party(toponym: Toponym, text: str) -> bool:
    """True for "U.S.-led", "Moscow said", "UK troops": a government, not where something happened."""
    after = text[toponym.span.end : toponym.span.end + 24]
    if phrases.compound().match(after) or phrases.office().match(after):
        return True
    if toponym.capital_of is None or _locative(toponym, text):
        return False
    following = after.split()
    if not following or not after.startswith(" "):
        return False
    return following[0].lower() in lexicon().speech or toponym.as_written in beside().adjectives


def _locative(toponym: Toponym, text: str) -> bool:
    before = phrases.BEFORE.search(text[max(0, toponym.span.start - 40) : toponym.span.start])
    return before is not None and before[1].lower() in lexicon().locatives


def _cost(trigger: Span, toponym: Toponym, text: str) -> float:
    """Distance from the trigger in words, less for a locative before the name, more for an origin or a possessor."""
    cost = trigger.gap(toponym.span) / 12.0 + (1.5 if toponym.span.end <= trigger.start else 0.0)
    before = phrases.BEFORE.search(text[max(0, toponym.span.start - 40) : toponym.span.start])
    word = before[1].lower() if before else ""
    if word in beside().likely:
        cost -= 3.0
    elif word in beside().unlikely:
        cost += 4.0
    if text[toponym.span.end : toponym.span.end + 2] in ("'s", "’s"):
        cost += 3.0
    return cost


def _rank(toponym: Toponym) -> int:
    return PLACE_PRECISIONS.index(toponym.place.precision) if toponym.place else len(PLACE_PRECISIONS)


def _may_hold(area: Toponym, other: Toponym) -> bool:
    """True when `other` may lie in `area`, as far as their countries and provinces say."""
    if area.place is None or other.place is None:
        return False
    if area.place.country and other.place.country and area.place.country != other.place.country:
        return False
    if _rank(area) <= PLACE_PRECISIONS.index("province") and area.place.admin1 and other.place.admin1:
        return area.place.admin1 == other.place.admin1
    return True


def _placed(toponym: Toponym, text: str, grounds: str) -> Place:
    if toponym.place is None:
        message = "A name without a place cannot be an event's place."
        raise ValueError(message)
    return replace(_around(toponym.place, toponym, text), grounds=grounds)


def _around(place: Place, toponym: Toponym, text: str) -> Place:
    before = text[max(0, toponym.span.start - 60) : toponym.span.start]
    after = text[toponym.span.end : toponym.span.end + 30]
    if phrases.around_before().search(before) or phrases.around_after().search(after):
        return replace(place, precision=wider(place.precision))
    return place


def wider(precision: str) -> str:
    """The next coarser precision; a country stays one."""
    return PLACE_PRECISIONS[min(PLACE_PRECISIONS.index(precision) + 1, len(PLACE_PRECISIONS) - 1)]

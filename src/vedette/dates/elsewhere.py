"""The day of a happening that another sentence tells: "Shells hit a mill. The attack took place on Sunday."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from vedette.dates.dating import TOLD, Dating
from vedette.lexicon.frames import load_frames
from vedette.lexicon.patterns import any_of
from vedette.lexicon.words import lemmas, load_words
from vedette.model.claim import Claim, When
from vedette.model.reading import Draft, Sentence
from vedette.model.span import Span

TOLD_ELSEWHERE = "told of it in another sentence"
"""Grounds of a day that a sentence on the happening gives to the claims of it."""

_FAR = 12
"""Sentences between a deed and "the attack took place on Sunday"."""
_DAYS = ("day", "hour")
_SUBJECT = 10
"""Words of the longest subject: "the first of two attacks on the mill"."""
_BESIDE = 3
"""Words between "the" and the deed: "the alleged air strike"."""
_NEAR = 5
_WORD = re.compile(r"[\w’'-]+")
_MARK = re.compile(r"[^\w\s’'-]")


def date_elsewhere(
    claims: Mapping[str, Claim], drafts: Iterable[Draft], sentences: Sequence[Sentence], dating: Dating
) -> dict[str, Claim]:
    """The claims by id, those of violence without a time dated by a sentence that says when "the attack" happened."""
    found = dict(claims)
    deeds = [d for d in drafts if d.claim.type == "ASSAULT" and d.claim.claim_id in found]
    for sentence in sentences:
        when = _day_told(sentence, dating)
        if when is None:
            continue
        before = [d for d in reversed(deeds) if 0 <= sentence.index - d.sentence <= _FAR]
        after = [d for d in deeds if 0 < d.sentence - sentence.index <= _FAR]
        for run in (before, after):
            for draft in _of_one_happening(run, found, when):
                claim = found[draft.claim.claim_id]
                if has_no_time(claim) and claim.status in TOLD:
                    found[claim.claim_id] = replace(claim, when=replace(when, grounds=TOLD_ELSEWHERE))
    return found


def _day_told(sentence: Sentence, dating: Dating) -> When | None:
    """The one day that a sentence names right behind words which only say that a deed told before happened."""
    said = [m for m in _happened().finditer(sentence.text) if _is_of_known_deed(sentence.text[: m.start()])]
    if not said:
        return None
    begin = sentence.span.start + said[0].end()
    behind = [m for m in dating.within(Span(begin, sentence.span.end)) if m.span.start >= begin]
    near = [m for m in behind if _is_near(sentence.text[said[0].end() : m.span.start - sentence.span.start])]
    days = [w for m in near if (w := dating.resolved(m)) and w.start and w.precision in _DAYS]
    return days[0] if len({(w.start or "")[:10] for w in days}) == 1 else None


@cache
def _happened() -> re.Pattern[str]:
    return any_of(load_words().deeds.happening)


def _is_of_known_deed(before: str) -> bool:
    """True when the words before the verb tell of "the attack" or "the incident", with no mark between."""
    words = _WORD.findall(_MARK.split(before)[-1].lower())[-_SUBJECT:]
    definite = load_words().deeds.definite
    return any(_names_deed(w) and not definite.isdisjoint(words[max(0, i - _BESIDE) : i]) for i, w in enumerate(words))


def _names_deed(word: str) -> bool:
    names = lemmas(word)
    terms = (t for name in names for t in load_frames().at("nouns", name))
    return not load_words().deeds.general.isdisjoint(names) or any(t.frame.type == "ASSAULT" for t in terms)


def _is_near(between: str) -> bool:
    """True for "at dawn on"; a time behind more words, or behind "after", is another's."""
    words = _WORD.findall(between.lower())
    return len(words) <= _NEAR and load_words().deeds.apart.isdisjoint(words)


def _of_one_happening(run: Iterable[Draft], claims: Mapping[str, Claim], when: When) -> Iterable[Draft]:
    """The deeds of a run up to one of another day or another place; none of what is history."""
    place: str | None = None
    for draft in run:
        claim = claims[draft.claim.claim_id]
        named = claim.place.name if claim.place else None
        other_day = not has_no_time(claim) and ((claim.when and claim.when.start) or "")[:10] != (when.start or "")[:10]
        if draft.background or draft.tense == "future" or other_day or (place and named and named != place):
            return
        place = place or named
        yield draft


def has_no_time(claim: Claim) -> bool:
    """True for a claim of which neither a day nor words of time are known."""
    return claim.when is None or (claim.when.start is None and claim.when.as_written is None)

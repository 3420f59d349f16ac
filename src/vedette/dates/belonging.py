"""Which times of a sentence belong to another word than the event's: another verb's, a noun's, a comparison's."""

from __future__ import annotations

from collections.abc import Sequence

from vedette.dates.held_against import is_held_against
from vedette.dates.since import of_record
from vedette.lexicon.frames import load_frames
from vedette.lexicon.words import load_words
from vedette.model.reading import Draft, Sentence, TimeMention, Token, head_of, upward

SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"})
"""Types that are done by saying: a report of today tells what was said today, of happenings of other days."""
_GAP = 12
"""Characters between a verb and the time that goes with it: the preposition and the article."""
_CLAUSE = 60
_PARTICIPLES = ("VBN", "VBG")
_PARTAKING = ("nsubj", "nsubjpass", "dobj")
_CIRCUMSTANCES = ("in", "during", "by", "from", "through", "amid", "at")


def of_other_words(draft: Draft, mentions: Sequence[TimeMention], sentences: Sequence[Sentence]) -> list[TimeMention]:
    """The times of the event's sentence that do not say when it happened."""
    if draft.sentence >= len(sentences):
        return []
    sentence = sentences[draft.sentence]
    here = [m for m in mentions if sentence.span.holds(m.span)]
    return [m for m in here if _of_others(draft, m, sentence)]


def _of_others(draft: Draft, mention: TimeMention, sentence: Sentence) -> bool:
    tokens = sentence.tokens
    return (
        is_held_against(draft, mention, sentence)
        or of_record(draft, mention, sentence)
        or _of_other_verb(draft, mention, tokens)
        or _of_other_clause(draft, mention, tokens)
        or _of_saying(draft, mention, tokens)
        or _of_other_noun(draft, mention, tokens)
    )


def _of_other_verb(draft: Draft, mention: TimeMention, tokens: Sequence[Token]) -> bool:
    """Right behind another verb without a subject: a campaign unleashed two weeks ago."""
    before = [t for t in tokens if t.end <= mention.span.start and t.pos not in ("ADP", "DET", "ADV", "PART")]
    last = before[-1] if before and before[-1].end + _GAP >= mention.span.start else None
    if last is None or last.tag not in ("VBD", "VBN") or last.touches(draft.trigger):
        return False
    bare = not any(t.head == last.i and t.dep in ("nsubj", "nsubjpass") for t in tokens)
    return bare and last.lemma not in load_words().speech and not any(s.holds(last.span) for s in draft.reach[:-1])


def _of_other_clause(draft: Draft, mention: TimeMention, tokens: Sequence[Token]) -> bool:
    """Within a clause that tells of somebody or something else: the group, which signed a truce on 3 March."""
    trigger = next((t for t in tokens if t.touches(draft.trigger)), None)
    time = head_of(tokens, mention.span)
    if trigger is None or time is None:
        return False
    above_event = {t.i for t in upward(tokens, trigger)}
    for verb in upward(tokens, time):
        if verb.i in above_event:
            return False
        if verb.dep == "relcl" or (verb.dep == "acl" and verb.tag in _PARTICIPLES):
            far = mention.span.start > trigger.start and mention.span.start - verb.end > _reach(verb, mention)
            return not far and not _tells_of_event(verb, draft, trigger, tokens)
    return False


def _of_saying(draft: Draft, mention: TimeMention, tokens: Sequence[Token]) -> bool:
    """The day of saying that something has happened, or had: on Monday he said that the leader had been killed."""
    trigger = next((t for t in tokens if t.touches(draft.trigger)), None)
    time = head_of(tokens, mention.span)
    if trigger is None or time is None or draft.claim.type in SPEECH:
        return False
    said = next((t for t in upward(tokens, time) if t.pos in ("VERB", "AUX")), None)
    way = [*upward(tokens, trigger)]
    if said is None or said.lemma not in load_words().speech or said.i not in {t.i for t in way[1:]}:
        return False
    deed = next((t for t in way if t.pos in ("VERB", "AUX")), trigger)
    return deed.i != said.i and _is_perfect(deed, tokens)


def _is_perfect(verb: Token, tokens: Sequence[Token]) -> bool:
    """True for "had killed", "has been killed", and for "to be dead"."""
    helpers = {t.text.lower() for t in tokens if t.head == verb.i and t.dep in ("aux", "auxpass")}
    return bool(helpers & {"had", "has", "have"}) or (verb.text.lower() == "be" and "to" in helpers)


def _reach(verb: Token, mention: TimeMention) -> int:
    """Characters behind a relative verb in which a time is its own.

    At a sentence's end a day is often the main verb's, which news tells; a month or a year is rather the background's.
    """
    return _GAP if verb.tag in _PARTICIPLES and mention.precision in ("day", "hour") else _CLAUSE


def _tells_of_event(verb: Token, draft: Draft, trigger: Token, tokens: Sequence[Token]) -> bool:
    """True for a clause on a happening: in a raid carried out on Monday; the blast, which occurred on Monday."""
    noun = tokens[verb.head]
    if noun.i == trigger.i or draft.claim.type in SPEECH:
        return noun.i == trigger.i
    who = any(t.head == verb.i and t.text.lower() == "who" for t in tokens)
    if not who and verb.lemma in load_words().status.happening:
        return True
    above = tokens[noun.head]
    part = noun.dep in _PARTAKING or (noun.dep == "pobj" and above.text.lower() in _CIRCUMSTANCES)
    return part and bool(load_frames().at("nouns", noun.lemma.lower()))


def _of_other_noun(draft: Draft, mention: TimeMention, tokens: Sequence[Token]) -> bool:
    """A year before a noun names that noun's: the 2016 peace deal."""
    if not mention.as_written.isdigit():
        return False
    year = next((t for t in tokens if t.touches(mention.span)), None)
    if year is None or year.dep not in ("nummod", "compound", "nmod", "amod"):
        return False
    noun = tokens[year.head]
    return noun.i > year.i and noun.pos in ("NOUN", "PROPN") and not noun.span.overlaps(draft.trigger)

"""Sentences that end in a colon and hand what follows to a speaker: "The minister said:", then paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from vedette.coding.speakers.attribution import Handover
from vedette.coding.speakers.parsed import speaker_of
from vedette.coding.speakers.patterns import any_of
from vedette.coding.speakers.tree import Tree
from vedette.lexicon.cues import Cues
from vedette.model.reading import Sentence
from vedette.model.span import Span

_FIRST_PERSON = re.compile(r"\b(?:I|We|we|my|My|our|Our)\b")


@cache
def _said(forms: frozenset[str]) -> re.Pattern[str]:
    cue = rf"(?:(?:has|have|had|also|later|then)\s+)*(?P<cue>{any_of(forms)})\b"
    return re.compile(rf"^(?P<who>[^,;:“”\"]{{2,90}}?)\s+{cue}[^:“”\"]{{0,60}}:$")


def openings(text: str, sentences: Sequence[Sentence], cues: Cues, *, release: bool) -> Iterator[Handover]:
    """The handovers of sentences that end in a colon, where no quotation follows.

    All the rest is the speaker's on a body's own page (`release`) or where it goes on in the first person; else the
    next paragraph alone.
    """
    for sentence, after in pairwise(sentences):
        if not sentence.text.endswith(":") or sentence.paragraph == after.paragraph or after.text[:1] in "“\"'‘":
            continue
        found = _opened(sentence, cues)
        if found is None:
            continue
        rest = release or _FIRST_PERSON.search(after.text) is not None
        end = len(text.rstrip()) if rest else _paragraph_end(sentences, after)
        speaker, cue = found
        yield Handover(sentence.index, cue, (Span(after.span.start, end),), "neutral", speaker, speaker)


def _paragraph_end(sentences: Sequence[Sentence], first: Sentence) -> int:
    return max(s.span.end for s in sentences[first.index :] if s.paragraph == first.paragraph)


def _opened(sentence: Sentence, cues: Cues) -> tuple[Span, Span] | None:
    """The speaker and the cue of a sentence that ends in a colon."""
    if not sentence.tokens:
        match = _said(cues.plain_forms).match(sentence.text)
        if match is None:
            return None
        offset = sentence.span.start
        return Span(*match.span("who")).shifted(offset), Span(*match.span("cue")).shifted(offset)
    tree = Tree(sentence)
    for token in reversed(tree.tokens):
        if cues.verbs.get(token.lemma) == "neutral" and token.tag[:2] == "VB":
            who = speaker_of(tree, token.i, cues)
            span = tree.span(*tree.phrase(who[1])) if who else None
            return (span, token.span) if span else None
    return None

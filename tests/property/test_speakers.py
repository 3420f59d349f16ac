"""Laws of attribution that hold for any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from vedette.coding.speakers import speakers
from vedette.coding.speakers.quotes import quotations
from vedette.lexicon.actors import load_actors
from vedette.lexicon.cues import load_cues
from vedette.model.reading import Sentence
from vedette.model.report import Report
from vedette.model.span import Span

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "\n",
        ". ",
        ", ",
        ": ",
        " said ",
        "according to ",
        "the army",
        "Ivo Brandt",
        "he",
        "A mill burned",
        "—",
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join)


@given(TEXTS)
def test_quotations_lie_apart_and_in_order(text: str) -> None:
    """Quotations begin with a mark, lie inside the text, and never overlap."""
    found = quotations(text)
    assert all(q.end <= len(text) and text[q.start] in '“"' for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@settings(deadline=None)
@given(TEXTS)
def test_every_attribution_stands_in_the_text(text: str) -> None:
    """Speaker and cue are verbatim, every content lies inside the text, and a source always has name and kind."""
    lines, offset = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            lines.append(Sentence(len(lines), number, Span(offset, offset + len(line)), line))
        offset += len(line) + 1
    found = speakers(Report("r", "p", "", text), lines, load_actors(), load_cues())
    for one in found.attributions:
        assert one.handover.speaker is not None
        assert one.source.as_written == one.handover.speaker.of(text)
        assert one.source.cue == one.handover.cue.of(text)
        assert all(c.end <= len(text) and c.start < c.end for c in one.content)
        assert one.source.name
        assert one.source.kind

"""Laws of finding actors."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from vedette.lexicon.actors import load_actors
from vedette.lexicon.actors.spelling import lowered, plain

WORDS = st.sampled_from(
    [
        "Syria",
        "the",
        "IS",
        "US",
        "rebels",
        "al-Qa\u2019ida",
        "in",
        "Iraq",
        "\u2019s",
        ",",
        "İ",
        "\n",
        "Kim",
        "Jong",
        "Un",
        "coalition",
    ]
)


@settings(deadline=None)  # the first example waits for the lexicon
@given(st.lists(WORDS, max_size=30), st.sampled_from([" ", "", "-"]))
def test_mentions_give_back_the_text_and_never_overlap(words, glue):
    """Each mention's words stand at its span; mentions run left to right, each after the one before."""
    text = glue.join(words)
    mentions = load_actors().find(text)
    assert all(m.as_written == m.span.of(text) for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))


@given(st.text())
def test_folding_keeps_the_length(text):
    """A place in the folded text is the same place in the text."""
    assert len(lowered(plain(text))) == len(text)

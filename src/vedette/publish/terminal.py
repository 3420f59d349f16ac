"""The situation report for a terminal: plain text, wrapped, without escape sequences from anywhere."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from vedette.publish.entries import dated, marks, outlet
from vedette.publish.values import Paragraph, Situation, Statement

WIDTH = 100


def as_text(situation: Situation) -> str:
    """Wrapped text with a rule under each heading."""
    out = StringIO()
    console = Console(file=out, width=WIDTH, highlight=False, markup=False, emoji=False, color_system=None)
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
    console.print(Text(rule * min(WIDTH, len(words))))


def _paragraph(console: Console, paragraph: Paragraph) -> None:
    if paragraph.heading:
        console.print(Text(f"\n{paragraph.heading}"))
    _hanging(console, [("•", _text(s)) for s in paragraph.statements])


def _hanging(console: Console, rows: list[tuple[str, str]]) -> None:
    """Rows of a mark and a text, whose further lines stand under its first word."""
    grid = Table.grid(padding=(0, 1))
    for mark, words in rows:
        grid.add_row(Text(mark), Text(words))
    console.print(grid)

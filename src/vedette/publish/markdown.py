"""The situation report in Markdown; words of pages can neither format nor link nor bring HTML."""

from __future__ import annotations

import re

from vedette.publish.entries import dated, marks, outlet
from vedette.publish.values import Situation, SourceEntry, Statement

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+(?=[.)]))")
_LINK = re.compile(r"(?i)\b(https?|ftp|mailto|javascript|data|www)([:.])")


def as_markdown(situation: Situation) -> str:
    """Headings, lists, and a numbered list of sources."""
    lines = [f"# {escape(situation.title)}", "", _text(situation.lead)]
    for section in situation.sections:
        lines += ["", f"## {escape(section.heading)}", ""]
        for paragraph in section.paragraphs:
            if paragraph.heading:
                lines += (
                    ["", f"### {escape(paragraph.heading)}", ""]
                    if lines[-1]
                    else [f"### {escape(paragraph.heading)}", ""]
                )
            lines += [f"- {_text(s)}" for s in paragraph.statements]
    if situation.sources:
        lines += ["", "## Sources", "", *(_source(s) for s in situation.sources)]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Words that Markdown shows as they are; an address is broken so that no reader's program makes it a link."""
    text = _SPECIAL.sub(r"\\\1", text)
    return _LINE_START.sub(r"\1\\\2", _LINK.sub("\\1\u200b\\2", text))


def _text(statement: Statement) -> str:
    cites = marks(statement)
    return f"{escape(statement.text)} {escape(cites)}" if cites else escape(statement.text)


def _source(source: SourceEntry) -> str:
    title = f" “{escape(source.title)}”," if source.title else ""
    return f"- \\[{source.number}\\] {escape(outlet(source))},{title} {escape(dated(source))} · `{source.report_id}`"

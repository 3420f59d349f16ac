"""The situation report as one HTML file: no script, no font, no address from outside; all words of pages escaped."""

from __future__ import annotations

from html import escape

from vedette.publish.entries import dated, outlet
from vedette.publish.values import Paragraph, Section, Situation, SourceEntry, Statement

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #59636e; --paper: #fff; --line: #d5dae0; --mark: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7ea; --soft: #9aa4ae; --paper: #14171a; --line: #343a41; --mark: #7db8f2; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.3rem 0 .3rem; color: var(--soft); }
ul { margin: .3rem 0; padding-left: 1.2rem; }
li { margin: .35rem 0; overflow-wrap: anywhere; }
.lead, .sources { color: var(--soft); }
.sources li { font-size: .9rem; }
a { color: var(--mark); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
code { font-size: .85em; }
@media print { body { max-width: none; padding: 0; } }
""".strip()

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def as_html(situation: Situation) -> str:
    """A whole page that opens from a disk, in a light or dark room, and on paper."""
    title = escape(situation.title)
    body = "\n".join(_section(s) for s in situation.sections)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{_STYLE}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p class="lead">{_text(situation.lead)}</p>
{body}
{_sources(situation.sources)}
</main>
</body>
</html>
"""


def _text(statement: Statement) -> str:
    cites = " ".join(f'<a href="#source-{n}">[{n}]</a>' for n in statement.cites)
    return f"{escape(statement.text)} {cites}" if cites else escape(statement.text)


def _section(section: Section) -> str:
    inner = "\n".join(_paragraph(p) for p in section.paragraphs)
    key = escape(section.key)
    return f'<section aria-labelledby="{key}">\n<h2 id="{key}">{escape(section.heading)}</h2>\n{inner}\n</section>'


def _paragraph(paragraph: Paragraph) -> str:
    heading = f"<h3>{escape(paragraph.heading)}</h3>\n" if paragraph.heading else ""
    items = "\n".join(f"<li>{_text(s)}</li>" for s in paragraph.statements)
    return f"{heading}<ul>\n{items}\n</ul>"


def _sources(sources: tuple[SourceEntry, ...]) -> str:
    if not sources:
        return ""
    items = "\n".join(_source(s) for s in sources)
    head = '<section class="sources" aria-labelledby="sources">\n<h2 id="sources">Sources</h2>'
    return f"{head}\n<ul>\n{items}\n</ul>\n</section>"


def _source(source: SourceEntry) -> str:
    title = f" “{escape(source.title)}”," if source.title else ""
    words = f"[{source.number}] {escape(outlet(source))},{title} {escape(dated(source))}"
    return f'<li id="source-{source.number}">{words} · <code>{escape(source.report_id)}</code></li>'

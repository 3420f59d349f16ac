"""The verbs. Everything heavy is imported inside them, so that `vedette --help` is there at once."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from vedette import __version__
from vedette.cli.edges import SOME_REFUSED, Verbs, write
from vedette.settings import Settings, load

_HELP = """
Vedette reads news reports of a conflict and keeps one sourced record of what is known: what happened, where, when,
who to whom, how many, and who says so.
"""

app = typer.Typer(
    cls=Verbs,
    help=_HELP,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Db = Annotated[
    str | None,
    typer.Option("--db", metavar="STORE", help="A file path, or a postgresql:// URL. [dim](default: vedette.db)[/dim]"),
]
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="A settings file other than vedette.toml.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, whole or not at all.")]


def _settings(db: str | None, config: Path | None, workers: int | None = None) -> Settings:
    return load(os.environ, config, db=db, workers=workers)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - Typer's way of an eager option
    if wanted:
        typer.echo(f"vedette {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[  # noqa: FBT002 - Typer's way of a flag
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    """Take the options that stand before the verb."""


@app.command()
def run(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")],
    db: Db = None,
    config: Config = None,
    workers: Annotated[
        int | None, typer.Option("--workers", metavar="N", help="Processes that code pages; the outcome is the same.")
    ] = None,
) -> None:
    """Read pages into the store, merge their claims into events, print the situation.

    A page is a .txt or .html file, or a row of a .jsonl file with "text" or "html" (and maybe title, url, outlet,
    date). Pages that the store knows are passed over, so a run that was stopped goes on where it was.
    """
    from vedette.cli.running import run_paths

    settings = _settings(db, config, workers)
    situation, refused = run_paths(paths, settings, sys.stdin.buffer)
    write([situation.encode("utf-8", "backslashreplace")], None)
    if refused:
        raise typer.Exit(SOME_REFUSED)


@app.command()
def situation(
    wanted: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="terminal, md, html or json.")
    ] = "terminal",
    area: Annotated[str | None, typer.Option(help="A country, province or place.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DAY", help="First day, as 2018-07-01.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DAY", help="Last day.")] = None,
    output: Output = None,
    db: Db = None,
    config: Config = None,
) -> None:
    """Print the situation report of an area and a span of days."""
    from vedette.cli.reporting import situation_text
    from vedette.wiring.keeping import store_of

    with store_of(_settings(db, config)) as store:
        text = situation_text(store, wanted, area=area, since=since, until=until)
    write([text.encode("utf-8", "backslashreplace")], output)


@app.command()
def export(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="reports, claims, events, tracks or reviews.")],
    wanted: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="jsonl, csv, geojson (claims, events) or parquet.")
    ] = "jsonl",
    output: Output = None,
    db: Db = None,
    config: Config = None,
) -> None:
    """Write all records of one kind, JSON lines by default."""
    from vedette.cli.reporting import exported
    from vedette.wiring.keeping import store_of

    with store_of(_settings(db, config)) as store:
        write(exported(store, kind, wanted), output)


@app.command()
def why(
    wanted: Annotated[str, typer.Argument(metavar="ID", help="An id, or its beginning; EVENT:killed names a figure.")],
    db: Db = None,
    config: Config = None,
) -> None:
    """Show every quote behind a claim, figure, event or track; for a report, what was left out and why."""
    from vedette.cli.why import reasons
    from vedette.wiring.keeping import store_of

    with store_of(_settings(db, config)) as store:
        write([(line + "\n").encode("utf-8", "backslashreplace") for line in reasons(store, wanted)], None)


@app.command()
def places(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place's name as a report writes it.")],
    context: Annotated[
        str, typer.Option("--in", metavar="WORDS", help="Words of the report, which say which place is meant.")
    ] = "",
    country: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only places of this country, as SYR; other spellings too.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a place.")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Show which places a name may mean, and why one wins."""
    from vedette.cli.places import named_places
    from vedette.wiring.engines import gazetteer_of

    lines = named_places(name, gazetteer_of(), country=country, context=context, as_json=as_json)
    write([(line + "\n").encode("utf-8", "backslashreplace") for line in lines], None)


@app.command()
def evaluate(
    name: Annotated[str, typer.Argument(metavar="SET", help="What is scored: claims, places, dates …")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A labelled file (for claims, a folder).")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,  # noqa: FBT002 - a flag
    predictions: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write what was predicted here, as JSON lines.")
    ] = None,
    config: Config = None,
) -> None:
    """Score one stage on a labelled file."""
    from vedette.cli.evaluating import scored

    write(scored(name, file, _settings(None, config), as_json=as_json, predictions=predictions), None)


def main() -> None:
    """Run the command line."""
    app()

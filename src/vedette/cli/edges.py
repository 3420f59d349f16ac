"""Where the command meets the terminal: exit statuses, broken pipes, files written whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

from vedette.model.errors import BadUsage, VedetteError

DONE, SOME_REFUSED, WRONG = 0, 1, 2
"""Exit statuses: done; done, but some input was refused; nothing was done, the reason is on standard error."""

UNWRITTEN = 1
"""The result could not be written to standard output, or not all of it."""

_INTERRUPTED = 130

# Control characters could rewrite what stands on a terminal, and the text of pages is not ours to trust.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


EXAMPLES = """\
 Examples
   vedette run pages/                         read a folder of pages, print the situation
   vedette run day.jsonl --db syria.db        read rows, into a store of their own
   cat page.txt | vedette run -               read standard input
   vedette situation --area Idlib --since 2018-07-01
   vedette export events -f geojson -o events.geojson
   vedette why e-51c0                         every quote behind an event
   vedette why e-51c0:killed                  every quote behind one of its figures
   vedette places Tripoli --in "near Sidon"   which place a name means, and why

 Exit status
   0  done
   1  done, but some input was refused, each named with the reason;
      or standard output takes no more (a full disk)
   2  nothing done: the reason is given
 130  stopped by Ctrl-C: what was read is kept

 Settings: vedette.toml in the working folder, or VEDETTE_DB, VEDETTE_WORKERS,
 VEDETTE_MAX_PAGE_BYTES, VEDETTE_MAX_PAGE_CHARACTERS and VEDETTE_MODEL; what the command line names wins.
"""


class OutputFull(VedetteError):
    """Standard output takes no more."""


class Verbs(TyperGroup):
    """The commands, with one place where an error becomes a sentence and an exit status."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Show the help, and the examples below it."""
        super().format_help(ctx, formatter)
        typer.echo(EXAMPLES)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a `VedetteError` ends it with its sentence, a closed pipe in silence."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # Whoever reads has seen enough (`| head`); nothing more may be written, at exit neither.
            _close_output()
            raise typer.Exit(DONE) from None
        except OutputFull as error:
            _close_output()
            say(f"vedette: {error}")
            raise typer.Exit(UNWRITTEN) from error
        except VedetteError as error:
            say(f"vedette: {error}")
            raise typer.Exit(WRONG) from error
        except KeyboardInterrupt:
            say("vedette: stopped; what was read is kept, and the same command goes on from there.")
            raise typer.Exit(_INTERRUPTED) from None


def _close_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def plain(text: str) -> str:
    """Text that is safe to show on a terminal."""
    return _CONTROL.sub("\ufffd", text)


def say(text: str) -> None:
    """Tell the user something that is no result."""
    print(plain(text), file=sys.stderr, flush=True)  # noqa: T201 - the command line's own voice


def columns() -> int:
    """How many characters a line holds: as COLUMNS says, else the terminal; 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


def write(pieces: Iterable[bytes], output: Path | None) -> None:
    """Write results to standard output, or to `output`: that file is replaced when all is written, or not at all.

    Raises:
        BadUsage: `output` cannot be written.
        OutputFull: standard output cannot.
    """
    if output is None or str(output) == "-":
        try:
            sys.stdout.buffer.writelines(pieces)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            message = f"Standard output cannot be written: {error.strerror or error}."
            raise OutputFull(message) from error
        return
    try:
        _replace(output, pieces)
    except OSError as error:
        message = f"{output} cannot be written: {error.strerror or error}."
        raise BadUsage(message) from error


def _replace(output: Path, pieces: Iterable[bytes]) -> None:
    handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o666 & ~_umask())
        draft.replace(output)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

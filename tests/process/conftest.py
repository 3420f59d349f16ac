"""Pages of our own making, and the real command in a real process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from vedette.cli import main; main()"]

TOWNS = ("Idlib", "Homs", "Aleppo", "Raqqa", "Daraa")
TOLD = (
    """Northern Post

Shelling hits {town}

May {day}, 2018

{town} (Syria) - At least {count} civilians were killed on Tuesday when government forces shelled a market in {town},
the Syrian Observatory for Human Rights said.

Two children were among the dead, medics said. Residents told the paper by phone that rescue workers had dug through the
rubble of the market until late at night. A ceasefire had been agreed in {town} last week, and both sides had promised
to keep it until the end of the month.
""",
    """Northern Post

Air strikes near {town}

Russian warplanes bombed a hospital in {town} on Wednesday, killing {count} people and wounding dozens, according to
rescue workers.

The defence ministry in Moscow denied that it had struck {town}. Rebels and the government will meet in Geneva for
talks next month.
""",
    """Northern Post

Talks over {town}

May {day}, 2018

The United Nations envoy met rebel leaders on Monday and called for a truce in {town}, where {count} people have been
displaced since April, a spokesman said.

The envoy said that aid convoys had not reached {town} for three weeks. The government has not answered the call, and
the rebels said they would only stop fighting if the siege of {town} was lifted first.
""",
)


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fifteen pages on the same weeks, some without a date of their own."""
    folder = tmp_path_factory.mktemp("pages")
    for number, (town, told) in enumerate(product(TOWNS, TOLD)):
        text = re.sub(r"(?<!\n)\n(?!\n)", " ", told).format(town=town, day=8 + number % 3, count=4 + number)
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


class Command:
    """The command in a working folder of its own."""

    def __init__(self, folder: Path) -> None:
        """Keep the store in `folder`, which must be there."""
        self.folder = folder
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("VEDETTE_")}

    def start(self, *arguments: object, **more: object) -> subprocess.Popen[bytes]:
        """Start the command and let it run."""
        return subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            cwd=self.folder,
            env=self.environment,
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more},
        )

    def __call__(self, *arguments: object, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        """Run the command to its end."""
        process = self.start(*arguments, stdin=subprocess.PIPE)
        out, err = process.communicate(given, timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def exports(self) -> dict[str, bytes]:
        """All that the store shows."""
        return {kind: self("export", kind).stdout for kind in ("reports", "claims", "events", "tracks")}


@pytest.fixture(scope="session")
def ran(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Command, subprocess.CompletedProcess[bytes]]:
    """A folder in which the pages were run, and how that went."""
    command = Command(tmp_path_factory.mktemp("ran"))
    return command, command("run", pages)


@pytest.fixture
def vedette(tmp_path: Path) -> Command:
    """The command in an empty folder."""
    return Command(tmp_path)


@pytest.fixture(scope="session")
def undisturbed(ran: tuple[Command, subprocess.CompletedProcess[bytes]]) -> dict[str, bytes]:
    """What a run that nothing disturbed exports."""
    command, done = ran
    assert done.returncode == 0, done.stderr.decode()
    found = command.exports()
    assert all(found[kind] for kind in ("reports", "claims", "events"))
    return found

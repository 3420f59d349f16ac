"""The command as its users meet it: what goes where, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


def test_help_tells_what_there_is(vedette):
    """The commands, examples and the exit status."""
    shown = vedette("--help")
    assert shown.returncode == 0
    for word in (b"run", b"situation", b"export", b"why", b"evaluate", b"Examples", b"Exit status"):
        assert word in shown.stdout


def test_help_loads_no_engine():
    """Which is why it is there at once: nothing slow to load is loaded to show it."""
    code = (
        "import atexit, sys; from vedette.cli import main; sys.argv[1:] = ['--help'];"
        "slow = {'spacy', 'sqlalchemy', 'trafilatura', 'ahocorasick', 'numpy', 'alembic'};"
        "atexit.register(lambda: print(sorted(slow & set(sys.modules)), file=sys.stderr)); main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert b"Usage" in done.stdout
    assert done.stderr.strip() == b"[]"


def test_the_version_is_shown(vedette):
    """And nothing else."""
    assert vedette("--version").stdout.startswith(b"vedette 0.")


def test_results_and_remarks_go_apart(ran):
    """The situation to standard output, the sums to standard error; no bar where there is no terminal."""
    _, done = ran
    assert done.returncode == 0
    assert b"Pages: 15 read." in done.stderr
    assert b"\x1b" not in done.stderr
    assert b"Idlib" in done.stdout


def test_running_again_changes_nothing(ran, pages, undisturbed):
    """Not a byte of any export; the pages are known."""
    command, _ = ran
    again = command("run", pages)
    assert b"Pages: 15 known already." in again.stderr
    assert command.exports() == undisturbed


def test_every_quote_stands_in_its_report(undisturbed):
    """Each claim's words, at its offsets; each event's claims exist."""
    reports = {r["report_id"]: r["text"] for r in map(json.loads, undisturbed["reports"].splitlines())}
    claims = [json.loads(line) for line in undisturbed["claims"].splitlines()]
    for claim in claims:
        quote = claim["quote"]
        assert reports[claim["report_id"]][quote["start"] : quote["end"]] == quote["exact"]
    ids = {claim["claim_id"] for claim in claims}
    events = [json.loads(line) for line in undisturbed["events"].splitlines()]
    assert {c for event in events for c in event["claims"]} == ids


def test_an_id_leads_back_to_the_quotes(ran, undisturbed):
    """Event, claim and report, by the beginning of the id."""
    command, _ = ran
    for kind, key in (("events", "event_id"), ("claims", "claim_id"), ("reports", "report_id")):
        first = json.loads(undisturbed[kind].splitlines()[0])
        shown = command("why", first[key][:-2])
        assert shown.returncode == 0, shown.stderr
        assert first[key].encode() in shown.stdout


@pytest.mark.parametrize("wanted", ["terminal", "md", "html", "json"])
def test_the_situation_comes_in_every_format(ran, wanted):
    """Of an area and days."""
    command, _ = ran
    done = command("situation", "--format", wanted, "--area", "Syria", "--since", "2018-01-01", "--until", "2018-12-31")
    assert done.returncode == 0, done.stderr
    assert b"Idlib" in done.stdout


def test_a_country_of_which_nothing_is_told_is_said_to_be_one(ran):
    """The report is empty, and standard error says why."""
    command, _ = ran
    done = command("situation", "--area", "Chad")
    assert done.returncode == 0
    assert b"Nothing in this store lies in 'Chad'." in done.stderr
    assert b"Situation in Chad" in done.stdout


def test_an_export_goes_to_a_file(ran):
    """And not to standard output."""
    command, _ = ran
    done = command("export", "claims", "--format", "csv", "-o", "claims.csv")
    assert (done.returncode, done.stdout) == (0, b"")
    assert (command.folder / "claims.csv").read_text().startswith("claim_id,")


def test_a_reader_that_has_seen_enough_is_no_error(ran):
    """`vedette export reports | head -1`."""
    command, _ = ran
    process = command.start("export", "reports")
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0
    process.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
@pytest.mark.parametrize("arguments", [["export", "reports"], ["situation"], ["why", "r"]])
def test_a_full_disk_is_a_sentence(ran, arguments):
    """No traceback, and no success."""
    command, _ = ran
    if arguments[0] == "why":
        arguments = ["why", json.loads(command("export", "reports").stdout.splitlines()[0])["report_id"]]
    with Path("/dev/full").open("wb") as full:
        process = command.start(*arguments, stdout=full)
        _, said = process.communicate()
    assert process.returncode == 1
    assert said == b"vedette: Standard output cannot be written: No space left on device.\n"


def test_the_report_fits_the_terminal(ran):
    """COLUMNS says how wide it is."""
    command, _ = ran
    narrow = type(command)(command.folder)
    for columns in (72, 90):
        narrow.environment["COLUMNS"] = str(columns)
        lines = narrow("situation").stdout.decode().splitlines()
        assert columns - 8 < max(map(len, lines)) <= columns


def test_where_nothing_can_be_read_nothing_is_done(vedette):
    """Status 2, each input named with its reason, and no store."""
    (vedette.folder / "empty.txt").touch()
    done = vedette("run", "none.txt", "empty.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    said = done.stderr.decode()
    assert "There is no page to read" in said
    assert "none.txt: There is no such file" in said
    assert "empty.txt: The file is empty." in said
    assert [f.name for f in vedette.folder.iterdir()] == ["empty.txt"]


def archive(count):
    """So many articles in one text."""
    return "\n\n".join(
        f"Shells hit quarter number {n} of the old town\n\nMay {1 + n % 28}, {2010 + n // 28}\n\n"
        f"IDLIB (Syria) - At least {n + 2} people were killed on Tuesday when shells fell on a market in the old town, "
        "rescue workers said by phone.\n\nResidents said that the shelling had gone on until late at night, and that "
        "nobody had come to help them before the next morning.\n\nA ceasefire had been agreed, and both sides "
        "had promised to keep it until the end of the month, an official said on Monday."
        for n in range(count)
    )


@pytest.mark.parametrize("workers", [1, 2])
def test_a_page_that_is_no_news_page_is_refused_with_its_way_out(vedette, pages, workers):
    """An archive of sixty articles, beside a good page."""
    (vedette.folder / "archive.txt").write_text(archive(60), encoding="utf-8")
    done = vedette("run", pages / "01.txt", "archive.txt", "--workers", workers)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[0] == (
        "refused: archive.txt: It would fall into more than 40 reports: it is no news page. "
        "Give each article as a page of its own."
    )


def test_of_two_copies_the_one_nearest_the_top_is_kept(vedette, pages):
    """Whatever the names of the folders."""
    (vedette.folder / "p" / "a").mkdir(parents=True)
    for file in ("p/a/a.txt", "p/z.txt"):
        (vedette.folder / file).write_bytes((pages / "00.txt").read_bytes())
    done = vedette("run", "p")
    assert b"p/a/a.txt has the same bytes as p/z.txt" in done.stderr


def test_refused_input_is_named_and_the_rest_is_read(vedette, pages):
    """Exit status 1, the good page is in the store."""
    (vedette.folder / "empty.txt").touch()
    (vedette.folder / "copy.txt").write_bytes((pages / "00.txt").read_bytes())
    done = vedette("run", pages / "00.txt", "empty.txt", "none.txt", "copy.txt")
    assert done.returncode == 1
    said = done.stderr.decode()
    assert "refused: empty.txt: " in said
    assert "refused: none.txt: " in said
    assert f"copy.txt has the same bytes as {pages / '00.txt'}" in said
    assert "Pages: 1 read, 1 the same as another, 2 refused." in said
    assert len(vedette.exports()["reports"].splitlines()) == 1


def test_a_page_may_come_by_standard_input(vedette, pages):
    """Named `-`; its store named by the environment."""
    vedette.environment["VEDETTE_DB"] = "mine.db"
    done = vedette("run", "-", given=(pages / "00.txt").read_bytes())
    assert done.returncode == 0, done.stderr
    assert (vedette.folder / "mine.db").exists()


def test_the_store_in_the_folder_is_no_page(vedette, pages):
    """`vedette run .` again and again."""
    (vedette.folder / "a.txt").write_bytes((pages / "00.txt").read_bytes())
    for words in (b"1 read", b"1 known already"):
        done = vedette("run", ".")
        assert done.returncode == 0, done.stderr
        assert words in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run"], "Missing argument"),
        (["fly"], "No such command"),
        (["export", "claims"], "There is no store at vedette.db yet"),
        (["export", "claims", "--db", "."], "is a folder"),
        (["run", "a.txt", "--workers", "0"], "--workers = 0: must be a whole number"),
        (["run", "a.txt", "--config", "none.toml"], "none.toml cannot be read"),
        (["evaluate", "music", "a.jsonl"], "There is no set 'music'"),
        (["evaluate", "html", "a.jsonl"], "html cannot be scored yet"),
        (["evaluate", "dates", "none.jsonl"], "none.jsonl: It cannot be read"),
    ],
)
def test_wrong_usage_ends_with_two_and_a_sentence(vedette, arguments, said):
    """No traceback, no result."""
    done = vedette(*arguments)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.decode().split())
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export", "events", "--format", "acled"], "acled is not there yet: choose one of jsonl, csv, geojson"),
        (["export", "people"], "There is no kind 'people'"),
        (["why", "e-ffff-none"], "Nothing in this store has an id"),
        (["situation", "--since", "yesterday"], "--since takes a day such as 2018-07-01, not 'yesterday'"),
        (["situation", "--until", "2018-02-30"], "--until takes a day such as 2018-07-01, not '2018-02-30'"),
        (["situation", "--since", "2018-07-02", "--until", "2018-07-01"], "stands after --until 2018-07-01"),
        (["situation", "--area", "Idleb Citty"], "Nothing in this store lies in 'Idleb Citty'."),
        (["situation", "--area", "Hims"], "Areas it knows: Homs"),
        (["situation", "--area", " "], "--area takes the name of a country"),
    ],
)
def test_wrong_questions_to_a_store_end_so_too(ran, arguments, said):
    """The store is left as it is."""
    command, _ = ran
    done = command(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()

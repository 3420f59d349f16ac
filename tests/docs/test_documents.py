"""The documents say what the code does."""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
import subprocess
from pathlib import Path

import pytest
import typer.main

from vedette import __version__
from vedette.cli.app import app
from vedette.evaluate.sets import SETS
from vedette.model import claim, errors, event, report, track, vocabulary
from vedette.model.records import from_record
from vedette.publish.exports import KINDS
from vedette.settings import Settings

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md"), *ROOT.glob("src/**/*.md")])
COMMANDS = dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def read(name: str) -> str:
    """A document's text."""
    return (ROOT / name).read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next of its rank."""
    level = re.escape(re.match(r"#+ ", heading).group())  # type: ignore[union-attr]
    found = re.search(rf"^{re.escape(heading)}\n(.*?)(?=^{level}|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"no heading {heading!r}"
    return found.group(1)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_heading_and_an_example(name: str) -> None:
    """Whoever reads the README meets every command, with a line to copy."""
    assert f"    vedette {name}" in section(read("README.md"), f"### vedette {name}")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help(name: str) -> None:
    """`--help` explains each command and each of its options."""
    command = COMMANDS[name]
    assert command.help
    options = [p for p in command.params if p.param_type_name == "option"]
    assert options
    assert [p.name for p in options if not p.help] == []


def test_the_readme_names_no_command_that_is_not() -> None:
    """No line to copy fails for want of its command."""
    used = set(re.findall(r"(?:^ {4}|[|/] ?|`)vedette ([a-z]+)\b", read("README.md"), re.MULTILINE))
    assert used - set(COMMANDS) == set()


def test_every_option_in_the_readme_is_one() -> None:
    """Options of an example belong to its command."""
    for name, rest in re.findall(r"^ {4}(?:cat \S+ \| )?vedette ([a-z]+)([^#\n]*)", read("README.md"), re.MULTILINE):
        known = {o for p in COMMANDS[name].params for o in p.opts}
        assert set(re.findall(r"(?<!\S)--?[a-z]+", rest)) <= known | {"-"}, name


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_record_is_told(name: str) -> None:
    """Exports and their documents go together."""
    assert name in section(read("README.md"), "### vedette export")


@pytest.mark.parametrize("name", SETS)
def test_every_set_that_can_be_scored_is_told(name: str) -> None:
    """The README names the sets, the page on quality has a line for each."""
    assert name in section(read("README.md"), "### vedette evaluate")
    assert f"vedette evaluate {name} " in read("docs/quality.md")


@pytest.mark.parametrize(
    "target", re.findall(r"^ {4}make (\w+)", read("README.md") + read("CONTRIBUTING.md"), re.MULTILINE)
)
def test_every_make_target_is_one_and_has_help(target: str) -> None:
    """`make` shows what the documents name."""
    assert re.search(rf"^{target}:.* ## \S", read("Makefile"), re.MULTILINE)


@pytest.mark.parametrize("field", dataclasses.fields(Settings), ids=lambda f: f.name)
def test_every_setting_is_told_with_its_default(field: dataclasses.Field[object]) -> None:
    """A setting has a row with its variable and what holds without it."""
    row = next(r for r in read("docs/settings.md").splitlines() if r.startswith(f"| `{field.name}` "))
    assert f"`VEDETTE_{field.name.upper()}`" in row
    assert field.default is None or str(field.default) in row


@pytest.mark.parametrize("name", [n for n, _ in inspect.getmembers(errors, inspect.isclass)])
def test_every_error_is_told(name: str) -> None:
    """The user learns what to do about each."""
    assert f"`{name}`" in section(read("docs/settings.md"), "## Errors")


@pytest.mark.parametrize("kind", vocabulary.EVENT_TYPES)
def test_every_event_type_is_told_with_its_modes(kind: str) -> None:
    """The table of types is the vocabulary."""
    row = next(r for r in read("docs/records.md").splitlines() if r.startswith(f"| {kind} "))
    assert row.split("|")[2].strip() == ", ".join(vocabulary.MODES[kind])


@pytest.mark.parametrize(
    "words",
    [
        "STATUSES",
        "ROLES",
        "MEASURES",
        "PLACE_PRECISIONS",
        "TIME_PRECISIONS",
        "SOURCE_KINDS",
        "RELATIONS",
        "TRACK_KINDS",
        "DATE_BASES",
    ],
)
def test_every_word_of_the_vocabulary_is_told(words: str) -> None:
    """Each list of words stands in the page on records."""
    text = read("docs/records.md")
    assert [w for w in getattr(vocabulary, words) if not re.search(rf"\b{w}\b", text)] == []


RECORDS = {"report": report.Report, "claim": claim.Claim, "event": event.Event, "track": track.Track}
INNER = {"report": {"kept"}, "event": {"same_as"}}
"""Fields that stand in the text under another, or in no export."""


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_of_a_record_is_told(name: str) -> None:
    """A field that is exported is documented."""
    told = section(read("docs/records.md"), f"## {name}")
    fields = {f.name for f in dataclasses.fields(RECORDS[name])} - INNER.get(name, set())
    assert {f for f in fields if f"`{f}`" not in told} == set()


@pytest.mark.parametrize("name", ["report", "claim", "track"])
def test_the_example_of_a_record_reads_as_one(name: str) -> None:
    """The JSON in the document is a record of that kind."""
    block = re.search(r"```json\n(.*?)```", section(read("docs/records.md"), f"## {name}"), re.DOTALL)
    assert block
    record = json.loads(block.group(1))
    assert from_record(RECORDS[name], record)
    assert set(record) <= {f.name for f in dataclasses.fields(RECORDS[name])}


def test_the_newest_version_stands_in_the_changelog() -> None:
    """A version is told before it is out."""
    assert f"## [{__version__}]" in read("CHANGELOG.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    """A link names a file that is there, and a heading that it has."""
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text(encoding="utf-8")):
        name, _, heading = target.partition("#")
        file = page.parent / name if name else page
        assert file.exists(), target
        slugs = (
            {re.sub(r"[^\w -]", "", h).strip().lower().replace(" ", "-") for h in _headings(file)} if heading else {""}
        )
        assert heading in slugs, target


def _headings(file: Path) -> list[str]:
    return re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)


def test_every_document_can_be_reached_from_the_readme() -> None:
    """No page is left lying about."""
    seen, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        links = re.findall(r"\]\((?!https?:)([^)#]+\.md)", page.read_text(encoding="utf-8"))
        waiting += [(page.parent / link).resolve() for link in links]
    assert {p.relative_to(ROOT) for p in PAGES} - {p.relative_to(ROOT) for p in seen} == set()


def tracked() -> list[Path]:
    """The files under version control, or all of a copy that has none."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S607
    return [ROOT / n for n in listed.stdout.splitlines() if (ROOT / n).is_file()]


FORBIDDEN = re.compile(
    r"(?<![\w.])/(?:work|root)/|\blocalhost:\d|\b(?:10|172|192)\.\d+\.\d+\.\d+\b|index-url|trusted-host"
)
"""Paths of a machine that wrote them, and hosts that only its network has."""


@pytest.mark.parametrize("line", ["see /root/notes", "cd /work/vedette", "http://localhost:8080", "10.1.2.3"])
def test_such_a_line_would_be_found(line: str) -> None:
    """The pattern is worth its name."""
    assert FORBIDDEN.search(line)


def test_no_file_names_a_machine_or_its_network() -> None:
    """The project is the same wherever it is cloned."""
    found = []
    for file in tracked():
        if file == Path(__file__) or file.suffix in (".xz", ".sqlite"):
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if FORBIDDEN.search(line):
                found.append(f"{file.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert not found, "\n".join(found)

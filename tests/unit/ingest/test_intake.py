"""Paths give pages one after another, refusals among them."""

from __future__ import annotations

import io
import json
import os

import pytest

from vedette.ingest import count_inputs, pages_in
from vedette.model.errors import BadInput
from vedette.model.page import Page

BODY = "Rescue workers said that the market was hit twice and that the wounded were taken to the hospital in the town."
LIMIT = 2_000


def clock():
    """A clock that stands still."""
    return "2026-01-01T00:00:00Z"


def names(found):
    """What came out, by name, refusals marked."""
    return [("!" if isinstance(f, BadInput) else "") + f.name.rsplit("/", 1)[-1] for f in found]


@pytest.fixture
def folder(tmp_path):
    """A folder with pages at two depths, a hidden file, an empty and a binary one."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "z.txt").write_text(BODY)
    (tmp_path / "b" / "a.txt").write_text(BODY)
    (tmp_path / ".hidden.txt").write_text(BODY)
    (tmp_path / ".git" / "config.txt").write_text(BODY)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4")
    return tmp_path


def test_a_folder_is_walked_in_order_and_bad_files_do_not_stop_it(folder):
    """The nearest first, sorted, hidden files left out; refusals come as values."""
    found = list(pages_in([str(folder)], LIMIT, clock))
    assert names(found) == ["!empty.txt", "!scan.pdf", "z.txt", "a.txt"]
    assert all(f.received == clock() for f in found if isinstance(f, Page))


def test_a_missing_path_is_refused_and_the_next_one_read(folder):
    """One wrong path costs nothing but itself."""
    found = list(pages_in([str(folder / "nowhere"), str(folder / "z.txt")], LIMIT, clock))
    assert names(found) == ["!nowhere", "z.txt"]
    assert "no such" in found[0].reason


def test_a_page_of_too_much_text_is_refused(folder):
    """Whatever its bytes; the sentence names both numbers and the setting."""
    (folder / "z.txt").write_text(BODY * 3)
    found = list(pages_in([str(folder)], LIMIT, clock, limit_characters=2 * len(BODY)))
    assert names(found) == ["!empty.txt", "!scan.pdf", "!z.txt", "a.txt"]
    assert f"{3 * len(BODY)} characters of text, more than {2 * len(BODY)}" in str(found[2])
    assert "max_page_characters" in str(found[2])


def test_an_empty_folder_is_refused(tmp_path):
    """A folder without files is named, not passed over."""
    assert names(pages_in([str(tmp_path)], LIMIT, clock)) == ["!" + tmp_path.name]


def test_rows_are_pages_named_by_their_line(tmp_path):
    """Blank lines are skipped but counted; a broken row does not stop the others."""
    rows = tmp_path / "r.jsonl"
    rows.write_text(f"{json.dumps({'text': BODY})}\n\nbroken\n{json.dumps({'text': BODY})}")
    assert names(pages_in([str(rows)], LIMIT, clock)) == ["r.jsonl#1", "!r.jsonl#3", "r.jsonl#4"]


def test_the_bytes_of_a_row_are_its_line(tmp_path):
    """The raw bytes of a row's page are the row, without its line end."""
    rows = tmp_path / "r.jsonl"
    line = json.dumps({"text": BODY})
    rows.write_bytes(line.encode() + b"\r\n")
    (page,) = pages_in([str(rows)], LIMIT, clock)
    assert page.raw == line.encode()


def test_what_is_too_large_is_refused_and_the_rest_read(tmp_path):
    """The limit holds for a file and for each row by itself."""
    (tmp_path / "big.txt").write_text("word " * LIMIT)
    rows = tmp_path / "r.jsonl"
    rows.write_text(json.dumps({"text": "word " * LIMIT}) + "\n" + json.dumps({"text": BODY}) + "\n")
    found = list(pages_in([str(tmp_path)], LIMIT, clock))
    assert names(found) == ["!big.txt", "!r.jsonl#1", "r.jsonl#2"]
    assert "larger" in found[0].reason


def test_a_large_file_is_never_read_whole():
    """At most one byte more than the limit is asked for."""
    asked = []

    class Endless(io.BytesIO):
        def readline(self, size=-1, /):
            asked.append(size)
            return b"x" * size

        def read(self, size=-1, /):
            asked.append(size)
            return b"x" * size

    (refusal,) = pages_in(["-"], LIMIT, clock, Endless())
    assert isinstance(refusal, BadInput)
    assert max(asked) <= LIMIT + 1


def test_standard_input_is_a_page_or_rows():
    """Text is one page; lines that open with a brace are rows."""
    (page,) = pages_in(["-"], LIMIT, clock, io.BytesIO(f"{BODY}\n\n{BODY}".encode()))
    assert page.text == f"{BODY}\n\n{BODY}"
    rows = io.BytesIO(b"".join(json.dumps({"text": BODY}).encode() + b"\n" for _ in range(2)))
    assert names(pages_in(["-"], LIMIT, clock, rows)) == ["stdin#1", "stdin#2"]


def test_without_standard_input_the_dash_is_refused():
    """A process without standard input says so."""
    assert names(pages_in(["-"], LIMIT, clock)) == ["!-"]


def test_inputs_are_counted_by_files_and_rows(folder):
    """The count matches what will come, blank rows aside."""
    (folder / "r.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n')
    assert count_inputs([str(folder), "-", str(folder / "nowhere")]) == 4 + 2 + 1 + 1


def test_what_is_no_file_is_named_and_nothing_waits(tmp_path):
    """Pipes, sockets and broken links in a folder are refused one by one; a link back up is not followed."""
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    assert sorted(names(pages_in([str(tmp_path)], LIMIT, clock))) == ["!broken", "!pipe", "a.txt"]
    assert count_inputs([str(tmp_path)]) == 3


@pytest.mark.parametrize("path", ["", "x" * 5000, "a\0b"])
def test_paths_that_can_be_none_are_refused(path):
    """Empty, far too long, with a zero byte."""
    (found,) = pages_in([path], LIMIT, clock)
    assert isinstance(found, BadInput)


def test_a_pipe_and_a_device_named_outright_are_refused(tmp_path):
    """They could wait, or flow, without end."""
    os.mkfifo(tmp_path / "pipe")
    assert all(isinstance(f, BadInput) for f in pages_in([str(tmp_path / "pipe"), "/dev/zero"], LIMIT, clock))


def test_a_file_that_vanishes_is_refused(tmp_path):
    """Between the listing and the reading."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(BODY)
    found = pages_in([str(tmp_path)], LIMIT, clock)
    first = next(found)
    (tmp_path / "b.txt").unlink()
    assert isinstance(first, Page)
    assert names(found) == ["!b.txt"]


def test_empty_standard_input_is_refused():
    """There is nothing to read."""
    (found,) = pages_in(["-"], LIMIT, clock, io.BytesIO(b""))
    assert isinstance(found, BadInput)


def test_rows_on_standard_input_may_begin_with_a_byte_order_mark():
    """Some programs write one."""
    data = b"\xef\xbb\xbf" + json.dumps({"text": BODY}).encode() + b"\n"
    assert names(pages_in(["-"], LIMIT, clock, io.BytesIO(data))) == ["stdin#1"]

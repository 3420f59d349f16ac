"""Output: whole files, safe text."""

from __future__ import annotations

from pathlib import Path

import pytest

from vedette.cli.edges import plain, write
from vedette.model.errors import BadUsage


def broken():
    """Pieces that end in an error."""
    yield b"half"
    message = "no more"
    raise ValueError(message)


def test_a_file_is_replaced_when_all_is_written(tmp_path):
    """And nothing else is left in the folder."""
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"old")
    write([b"new", b" lines"], file)
    assert file.read_bytes() == b"new lines"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_keeps_what_it_held_when_writing_fails(tmp_path):
    """No half export, no draft left behind."""
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"old")
    with pytest.raises(ValueError, match="no more"):
        write(broken(), file)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    """Its folder is missing."""
    with pytest.raises(BadUsage, match=r"none/a\.jsonl cannot be written"):
        write([b"x"], tmp_path / "none" / "a.jsonl")


def test_a_dash_is_standard_output(capfdbinary):
    """As is no name at all."""
    write([b"one"], None)
    write([b"two"], Path("-"))
    assert capfdbinary.readouterr().out == b"onetwo"


def test_control_characters_are_marked_and_lines_kept():
    """Escapes, bells, carriage returns and text that runs backwards."""
    assert plain("a\x1b[2J\x07\rb\u202ec\n\td") == "a\ufffd[2J\ufffd\ufffdb\ufffdc\n\td"

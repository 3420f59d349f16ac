"""Reading the lexicon's files."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest

from vedette.lexicon.files import complain, folder, read_yaml
from vedette.model.errors import BadConfig


def shipped() -> list[str]:
    """Every YAML file below `lexicon/data`."""
    root = files("vedette.lexicon") / "data"
    below = [f"{d.name}/" for d in root.iterdir() if d.is_dir()]
    return [name for part in ["", *below] for name in folder(part.rstrip("/") or ".")]


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_file_is_yaml_with_something_in_it(name: str) -> None:
    """No file of the lexicon is torn or empty."""
    assert read_yaml(name)


def truths(content: Any) -> list[bool]:
    """Every item of a list that YAML read as true or false."""
    if isinstance(content, dict):
        return [t for part in content.values() for t in truths(part)]
    if isinstance(content, list):
        return [part for part in content if isinstance(part, bool)] + [t for part in content for t in truths(part)]
    return []


@pytest.mark.parametrize("name", shipped())
def test_no_word_of_a_list_was_taken_for_true_or_false(name: str) -> None:
    """YAML reads `no`, `on` and `off` as truth values: as words they need quotation marks."""
    assert truths(read_yaml(name)) == []


def test_a_folder_lists_its_files_sorted() -> None:
    """The order is the same on every machine."""
    names = folder("frames")
    assert names == sorted(names)
    assert "frames/assault.yaml" in names


def test_a_missing_file_is_named() -> None:
    """The complaint says which file."""
    with pytest.raises(BadConfig, match=r"no-such\.yaml cannot be read"):
        read_yaml("no-such.yaml")


def test_mistakes_are_counted_and_listed() -> None:
    """One complaint holds them all; none, and nothing is said."""
    with pytest.raises(BadConfig, match=r"x\.yaml has 2 mistakes:\n  - one\n  - two"):
        complain("x.yaml", ["one", "two"])
    complain("x.yaml", [])

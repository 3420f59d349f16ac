"""The index unpacked: shipped compressed in the package, kept open-ready in the user's cache folder."""

from __future__ import annotations

import hashlib
import lzma
import os
import sqlite3
import sys
import tempfile
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from vedette.model.errors import Corrupt

_INDEXES = """
CREATE INDEX place_country ON place (country, admin1);
CREATE INDEX name_place ON name (place);
"""
"""Made when unpacking: they would double the package and take a second to make."""


def cache_folder(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Where this user's cache is: `VEDETTE_CACHE`, else the platform's own place."""
    env = os.environ if environment is None else environment
    if env.get("VEDETTE_CACHE"):
        return Path(env["VEDETTE_CACHE"])
    home = Path(env.get("HOME") or env.get("USERPROFILE") or tempfile.gettempdir())
    if platform == "win32":
        return Path(env.get("LOCALAPPDATA") or home / "AppData/Local") / "vedette" / "Cache"
    if platform == "darwin":
        return home / "Library" / "Caches" / "vedette"
    return Path(env.get("XDG_CACHE_HOME") or home / ".cache") / "vedette"


def packed_index() -> bytes:
    """The index as the package ships it."""
    return (files("vedette.places") / "data" / "gazetteer.sqlite.xz").read_bytes()


def unpacked_index(folder: Path | None = None, packed: bytes | None = None) -> Path:
    """The path of the unpacked index, unpacking it first when this version is not there yet.

    The file is named by the hash of the packed bytes and put in place by one rename, so any number of processes may
    do this at once: the last one wins, and all wrote the same. A folder that cannot be written falls back to the
    system's temporary folder.

    Raises:
        Corrupt: the packed index does not unpack.
    """
    packed = packed_index() if packed is None else packed
    name = f"gazetteer-{hashlib.sha256(packed).hexdigest()[:16]}.sqlite"
    folder = cache_folder() if folder is None else folder
    if not _writable(folder) and not (folder / name).exists():
        folder = Path(tempfile.gettempdir()) / "vedette"
        folder.mkdir(parents=True, exist_ok=True)
    target = folder / name
    if not target.exists():
        _unpack(packed, target)
    return target


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def _unpack(packed: bytes, target: Path) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(lzma.decompress(packed))
        base = sqlite3.connect(draft)
        base.executescript(_INDEXES)
        base.close()
        draft.replace(target)
    except (lzma.LZMAError, sqlite3.DatabaseError) as error:
        message = f"The index of places does not unpack ({error}). Install the package again."
        raise Corrupt(message) from error
    finally:
        draft.unlink(missing_ok=True)

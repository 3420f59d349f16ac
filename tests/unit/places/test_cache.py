"""Unpacking the index."""

import lzma
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from vedette.model.errors import Corrupt
from vedette.places.cache import cache_folder, unpacked_index


@pytest.fixture
def packed(tmp_path):
    """A small packed index."""
    path = tmp_path / "small.sqlite"
    base = sqlite3.connect(path)
    base.executescript(
        "CREATE TABLE place (id INTEGER PRIMARY KEY, country TEXT, admin1 TEXT);"
        "CREATE TABLE name (key TEXT, place INTEGER);"
    )
    base.close()
    return lzma.compress(path.read_bytes())


def test_unpacks_once_and_keeps_the_file(tmp_path, packed):
    """A second call finds the file of the first and writes nothing."""
    first = unpacked_index(tmp_path / "cache", packed)
    stamp = first.stat().st_mtime_ns
    assert unpacked_index(tmp_path / "cache", packed) == first
    assert first.stat().st_mtime_ns == stamp


def test_another_version_gets_another_file(tmp_path, packed):
    """The name carries the hash of the packed bytes."""
    other = lzma.compress(lzma.decompress(packed), preset=0)
    assert unpacked_index(tmp_path, packed) != unpacked_index(tmp_path, other)


def test_many_at_once_leave_one_whole_file(tmp_path, packed):
    """Concurrent callers all get a readable index, and no draft stays."""
    with ThreadPoolExecutor(8) as pool:
        paths = set(pool.map(lambda _: unpacked_index(tmp_path / "cache", packed), range(8)))
    assert len(paths) == 1
    assert list((tmp_path / "cache").iterdir()) == list(paths)
    base = sqlite3.connect(paths.pop())
    names = {row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    base.close()
    assert {"place_country", "name_place"} <= names


def test_damaged_index_is_corrupt(tmp_path):
    """Bytes that are no xz stream are named as such, and nothing is left behind."""
    with pytest.raises(Corrupt, match="does not unpack"):
        unpacked_index(tmp_path / "cache", b"no index")
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"VEDETTE_CACHE": "/var/v", "XDG_CACHE_HOME": "/x"}, "linux", "/var/v"),
        ({"XDG_CACHE_HOME": "/x", "HOME": "/home/u"}, "linux", "/x/vedette"),
        ({"HOME": "/home/u"}, "linux", "/home/u/.cache/vedette"),
        ({"HOME": "/Users/u"}, "darwin", "/Users/u/Library/Caches/vedette"),
        ({"LOCALAPPDATA": "/l", "USERPROFILE": "/u"}, "win32", "/l/vedette/Cache"),
    ],
)
def test_cache_folder_follows_variables_and_platform(environment, platform, folder):
    """Our own variable first, then the platform's place."""
    assert cache_folder(environment, platform) == Path(folder)

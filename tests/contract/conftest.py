"""One store of each kind for every test of the contract."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from vedette.store.opening import open_store


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server of our own on loopback, from Debian's binaries; the URL without a database's name."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        pytest.skip("PostgreSQL's server is not installed here (apt-get install postgresql)")
    home = Path(tempfile.mkdtemp(prefix="vedette-pg-"))
    as_user = _not_as_root(home)
    port = _free_port()
    options = f"-p {port} -k {home} -c listen_addresses=127.0.0.1 -c fsync=off"
    control = [*as_user, str(found[-1].with_name("pg_ctl")), "-D", str(home / "data"), "-w"]
    subprocess.run(
        [*as_user, str(found[-1]), "-D", str(home / "data"), "-A", "trust", "-U", "vedette", "-E", "UTF8"],
        check=True,
        capture_output=True,
        cwd="/",
    )
    subprocess.run(
        [*control, "-l", str(home / "log"), "-o", options, "start"], check=True, capture_output=True, cwd="/"
    )
    try:
        yield f"postgresql://vedette@127.0.0.1:{port}/"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=False, capture_output=True, cwd="/")
        shutil.rmtree(home, ignore_errors=True)


def _not_as_root(home: Path) -> list[str]:
    """PostgreSQL refuses to run as root: run it as the user that its package made."""
    if os.getuid() != 0:
        return []
    if not shutil.which("runuser"):
        pytest.skip("PostgreSQL does not run as root, and runuser is not there to change the user")
    shutil.chown(home, "postgres")
    return ["runuser", "-u", "postgres", "--"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """What `--db` would name: a store that does not exist yet, on each engine."""
    if request.param == "sqlite":
        return str(tmp_path / "vedette.db")
    import psycopg

    server = str(request.getfixturevalue("server"))
    name = f"t_{abs(hash(request.node.nodeid))}"
    with psycopg.connect(server + "postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server + name


@pytest.fixture
def store(where: str) -> Iterator[object]:
    """An empty store."""
    with open_store(where) as opened:
        yield opened

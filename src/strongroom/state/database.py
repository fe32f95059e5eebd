"""One SQLite file, one writer thread, commits in groups.

Every durable act waits for a commit that has reached the disk (`synchronous=FULL`). A commit costs
one fsync, whoever shares it: callers queue their functions, the writer thread runs all that are
waiting inside one transaction, each in its own savepoint, commits once and only then answers them.
A function that raises undoes its own savepoint and nobody else's.

Other processes may hold the same file open (a command run while the server is up). `BEGIN
IMMEDIATE` takes SQLite's own write lock for the group, so that what a function reads in its
transaction is still true when it commits.
"""

from __future__ import annotations

import contextlib
import os
import queue
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from strongroom.core.errors import Damaged, StoreBusy, StoreError, StrongroomError, UsageError
from strongroom.core.faults import fault
from strongroom.core.protocols import Clock

T = TypeVar("T")

APPLICATION_ID = 0x53524D31
"""Marks the file as ours ("SRM1"), so that another SQLite file is never migrated by mistake."""

BUSY_MS = 10_000
"""How long SQLite waits for another process's write lock before the call is refused."""

GROUP = 512
"""At most this many functions share one commit, so that no caller waits for an endless group."""

IDLE_READERS = 8
"""Reading connections kept open between calls; more are opened under load and closed again."""

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}


Migration = tuple[str, str]
"""(name "<room>.<number>", SQL): one step of the schema. Only ever added, never edited."""


def stamp(moment: datetime) -> str:
    """ISO 8601 in UTC with microseconds; its texts sort as the moments do."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Tx:
    """What a function may do inside a transaction; not to be kept after it returns."""

    __slots__ = ("_connection",)

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self._connection.execute(sql, parameters)

    def executemany(self, sql: str, rows: Sequence[Sequence[Any]]) -> sqlite3.Cursor:
        """Run one statement for each row of parameters."""
        return self._connection.executemany(sql, rows)

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row, or None."""
        row: tuple[Any, ...] | None = self._connection.execute(sql, parameters).fetchone()
        return row

    def all(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows."""
        return self._connection.execute(sql, parameters).fetchall()


def translated(error: sqlite3.Error, path: Path) -> StrongroomError:
    """Our words for SQLite's; its own may quote what is stored."""
    # A message without a code comes from the Python module itself (a closed connection).
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY:
        return StoreBusy(
            f"{path.name} is held by another process", "try again; a long job may be writing"
        )
    if code in _DAMAGED:
        return Damaged(
            f"{path.name} is damaged: SQLite cannot read it",
            "restore the last snapshot of the room; the protected data itself is untouched",
        )
    if code == sqlite3.SQLITE_FULL:
        return StoreError(f"the disk under {path.name} is full", "make room; nothing was lost")
    return StoreError(
        f"{path.name} could not be read or written (SQLite code {code})",
        "look at the disk and at the permissions of the folder",
    )


_STOP = object()
_MIGRATION = "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, at TEXT NOT NULL)"


class State:
    """The room's SQLite, opened for one process. Use `State.open`."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self.clock = clock
        self._queue: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._readers: queue.LifoQueue[sqlite3.Connection] = queue.LifoQueue(IDLE_READERS)
        self._closed = False
        self._gate = threading.Lock()
        self._writer_thread: threading.Thread | None = None

    # -- opening and closing ------------------------------------------------------------------

    @classmethod
    def open(cls, path: Path | str, *, clock: Clock, migrations: Sequence[Migration] = ()) -> State:
        """Open the file, creating or migrating it, and start the writer.

        Args:
            path: `state.sqlite`; made with mode 0600 when it is not there.
            clock: the present, in UTC.
            migrations: schema steps of other rooms of the house (the ledger's), run after ours.

        Raises:
            Damaged: the file is not a state file, or was made by a newer version.
            StoreError: it cannot be opened at all.
        """
        from strongroom.state.schema import MIGRATIONS

        state = cls(Path(path), clock)
        try:
            descriptor = os.open(state.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                # SQLite gives its -wal and -shm files the mode of the database.
                os.fchmod(descriptor, 0o600)
            finally:
                os.close(descriptor)
        except OSError:
            raise StoreError(
                f"{state.path.name} cannot be opened", "look at the permissions of the room"
            ) from None
        writer: sqlite3.Connection | None = None
        try:
            writer = state._connect()
            state._migrate(writer, (*MIGRATIONS, *migrations))
        except sqlite3.Error as error:
            if writer is not None:
                writer.close()
            raise translated(error, state.path) from None
        except BaseException:
            if writer is not None:
                writer.close()
            raise
        state._writer_thread = threading.Thread(
            target=state._run, args=(writer,), name="strongroom-state-writer", daemon=True
        )
        state._writer_thread.start()
        return state

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path,
            timeout=BUSY_MS / 1000,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=512,
        )
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            # What is deleted is overwritten, and nothing is ever spilled to a temporary file.
            connection.execute("PRAGMA secure_delete=ON")
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA cache_size=-16384")
        except BaseException:
            connection.close()
            raise
        return connection

    def _migrate(self, writer: sqlite3.Connection, steps: Sequence[Migration]) -> None:
        writer.execute("BEGIN IMMEDIATE")
        try:
            (mark,) = writer.execute("PRAGMA application_id").fetchone()
            (tables,) = writer.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            if mark != APPLICATION_ID and (mark != 0 or tables):
                raise Damaged(
                    f"{self.path.name} is a SQLite file, but not one of ours",
                    "name the right room; nothing was changed",
                )
            writer.execute(f"PRAGMA application_id={APPLICATION_ID}")
            writer.execute(_MIGRATION)
            done = {name for (name,) in writer.execute("SELECT name FROM migration")}
            known = {name for name, _ in steps}
            ours = {name.split(".")[0] for name in known}
            if any(name not in known and name.split(".")[0] in ours for name in done):
                raise Damaged(
                    f"{self.path.name} was written by a newer version of Strongroom",
                    "use that version; nothing was changed",
                )
            for name, sql in steps:
                if name in done:
                    continue
                for statement in _statements(sql):
                    writer.execute(statement)
                writer.execute("INSERT INTO migration VALUES (?, ?)", (name, stamp(self.clock())))
            if _planted(writer, steps):
                raise Damaged(
                    f"{self.path.name} holds triggers, views or tables that Strongroom did not "
                    "make",
                    "restore the last snapshot of the room; look into who can write there",
                )
            writer.execute("COMMIT")
        except BaseException:
            if writer.in_transaction:
                writer.execute("ROLLBACK")
            raise

    def close(self) -> None:
        """Write what is queued, then close every connection. Calling it twice is harmless."""
        with self._gate:
            if self._closed:
                return
            self._closed = True
            self._queue.put(_STOP)
        if self._writer_thread is not None:
            self._writer_thread.join()
        with contextlib.suppress(queue.Empty):
            while True:
                self._readers.get_nowait().close()

    def __enter__(self) -> State:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    # -- writing ------------------------------------------------------------------------------

    def submit(self, fn: Callable[[Tx], T]) -> Future[T]:
        """Queue a function for the next commit; the future resolves after that commit."""
        future: Future[T] = Future()
        # Once queued it will run: a caller that gives up must not leave half a group undone.
        future.set_running_or_notify_cancel()
        with self._gate:
            if self._closed:
                raise UsageError("the state is closed")
            self._queue.put((fn, future))
        return future

    def write(self, fn: Callable[[Tx], T]) -> T:
        """Run a function inside a transaction; its result is returned once it is on the disk.

        Whatever the function raises undoes what it did and is raised here. It must be quick and
        must not call `write` itself.

        Raises:
            StoreBusy: another process held the write lock for too long.
            StoreError, Damaged: the file could not be written.
        """
        if threading.current_thread() is self._writer_thread:
            raise UsageError("a function inside a transaction may not start another")
        return self.submit(fn).result()

    def flush(self) -> None:
        """Return when everything queued so far is on the disk."""
        self.write(lambda tx: None)

    def _run(self, writer: sqlite3.Connection) -> None:
        stopping = False
        while not stopping:
            group = [self._queue.get()]
            with contextlib.suppress(queue.Empty):
                while len(group) < GROUP:
                    group.append(self._queue.get_nowait())
            stopping = _STOP in group
            work = [item for item in group if item is not _STOP]
            if work:
                self._commit(writer, work)
        writer.close()

    def _commit(self, writer: sqlite3.Connection, work: list[tuple[Any, Future[Any]]]) -> None:
        """Run a group in one transaction. Futures are resolved only after it is durable."""
        settled: list[tuple[Future[Any], Any, BaseException | None]] = []
        try:
            writer.execute("BEGIN IMMEDIATE")
            tx = Tx(writer)
            for fn, future in work:
                settled.append((future, *self._one(writer, tx, fn)))
            fault("state.before_commit")
            writer.execute("COMMIT")
            fault("state.committed")
        except BaseException as error:
            if writer.in_transaction:
                writer.execute("ROLLBACK")
            for _, future in work:
                if isinstance(error, sqlite3.Error):
                    future.set_exception(translated(error, self.path))
                else:
                    future.set_exception(StoreError(f"{self.path.name} undid a whole group"))
            return
        for future, result, failure in settled:
            if failure is None:
                future.set_result(result)
            else:
                future.set_exception(failure)

    def _one(
        self, writer: sqlite3.Connection, tx: Tx, fn: Callable[[Tx], Any]
    ) -> tuple[Any, BaseException | None]:
        writer.execute("SAVEPOINT one")
        try:
            result = fn(tx)
        except BaseException as error:
            if not writer.in_transaction:
                # A full disk or an I/O error makes SQLite undo the whole group, not one savepoint.
                raise
            writer.execute("ROLLBACK TO one")
            writer.execute("RELEASE one")
            if isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.IntegrityError):
                return None, translated(error, self.path)
            return None, error
        writer.execute("RELEASE one")
        return result, None

    # -- reading ------------------------------------------------------------------------------

    @contextlib.contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        if self._closed:
            raise UsageError("the state is closed")
        try:
            connection = self._readers.get_nowait()
        except queue.Empty:
            connection = self._connect()
            connection.execute("PRAGMA query_only=ON")
        try:
            yield connection
        except BaseException:
            # Its state is unknown after a failure; a new one costs a fraction of a millisecond.
            connection.close()
            raise
        try:
            self._readers.put_nowait(connection)
        except queue.Full:
            connection.close()
        if self._closed:
            with contextlib.suppress(queue.Empty):
                self._readers.get_nowait().close()

    def read(self, fn: Callable[[Tx], T]) -> T:
        """Run a function on one consistent view of the file; it cannot write.

        Raises:
            StoreError, Damaged: the file could not be read.
        """
        try:
            with self._reader() as connection:
                connection.execute("BEGIN")
                result = fn(Tx(connection))
                connection.execute("COMMIT")
                return result
        except sqlite3.Error as error:
            raise translated(error, self.path) from None

    # -- care ---------------------------------------------------------------------------------

    def check(self) -> None:
        """Read every page of the file.

        Raises:
            Damaged: SQLite finds it inconsistent.
        """
        verdict = self.read(lambda tx: tx.all("PRAGMA quick_check(1)"))
        if verdict != [("ok",)]:
            raise Damaged(
                f"{self.path.name} is damaged: its pages contradict each other",
                "restore the last snapshot of the room; the protected data itself is untouched",
            )

    def backup(self, path: Path) -> None:
        """Copy the file as it stands between two commits to a new one that only its owner reads.

        Raises:
            StoreError, Damaged: one of the two could not be read or written.
        """
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.close(handle)
        try:
            with self._reader() as connection, contextlib.closing(sqlite3.connect(path)) as copy:
                connection.backup(copy)
                # One file and no log beside it: the copy is read as bytes.
                copy.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.Error as error:
            raise translated(error, self.path) from None

    def scrub(self) -> None:
        """Empty the write-ahead log, so that what was erased is gone from the disk as well.

        Raises:
            StoreBusy: a reader still needs the old pages; the same call succeeds later.
        """
        connection = self._connect()
        try:
            (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.Error as error:
            raise translated(error, self.path) from None
        finally:
            connection.close()
        if busy:
            raise StoreBusy(f"{self.path.name} is being read", "try again in a moment")


def _planted(writer: sqlite3.Connection, steps: Sequence[Migration]) -> bool:
    """Whether the schema is another than the steps make.

    A trigger runs inside our own transactions: one that forgets who was shown would make every
    budget endless. A view or a changed table could stand where an account is looked up. Plain
    tables and indexes of other rooms of the house are nobody's trap.
    """
    listed = (
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    with contextlib.closing(sqlite3.connect(":memory:")) as blank:
        blank.execute(_MIGRATION)
        for _, sql in steps:
            for statement in _statements(sql):
                blank.execute(statement)
        meant = {(sort, name): sql for sort, name, sql in blank.execute(listed)}
    for sort, name, sql in writer.execute(listed):
        known = meant.get((sort, name))
        if known is None and (sort in ("trigger", "view") or "VIRTUAL" in sql.upper()[:20]):
            return True
        if known is not None and known != sql:
            return True
    return False


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script: `executescript` would commit the transaction around it."""
    piece = ""
    for line in sql.splitlines():
        piece += line + "\n"
        if sqlite3.complete_statement(piece):
            yield piece
            piece = ""
    if piece.strip():
        raise UsageError("a migration ends in the middle of a statement")

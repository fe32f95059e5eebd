"""Work spread over worker processes on this machine.

Workers are spawned, not forked: a fork would copy an unlocked keyring, open connections and locks
into every child. Keys reach a worker through a pipe that it inherits, and through nothing else:
not its arguments, not its environment, not a pickle. Which item a worker does next is handed out
when it is free, so a slow partition holds nobody up.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import DupFd
from typing import Any, cast

from strongroom.core.entries import EngineType
from strongroom.core.errors import StoreError, StrongroomError
from strongroom.core.protocols import Progress

Send = Callable[[int], None]
"""Writes the keys of this job into a file descriptor (`Keyring.send`)."""


class ProcessEngine:
    """See `core.protocols.Engine`. `work` must pickle; if it has `with_keys`, it gets keys."""

    name = "processes"

    def __init__(self, workers: int, send: Send | None) -> None:
        self._workers = workers
        self._send = send

    def map(
        self, work: Callable[[Any], Any], items: Sequence[Any], *, progress: Progress | None = None
    ) -> Iterator[Any]:
        left = list(reversed(items))
        done = 0
        crew: dict[Connection, BaseProcess] = {}
        try:
            for _ in range(min(self._workers, len(items))):
                connection, process = self._start(work)
                crew[connection] = process
                connection.send(left.pop())
            while crew:
                for connection in cast("list[Connection]", wait(list(crew))):
                    result = _received(connection)
                    if left:
                        connection.send(left.pop())
                    else:
                        _dismiss(connection, crew.pop(connection))
                    done += 1
                    if progress is not None:
                        progress("items", done, len(items))
                    yield result
        finally:
            # After a failure, Ctrl-C or a caller who stops listening, nobody works on.
            for connection, process in crew.items():
                process.terminate()
                _dismiss(connection, process)

    def _start(self, work: Callable[[Any], Any]) -> tuple[Connection, BaseProcess]:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_Worker(work), args=(theirs,), daemon=True)
        if self._send is None:
            process.start()
            theirs.close()
            return ours, process
        reader, writer = os.pipe()
        try:
            process = context.Process(target=_Worker(work, reader), args=(theirs,), daemon=True)
            process.start()
        finally:
            os.close(reader)
        theirs.close()
        feeder = threading.Thread(target=_feed, args=(self._send, writer), daemon=True)
        feeder.start()
        return ours, process


def _feed(send: Send, writer: int) -> None:
    """Write the keys; a worker that died before reading them is noticed elsewhere."""
    try:
        with contextlib.suppress(BrokenPipeError):
            send(writer)
    finally:
        with contextlib.suppress(OSError):
            os.close(writer)


def _received(connection: Connection) -> Any:
    try:
        good, result = connection.recv()
    except (EOFError, OSError):
        raise StoreError(
            "a worker process died", "see whether memory ran out; the same call resumes the work"
        ) from None
    if good:
        return result
    raise result


def _dismiss(connection: Connection, process: BaseProcess) -> None:
    connection.close()
    process.join(timeout=10)
    if process.is_alive():
        process.kill()
        process.join()


class _Worker:
    """What runs in a worker: take keys, then do items until the other side hangs up."""

    def __init__(self, work: Callable[[Any], Any], keys: int | None = None) -> None:
        self.work = work
        self.keys = keys

    def __getstate__(self) -> dict[str, Any]:
        # While a process is being spawned, DupFd passes an open descriptor on to it.
        return {"work": self.work, "keys": None if self.keys is None else DupFd(self.keys)}

    def __call__(self, connection: Connection) -> None:
        # Ctrl-C reaches the whole group; the parent decides and ends the workers.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            if self.keys is not None:
                self._unlock()
        except BaseException as error:
            _answer(connection, error)
            return
        while True:
            try:
                item = connection.recv()
            except (EOFError, OSError):
                return
            try:
                result = self.work(item)
            except BaseException as error:
                _answer(connection, error)
                return
            connection.send((True, result))

    def _unlock(self) -> None:
        from strongroom.keyring import Keyring

        descriptor = self.keys.detach()  # type: ignore[union-attr]
        try:
            keys = Keyring.receive(descriptor)
        finally:
            with contextlib.suppress(OSError):
                os.close(descriptor)
        with_keys = getattr(self.work, "with_keys", None)
        if with_keys is not None:
            with_keys(keys)


def _answer(connection: Connection, error: BaseException) -> None:
    """Send an error of ours as it is; of any other only that there was one: it may quote values."""
    if not isinstance(error, StrongroomError):
        error = StoreError(
            f"a worker process failed ({type(error).__name__})",
            "run with the local engine to see where",
        )
    with contextlib.suppress(OSError):
        connection.send((False, error))


def open_engine(workers: int = 2, send: Send | None = None, **_: object) -> ProcessEngine:
    """An engine of `workers` processes; `send` hands each the keys of the job."""
    return ProcessEngine(max(1, workers), send)


ENTRY = EngineType("processes", "worker processes on this machine", open_engine)

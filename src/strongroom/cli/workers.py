"""Copies of this process that work on blocks side by side; the answers keep the order.

They are forked when the models are loaded, which they share. Nothing hangs on one of them: what a
copy does not answer, because it was killed or because something is wrong with the block, is
answered here.
"""

from __future__ import annotations

import os
import signal
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")
S = TypeVar("S")

MOST = 8
"""Copies, at most, unless more are asked for: each needs memory of its own."""


FORKS = sys.platform == "linux"
"""Elsewhere libraries do not survive a fork, and one process does the work."""


def usual() -> int:
    """How many copies suit this machine: one for each processor that this process may use."""
    return min(MOST, len(os.sched_getaffinity(0))) if FORKS else 1


def each(
    work: Callable[[S], T], blocks: Iterator[S], count: int, quiet: Callable[[], bool]
) -> Iterator[T]:
    """What `work` gives for each block, in their order.

    The first is worked on here, and loads what is needed.

    Args:
        count: how many are worked on at once.
        quiet: whether the next block would have to be waited for: first, all others are answered.
    """
    workers: list[_Worker[S, T]] = []
    busy: deque[_Worker[S, T]] = deque()
    count = count if FORKS and count > 1 else 0
    try:
        for number, block in enumerate(blocks):
            if not number:
                yield work(block)
                continue
            if len(workers) < count and len(busy) == len(workers):
                try:
                    workers.append(_Worker(work))
                except OSError:  # the system has no room for another one
                    count = len(workers)
            if not count:
                yield work(block)
                continue
            if len(busy) == count:
                idle = busy.popleft()
                yield idle.answer()
            else:
                idle = next(worker for worker in workers if worker not in busy)
            idle.take(block)
            busy.append(idle)
            while busy and quiet():
                yield busy.popleft().answer()
        while busy:
            yield busy.popleft().answer()
    finally:
        for worker in workers:
            worker.end()


class _Worker(Generic[S, T]):
    """A copy of this process, as it is seen from here."""

    def __init__(self, work: Callable[[S], T]) -> None:
        self._work = work
        self._ours, theirs = Pipe()
        self._block: S | None = None
        with warnings.catch_warnings():
            # Python 3.12 warns where there are threads. Those here read standard input or wait
            # within libraries, which make theirs anew in a copy.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process = os.fork()
        if not self._process:
            _serve(work, theirs)
        theirs.close()

    def take(self, block: S) -> None:
        self._block = block
        with suppress(OSError):
            self._ours.send(block)

    def answer(self) -> T:
        """What it makes of the block that it took."""
        block, self._block = self._block, None
        assert block is not None
        try:
            done, answer = self._ours.recv()
        except (OSError, EOFError):
            done, answer = False, None
        return answer if done else self._work(block)

    def end(self) -> None:
        self._ours.close()
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


def _serve(work: Callable[[S], T], theirs: Connection) -> NoReturn:
    """The life of a copy: it ends when the first process closes its end, or is gone."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # An end of a pipe that is held here keeps whoever reads the other one waiting.
        for held in [int(entry.name) for entry in Path("/proc/self/fd").iterdir()]:
            if held > 2 and held != theirs.fileno():
                with suppress(OSError):
                    os.close(held)
        while True:
            block = theirs.recv()
            try:
                answer: tuple[bool, T | None] = (True, work(block))
            except Exception:  # said where it is said for every block
                answer = (False, None)
            theirs.send(answer)
    finally:
        os._exit(0)

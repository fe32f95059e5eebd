"""Bytes as they arrive on a descriptor, taken in while earlier ones are answered."""

from __future__ import annotations

import os
import threading

_PIECE = 1 << 20
_WHILE = 0.01
"""Seconds."""


class Arrivals:
    """What arrives on a descriptor.

    A pipe holds 64 KB, and every scanner costs once a block: who reads only between two answers
    gets small blocks, however fast the writer is.

    Args:
        most: bytes that are given at once, at most, and held until they are asked for.
    """

    def __init__(self, descriptor: int, most: int) -> None:
        self._descriptor, self._most = descriptor, most
        self._there = bytearray()
        self._over = False
        self._fault: OSError | None = None
        self._changed = threading.Condition()
        threading.Thread(target=self._read, name="strongroom-arrivals", daemon=True).start()

    def _read(self) -> None:
        while not self._over:
            with self._changed:
                while len(self._there) >= self._most:
                    self._changed.wait()
            try:
                piece = os.read(self._descriptor, min(_PIECE, self._most))
            except OSError as error:
                self._fault, piece = error, b""
            with self._changed:
                self._there += piece
                self._over = not piece
                self._changed.notify()

    @property
    def _some(self) -> bool:
        return bool(self._there) or self._over

    def quiet(self) -> bool:
        """Whether nothing is there for a while, and more may come."""
        with self._changed:
            return not self._changed.wait_for(lambda: self._some, _WHILE)

    def take(self) -> bytes:
        """What is there, and at least something; empty at the end.

        Raises:
            OSError: the descriptor cannot be read.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._some)
            taken = bytes(self._there[: self._most])
            del self._there[: len(taken)]
            self._changed.notify()
        if not taken and self._fault is not None:
            raise self._fault
        return taken

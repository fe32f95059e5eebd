"""What need not be made anew: room for answers, and what was made of the same array before."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

T = TypeVar("T")


class _Kept(weakref.ref[Any]):
    """An array, as long as others hold it, and what was made of it."""

    __slots__ = ("made",)
    made: Any


class Made:
    """What was made of an array last, for those who ask the same of the same array again.

    Every kind asks for a column in the same form. One answer a thread is kept, and no longer than
    the array that it was made of.
    """

    def __init__(self) -> None:
        self._kept = threading.local()

    def of(self, array: Any, make: Callable[[Any], T]) -> T:
        """What `make` gives for the array; it has to be the same function at every call."""
        last: list[_Kept] = getattr(self._kept, "last", [])
        if last and last[0]() is array:
            known: T = last[0].made
            return known
        made = make(array)
        entry: list[_Kept] = []
        # Nothing of Python's runs when the array goes: Ctrl-C in the middle of it would be lost.
        kept = _Kept(array, entry.remove)
        kept.made = made
        entry.append(kept)
        self._kept.last = entry
        return made


_ROOM = threading.local()
_KEPT = 4 << 20
"""Bytes up to which room is kept for the next call."""


def spare(size: int, which: int = 0) -> npt.NDArray[np.uint8]:
    """Room for one answer a byte, until the same thread asks for the same one again.

    Memory that the system has to hand out and clear anew for each pass over a block costs more
    than the pass.
    """
    kept: dict[Any, npt.NDArray[np.uint8]] = vars(_ROOM)
    room = kept.get(which)
    if room is None or len(room) < size:
        room = np.empty(size, np.uint8)
        if size <= _KEPT:
            kept[which] = room
    return room[:size]


def places(rows: int, size: int, which: int) -> npt.NDArray[np.int64]:
    """The same for rows of places; `which` is one of their own numbers, from 8 on."""
    return spare(8 * rows * size, which).view(np.int64).reshape(rows, size)

"""All work in this process, one item after another: needs nothing, shares everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from strongroom.core.entries import EngineType
from strongroom.core.protocols import Progress


class LocalEngine:
    """See `core.protocols.Engine`."""

    name = "local"

    def map(
        self, work: Callable[[Any], Any], items: Sequence[Any], *, progress: Progress | None = None
    ) -> Iterator[Any]:
        for done, item in enumerate(items, 1):
            yield work(item)
            if progress is not None:
                progress("items", done, len(items))


def open_engine(workers: int = 1, **_: object) -> LocalEngine:
    """The engine; it takes the options of the others and needs none of them."""
    return LocalEngine()


ENTRY = EngineType("local", "in this process", open_engine)

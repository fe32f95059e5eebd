"""A store over a file in memory, which is given back when the store is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from strongroom.core.protocols import OnReject, Store
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import _base, _places


class HeldStore(_base.BaseStore):
    """Hands everything on to the store of the file in memory."""

    def __init__(self, memory: _places.MemoryFile, store: Store) -> None:
        self.url = store.url
        self._memory = memory
        self._store = store

    def datasets(self) -> Sequence[Dataset]:
        return self._store.datasets()

    def partitions(self, dataset: str) -> Sequence[Partition]:
        return self._store.partitions(dataset)

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        return self._store.read(
            dataset, partition=partition, columns=columns, rows=rows, on_reject=on_reject
        )

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        return self._store.sample(dataset, count, on_reject=on_reject)

    def about(self, dataset: str) -> int:
        about = getattr(self._store, "about", None)
        return -1 if about is None else int(about(dataset))

    def close(self) -> None:
        self._store.close()
        self._memory.close()


def held(place: _places.Place, open_path: Callable[[Path], Store]) -> HeldStore:
    """The store that `open_path` makes of the file, held in memory.

    Raises:
        StoreError: it takes more than 256 MiB, or is no file that `open_path` reads.
    """
    memory = _places.MemoryFile(place)
    try:
        return HeldStore(memory, open_path(memory.path))
    except BaseException:
        memory.close()
        raise

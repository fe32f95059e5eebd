"""Several files as one store: a folder, an archive, a bucket. Each is opened when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from strongroom.core.errors import StoreError, StrongroomError, UsageError
from strongroom.core.protocols import OnReject, Store
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import _base

OPENED = 256
"""Most files that are held open at once."""


class MembersStore(_base.BaseStore):
    """Files by name. One that cannot be opened is a dataset that says why."""

    def __init__(self, url: str, members: Iterable[tuple[str, Callable[[], Store]]]) -> None:
        self.url = url
        self._opened: dict[str, Store] = {}
        self._openers: dict[str, Callable[[], Store]] = {}
        self._described: dict[str, tuple[Dataset, ...]] = {}
        self.add(members)

    def add(self, members: Iterable[tuple[str, Callable[[], Store]]]) -> None:
        """More files; a name that is taken gets a number."""
        for name, opener in members:
            self._openers[name if name not in self._openers else f"{name}~{len(self._openers)}"] = (
                opener
            )

    def _place(self, name: str) -> str:
        """The address of one file, where it has one of its own; else ""."""
        return ""

    def _store(self, name: str) -> Store:
        store = self._opened.pop(name, None)
        if store is None:
            if len(self._opened) >= OPENED:
                # The one that was asked for longest ago: a folder may hold ten thousand files.
                self._opened.pop(next(iter(self._opened))).close()
            store = self._openers[name]()
        self._opened[name] = store
        return store

    def _members(self, name: str) -> tuple[Dataset, ...]:
        """What one file holds, as its own store calls it; what cannot be read says why."""
        if name not in self._described:
            try:
                found = tuple(self._store(name).datasets())
            except StrongroomError as error:
                found = (Dataset("", (), not_checked=error.message),)
            self._described[name] = found
        return self._described[name]

    def datasets(self) -> Sequence[Dataset]:
        return tuple(
            replace(
                inner, name=_joined(name, inner.name, found), place=inner.place or self._place(name)
            )
            for name in self._openers
            for found in (self._members(name),)
            for inner in found
        )

    def _locate(self, dataset: str) -> tuple[Store, str]:
        ends = [at for at, char in enumerate(dataset) if char in "/:"]
        for end in (len(dataset), *reversed(ends)):
            name = dataset[:end]
            if name not in self._openers:
                continue
            found = self._members(name)
            for inner in found:
                if _joined(name, inner.name, found) == dataset:
                    if inner.not_checked:
                        raise StoreError(f"{dataset} cannot be read: {inner.not_checked}")
                    return self._store(name), inner.name
        names = ", ".join(list(self._openers)[:20])
        raise UsageError(f"there is no dataset {_base.safe_name(dataset)!r}", f"there is: {names}")

    def partitions(self, dataset: str) -> Sequence[Partition]:
        store, inner = self._locate(dataset)
        return store.partitions(inner)

    def _ours(self, batches: Iterator[Batch], dataset: str) -> Iterator[Batch]:
        for batch in batches:
            yield Batch(batch.data, self.url, dataset, batch.partition, batch.start)

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        store, inner = self._locate(dataset)
        found = store.read(
            inner, partition=partition, columns=columns, rows=rows, on_reject=on_reject
        )
        yield from self._ours(found, dataset)

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        store, inner = self._locate(dataset)
        yield from self._ours(store.sample(inner, count, on_reject=on_reject), dataset)

    def about(self, dataset: str) -> int:
        store, inner = self._locate(dataset)
        about = getattr(store, "about", None)
        return -1 if about is None else int(about(inner))

    def close(self) -> None:
        for store in self._opened.values():
            store.close()
        self._opened.clear()


def _joined(name: str, inner: str, found: Sequence[Dataset]) -> str:
    """A dataset's name here: the file's, behind it its own where the file holds several."""
    if len(found) == 1:
        return name
    stem, colon, part = inner.partition(":")
    if all(each.name == stem or each.name.startswith(f"{stem}:") for each in found):
        # The parts of one document are called by the file already.
        return f"{name}{colon}{part}"
    return f"{name}/{inner}"

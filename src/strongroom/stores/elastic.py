"""Exports of Elasticsearch and OpenSearch, one hit a line, as elasticdump and the scroll API write.

Each index is a dataset. Its columns are the paths of `_source`, flattened, behind `_id`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError
from strongroom.core.protocols import OnReject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import _base, _json_rows, _places, _records, _text, _urls, jsonl

INDEXES: Final = 1_000
"""Most indexes of one export."""

_NAMED: Final = re.compile(rb'^[ \t]*\{[ \t]*"_index"[ \t]*:[ \t]*"([^"\\]{1,255})"', re.MULTILINE)


def is_export(place: _places.Place) -> bool:
    """Whether the first of these lines is a hit: an object with `_index` and `_source`."""
    head = _text.head(_text.open_text(place, narrow="utf-8", late=False))
    if b'"_source"' not in head or b'"_index"' not in head:
        return False
    for line in head.split(b"\n")[:3]:
        if line.strip():
            try:
                return _hit(_json_rows.row(line))
            except _json_rows.NotARow:
                continue
    return False


def _hit(found: dict[str, Any]) -> bool:
    return isinstance(found.get("_index"), str) and isinstance(found.get("_source"), dict)


class _Index(jsonl.JsonlStore):
    """The hits of one index, the others passed over."""

    def __init__(self, url: str, place: _places.Place, index: str, name: str) -> None:
        self._index = index
        super().__init__(url, place)
        self.name = name

    def row(self, line: bytes) -> dict[str, Any] | None:
        """The hit's source behind its id; None for one of another index."""
        found = _json_rows.row(line)
        if not _hit(found):
            raise _json_rows.NotARow("JSON, but no hit with _index and _source")
        if found["_index"] != self._index:
            return None
        return {"_id": found.get("_id"), **found["_source"]}

    def _fast(self, data: bytes, names: Sequence[str]) -> pa.Table | None:
        return None


class ElasticStore(_base.BaseStore):
    """The indexes of one export."""

    def __init__(self, url: str, source: Path | _places.Place) -> None:
        self.url = url
        self._place = _places.place_of(source)
        indexes = list(self._indexes())
        names = _base.safe_names(indexes)
        self._by_name = dict(zip(names, indexes, strict=True))
        self._stores: dict[str, _Index] = {}
        self._first = names[0] if names else ""

    def _indexes(self) -> Iterator[str]:
        """The names of the indexes, found in one pass over the lines."""
        found: dict[bytes, None] = {}
        source = _text.open_text(self._place, narrow="utf-8")
        for run in _records.runs(source, jsonl.split):
            for piece in run:
                found |= dict.fromkeys(_NAMED.findall(piece.data))
                if len(found) > INDEXES:
                    raise StoreError(f"{self._place.shown} names more than {INDEXES} indexes")
                if len(_NAMED.findall(piece.data[: 1 << 16])) or piece.spoiled:
                    continue
                found |= dict.fromkeys(_slowly(piece.data))
        for raw in found:
            yield raw.decode("utf-8", "replace")

    def _of(self, dataset: str) -> _Index:
        if dataset not in self._by_name:
            self.dataset(dataset)
        if dataset not in self._stores:
            self._stores[dataset] = _Index(self.url, self._place, self._by_name[dataset], dataset)
        return self._stores[dataset]

    def datasets(self) -> Sequence[Dataset]:
        return tuple(d for name in self._by_name for d in self._of(name).datasets())

    def partitions(self, dataset: str) -> Sequence[Partition]:
        return self._of(dataset).partitions(dataset)

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        yield from self._of(dataset).read(
            dataset,
            partition=partition,
            columns=columns,
            rows=rows,
            on_reject=self._told(dataset, on_reject),
        )

    def _told(self, dataset: str, on_reject: OnReject | None) -> OnReject | None:
        """A line that is no hit belongs to no index: it is counted with the first."""
        return on_reject if dataset == self._first else None

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        yield from self._of(dataset).sample(
            dataset, count, on_reject=self._told(dataset, on_reject)
        )


def _slowly(data: bytes) -> Iterator[bytes]:
    """Names of indexes where `_index` is not the first member."""
    for line in data.split(b"\n"):
        if line.strip():
            try:
                found = _json_rows.row(line)
            except _json_rows.NotARow:
                continue
            if _hit(found):
                yield found["_index"].encode("utf-8", "surrogatepass")


def stream_elastic(place: _places.Place, url: str, **options: Any) -> ElasticStore:
    """Open an export wherever it is."""
    _base.check_options(options, ())
    return ElasticStore(url, place)


def open_elastic(target: str, **options: Any) -> ElasticStore:
    """Open one export."""
    place = _places.LocalFile(_urls.file_path(target))
    return stream_elastic(place, _urls.public_url(target), **options)


ENTRY = StoreType(
    name="elastic",
    title="Elasticsearch or OpenSearch export",
    schemes=(),
    suffixes=(),
    open=open_elastic,
    stream=stream_elastic,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: it is another system's format",
        "types": "yes",
        "count": "notyet: files above 32 MiB are counted when they are read",
    },
)

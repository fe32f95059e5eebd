"""A table in memory as a store: Arrow, Polars, pandas, columns by name, or one column.

Arrow and Polars tables are read where they lie; what is copied, batch by batch, are structures and
views of texts, and what pandas keeps as Python objects.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from strongroom.core.errors import UsageError
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores._arrow import plain

URL = "memory:"
DATASET = "frame"
COLUMN = "value"
"""Name of the column where a column alone was given."""

_PIECES = 64
"""Places of a table from which the rows of a sample come."""


class Frame:
    """One dataset that lies in memory. `url` says so: nothing can be typed to find it again."""

    url = URL

    def __init__(self, table: pa.Table) -> None:
        self._table = table

    def datasets(self) -> Sequence[Dataset]:
        """The one dataset, called "frame"."""
        columns = tuple((f.name, str(f.type)) for f in self._table.schema)
        return (Dataset(DATASET, columns, self._table.num_rows, self._table.nbytes),)

    def partitions(self, dataset: str) -> Sequence[Partition]:
        """One: a table in memory is read at once."""
        return (Partition("all", self._table.num_rows, ""),)

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: object = None,
    ) -> Iterator[Batch]:
        """All rows, in views of at most `rows` rows."""
        table = self._table if columns is None else self._table.select(list(columns))
        yield from _batches(table, rows, 0)

    def sample(self, dataset: str, count: int, *, on_reject: object = None) -> Iterator[Batch]:
        """About `count` rows in runs from all over the table."""
        total = self._table.num_rows
        if total <= count:
            yield from self.read(dataset)
            return
        size = -(-count // _PIECES)
        starts = np.linspace(0, total - size, _PIECES).astype(int)
        for start in np.unique(starts):
            yield from _batches(self._table.slice(int(start), size), size, int(start))

    def close(self) -> None:
        """Nothing to give back."""

    def __enter__(self) -> Frame:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def _batches(table: pa.Table, rows: int, start: int) -> Iterator[Batch]:
    for data in table.to_batches(max_chunksize=rows):
        yield Batch(_plain(data), URL, DATASET, "all", start)
        start += data.num_rows


def _plain(data: pa.RecordBatch) -> pa.RecordBatch:
    """The batch with structures, lists and views of texts as a file would give them."""
    odd = [place for place, kind in enumerate(data.schema.types) if _odd(kind)]
    for place in odd:
        name = data.schema.field(place).name
        data = data.set_column(place, name, plain(data.column(place)))
    return data


def _odd(kind: pa.DataType) -> bool:
    types = pa.types
    if types.is_dictionary(kind):
        return _odd(kind.value_type)
    if isinstance(kind, pa.BaseExtensionType):
        return _odd(kind.storage_type)
    if types.is_nested(kind):
        # Vectors are told by their numbers, which need not be written out.
        numbers = hasattr(kind, "value_type") and types.is_floating(kind.value_type)
        return not numbers
    return bool(types.is_string_view(kind) or types.is_binary_view(kind))


def frame(source: Any) -> Frame | None:
    """The store of a table or column in memory; None for what is a path or URL.

    Args:
        source: an Arrow table, batch or array; a Polars or pandas frame or column; a mapping of
            names to columns; a list of texts.

    Raises:
        UsageError: it is none of these, or its columns have different lengths.
    """
    if isinstance(source, str) or hasattr(source, "__fspath__"):
        return None
    try:
        return Frame(_table(source))
    except (pa.ArrowException, TypeError, ValueError):
        # The message of the library may quote a value.
        raise UsageError(
            "this is no table that can be looked at",
            "give a path or URL, an Arrow, Polars or pandas table or column, or a list of texts",
        ) from None


def _table(source: Any) -> pa.Table:
    if isinstance(source, pa.Table):
        return source
    if isinstance(source, pa.RecordBatch):
        return pa.Table.from_batches([source])
    if isinstance(source, Mapping):
        columns = {str(name): _column(values) for name, values in source.items()}
        return pa.table(columns)
    if isinstance(source, (pa.Array, pa.ChunkedArray)):
        return pa.table({COLUMN: source})
    if _is_pandas(source):
        return _of_pandas(source)
    if hasattr(source, "__arrow_c_stream__") and "Object" in map(
        str, getattr(source, "dtypes", ())
    ):
        # Polars would hand out the addresses at which objects lie.
        return pa.table({name: _column(source[name]) for name in source.columns})
    if hasattr(source, "__arrow_c_stream__") and hasattr(source, "columns"):
        return pa.table(source)
    if isinstance(source, (list, tuple)) or hasattr(source, "__arrow_c_stream__"):
        return pa.table({str(getattr(source, "name", "") or COLUMN): _column(source)})
    raise TypeError


def _of_pandas(source: Any) -> pa.Table:
    """A frame or column of pandas; its index in front, unless it only counts the rows."""
    if hasattr(source, "columns"):
        names = _distinct([str(name) for name in source.columns])
        parts = [_column(source.iloc[:, i]) for i in range(len(names))]
    else:
        names = [str(COLUMN if source.name is None else source.name)]
        parts = [_column(source)]
    if type(source.index).__name__ == "RangeIndex":
        return pa.table(parts, names=names)
    levels = source.index.to_frame(index=False)
    called = [
        str(name) if name is not None else "index" if levels.shape[1] == 1 else f"level_{i}"
        for i, name in enumerate(source.index.names)
    ]
    # The columns keep their names where a level is called like one of them.
    fresh = _distinct([*names, *called])[len(names) :]
    keys = [_column(levels.iloc[:, i]) for i in range(len(called))]
    return pa.table([*keys, *parts], names=[*fresh, *names])


def _is_pandas(source: Any) -> bool:
    return type(source).__module__.partition(".")[0] == "pandas"


def _distinct(names: list[str]) -> list[str]:
    taken: dict[str, int] = {}
    made = []
    for name in names:
        taken[name] = taken.get(name, 0) + 1
        made.append(name if taken[name] == 1 else f"{name}_{taken[name]}")
    return made


def _column(values: Any) -> Any:
    if isinstance(values, (pa.Array, pa.ChunkedArray)):
        return values
    if _is_pandas(values):
        try:
            return pa.array(values, from_pandas=True)
        except (pa.ArrowException, TypeError, ValueError):
            # Objects of several sorts in one column: each as it would be written.
            missing = values.isna().to_numpy()
            texts = [None if gone else str(v) for v, gone in zip(values, missing, strict=True)]
            return pa.array(texts, pa.large_string())
    if str(getattr(values, "dtype", "")) == "Object":
        return pa.array([None if v is None else str(v) for v in values], pa.large_string())
    if hasattr(values, "__arrow_c_stream__"):
        return pa.chunked_array(values)
    try:
        return pa.array(values)
    except (pa.ArrowException, TypeError):
        return pa.array([None if v is None else str(v) for v in values], pa.large_string())

"""Parquet files: read row group by row group, in batches whose size is bounded in bytes too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError
from strongroom.core.protocols import OnReject, Store
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch, Invented, Released, Sealed
from strongroom.stores import _arrow, _base, _held, _merging, _pages, _places, _urls

PAGE_LIMIT = 256 << 20
"""Most bytes that one page may unpack to. Writers make pages of about 1 MiB."""

BATCH_BYTES = 128 << 20
"""Most bytes of text in one batch."""

UNPACKED_FREE = 512 << 20
UNPACKED_RATIO = 1000
"""A row group whose dictionaries unfold to more than this many times the file's size, and to more
than `UNPACKED_FREE` bytes, is a bomb."""

ROWS_PER_BYTE = 100_000
"""More rows than this for each byte of the file are a bomb and not a table."""


class ParquetFile:
    """One Parquet file, its footer read and found sane.

    Raises:
        StoreError: it is no Parquet file, is damaged, or would unpack out of all proportion.
    """

    def __init__(self, source: Path | _places.Place, shown: str = "") -> None:
        self.place = _places.place_of(source)
        self.shown = shown or self.place.shown
        self.size = self.place.size
        self.metadata, schema = self._footer()
        if len(schema) > _base.MAX_COLUMNS:
            raise StoreError(f"{self.shown} has more than {_base.MAX_COLUMNS} columns")
        if self.metadata.num_rows > max(1_000_000, self.size * ROWS_PER_BYTE):
            raise StoreError(f"{self.shown} claims more rows than a file of its size can hold")
        self.originals: tuple[str, ...] = tuple(schema.names)
        self.names = _base.safe_names(self.originals)
        self._place = {name: i for i, name in enumerate(self.names)}
        self.schema = _arrow.plain_schema(schema, self.names)
        typed = zip(self.names, schema, strict=True)
        self.empty = {name for name, field in typed if pa.types.is_null(field.type)}
        self.fingerprint = _base.digest(self.size, self._tail())

    def _open(self, dictionaries: Sequence[str] | None = None) -> pq.ParquetFile:
        place = self.place
        return pq.ParquetFile(
            str(place.path) if isinstance(place, _places.LocalFile) else place.open(),
            read_dictionary=list(dictionaries or ()),
            memory_map=False,
            thrift_string_size_limit=64 << 20,
            thrift_container_size_limit=4_000_000,
        )

    def _footer(self) -> tuple[Any, pa.Schema]:
        try:
            opened = self._open()
            return opened.metadata, opened.schema_arrow
        except (OSError, pa.ArrowException, ValueError, MemoryError):
            pass
        raise StoreError(
            f"{self.shown} is not a readable Parquet file", "it is damaged, cut or of another sort"
        )

    def _tail(self) -> bytes:
        with _places.reading(self.shown), self.place.open() as file:
            file.seek(max(0, self.size - 8))
            length = int.from_bytes(file.read(8)[:4], "little")
            file.seek(max(0, self.size - 8 - length))
            return file.read(length + 8)

    def check_group(self, group: int, columns: Sequence[int]) -> dict[int, int]:
        """Walk the page headers of a row group; (leaf column → unpacked bytes of dictionary).

        Raises:
            StoreError: a page would unpack to more than `PAGE_LIMIT`, or a header is damaged.
        """
        dictionaries: dict[int, int] = {}
        meta = self.metadata.row_group(group)
        handle = self.place.open()

        def at(offset: int, length: int) -> bytes:
            handle.seek(offset)
            return handle.read(length)

        try:
            for leaf in columns:
                chunk = meta.column(leaf)
                start = chunk.data_page_offset
                if chunk.has_dictionary_page and chunk.dictionary_page_offset:
                    start = min(start, chunk.dictionary_page_offset)
                for page in _pages.pages(at, start, chunk.total_compressed_size):
                    if page.unpacked > PAGE_LIMIT or page.packed > self.size:
                        raise StoreError(
                            f"a page of {self.shown} would unpack to more than "
                            f"{PAGE_LIMIT >> 20} MiB",
                            "if you trust it, write it again with ordinary pages",
                        )
                    if page.sort == 2:
                        dictionaries[leaf] = page.unpacked
        except (_pages.Malformed, OSError, OverflowError, ValueError):
            raise self._damaged() from None
        finally:
            handle.close()
        return dictionaries

    def _bomb(self) -> StoreError:
        return StoreError(
            f"{self.shown} unpacks to more than {UNPACKED_RATIO} times its size",
            "if you trust it, write it again without dictionaries",
        )

    def _damaged(self) -> StoreError:
        return StoreError(f"{self.shown} is damaged: a piece of it cannot be unpacked")

    def read_group(self, group: int, names: Sequence[str], rows: int) -> Iterator[pa.RecordBatch]:
        """The row group in batches with plain types under safe names.

        Raises:
            StoreError: the data is damaged.
        """
        originals = [self.originals[self._place[name]] for name in names]
        leaves = self._leaves(originals)
        dictionaries = self.check_group(group, leaves)
        if not names:
            yield from _empty(self.metadata.row_group(group).num_rows, rows)
            return
        careful, step = self._careful(group, leaves, dictionaries, rows)
        try:
            reader = self._open(careful)
            total = 0
            for batch in reader.iter_batches(
                batch_size=step, row_groups=[group], columns=originals, use_threads=False
            ):
                # Columns may share a name in a hostile file; the last of that name is taken.
                position = {name: i for i, name in enumerate(batch.schema.names)}
                columns = [batch.column(position[original]) for original in originals]
                for piece, size in _bounded(columns, batch.num_rows):
                    total += size
                    if total > max(UNPACKED_FREE, UNPACKED_RATIO * self.size):
                        raise self._bomb()
                    yield pa.RecordBatch.from_arrays(
                        [_arrow.plain(column) for column in piece], names=list(names)
                    )
        except (OSError, pa.ArrowException, ValueError, MemoryError, NotImplementedError):
            raise self._damaged() from None

    def _leaves(self, columns: Sequence[str]) -> list[int]:
        wanted = set(columns)
        schema = self.metadata.schema
        return [
            i
            for i in range(self.metadata.num_columns)
            if schema.column(i).path in wanted or schema.column(i).path.split(".")[0] in wanted
        ]

    def _careful(
        self, group: int, leaves: Sequence[int], dictionaries: Mapping[int, int], rows: int
    ) -> tuple[list[str], int]:
        """Columns to be left dictionary-coded, and the rows to be decoded at once.

        A dictionary entry of a megabyte, named by a million rows, takes two bytes a row in the
        file and a terabyte in memory. Where that could happen the codes are kept and the rows cut
        by the length of what they name. Values coded by their difference from the one before
        (DELTA_BYTE_ARRAY) can do the same, and there only small steps help.
        """
        meta = self.metadata.row_group(group)
        careful: list[str] = []
        step = rows
        for leaf in leaves:
            chunk = meta.column(leaf)
            if chunk.physical_type != "BYTE_ARRAY":
                continue
            flat = "." not in chunk.path_in_schema
            if rows * dictionaries.get(leaf, 0) > 2 * BATCH_BYTES:
                longest = self._longest(group, chunk.path_in_schema) if flat else 1 << 20
                if rows * longest > 2 * BATCH_BYTES:
                    if flat:
                        careful.append(chunk.path_in_schema)
                    else:
                        step = min(step, 256)
            if "DELTA_BYTE_ARRAY" in chunk.encodings:
                step = min(step, max(16, 2 * BATCH_BYTES // max(1, chunk.total_uncompressed_size)))
        return careful, step

    def _longest(self, group: int, column: str) -> int:
        try:
            reader = self._open([column])
            for batch in reader.iter_batches(
                batch_size=1, row_groups=[group], columns=[column], use_threads=False
            ):
                values = batch.column(0)
                if pa.types.is_dictionary(values.type):
                    lengths = _arrow.text_bytes(values.dictionary)
                    return int(lengths.max(initial=0))
                break
        except (OSError, pa.ArrowException, ValueError, MemoryError):
            raise self._damaged() from None
        return PAGE_LIMIT


def _empty(count: int, rows: int) -> Iterator[pa.RecordBatch]:
    while count > 0:
        size = min(rows, count)
        yield pa.RecordBatch.from_struct_array(pa.array([{}] * size, pa.struct([])))
        count -= size


def _bounded(columns: list[pa.Array], rows: int) -> Iterator[tuple[list[pa.Array], int]]:
    """Cut rows so that no piece decodes to more than `BATCH_BYTES` of text; with those bytes."""
    coded = [c for c in columns if pa.types.is_dictionary(c.type)]
    coded = [
        c for c in coded if pa.types.is_binary(c.type.value_type) or _is_text(c.type.value_type)
    ]
    total = np.zeros(rows, dtype=np.int64)
    for column in coded:
        total += _arrow.text_bytes(column)
    ends = np.cumsum(total)
    at, done = 0, 0
    while at < rows:
        stop = int(np.searchsorted(ends, done + BATCH_BYTES, side="right"))
        stop = min(rows, max(stop, at + 1))
        size = int(ends[stop - 1]) - done
        yield [column.slice(at, stop - at) for column in columns], size
        done += size
        at = stop


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


class ParquetStore(_base.BaseStore):
    """One dataset in one Parquet file, or in several of one table.

    Tables grow: a column that a file lacks is null there, narrower integers are read as the widest,
    and numbers of several sorts (integers as floats for the sake of a null, decimals), or moments
    of several sorts, as text, which loses nothing of any. Files that share no column, or differ
    otherwise, are not one table.

    Partitions are row groups, named by the file (a digest of its path below the folder, so that a
    file added later renames nothing) and the group's number. A partition's fingerprint covers the
    file's size and its whole footer, which holds place, size and statistics of every page run.

    Args:
        url: where it lives, for the address of each field.
        files: (path below the root, path) of each file, in a stable order.
        name: the dataset's name.
        constants: file → values of its `key=value` folders, handed out as text columns.
    """

    def __init__(
        self,
        url: str,
        files: Sequence[tuple[str, Path | _places.Place]],
        name: str,
        constants: Mapping[str, Mapping[str, str]] | None = None,
        shown: str = "",
    ) -> None:
        self.url = url
        self.name = name
        self._files = [(relative, ParquetFile(path, shown)) for relative, path in files]
        merged = _merging.merged([file for _, file in self._files])
        self._constants = constants or {}
        folders = next(iter(self._constants.values()), {})
        self._extra = [key for key in folders if key not in merged.names]
        fields = [*merged, *(pa.field(key, pa.string()) for key in self._extra)]
        self._schema = pa.schema(fields)

    def datasets(self) -> Sequence[Dataset]:
        return (
            Dataset(
                self.name,
                tuple((f.name, str(f.type)) for f in self._schema),
                rows=sum(file.metadata.num_rows for _, file in self._files),
                bytes=sum(file.size for _, file in self._files),
            ),
        )

    def _units(self) -> Iterator[tuple[Partition, str, ParquetFile, int]]:
        several = len(self._files) > 1
        for relative, file in self._files:
            head = f"f{_base.digest(relative)[:12]}-" if several else ""
            for group in range(file.metadata.num_row_groups):
                count = file.metadata.row_group(group).num_rows
                unit = Partition(
                    f"{head}rg{group:05d}", count, _base.digest(file.fingerprint, group)
                )
                if count > 0:
                    yield unit, relative, file, group

    def partitions(self, dataset: str) -> Sequence[Partition]:
        self.dataset(dataset)
        return tuple(unit for unit, *_ in self._units())

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        self.dataset(dataset)
        names = _base.wanted(self._schema.names, columns)
        rows = _base.batch_rows(rows, len(names))
        if partition is not None:
            _base.partition_named(self.partitions(dataset), partition)
        for unit, relative, file, group in self._units():
            if partition in {None, unit.name}:
                yield from self._group(unit.name, relative, file, group, names, rows, on_reject)

    def _group(
        self,
        unit: str,
        relative: str,
        file: ParquetFile,
        group: int,
        names: Sequence[str],
        rows: int,
        on_reject: OnReject | None,
    ) -> Iterator[Batch]:
        own = [name for name in names if name in file.schema.names]
        start = ordinal = 0
        for raw in file.read_group(group, own, rows):
            count = raw.num_rows
            report = _base.reporter(on_reject, self.name, unit, ordinal)
            good = _arrow.without_faults(raw, report)
            ordinal += count
            if good.num_rows:
                yield Batch(
                    self._with_constants(good, names, relative), self.url, self.name, unit, start
                )
                start += good.num_rows

    def _with_constants(
        self, batch: pa.RecordBatch, names: Sequence[str], relative: str
    ) -> pa.RecordBatch:
        """The batch with the values of its folders, and null in columns that its file lacks."""
        fields = [self._schema.field(name) for name in names]
        if batch.schema.equals(pa.schema(fields)):
            return batch
        values = self._constants.get(relative, {})
        columns = []
        for field in fields:
            if field.name in batch.schema.names:
                columns.append(_merging.cast(batch.column(field.name), field.type))
            elif field.name in self._extra:
                columns.append(pa.array([values.get(field.name)] * batch.num_rows, field.type))
            else:
                columns.append(pa.nulls(batch.num_rows, field.type))
        return pa.RecordBatch.from_arrays(columns, names=list(names))

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        self.dataset(dataset)
        yield from sample_units(
            list(self._units()),
            count,
            lambda unit, rows: self._group(
                unit[0].name, unit[1], unit[2], unit[3], self._schema.names, rows, on_reject
            ),
            lambda unit: unit[0].rows,
        )


def sample_units(
    units: Sequence[Any],
    count: int,
    read: Callable[[Any, int], Iterator[Batch]],
    size: Callable[[Any], int],
) -> Iterator[Batch]:
    """Evenly spread rows: up to 16 units from across the dataset, evenly spaced rows of each.

    The spread is fixed and not random, so that the same source gives the same findings.
    """
    total = sum(size(unit) for unit in units)
    if count <= 0 or not total:
        return
    if total > count and len(units) > 16:
        picks = np.unique(np.linspace(0, len(units) - 1, 16).astype(int))
        units = [units[i] for i in picks]
        total = sum(size(unit) for unit in units)
    share = min(1.0, count / total)
    for unit in units:
        quota = max(1, round(size(unit) * share))
        rows = _base.batch_rows(65_536, 16)
        places = np.unique(np.linspace(0, size(unit) - 1, quota).astype(np.int64))
        for batch in read(unit, rows):
            inside = places[(places >= batch.start) & (places < batch.start + batch.data.num_rows)]
            if len(inside):
                picked = batch.data.take(pa.array(inside - batch.start))
                yield Batch(picked, batch.store, batch.dataset, batch.partition, batch.start)
            if batch.start + batch.data.num_rows > places[-1]:
                break


def open_parquet(target: str, **options: Any) -> ParquetStore:
    """Open one Parquet file."""
    _base.check_options(options, ())
    path = _urls.file_path(target)
    return ParquetStore(_urls.public_url(target), [(path.name, path)], _base.stem(path))


def stream_parquet(place: _places.Place, url: str, **options: Any) -> Store:
    """Open a Parquet file in a bucket in place; a packed one, or one in a zip, in memory."""
    _base.check_options(options, ())
    name = _base.stem(place.name)
    if place.seekable and not place.name.lower().endswith(_base.PACKED):
        return ParquetStore(url, [(place.name, place)], name)
    return _held.held(
        place,
        lambda path: ParquetStore(url, [(place.name, path)], name, shown=place.shown),
    )


class ParquetWriter(_base.FileWriter):
    """Writes one Parquet file; the schema's metadata is kept (the city says there: invented)."""

    def __init__(self, path: Path, schema: pa.Schema, *, overwrite: bool = False) -> None:
        super().__init__(path, overwrite=overwrite)
        with _base.writing(path):
            self._writer = pq.ParquetWriter(
                str(self.temporary), schema, compression="zstd", write_page_checksum=True
            )
        self._schema = schema

    def write(self, rows: Released | Invented | Sealed) -> None:
        data = _base.rows_of(rows)
        with _base.writing(self.path):
            self._writer.write_batch(data.cast(self._schema), row_group_size=1 << 20)

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            with _base.writing(self.path):
                self._writer.close()
            self.publish()


def create_parquet(
    target: str, dataset: str, schema: pa.Schema, *, overwrite: bool = False, **options: Any
) -> ParquetWriter:
    """Write one Parquet file; the dataset's name is the file's."""
    _base.check_options(options, ("overwrite",))
    return ParquetWriter(_urls.file_path(target), schema, overwrite=overwrite)


ENTRY = StoreType(
    name="parquet",
    title="Parquet file",
    schemes=(),
    suffixes=(".parquet", ".pq", ".parq"),
    open=open_parquet,
    create=create_parquet,
    stream=stream_parquet,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "yes",
        "types": "yes",
        "count": "yes",
        "encrypted files": "notyet: Parquet's own encryption needs the owner's keys",
    },
)

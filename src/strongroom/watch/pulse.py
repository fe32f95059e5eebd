"""The pulse of a store: how many rows each dataset has, and what they look like, without a value.

Taken four times a minute, so it costs the store a listing and the first rows of each dataset. Kept
are counts, shapes of values ("汉3", "9×18"), and keyed digests of column names and rows, which
tell whether the same ones are still there and nothing else.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import StoreError
from strongroom.core.protocols import Store
from strongroom.core.secret import Secret
from strongroom.core.types import Dataset
from strongroom.find.safe import safe_name
from strongroom.kernels.shapes import shapes

ROWS = 64
"""Rows of each dataset that are looked at."""

SMALL = 20
"""Where at most so many rows stand, one that reads like a demand is a note."""

DATASETS = 2_000
"""Datasets of one store whose rows are looked at; of the rest only the counts are kept."""

_NOTE = re.compile(
    r"\b(?:bc1[a-z0-9]{25,62}|[13][1-9A-HJ-NP-Za-km-z]{25,34})\b|\.onion\b"
    r"|\b\d*\.?\d+ ?(?:BTC|XMR)\b"
    r"|(?:your|all) (?:data|files|database)s? (?:is|are|has been|have been|was|were)"
    r"|(?:pay|send|deposit)[^.]{0,60}(?:btc|bitcoin|monero)|比特币|赎金|解密密钥",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Beat:
    """One dataset at one moment.

    Attributes:
        rows: how many, -1 where the store cannot tell without a full read.
        columns: keyed digests of its column names.
        looks: per column digest, the commonest shapes of its values, without their lengths.
        sample: keyed digests of its first rows.
        note: whether it reads like a demand: one of a few rows, or half of many.
        alike: whether all its sampled rows are the same.
    """

    rows: int
    columns: frozenset[str]
    looks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sample: frozenset[str] = frozenset()
    note: bool = False
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Pulse:
    """A store at one moment: its datasets by (safe) name."""

    beats: Mapping[str, Beat]

    @property
    def rows(self) -> int:
        """Rows in all datasets that told."""
        return sum(max(beat.rows, 0) for beat in self.beats.values())


EMPTY = Pulse({})


def take(store: Store, key: Secret) -> Pulse:
    """The pulse of an open store.

    Args:
        key: at least 16 bytes; digests under another key cannot be compared.

    Raises:
        StoreError: the store does not answer. A dataset that cannot be read has no rows looked at.
    """
    beats: dict[str, Beat] = {}
    for number, dataset in enumerate(store.datasets()):
        name = safe_name(dataset.name)
        while name in beats:  # Two that are called after people can have one shape.
            name += "_"
        data = None
        if number < DATASETS and not dataset.not_checked and dataset.rows != 0:
            data = _head(store, dataset)
        beats[name] = _beat(dataset, data, key)
    return Pulse(beats)


def _head(store: Store, dataset: Dataset) -> pa.RecordBatch | None:
    """The first rows, always from the same place so that two pulses can be compared."""
    try:
        # A store that sends rows ahead of being asked has a way to send these alone.
        head = getattr(store, "head", None)
        if head is not None:
            return next((batch.data for batch in head(dataset.name, ROWS)), None)
        partitions = store.partitions(dataset.name)
        if not partitions:
            return None
        for batch in store.read(dataset.name, partition=partitions[0].name, rows=ROWS):
            return batch.data.slice(0, ROWS)
    except StoreError:
        return None
    return None


def _beat(dataset: Dataset, data: pa.RecordBatch | None, key: Secret) -> Beat:
    columns = frozenset(_digest(key, name.encode()) for name, _ in dataset.columns)
    if data is None or not data.num_rows:
        return Beat(dataset.rows, columns)
    texts = [_as_text(column) for column in data.columns]
    looks = {
        _digest(key, name.encode()): _classes(text)
        for name, text in zip(data.schema.names, texts, strict=True)
    }
    rows = list(zip(*(text.to_pylist() for text in texts), strict=True))
    sample = frozenset(_digest(key, repr(row).encode()) for row in rows)
    demands = sum(any(value and _NOTE.search(value) for value in row) for row in rows)
    note = demands > 0 and (len(rows) <= SMALL or 2 * demands >= len(rows))
    return Beat(dataset.rows, columns, looks, sample, note, len(rows) > 1 and len(sample) == 1)


_DIGITS = re.compile(r"9×\d+(?:-\d+)?")
_COUNTS = re.compile(r"(?<=[汉か한Aa-z ])×?\d+(?:-\d+)?")


def _classes(text: pa.Array) -> tuple[str, ...]:
    """Shapes without their lengths, which differ from one handful of rows to the next."""
    return tuple(sorted({_COUNTS.sub("", _DIGITS.sub("#", shape)) for shape in shapes(text)}))


def _as_text(column: pa.Array) -> pa.Array:
    try:
        return column.cast(pa.string())
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return pc.if_else(column.is_valid(), str(column.type), pa.scalar(None, pa.string()))


def _digest(key: Secret, data: bytes) -> str:
    return hashlib.blake2b(data, key=key.reveal()[:64], digest_size=8).hexdigest()


def to_json(pulse: Pulse) -> dict[str, Any]:
    """As it is kept between two looks."""
    return {
        name: {
            "rows": beat.rows,
            "columns": sorted(beat.columns),
            "looks": {column: list(found) for column, found in beat.looks.items()},
            "sample": sorted(beat.sample),
            "note": beat.note,
            "alike": beat.alike,
        }
        for name, beat in pulse.beats.items()
    }


def from_json(body: Mapping[str, Any]) -> Pulse:
    """The inverse of `to_json`."""
    return Pulse(
        {
            name: Beat(
                int(b["rows"]),
                frozenset(b["columns"]),
                {column: tuple(found) for column, found in b["looks"].items()},
                frozenset(b["sample"]),
                bool(b["note"]),
                bool(b["alike"]),
            )
            for name, b in body.items()
        }
    )

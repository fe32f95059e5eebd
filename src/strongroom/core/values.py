"""The three forms in which values may reach a store or a face, and the batch they come from.

`Released` comes out of `protect`, `Invented` out of the city, `Sealed` is ciphertext moved as it
is. Each is constructed at one call site in the package (a test walks the syntax trees); every
`write` and `render` checks by `isinstance` that it was given one of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pyarrow as pa

from strongroom.core.types import Field


def _shape(data: pa.RecordBatch) -> str:
    return f"{data.num_rows} rows × {data.num_columns} columns"


@dataclass(frozen=True, slots=True, repr=False)
class Batch:
    """Rows as they were read from a store, with the address of each column.

    Attributes:
        data: the Arrow record batch; column names are the field names of the dataset.
        store: the store's URL without credentials.
        dataset: the table, file or index in it.
        partition: a name, stable from run to run, of the unit of work that the rows belong to
            (a file and row group, a range of keys).
        start: the ordinal, inside the partition, of the first row, from 0.
    """

    data: pa.RecordBatch
    store: str
    dataset: str
    partition: str = ""
    start: int = 0

    @property
    def fields(self) -> tuple[Field, ...]:
        """The address of each column, in order."""
        return tuple(Field(self.store, self.dataset, name) for name in self.data.schema.names)

    def __repr__(self) -> str:
        return f"Batch({self.dataset!r}, {self.partition!r}+{self.start}, {_shape(self.data)})"


@dataclass(frozen=True, slots=True, repr=False)
class Released:
    """Rows that `protect` let out under a decision, named by the decision's digest."""

    data: pa.RecordBatch
    decision: str
    notes: tuple[str, ...] = field(default=())

    def __repr__(self) -> str:
        return f"Released({_shape(self.data)}, decision {self.decision[:12]})"


@dataclass(frozen=True, slots=True, repr=False)
class Invented:
    """Rows of people who do not exist, made by the city."""

    data: pa.RecordBatch
    seed: int

    def __repr__(self) -> str:
        return f"Invented({_shape(self.data)}, seed {self.seed})"


@dataclass(frozen=True, slots=True, repr=False)
class Sealed:
    """Ciphertext moved unchanged from one place to another."""

    data: pa.RecordBatch

    def __repr__(self) -> str:
        return f"Sealed({_shape(self.data)})"

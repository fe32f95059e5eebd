"""Stored rows that are being read: each column is decrypted once, whoever of us asks for it.

Looking a person up asks the same rows several times: are they the ones that were meant, whom do
they speak of, and what of them is shown. An `Opened` is handed from one to the next. It holds
values in the clear, which only the modules of this package read; it neither prints nor pickles.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import NoReturn

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core import registry
from strongroom.core.entries import Kind, Transform
from strongroom.core.errors import Damaged, UsageError
from strongroom.core.protocols import Keys, RowCipher
from strongroom.core.types import RID, VERSION, Form, Generation
from strongroom.core.values import Sealed
from strongroom.protect import indexes
from strongroom.protect.forms import kind_of
from strongroom.protect.rows import context, fields_of, token_column


class _Watched:
    """A row cipher that remembers which rows failed, whatever the transform does with them."""

    def __init__(self, cipher: RowCipher, failed: npt.NDArray[np.bool_]) -> None:
        self._cipher = cipher
        self._failed = failed

    def encrypt(self, column_id: int, values: pa.Array) -> pa.Array:
        return self._cipher.encrypt(column_id, values)

    def decrypt(self, column_id: int, cells: pa.Array) -> tuple[pa.Array, npt.NDArray[np.bool_]]:
        plain, bad = self._cipher.decrypt(column_id, cells)
        self._failed |= bad
        return plain, bad


class _Once:
    """A canonical form that is not computed again for the array it was last asked about."""

    __slots__ = ("_asked", "_kind", "_made")

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._asked: pa.Array | None = None
        self._made: pa.Array | None = None

    def __call__(self, values: pa.Array) -> pa.Array:
        assert self._kind.canonical is not None
        if values is not self._asked:
            self._asked, self._made = values, self._kind.canonical(values)
        return self._made


class Opened:
    """Stored rows of one generation, what was decrypted of them, and which failed a check."""

    __slots__ = ("_ciphers", "_clear", "_kinds", "data", "failed", "generation", "keys", "present")

    def __init__(self, data: pa.RecordBatch, generation: Generation, keys: Keys) -> None:
        self.data = data
        self.generation = generation
        self.keys = keys
        self.failed: npt.NDArray[np.bool_] = np.zeros(data.num_rows, dtype=bool)
        self.present = frozenset(data.schema.names)
        self._clear: dict[str, pa.Array | None] = {}
        self._ciphers: dict[int, RowCipher] = {}
        self._kinds: dict[str, Kind | None] = {}

    def __repr__(self) -> str:
        return f"Opened({self.data.num_rows} rows of {self.generation.dataset!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("opened rows do not pickle")

    def take(self, rows: npt.NDArray[np.int64]) -> Opened:
        """Some of the rows, with what is known of them already."""
        if len(rows) == self.data.num_rows:
            return self
        at = pa.array(rows)
        some = Opened(self.data.take(at), self.generation, self.keys)
        some.failed = self.failed[rows]
        for field, values in self._clear.items():
            some._clear[field] = None if values is None else values.take(at)
        return some

    def value(self, form: Form) -> pa.Array | None:
        """The values of a field; None where its form cannot give them back."""
        if form.field not in self._clear:
            self._clear[form.field] = self._decrypted(form)
        return self._clear[form.field]

    def _decrypted(self, form: Form) -> pa.Array | None:
        column = form.column("cipher") or form.column("clear")
        if column is None:
            return None
        if column.name not in self.present:
            raise Damaged(
                f"the stored rows lack the column of {form.field!r}",
                "read all columns that the decision needs",
            )
        stored = self.data.column(column.name)
        if column.role != "cipher":
            return stored
        transform: Transform = registry.entry("transforms", column.transform)
        if transform.invert is None:
            return None
        cipher = _Watched(self._cipher(column.epoch), self.failed)
        return transform.invert(
            stored, context(form, column, column.params, keys=self.keys, cipher=cipher)
        )

    def _cipher(self, epoch: int) -> RowCipher:
        if epoch not in self._ciphers:
            rids, versions = self.data.column(RID), self.data.column(VERSION)
            self._ciphers[epoch] = self.keys.bind(self.generation.uuid, epoch, rids, versions)
        return self._ciphers[epoch]

    def kind(self, form: Form) -> Kind | None:
        """The kind of a field; its canonical form is computed once for these rows."""
        if form.field not in self._kinds:
            kind = kind_of(form.kind)
            if kind is not None and kind.canonical is not None:
                kind = dataclasses.replace(kind, canonical=_Once(kind))
            self._kinds[form.field] = kind
        return self._kinds[form.field]

    def canonical(self, form: Form) -> pa.Array | None:
        """The canonical form of a field as text, None where it cannot be told."""
        kind = self.kind(form)
        columns = [c for c in form.columns if c.role in ("cipher", "clear")]
        if kind is None or not columns or columns[0].name not in self.present:
            return None
        if columns[0].role == "clear" and columns[0].transform != "keep":
            return None
        values = self.value(form)
        if values is None:
            return None
        strings = indexes.text(values)
        return strings if kind.canonical is None else kind.canonical(strings)

    def check_tokens(self) -> None:
        """Compute every link and index that lies in these rows again, and compare."""
        for form in self.generation.forms:
            for column in form.columns:
                if column.role not in ("link", "index") or column.name not in self.present:
                    continue
                fields = fields_of(form, column)
                values = self._sources(fields)
                if values is None:
                    continue
                kinds = {f.field: self.kind(f) for f in self.generation.forms if f.field in fields}
                made = token_column(self.generation, form, column, values, self.keys, kinds)
                stored = self.data.column(column.name)
                same = pc.fill_null(pc.equal(stored, made), False)
                both_null = pc.and_(pc.is_null(stored), pc.is_null(made))
                self.failed |= ~np.asarray(pc.or_(same, both_null), dtype=bool)

    def _sources(self, fields: Sequence[str]) -> dict[str, pa.Array] | None:
        """The source values of these fields, None where these rows cannot give one back."""
        values: dict[str, pa.Array] = {}
        for name in fields:
            form = self.generation.form(name)
            column = form and (form.column("cipher") or form.column("clear"))
            if form is None or not column or column.name not in self.present:
                return None
            if column.role == "clear" and column.transform != "keep":
                return None
            value = self.value(form)
            if value is None:
                return None
            values[name] = value
        return values


def opened(stored: Sealed | Opened, generation: Generation, keys: Keys) -> Opened:
    """Stored rows ready to be read; rows that are open already stay what they are.

    Raises:
        UsageError: these are no stored rows, or they were opened as those of another generation.
    """
    if isinstance(stored, Opened):
        if stored.generation is not generation:
            raise UsageError("these rows were opened under another generation", "open them again")
        return stored
    if not isinstance(stored, Sealed):
        raise UsageError("only stored rows can be shown", "read them from a vault")
    return Opened(stored.data, generation, keys)


def unreadable(stored: Sealed, generation: Generation, keys: Keys) -> int:
    """How many of these rows fail a check when all of them is decrypted. Gives back no value."""
    rows = opened(stored, generation, keys)
    for form in generation.forms:
        rows.value(form)
    rows.check_tokens()
    return int(rows.failed.sum())

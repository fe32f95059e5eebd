"""Compound blind indexes: what goes in, how wide a bucket is, and how that is measured.

A bucket is the first `bits` bits of PRF(parts), so a look-up by name and birth year finds a few
rows to decrypt and compare, while the stored numbers alone say little. How little depends on the
width: with b bits over n rows of which the heaviest value holds f, b ≤ floor(log2(n / f)) keeps
that value no larger than an average bucket, and we narrow further until its bucket does not stand
out from the others (docs/format.md, "Blind index").
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.errors import Refused, StoreError, UsageError
from strongroom.core.types import Column
from strongroom.kernels.patterns import group, occurs

PARTS = ("whole", "year")
MOST_BITS = 32
STANDS_OUT = 4.0
"""Standard deviations above the mean of all buckets from which one is called recognisable."""
SMALL = 1_024
"""Below so many rows a look-up may decrypt all of them, so an index of 0 bits is no loss."""
_COUNTER_BITS = 22
_BETWEEN = "\x1f"
_YEAR = r"^(?:1[89]|20)\d\d$"
_YEAR_FIRST = r"^\s*(?P<year>(?:1[89]|20)\d\d)"


def text(values: pa.Array) -> pa.Array:
    """Values as strings: numbers without exponent or trailing `.0`, dates as ISO 8601.

    Raises:
        StoreError: values of a nested or unknown type have no text.
    """
    kind = values.type
    if pa.types.is_dictionary(kind):
        values = values.dictionary_decode()
        kind = values.type
    if pa.types.is_string(kind):
        return values
    try:
        if pa.types.is_floating(kind):
            whole = pc.equal(values, pc.trunc(values))
            if pc.all(whole).as_py() in (True, None):
                values = pc.cast(values, pa.int64())
        if pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
            values = pc.cast(values, pa.string())
        return pc.cast(values, pa.string())
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        raise StoreError(
            f"values of type {kind} cannot be written as text for a token or an index",
            "leave the field out of links and indexes in the plan",
        ) from None


def _whole(values: pa.Array, kind: Kind | None) -> pa.Array:
    strings = text(values)
    if kind is not None and kind.canonical is not None:
        return kind.canonical(strings)
    normal = pc.utf8_trim_whitespace(pc.utf8_normalize(strings, form="NFKC"))
    return pc.if_else(pc.equal(normal, ""), None, normal)


def _year(values: pa.Array, kind: Kind | None) -> pa.Array:
    """The year of a date, of a text that starts with one, or of a resident's ID number."""
    if pa.types.is_date(values.type) or pa.types.is_timestamp(values.type):
        return pc.cast(pc.year(values), pa.string())
    normal = pc.utf8_normalize(text(values), form="NFKC")
    if kind is not None and kind.name == "id.cn_resident":
        # Whoever looks for a year gives a year: four digits, which no ID number consists of.
        asked = occurs(normal, _YEAR)
        of_number = pc.utf8_slice_codeunits(_whole(values, kind), 6, 10)
        return pc.if_else(asked, normal, of_number)
    return group(normal, _YEAR_FIRST)


def key_of(
    parts: Sequence[tuple[str, str]],
    values: Mapping[str, pa.Array],
    kinds: Mapping[str, Kind | None],
) -> pa.Array:
    """What the PRF of an index takes: the canonical parts, joined; null where a part is.

    Args:
        parts: (field, "whole" or "year") pairs in the order of the index.
        values: source values by field.
        kinds: the kind of each field.

    The separator U+001F is taken out of the parts first, so that two different tuples do not
    meet in one text.
    """
    texts: list[pa.Array] = []
    for field, part in parts:
        if part not in PARTS:
            raise UsageError(f"an index has no part called {part!r}", f"known: {', '.join(PARTS)}")
        made = (_whole if part == "whole" else _year)(values[field], kinds.get(field))
        if part == "whole":
            made = pc.replace_substring(made, _BETWEEN, "")
        texts.append(made)
    if len(texts) == 1:
        return texts[0]
    return pc.binary_join_element_wise(*texts, _BETWEEN, null_handling="emit_null")


def _heads(tokens: pa.Array) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.bool_]]:
    """The first 32 bits of each token, big-endian, and which tokens are there."""
    valid = np.asarray(pc.is_valid(tokens), dtype=bool)
    filled = (
        pc.fill_null(tokens, pa.scalar(bytes(16), tokens.type)) if tokens.null_count else tokens
    )
    buffer = filled.buffers()[1]
    raw = np.frombuffer(buffer, dtype=np.uint8, count=16 * (len(filled) + filled.offset))
    raw = raw[16 * filled.offset :].reshape(-1, 16)
    return np.ascontiguousarray(raw[:, :4]).view(">u4").ravel().astype(np.uint32), valid


def parts_of(column: Column) -> list[tuple[str, str]]:
    """The (field, part) pairs of an index column."""
    return [(str(field), str(part)) for field, part in column.params["parts"]]


@dataclass(slots=True)
class Load:
    """How the keys of one index spread over 2^22 counters: a sketch of constant size (32 MB).

    A counter holds every key whose 22 first bits agree, so the heaviest counter is never below
    the frequency of the heaviest value: the error errs toward fewer bits.
    """

    counts: npt.NDArray[np.int64]
    rows: int = 0

    @classmethod
    def empty(cls) -> Load:
        return cls(np.zeros(1 << _COUNTER_BITS, dtype=np.int64))

    def add(self, tokens: pa.Array) -> None:
        """Count one batch of PRF outputs; nulls are rows that no look-up will find."""
        heads, valid = _heads(tokens)
        slots = heads[valid] >> np.uint32(32 - _COUNTER_BITS)
        np.add.at(self.counts, slots, 1)
        self.rows += int(valid.sum())

    def _stands_out(self, bits: int) -> bool:
        heaviest = int(self.counts.argmax())
        wide = self.counts.reshape(1 << bits, -1).sum(axis=1)
        mine = heaviest >> (_COUNTER_BITS - bits)
        others = np.delete(wide, mine)
        if not len(others):
            return False
        # With fewer than one row a bucket, one more row is noise and not a person to point at.
        spread = max(float(others.std()), 1.0)
        return float(wide[mine] - others.mean()) / spread > STANDS_OUT

    def settle(self, column: Column) -> dict[str, object]:
        """The parameters of the index: its width in bits and how that was measured.

        Raises:
            Refused: the width asked for, or any width at all, leaves the heaviest value's bucket
                recognisable.
        """
        params = dict(column.params)
        wanted = int(params.get("bits") or 0)
        heaviest = int(self.counts.max())
        most = math.floor(math.log2(self.rows / heaviest)) if heaviest else 0
        bits = max(0, min(most, _COUNTER_BITS))
        if wanted > bits:
            raise Refused(
                f"the index {column.domain!r} of {wanted} bits would leave its heaviest value "
                f"recognisable: {self.rows} rows carry at most {bits} bits",
                "leave the bits to be measured, or add a part such as the birth year",
            )
        bits = wanted or bits
        while bits and self._stands_out(bits):
            bits -= 1
        if (wanted and bits < wanted) or (not bits and self.rows >= SMALL):
            raise Refused(
                f"the index {column.domain!r} would leave the bucket of its heaviest value "
                "recognisable",
                "add a part such as the birth year, or leave the index out",
            )
        # Beyond twice the rows measured, the measurement no longer speaks for them.
        measured = {"rows": self.rows, "heaviest": heaviest, "rebuild_at": 2 * self.rows}
        return {**params, "bits": bits, **measured}

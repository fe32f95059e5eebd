"""Texts with what is personal in them taken out, in a way that leaves them readable."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.city.people import People
from strongroom.core.entries import Context
from strongroom.core.errors import UsageError
from strongroom.core.registry import shelf
from strongroom.core.secret import Secret
from strongroom.kernels.columns import column
from strongroom.kernels.spans import blocks
from strongroom.kernels.splice import places, splice
from strongroom.kernels.text import I64, Text, pieces, texts, to_array
from strongroom.kinds._words import traditional
from strongroom.transforms._text import HIDDEN
from strongroom.transforms.mask import settings

STYLES = ("tag", "mask", "surrogate")
BYTES = 4 << 20
"""Texts are worked on in groups of whole rows of about this size, so that memory stays constant."""

_KEPT = 3
"""Characters in a row that a mask leaves, at most, where nothing of a value may be known again."""

_CITY = 50_000_000
_ATTRIBUTES: dict[str, Callable[[People, I64], pa.Array]] = {
    "person.name": People.names,
    "person.nickname": People.nicknames,
    "id.cn_resident": People.id_numbers,
    "id.cn_resident_15": People.id_numbers,
    "phone.mobile": People.mobiles,
    "bank.card": People.cards,
    "vehicle.plate": People.plates,
    "email": People.emails,
    "address": People.addresses,
    "address.fragment": People.addresses,
}
"""Kind → what an invented resident has of it. Other kinds get a tag."""
_LATIN: dict[str, Callable[[People, I64], pa.Array]] = {
    "person.name": People.latin_names,
    "person.nickname": People.latin_given,
}
"""The same for what holds no Chinese letter."""


def redact(
    values: Any,
    found: pa.Table,
    *,
    style: str = "tag",
    key: Secret | None = None,
    tight: bool = False,
) -> pa.Array:
    """The texts with every span replaced.

    - `tag`: by the name of its kind, numbered where a text names several:
      "[person.name 1]向[person.name 2]借款"; the same value has the same number in its text.
    - `mask`: by what the mask of its kind leaves ("王*", "164****3039"). Ends of numbers stay
      readable, so this is for eyes that may know whom a text is about.
    - `surrogate`: by the same attribute of a resident of the invented city, who is chosen by a
      keyed hash of the value: the same value becomes the same invented one under one key. There
      is no way back, and two values may meet in one resident (about one pair in 50 million; names
      in Latin letters, which become such names, about one in 500,000).

    A value is the same however it is written: in wide letters, and names also in capitals,
    traditional letters, or with blanks between Chinese ones.

    Args:
        values: texts: a list, an Arrow array, a Polars or pandas column; null stays null.
        found: spans as `find.spans` gives them (row, start, end, kind), in order, not overlapping.
        key: for surrogates, at least 16 bytes.
        tight: masks leave three characters in a row of a value, and no more ("164****039").

    Raises:
        UsageError: there is no such style, or surrogates were asked for without a key.
    """
    if style not in STYLES:
        raise UsageError(f"there is no style {style!r}", f"styles: {', '.join(STYLES)}")
    if style == "surrogate" and (key is None or len(key.reveal()) < 16):
        raise UsageError("surrogates need a key", "give at least 16 random bytes")
    text = column(values)
    rows = np.asarray(found.column("row").to_numpy(), np.int64)
    parts = [pa.array([], pa.large_string())]
    for begin, end in blocks(text.offsets, BYTES):
        low, high = np.searchsorted(rows, [begin, end])
        mine = found.slice(low, high - low)
        parts.append(_group(_rows(text, begin, end), mine, begin, style, key, tight))
    return pa.concat_arrays(parts)


def _rows(text: Text, begin: int, end: int) -> Text:
    base = int(text.offsets[begin])
    return Text(
        text.data[base : int(text.offsets[end])],
        text.offsets[begin : end + 1] - base,
        text.valid[begin:end],
    )


def _group(
    text: Text, found: pa.Table, base: int, style: str, key: Secret | None, tight: bool
) -> pa.Array:
    if not found.num_rows:
        return to_array(text).cast(pa.large_string())
    rows, starts, ends = (
        np.asarray(found.column(name).to_numpy(), np.int64) for name in ("row", "start", "end")
    )
    first, last = places(text, rows - base, starts), places(text, rows - base, ends)
    kinds = found.column("kind").cast(pa.string()).to_numpy(zero_copy_only=False)
    values = to_array(pieces(text.data, first, last))
    written = np.empty(len(rows), object)
    for name in np.unique(kinds.astype(str)):
        mine = np.flatnonzero(kinds == name)
        some = values.take(pa.array(mine))
        if style == "mask":
            written[mine] = _masked(name, some, tight)
        else:
            written[mine] = _written(name, some, rows[mine], style, key)
    new = texts(pa.array(written, pa.large_string()))
    return to_array(splice(text, first, last, new)).cast(pa.large_string())


def _masked(name: str, values: pa.Array, tight: bool) -> Any:
    """What the mask of the kind leaves of each value."""
    kind = shelf("kinds").get(name)
    context = Context(kind, None, {})
    if tight:
        params = dict(settings(context))
        for end in {"keep_first", "keep_last"} & set(params):
            params[end] = min(int(params[end]), _KEPT)
        context = Context(kind, None, params)
    made: pa.Array = shelf("transforms")["mask"].apply(values, context)
    if tight and params.get("style") == "district":
        # 浦东新区 is four of the characters of an address.
        made = pc.if_else(pc.greater(pc.utf8_length(made), _KEPT), HIDDEN, made)
    return made.to_numpy(zero_copy_only=False)


def _written(name: str, values: pa.Array, rows: I64, style: str, key: Secret | None) -> Any:
    """What stands for each of the values of one kind."""
    kind = shelf("kinds").get(name)
    alike = values
    if kind is not None and kind.canonical is not None:
        alike = pc.coalesce(kind.canonical(values), values.cast(pa.string()))
    if name in _LATIN:
        alike = _one_writing(alike)
    if style == "surrogate" and name in _ATTRIBUTES and key is not None:
        city = People(_CITY, int.from_bytes(_keyed(key, b"city")[:7], "big"))
        who = _residents(alike, name, key)
        invented = _ATTRIBUTES[name](city, who)
        if name in _LATIN:
            chinese = pc.match_substring_regex(alike, r"\p{Han}")
            invented = pc.if_else(chinese, invented, _LATIN[name](city, who))
        return invented.to_numpy(zero_copy_only=False)
    return _numbered(name, alike, rows)


def _one_writing(names: pa.Array) -> pa.Array:
    """Names as one person's are alike: in small letters, simplified, one blank or none."""
    small = pc.replace_substring_regex(pc.utf8_lower(names), r"\s+", " ")
    small = pc.replace_substring_regex(small, r"(\p{Han}) ", r"\1")
    distinct = small.dictionary_encode()
    plain = "\n".join(distinct.dictionary.to_pylist()).translate(traditional()).split("\n")
    return pa.array(plain, pa.string()).take(distinct.indices)


def _residents(values: pa.Array, kind: str, key: Secret) -> I64:
    """The resident who stands for each value: keyed BLAKE2b (RFC 7693), once a distinct value."""
    distinct = values.dictionary_encode()
    messages = (f"{kind}\0{value}".encode() for value in distinct.dictionary.to_pylist())
    drawn = [int.from_bytes(_keyed(key, message)[:8], "big") % _CITY for message in messages]
    result: I64 = np.array(drawn, np.int64)[distinct.indices.to_numpy()]
    return result


def _keyed(key: Secret, message: bytes) -> bytes:
    return hashlib.blake2b(message, key=key.reveal()[:64], digest_size=16).digest()


def _numbered(name: str, values: pa.Array, rows: I64) -> Any:
    """Tags of one kind; a text that holds more than one value of it numbers them from 1."""
    codes = np.asarray(values.dictionary_encode().indices.to_numpy(), np.int64)
    pairs = rows * (int(codes.max(initial=0)) + 1) + codes
    _, appears, inverse = np.unique(pairs, return_index=True, return_inverse=True)
    order = np.argsort(appears)
    row_of = rows[appears[order]]
    opens = np.flatnonzero(np.append(True, row_of[1:] != row_of[:-1]))
    sizes = np.diff(np.append(opens, len(order)))
    number = np.arange(len(order)) - np.repeat(opens, sizes)
    several = np.repeat(sizes > 1, sizes)
    tags = np.empty(len(order), object)
    tags[order] = [
        f"[{name} {n + 1}]" if many else f"[{name}]"
        for n, many in zip(number.tolist(), several.tolist(), strict=True)
    ]
    return tags[inverse]

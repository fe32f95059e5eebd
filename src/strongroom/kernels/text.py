"""Text columns as numpy arrays over Arrow buffers, and the few ways of cleaning them in bulk.

A `Text` is a view: bytes, offsets and a mask of what is not null. Nothing here loops over rows,
and nothing changes the array that it was given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.kernels import compiled
from strongroom.kernels.guards import unguarded
from strongroom.kernels.once import Made
from strongroom.kernels.ranks import Rank

U8 = npt.NDArray[np.uint8]
U32 = npt.NDArray[np.uint32]
I64 = npt.NDArray[np.int64]
U64 = npt.NDArray[np.uint64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, repr=False)
class Text:
    """A column of texts.

    Attributes:
        data: the bytes of all rows, one after the other.
        offsets: n + 1 positions in `data`, from 0; row i is data[offsets[i]:offsets[i + 1]].
        valid: which rows are not null.
    """

    data: U8
    offsets: I64
    valid: Mask

    def __len__(self) -> int:
        return len(self.valid)

    @property
    def starts(self) -> I64:
        """Where each row begins."""
        return self.offsets[:-1]

    @property
    def lengths(self) -> I64:
        """The length of each row in bytes."""
        return np.diff(self.offsets)


def texts(array: Any) -> Text:
    """The view of an Arrow array or chunked array of any type that can be written as text.

    Strings and binaries, large, view and dictionary ones too, are viewed without a copy where
    Arrow allows it; numbers and dates are cast; floats that are whole lose their ".0".
    """
    if isinstance(array, pa.ChunkedArray):
        array = array.combine_chunks()
        if isinstance(array, pa.ChunkedArray):
            array = (
                pa.concat_arrays(array.chunks) if array.num_chunks else pa.array([], pa.string())
            )
    array = decoded(array)
    kind = array.type
    if pa.types.is_string_view(kind) or pa.types.is_fixed_size_binary(kind):
        array = array.cast(pa.large_string() if pa.types.is_string_view(kind) else pa.binary())
    elif pa.types.is_binary_view(kind):
        array = array.cast(pa.large_binary())
    elif not is_textual(kind):
        array = _written(array)
    return _view(array)


def decoded(array: pa.Array) -> pa.Array:
    """A dictionary column written out; any other as it is.

    Polars hands out categories as views, which Arrow cannot take by their numbers.
    """
    if not pa.types.is_dictionary(array.type):
        return array
    kind = array.type.value_type
    if pa.types.is_string_view(kind) or pa.types.is_binary_view(kind):
        wide = pa.large_string() if pa.types.is_string_view(kind) else pa.large_binary()
        return array.dictionary.cast(wide).take(array.indices)
    return array.dictionary_decode()


def is_textual(kind: pa.DataType) -> bool:
    """Whether Arrow stores the type as offsets into bytes."""
    return bool(
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_binary(kind)
        or pa.types.is_large_binary(kind)
    )


def _written(array: pa.Array) -> pa.Array:
    if pa.types.is_nested(array.type):
        return pa.array([None] * len(array), pa.string())
    if pa.types.is_floating(array.type):
        whole = pc.cast(array, pa.int64(), safe=False)
        finite = pc.fill_null(pc.is_finite(array), False)
        same = pc.fill_null(pc.equal(pc.cast(whole, array.type, safe=False), array), True)
        if pc.all(pc.or_(same, pc.invert(finite))).as_py() in (True, None):
            array = pc.if_else(finite, whole, None)
    try:
        return array.cast(pa.string())
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return pa.array([None] * len(array), pa.string())


def _view(array: pa.Array) -> Text:
    wide = pa.types.is_large_string(array.type) or pa.types.is_large_binary(array.type)
    _, positions, content = array.buffers()
    count = len(array)
    if positions is None or not count:
        return Text(np.empty(0, np.uint8), np.zeros(count + 1, np.int64), _valid(array))
    width = np.int64 if wide else np.int32
    offsets = np.frombuffer(positions, width)[array.offset : array.offset + count + 1]
    data = np.empty(0, np.uint8) if content is None else np.frombuffer(content, np.uint8)
    first = int(offsets[0])
    rebased = offsets.astype(np.int64) - first
    return Text(data[first : first + int(rebased[-1])], rebased, _valid(array))


def _valid(array: pa.Array) -> Mask:
    if not array.null_count:
        return np.ones(len(array), bool)
    return np.asarray(array.is_valid().to_numpy(zero_copy_only=False), bool)


def from_list(values: Sequence[str | None]) -> Text:
    """A column made of Python texts; lone surrogates are kept, as three bytes each."""
    encoded = [b"" if v is None else v.encode("utf-8", "surrogatepass") for v in values]
    offsets = np.zeros(len(encoded) + 1, np.int64)
    np.cumsum([len(e) for e in encoded], out=offsets[1:])
    valid = np.fromiter((v is not None for v in values), bool, len(values))
    return Text(np.frombuffer(b"".join(encoded), np.uint8), offsets, valid)


def to_array(text: Text, null: Mask | None = None) -> pa.Array:
    """The column as an Arrow string array; rows under `null` become null."""
    gone = ~text.valid if null is None else (~text.valid | null)
    wide = int(text.offsets[-1]) > np.iinfo(np.int32).max
    offsets = text.offsets if wide else text.offsets.astype(np.int32)
    validity = None
    if gone.any():
        validity = pa.py_buffer(np.packbits(~gone, bitorder="little").tobytes())
    return pa.Array.from_buffers(
        pa.large_string() if wide else pa.string(),
        len(text),
        [validity, pa.py_buffer(offsets.tobytes()), pa.py_buffer(text.data.tobytes())],
    )


def looked_up(table: pa.Array, places: npt.NDArray[np.generic]) -> npt.NDArray[Any]:
    """table[places] for many places: numpy would write unsigned ones out as 64 bits first.

    Args:
        table: integers without nulls.
        places: unsigned integers below its length; that is not looked at.
    """
    taken = pc.take(table, pa.array(places), boundscheck=False)
    result: npt.NDArray[Any] = taken.to_numpy(zero_copy_only=True)
    return result


def squeeze(text: Text, table: U8) -> Text:
    """Each byte replaced by table[byte]; those mapped to 0 are dropped."""
    if not len(text.data):
        return text
    mapped = table[text.data]
    keep = mapped != 0
    if keep.all():
        return Text(mapped, text.offsets, text.valid)
    return Text(mapped[keep], Rank(keep)(text.offsets), text.valid)


def table(keep: bytes, *, upper: bool = False, lower: bool = False, rest: bool = False) -> U8:
    """A byte table for `squeeze`: the bytes of `keep` stay, the others are dropped.

    With `rest` it is the other way round: the bytes of `keep` are dropped and the others stay.
    """
    every = np.arange(256, dtype=np.uint8)
    listed = np.isin(every, np.frombuffer(keep, np.uint8))
    made = np.where(listed != rest, every, 0).astype(np.uint8)
    if upper:
        small = (made >= 97) & (made <= 122)
        made[small] -= 32
    if lower:
        big = (made >= 65) & (made <= 90)
        made[big] += 32
    return made


# Lead bytes of characters that compatibility normalisation may change. CJK ideographs (lead bytes
# E4 to E9) and ASCII never change, so a column of Chinese names passes without being rebuilt.
_MAY_CHANGE = np.zeros(256, bool)
_MAY_CHANGE[0xC2:0xE4] = True
_MAY_CHANGE[0xEA:0xF5] = True


_NORMAL = Made()


def normal(array: Any) -> pa.Array:
    """The column as strings in NFKC, without blanks at both ends or what spreadsheets put around
    a value (`guards`). Null stays null."""
    if isinstance(array, (pa.Array, pa.ChunkedArray)):
        return _NORMAL.of(array, _normal)
    return _normal(array)


def _normal(array: Any) -> pa.Array:
    clean = _cleaned(array)
    return unguarded(clean, texts(clean))


def _cleaned(array: Any) -> pa.Array:
    text = texts(array)
    kind = array.type
    plain = pa.types.is_string(kind) or pa.types.is_large_string(kind)
    strings = array if plain and isinstance(array, pa.Array) else to_array(text)
    widest = int(text.data.max(initial=0))
    try:
        if widest >= 0x80:
            # Bytes that are no UTF-8 must be noticed, whatever else is to do.
            strings.validate(full=True)
        odd = _not_normal(text, widest)
        if not len(odd):
            # Most columns are in normal form already; they pass without being rebuilt.
            return strings
        if len(odd) > len(text) // 4:
            return pc.utf8_trim_whitespace(pc.utf8_normalize(strings, form="NFKC"))
        changed = pc.utf8_normalize(strings.take(pa.array(odd)), form="NFKC")
        places = np.zeros(len(text), bool)
        places[odd] = True
        return pc.replace_with_mask(strings, pa.array(places), pc.utf8_trim_whitespace(changed))
    except pa.ArrowInvalid:
        # Bytes that are no UTF-8 have no normal form; a sign stands for each of them. Sources
        # refuse such rows, so that this path is rare enough to go value by value.
        return _cleaned(pa.array(repaired(text), pa.string()))


def _not_normal(text: Text, widest: int) -> I64:
    """The rows that compatibility normalisation or trimming may change."""
    if compiled.running():
        from strongroom.kernels.compiled import rows as fast

        some = np.empty(len(text), np.int64)
        return some[: fast.unusual(text.data, text.offsets, some)].copy()
    rows = np.flatnonzero(text.lengths)
    first, last = text.data[text.starts[rows]], text.data[text.offsets[rows + 1] - 1]
    odd = rows[(first <= 32) | (last <= 32)]
    if widest < 0xC2:
        return odd
    places = np.flatnonzero(_MAY_CHANGE[text.data])
    if not len(places):
        return odd
    wide = np.searchsorted(text.offsets, places, side="right") - 1
    wide = wide[np.flatnonzero(np.diff(wide, prepend=-1))]
    return np.union1d(odd, wide) if len(odd) else wide


def repaired(text: Text) -> list[str | None]:
    """The rows with U+FFFD in the place of bytes that are no UTF-8."""
    raw = text.data.tobytes()
    ends = text.offsets.tolist()
    pieces_of = zip(ends[:-1], ends[1:], text.valid.tolist(), strict=True)
    return [raw[a:b].decode("utf-8", "replace") if valid else None for a, b, valid in pieces_of]


def matrix(text: Text, rows: I64, width: int) -> U8:
    """The first `width` bytes of each of the rows, shape (len(rows), width).

    Every row must be at least that long.
    """
    return window(text.data, text.starts[rows], width)


def window(data: U8, starts: I64, width: int) -> U8:
    """data[s : s + width] for each start, shape (len(starts), width); all must lie inside."""
    count = len(starts)
    if not count:
        return np.empty((0, width), np.uint8)
    first = int(starts[0])
    if (
        count > 1
        and int(starts[-1]) - first == width * (count - 1)
        and (np.diff(starts) == width).all()
    ):
        return data[first : first + width * count].reshape(-1, width)
    return _gathered(data, starts, width)


def _gathered(data: U8, starts: I64, width: int) -> U8:
    """The same, each window moved as one piece, which is quicker than byte by byte."""
    every = np.ndarray((len(data) - width + 1,), f"V{width}", data, 0, (1,))
    rows: U8 = every[starts].view(np.uint8).reshape(-1, width)
    return rows


def padded(data: U8, starts: I64, ends: I64, width: int, *, right: bool = False) -> U8:
    """Pieces of `data` of at most `width` bytes, zero padded; `right` aligns their ends.

    Pieces that are longer are cut (at their end, or at their start with `right`).
    """
    sizes = np.minimum(ends - starts, width)
    if not len(starts) or len(data) < width:
        return _padded_slowly(data, starts, ends, sizes, width, right=right)
    wanted = ends - width if right else starts
    inside = np.minimum(np.maximum(wanted, 0), len(data) - width)
    out = _gathered(data, inside, width)
    short = np.flatnonzero(sizes < width)
    if len(short):
        out[short] *= (_kept_right if right else _kept_left)(width)[np.maximum(sizes[short], 0)]
    # Windows that would reach over an end of the data were moved; those few are done again.
    moved = np.flatnonzero(inside != wanted)
    if len(moved):
        out[moved] = _padded_slowly(
            data, starts[moved], ends[moved], sizes[moved], width, right=right
        )
    return out


@cache
def _kept_left(width: int) -> U8:
    """How many bytes of a window lie inside → 1 for each of these at its start."""
    return np.tri(width + 1, width, -1, np.uint8)


@cache
def _kept_right(width: int) -> U8:
    """The same for bytes at its end."""
    return np.ascontiguousarray(_kept_left(width)[:, ::-1])


def _padded_slowly(data: U8, starts: I64, ends: I64, sizes: I64, width: int, *, right: bool) -> U8:
    if not len(starts) or not len(data):
        return np.zeros((len(starts), width), np.uint8)
    step = np.arange(width)
    places = ends[:, None] - width + step if right else starts[:, None] + step
    inside = step >= width - sizes[:, None] if right else step < sizes[:, None]
    taken = data[np.minimum(np.maximum(places, 0), len(data) - 1)]
    return np.where(inside, taken, 0).astype(np.uint8)


def all_same(text: Text) -> Mask:
    """Rows made of one character repeated at least three times ("000000", "11111111111")."""
    lengths = text.lengths
    answer = np.zeros(len(text), bool)
    rows = np.flatnonzero(lengths >= 3)
    if not len(rows):
        return answer
    changes = np.zeros(len(text.data), bool)
    changes[1:] = text.data[1:] != text.data[:-1]
    rank = Rank(changes)
    first = text.offsets[rows] + 1
    answer[rows] = rank(text.offsets[rows + 1]) == rank(first)
    return answer


PLACEHOLDERS = pa.array(
    [
        "",
        "-",
        "--",
        "---",
        "—",
        "——",
        "/",
        "\\",
        ".",
        "*",
        "?",
        "无",
        "暂无",
        "没有",
        "未知",
        "不详",
        "空",
        "待补",
        "未填",
        "未提供",
        "保密",
        "null",
        "none",
        "nil",
        "nan",
        "n/a",
        "na",
        "unknown",
        "undefined",
        "not available",
        "xxx",
        "x",
        "test",
        "测试",
    ],
    pa.string(),
)


def placeholders(normalised: pa.Array) -> Mask:
    """Which values stand for "nothing is known here". Takes what `normal` gave; null: False."""
    text = texts(normalised)
    lengths = text.lengths
    answer: Mask = (lengths == 0) & text.valid
    rows = np.flatnonzero((lengths > 0) & (lengths <= _LONGEST_PLACEHOLDER) & text.valid)
    if not len(rows):
        return answer
    starts = text.starts[rows]
    first = text.data[starts].astype(np.uint16) << 8
    second = text.data[np.minimum(starts + 1, len(text.data) - 1)]
    # Few values begin like one of them; only those are looked up.
    rows = rows[_BEGINS[first | np.where(lengths[rows] > 1, second, 0)]]
    if not len(rows):
        return answer
    lowered = pc.utf8_lower(normalised.take(pa.array(rows)))
    values = PLACEHOLDERS.cast(lowered.type)
    hits = pc.is_in(lowered, value_set=values).to_numpy(zero_copy_only=False)
    answer[rows[np.asarray(hits, bool)]] = True
    return answer


def _beginnings() -> Mask:
    begins = np.zeros(1 << 16, bool)
    for word in PLACEHOLDERS.to_pylist():
        for written in {word, word.upper(), word.title(), word.capitalize()}:
            raw = written.encode() + b"\0\0"
            begins[raw[0] << 8 | raw[1]] = True
        raw = word.encode() + b"\0\0"
        for one in {raw[:1], raw[:1].upper()}:
            for two in {raw[1:2], raw[1:2].upper()}:
                begins[one[0] << 8 | two[0]] = True
    return begins


_LONGEST_PLACEHOLDER = 4 * max(len(word) for word in PLACEHOLDERS.to_pylist())
_BEGINS = _beginnings()


def pieces(data: U8, starts: I64, ends: I64) -> Text:
    """The pieces of `data` between starts and ends as a column of their own."""
    lengths = ends - starts
    offsets = np.zeros(len(starts) + 1, np.int64)
    np.cumsum(lengths, out=offsets[1:])
    places = np.arange(int(offsets[-1])) + np.repeat(starts - offsets[:-1], lengths)
    return Text(data[places], offsets, np.ones(len(starts), bool))

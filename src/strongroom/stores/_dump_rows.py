"""Rows out of SQL: the values of an INSERT and the lines of a COPY, as Arrow, without a loop.

What stands between the quotes is told from what stands outside by counting quotes with numpy. The
rows are then written again as delimited text, in place, and read by Arrow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from strongroom.stores import _dump_plain

Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_QUOTE, _SLASH, _OPEN, _CLOSE, _COMMA, _SEMI = 39, 92, 40, 41, 44, 59
_AFTER: Final = np.zeros(256, dtype=bool)
_AFTER[list(b",)' \t\r\n:;")] = True
"""What may follow the quote that ends a value."""

_ESCAPES: Final = {110: 10, 114: 13, 116: 9, 48: 0, 90: 26, 98: 8}
_PREFIX: Final = re.compile(rb"(?:_[A-Za-z0-9]+ ?|[ENn]|(?i:date|timestamp) )(?=')")
_CALL: Final = re.compile(
    rb"\b(?:to_date|to_timestamp|to_char|to_number|str_to_date|cast|convert|timestamp|date|datetime"
    rb"|unhex|hextoraw|to_clob|to_nchar|n?char|trim)\s*\(\s*"
    rb"([EN]?'(?:[^'\\]|''|\\.)*+'|-?[\d.]++|NULL)"
    rb"(?:\s*,[^()',]*+(?:'[^']*+')?[^()',]*+){0,3}"
    rb"(?:\s+AS\s+[\w ]++(?:\(\s*[\d, ]+\))?)?\s*\)"
    rb"|\b([a-z_]\w*+\(\s*\))",
    re.IGNORECASE,
)
"""A call that makes a date or a number of a text that stands in it, or that has nothing in it."""

_BARE: Final = re.compile(
    rb"(?:\)|\A)[ \t]*\r?\n[ \t\r\n]*(?=(?:GO|INSERT|UPDATE|DELETE|MERGE|SET|PRINT|CREATE|ALTER"
    rb"|DROP|USE|EXEC|DECLARE|BEGIN|COMMIT|IF)\b|--|/\*)",
    re.IGNORECASE,
)
"""Where a row is followed by the next statement and no semicolon stands between."""

TAIL: Final = re.compile(
    rb"(?:\)|\A)\s*+(?:ON\s+(?:DUPLICATE\s+KEY|CONFLICT)|RETURNING)\b", re.IGNORECASE
)
"""What may follow the rows of a statement."""

_EDGE_BEFORE: Final = re.compile(rb"(?:\A|[(,]|::)\s*+\Z")
_EDGE: Final = re.compile(rb"\s*+(?:[,):]|\Z)")
_CAST: Final = re.compile(rb"::[a-z][a-z0-9_ ]*(?:\([0-9, ]+\))?")


@dataclass(frozen=True)
class Values:
    """What a buffer behind VALUES holds.

    Attributes:
        opens, closes: places of the brackets of each whole row.
        widths: how many values each has, 0 where one would have to be computed.
        stop: place of the semicolon that ends the statement, -1 where it is not in the buffer.
        broken: where a quote stands that cannot be one, -1 where none does.
        heads: semicolons behind which the same words come again.
        calls: of each call whose text is taken for its value: where the call begins, where the
            text does, where the text ends, where the call does.
        plain: the buffer with remarks and foreign quotes put plainly; empty where there are none.
    """

    opens: Places
    closes: Places
    widths: Places
    stop: int
    broken: int
    quotes: Places
    active: Places
    commas: Places
    heads: Places
    calls: tuple[tuple[int, int, int, int], ...] = ()
    plain: bytes = b""


def _active(raw: npt.NDArray[np.uint8]) -> Places:
    """Backslashes that are not themselves behind an active one."""
    places = np.flatnonzero(raw == _SLASH)
    if not len(places):
        return places
    first = np.concatenate(([True], np.diff(places) > 1))
    starts = np.maximum.accumulate(np.where(first, np.arange(len(places)), 0))
    return np.asarray(places[(np.arange(len(places)) - starts) % 2 == 0])


def values(data: bytes, again: bytes, *, escapes: bool, bare: bool = False) -> Values:
    """Find rows and the end of the statement.

    Args:
        data: from just behind VALUES, or behind a row.
        again: what may stand behind a semicolon to go on with rows of the same table.
        escapes: whether a backslash inside quotes escapes.
        bare: whether a statement may end with its line.
    """
    found = _values(data, again, escapes, bare)
    raw = np.frombuffer(data, dtype=np.uint8)
    odd = np.flatnonzero(_dump_plain.ODD[raw if found.stop < 0 else raw[: found.stop]])
    odd = odd[np.searchsorted(found.quotes, odd) % 2 == 0]
    if len(odd) and len(found.heads):
        at = np.searchsorted(found.heads, odd, side="right") - 1
        odd = odd[(at < 0) | (odd - found.heads[np.maximum(at, 0)] > len(again))]
    if not _dump_plain.is_odd(data, raw, odd, escapes=escapes):
        return found
    put = _dump_plain.plain(data, escapes=escapes)
    if put == data:
        return found
    found = _values(put, _dump_plain.plain(again, escapes=escapes), escapes, bare)
    return replace(found, plain=put)


def _values(data: bytes, again: bytes, escapes: bool, bare: bool) -> Values:
    raw = np.frombuffer(data, dtype=np.uint8)
    size = len(raw)
    is_quote = raw == _QUOTE
    active = _active(raw) if escapes else np.empty(0, dtype=np.int64)
    if len(active):
        escaped = active[active + 1 < size] + 1
        is_quote[escaped] = False
    quotes = np.flatnonzero(is_quote)
    marks = np.flatnonzero((raw >= _OPEN) & (raw <= _COMMA) | (raw == _SEMI))
    marks = marks[np.searchsorted(quotes, marks) % 2 == 0]
    kinds = raw[marks]
    closings = quotes[1::2]
    closings = closings[closings + 1 < size]
    wrong = closings[~_AFTER[raw[closings + 1]]]
    broken = int(wrong[0]) if len(wrong) else -1
    semis = marks[kinds == _SEMI]
    if bare:
        ends = np.array([hit.end() - 1 for hit in _BARE.finditer(data)], np.int64)
        ends = ends[np.searchsorted(quotes, ends) % 2 == 0]
        semis = np.union1d(semis, ends)
    stop, heads, cut = _stop(raw, data, semis, again)
    if cut >= 0:
        # What follows may be the words once more, or the end: the next look will tell.
        marks, kinds = marks[marks < cut], kinds[marks < cut]
    if len(heads):
        # Brackets in the words between two statements are no rows.
        at = np.searchsorted(heads, marks, side="right") - 1
        within = (at >= 0) & (marks - heads[np.maximum(at, 0)] <= len(again))
        marks, kinds = marks[~within], kinds[~within]
    if stop >= 0:
        # Behind the end of the statement nothing was looked at in its own right.
        broken = broken if broken < stop else -1
        marks, kinds = marks[marks < stop], kinds[marks < stop]
    tails = np.array([hit.start() for hit in TAIL.finditer(data)], np.int64)
    tails = tails[np.searchsorted(quotes, tails) % 2 == 0]
    if len(tails):
        # Up to its end a statement says what is to be done with its rows, and brings none.
        edges = np.append(semis, size)
        at = np.searchsorted(tails, marks, side="left") - 1
        ends = edges[np.searchsorted(edges, tails)]
        within = (at >= 0) & (marks < ends[np.maximum(at, 0)])
        marks, kinds = marks[~within], kinds[~within]
    brackets = (kinds == _OPEN) | (kinds == _CLOSE)
    places, steps = marks[brackets], np.where(kinds[brackets] == _OPEN, 1, -1)
    depth = np.cumsum(steps)
    opens = places[(depth == 1) & (steps == 1)]
    closes = places[(depth == 0) & (steps == -1)]
    count = min(len(opens), len(closes))
    opens, closes = opens[:count], closes[:count]
    all_commas = marks[kinds == _COMMA]
    level = np.searchsorted(places, all_commas)
    deep = np.where(level > 0, depth[np.maximum(level - 1, 0)], 0) if len(depth) else level
    commas = all_commas[deep == 1]
    widths = np.searchsorted(commas, closes) - np.searchsorted(commas, opens) + 1
    # A bracket inside a row is an expression, and nothing is computed here.
    inner = places[(steps == 1) & (depth > 1)]
    calls: tuple[tuple[int, int, int, int], ...] = ()
    if len(inner):
        # But what a date was written as before it was called one stands there, and is its value.
        calls = tuple(_calls(data, quotes))
        known = np.array([edge for call in calls for edge in (call[0], call[3])], np.int64)
        inner = inner[np.searchsorted(known, inner) % 2 == 0]
    nested = np.searchsorted(inner, closes) > np.searchsorted(inner, opens)
    widths = np.where(nested, 0, widths)
    return Values(opens, closes, widths, stop, broken, quotes, active, commas, heads, calls)


def _calls(data: bytes, quotes: Places) -> Iterator[tuple[int, int, int, int]]:
    at = 0
    while hit := _CALL.search(data, at):
        before = int(np.searchsorted(quotes, hit.start()))
        if before % 2:
            # Inside a value these are words; the search goes on behind it.
            at = int(quotes[before]) + 1 if before < len(quotes) else len(data)
            continue
        at = hit.end()
        # Beside anything else it is part of an expression, which is not computed here.
        if _EDGE_BEFORE.search(data, max(0, hit.start() - 64), hit.start()) and _EDGE.match(
            data, at
        ):
            yield hit.start(), *hit.span(hit.lastindex or 0), at


def _stop(
    raw: npt.NDArray[np.uint8], data: bytes, semis: Places, again: bytes
) -> tuple[int, Places, int]:
    """The semicolon that ends the run; those behind which the same words come again; one whose
    words the buffer cuts off."""
    if not len(semis):
        return -1, semis, -1
    size = len(again)
    if not size:
        return int(semis[0]), semis[:0], -1
    whole = semis[semis + 1 + size <= len(raw)]
    same = np.ones(len(whole), dtype=bool)
    pattern = np.frombuffer(again, dtype=np.uint8)
    for at in range(0, len(whole), 50_000):
        some = whole[at : at + 50_000]
        windows = raw[some[:, None] + 1 + np.arange(size)]
        same[at : at + 50_000] = (windows == pattern).all(axis=1)
    other = whole[~same]
    if len(other):
        return int(other[0]), whole[whole < other[0]], -1
    late = semis[len(whole) :]
    if len(late):
        at = int(late[0])
        return (-1, whole, at) if again.startswith(data[at + 1 :]) else (at, whole, -1)
    return -1, whole, -1


def is_over(data: bytes, found: Values, again: bytes) -> bool:
    """Whether nothing stands behind the last row but what a statement may end with."""
    begin = int(found.heads[-1]) + 1 + len(again) if len(found.heads) else 0
    rest = (found.plain or data)[begin:]
    return not rest.strip(b" \t\r\n,;") or TAIL.match(rest) is not None


def good(data: bytes, found: Values, width: int) -> Flags:
    """Which rows have as many values as there are columns, and are UTF-8."""
    fits = (found.widths == width) & (found.widths > 0)
    for row in _not_utf8(data, found.opens, found.closes):
        fits[row] = False
    return np.asarray(fits, dtype=bool)


def _not_utf8(data: bytes, starts: Places, ends: Places) -> list[int]:
    if data.isascii():
        return []
    try:
        data.decode()
    except UnicodeDecodeError:
        pass
    else:
        return []
    bad = []
    for row, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        try:
            data[start:end].decode()
        except UnicodeDecodeError:
            bad.append(row)
    return bad


def delimited(data: bytes, found: Values, keep: Flags) -> bytes:
    """The rows that are kept, as delimited text for `table`."""
    data = found.plain or data
    size = len(data)
    out = np.frombuffer(data, dtype=np.uint8).copy()
    outside = ~_between(found.quotes, size)
    # The bytes of a row lie behind its opening bracket, up to and with its closing one.
    edges = np.column_stack((found.opens[keep] + 1, found.closes[keep] + 1)).ravel()
    wanted = _between(edges, size)
    wanted &= ~(outside & ((out == 32) | (out == 9) | (out == 10) | (out == 13)))
    out[found.closes[keep]] = 10
    if any(sign in data for sign in (b"_", b"E'", b"N'", b"E '", b"e '", b"P '", b"p '")):
        for hit in _PREFIX.finditer(data):
            start, end = hit.span()
            if outside[start] and wanted[start] and (start == 0 or data[start - 1] in b"(, \n"):
                wanted[start:end] = False
    for begin, first, last, end in found.calls:
        wanted[begin:first] = False
        wanted[last:end] = False
    if b"::" in data:
        for hit in _CAST.finditer(data):
            if outside[hit.start()]:
                wanted[hit.start() : hit.end()] = False
    if len(found.active):
        # The escape stays, so that what it makes of a letter is taken as it is.
        nexts = found.active[found.active + 1 < size] + 1
        letters = out[nexts]
        for letter, meant in _ESCAPES.items():
            out[nexts[letters == letter]] = meant
    return out[wanted].tobytes()


def _between(edges: Places, size: int) -> Flags:
    """Which places lie from each odd edge on, up to the next."""
    bounds = np.concatenate(([0], edges, [size]))
    flags = np.arange(len(bounds) - 1) % 2 == 1
    return np.repeat(flags, np.diff(bounds))


def table(data: bytes, names: list[str], asked: list[str], *, escapes: bool) -> pa.Table:
    """Delimited rows as text columns; `NULL` and `DEFAULT` are null.

    Raises:
        pa.ArrowException: they do not read as delimited text after all.
    """
    return _read(
        data,
        names,
        asked,
        pa.csv.ParseOptions(
            delimiter=",",
            quote_char="'",
            double_quote=True,
            escape_char="\\" if escapes and b"\\" in data else False,
            newlines_in_values=True,
            ignore_empty_lines=False,
        ),
        ["NULL", "null", "Null", "DEFAULT", "default"],
    )


def copied(data: bytes, names: list[str], asked: list[str]) -> pa.Table:
    """Whole good lines of a COPY as text columns; `\\N` is null.

    Raises:
        pa.ArrowException: they do not read as delimited text after all.
    """
    found = _read(
        data,
        names,
        asked,
        pa.csv.ParseOptions(
            delimiter="\t",
            quote_char=False,
            escape_char=False,
            newlines_in_values=False,
            ignore_empty_lines=False,
        ),
        ["\\N"],
    )
    if data.count(b"\\") == data.count(b"\\N"):
        return found
    return pa.table([_unescaped(column) for column in found.columns], names=found.column_names)


def _unescaped(column: pa.ChunkedArray) -> pa.ChunkedArray:
    # PostgreSQL's text holds no NUL, so NUL can stand for a backslash for a while.
    column = pc.replace_substring(column, "\\\\", "\x00")
    pairs = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f", "v": "\v"}
    for letter, meant in pairs.items():
        column = pc.replace_substring(column, f"\\{letter}", meant)
    return pc.replace_substring(column, "\x00", "\\")


def _read(
    data: bytes, names: list[str], asked: list[str], parse: Any, nulls: list[str]
) -> pa.Table:
    if not data:
        return pa.table({name: pa.array([], pa.string()) for name in asked})
    return pa.csv.read_csv(
        pa.BufferReader(data),
        read_options=pa.csv.ReadOptions(
            use_threads=False, block_size=len(data) + 1, column_names=names
        ),
        parse_options=parse,
        convert_options=pa.csv.ConvertOptions(
            check_utf8=False,
            column_types=dict.fromkeys(names, pa.string()),
            include_columns=asked,
            strings_can_be_null=True,
            null_values=nulls,
            quoted_strings_can_be_null=False,
        ),
    )


def lines(data: bytes, width: int) -> tuple[Places, Flags]:
    """The ends of the lines of a COPY, and which have as many fields as there are columns."""
    raw = np.frombuffer(data, dtype=np.uint8)
    ends = np.flatnonzero(raw == 10).astype(np.int64) + 1
    tabs = np.flatnonzero(raw == 9)
    starts = np.concatenate(([0], ends[:-1])).astype(np.int64)
    fits = np.searchsorted(tabs, ends) - np.searchsorted(tabs, starts) + 1 == width
    for row in _not_utf8(data, starts, ends):
        fits[row] = False
    return ends, np.asarray(fits, dtype=bool)

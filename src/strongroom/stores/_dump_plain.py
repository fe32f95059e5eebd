"""What people and other tools write among the values of an INSERT, put as the exporters put it.

Remarks, strings in double quotes or between dollars, escapes of `E'…'` and casts with a length
become the same number of bytes that mean the same, so that every place in the text stays where it
was. Where nothing of the sort stands outside quotes, which is nearly always, nothing is done.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

QUOTED: Final = b"\x01"
"""Stands for a quote inside a string until the values are read."""
GONE: Final = b"\x02"
"""Stands for nothing: the second byte of what two bytes meant."""

ODD: Final = np.zeros(256, dtype=bool)
ODD[list(b'"#$-/:')] = True
_SECOND: Final = {45: 45, 47: 42, 58: 58}
"""Signs that mean something only before this other one: `--`, `/*`, `::`."""

_REST: Final = (
    rb'|"(?P<double>%s)(?P<end>"|\Z)'
    rb"|(?P<remark>--[^\n]*+|\#[^\n]*+|/\*.*?(?:\*/|\Z))"
    rb'|(?P<cast>::\s*(?:"[^"]*"|[A-Za-z_][\w.]*(?:\ [A-Za-z]\w*)*)'
    rb"(?:\(\s*\d+(?:\s*,\s*\d+)?\s*\)(?:\ [A-Za-z]+)*)?(?:\[\d*\])*)"
    rb"%s"
)
_SLASHED: Final = rb"(?:[^'\\]|\\.|'')*+(?:'|\Z)"
_DOLLARS: Final = rb"|(?P<sign>\$(?:[A-Za-z_]\w*)?\$)(?P<dollars>.*?)(?P<close>(?P=sign)|\Z)"
_TOKEN: Final = {
    True: re.compile(rb"'" + _SLASHED + _REST % (rb'(?:[^"\\]|\\.|"")*+', b""), re.DOTALL),
    False: re.compile(
        rb"(?P<slashed>(?<!\w)[Ee]'"
        + _SLASHED
        + rb")|'(?:[^']|'')*+(?:'|\Z)"
        + _REST % (rb'(?:[^"]|"")*+', _DOLLARS),
        re.DOTALL,
    ),
}
_LENGTH: Final = re.compile(rb"::[\w .\"]+[(\[]")
"""A cast that is more than a word or two, which are dealt with where values are cut out."""

_PAIR: Final = re.compile(rb"\\.|'", re.DOTALL)
_ALONE: Final = re.compile(rb"'")
_ESCAPED: Final = re.compile(rb"\\(.)|''", re.DOTALL)
_LETTERS: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def is_odd(
    data: bytes, raw: npt.NDArray[np.uint8], places: npt.NDArray[np.int64], *, escapes: bool
) -> bool:
    """Whether something of the sort begins at one of the places, which lie outside quotes.

    Where nothing does, the quotes were counted rightly; where it does, they were up to there.
    """
    if not escapes and b"\\" in data and (b"E'" in data or b"e'" in data):
        return True
    signs = raw[places]
    nexts = raw[np.minimum(places + 1, len(raw) - 1)]
    odd = (signs == 34) | (signs == 35) | ((signs == 36) & (not escapes))
    for first, second in _SECOND.items():
        if second != 58 or _LENGTH.search(data):
            odd |= (signs == first) & (nexts == second)
    return bool(odd.any())


def plain(data: bytes, *, escapes: bool) -> bytes:
    """The text with as many bytes, of which only single quotes hold strings.

    It stays as it is where it holds the bytes that are to stand for others.

    Args:
        escapes: whether a backslash inside quotes escapes.
    """
    if QUOTED in data or GONE in data:
        return data
    return _TOKEN[escapes].sub(partial(_same, escapes), data)


def _same(escapes: bool, found: re.Match[bytes]) -> bytes:
    whole, kind = found.group(), found.lastgroup
    if kind is None:
        return whole
    if kind in {"remark", "cast"}:
        return b" " * len(whole)
    if kind == "slashed":
        return b" '" + _ESCAPED.sub(_unescaped, whole[2:-1]) + whole[-1:]
    if kind == "end":
        inner = found["double"].replace(b'""', b'"' + GONE)
        # A quote behind a backslash that escapes is none already.
        pair = _PAIR if escapes else _ALONE
        inner = pair.sub(lambda hit: hit.group() if len(hit.group()) > 1 else QUOTED, inner)
        return b"'" + inner + b"'" * len(found["end"])
    inner = found["dollars"].replace(b"'", QUOTED)
    close = len(found["close"])
    return b" " * (len(found["sign"]) - 1) + b"'" + inner + (b"'".ljust(close) if close else b"")


def _unescaped(found: re.Match[bytes]) -> bytes:
    letter = found[1]
    if letter is None or letter == b"'":
        return QUOTED + GONE
    return _LETTERS.get(letter, letter) + GONE


def meant(table: pa.Table) -> pa.Table:
    """The values as they were meant, out of text that was put plainly."""
    return pa.table(
        [
            pc.replace_substring(
                pc.replace_substring(column, QUOTED.decode(), "'"), GONE.decode(), ""
            )
            for column in table.columns
        ],
        names=table.column_names,
    )

"""JSON objects as rows: which columns they make, and the values under each.

An object's members are columns; members of nested objects are columns too, named by their path
(`address.city`). Arrays, and members that are sometimes one thing and sometimes another, are text:
a string as it is, all else as JSON. A member that is null, NaN, missing or an empty object is null.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pyarrow as pa

from strongroom.stores import _base, _json_people

DEPTH: Final = 64
"""Deepest nesting of a row."""

EXACT: Final = 1 << 53
"""Up to here a double holds every integer."""

MORE: Final = ("_more",)
"""Path of the column for members that the sample of a large file did not show."""

Path = tuple[str, ...]


class NotARow(Exception):
    """A line is no row; the message says why, without its content."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a dataset.

    Attributes:
        paths: where each column's value stands in the objects.
        names: what the columns are called; safe and distinct.
        types: int64, double, bool or string.
        plain: whether no column is text made of JSON, so that Arrow's own reader can be used.
        open: whether members that have no column are kept, as JSON text under `_more`.
    """

    paths: tuple[Path, ...]
    names: tuple[str, ...]
    types: tuple[pa.DataType, ...]
    plain: bool
    open: bool


_WRITTEN: Final = (
    *("$oid", "$numberInt", "$numberLong", "$numberDouble", "$numberDecimal"),
    *("$date", "$uuid", "$symbol"),
)
"""Names under which MongoDB's exports write a value that JSON has no literal for."""


def _pairs(pairs: list[tuple[str, Any]]) -> Any:
    if len(pairs) == 1 and pairs[0][0] in _WRITTEN:
        return _meant(*pairs[0])
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotARow("a name that stands twice in an object")
    return found


def _meant(name: str, value: Any) -> Any:
    """The value that an object of MongoDB's Extended JSON stands for; what is none, as it is."""
    try:
        if name in {"$numberInt", "$numberLong"} and isinstance(value, str):
            # Python reads more than JSON does: `1_000`, digits of every script.
            return int(value) if _INTEGER.fullmatch(value) else {name: value}
        if name == "$numberDouble" and isinstance(value, str):
            if not _DOUBLE.fullmatch(value):
                return {name: value}
            number = float(value)
            return number if math.isfinite(number) else {name: value}
        if name == "$date" and isinstance(value, int):
            return (_EPOCH + timedelta(milliseconds=value)).isoformat().replace("+00:00", "Z")
    except (ValueError, OverflowError):
        return {name: value}
    return value


def _constant(_: str) -> None:
    """NaN and Infinity, which JSON does not have and Python writes for a number that is not there:
    nothing, as a row is not to be lost for them."""


def _float(text: str) -> float | str:
    """A number; one beyond the range of a double as it stands there."""
    value = float(text)
    return text if math.isinf(value) else value


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SHELL: Final = re.compile(
    rb'("(?:[^"\\]|\\.)*+")|(?:ObjectId|ISODate|Date|UUID|NumberInt|NumberLong|NumberDecimal)'
    rb'\(\s*("[^"\\]*"|-?\d+)\s*\)'
)
"""Values as MongoDB's shell prints them: `"_id" : ObjectId("...")`; strings are matched first."""

_INTEGER: Final = re.compile(r"-?[0-9]+")
_DOUBLE: Final = re.compile(r"-?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?")

_DECODER = json.JSONDecoder(object_pairs_hook=_pairs, parse_constant=_constant, parse_float=_float)


def row(line: bytes) -> dict[str, Any]:
    """One line as an object.

    Raises:
        NotARow: it is none, or not strict JSON, or nested deeper than `DEPTH`.
    """
    found = value(line)
    if not isinstance(found, dict):
        raise NotARow("JSON, but no object")
    return found


def loose(line: bytes) -> dict[str, Any]:
    """One line as a row where not all are objects: an array by its places, all else as `value`.

    Raises:
        NotARow: it is not strict JSON, or nested deeper than `DEPTH`.
    """
    found = value(line)
    if isinstance(found, dict):
        return found
    if isinstance(found, list):
        return {f"column_{i}": inner for i, inner in enumerate(found, 1)}
    return {"value": found}


def are_loose(head: bytes) -> bool:
    """Whether the first lines are JSON and no objects."""
    seen = False
    for line in head.split(b"\n")[:200]:
        try:
            found = value(line)
        except NotARow:
            continue
        if isinstance(found, dict):
            return False
        seen = seen or found is not None
    return seen


def value(line: bytes) -> Any:
    """One line as a value.

    Raises:
        NotARow: it is not strict JSON, or nested deeper than `DEPTH`.
    """
    try:
        found = _decoded(line)
    except NotARow:
        raise
    except UnicodeDecodeError:
        raise NotARow("bytes that are not UTF-8") from None
    except RecursionError:
        raise NotARow("nesting that is too deep") from None
    except ValueError:
        raise NotARow("not JSON") from None
    if b"\\u" in line:
        try:
            json.dumps(found, ensure_ascii=False).encode()
        except UnicodeEncodeError:
            raise NotARow("half of a surrogate pair") from None
        except RecursionError:
            raise NotARow("nesting that is too deep") from None
    if max(line.count(b"["), line.count(b"{")) > DEPTH and _depth(found) > DEPTH:
        raise NotARow("nesting that is too deep")
    return found


def _decoded(line: bytes) -> Any:
    """The value of a line: JSON, or what is known to be put around or into it.

    A comma behind it, the mark of a record before it, the shell's words for values; and a text
    that is itself an object, as queues hand their messages on.
    """
    text = line.decode().strip(" \t\r\n\x1e").removesuffix(",")
    try:
        found = _DECODER.decode(text)
    except ValueError:
        plain = _SHELL.sub(lambda found: found[1] or found[2], text.encode())
        if plain == text.encode():
            raise
        found = _DECODER.decode(plain.decode())
    if isinstance(found, str) and found[:1] == "{":
        found = _DECODER.decode(found)
    return found


def _depth(value: Any) -> int:
    deepest = 0
    waiting = [(value, 1)]
    while waiting:
        at, depth = waiting.pop()
        deepest = max(deepest, depth)
        if deepest > DEPTH:
            break
        if isinstance(at, dict):
            waiting += [(inner, depth + 1) for inner in at.values()]
        elif isinstance(at, list):
            waiting += [(inner, depth + 1) for inner in at]
    return deepest


def leaves(found: dict[str, Any], prefix: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Each member that is no object, with its path."""
    for key, value in found.items():
        if isinstance(value, dict):
            yield from leaves(value, (*prefix, key))
        else:
            yield (*prefix, key), value


_SORTS: Final = {bool: "bool", int: "int", float: "float", str: "str", list: "list"}


class Survey:
    """Gathers, row by row, which members there are and of what sort."""

    def __init__(self) -> None:
        self.sorts: dict[Path, set[str]] = {}
        self.folded: set[Path] = set()

    def fold(self) -> None:
        """Make one column of text of every object whose members are called after people."""
        self.folded |= _json_people.gathered(self.sorts) - {()}
        for path in [path for path in self.sorts if self._whole(path) != path]:
            del self.sorts[path]
            self.sorts.setdefault(self._whole(path), set()).add("list")

    def _whole(self, path: Path) -> Path:
        ends = range(1, len(path)) if self.folded else ()
        return next((path[:end] for end in ends if path[:end] in self.folded), path)

    def add(self, found: dict[str, Any]) -> None:
        """Take note of one row."""
        for path, value in leaves(found):
            if (whole := self._whole(path)) != path:
                self.sorts.setdefault(whole, set()).add("list")
                continue
            sorts = self.sorts.setdefault(path, set())
            if value is not None:
                sort = _SORTS[type(value)]
                if sort == "int" and abs(value) > EXACT:
                    sort = "long" if -(1 << 63) <= value < 1 << 63 else "big"
                sorts.add(sort)

    def columns(self, *, more: bool) -> Columns:
        """The columns that fit all rows seen; with `more` also one for what was not seen."""
        self.fold()
        paths = self._prefix_free()
        names = [".".join(path) for path in paths]
        types = [_type(self.sorts.get(path, {"list"})) for path in paths]
        plain = all(path in self.sorts and _is_plain(self.sorts[path]) for path in paths)
        if more:
            paths.append(MORE)
            names.append(MORE[0])
            types.append(pa.string())
        return Columns(tuple(paths), _base.safe_names(names), tuple(types), plain, more)

    def _prefix_free(self) -> list[Path]:
        """Paths of which none leads through another; a member that is both becomes one column."""
        values = {path for path, sorts in self.sorts.items() if sorts}
        found: list[Path] = []
        taken: set[Path] = set()
        for path in self.sorts:
            # A null that is an object in other rows says nothing; a value that is one does.
            if not self.sorts[path] and any(
                other[: len(path)] == path and other != path for other in self.sorts
            ):
                continue
            top = next((path[:n] for n in range(1, len(path)) if path[:n] in values), path)
            if top not in taken:
                taken.add(top)
                found.append(top)
        for path in found:
            if any(other != path and other[: len(path)] == path for other in self.sorts):
                self.sorts[path] = self.sorts[path] | {"list"}
        return found


def _type(sorts: set[str]) -> pa.DataType:
    if sorts and sorts <= {"int", "long"}:
        return pa.int64()
    if sorts and sorts <= {"int", "float"}:
        return pa.float64()
    return pa.bool_() if sorts == {"bool"} else pa.string()


def _is_plain(sorts: set[str]) -> bool:
    fits = ({"str"}, {"bool"}, {"int", "long"}, {"int", "float"})
    return any(sorts <= sort for sort in fits)


def text(value: Any) -> str | None:
    """A value in a text column: strings as they are, null as null, all else as JSON."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _fits(value: Any, kind: pa.DataType) -> bool:
    if kind == pa.string():
        return True
    if kind == pa.bool_():
        return isinstance(value, bool)
    if kind == pa.int64():
        return type(value) is int and -(1 << 63) <= value < 1 << 63
    return type(value) is float or (type(value) is int and abs(value) <= EXACT)


def _cell(value: Any, kind: pa.DataType) -> Any:
    if value is None or kind == pa.bool_() or kind == pa.int64():
        return value
    return text(value) if kind == pa.string() else float(value)


def table(rows: Iterable[dict[str, Any]], columns: Columns, names: Sequence[str]) -> pa.Table:
    """Rows as Arrow.

    A member without a column, or of a type that its column does not hold, is kept under `_more`
    where the columns are open; where they are not, every row was surveyed and there is none.
    """
    width = len(columns.paths)
    place = {path: i for i, path in enumerate(columns.paths)}
    cells: list[list[Any]] = [[] for _ in range(width)]
    for found in rows:
        values: list[Any] = [None] * width
        rest: dict[str, Any] = {}
        for path, value in _columns_of(found, place):
            at = place.get(path)
            if value is None and at is None:
                continue
            if at is not None and (value is None or _fits(value, columns.types[at])):
                values[at] = _cell(value, columns.types[at])
            else:
                rest[".".join(path)] = value
        if rest and columns.open:
            values[-1] = text(rest)
        for column, value in zip(cells, values, strict=True):
            column.append(value)
    chosen = {name: i for i, name in enumerate(columns.names)}
    return pa.table(
        {name: pa.array(cells[chosen[name]], columns.types[chosen[name]]) for name in names}
    )


def _columns_of(
    found: dict[str, Any], place: dict[Path, int], prefix: Path = ()
) -> Iterator[tuple[Path, Any]]:
    for key, value in found.items():
        path = (*prefix, key)
        if isinstance(value, dict) and path not in place:
            yield from _columns_of(value, place, path)
        else:
            yield path, value


def arrow_schema(columns: Columns) -> pa.Schema:
    """The schema of the objects themselves, nested, for Arrow's own reader."""
    tree: dict[str, Any] = {}
    for path, kind in zip(columns.paths, columns.types, strict=True):
        if columns.open and path == MORE:
            continue
        at = tree
        for key in path[:-1]:
            at = at.setdefault(key, {})
        at[path[-1]] = kind
    return pa.schema(_fields(tree))


def _fields(tree: dict[str, Any]) -> list[pa.Field]:
    return [
        pa.field(key, pa.struct(_fields(kind)) if isinstance(kind, dict) else kind)
        for key, kind in tree.items()
    ]


def unnested(found: pa.Table, columns: Columns, names: Sequence[str]) -> pa.Table:
    """Columns by name out of the nested columns that Arrow's reader gives."""
    paths = dict(zip(columns.names, columns.paths, strict=True))
    arrays = []
    for name in names:
        path = paths[name]
        if columns.open and path == MORE:
            # Arrow's reader was told to fail on members it does not know, so here there are none.
            arrays.append(pa.nulls(found.num_rows, pa.string()))
            continue
        column = found.column(path[0]).combine_chunks()
        for key in path[1:]:
            # `flatten` puts the outer null over the inner values; `field` alone would not.
            at = column.type.get_field_index(key)
            column = column.flatten()[at]
        arrays.append(column)
    return pa.table(arrays, names=list(names))

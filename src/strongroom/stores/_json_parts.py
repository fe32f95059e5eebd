"""What a JSON document is made of: its arrays, its tables keyed by their keys, and what is around.

One pass over the signs of the document finds them, in constant memory: what stands inside an array
is passed over without being read. Each part is then read as rows from where it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

import numpy as np

from strongroom.core.errors import StoreError
from strongroom.stores import _base, _headings, _json_people, _json_rows, _records, _text

PARTS: Final = 1_000
"""Most arrays and keyed tables of one document."""

FEW: Final = 10
"""From so many on, values in an array are rows; fewer are a member of what is around them."""

SMALL: Final = 4_096
LOOK: Final = 64 << 10
"""So much of an object is looked at to tell a table from a record."""

_UNFINISHED: Final = 64 << 20
_SIGNS: Final = b"{}[],:"
_STEPS: Final = np.zeros(256, dtype=np.int64)
_STEPS[[123, 91]] = 1
_STEPS[[125, 93]] = -1
_MEMBER: Final = re.compile(r'[\s,]*("(?:[^"\\]|\\.)*+")\s*:\s*')
_KNOWN: Final = "code msg message status success result error errmsg errcode state ret info desc"
_WORDS: Final = frozenset(_KNOWN.split())
_SAID: Final = re.compile(r"[A-Za-z _.!-]{0,24}|\d{0,6}|(?:操作|查询|请求|获取)?成功")
"""What an answer says of itself: `ok`, `200`; it is nobody's."""

_DECODER: Final = json.JSONDecoder()

Path = tuple[str, ...]
Sort = Literal["objects", "elements", "keyed", "frame"]


class NoParts(Exception):
    """The document is one object, or several, or nothing that can be walked."""


@dataclass(frozen=True)
class Part:
    """A run of the stream that holds rows.

    Attributes:
        sort: objects or other elements with commas between; members of an object, each a row; or
            columns of members, as a data frame is written.
        start, end: of what stands between its brackets, in bytes of the stream.
        count: its elements.
        key, value: what the columns of keys and of bare values are called.
        bare: whether the values of its members are no objects and no arrays.
        columns: the parts of a frame.
    """

    path: Path
    sort: Sort
    start: int
    end: int
    count: int
    key: str = "key"
    value: str = "value"
    bare: bool = False
    columns: tuple[Part, ...] = ()


@dataclass
class Parts:
    """What a document is made of.

    Attributes:
        around: each member that is in no part, by its path, as it stands there.
        odd: text that is no JSON.
        members: how many members each object has that was entered.
    """

    found: list[Part] = field(default_factory=list)
    around: dict[Path, bytes] = field(default_factory=dict)
    odd: list[bytes] = field(default_factory=list)
    members: dict[Path, int] = field(default_factory=dict)

    def envelope(self) -> bytes:
        """The members around the parts as one line, where any of them may be somebody's."""
        lines = list(self.odd)
        if any(_says(path, raw) for path, raw in self.around.items()):
            pairs = [
                json.dumps(".".join(path), ensure_ascii=False).encode() + b":" + raw
                for path, raw in self.around.items()
            ]
            lines.insert(0, b"{" + b",".join(pairs) + b"}")
        return b"".join(line.replace(b"\n", b" ").replace(b"\r", b" ") + b"\n" for line in lines)


def signs(data: bytes, which: bytes) -> tuple[Any, Any]:
    """Places of some signs outside strings, and which sign stands at each."""
    raw = np.frombuffer(data, dtype=np.uint8)
    quotes = np.flatnonzero(raw == 34)
    if len(quotes) and b"\\" in data:
        slashes = raw == 92
        before = np.maximum(quotes - 1, 0)
        doubtful = slashes[before] & (quotes > 0)
        if doubtful.any():
            # A quote counts unless an odd number of backslashes stands before it.
            ends = np.flatnonzero(~slashes)
            last = np.searchsorted(ends, quotes) - 1
            start = np.where(last >= 0, ends[np.maximum(last, 0)], -1)
            quotes = quotes[(quotes - start - 1) % 2 == 0]
    wanted = np.zeros(256, dtype=bool)
    wanted[list(which)] = True
    marks = np.flatnonzero(wanted[raw])
    marks = marks[np.searchsorted(quotes, marks) % 2 == 0]
    return marks, raw[marks]


class _Walk:
    """The signs of a stream one by one, with what stands before each; whole arrays at once."""

    def __init__(self, source: _text.TextFile) -> None:
        self._blocks = _text.blocks(source)
        self._data = b""
        self._base = self._start = self._at = 0
        self._marks = self._kinds = self._levels = np.empty(0, dtype=np.int64)
        self.level = 0

    @property
    def offset(self) -> int:
        """Where the stream stands, behind the last sign."""
        return self._base + self._start

    def _more(self) -> bool:
        block = next(self._blocks, None)
        if block is None:
            return False
        rest = self._data[self._start :]
        if len(rest) > _UNFINISHED:
            raise NoParts
        self._base += self._start
        self._data = rest + block.data
        self._start = self._at = 0
        self._marks, self._kinds = signs(self._data, _SIGNS)
        self._levels = self.level + np.cumsum(_STEPS[self._kinds])
        return True

    def ahead(self, size: int) -> bytes:
        """What follows, up to so many bytes of it."""
        while len(self._data) - self._start < size and self._more():
            pass
        return self._data[self._start : self._start + size]

    def next(self) -> tuple[bytes, str] | None:
        """The text before the next sign, and the sign; None at the end."""
        while self._at >= len(self._marks):
            if not self._more():
                return None
        place = int(self._marks[self._at])
        found = self._data[self._start : place], chr(self._kinds[self._at])
        self._step(self._at + 1)
        return found

    def _step(self, at: int) -> None:
        if at > self._at:
            self._start = int(self._marks[at - 1]) + 1
            self.level = int(self._levels[at - 1])
            self._at = at

    def skip(self) -> tuple[int, int, int, int]:
        """Pass to behind the bracket that closes what is open.

        Returns:
            Where that bracket stands; and of what stands directly inside: commas, objects, arrays.
        """
        level = self.level
        commas = objects = arrays = 0
        width = 256
        while True:
            levels = self._levels[self._at : self._at + width]
            if not len(levels):
                if not self._more():
                    end = self._base + len(self._data)
                    self._start = len(self._data)
                    return end, commas, objects, arrays
                continue
            closed = levels < level
            stop = int(np.argmax(closed)) if closed.any() else len(levels)
            kinds, inner = self._kinds[self._at : self._at + stop], levels[:stop]
            commas += int(((kinds == 44) & (inner == level)).sum())
            objects += int(((kinds == 123) & (inner == level + 1)).sum())
            arrays += int(((kinds == 91) & (inner == level + 1)).sum())
            if stop < len(levels):
                self._step(self._at + stop + 1)
                return self.offset - 1, commas, objects, arrays
            self._step(self._at + stop)
            width = min(width * 4, 1 << 20)


def parts(source: _text.TextFile) -> Parts | None:
    """The parts of a document; None where it is one record, or records one behind the other.

    Raises:
        StoreError: it has more parts than are read, or more around them than one row holds.
    """
    try:
        found = _Document(source).parts()
    except NoParts:
        return None
    if not found.found:
        return None
    found.found = _frames(found)
    return found


class _Document:
    """Walks the first value of a stream."""

    def __init__(self, source: _text.TextFile) -> None:
        self._walk = _Walk(source)
        self._shown = source.shown
        self._parts = Parts()
        self._size = 0

    def parts(self) -> Parts:
        """Walk; see `parts`."""
        first = self._walk.next()
        if first is None or first[0].strip() or first[1] not in "{[":
            raise NoParts
        stack: list[Path] = []
        name = ""
        self._open(first[1], (), stack)
        while stack:
            found = self._walk.next()
            if found is None:
                break
            text, sign = found
            if sign == ":":
                name = _name(text)
                self._parts.members[stack[-1]] += 1
            elif sign in "{[":
                self._open(sign, (*stack[-1], name), stack)
            else:
                self._value((*stack[-1], name), text)
                if sign != ",":
                    stack.pop()
        self._behind(cut=bool(stack))
        return self._parts

    def _open(self, sign: str, path: Path, stack: list[Path]) -> None:
        if sign == "[":
            self._array(path)
            return
        members = _members(self._walk.ahead(LOOK))
        start, level = self._walk.offset, self._walk.level
        if level <= _json_rows.DEPTH and is_keyed(members):
            end, commas, _, _ = self._walk.skip()
            bare = not any(isinstance(value, dict | list) for _, value in members)
            inside = any(isinstance(value, dict) and "key" in value for _, value in members)
            key = "_key" if inside else "key"
            self._add(Part(path, "keyed", start, end, commas + 1, key, bare=bare))
            return
        if level > _json_rows.DEPTH:
            raise NoParts
        self._parts.members.setdefault(path, 0)
        stack.append(path)

    def _array(self, path: Path) -> None:
        window, start = self._walk.ahead(SMALL), self._walk.offset
        end, commas, objects, arrays = self._walk.skip()
        small = window[: end - start] if end - start <= SMALL else b""
        if end - start <= SMALL and not small.strip():
            return
        if small and path and not objects and not arrays and commas + 1 < FEW:
            self._value(path, b"[" + small + b"]")
            return
        self._add(Part(path, "objects" if objects else "elements", start, end, commas + 1))

    def _add(self, part: Part) -> None:
        if len(self._parts.found) >= PARTS:
            raise StoreError(
                f"{self._shown} holds more than {PARTS} arrays",
                "put each record on a line of its own, as `jq -c` does",
            )
        for at, name in enumerate(part.path):
            if is_somebodys(name):
                # The key is looked at as a value, and the dataset has a number.
                self._value(("key",), json.dumps(name).encode())
                number = str(len(self._parts.found) + 1)
                part = replace(part, path=(*part.path[:at], number, *part.path[at + 1 :]))
        self._parts.found.append(part)

    def _value(self, path: Path, text: bytes) -> None:
        raw = text.strip()
        if not raw:
            return
        self._size += len(raw)
        if self._size > _records.RECORD_LIMIT or len(self._parts.around) >= _base.MAX_COLUMNS:
            raise StoreError(
                f"{self._shown} holds more around its arrays than one row can",
                "put each record on a line of its own, as `jq -c` does",
            )
        try:
            _json_rows.row(b'{"":' + raw + b"}")
        except _json_rows.NotARow:
            self._parts.odd.append(raw[:65_536])
            return
        while path in self._parts.around:
            path = (*path[:-1], path[-1] + "_")
        self._parts.around[path] = raw

    def _behind(self, *, cut: bool) -> None:
        """What follows the document: another one makes rows of both, all else is odd."""
        rest = self._walk.ahead(LOOK)
        if not rest.strip(b" \t\r\n,"):
            return
        if not cut and rest.lstrip(b" \t\r\n,\x1e").startswith(b"{"):
            raise NoParts
        if len(rest) >= LOOK or rest.lstrip().startswith(b"["):
            raise StoreError(
                f"{self._shown} goes on behind its end",
                "several documents in a file are read where each is on a line of its own",
            )
        self._parts.odd.append(rest.strip())


def _name(text: bytes) -> str:
    try:
        found = json.loads(text)
        if isinstance(found, str):
            found.encode()
            return found
    except (ValueError, RecursionError):
        pass
    return text.strip().decode("utf-8", "replace")


def _members(window: bytes, most: int = 64) -> list[tuple[str, Any]]:
    """The first members of an object, from behind its bracket, as far as they are whole."""
    text = window.decode("utf-8", "ignore")
    found: list[tuple[str, Any]] = []
    at = 0
    while len(found) < most and (hit := _MEMBER.match(text, at)):
        try:
            value, at = _DECODER.raw_decode(text, hit.end())
            found.append((json.loads(hit[1]), value))
        except (ValueError, RecursionError):
            break
        if text[at : at + 1] != "," and text[at : at + 64].lstrip()[:1] == "}":
            break
    return found


def is_keyed(members: Sequence[tuple[str, Any]]) -> bool:
    """Whether these members are rows of a table, each under its key, and no columns of one row."""
    keys, values = [key for key, _ in members], [value for _, value in members]
    if not keys:
        return False
    nested = [(key, value) for key, value in members if isinstance(value, dict | list)]
    if not nested:
        return _is_map(keys) or _json_people.are_people(keys, values)
    if (
        _json_people.are_people(keys, values)
        or any(is_somebodys(key) for key, _ in nested)
        or (len(nested) == len(keys) and _parted(nested))
    ):
        return True
    alike = len(keys) > 1 and _alike(keys)
    if not all(isinstance(value, dict) for value in values):
        return alike and len(keys) >= 5
    if all(_is_bare(value) and _is_table(value) for value in values):
        # Columns of a data frame, in each of which the rows stand under the same keys.
        return False
    first = values[0].keys()
    like = all(2 * len(first & value.keys()) >= len(first | value.keys()) for value in values[1:])
    return bool(first) and like and (alike or len(keys) >= 5)


def is_somebodys(key: str) -> bool:
    """Whether a key is a value that names or reaches somebody: no dataset may be called so."""
    return "@" in key or sum(char.isdigit() for char in key) >= 7 or _headings.names_a_person(key)


def _parted(members: Sequence[tuple[str, Any]]) -> bool:
    """Whether these are the rows of one table, parted by a value that each of them has."""
    firsts = [value[0] for _, value in members if isinstance(value, list) and value]
    if (
        len(members) < 2
        or len(firsts) < len(members)
        or not all(isinstance(first, dict) for first in firsts)
    ):
        return False
    like = all(firsts[0].keys() == first.keys() for first in firsts[1:])
    # A name may be one of any surname; `users` and `orders` say what they hold.
    return like and 2 * sum(not key.isascii() for key, _ in members) >= len(members)


def _is_map(keys: list[str]) -> bool:
    if keys == [str(i) for i in range(len(keys))]:
        return bool(keys)
    return len(keys) >= 5 and _alike(keys)


def _is_table(value: dict[str, Any]) -> bool:
    return _is_map(list(value)) or _json_people.are_people(list(value), list(value.values()))


def _is_bare(value: dict[str, Any]) -> bool:
    return bool(value) and not any(isinstance(inner, dict | list) for inner in value.values())


def _alike(keys: list[str]) -> bool:
    """Whether keys are of one make: numbers of people or of things, addresses, days."""
    digits = [sum(char.isdigit() for char in key) for key in keys]
    if all("@" in key for key in keys) or min(digits) >= 7:
        return True
    return min(digits) >= 4 and len({len(key) for key in keys}) == 1


def _says(path: Path, raw: bytes) -> bool:
    """Whether a value around the parts could be somebody's: words and small numbers are not."""
    value = json.loads(raw) if raw[:1] in b'"[-0123456789tfn' else raw
    every = value if isinstance(value, list) else [value]
    for each in every:
        if isinstance(each, bool) or each is None or each == "":
            continue
        if isinstance(each, int | float) and abs(each) < 1_000_000:
            continue
        named = path[-1].lower().replace("_", "") in _WORDS
        if named and isinstance(each, str) and _SAID.fullmatch(each):
            continue
        return True
    return False


def _frames(found: Parts) -> list[Part]:
    """The parts, those that are the columns of one data frame as one."""
    groups: dict[Path, list[Part]] = {}
    for part in found.found:
        groups.setdefault(part.path[:-1], []).append(part)
    done: list[Part] = []
    for path, group in groups.items():
        whole = all(part.sort == "keyed" and part.bare and part.path for part in group)
        same = len({part.count for part in group}) == 1
        if not (whole and same and found.members.get(path) == len(group)):
            done += group
            continue
        columns = tuple(
            Part(p.path, p.sort, p.start, p.end, p.count, p.key, p.path[-1], p.bare) for p in group
        )
        start, end = columns[0].start, columns[-1].end
        done.append(Part(path, "frame", start, end, columns[0].count, columns=columns))
    return sorted(done, key=lambda part: part.start)

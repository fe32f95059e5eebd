"""Walks a SQL dump statement by statement in constant memory, and stops at rows.

The dialects are those that mysqldump, mariadb-dump, phpMyAdmin, Navicat, pg_dump and the Management
Studio of SQL Server write. Nothing is executed. What cannot be understood is passed over to the
next line that begins a statement; one that may hold values is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from strongroom.stores import _dump_rows, _dump_words, _records, _text

HEAD: Final = 1 << 20
"""Longest statement other than one that brings rows, in bytes."""

WINDOW: Final = 4096

HANDED: Final = "a statement that is not read: it hands values to a procedure or a variable"
UNREAD: Final = "a statement that is not read: its rows would have to be computed"


@dataclass(frozen=True)
class Start:
    """Where reading can begin: offset in the stream, and inside which statement, if any.

    Attributes:
        mode: "s" between statements, "v" among the values of an INSERT, "c" among the lines of
            a COPY; `table`, `columns` and `again` then belong to that statement.
    """

    at: int
    mode: str = "s"
    table: str = ""
    columns: tuple[str, ...] = ()
    again: bytes = b""


@dataclass(frozen=True)
class Created:
    """A table as CREATE TABLE says it."""

    table: str
    columns: tuple[str, ...]
    key: tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """Whole rows of one table: from `start` up to `end` in the stream."""

    start: Start
    end: int
    data: bytes
    found: _dump_rows.Values | None


@dataclass(frozen=True)
class Spoiled:
    """Bytes that should have been rows and are not."""

    start: Start
    reason: str
    raw: bytes

    @property
    def table(self) -> str:
        """The table whose rows they were to be; empty where that is not known."""
        return self.start.table

    @property
    def at(self) -> int:
        """Where they stand."""
        return self.start.at


Event = Created | Rows | Spoiled


class Scanner:
    """The events of a dump from a start on; iterate over it once.

    Args:
        limit: offset in the stream at which to stop, -1 for its end.
        bare: whether statements end without a semicolon.
    """

    def __init__(
        self,
        source: _text.TextFile,
        start: Start,
        *,
        limit: int = -1,
        escapes: bool,
        bare: bool = False,
    ) -> None:
        self._blocks = _text.blocks(source, None if source.packed else source.bom + start.at)
        if source.packed or source.encoding != "utf-8":
            self._blocks = _text.blocks(source)
        self._start = start
        self._limit = limit
        self._escapes = escapes
        self._bare = bare
        self._buffer = b""
        self._base = start.at
        self._at = 0
        self._ended = False
        self._line_end = b""

    def _more(self) -> bool:
        """Take another block; False at the end of the stream or of what was asked for."""
        if self._ended:
            return False
        block = next(self._blocks, None)
        if block is None:
            self._ended = True
            return False
        self._buffer = self._buffer[self._at :] + block.data
        self._base += self._at
        self._at = 0
        if self._limit >= 0 and self._base + len(self._buffer) >= self._limit:
            self._buffer = self._buffer[: self._limit - self._base]
            self._ended = True
        return True

    def _fill(self, size: int) -> bool:
        """Have at least so many bytes ahead, where the stream still has them."""
        while len(self._buffer) - self._at < size:
            if not self._more():
                return len(self._buffer) > self._at
        return True

    def _double(self) -> bool:
        """Have twice as much ahead, so that a long row is not looked at for every block of it."""
        size = 2 * (len(self._buffer) - self._at)
        more = False
        while len(self._buffer) - self._at < size and self._more():
            more = True
        return more

    def __iter__(self) -> Iterator[Event]:
        if self._start.mode == "v":
            yield from self._values(self._start)
        elif self._start.mode == "c":
            yield from self._lines(self._start)
        while self._next():
            word = self._buffer[self._at : self._at + 12].upper()
            if word.startswith((b"INSERT", b"REPLACE")):
                yield from self._insert()
            elif word.startswith(b"COPY"):
                yield from self._copy()
            elif word.startswith(b"CREATE"):
                yield from self._create()
            elif word.startswith((b"UPDATE", b"DELETE", b"MERGE")):
                yield from self._unread()
            elif word.startswith(b"DELIMITER"):
                self._delimited()
            else:
                yield from self._other()

    def _next(self) -> bool:
        """Go to the next statement, past blanks and comments."""
        while True:
            self._fill(HEAD if len(self._buffer) - self._at < 4096 else 4096)
            if self._at >= len(self._buffer):
                return False
            found = _dump_words.BLANK.match(self._buffer, self._at)
            if found:
                self._at = found.end()
                continue
            if self._buffer.startswith(b"/*", self._at):
                end = self._buffer.find(b"*/", self._at)
                if end < 0 and not self._ended:
                    self._fill(len(self._buffer) - self._at + HEAD)
                    end = self._buffer.find(b"*/", self._at)
                self._at = end + 2 if end >= 0 else self._line()
                if self._buffer.startswith(b";", self._at):
                    self._at += 1
                continue
            return True

    def _line(self) -> int:
        end = self._buffer.find(b"\n", self._at)
        return end + 1 if end >= 0 else len(self._buffer)

    def _other(self) -> Iterator[Event]:
        """A statement that brings no rows; where it has no end before rows begin, it is told."""
        self._fill(HEAD)
        start, before = Start(self._offset()), self._buffer[self._at : self._at + 65_536]
        if _dump_words.EXECUTED.match(before):
            yield from self._unread()
        elif handed := _dump_words.handed(before):
            self._pass_over(_dump_words.BARE_END if self._bare else _dump_words.BRINGS)
            raw = before[: self._offset() - start.at]
            if handed.search(raw):
                yield Spoiled(start, HANDED, raw)
        elif _dump_words.CLIENT.match(before):
            # A word to the client ends with its line.
            self._at = self._line()
        elif self._bare:
            self._pass_over(_dump_words.BARE_END)
        elif self._pass_over(_dump_words.BRINGS):
            raw = before[: self._offset() - start.at]
            yield Spoiled(start, "a statement that has no end", raw)

    def _pass_over(self, stop: re.Pattern[bytes]) -> bool:
        """To behind the semicolon; a body in dollar quotes is passed over whole.

        Returns:
            Whether `stop` came first, so that the statement has no semicolon of its own.
        """
        self._fill(HEAD)
        end = self._buffer.find(b";", self._at)
        until = end if end >= 0 else len(self._buffer)
        dollar = _dump_words.DOLLAR.search(self._buffer, self._at, until)
        close = self._buffer.find(dollar.group(), dollar.end()) if dollar else -1
        if dollar and close >= 0:
            self._at = close + len(dollar.group())
            end = self._buffer.find(b";", self._at)
            until = end if end >= 0 else len(self._buffer)
        # The pattern looks ahead at a word or two, and begins before the semicolon.
        found = stop.search(self._buffer, self._at, until + 64)
        if found and found.end() <= until:
            self._at = found.end()
            return True
        self._at = end + 1 if end >= 0 else self._line()
        return False

    def _delimited(self) -> None:
        """Triggers and procedures hold statements of their own, which bring no rows."""
        self._fill(HEAD)
        found = _dump_words.DELIMITER.match(self._buffer, self._at)
        self._at = found.end() if found else self._line()
        while found and found.group(1) != b";":
            again = _dump_words.DELIMITER.search(self._buffer, self._at)
            if again:
                self._at, found = again.end(), again
            else:
                self._at = max(self._at, self._buffer.rfind(b"\n") + 1)
                if not self._more():
                    self._at = len(self._buffer)
                    return

    def _create(self) -> Iterator[Event]:
        self._fill(HEAD)
        found = _dump_words.CREATE.match(self._buffer, self._at)
        if not found:
            yield from self._other()
            return
        columns, key, end = _dump_words.columns(self._buffer[found.end() : found.end() + HEAD])
        if columns:
            yield Created(_dump_words.table(found.group(1)), columns, key)
        self._at = found.end() + end
        # Some scripts end a statement with a line `GO` and not with a semicolon.
        self._pass_over(_dump_words.BEGINS)

    def _insert(self) -> Iterator[Event]:
        self._fill(HEAD)
        found = _dump_words.INSERT.match(self._buffer, self._at)
        if not found:
            if sets := _dump_words.SETS.match(self._buffer, self._at):
                yield self._set(sets)
            elif self._buffer.find(b"SELECT", self._at, self._at + 4096) < 0:
                yield self._misunderstood()
            else:
                yield from self._unread()
            return
        head = found.group().rstrip()
        self._at = found.end()
        if not self._line_end:
            self._line_end = b"\r\n" if b"\r\n" in self._buffer[: 64 << 10] else b"\n"
        between = b"" if self._bare else self._line_end
        again = b"" if b"'" in head or len(head) > 4096 else between + head
        yield from self._values(
            Start(
                self._offset(),
                "v",
                _dump_words.table(found.group(1)),
                _dump_words.names(found.group(2)),
                again,
            )
        )

    def _misunderstood(self) -> Spoiled:
        into = _dump_words.INTO.match(self._buffer, self._at)
        table = _dump_words.table(into.group(1)) if into else ""
        return self._spoil(Start(0, table=table), "an INSERT that cannot be understood")

    def _set(self, found: re.Match[bytes]) -> Event:
        """The one row of `INSERT INTO t SET a=1, b=2`."""
        begin = found.end() - self._at
        while True:
            body = self._buffer[self._at + begin :]
            row = _dump_words.assigned(body, escapes=self._escapes)
            if row is not None or len(body) > _records.RECORD_LIMIT or not self._double():
                break
        if row is None:
            return self._misunderstood()
        columns, data, size = row
        start = Start(self._offset(), "s", _dump_words.table(found.group(1)), columns)
        self._at += begin + size
        values = _dump_rows.values(data, b"", escapes=self._escapes)
        return Rows(start, self._offset(), data, values)

    def _unread(self) -> Iterator[Event]:
        """A statement whose rows are made by the server: told where it holds values itself."""
        self._fill(HEAD)
        found = _dump_words.INTO.match(self._buffer, self._at)
        start, before = Start(self._offset()), self._buffer[self._at : self._at + 65_536]
        self._pass_over(_dump_words.BARE_END if self._bare else _dump_words.BRINGS)
        raw = before[: self._offset() - start.at]
        if before[:6].upper() == b"DELETE" and not _dump_words.LITERAL.search(raw):
            # The emptying of a table before it is filled again.
            return
        yield Spoiled(
            replace(start, table=_dump_words.table(found.group(1)) if found else ""), UNREAD, raw
        )

    def _offset(self) -> int:
        return self._base + self._at

    def _values(self, start: Start) -> Iterator[Event]:
        """Rows up to the end of the statement, and on through more statements of the same words."""
        self._fill(1)
        # Small at first: a statement of one row must not cost a look at four megabytes.
        window = WINDOW
        while True:
            whole = self._at + window >= len(self._buffer)
            data = self._buffer[self._at : self._at + window]
            found = _dump_rows.values(data, start.again, escapes=self._escapes, bare=self._bare)
            closes = found.closes
            if found.broken >= 0:
                closes = closes[closes < found.broken]
            count = len(closes)
            if count:
                end = int(closes[-1]) + 1
                part = replace(
                    found,
                    opens=found.opens[:count],
                    closes=closes,
                    widths=found.widths[:count],
                )
                here = replace(start, at=self._offset())
                yield Rows(here, self._offset() + end, data[:end], _within(part, end))
                self._at += end
            done = int(closes[-1]) + 1 if count else 0
            if found.broken >= 0:
                yield self._spoil(start, "a quote that cannot be one in a statement")
                return
            if found.stop >= 0:
                self._at += found.stop + 1 - done
                return
            if not whole:
                window *= 4
                continue
            if count and self._more():
                continue
            left = len(self._buffer) - self._at
            if left > _records.RECORD_LIMIT:
                yield self._spoil(start, _records.TOO_LONG)
                return
            if not count and self._double():
                continue
            rest = self._buffer[self._at :]
            found = _dump_rows.values(rest, start.again, escapes=self._escapes, bare=self._bare)
            if self._limit < 0 and not _dump_rows.is_over(rest, found, start.again):
                if len(found.heads) and _dump_rows.TAIL.match(rest):
                    self._at += int(found.heads[-1])
                yield self._spoil(start, "a statement that the end of the file cuts off")
            else:
                self._at = len(self._buffer)
            return

    def _spoil(self, start: Start, reason: str) -> Spoiled:
        """Put aside everything up to the next line that begins a statement."""
        # The words that go on with this statement must not be taken for the next one.
        on = start.mode == "v" and self._buffer.startswith(b";", self._at)
        skip = len(start.again) + 1 if on else 1
        here, raw = replace(start, at=self._offset()), self._buffer[self._at : self._at + 65_536]
        while True:
            found = _dump_words.BEGINS.search(self._buffer, self._at + skip)
            if found:
                self._at = found.end()
                break
            self._at = max(self._at, len(self._buffer) - 64)
            skip = 0
            if not self._more():
                self._at = len(self._buffer)
                break
        return Spoiled(here, reason, raw)

    def _copy(self) -> Iterator[Event]:
        self._fill(HEAD)
        found = _dump_words.COPY.match(self._buffer, self._at)
        if not found:
            yield from self._other()
            return
        self._at = found.end()
        yield from self._lines(
            Start(
                self._offset(),
                "c",
                _dump_words.table(found.group(1)),
                _dump_words.names(found.group(2)),
            )
        )

    def _lines(self, start: Start) -> Iterator[Event]:
        """The lines of a COPY up to the one that ends it."""
        self._fill(1)
        while True:
            data = self._buffer[self._at :]
            if data.startswith((b"\\.\n", b"\\.\r\n")) or data == b"\\.":
                self._at += min(len(data), self._line() - self._at)
                return
            stop = data.find(b"\n\\.")
            while stop >= 0 and data[stop + 3 : stop + 4] not in {b"\n", b"\r", b""}:
                stop = data.find(b"\n\\.", stop + 1)
            end = stop + 1 if stop >= 0 else data.rfind(b"\n") + 1
            if end:
                here = replace(start, at=self._offset())
                yield Rows(here, self._offset() + end, data[:end], None)
                self._at += end
                if stop >= 0:
                    continue
            if self._more():
                if len(self._buffer) - self._at > _records.RECORD_LIMIT + _text.BLOCK and not end:
                    yield self._spoil_line(start)
                continue
            if self._buffer[self._at :].strip() and self._limit < 0:
                yield self._spoil(start, "a COPY that the end of the file cuts off")
            self._at = len(self._buffer)
            return

    def _spoil_line(self, start: Start) -> Spoiled:
        """Put a line aside that is longer than any record."""
        here, raw = replace(start, at=self._offset()), self._buffer[self._at : self._at + 65_536]
        while b"\n" not in self._buffer[self._at :]:
            self._at = len(self._buffer)
            if not self._more():
                break
        self._at = self._line()
        return Spoiled(here, _records.TOO_LONG, raw)


def _within(found: _dump_rows.Values, end: int) -> _dump_rows.Values:
    return replace(
        found,
        quotes=found.quotes[found.quotes < end],
        active=found.active[found.active < end],
        commas=found.commas[found.commas < end],
        calls=tuple(call for call in found.calls if call[3] <= end),
        plain=found.plain[:end],
    )

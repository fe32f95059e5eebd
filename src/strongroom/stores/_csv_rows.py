"""Splits delimited text into records, and settles the delimiter.

Quotes work as in RFC 4180, and more leniently, as in Python's csv: a quote inside an unquoted
field is a character, text after a closing quote is appended. Records of the strict sort are found
by counting quotes with numpy; the rare others go through one regular expression and are written
again in the strict form, so that everything after this module sees strict records only.
"""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import numpy.typing as npt

from strongroom.stores._records import ALIEN, Cut

QUOTE, NEWLINE, RETURN = 34, 10, 13
DELIMITERS = (",", "\t", ";", "|")


def _records_of(field: bytes, stop: bytes) -> re.Pattern[bytes]:
    return re.compile(field + rb"(?:" + stop + field + rb")*+(?:\n|\Z)")


@cache
def _record(delimiter: bytes) -> re.Pattern[bytes]:
    """A record, whatever stands behind its closing quotes."""
    stop = re.escape(delimiter)
    # Possessive: a quote that never closes fails at once instead of trying every shorter match.
    return _records_of(
        rb'(?:"(?:[^"]++|"")*+"[^' + stop + rb"\n]*+|(?!\")[^" + stop + rb"\n]*+)", stop
    )


@cache
def _tidy(delimiter: bytes) -> re.Pattern[bytes]:
    """A record in which nothing stands behind the closing quote of a field of several lines."""
    stop = re.escape(delimiter)
    return _records_of(
        rb'(?:"(?:[^"\n]++|"")*+"[^'
        + stop
        + rb'\n]*+|"(?:[^"]++|"")*+"[ \t\r]*+(?='
        + stop
        + rb"|\n|\Z)|(?!\")[^"
        + stop
        + rb"\n]*+)",
        stop,
    )


@cache
def _field(delimiter: bytes) -> re.Pattern[bytes]:
    stop = re.escape(delimiter)
    return re.compile(rb'("(?:[^"]++|"")*+"[^' + stop + rb"\n]*+|[^" + stop + rb"\n]*+)")


class Splitter:
    """Finds records; call it with (buffer, whether it is the last).

    Args:
        delimiter: one ASCII byte.
    """

    def __init__(self, delimiter: bytes) -> None:
        self.delimiter = delimiter

    def __call__(self, data: bytes, final: bool) -> Cut:
        raw = np.frombuffer(data, dtype=np.uint8)
        newlines = np.flatnonzero(raw == NEWLINE)
        if b'"' not in data:
            ends = newlines + 1
            if final and (not len(ends) or ends[-1] != len(raw)):
                ends = np.append(ends, len(raw))
            clean = not self._lone_returns(raw, data)
            return self._cut(data, ends) if clean else self._slow(data, final)
        quotes = np.flatnonzero(raw == QUOTE)
        before = np.searchsorted(quotes, newlines)
        ends = newlines[(before & 1) == 0] + 1
        if final and not len(quotes) & 1 and (not len(ends) or ends[-1] != len(raw)):
            ends = np.append(ends, len(raw))
        whole = int(ends[-1]) if len(ends) else 0
        if self._strict(raw, quotes, whole) and not self._lone_returns(raw, data):
            return self._cut(data, ends)
        return self._slow(data, final)

    def _cut(self, data: bytes, ends: npt.NDArray[np.intp]) -> Cut:
        found = ends.astype(np.int64)
        whole = int(found[-1]) if len(found) else 0
        return Cut(data, found, whole, found)

    def _strict(self, raw: npt.NDArray[np.uint8], quotes: npt.NDArray[np.intp], whole: int) -> bool:
        """Whether each quote up to `whole` opens a field, closes one, or is doubled.

        Beyond `whole` everything must be strict as well: an odd quote there would hide the end of
        a record from the count.
        """
        delimiter = self.delimiter[0]
        opening, closing = quotes[0::2], quotes[1::2]
        before = raw[opening[opening > 0] - 1]
        if not ((before == delimiter) | (before == NEWLINE) | (before == QUOTE)).all():
            return False
        after = raw[closing[closing < len(raw) - 1] + 1]
        return bool(
            ((after == delimiter) | (after == NEWLINE) | (after == RETURN) | (after == QUOTE)).all()
        )

    def _lone_returns(self, raw: npt.NDArray[np.uint8], data: bytes) -> bool:
        if b"\r" not in data:
            return False
        returns = np.flatnonzero(raw == RETURN)
        inner = returns[returns < len(raw) - 1]
        return bool((raw[inner + 1] != NEWLINE).any()) or len(inner) < len(returns)

    def _slow(self, data: bytes, final: bool) -> Cut:
        """As `__call__`, for buffers with quotes or CRs out of place.

        Lines without either are taken over in bulk; only the others go through the expression.
        """
        record, tidy = _record(self.delimiter), _tidy(self.delimiter)
        raw = np.frombuffer(data, dtype=np.uint8)
        newlines = np.flatnonzero(raw == NEWLINE).astype(np.int64)
        returns = np.flatnonzero(raw == RETURN)
        lone = returns[raw[np.minimum(returns + 1, len(raw) - 1)] != NEWLINE]
        sources: list[npt.NDArray[np.int64]] = []
        shifts: list[npt.NDArray[np.int64]] = []
        parts: list[bytes] = []
        at = shift = 0

        def take(ends: npt.NDArray[np.int64], text: bytes) -> None:
            sources.append(ends)
            shifts.append(np.full(len(ends), shift, dtype=np.int64))
            parts.append(text)

        while at < len(data):
            quote = data.find(b'"', at)
            where = int(np.searchsorted(lone, at))
            strange = min(
                quote if quote >= 0 else len(data),
                int(lone[where]) if where < len(lone) else len(data),
            )
            begin = data.rfind(b"\n", at, strange) + 1
            if begin > at:
                first, last = np.searchsorted(newlines, [at, begin])
                take(newlines[first:last] + 1, data[at:begin])
                at = begin
            found = record.match(data, at) if at < len(data) else None
            if found is None or (found.end() == len(data) and not final and data[-1:] != b"\n"):
                break
            line = found.group()
            end = found.end()
            if b"\n" in line[:-1] and not tidy.fullmatch(line):
                # What seems to close a quote opens a field of a later line: of the record that
                # begins here only the first line is spoilt.
                line, end = ALIEN + b"\n", data.find(b"\n", at) + 1
            elif b'"' in line or b"\r" in line[:-2]:
                line = self._strictly(line)
            shift += len(line) - (end - at)
            at = end
            take(np.array([at], dtype=np.int64), line)
        ends = np.concatenate(sources) if sources else np.empty(0, dtype=np.int64)
        moved = ends + np.concatenate(shifts) if shifts else ends
        return Cut(b"".join(parts), moved, at, ends)

    def _strictly(self, line: bytes) -> bytes:
        body = line[:-1] if line.endswith(b"\n") else line
        body = body[:-1] if body.endswith(b"\r") else body
        fields = [
            b'"' + value.replace(b'"', b'""') + b'"' if quoted or _special(value) else value
            for value, quoted in fields_of(body, self.delimiter)
        ]
        return self.delimiter.join(fields) + b"\n"


@cache
def _turns(delimiter: bytes) -> re.Pattern[bytes]:
    """A quote that can only open a field (then `opens` is there), or only close one."""
    stop = re.escape(delimiter)
    return re.compile(
        rb"(?P<opens>(?:\A|(?<=\n)|(?<=" + stop + rb'))"(?!' + stop + rb'|[\r\n"]))'
        rb'|(?<!\A)(?<![\n"])(?<!' + stop + rb')"(?=' + stop + rb"|[\r\n])"
    )


def entered(data: bytes, delimiter: bytes) -> int:
    """Where the first record begins in whole lines out of the middle of a text.

    They may begin inside a quoted field: then the first quote that tells closes it, and the record
    goes on to its own end.
    """
    turn = _turns(delimiter).search(data) if delimiter and b'"' in data else None
    if turn is None or turn["opens"] is not None:
        return 0
    # From behind the quote on, the rest of the record reads as one with an empty first field.
    rest = data[turn.end() :]
    record = _record(delimiter[:1]).match(rest)
    return turn.end() + record.end() if record else 0


def misplaced(data: bytes, delimiter: bytes) -> int:
    """How many quotes in these whole lines stand amid text: neither at an edge nor doubled."""
    raw = np.frombuffer(b"\n" + data + b"\n", dtype=np.uint8)
    quotes = np.flatnonzero(raw == QUOTE)
    edges = np.frombuffer(delimiter + b'\r\n"', dtype=np.uint8)
    beside = np.isin(raw[quotes - 1], edges) | np.isin(raw[quotes + 1], edges)
    return int((~beside).sum())


def _special(value: bytes) -> bool:
    return b'"' in value or b"\r" in value or b"\n" in value


def fields_of(record: bytes, delimiter: bytes, *, quoted: bool = True) -> list[tuple[bytes, bool]]:
    """The fields of one record without its line end: (value, whether it was quoted)."""
    if not quoted:
        return [(value, False) for value in record.split(delimiter)]
    field = _field(delimiter)
    found: list[tuple[bytes, bool]] = []
    at = 0
    while True:
        match = field.match(record, at)
        raw = match.group() if match else b""
        if raw.startswith(b'"'):
            # The closing quote is the first one that is not half of a pair.
            close = re.match(rb'"((?:[^"]++|"")*+)"', raw)
            inner = close.group(1).replace(b'""', b'"') if close else raw
            found.append((inner + (raw[close.end() :] if close else b""), True))
        else:
            found.append((raw, False))
        at += len(raw)
        if at >= len(record):
            return found
        at += 1


def counts(
    data: bytes, ends: npt.NDArray[np.int64], delimiter: bytes, *, quoted: bool = True
) -> npt.NDArray[np.int64]:
    """Fields in each strict record; 0 for an empty line."""
    raw = np.frombuffer(data, dtype=np.uint8)
    places = np.flatnonzero(raw == delimiter[0])
    if quoted and b'"' in data:
        quotes = np.flatnonzero(raw == QUOTE)
        places = places[(np.searchsorted(quotes, places) & 1) == 0]
    until = np.searchsorted(places, ends)
    found = np.diff(until, prepend=0) + 1
    starts = np.concatenate(([0], ends[:-1]))
    lengths = ends - starts
    if len(starts) and len(raw):
        first = raw[starts]
        second = raw[np.minimum(starts + 1, len(raw) - 1)]
        blank = (lengths == 1) & ((first == NEWLINE) | (first == RETURN))
        blank |= (lengths == 2) & (first == RETURN) & (second == NEWLINE)
        found[blank] = 0
    return np.asarray(found, dtype=np.int64)


def detect_delimiter(head: bytes) -> str:
    """The delimiter under which the first records agree best on a number of fields above one."""
    return agreed(head)[0]


def agreed(head: bytes) -> tuple[str, float, int]:
    """That delimiter, about which share of the records agree, and on how many fields.

    What stands between braces is left out: a column of JSON has commas of its own.
    """
    if b"\n" in head[:32_768]:
        head = head[:32_768]
    head = quiet(head, "".join(DELIMITERS).encode(), (32, 32), in_quotes=True)
    found = [(candidate, *agreement(head, candidate)) for candidate in DELIMITERS]
    best = max(found, key=lambda each: each[1])
    return best if best[1] else (",", 0.0, 1)


def agreement(head: bytes, delimiter: str) -> tuple[float, int]:
    """About which share of the first records agree on a number of fields, and on which."""
    split = Splitter(delimiter.encode())
    cut = split(head, False)
    if not len(cut.ends):
        cut = split(head, True)
    if not len(cut.ends):
        return 0.0, 1
    ends = cut.ends[:200]
    found = counts(cut.data[: int(ends[-1])], ends, delimiter.encode())
    found = found[found > 0]
    if not len(found):
        return 0.0, 1
    values, times = np.unique(found, return_counts=True)
    common = int(values[times.argmax()])
    if common < 2:
        return 0.0, 1
    return float(times.max()) / len(found) * (1 + min(common, 50) / 1000), common


def quiet(
    data: bytes,
    delimiters: bytes,
    instead: tuple[int, int],
    *,
    in_quotes: bool = False,
) -> bytes:
    """Lines with other bytes for the delimiters and the quotes that stand inside JSON.

    Only lines whose braces are in pairs are changed, and in them only what begins with a field.
    Every byte keeps its place. What is looked at is the signs alone, so that a long value takes no
    memory.

    Args:
        instead: the byte for a delimiter, and that for a quote.
        in_quotes: whether JSON that begins behind a quote is meant as well.
    """
    if b"{" not in data and b"[" not in data:
        return data
    raw = np.frombuffer(data, dtype=np.uint8)
    parting = _table(delimiters)
    marks = np.flatnonzero((parting | _table(b'{}[]"\n'))[raw])
    kinds = raw[marks]
    steps = _table(b"{[")[kinds].astype(np.int8) - _table(b"}]")[kinds]
    depth = np.cumsum(steps, dtype=np.int32)
    newlines = kinds == NEWLINE
    line = np.cumsum(newlines, dtype=np.int32) - newlines
    level = depth - np.concatenate(([0], depth[newlines])).astype(np.int32)[line]
    starts = np.concatenate(([0], np.flatnonzero(newlines) + 1))
    starts = starts[starts < len(marks)]
    lasts = np.concatenate((starts[1:] - 1, [len(marks) - 1]))
    paired = (level[lasts] == 0) & (np.minimum.reduceat(level, starts) >= 0)
    inside = paired[line] & (level > 0)
    opens = inside & (steps > 0) & (level == 1)
    # A brace in the middle of a field takes its whole pair with it.
    before = raw[np.maximum(marks[opens] - 1, 0)]
    lead = parting | _table(b'\n"' if in_quotes else b"\n")
    first = lead[before] | (marks[opens] == 0)
    owner = np.cumsum(opens, dtype=np.int32) - 1
    inside &= owner >= 0
    inside[inside] = first[owner[inside]]
    if not inside.any():
        return data
    changed = raw.copy()
    changed[marks[inside & parting[kinds]]] = instead[0]
    changed[marks[inside & (kinds == QUOTE)]] = instead[1]
    return changed.tobytes()


@cache
def _table(signs: bytes) -> npt.NDArray[np.bool_]:
    found = np.zeros(256, dtype=bool)
    found[list(signs)] = True
    return found

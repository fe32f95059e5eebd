"""JSON lines of text on stdin, one JSON line of answer each on stdout, in order, streaming."""

from __future__ import annotations

import codecs
import json
import re
import sys
from collections.abc import Callable, Iterator

import msgspec

from strongroom.cli import workers
from strongroom.cli.arrivals import Arrivals
from strongroom.cli.console import counted, say
from strongroom.core.errors import UsageError

READ_BYTES = 4 << 20
"""Bytes of lines that are answered together, where so many are there."""
LINE_BYTES = 64 << 20
"""A line longer than this is not taken in: it would have to be held in memory whole."""
_OTHER = 'not a line of the form {"id","text"}'
_EMPTY = "an empty line"
_HALF = "half a character (a lone surrogate) in the id"


class _Line(msgspec.Struct):
    id: msgspec.Raw
    text: str | None

    def name(self) -> bytes:
        """The id as it was written: numbers of any size and precision pass through.

        Raises:
            UnicodeDecodeError: it is no UTF-8, which nobody has looked at yet.
        """
        written = bytes(self.id)
        if not written.isascii():
            written.decode()
        return written


_CUT = b"\n?"
"""Stands for a line that was too long, and is none itself."""
_UNREADABLE = (msgspec.DecodeError, UnicodeError, RecursionError)

Answer = Callable[[list[str | None]], list[bytes]]
"""Texts → what is said of each, as JSON."""


def answer_lines(verb: str, member: str, answer: Answer, jobs: int | None = None) -> int:
    """Answer every line with its id and what `answer` says of its text; gives the exit code.

    A line that cannot be read is counted and answered with `{"id":null,"error":…}`, so that
    lines stay in step. An empty line is answered so too; it holds nothing, so it is no failure.

    Args:
        member: what the answer is called in the line.
        jobs: how many processes answer side by side; None for what suits the machine.
    """
    if sys.stdin.isatty():
        raise UsageError(f"{verb} reads JSON lines on standard input", "pipe a file into it")
    if jobs is not None and jobs < 1:
        raise UsageError("--jobs is at least 1")
    decode = msgspec.json.Decoder(_Line).decode
    middle = f',"{member}":'.encode()

    def reply(block: list[bytes]) -> tuple[bytes, int]:
        bad = 0
        try:
            lines = [decode(raw) for raw in block]
            told = _answered(lines, middle, answer)
        except _UNREADABLE:
            # One of them cannot be read: the others are answered without it.
            told, bad = _one_by_one(block, decode, middle, answer)
        told.append(b"")
        return b"\n".join(told), bad

    arrivals = Arrivals(sys.stdin.fileno(), READ_BYTES)
    blocks, broken = _blocks(arrivals), 0
    for told, bad in workers.each(reply, blocks, jobs or workers.usual(), arrivals.quiet):
        sys.stdout.buffer.write(told)
        sys.stdout.buffer.flush()
        broken += bad
    if broken:
        say(f"{counted(broken, 'line')} could not be read")
        return 4
    return 0


def _answered(lines: list[_Line], middle: bytes, answer: Answer) -> list[bytes]:
    """The answers to lines that can be read."""
    ids = [line.name() for line in lines]
    said = answer([line.text for line in lines])
    return [b'{"id":%b%b%b}' % (name, middle, text) for name, text in zip(ids, said, strict=True)]


def _one_by_one(
    block: list[bytes], decode: Callable[[bytes], _Line], middle: bytes, answer: Answer
) -> tuple[list[bytes], int]:
    """The answers to a block, and how many of its lines cannot be read."""
    lines: list[_Line] = []
    places: list[int] = []
    told = [b""] * len(block)
    bad = 0
    for place, raw in enumerate(block):
        try:
            line = _whole(raw, decode)
            line.name()
        except _UNREADABLE as error:
            empty = not raw.strip()
            bad += not empty
            reason = _EMPTY if empty else _why(raw, error)
            told[place] = msgspec.json.encode({"id": None, "error": reason})
            continue
        lines.append(line)
        places.append(place)
    for place, said in zip(places, _answered(lines, middle, answer), strict=True):
        told[place] = said
    return told, bad


_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB]\w\w\\u[dD][c-fC-F]\w\w|u([dD][89a-fA-F]\w\w)|.)", re.DOTALL
)
"""What a backslash begins in JSON; the group is half a character, without its other half."""


def _whole(raw: bytes, decode: Callable[[bytes], _Line]) -> _Line:
    """A line; half a character in it, which a cut text ends in, counts as one that is unknown."""
    try:
        return decode(raw)
    except msgspec.DecodeError:
        if b"\\u" not in raw:
            raise
        line = decode(_ESCAPE.sub(lambda found: _UNKNOWN if found[1] else found[0], raw))
        if bytes(line.id) not in raw:
            # Nobody could tell of which line the answer is.
            raise
        return line


_UNKNOWN = b"\\ufffd"


def _why(raw: bytes, error: Exception) -> str:
    """Why a line cannot be read, without a piece of it."""
    if raw == _CUT:
        return f"longer than {LINE_BYTES >> 20} MiB"
    if isinstance(error, msgspec.ValidationError):
        return _OTHER
    # Python's own reader takes both things that are often written and are no JSON.
    odd: list[str] = []
    try:
        json.loads(raw, parse_constant=odd.append)
    except UnicodeDecodeError:
        return "not UTF-8"
    except RecursionError:
        return "nested too deeply"
    except ValueError:
        return "not JSON"
    if odd:
        return "NaN and Infinity are not JSON"
    return _HALF if b"\\u" in raw else "not JSON"


def _blocks(arrivals: Arrivals) -> Iterator[list[bytes]]:
    """Lines as they arrive: what is there is answered before anything is waited for."""
    parts: list[bytes] = []
    size = 0
    mark = codecs.BOM_UTF8
    while chunk := arrivals.take():
        head, newline, tail = chunk.rpartition(b"\n")
        if not newline:
            size += len(chunk)
            # An over-long line is dropped at once.
            parts = [*parts, chunk] if size <= LINE_BYTES else []
            continue
        cut = size > LINE_BYTES
        block = b"".join([*parts, head]).removeprefix(mark).split(b"\n")
        if cut:
            block[0] = _CUT
        parts, size, mark = ([tail], len(tail), b"") if tail else ([], 0, b"")
        yield block
    if size > LINE_BYTES:
        yield [_CUT]
    elif last := b"".join(parts).removeprefix(mark).strip():
        yield [last]

"""JSON lines of text on stdin, one JSON line of answer each on stdout, in order, streaming."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from strongroom.cli.console import say
from strongroom.core.errors import UsageError

READ_BYTES = 4 << 20
"""Bytes of lines that are answered together, where so many are there."""
LINE_BYTES = 64 << 20
"""A line longer than this is not taken in: it would have to be held in memory whole."""
_BROKEN = b'{"id":null,"error":"not a line of the form {\\"id\\",\\"text\\"}"}'


class _Line(msgspec.Struct):
    id: Any
    text: str | None


Answer = Callable[[list[str | None]], list[bytes]]
"""Texts → what is said of each, as JSON."""


def answer_lines(verb: str, member: str, answer: Answer) -> int:
    """Answer every line with its id and what `answer` says of its text; gives the exit code.

    A line that cannot be read is counted and answered with `{"id":null,"error":…}`, so that
    lines stay in step.

    Args:
        member: what the answer is called in the line.
    """
    if sys.stdin.isatty():
        raise UsageError(f"{verb} reads JSON lines on standard input", "pipe a file into it")
    decode = msgspec.json.Decoder(_Line).decode
    middle = f',"{member}":'.encode()
    bad = 0
    for block in _blocks(sys.stdin.fileno()):
        try:
            lines = [decode(raw) for raw in block]
            told = _answered(lines, middle, answer)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            # One of them cannot be read: the others are answered without it.
            told, broken = _one_by_one(block, decode, middle, answer)
            bad += broken
        told.append(b"")
        sys.stdout.buffer.write(b"\n".join(told))
        sys.stdout.buffer.flush()
    if bad:
        say(f"{bad} lines could not be read")
        return 4
    return 0


def _answered(lines: list[_Line], middle: bytes, answer: Answer) -> list[bytes]:
    """The answers to lines that can be read."""
    encode = msgspec.json.Encoder().encode
    ids = [encode(line.id) for line in lines]
    said = answer([line.text for line in lines])
    return [b'{"id":%b%b%b}' % (name, middle, text) for name, text in zip(ids, said, strict=True)]


def _one_by_one(
    block: list[bytes], decode: Callable[[bytes], _Line], middle: bytes, answer: Answer
) -> tuple[list[bytes], int]:
    """The answers to a block, and how many of its lines cannot be read."""
    lines: list[_Line] = []
    places: list[int] = []
    for place, raw in enumerate(block):
        try:
            line = decode(raw)
            msgspec.json.encode(line)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            continue
        lines.append(line)
        places.append(place)
    told = [_BROKEN] * len(block)
    for place, said in zip(places, _answered(lines, middle, answer), strict=True):
        told[place] = said
    return told, len(block) - len(lines)


def _blocks(descriptor: int) -> Iterator[list[bytes]]:
    """Lines as they arrive: what is there is answered before anything is waited for."""
    parts: list[bytes] = []
    size = 0
    while chunk := _there(descriptor):
        head, newline, tail = chunk.rpartition(b"\n")
        if not newline:
            size += len(chunk)
            # The head of an over-long line is dropped at once; what is left of it cannot parse.
            parts = [*parts, chunk] if size <= LINE_BYTES else [b"?"]
            continue
        whole = b"".join([*parts, head])
        parts, size = ([tail], len(tail)) if tail else ([], 0)
        yield [line for line in whole.split(b"\n") if line.strip()]
    if last := b"".join(parts).strip():
        yield [last]


def _there(descriptor: int) -> bytes:
    """What can be read without waiting, and at least something; empty at the end.

    A pipe gives 64 KB at a time, and every scanner costs once a block.
    """
    parts = [os.read(descriptor, READ_BYTES)]
    size = len(parts[0])
    while size < READ_BYTES and parts[-1] and select.select([descriptor], [], [], 0)[0]:
        parts.append(os.read(descriptor, READ_BYTES - size))
        size += len(parts[-1])
    return b"".join(parts)

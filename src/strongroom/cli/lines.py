"""JSON lines of text on stdin, one JSON line of answer each on stdout, in order, streaming."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from strongroom.cli.console import say
from strongroom.core.errors import UsageError

READ_BYTES = 1 << 20
LINE_BYTES = 64 << 20
"""A line longer than this is not taken in: it would have to be held in memory whole."""


class _Line(msgspec.Struct):
    id: Any
    text: str | None


def answer_lines(
    verb: str, answer: Callable[[Sequence[str | None]], Sequence[Mapping[str, Any]]]
) -> int:
    """Answer every line with its id and what `answer` says of its text; gives the exit code.

    A line that cannot be read is counted and answered with `{"id":null,"error":…}`, so that
    lines stay in step.
    """
    if sys.stdin.isatty():
        raise UsageError(f"{verb} reads JSON lines on standard input", "pipe a file into it")
    decoder = msgspec.json.Decoder(_Line)
    encoder = msgspec.json.Encoder()
    bad = 0
    for block in _blocks(sys.stdin.fileno()):
        ids: list[Any] = []
        texts: list[str | None] = []
        broken: set[int] = set()
        for raw in block:
            try:
                line = decoder.decode(raw)
                text = line.text
                if text is not None:
                    text.encode()
                ids.append(line.id)
                texts.append(text)
            except (msgspec.DecodeError, UnicodeError, RecursionError):
                broken.add(len(ids))
                ids.append(None)
                texts.append(None)
        for i, (name, said) in enumerate(zip(ids, answer(texts), strict=True)):
            told: dict[str, Any] = {"id": name, **said}
            if i in broken:
                told = {"id": None, "error": 'not a line of the form {"id","text"}'}
            sys.stdout.buffer.write(encoder.encode(told) + b"\n")
        sys.stdout.buffer.flush()
        bad += len(broken)
    if bad:
        say(f"{bad} lines could not be read")
        return 4
    return 0


def _blocks(descriptor: int) -> Iterator[list[bytes]]:
    """Lines as they arrive: what one read gives is answered before the next one waits."""
    parts: list[bytes] = []
    size = 0
    while chunk := os.read(descriptor, READ_BYTES):
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

"""Where personal data stands in text files, by line: for source code, notes and configuration.

Each line is looked at by itself. What is given are places, kinds and shapes, never a value.
"""

from __future__ import annotations

import codecs
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from strongroom.core.registry import shelf
from strongroom.core.types import Level
from strongroom.find.safe import safe_place
from strongroom.find.text import spans
from strongroom.kernels.shapes import shapes_of

SURE = 0.6
"""Score from which on an occurrence is told, as inside the columns of a dataset."""

LARGEST = 256 << 20
BLOCK = 4 << 20
"""Characters of lines that are looked at together."""

ALLOW = "strongroom: allow"
"""A line that says so (in a comment) is passed over and counted."""

# gzip, Zstandard, xz, bzip2, zip, PDF: packed, and not always with a zero byte at the beginning.
_PACKED = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\xfd7zXZ", b"BZh", b"PK\x03\x04", b"%PDF-")

_SKIPPED = frozenset({".git", ".hg", ".svn", "node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Place:
    """One occurrence in a line.

    Attributes:
        path: as it was given, personal parts of it replaced by their shape.
        line: from 1; column and end: from 1, in code points, the end exclusive.
        kind, level, score: of what stands there; shape in place of the value.
        allowed: whether the line says that it may stand there.
    """

    path: str
    line: int
    column: int
    end: int
    kind: str
    level: int
    score: float
    shape: str
    allowed: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that was not looked at, and why.

    Attributes:
        passed: whether it is a binary file that lay in a folder, as most binary files do.
    """

    path: str
    reason: str
    passed: bool = False


def find_lines(paths: Iterable[str | Path]) -> Iterator[Place | Unread]:
    """The occurrences of personal data in files and folders of files, file by file, in order.

    Folders are walked in the order of names; what belongs to version control is left out, links
    are not followed. UTF-8, UTF-16 and GB 18030 are read, and text with a zero byte here and there.

    Args:
        paths: files or folders.
    """
    for given in paths:
        path = Path(given)
        if path.is_dir():
            for found in _walk(path):
                if isinstance(found, Unread):
                    yield found
                else:
                    yield from _file(found, walked=True)
        else:
            yield from _file(path, walked=False)


def _walk(folder: Path) -> Iterator[Path | Unread]:
    closed: list[Unread] = []

    def cannot(error: OSError) -> None:
        closed.append(Unread(_shown(Path(error.filename or folder)), "it cannot be opened"))

    for root, folders, files in os.walk(folder, onerror=cannot):
        yield from closed
        closed.clear()
        folders[:] = sorted(f for f in folders if f not in _SKIPPED)
        for name in sorted(files):
            path = Path(root, name)
            if not os.path.islink(path):  # noqa: PTH114 (pathlib raises where none may enter)
                yield path
    yield from closed


def _shown(path: Path) -> str:
    return safe_place(os.fsencode(path).decode("utf-8", "backslashreplace"))


def _file(path: Path, *, walked: bool) -> Iterator[Place | Unread]:
    shown = _shown(path)
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            if not walked:
                yield Unread(shown, "it is not a plain file")
            return
        if state.st_size > LARGEST:
            yield Unread(shown, "it is larger than 256 MiB; name it as a source without --lines")
            return
        raw = path.read_bytes()
    except FileNotFoundError:
        yield Unread(shown, "it is not there")
        return
    except (OSError, ValueError):
        yield Unread(shown, "it cannot be read")
        return
    text = _decoded(raw)
    if text is not None:
        yield from places_in(text, shown)
    else:
        reason = "it is no text; name it as a source without --lines"
        yield Unread(shown, reason, passed=walked)


_HEAD = 8192
"""Bytes at the beginning of a file that show whether it is text."""

_WRITTEN = bytes([0, 8, 9, 10, 12, 13, 27, *range(32, 127), *range(128, 256)])
"""What stands in text, and the zero byte."""


def _decoded(raw: bytes) -> str | None:
    """The characters of a text file; None for one that is none."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    if raw.startswith(_PACKED):
        return None
    head = raw[:_HEAD]
    if zeros := head.count(0):
        # Every other byte of ASCII in UTF-16 is zero; a few are in a log that was cut off.
        for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
            if 5 * head[first::2].count(0) > len(head) // 2 and not head[1 - first :: 2].count(0):
                return raw.decode(encoding, "replace")
        if 10 * zeros > len(head) or head.translate(None, _WRITTEN):
            return None
        try:
            return raw.replace(b"\0", b" ").decode()
        except UnicodeDecodeError:
            return None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def places_in(text: str, path: str) -> Iterator[Place]:
    """The occurrences in one text, line by line.

    Args:
        text: the whole of a file.
        path: as it may be shown.
    """
    lines: list[str] = []
    first, size = 1, 0
    for line in text.split("\n"):
        lines.append(line.removesuffix("\r"))
        size += len(line) + 1
        if size >= BLOCK:
            yield from _block(lines, first, path)
            first, lines, size = first + len(lines), [], 0
    yield from _block(lines, first, path)


def _block(lines: list[str], first: int, path: str) -> Iterator[Place]:
    found = spans(lines)
    kinds = shelf("kinds")
    told = [
        (row, start, end, kind, score, int(kinds[kind].level))
        for row, start, end, kind, score in zip(
            *(found.column(n).to_pylist() for n in ("row", "start", "end", "kind", "score")),
            strict=True,
        )
        if score >= SURE and kinds[kind].level >= Level.PERSONAL
    ]
    shown = shapes_of([lines[row][start:end] for row, start, end, *_ in told])
    for (row, start, end, kind, score, level), shape in zip(told, shown, strict=True):
        yield Place(
            path,
            first + row,
            start + 1,
            end + 1,
            kind,
            level,
            round(score, 3),
            shape,
            ALLOW in lines[row],
        )

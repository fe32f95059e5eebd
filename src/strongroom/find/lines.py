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
    """A file that could not be looked at, and why; of binary files those that were named."""

    path: str
    reason: str


def find_lines(paths: Iterable[str | Path]) -> Iterator[Place | Unread]:
    """The occurrences of personal data in files and folders of files, file by file, in order.

    Folders are walked in the order of names; what belongs to version control is left out, links
    are not followed. UTF-8, UTF-16 with a mark and GB 18030 are read.

    Args:
        paths: files or folders.
    """
    for given in paths:
        path = Path(given)
        if path.is_dir():
            for file in _walk(path):
                yield from _file(file, walked=True)
        else:
            yield from _file(path, walked=False)


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in _SKIPPED)
        for name in sorted(files):
            path = Path(root, name)
            if not path.is_symlink():
                yield path


def _file(path: Path, *, walked: bool) -> Iterator[Place | Unread]:
    shown = safe_place(os.fsencode(path).decode("utf-8", "backslashreplace"))
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
    elif not walked:
        yield Unread(shown, "it is no text; name it as a source without --lines")


def _decoded(raw: bytes) -> str | None:
    """The characters of a text file; None for one that is none."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    if b"\x00" in raw[:8192] or raw.startswith(_PACKED):
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

"""Where a command may write: over nothing that it reads, and over no other output of its own."""

from __future__ import annotations

import glob
import os
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice
from pathlib import Path
from typing import Final

from strongroom.core.errors import UsageError
from strongroom.find import safe_place
from strongroom.report.words import WORDS
from strongroom.room.findings import in_place
from strongroom.stores import file_path
from strongroom.stores.folder import FILES

_HEAD: Final = 4_096
_OURS: Final = {
    "--report": re.compile(rb"\s*<!doctype html>.*<title>Strongroom\b", re.DOTALL),
    "--sarif": re.compile(rb'\s*\{.*"name":\s*"Strongroom"', re.DOTALL),
    "--resume": re.compile(rb'\{"strongroom\.find":'),
}
_BESIDE: Final = ("-wal", "-shm", "-journal", ".wal")
"""What databases keep beside their file, which is as much theirs."""


def check_outputs(outputs: Mapping[str, Path | None], sources: Sequence[str]) -> None:
    """Refuse places of outputs before anything is read.

    A new file may lie in a folder that is read, and an earlier output of the same option there is
    replaced. Links are followed, and hard links are the file that they are.

    Args:
        outputs: by the option that names each.
        sources: paths, folders, patterns and URLs that are read.

    Raises:
        UsageError: an output is a source or a link to one, lies in one as a file that is no
            earlier output, is another output, or lies in no folder that may be written to.
    """
    named = {option: path for option, path in outputs.items() if path is not None}
    plain = {option: path for option, path in named.items() if not _is_device(path)}
    for (one, path), (other, second) in combinations(plain.items(), 2):
        if _same(path, second):
            raise UsageError(
                f"{one} and {other} name the same file", "one would be lost: name two files"
            )
    for option, path in plain.items():
        # What was looked at for hours is not lost for want of a folder.
        folder = Path(os.path.realpath(path)).parent
        if not folder.is_dir() or not os.access(folder, os.W_OK):
            raise UsageError(
                f"{option} cannot be written to {safe_place(str(path))}",
                "name a file in a folder that is there and that you may write to",
            )
        for source in sources:
            if _destroys(option, path, source):
                raise UsageError(
                    f"{option} would write over {safe_place(str(path))}, which is to be read",
                    "name a file that is not there yet, or one outside of what is read",
                )


def _is_device(path: Path) -> bool:
    try:
        return in_place(path)
    except (OSError, ValueError):
        return False


def _destroys(option: str, path: Path, source: str) -> bool:
    try:
        place = file_path(source)
        there = os.path.lexists(place)
    except (UsageError, OSError, ValueError):
        return False
    if place.is_dir():
        inside = Path(os.path.realpath(path)).is_relative_to(os.path.realpath(place))
        found = path.exists() and (inside or _is_among(path, _files(place)))
    elif there or not glob.has_magic(source):
        beside = (place.with_name(place.name + end) for end in _BESIDE)
        return any(_same(path, other) for other in (place, *beside))
    else:
        names = glob.iglob(source, recursive=True)  # noqa: PTH207 - as folders are opened
        found = path.exists() and _is_among(path, map(Path, names))
    return found and not _is_earlier(option, path)


def _files(folder: Path) -> Iterator[Path]:
    for inner, _, names in os.walk(folder):
        yield from (Path(inner) / name for name in names)


def _is_among(path: Path, others: Iterator[Path]) -> bool:
    return any(_same(path, other) for other in islice(others, FILES))


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one file, or would be."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return os.path.realpath(one) == os.path.realpath(other)


def _is_earlier(option: str, path: Path) -> bool:
    """Whether a file holds nothing, or what the same option wrote before."""
    try:
        if not path.stat().st_size:
            return True
        if option == "--xlsx":
            with zipfile.ZipFile(path) as book, book.open("xl/workbook.xml") as part:
                text = part.read(_HEAD).decode("utf-8", "replace")
            return any(_is_book(text, words) for words in WORDS.values())
        with path.open("rb") as file:
            return option in _OURS and _OURS[option].match(file.read(_HEAD)) is not None
    except (OSError, KeyError, ValueError, NotImplementedError, RuntimeError, zipfile.BadZipFile):
        return False


def _is_book(text: str, words: Mapping[str, str]) -> bool:
    sheets = (words["sheet_summary"], words["sheet_fields"], words["sheet_unread"])
    return all(f'name="{name}"' in text for name in sheets)


__all__ = ["check_outputs"]

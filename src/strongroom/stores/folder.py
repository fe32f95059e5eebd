"""A folder, or a pattern, of files: a dataset for each file, or for each Parquet table in parts.

Parquet files of equal columns that lie in parts (`part-0001.parquet`, `year=2024/…`) are one
dataset. A file that nothing here reads, or that is damaged, is listed with the reason, because
"nothing was found in it" and "nobody looked into it" are not the same.
"""

from __future__ import annotations

import glob
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError
from strongroom.core.protocols import Store
from strongroom.core.types import Dataset
from strongroom.stores import _base, _members, _urls, notes, parquet

FILES = 100_000
DEPTH = 32
_PARQUET = parquet.ENTRY.suffixes
_PART = re.compile(r"^(?:part|data|chunk|segment)?[-_.]?[0-9a-f-]{1,60}(?:[-_.].*)?$")


class FolderStore(_members.MembersStore):
    """The files of a folder, each opened when it is asked for and closed with the folder."""

    def __init__(
        self, url: str, root: Path, files: Sequence[Path], passed: _Passed | None = None
    ) -> None:
        self._passed = passed or _Passed()
        super().__init__(
            url,
            openers(
                root, files, _OpenFile, lambda name, parts: _table_opener(url, name, root, parts)
            ),
        )

    def _place(self, name: str) -> str:
        opener = self._openers[name]
        return _urls.public_url(str(opener.path)) if isinstance(opener, _OpenFile) else ""

    def datasets(self) -> tuple[Dataset, ...]:
        closed = "this folder may not be read, or lies too deep"
        return (
            *super().datasets(),
            *(Dataset(name, (), not_checked=closed) for name in self._passed.folders),
            *passed_over(self._passed.hidden, self._passed.links),
        )


@dataclass
class _Passed:
    """What a walk through a folder did not enter."""

    hidden: int = 0
    links: int = 0
    folders: list[str] = field(default_factory=list)


def passed_over(hidden: int, links: int) -> tuple[Dataset, ...]:
    """What was not looked into on purpose, as a dataset that says so; nothing where there is none.

    Silence about it would read as "nothing was found in it".
    """
    parts = [
        f"{count} {what}"
        for count, what in ((hidden, "hidden files or folders"), (links, "links to folders"))
        if count
    ]
    if not parts:
        return ()
    reason = f"{' and '.join(parts)} passed over; name them to have them read"
    return (Dataset(notes.PASSED_OVER, (), not_checked=reason),)


def openers(
    root: Path,
    files: Sequence[Path],
    of_file: Callable[[Path], Callable[[], Store]],
    of_table: Callable[[str, Sequence[Path]], Callable[[], Store]],
) -> Iterator[tuple[str, Callable[[], Store]]]:
    """The datasets' names and how each is opened: tables in parts first, then single files."""
    tables, single = _grouped(root, files)
    stems = [_base.stem(path) for path in single]
    times = Counter(stems)
    for name, parts in tables.items():
        yield name, of_table(name, parts)
    for path, short in zip(single, stems, strict=True):
        clash = times[short] > 1 or short in tables
        inside = path.parent != root
        relative = _base.safe_name(os.path.relpath(path, root))
        yield (relative if clash or inside else short), of_file(path)


@dataclass(frozen=True, slots=True)
class _OpenFile:
    """Opens one file."""

    path: Path

    def __call__(self) -> Store:
        from strongroom.stores import open_store

        return open_store(self.path)


def _table_opener(url: str, name: str, root: Path, parts: Sequence[Path]) -> Callable[[], Store]:
    def opener() -> Store:
        files = [(os.path.relpath(path, root), path) for path in parts]
        named = {relative: constants(relative) for relative, _ in files}
        store: Store = parquet.ParquetStore(url, files, name, named)
        return store

    return opener


def constants(relative: str) -> dict[str, str]:
    """Values in folder names of the form `key=value`."""
    folders = Path(relative).parts[:-1]
    pairs = [folder.partition("=") for folder in folders if "=" in folder]
    return {_base.safe_name(key): value for key, _, value in pairs}


def _grouped(root: Path, files: Sequence[Path]) -> tuple[dict[str, list[Path]], list[Path]]:
    """Parquet tables in parts by name, and the files that stand alone."""
    groups: dict[Path, list[Path]] = {}
    single: list[Path] = []
    for path in files:
        lower = path.name.lower()
        keyed = "=" in path.parent.name
        if lower.endswith(_PARQUET) and (keyed or _PART.match(lower.rsplit(".", 1)[0])):
            top = path.parent
            while "=" in top.name and top != root:
                top = top.parent
            groups.setdefault(top, []).append(path)
        else:
            single.append(path)
    tables: dict[str, list[Path]] = {}
    for top, parts in groups.items():
        name = root.name or "folder" if top == root else os.path.relpath(top, root)
        tables[_base.safe_name(name)] = parts
    return tables, single


def _walk(root: Path, passed: _Passed) -> Iterator[Path]:
    """The files below a folder by name; hidden ones and links to folders are counted only."""
    count = 0

    def closed(error: OSError) -> None:
        passed.folders.append(_base.safe_name(os.path.relpath(str(error.filename), root)))

    for folder, inner, names in os.walk(root, followlinks=False, onerror=closed):
        passed.hidden += sum(name.startswith(".") for name in (*inner, *names))
        passed.links += sum(
            (Path(folder) / name).is_symlink() for name in inner if not name.startswith(".")
        )
        inner[:] = sorted(name for name in inner if not name.startswith((".", "_")))
        if len(Path(folder).relative_to(root).parts) >= DEPTH and inner:
            passed.folders += [_base.safe_name(os.path.relpath(folder, root))]
            inner.clear()
        for name in sorted(names):
            if name.startswith((".", "_")) or _beside_a_database(Path(folder) / name):
                continue
            count += 1
            if count > FILES:
                raise StoreError(
                    f"{_base.safe_name(str(root))} holds more than {FILES} files",
                    "open its folders one by one",
                )
            yield Path(folder) / name


def _beside_a_database(path: Path) -> bool:
    """Whether a file is the log or the index that SQLite keeps beside a database, and reads with
    it. Whatever else is called so is a file of its own."""
    if not path.name.endswith(_OF_SQLITE):
        return False
    try:
        with path.with_name(path.name[:-4]).open("rb") as database:
            return database.read(len(_base.SQLITE)) == _base.SQLITE
    except OSError:
        return False


_OF_SQLITE = ("-wal", "-shm")


def open_folder(target: str, **options: Any) -> FolderStore:
    """Open a folder, or a pattern with `*`, `?` or `[…]`."""
    _base.check_options(options, ())
    path = _urls.file_path(target)
    shown = _base.safe_name(target)
    if path.is_dir():
        if not os.access(path, os.R_OK | os.X_OK):
            raise StoreError(f"{shown} may not be read", "ask its owner for the right to read")
        passed = _Passed()
        files = list(_walk(path, passed))
        return FolderStore(_urls.public_url(target), path, files, passed)
    found = sorted(Path(name) for name in glob.iglob(target, recursive=True))  # noqa: PTH207 - absolute and relative
    files = [name for name in found if not name.is_dir()]
    if len(files) > FILES:
        raise StoreError(f"{shown} fits more than {FILES} files", "name them in smaller groups")
    if not files:
        raise StoreError(f"there is no file that fits {shown}", "quote the pattern for the shell")
    root = Path(os.path.commonpath([name.parent for name in files]) or ".")
    return FolderStore(_urls.public_url(target), root, files)


ENTRY = StoreType(
    name="folder",
    title="Folder or pattern of files",
    schemes=(),
    suffixes=(),
    open=open_folder,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: each dataset is written to a file of its own",
        "types": "yes",
        "count": "yes",
    },
)

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
from pathlib import Path
from typing import Any

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError
from strongroom.core.protocols import Store
from strongroom.stores import _base, _members, _urls, parquet

FILES = 100_000
DEPTH = 32
_PARQUET = parquet.ENTRY.suffixes
_PART = re.compile(r"^(?:part|data|chunk|segment)?[-_.]?[0-9a-f-]{1,60}(?:[-_.].*)?$")


class FolderStore(_members.MembersStore):
    """The files of a folder, each opened when it is asked for and closed with the folder."""

    def __init__(self, url: str, root: Path, files: Sequence[Path]) -> None:
        super().__init__(url, _openers(url, root, files))


def _openers(
    url: str, root: Path, files: Sequence[Path]
) -> Iterator[tuple[str, Callable[[], Store]]]:
    tables, single = _grouped(root, files)
    stems = [_base.stem(path) for path in single]
    times = Counter(stems)
    for name, parts in tables.items():
        yield name, _table_opener(url, name, root, parts)
    for path, short in zip(single, stems, strict=True):
        clash = times[short] > 1 or short in tables
        inside = path.parent != root
        relative = _base.safe_name(os.path.relpath(path, root))
        yield (relative if clash or inside else short), _file_opener(path)


def _file_opener(path: Path) -> Callable[[], Store]:
    def opener() -> Store:
        from strongroom.stores import open_store

        return open_store(path)

    return opener


def _table_opener(url: str, name: str, root: Path, parts: Sequence[Path]) -> Callable[[], Store]:
    def opener() -> Store:
        files = [(os.path.relpath(path, root), path) for path in parts]
        constants = {relative: _constants(relative) for relative, _ in files}
        store: Store = parquet.ParquetStore(url, files, name, constants)
        return store

    return opener


def _constants(relative: str) -> dict[str, str]:
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


def _walk(root: Path) -> Iterator[Path]:
    """The files below a folder by name; hidden ones and links to folders are passed over."""
    count = 0
    for folder, inner, names in os.walk(root, followlinks=False):
        inner[:] = sorted(name for name in inner if not name.startswith((".", "_")))
        if len(Path(folder).relative_to(root).parts) >= DEPTH:
            inner.clear()
        for name in sorted(names):
            if name.startswith((".", "_")):
                continue
            count += 1
            if count > FILES:
                raise StoreError(
                    f"{_base.safe_name(str(root))} holds more than {FILES} files",
                    "open its folders one by one",
                )
            yield Path(folder) / name


def open_folder(target: str, **options: Any) -> FolderStore:
    """Open a folder, or a pattern with `*`, `?` or `[…]`."""
    _base.check_options(options, ())
    path = _urls.file_path(target)
    shown = _base.safe_name(target)
    if path.is_dir():
        if not os.access(path, os.R_OK | os.X_OK):
            raise StoreError(f"{shown} may not be read", "ask its owner for the right to read")
        return FolderStore(_urls.public_url(target), path, list(_walk(path)))
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

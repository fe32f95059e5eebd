"""A file for each sort of place where data lives: read in batches, describe, write plainly."""

from __future__ import annotations

import glob
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import Store, Writer
from strongroom.core.registry import shelf
from strongroom.stores import _opening, _places
from strongroom.stores._base import PACKED, safe_name
from strongroom.stores._urls import file_path, public_url, scheme_of

__all__ = ["create_writer", "file_path", "known", "open_store", "public_url", "store_type"]


def known() -> Sequence[StoreType]:
    """Every sort of store that can be opened here."""
    return tuple(shelf("stores").values())


def _hint() -> str:
    suffixes = sorted({s for entry in known() for s in entry.suffixes})
    schemes = sorted({s for entry in known() for s in entry.schemes})
    return f"supported: {', '.join(suffixes)}, folders, {', '.join(f'{s}://' for s in schemes)}"


def store_type(target: str | os.PathLike[str]) -> StoreType:
    """The sort of store that a path or URL names: by scheme, then ending, then first bytes.

    Raises:
        UsageError: nothing here reads it; the hint lists what is read.
        StoreError: the file is missing or may not be read.
    """
    text = os.fspath(target)
    scheme = scheme_of(text)
    if scheme and scheme != "file":
        for entry in known():
            if scheme in entry.schemes:
                return entry
        raise UsageError(f"no store is reached by {scheme}://", _hint())
    path = file_path(text)
    folders = shelf("stores").get("folder")
    if folders is not None and (_is_folder(path) or (not _exists(path) and glob.has_magic(text))):
        return folders  # type: ignore[no-any-return]
    try:
        return _opening.sort_of(_places.LocalFile(path))
    except UsageError:
        pass
    raise UsageError(f"{safe_name(text)} is of no sort that is read here", _hint())


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _exists(path: Path) -> bool:
    try:
        return os.path.lexists(path)
    except OSError:
        return False


def open_store(target: str | os.PathLike[str], **options: Any) -> Store:
    """Open a place where data lives for reading. It is never written to.

    Args:
        target: a path (file, folder, pattern with * or ?) or a URL (`sqlite:///x.db`,
            `duckdb:///x.duckdb`, `postgresql://host/database`, `file:///srv/x.csv`).
        options: of the store, e.g. `encoding`, `delimiter`, `header` for delimited text.

    Raises:
        UsageError: the target or an option is of no known sort; the hint lists what is.
        StoreError: it is missing, damaged, or may not be read.
    """
    entry = store_type(target)
    text = os.fspath(target)
    if entry.stream is not None and scheme_of(text) in {"", "file", *entry.schemes}:
        path = file_path(text)
        if path.name.lower().endswith(PACKED):
            # What stands in its bytes as well: an engine would read them as damaged.
            found: Store = entry.stream(_places.LocalFile(path), public_url(text), **options)
            return found
    return entry.open(text, **options)


def create_writer(
    target: str | os.PathLike[str], dataset: str, schema: pa.Schema, **options: Any
) -> Writer:
    """A writer for one dataset: it takes Released, Invented or Sealed rows and nothing else.

    Nothing appears under the name until `close()`, and then everything at once; leaving its
    `with` block by an error leaves nothing. `overwrite=True` replaces what is there.

    Raises:
        UsageError: that sort of store is not written, or the ending is unknown.
        StoreError: it exists already, or its folder cannot be written.
    """
    text = os.fspath(target)
    scheme = scheme_of(text)
    entry: StoreType | None = None
    if scheme and scheme != "file":
        entry = next((e for e in known() if scheme in e.schemes), None)
    else:
        entry = _opening.by_suffix(file_path(text).name)
    if entry is None or entry.create is None or text.lower().endswith(PACKED):
        can = sorted({s for e in known() if e.create for s in e.suffixes})
        raise UsageError(
            f"{safe_name(public_url(text))} cannot be written", f"endings: {', '.join(can)}"
        )
    if not schema.names or len(set(schema.names)) < len(schema.names):
        raise StoreError("a dataset to be written needs at least one column, and distinct names")
    return entry.create(text, dataset, schema, **options)

"""What every store needs: safe opening of files, safe names, durable writing, our own words."""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import pyarrow as pa

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import OnReject, Reject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch, Invented, Released, Sealed

NAME_LIMIT = 200
"""Longest name, in code points, that is handed on; a longer one is cut and gets a digest."""

CELLS = 4_000_000
"""Most cells of one batch: a table of 10,000 columns is read in batches of a few hundred rows."""

MAX_COLUMNS = 65_536
"""Most columns a dataset may have; beyond it a file is an attack on memory and not a table."""

MOVES = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that change the direction of the text after them, and so what a person reads."""


def safe_name(name: str, limit: int = NAME_LIMIT) -> str:
    """A name that no terminal, page or log can be harmed by; ordinary names come back unchanged.

    Control characters, line separators, direction marks and undecodable bytes become `%XX` of
    their UTF-8 bytes; beyond `limit` the name is cut and closed by a digest of the whole.
    """
    if name.isascii() and name.isprintable() and len(name) <= limit:
        return name
    shown = "".join(
        "".join(f"%{byte:02X}" for byte in _octets(char)) if _harmful(char) else char
        for char in name[: limit * 2]
    )
    if len(shown) > limit or len(name) > limit * 2:
        shown = f"{shown[: limit - 13]}~{digest(name)[:12]}"
    return shown


def _octets(char: str) -> bytes:
    # Python shows an undecodable byte of a file's name as a lone surrogate from U+DC80 on.
    if 0xDC80 <= ord(char) <= 0xDCFF:
        return bytes([ord(char) - 0xDC00])
    return char.encode("utf-8", "surrogatepass")


def _harmful(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp", "Cn"} or char in MOVES


def safe_names(names: Sequence[str]) -> tuple[str, ...]:
    """Safe and distinct names for columns: an empty one is called by its number, from 1."""
    taken: set[str] = set()
    found: list[str] = []
    for number, name in enumerate(names, 1):
        base = safe_name(name) or f"column_{number}"
        unique, again = base, 1
        while unique in taken:
            again += 1
            unique = f"{base}_{again}"
        taken.add(unique)
        found.append(unique)
    return tuple(found)


SQLITE = b"SQLite format 3\x00"
"""What a database of SQLite begins with."""

PACKED = (".gz", ".bz2", ".xz", ".zst", ".lz4")
"""Endings of packed files."""


def stem(path: Path | str) -> str:
    """The dataset's name in a file that holds one: the file's name without its endings."""
    name = path if isinstance(path, str) else path.name
    lower = name.lower()
    for ending in PACKED:
        if lower.endswith(ending) and len(name) > len(ending):
            name = name[: -len(ending)]
            break
    return safe_name(name.rsplit(".", 1)[0] or name)


def regular(path: Path) -> os.stat_result:
    """The state of a file that is there, readable and a plain file.

    Devices, pipes and sockets are refused: reading one may never end, or may act on something.

    Raises:
        StoreError: it is missing, not a plain file, or may not be read.
    """
    shown = safe_name(str(path))
    failed: StoreError
    try:
        state = path.stat()
        if stat.S_ISREG(state.st_mode):
            if os.access(path, os.R_OK):
                return state
            failed = StoreError(f"{shown} may not be read", "ask its owner for the right to read")
        elif stat.S_ISDIR(state.st_mode):
            failed = StoreError(f"{shown} is a folder, and a file was expected")
        else:
            failed = StoreError(
                f"{shown} is not a plain file", "devices, pipes and sockets are never read"
            )
    except FileNotFoundError:
        failed = StoreError(f"there is no {shown}", "check the path; a store is a path or a URL")
    except (OSError, ValueError):
        failed = StoreError(f"{shown} cannot be opened", "check the path and its permissions")
    raise failed


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make a file's bytes durable."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def digest(*parts: object) -> str:
    """A fingerprint of these parts, each by its length and text, as 32 hexadecimal digits."""
    state = hashlib.blake2b(digest_size=16)
    for part in parts:
        raw = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        state.update(len(raw).to_bytes(8, "big"))
        state.update(raw)
    return state.hexdigest()


def check_options(options: dict[str, Any], known: Sequence[str]) -> None:
    """Refuse an option that this store does not have."""
    unknown = sorted(set(options) - set(known))
    if unknown:
        raise UsageError(
            f"this store has no option {unknown[0]!r}",
            f"its options: {', '.join(known)}" if known else "it has none",
        )


class BaseStore:
    """The common half of every store: closing, finding a dataset, choosing columns."""

    url: str = ""

    def close(self) -> None:
        """Give back what was opened; calling it again does nothing."""

    def datasets(self) -> Sequence[Dataset]:
        raise NotImplementedError

    def about(self, dataset: str) -> int:
        """About how many rows there are, where they were not counted; -1 where nothing tells.

        It is asked for behind a sample, which may be what tells.
        """
        return -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def dataset(self, name: str) -> Dataset:
        """The description of one readable dataset.

        Raises:
            UsageError: there is none of that name.
            StoreError: it is there and cannot be read.
        """
        for found in self.datasets():
            if found.name == name:
                if found.not_checked:
                    raise StoreError(f"{name} cannot be read: {found.not_checked}")
                return found
        names = ", ".join(d.name for d in self.datasets()[:20])
        raise UsageError(f"the store holds no dataset {safe_name(name)!r}", f"it holds: {names}")


def wanted(names: Sequence[str], columns: Sequence[str] | None) -> list[str]:
    """The columns to be read, in the order asked for; all of them where none are named."""
    if columns is None:
        return list(names)
    for column in columns:
        if column not in names:
            raise UsageError(
                f"there is no column {safe_name(column)!r}", f"columns: {', '.join(names[:30])}"
            )
    return list(columns)


def batch_rows(rows: int, columns: int) -> int:
    """How many rows to hand out at once, so that a wide table does not fill the memory."""
    if rows < 1:
        raise UsageError("a batch has at least one row")
    return max(1, min(rows, CELLS // max(columns, 1)))


def slices(
    data: pa.RecordBatch | pa.Table, rows: int, store: str, dataset: str, partition: str, start: int
) -> Iterator[Batch]:
    """Cut what was read into batches of at most `rows` rows, counting on from `start`."""
    table = data if isinstance(data, pa.Table) else pa.Table.from_batches([data])
    for piece in table.combine_chunks().to_batches(max_chunksize=rows):
        if piece.num_rows:
            yield Batch(piece, store, dataset, partition, start)
            start += piece.num_rows


def reject(
    on_reject: OnReject | None, dataset: str, partition: str, ordinal: int, reason: str, raw: bytes
) -> None:
    """Report a piece that is not a row; at most the first 64 KiB of it are kept."""
    if on_reject is not None:
        on_reject(Reject(dataset, partition, ordinal, reason, raw[:65_536]))


def mostly_rows(shown: str, rows: int, others: int) -> None:
    """Give up on a text of which hardly anything is a row.

    Raises:
        StoreError: there are more than 100,000 rejects, and ten times as many as rows.
    """
    if others > 100_000 and others > 10 * rows:
        raise StoreError(
            f"{shown} does not read as a table: hardly any of its records is a row",
            "name the encoding, the delimiter, or the right sort of file",
        )


def reporter(
    on_reject: OnReject | None, dataset: str, partition: str, ordinal: int
) -> Callable[[int, str, bytes], None]:
    """A function of (row in the batch, reason, raw bytes) for a batch that starts at `ordinal`."""

    def report(row: int, reason: str, raw: bytes) -> None:
        reject(on_reject, dataset, partition, ordinal + row, reason, raw)

    return report


def partition_named(partitions: Sequence[Partition], name: str) -> Partition:
    """The partition of that name.

    Raises:
        UsageError: the dataset has none of that name.
    """
    for partition in partitions:
        if partition.name == name:
            return partition
    raise UsageError(f"there is no partition {safe_name(name)!r}", "list them by `partitions`")


def rows_of(rows: Released | Invented | Sealed) -> pa.RecordBatch:
    """The Arrow rows of one of the three sealed types: nothing else may be written.

    Raises:
        TypeError: it was given anything else. That is a mistake in the program, not in the data.
    """
    if not isinstance(rows, (Released, Invented, Sealed)):
        raise TypeError("only Released, Invented or Sealed rows may be written to a store")
    return rows.data


class FileWriter:
    """Writes one file so that it appears whole or not at all.

    The bytes go into a hidden neighbour; `close()` makes them durable and renames it. Leaving the
    `with` block by an error or Ctrl-C removes the neighbour.
    """

    def __init__(self, path: Path, *, overwrite: bool = False) -> None:
        self.path = path
        shown = safe_name(str(path))
        if path.exists() and not overwrite:
            raise StoreError(f"{shown} is there already", "choose another name or remove it first")
        if not path.parent.is_dir():
            raise StoreError(f"there is no folder for {shown}", "make it first")
        self.temporary = path.with_name(f".{path.name[:80]}.{secrets.token_hex(6)}.part")
        self.closed = False

    def publish(self) -> None:
        """Make the temporary file durable and give it its name."""
        try:
            sync_file(self.temporary)
            self.temporary.replace(self.path)
            sync_folder(self.path.parent)
        except OSError:
            self.temporary.unlink(missing_ok=True)
            raise StoreError(
                f"{safe_name(str(self.path))} could not be written", "is the disk full?"
            ) from None

    def close(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def abort(self) -> None:
        """Remove what was written; nothing appears under the name."""
        self.closed = True
        self.temporary.unlink(missing_ok=True)

    def __exit__(self, *exc: object) -> None:
        if exc[0] is None:
            self.close()
        else:
            self.abort()


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Say in our own words that a file could not be written: engines quote the values."""
    try:
        yield
    except (OSError, pa.ArrowException, ValueError):
        raise StoreError(
            f"{safe_name(str(path))} could not be written", "is the folder there, the disk full?"
        ) from None

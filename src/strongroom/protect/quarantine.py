"""Pieces of a source that are no rows: kept encrypted beside the room's data, and counted."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from strongroom.core.errors import Damaged, StoreError, UsageError
from strongroom.core.protocols import Keys, Reject
from strongroom.core.records import canonical
from strongroom.core.values import Batch
from strongroom.stores.generations import safe_name, write_whole


def label(dataset: str, number: int, segment: str) -> str:
    """The label under which a quarantine file is sealed, so that files cannot be exchanged."""
    return f"quarantine/{safe_name(dataset)}/{number}/{segment}"


class Quarantine:
    """The encrypted quarantine of one generation: a file a segment that had rejects.

    Args:
        folder: where files go; None refuses the first reject, so that nothing is lost silently.
    """

    def __init__(self, folder: Path | None, keys: Keys, dataset: str, number: int) -> None:
        self._folder = folder
        self._keys = keys
        self._dataset = dataset
        self._number = number

    def _path(self, folder: Path, segment: str) -> Path:
        return folder / safe_name(self._dataset) / str(self._number) / f"{segment}.sealed"

    def keep(self, segment: str, rejects: Sequence[Reject]) -> None:
        """Write the rejects of a segment durably; writing them again replaces the file.

        Raises:
            StoreError: there are rejects and nowhere to put them, or the folder is not writable.
        """
        if not rejects:
            return
        if self._folder is None:
            raise StoreError(
                f"{len(rejects)} pieces of {self._dataset!r} are no rows that can be stored "
                f"({rejects[0].reason})",
                "give a quarantine folder, then nothing is lost",
            )
        content = [
            {
                "partition": reject.partition,
                "ordinal": reject.ordinal,
                "reason": reject.reason,
                "raw": base64.b64encode(reject.raw).decode("ascii"),
            }
            for reject in rejects
        ]
        sealed = self._keys.seal(label(self._dataset, self._number, segment), canonical(content))
        path = self._path(self._folder, segment)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(path, sealed, "quarantine")
        except OSError:
            raise StoreError(
                "the quarantine cannot be written", "see the folder's rights and free space"
            ) from None

    def read(self, segment: str) -> list[Reject]:
        """The rejects of a segment, decrypted; for whoever repairs the source.

        Raises:
            UsageError: the segment has no quarantine file.
            Tampered: the file was changed, or is another segment's.
        """
        if self._folder is None or not self._path(self._folder, segment).exists():
            raise UsageError("that segment has nothing in quarantine", "see the manifest")
        sealed = self._path(self._folder, segment).read_bytes()
        plain = self._keys.unseal(label(self._dataset, self._number, segment), sealed)
        try:
            records: list[dict[str, Any]] = json.loads(plain)
            return [
                Reject(
                    self._dataset,
                    r["partition"],
                    r["ordinal"],
                    r["reason"],
                    base64.b64decode(r["raw"]),
                )
                for r in records
            ]
        except (ValueError, KeyError, TypeError):
            raise Damaged("a quarantine file cannot be read", "restore it") from None


def vet(batch: Batch) -> tuple[pa.Array | None, list[Reject]]:
    """Which rows hold only values that can be stored; None when all do.

    A store may hand over text that is not UTF-8: Parquet and Arrow readers do not look. Such a
    row goes to quarantine as it is, because no kernel could be trusted with it.
    """
    try:
        batch.data.validate(full=True)
    except pa.ArrowInvalid:
        pass
    else:
        return None, []
    good = np.ones(batch.data.num_rows, dtype=bool)
    for column in batch.data.columns:
        if not _valid(column):
            good &= np.fromiter(
                (_valid(column.slice(i, 1)) for i in range(len(column))), bool, len(column)
            )
    rejects = []
    for i in np.flatnonzero(~good).tolist():
        raw = batch.data.slice(i, 1).serialize().to_pybytes()
        where = (batch.dataset, batch.partition, batch.start + i)
        rejects.append(Reject(*where, "text that is not valid UTF-8", raw))
    return pa.array(good), rejects


def _valid(values: pa.Array) -> bool:
    try:
        values.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True

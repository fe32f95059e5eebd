"""What one room expects of another, without importing it.

Each protocol is small, so that a test can stand in for the real thing and a new implementation
needs no base class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from strongroom.core.types import Dataset, Generation, Partition, Segment
from strongroom.core.values import Batch, Invented, Released, Sealed

Clock = Callable[[], datetime]
"""Returns the present as an aware datetime in UTC."""

OnReject = Callable[["Reject"], None]
Progress = Callable[[str, int, int], None]
"""Called with (what, done, total); total is -1 when unknown. Must return quickly."""


class Reject:
    """A piece of the source that is not a row: kept aside, counted, never printed.

    Attributes:
        dataset, partition, ordinal: where it stood (ordinal = its position in the partition).
        reason: why, without any of its content.
        raw: the bytes as read (possibly cut), for the encrypted quarantine.
    """

    __slots__ = ("dataset", "ordinal", "partition", "raw", "reason")

    def __init__(self, dataset: str, partition: str, ordinal: int, reason: str, raw: bytes) -> None:
        self.dataset = dataset
        self.partition = partition
        self.ordinal = ordinal
        self.reason = reason
        self.raw = raw

    def __repr__(self) -> str:
        return f"Reject({self.dataset!r}, {self.partition!r}, {self.ordinal}, {self.reason!r})"


class BlockCipher(Protocol):
    """A 128-bit block cipher in bulk: AES from OpenSSL, SM4, or a test's own."""

    def encrypt_blocks(self, blocks: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """Encrypt each 16-byte block on its own (ECB). Shape (n, 16) in, a fresh (n, 16) out."""
        ...

    def chain_blocks(self, blocks: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """Cipher block chaining from zero over shape (n, 16); only the last block, shape (16,)."""
        ...


class Prf(Protocol):
    """A keyed pseudo-random function over a column."""

    def tokens(self, values: pa.Array) -> pa.Array:
        """One 16-byte token a value (`fixed_size_binary[16]`), null for null.

        `values` is string, large_string, binary or large_binary; the bytes are used as they are.
        """
        ...


class RowCipher(Protocol):
    """The cipher of one dataset and key epoch, bound to given rows (rids and versions).

    The per-row part of S2V is computed once, when the rows are bound.
    """

    def encrypt(self, column_id: int, values: pa.Array) -> pa.Array:
        """Cells (`binary`: mark ‖ SIV ‖ ciphertext) of binary values; null stays null."""
        ...

    def decrypt(self, column_id: int, cells: pa.Array) -> tuple[pa.Array, npt.NDArray[np.bool_]]:
        """Plain binary values and a mask of the rows that failed; those are null."""
        ...


class Fpe(Protocol):
    """FF1 over integers of a fixed domain, with cycle walking."""

    def encrypt(self, numbers: npt.NDArray[np.uint64], size: int) -> npt.NDArray[np.uint64]:
        """A permutation of [0, size) applied to each number."""
        ...

    def decrypt(self, numbers: npt.NDArray[np.uint64], size: int) -> npt.NDArray[np.uint64]:
        """The inverse permutation."""
        ...


class Signer(Protocol):
    """Signs checkpoints and manifests (Ed25519)."""

    key_id: str

    def sign(self, message: bytes) -> bytes: ...

    def public(self) -> bytes:
        """The raw 32-byte public key."""
        ...


class Keys(Protocol):
    """What the verbs may ask of an unlocked keyring. Keys themselves never leave it."""

    def epoch(self, dataset_uuid: str) -> int:
        """The current encryption epoch of a dataset."""
        ...

    def bind(self, dataset_uuid: str, epoch: int, rids: pa.Array, versions: pa.Array) -> RowCipher:
        """The cipher of a dataset for these rows (`fixed_size_binary[16]`, `uint64`)."""
        ...

    def rids(
        self, dataset_uuid: str, fingerprint: str, partition: str, start: int, count: int
    ) -> pa.Array:
        """The rids of `count` consecutive source rows (docs/format.md, "rid")."""
        ...

    def link(self, domain: str, kind: str, epoch: int = 1) -> Prf:
        """The token function of a join domain for one kind."""
        ...

    def index(self, dataset_uuid: str, name: str, epoch: int = 1) -> Prf:
        """The token function of a blind index (truncated by the caller)."""
        ...

    def surrogate(self, domain: str, kind: str) -> Fpe:
        """The format-preserving permutation of a join domain for one kind; tweak = domain."""
        ...

    def subject(self) -> Prf:
        """Keyed subject tokens, for budgets and touched sets."""
        ...

    def seal(self, label: str, plain: bytes) -> bytes:
        """Encrypt a thing that has no rid (touched set, quarantine, TOTP seed), random nonce."""
        ...

    def unseal(self, label: str, sealed: bytes) -> bytes:
        """The inverse of seal. Raises Tampered when it does not verify under that label."""
        ...

    def signer(self) -> Signer: ...


class Store(Protocol):
    """A place where data lives, opened for reading. Never writes to its source.

    `url` carries no credentials. Everything is closed by `close()`; use it as a context manager.
    """

    url: str

    def datasets(self) -> Sequence[Dataset]:
        """What it holds; a dataset that cannot be read says why in `not_checked`."""
        ...

    def partitions(self, dataset: str) -> Sequence[Partition]:
        """The units of work of a full read, in a stable order."""
        ...

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        """All rows of a dataset, or of one partition, in batches of at most `rows` rows."""
        ...

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        """About `count` rows from across the dataset (random row groups, pages or blocks)."""
        ...

    def close(self) -> None: ...

    def __enter__(self) -> Store: ...

    def __exit__(self, *exc: object) -> None: ...


class Writer(Protocol):
    """A plain writer of invented or released rows (city, exports)."""

    def write(self, rows: Released | Invented | Sealed) -> None: ...

    def close(self) -> None:
        """Make it durable and visible at once; without it nothing appears."""
        ...

    def __enter__(self) -> Writer: ...

    def __exit__(self, *exc: object) -> None: ...


class Vault(Protocol):
    """A place that holds protected datasets: a room's Parquet generations, or PostgreSQL.

    Only ciphertext, tokens and clear-by-decision columns ever get here.
    """

    url: str

    def begin(self, generation: Generation) -> Draft:
        """Start (or take up again) the generation; its segments are not visible yet.

        Raises:
            SourceChanged: a draft of that number exists with another fingerprint or forms.
        """
        ...

    def draft(self, dataset: str) -> Generation | None:
        """The unfinished generation of a dataset, if one was begun and never published."""
        ...

    def generations(self) -> Sequence[Generation]:
        """The current generation of every protected dataset here, signatures verified."""
        ...

    def find(self, dataset: str, column: str, tokens: pa.Array, limit: int) -> Sealed:
        """Stored rows whose physical `column` equals one of the tokens, at most `limit`."""
        ...

    def fetch(self, dataset: str, rids: pa.Array) -> Sealed:
        """Stored rows by rid; a rid that is not there is left out."""
        ...

    def scan(self, dataset: str, columns: Sequence[str] | None = None) -> Iterator[Sealed]:
        """All stored rows of the current generation."""
        ...

    def count(self, dataset: str) -> int: ...

    def close(self) -> None: ...


class Draft(Protocol):
    """A generation that is being written."""

    def done(self) -> dict[str, Segment]:
        """Segments already durable, by name: a resumed run skips them."""
        ...

    def write(self, name: str, rows: Iterable[Released | Sealed], quarantined: int) -> Segment:
        """Write one segment atomically and durably; doing it twice leaves one."""
        ...

    def publish(self, generation: Generation) -> None:
        """Write the signed manifest last and flip the pointer: now it is the current one."""
        ...


class Engine(Protocol):
    """How bulk work is spread over processes or machines."""

    name: str

    def map(
        self, work: Callable[[Any], Any], items: Sequence[Any], *, progress: Progress | None = None
    ) -> Iterator[Any]:
        """`work` applied to each item, results in any order; a failure stops all and is raised."""
        ...

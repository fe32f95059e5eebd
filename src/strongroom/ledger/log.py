"""The ledger: every act, appended inside the transaction that it belongs to.

An entry is canonical JSON: the keys act, at, body, principal and seq in that order, no spaces,
UTF-8, no NaN. Because `seq` comes last, an entry ends in its own number and fits one place only.

The tree is kept as its complete subtrees: appending reads and writes two rows on average, a proof
reads O(log n). Nothing is cached in memory, because another process may append as well and a
transaction may be undone.

A ledger that was restored from a snapshot has lost entries that its witness knows. It goes on in a
new *epoch*, a new tree, whose first entry `ledger.reopen` holds the last witnessed checkpoint.
Sequence numbers go on after the last one that was ever witnessed, so a number is never used twice.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Any, Protocol, TypeVar

from strongroom.core.errors import Damaged, StrongroomError, UsageError
from strongroom.core.protocols import Clock, Signer
from strongroom.core.types import Entry, Json
from strongroom.ledger import proofs
from strongroom.ledger.verifier import (
    EMPTY_ROOT,
    Note,
    leaf_hash,
    node_hash,
    note_body,
    note_text,
    parse_note,
)
from strongroom.ledger.witness import FileWitness

T = TypeVar("T")

LONGEST = 65_536
"""Bytes of one entry at most: an entry describes an act, it does not carry its data."""


class Tx(Protocol):
    """The one thing asked of a transaction."""

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Any: ...


class Database(Protocol):
    """The state file, as far as the ledger needs it."""

    def write(self, fn: Callable[[Any], T], /) -> T: ...

    def read(self, fn: Callable[[Any], T], /) -> T: ...


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signed tree head. `size` counts the entries of its epoch, `end` is one past its last."""

    text: str
    origin: str
    size: int
    root: bytes
    first: int
    signature: bytes

    @property
    def end(self) -> int:
        return self.first + self.size


@dataclass(frozen=True, slots=True)
class Inclusion:
    """An audit path: leaf `index` of the tree of `size` leaves under `root`."""

    seq: int
    leaf: bytes
    index: int
    size: int
    root: bytes
    path: tuple[bytes, ...]

    @property
    def holds(self) -> bool:
        """Whether the path leads from the leaf to the root."""
        return proofs.inclusion_holds(self.leaf, self.index, self.size, self.path, self.root)


def canonical(value: Json) -> bytes:
    """Canonical JSON: sorted keys, no spaces, UTF-8.

    Raises:
        UsageError: the value is not JSON.
    """
    try:
        return json.dumps(
            value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
        ).encode()
    except (TypeError, ValueError):
        raise UsageError("a ledger entry must be plain JSON") from None


def _entry(seq: int, body: str, act: str, principal: str) -> Entry:
    try:
        read = json.loads(body)
        entry = Entry(
            seq=seq,
            at=read["at"],
            principal=read["principal"],
            act=read["act"],
            body=read["body"],
            leaf=leaf_hash(body.encode()).hex(),
        )
        genuine = (read["seq"], entry.act, entry.principal) == (seq, act, principal)
    except (ValueError, KeyError, TypeError):
        genuine = False
    if not genuine:
        raise Damaged(f"ledger entry {seq} was changed", "run `strongroom ledger verify`")
    return entry


class Ledger:
    """The room's ledger, in the room's state file.

    Args:
        state: the open state.
        signer: signs checkpoints.
        clock: the present.
    """

    def __init__(self, state: Database, signer: Signer, clock: Clock) -> None:
        self._state = state
        self._signer = signer
        self._clock = clock

    # -- appending ------------------------------------------------------------------------------

    def append(self, tx: Tx, principal: str, act: str, body: Mapping[str, Json]) -> Entry:
        """Append an entry in the caller's transaction; it is there when that is committed.

        Args:
            principal: id of who acts, or a keyed token where there is no account.
            act: "<verb>.intent", "<verb>.outcome" or a plain verb.
            body: literal-free JSON.

        Raises:
            UsageError: the body is not JSON or is longer than an entry may be.
        """
        epoch, first = self._epoch(tx)
        return self._append(tx, epoch, first, self._size(tx, first), principal, act, body)

    def _append(
        self,
        tx: Tx,
        epoch: int,
        first: int,
        seq: int,
        principal: str,
        act: str,
        body: Mapping[str, Json],
    ) -> Entry:
        at = self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        data = canonical(
            {"act": act, "at": at, "body": dict(body), "principal": principal, "seq": seq}
        )
        if len(data) > LONGEST:
            raise UsageError("a ledger entry is longer than an entry may be")
        leaf = leaf_hash(data)
        tx.execute(
            "INSERT INTO ledger_entry VALUES (?, ?, ?, ?, ?)",
            (seq, data.decode(), leaf, act, principal),
        )
        node, level, position = leaf, 0, seq - first
        while position & 1:
            node = node_hash(self._node(tx, epoch, first, level, position - 1), node)
            level, position = level + 1, position >> 1
            tx.execute(
                "INSERT INTO ledger_node VALUES (?, ?, ?, ?)", (epoch, level, position, node)
            )
        return Entry(seq, at, principal, act, dict(body), leaf.hex())

    def write(self, principal: str, act: str, body: Mapping[str, Json]) -> Entry:
        """Append one entry in a transaction of its own; durable on return."""
        return self._state.write(lambda tx: self.append(tx, principal, act, body))

    # -- the stored tree --------------------------------------------------------------------------

    @staticmethod
    def _epoch(tx: Tx, seq: int | None = None) -> tuple[int, int]:
        """(number, first) of the current epoch, or of the one that a sequence number is in."""
        row = tx.execute(
            "SELECT number, first FROM ledger_epoch WHERE first <= ? ORDER BY first DESC LIMIT 1",
            (2**62 if seq is None else seq,),
        ).fetchone()
        if row is None:
            raise Damaged("the ledger has no beginning", "run `strongroom ledger verify`")
        return int(row[0]), int(row[1])

    @staticmethod
    def _size(tx: Tx, first: int) -> int:
        row = tx.execute("SELECT max(seq) FROM ledger_entry").fetchone()
        return first if row[0] is None else max(first, int(row[0]) + 1)

    @staticmethod
    def _node(tx: Tx, epoch: int, first: int, level: int, position: int) -> bytes:
        key: tuple[int, ...]
        if level == 0:
            sql, key = "SELECT leaf FROM ledger_entry WHERE seq = ?", (first + position,)
        else:
            sql = "SELECT hash FROM ledger_node WHERE epoch = ? AND level = ? AND position = ?"
            key = (epoch, level, position)
        row = tx.execute(sql, key).fetchone()
        if row is None:
            raise Damaged("a part of the ledger is missing", "run `strongroom ledger verify`")
        return bytes(row[0])

    def _subtree(self, tx: Tx, epoch: int, first: int) -> proofs.Subtree:
        return lambda level, position: self._node(tx, epoch, first, level, position)

    def _span(self, tx: Tx, seq: int | None, end: int | None) -> tuple[int, int, int]:
        """(epoch, first, tree size) of the epoch of `seq`, cut at `end`."""
        epoch, first = self._epoch(tx, seq)
        last = tx.execute(
            "SELECT first FROM ledger_epoch WHERE number = ?", (epoch + 1,)
        ).fetchone()
        limit = self._size(tx, first)
        if last is not None:
            row = tx.execute(
                "SELECT max(seq) FROM ledger_entry WHERE seq < ?", (int(last[0]),)
            ).fetchone()
            limit = first if row[0] is None else int(row[0]) + 1
        if end is None:
            end = limit
        if not first <= end <= limit:
            raise UsageError("the ledger does not have that many entries")
        return epoch, first, end - first

    # -- reading --------------------------------------------------------------------------------

    def size(self) -> int:
        """One past the newest sequence number: the number of entries ever written."""
        return self._state.read(lambda tx: self._size(tx, self._epoch(tx)[1]))

    def entry(self, seq: int) -> Entry:
        """One entry.

        Raises:
            UsageError: there is none of that number.
        """
        found = self.entries(seq, 1)
        if not found or found[0].seq != seq:
            raise UsageError(f"the ledger has no entry {seq}")
        return found[0]

    def entries(
        self, first: int, count: int, act: str | None = None, principal: str | None = None
    ) -> list[Entry]:
        """At most `count` entries from `first` on, oldest first.

        Args:
            act: only this act, or, given a verb, all of its acts ("lookup": "lookup.intent" …).
            principal: only of this principal.
        """
        return self._select("seq >= ?", first, "ASC", count, act, principal)

    def latest(
        self,
        count: int,
        *,
        before: int | None = None,
        act: str | None = None,
        principal: str | None = None,
    ) -> list[Entry]:
        """At most `count` entries older than `before`, newest first."""
        limit = 2**62 if before is None else before
        return self._select("seq < ?", limit, "DESC", count, act, principal)

    def _select(
        self,
        where: str,
        limit: int,
        order: str,
        count: int,
        act: str | None,
        principal: str | None,
    ) -> list[Entry]:
        parameters: list[Any] = [limit]
        if act is not None:
            where += " AND (act = ? OR (act > ? AND act < ?))"
            # "/" is the character after ".": the range holds exactly the acts of the verb.
            parameters += [act, act + ".", act + "/"]
        if principal is not None:
            where += " AND principal = ?"
            parameters.append(principal)
        select = "SELECT seq, body, act, principal FROM ledger_entry"
        sql = f"{select} WHERE {where} ORDER BY seq {order} LIMIT ?"
        rows = self._state.read(lambda tx: tx.execute(sql, (*parameters, max(0, count))).fetchall())
        return [_entry(*row) for row in rows]

    def root(self, size: int | None = None) -> bytes:
        """The Merkle tree hash over the current epoch up to `size` (one past the last entry)."""

        def read(tx: Any) -> bytes:
            epoch, first, count = self._span(tx, None, size)
            return proofs.range_hash(0, count, self._subtree(tx, epoch, first))

        return self._state.read(read)

    def inclusion(self, seq: int, size: int | None = None) -> Inclusion:
        """The audit path of an entry in the ledger up to `size` (one past the last entry).

        Raises:
            UsageError: there is no such entry, or not that many.
        """

        def read(tx: Any) -> Inclusion:
            epoch, first, count = self._span(tx, seq, size)
            if not first <= seq < first + count:
                raise UsageError(f"the ledger has no entry {seq}")
            subtree = self._subtree(tx, epoch, first)
            row = tx.execute("SELECT body FROM ledger_entry WHERE seq = ?", (seq,)).fetchone()
            if row is None:
                raise Damaged(f"ledger entry {seq} is missing", "run `strongroom ledger verify`")
            return Inclusion(
                seq,
                # From the entry itself and not from the stored hash: an edit must not be proven.
                leaf_hash(row[0].encode()),
                seq - first,
                count,
                proofs.range_hash(0, count, subtree),
                proofs.inclusion(seq - first, count, subtree),
            )

        return self._state.read(read)

    def consistency(self, old: int, new: int) -> tuple[bytes, ...]:
        """The proof that the current epoch up to `new` begins with it up to `old`."""

        def read(tx: Any) -> tuple[bytes, ...]:
            epoch, first, count = self._span(tx, None, new)
            if not 0 <= old - first <= count:
                raise UsageError("the ledger does not have that many entries")
            return proofs.consistency(old - first, count, self._subtree(tx, epoch, first))

        return self._state.read(read)

    # -- checkpoints ------------------------------------------------------------------------------

    def origin(self, epoch: int) -> str:
        """The name under which this ledger signs: its key and its epoch."""
        return f"strongroom.ledger/{self._signer.public().hex()[:16]}/{epoch}"

    def checkpoint(self) -> Checkpoint:
        """Sign the ledger as it stands now, and keep that beside it."""

        def write(tx: Any) -> Checkpoint:
            epoch, first, count = self._span(tx, None, None)
            root = proofs.range_hash(0, count, self._subtree(tx, epoch, first))
            origin = self.origin(epoch)
            body = note_body(origin, count, root, first)
            signature = self._signer.sign(body.encode())
            text = note_text(body, origin, self._signer.public(), signature)
            tx.execute(
                "INSERT INTO ledger_checkpoint VALUES (?, ?)"
                " ON CONFLICT (epoch) DO UPDATE SET note = excluded.note",
                (epoch, text),
            )
            return Checkpoint(text, origin, count, root, first, signature)

        return self._state.write(write)

    def newest_checkpoint(self) -> Checkpoint | None:
        """The last checkpoint made in this epoch, whether or not a witness holds it."""

        def read(tx: Any) -> str | None:
            row = tx.execute(
                "SELECT note FROM ledger_checkpoint WHERE epoch = ?", (self._epoch(tx)[0],)
            ).fetchone()
            return None if row is None else str(row[0])

        text = self._state.read(read)
        if text is None:
            return None
        note, _, raw = parse_note(text)
        return Checkpoint(text, note.origin, note.size, note.root, note.first, raw[4:])

    def publish(self, witness: FileWitness) -> Note:
        """Make a checkpoint and have the witness hold it. Does nothing when nothing is new.

        Raises:
            Damaged: the ledger does not continue what the witness holds.
        """
        old = witness.newest()
        mine = self._state.read(lambda tx: self.origin(self._epoch(tx)[0]))
        same = old is not None and (old.origin, old.end) == (mine, self.size())
        if old is not None and same and old.root == self.root():
            return old
        made = self.checkpoint()
        since = old.end if old is not None and old.first == made.first else made.first
        return witness.add(made.text, self._leaves(since, made.end))

    def _leaves(self, first: int, end: int) -> bytes:
        """Leaf hashes of entries first … end−1, from the entries themselves."""

        def read(tx: Any) -> bytes:
            cursor = tx.execute(
                "SELECT seq, body, leaf FROM ledger_entry WHERE seq >= ? AND seq < ? ORDER BY seq",
                (first, end),
            )
            hashes = []
            for seq, body, leaf in cursor:
                hashes.append(leaf_hash(body.encode()))
                if hashes[-1] != leaf:
                    raise Damaged(
                        f"ledger entry {seq} was changed", "run `strongroom ledger verify`"
                    )
            return b"".join(hashes)

        return self._state.read(read)

    # -- after a restore ------------------------------------------------------------------------

    def behind(self, witness: FileWitness) -> bool:
        """Whether the witness knows entries that are not here: a restore, or a cut."""
        held = witness.newest()
        return held is not None and held.end > self.size()

    def reopen(self, witness: FileWitness, principal: str, *, restored: bool = False) -> Entry:
        """Go on after a restore, in a new epoch that begins with the last witnessed checkpoint.

        What was lost stays lost and is said: verification reports the missing numbers as a note
        that names this entry. Only a person decides that a ledger was restored and not cut.

        Args:
            restored: also where nothing is known to be lost. What was never witnessed may be, and
                two copies that went on from one snapshot must not share an epoch.

        Raises:
            UsageError: the witness knows nothing that is not here, or knows less.
        """
        held = witness.newest()
        if held is None or held.end < self.size() + (not restored):
            raise UsageError("the ledger is not behind its witness", "there is nothing to reopen")

        def write(tx: Any) -> Entry:
            epoch, first, count = self._span(tx, None, None)
            kept = proofs.range_hash(0, count, self._subtree(tx, epoch, first))
            body = {"checkpoint": held.text, "kept": first + count, "root": kept.hex()}
            # Every line of the witness names the first number of its epoch, so a lost epoch that
            # was itself a reopened one is passed over as well.
            tx.execute("INSERT INTO ledger_epoch VALUES (?, ?)", (epoch + 1, held.end))
            return self._append(tx, epoch + 1, held.end, held.end, principal, "ledger.reopen", body)

        return self._state.write(write)


class Periodic:
    """Publishes to a witness every so often, in a thread, until stopped.

    Args:
        alarm: called with the error when the ledger and the witness contradict each other, or
            the witness cannot be written. The thread goes on: a full disk may be emptied.
    """

    def __init__(
        self,
        ledger: Ledger,
        witness: FileWitness,
        every: float = 60.0,
        alarm: Callable[[StrongroomError], None] | None = None,
    ) -> None:
        self._ledger, self._witness, self._every, self._alarm = ledger, witness, every, alarm
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="strongroom-witness", daemon=True)
        self._thread.start()

    def _publish(self) -> None:
        try:
            self._ledger.publish(self._witness)
        except StrongroomError as error:
            if self._alarm is not None:
                self._alarm(error)

    def _run(self) -> None:
        while not self._stop.wait(self._every):
            self._publish()

    def stop(self) -> None:
        """Publish once more and end the thread."""
        self._stop.set()
        self._thread.join()
        self._publish()


__all__ = ["EMPTY_ROOT", "Checkpoint", "Inclusion", "Ledger", "Periodic", "canonical"]

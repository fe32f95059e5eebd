"""A ledger in a state file of its own, with a key that the test made."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from strongroom.keyring import verify_signature
from strongroom.ledger import MIGRATIONS, FileWitness, Ledger, Verdict, verify
from strongroom.ledger.verifier import Tree, leaf_hash
from strongroom.state import State


class Signer:
    key_id = "test"

    def __init__(self, seed: bytes = b"s" * 32) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)

    def public(self) -> bytes:
        return self._key.public_key().public_bytes_raw()


@dataclass
class Kept:
    """An open ledger and where its files are."""

    path: Path
    witness: FileWitness
    state: State
    ledger: Ledger
    signer: Signer

    def fill(self, count: int, act: str = "lookup.intent") -> None:
        def write(tx):
            for i in range(count):
                self.ledger.append(tx, f"p{i % 3}", act, {"rows": i, "decision": "ab" * 32})

        self.state.write(write)

    def publish(self) -> None:
        self.ledger.publish(self.witness)

    def verdict(self, witness: bool = True, state: Path | None = None) -> Verdict:
        return verify(
            state or self.path,
            self.signer.public(),
            verify_signature,
            self.witness.path if witness else None,
        )


def _open(folder: Path, name: str = "state.sqlite", seed: bytes = b"s" * 32) -> Kept:
    ticks = iter(range(10**9))
    start = datetime(2026, 11, 23, tzinfo=UTC)

    def clock() -> datetime:
        return start + timedelta(milliseconds=next(ticks))

    state = State.open(folder / name, clock=clock, migrations=MIGRATIONS)
    signer = Signer(seed)
    return Kept(
        folder / name, FileWitness(folder / "witness"), state, Ledger(state, signer, clock), signer
    )


@pytest.fixture
def kept(tmp_path) -> Iterator[Kept]:
    made = _open(tmp_path)
    yield made
    made.state.close()


def _fix_up(connection: sqlite3.Connection) -> None:
    """What a careful attacker does after an edit: make every stored hash fit again."""
    rows = connection.execute("SELECT seq, body FROM ledger_entry ORDER BY seq").fetchall()
    leaves = [leaf_hash(body.encode()) for _, body in rows]
    connection.executemany(
        "UPDATE ledger_entry SET leaf = ? WHERE seq = ?",
        [(leaf, seq) for leaf, (seq, _) in zip(leaves, rows, strict=True)],
    )
    connection.execute("DELETE FROM ledger_node")
    tree = Tree(b"".join(leaves))
    for level, data in enumerate(tree.levels[1:], 1):
        connection.executemany(
            "INSERT INTO ledger_node VALUES (1, ?, ?, ?)",
            [(level, at // 32, data[at : at + 32]) for at in range(0, len(data), 32)],
        )
    connection.execute("DELETE FROM ledger_checkpoint")


@pytest.fixture(scope="session")
def open_ledger():
    return _open


@pytest.fixture(scope="session")
def fix_up():
    return _fix_up

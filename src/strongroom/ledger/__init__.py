"""The append-only record of acts, its signed heads, and what keeps them outside the room."""

from __future__ import annotations

from pathlib import Path

from strongroom.core.errors import Damaged
from strongroom.ledger import verifier
from strongroom.ledger.log import Checkpoint, Inclusion, Ledger, Periodic, canonical
from strongroom.ledger.proofs import consistency_holds, inclusion_holds
from strongroom.ledger.schema import MIGRATIONS
from strongroom.ledger.verifier import Problem, Verdict, VerifySignature
from strongroom.ledger.witness import FileWitness


def verify(
    state_path: Path | str,
    public_key: bytes,
    verify_signature: VerifySignature,
    witness: Path | str | None = None,
) -> Verdict:
    """Recompute the whole ledger and name every entry that is not what it was.

    See `verifier.verify`, which an auditor can run without Strongroom.

    Raises:
        Damaged: the state holds no ledger that can be read, or the witness file is damaged.
    """
    try:
        return verifier.verify(state_path, public_key, verify_signature, witness)
    except verifier.Unreadable as error:
        raise Damaged(str(error), "compare it with another copy, or restore a snapshot") from None


__all__ = [
    "MIGRATIONS",
    "Checkpoint",
    "FileWitness",
    "Inclusion",
    "Ledger",
    "Periodic",
    "Problem",
    "Verdict",
    "canonical",
    "consistency_holds",
    "inclusion_holds",
    "verify",
]

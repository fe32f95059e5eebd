"""The ledger under the eyes of a person: its lines, and the proof of each."""

from __future__ import annotations

from collections.abc import Callable

from strongroom.core.errors import Refused
from strongroom.core.protocols import Keys
from strongroom.keyring import verify_signature
from strongroom.ledger import Ledger
from strongroom.ledger.verifier import note_body
from strongroom.serve.answers import Line, Proof, Session
from strongroom.state import State, principals

LINES = 500
"""Ledger lines in one answer at most."""


class Reading:
    """Who may not read the ledger sees their own acts only.

    Args:
        may: whether policy lets a session do a named act.
        witnessed: up to which entry the ledger is witnessed now.
    """

    def __init__(
        self,
        state: State,
        ledger: Ledger,
        keys: Keys,
        may: Callable[[Session, str], bool],
        witnessed: Callable[[], int],
    ) -> None:
        self._state = state
        self._ledger = ledger
        self._keys = keys
        self._may = may
        self._witnessed = witnessed

    def lines(
        self,
        session: Session,
        *,
        before: int | None = None,
        count: int = 50,
        act: str | None = None,
    ) -> list[Line]:
        """The newest entries first.

        Args:
            before: entries older than this sequence number.
            act: one act ("lookup.intent"), or all of a verb ("lookup").
        """
        own = None if self._may(session, "see_ledger") else session.principal.id
        entries = self._ledger.latest(
            max(1, min(count, LINES)), before=before, act=act or None, principal=own
        )
        names = self._state.read(
            lambda tx: {who: principals.by_id(tx, who) for who in {e.principal for e in entries}}
        )
        return [
            Line(e.seq, e.at, e.principal, e.act, e.body, e.leaf, account.name if account else "")
            for e in entries
            for account in [names[e.principal]]
        ]

    def proof(self, session: Session, seq: int) -> Proof:
        """That an entry is in the ledger, under a head signed now or before; checked here first.

        Raises:
            UsageError: there is no such entry. Refused: it is somebody else's, and this account
                may not read the ledger.
        """
        entry = self._ledger.entry(seq)
        if entry.principal != session.principal.id and not self._may(session, "see_ledger"):
            raise Refused("policy does not let you read this entry", reasons=("see_ledger",))
        head = self._ledger.newest_checkpoint()
        if head is None or head.end <= seq or head.first > seq:
            head = self._ledger.checkpoint()
        proof = self._ledger.inclusion(seq, head.end)
        body = note_body(head.origin, head.size, head.root, head.first).encode()
        public = self._keys.signer().public()
        valid = (
            proof.holds
            and proof.root == head.root
            and proof.size == head.size
            and verify_signature(public, body, head.signature)
        )
        return Proof(
            seq,
            proof.leaf.hex(),
            head.size,
            head.root.hex(),
            tuple(node.hex() for node in proof.path),
            head.signature.hex(),
            valid,
            self._witnessed(),
        )

"""Approvals at the desk: asked for by a reveal that policy lets nobody do alone, given by another.

Where a policy wants somebody else's approval, the refused reveal itself asks for one, with the
reason that was written; asked again, it is the same one. Once it is given, the same question of the
same account, for the same purpose and case, is answered once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from strongroom.core.errors import Refused
from strongroom.core.protocols import Clock, Keys
from strongroom.ledger import Ledger
from strongroom.serve.answers import Session
from strongroom.state import State, Tx, approvals, principals

HOURS = 8
"""How long an approval can be given and used: a shift."""

_WANTED = "-without-approval"
_SEAL = "approval"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An approval that somebody asked for.

    Attributes:
        who: name of the account that asked. field, dataset: what would be shown in clear.
        reason: as written. own: whether it is the asker's own, which they cannot give.
    """

    id: str
    who: str
    dataset: str
    field: str
    purpose: str
    case: str
    reason: str
    until: str
    own: bool


def question_of(dataset: str, field: str, rid: bytes) -> str:
    """What an approval is bound to: one field of one record."""
    return f"reveal\n{dataset}\n{field}\n{rid.hex()}"


def hint(session: Session) -> str:
    """What helps where policy said no."""
    if not session.case:
        return "choose the case and the purpose first"
    return "ask the data-protection officer, or give a reason"


class Approving:
    """Approvals of reveals.

    Args:
        may: whether policy lets a session do a named act; who may confirm labels may approve.
    """

    def __init__(
        self,
        state: State,
        ledger: Ledger,
        keys: Keys,
        clock: Clock,
        may: Callable[[Session, str], bool],
    ) -> None:
        self._state, self._ledger, self._keys = state, ledger, keys
        self._clock, self._may = clock, may

    def usable(self, session: Session, question: str, now: datetime) -> str:
        """The id of an approval that was given for this very question, "" where there is none."""
        return self._state.read(
            lambda tx: approvals.given(
                tx,
                session.principal.id,
                question=question,
                purpose=session.purpose,
                case=session.case,
                now=now,
            )
        )

    def asked(
        self, session: Session, question: str, reason: str, why: Sequence[str], now: datetime
    ) -> str:
        """Ask for an approval where that is what is missing; gives the hint for the asker."""
        if not session.case or not any(name.endswith(_WANTED) for name in why):
            return hint(session)
        if not reason:
            return "write down the reason; then somebody else is asked for approval"
        sealed = self._keys.seal(_SEAL, reason.encode())

        def write(tx: Tx) -> None:
            made = approvals.asked(
                tx,
                asked_by=session.principal.id,
                question=question,
                purpose=session.purpose,
                case=session.case,
                reason=sealed,
                now=now,
                until=now + timedelta(hours=HOURS),
            )
            if made is not None:
                body = {"approval": made.id, "session": session.id, "purpose": session.purpose}
                self._ledger.append(tx, session.principal.id, "approval.asked", body)

        self._state.write(write)
        return "somebody else was asked for approval; ask again once it is given"

    def waiting(self, session: Session) -> list[Waiting]:
        """What waits for approval, the oldest first.

        Raises:
            Refused: policy does not let this account approve.
        """
        self._check(session)
        now = self._clock()

        def read(tx: Tx) -> list[tuple[approvals.Approval, str]]:
            found = []
            for approval in approvals.pending(tx, now):
                account = principals.by_id(tx, approval.asked_by)
                found.append((approval, account.name if account else approval.asked_by))
            return found

        return [self._shown(a, who, session) for a, who in self._state.read(read)]

    def _shown(self, approval: approvals.Approval, who: str, session: Session) -> Waiting:
        _, dataset, field, _ = (*approval.question.split("\n"), "", "", "")[:4]
        reason = self._keys.unseal(_SEAL, approval.reason).decode() if approval.reason else ""
        return Waiting(
            approval.id,
            who,
            dataset,
            field,
            approval.purpose,
            approval.case,
            reason,
            approval.until,
            approval.asked_by == session.principal.id,
        )

    def give(self, session: Session, identity: str) -> None:
        """Approve.

        Raises:
            Refused: policy does not let this account approve, it asked itself, or it is too late.
            UsageError: there is no such approval.
        """
        self._check(session)

        def write(tx: Tx) -> None:
            approvals.give(tx, identity, session.principal.id, self._clock())
            body = {"approval": identity, "session": session.id}
            self._ledger.append(tx, session.principal.id, "approval.given", body)

        self._state.write(write)

    def _check(self, session: Session) -> None:
        if not self._may(session, "confirm_labels"):
            raise Refused("policy does not let you approve", reasons=("confirm_labels",))

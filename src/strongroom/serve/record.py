"""Steps 7 and 8 of an answer: who it is about, and the one transaction that pays and writes down.

The budget, the ledger's intent and the sealed annexes are one transaction. Either all of it is on
the disk or the answer is not given. An intent without an outcome counts as fully released.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from strongroom.core.errors import BudgetSpent, Refused
from strongroom.core.faults import fault
from strongroom.core.protocols import Keys
from strongroom.core.records import canonical
from strongroom.core.types import Json
from strongroom.ledger import Ledger
from strongroom.serve.answers import Budget, Session
from strongroom.serve.signin import recheck
from strongroom.state import State, Tx, alarms, annexes, approvals, budgets, principals

TOUCHED, REASON = "touched", "reason"
"""Labels under which annexes are sealed."""

_ASKED = ("kind", "question", "dataset", "field", "case")
"""What of a body was asked. The rest tells what was found, and whoever was refused may read the
ledger lines of their own refusals."""


@dataclass(frozen=True, slots=True, repr=False)
class Intent:
    """What is about to be released, before it is.

    Attributes:
        verb: "lookup" or "reveal".
        body: literal-free JSON for the ledger.
        subjects: keyed tokens of everybody whom the answer speaks of.
        constant: keyed token of what was searched for, None for a reveal.
        written: the reason and the matter, as typed; goes to the disk sealed.
        tampered: (dataset, rids) of rows that failed their check.
        approval: id of the approval that it stands on, "" for none; `question` what that binds to.
    """

    verb: str
    body: Mapping[str, Json]
    subjects: Sequence[bytes]
    constant: bytes | None
    written: Mapping[str, str]
    tampered: Sequence[tuple[str, tuple[str, ...]]] = ()
    approval: str = ""
    question: str = ""


_RESTORE = "restore the dataset from a snapshot, and look into who can write there"
_ASK = "ask whoever it is what the people were needed for; the ledger says which cases"


def _tampered(tx: Tx, now: datetime, dataset: str) -> None:
    message = f"rows of {dataset} failed their check"
    alarms.raised(tx, now, "tampered", dataset, "critical", message, _RESTORE)


class Recorder:
    """Writes down, durably, before anything goes out."""

    def __init__(self, state: State, ledger: Ledger, keys: Keys) -> None:
        self._state = state
        self._ledger = ledger
        self._keys = keys
        self._alarmed: set[tuple[str, str]] = set()
        self._gate = threading.Lock()

    def affordable(
        self, session: Session, constant: bytes, body: Mapping[str, Json], now: datetime
    ) -> None:
        """Refuse a search that cannot be paid, before it takes as long as what it would find.

        Raises:
            BudgetSpent: the day's people are used up; the attempt is written down.
        """
        who = session.principal

        def read(tx: Tx) -> None:
            # The limit is the account's as it is now: it may have been changed since signing in.
            account = principals.by_id(tx, who.id)
            limit = account.budget if account is not None else 0
            budgets.check(tx, who.id, budgets.day(now), limit, constant)

        try:
            self._state.read(read)
        except BudgetSpent as spent:
            self._spent(session, Intent("lookup", body, (), constant, {}), now)
            raise BudgetSpent(spent.message, spent.hint, ("budget",)) from None

    def intent(self, session: Session, intent: Intent, now: datetime) -> tuple[int, Budget]:
        """(8) Charge and write the intent in one durable transaction.

        Returns:
            The intent's sequence number, and the budget after it.

        Raises:
            BudgetSpent: it would be more people than a day allows; the attempt is written down,
                and what was searched for is charged if there is room for that.
            Refused: the session or the approval does not hold any more.
        """
        touched = sorted(set(intent.subjects))
        sealed = {
            TOUCHED: self._keys.seal(TOUCHED, b"".join(touched)),
            REASON: self._keys.seal(REASON, canonical(dict(intent.written))),
        }

        def write(tx: Tx) -> tuple[int, Budget]:
            who = recheck(tx, session, now)
            if intent.approval:
                approvals.use(
                    tx,
                    intent.approval,
                    by=who.id,
                    question=intent.question,
                    purpose=session.purpose,
                    case=session.case,
                    rows=1,
                    now=now,
                )
            charged = budgets.charge(
                tx, who.id, budgets.day(now), touched, who.budget, intent.constant
            )
            body = {
                **intent.body,
                "session": session.id,
                "purpose": session.purpose,
                "people": len(touched),
                "charged": charged.new,
                "spent": charged.spent,
                **{name: annexes.digest(data) for name, data in sealed.items()},
            }
            entry = self._ledger.append(tx, who.id, f"{intent.verb}.intent", body)
            annexes.keep(tx, entry.seq, "touched", sealed[TOUCHED])
            annexes.keep(tx, entry.seq, "reason", sealed[REASON])
            for dataset, rids in intent.tampered:
                alarm = {"dataset": dataset, "rids": list(rids), "intent": entry.seq}
                self._ledger.append(tx, who.id, "alarm.tampered", alarm)
                _tampered(tx, now, dataset)
            fault("ledger.intent.before_commit")
            return entry.seq, Budget(charged.spent, who.budget)

        try:
            made = self._state.write(write)
        except BudgetSpent as spent:
            self._spent(session, intent, now)
            # The numbers of this answer would tell how many people it found.
            raise BudgetSpent(spent.message, spent.hint, ("budget",)) from None
        except Refused as refused:
            self.refused(session, intent.verb, _asked(intent.body), refused.reasons)
            raise
        fault("ledger.intent.committed")
        return made

    def _spent(self, session: Session, intent: Intent, now: datetime) -> None:
        """A refused search has still told its asker something, so it is charged where it fits."""

        def write(tx: Tx) -> None:
            body = {**_asked(intent.body), "session": session.id, "why": ["budget"]}
            if intent.constant is not None:
                who = recheck(tx, session, now)
                before = budgets.spent(tx, who.id, budgets.day(now))
                if before < who.budget:
                    budgets.charge(tx, who.id, budgets.day(now), [], who.budget, intent.constant)
            self._ledger.append(tx, session.principal.id, f"{intent.verb}.refused", body)
            for dataset, rids in intent.tampered:
                damage = {"dataset": dataset, "rids": list(rids)}
                self._ledger.append(tx, session.principal.id, "alarm.tampered", damage)
                _tampered(tx, now, dataset)
            if first:
                alarm = {"session": session.id, "budget": session.principal.budget}
                self._ledger.append(tx, session.principal.id, "alarm.budget", alarm)
                who = session.principal
                subject = f"{who.name or who.id} {budgets.day(now)}"
                message = f"an account has used up its {who.budget} people of the day"
                alarms.raised(tx, now, "budget", subject, "high", message, _ASK)

        first = self._first_today(session.principal.id, now)
        self._state.write(write)

    def _first_today(self, principal: str, now: datetime) -> bool:
        """Whether an account runs out of people for the first time today: one alarm is enough."""
        known = (principal, budgets.day(now))
        with self._gate:
            if known in self._alarmed:
                return False
            self._alarmed.add(known)
        last = self._ledger.latest(1, act="alarm.budget", principal=principal)
        return not last or not last[0].at.startswith(known[1])

    def outcome(self, session: Session, verb: str, intent: int, rows: int) -> None:
        """(10) That the answer went out. Queued, not waited for: the intent counts already."""
        body = {"intent": intent, "rows": rows}

        def write(tx: Tx) -> None:
            self._ledger.append(tx, session.principal.id, f"{verb}.outcome", body)
            fault("ledger.outcome.before_commit")

        self._state.submit(write)

    def refused(
        self, session: Session, verb: str, body: Mapping[str, Json], reasons: Sequence[str]
    ) -> None:
        """Write down that policy said no."""
        self._ledger.write(
            session.principal.id,
            f"{verb}.refused",
            {**body, "session": session.id, "purpose": session.purpose, "why": list(reasons)},
        )


def _asked(body: Mapping[str, Json]) -> dict[str, Json]:
    """The question alone, for the line of a refusal."""
    return {name: body[name] for name in _ASKED if name in body}

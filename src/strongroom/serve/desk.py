"""The desk: small typed questions in, decided answers out, everything written down first.

A look-up goes through these steps; a reveal through the same ones from its handle on:

 (1) the session is live;
 (2) the question is parsed to typed values in canonical form;
 (3) policy is asked, for each dataset: may this be searched for, and what of it be shown;
 (4) each constant becomes a token under the join domain or index of the dataset;
 (5) the vault finds the stored rows by that token: ciphertext;
 (6) `protect.show` decrypts, checks every tag and token, and lets out what was decided; a row that
     fails is withheld and raises an alarm;
 (7) the people whom the answer speaks of are told as keyed tokens;
 (8) one durable transaction charges the budget and writes the intent;
 (9) the answer goes out;
(10) the outcome is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import pyarrow as pa

from strongroom.core.errors import Damaged, Refused, UsageError
from strongroom.core.faults import fault
from strongroom.core.protocols import Clock, Keys, Vault
from strongroom.core.secret import Secret
from strongroom.core.types import Decision, Generation, Label, Principal
from strongroom.core.values import Released
from strongroom.decide import Policies, allowed, evaluator
from strongroom.inventory import Inventory
from strongroom.ledger import FileWitness, Ledger
from strongroom.protect import PATTERN, Opened, opened, show, tampered, tokens
from strongroom.protect.subjects import matches, others, pick, subjects
from strongroom.serve import cards, holdings, people, questions
from strongroom.serve.alarming import Alarming, Alarms
from strongroom.serve.answers import Answer, Budget, Card, Line, Overview, Proof, Session
from strongroom.serve.approving import Approving, hint, question_of
from strongroom.serve.asking import Asking, Shelf, let_out
from strongroom.serve.exposing import Exposing
from strongroom.serve.labelling import Labelling
from strongroom.serve.reading import Reading
from strongroom.serve.record import Intent, Recorder
from strongroom.serve.signin import SignIn
from strongroom.state import State, budgets
from strongroom.state.alarms import Alarm

PURPOSES = ("incident", "patrol", "service", "audit")
ROWS = 50
"""Rows of one dataset in one answer at most."""

BUCKET = 4_096
"""Rows of one index bucket that are opened at most to find those that were meant."""

_CASE = re.compile(r"[\w\-./()（）〔〕【】\[\]# ]{1,64}")


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of one dataset on their way out."""

    generation: Generation
    decision: Decision
    released: Released
    subjects: tuple[bytes, ...]
    more: bool


class Desk:
    """Where questions are answered. Safe to use from many threads at once.

    Args:
        purposes: the closed list of what for.
        demo: whether the room is one of invented people, which signs in by printed codes.
        witness: where checkpoints are kept, to say how far the ledger is witnessed.
        spans: `find.spans`, to count the people named in a released text; None counts a text
            that is let out as its row only.
    """

    def __init__(
        self,
        state: State,
        ledger: Ledger,
        keys: Keys,
        policies: Policies,
        vaults: Sequence[Vault],
        inventory: Inventory,
        clock: Clock,
        *,
        purposes: Sequence[str] = PURPOSES,
        demo: bool = False,
        witness: FileWitness | None = None,
        spans: people.Spans | None = None,
        alarms: Alarms | None = None,
    ) -> None:
        self._state = state
        self._ledger = ledger
        self._keys = keys
        self._policies = policies
        self._inventory = inventory
        self._clock = clock
        self._purposes = tuple(purposes)
        self._demo = demo
        self._witness = witness
        self._spans = spans
        self._signin = SignIn(state, ledger, keys, clock)
        self._recorder = Recorder(state, ledger, keys)
        self._asking = Asking(policies, inventory)
        self._shelf = Shelf(vaults, inventory)
        self._alarms = alarms
        self.approving = Approving(state, ledger, keys, clock, self._may)
        self._labels = Labelling(inventory, ledger, clock, self._may, inventory.generation)
        self._reading = Reading(state, ledger, keys, self._may, self._witnessed)

    # -- (1) sessions -----------------------------------------------------------------------------

    def sign_in(self, name: str, password: Secret, code: str, address: str) -> tuple[str, Session]:
        """Sign in by password and second factor; returns the cookie and the session.

        Raises:
            Refused: wrong, or too many attempts; the hint says how long to wait.
        """
        return self._signin.password(name, password, code, address)

    def sign_in_code(self, code: str, address: str) -> tuple[str, Session]:
        """Sign in by a code that was printed once; rooms of invented people only.

        Raises:
            Refused: this is another room, the code is wrong, or there were too many attempts.
        """
        if not self._demo:
            raise Refused("sign-in codes are for demo rooms", "use a password and a second factor")
        return self._signin.code(code, address)

    def sign_in_local(self, principal: Principal) -> tuple[str, Session]:
        """A session for a command on this machine; no face offers it to the network."""
        return self._signin.local(principal)

    def token_session(self, token: Secret, address: str) -> Session | None:
        """The session of a stored token, None for anything else."""
        return self._signin.bearer(token, address)

    def session(self, cookie: str) -> Session | None:
        """Who is signed in under this cookie, None when nobody is."""
        return self._signin.session(cookie)

    def sign_out(self, cookie: str) -> None:
        """End the session of a cookie."""
        self._signin.sign_out(cookie)

    def set_language(self, cookie: str, language: str) -> None:
        """Set the language of the pages, "en" or "zh"."""
        self._signin.set_language(cookie, language)

    def choose_case(self, cookie: str, case: str, purpose: str) -> Session:
        """Choose the matter and what for, for half an hour.

        Raises:
            UsageError: the purpose is not on the list, or the case is no case number.
        """
        if purpose not in self._purposes:
            raise UsageError("there is no such purpose", f"known: {', '.join(self._purposes)}")
        case = case.strip()
        if not _CASE.fullmatch(case):
            raise UsageError("a case number is of 1 to 64 letters, digits and - . / ( )")
        return self._signin.choose_case(cookie, case, purpose)

    # -- asking -----------------------------------------------------------------------------------

    def lookup(self, session: Session, kind: str, values: Mapping[str, Secret]) -> Answer:
        """Look one person up.

        Args:
            kind: "id.cn_resident", "phone.mobile" or "name+birth_year".
            values: the one value, or "name" and "birth_year".

        Raises:
            UsageError: the question is malformed. Nothing was asked, nothing is charged.
            Refused: policy says no (`reasons` say which), or the budget of people is spent.
        """
        now = self._clock()
        question = questions.parse(kind, values, self._keys)  # (2)
        body = {
            "kind": kind,
            "question": question.constant.hex()[:16],
            "case": self._case(session),
        }
        found = self._find(session, question, body, now)  # (3) to (7)
        intent = Intent(
            "lookup",
            {
                **body,
                "decisions": {f.generation.dataset: f.decision.digest for f in found},
                "fields": {f.generation.dataset: let_out(f.decision) for f in found},
                "rows": {f.generation.dataset: f.released.data.num_rows for f in found},
            },
            [subject for f in found for subject in f.subjects],
            question.constant,
            {"case": session.case},
            _alarms(found),
        )
        shown = [card for f in found for card in self._cards(session, f, now)]
        entry, budget = self._recorder.intent(session, intent, now)  # (8)
        return self._out(session, "lookup", shown, found, entry, budget)  # (9), (10)

    def reveal(
        self, session: Session, handle: str, field: str, reason: Secret, approval: str = ""
    ) -> Answer:
        """One field of one card in clear.

        Args:
            handle: of a card of this very session, not older than half an hour.
            reason: as written; from level 3 on policy asks for one. It is stored sealed, its hash
                is in the ledger.
            approval: id of an approval by somebody else, where policy asks for one.

        Raises:
            Refused: the handle is closed, policy says no, or the budget of people is spent.
        """
        now = self._clock()
        written = questions.reason(reason)
        dataset, rid = cards.unhandle(self._keys, session, handle, now)
        question = question_of(dataset, field, rid)
        approval = approval or self.approving.usable(session, question, now)
        body = {"dataset": dataset, "field": field, "case": self._case(session)}
        found, reasons = self._fetch(session, dataset, rid, field, bool(written), approval, now)
        if reasons:
            self._recorder.refused(session, "reveal", body, reasons)
            then = self.approving.asked(session, question, written, reasons, now)
            raise Refused("policy does not let you read this in clear", then, reasons)
        intent = Intent(
            "reveal",
            {**body, "decisions": {dataset: found.decision.digest}},
            found.subjects,
            None,
            {"case": session.case, "reason": written},
            _alarms([found]),
            approval,
            question,
        )
        shown = self._cards(session, found, now, more=False)
        entry, budget = self._recorder.intent(session, intent, now)
        return self._out(session, "reveal", shown, [found], entry, budget)

    def _out(
        self,
        session: Session,
        verb: str,
        shown: Sequence[Card],
        found: Sequence[Found],
        entry: int,
        budget: Budget,
    ) -> Answer:
        bad = sum(len(tampered(f.released)) for f in found)
        notes = (f"rows that failed their check and are withheld: {bad}",) if bad else ()
        answer = Answer(tuple(shown), entry, budget, any(f.more for f in found), notes)
        fault("serve.answer.before_out")
        self._recorder.outcome(session, verb, entry, len(shown))
        return answer

    def _find(
        self,
        session: Session,
        question: questions.Question,
        body: Mapping[str, str],
        now: datetime,
    ) -> list[Found]:
        """Every dataset that may be searched, read under the generation that is current."""
        for again in (False, True):
            before = self._shelf.all(again=again)
            places = questions.places(question, before)
            if not places:
                raise UsageError(
                    "no protected dataset can be asked that",
                    "`strongroom status` says what is held",
                )
            refusals = [self._asking.may_search(session, place, now) for place in places]  # (3)
            open_to = [place for place, no in zip(places, refusals, strict=True) if no is None]
            if open_to:
                self._recorder.affordable(session, question.constant, body, now)
            try:
                found = [self._search(session, question, place, now) for place in open_to]
            except Damaged:
                if again:
                    raise
                continue
            if not open_to:
                why = tuple(sorted({name for no in refusals for name in no or ()}))
                self._recorder.refused(session, "lookup", body, why)
                raise Refused("policy does not let you look this up", hint(session), why)
            # A generation that was replaced in between looks like tampering: look once more.
            if not any(tampered(f.released) for f in found):
                break
        return found

    def _search(
        self, session: Session, question: questions.Question, place: questions.Place, now: datetime
    ) -> Found:
        generation, column = place.generation, place.column
        values = questions.columns_of(question, place)
        decision = self._asking.standing(session, "lookup", generation, now)  # (3)
        wanted = tokens(generation, column.name, values, self._keys)  # (4)
        limit = ROWS + 1 if column.role == "link" else BUCKET
        stored = place.vault.find(generation.dataset, column.name, wanted, limit)  # (5)
        rows = opened(stored, generation, self._keys)
        meant = matches(rows, generation, column.name, values, self._keys)
        more = int(meant.sum()) > ROWS
        return self._show(session, generation, decision, pick(rows, meant, ROWS), now, more)

    def _fetch(
        self,
        session: Session,
        dataset: str,
        rid: bytes,
        field: str,
        reason: bool,
        approval: str,
        now: datetime,
    ) -> tuple[Found, tuple[str, ...]]:
        """One row by its handle, and the reasons if its field may not be let out."""
        vault, generation = self._shelf.one(dataset)
        form = generation.form(field)
        if form is None or not form.columns:
            raise UsageError("this card has no such field")
        decision = self._asking.decide(
            session, "reveal", generation, now, [field], reason=reason, approval=approval
        )
        stored = vault.fetch(dataset, pa.array([rid], pa.binary(16)))
        rows = opened(stored, generation, self._keys)
        found = self._show(session, generation, decision, rows, now, more=False)
        if not found.released.data.num_rows:
            return found, ("the record is no longer there",)
        pattern = found.released.data.column(PATTERN)[0].as_py()
        outcome = cards.outcome_of(decision, field, pattern)
        if outcome.withheld and not tampered(found.released):
            return found, outcome.reasons or ("default-deny",)
        return found, ()

    def _show(
        self,
        session: Session,
        generation: Generation,
        decision: Decision,
        rows: Opened,
        now: datetime,
        more: bool,
    ) -> Found:
        """(6) and (7): let the rows out as decided, and tell whom they speak of."""
        released = show(
            rows,
            decision,
            self._keys,
            generation=generation,
            now_year=now.year,
            conditions=evaluator(now=now, place=session.principal.place),
        )
        about = subjects(rows, generation, self._keys).to_pylist()
        about += others(rows, generation, self._keys, let_out(decision))
        if self._spans is not None:
            about += people.mentioned(released, decision, self._spans, self._keys)
        return Found(generation, decision, released, tuple(about), more)

    def _cards(
        self, session: Session, found: Found, now: datetime, more: bool = True
    ) -> list[Card]:
        if not found.released.data.num_rows:
            return []
        generation = found.generation
        open_more = self._asking.revealable(session, generation, now) if more else {}
        return cards.cards(
            found.released,
            found.decision,
            generation,
            lambda form, pattern: open_more.get(form.field, (False, False)),
            lambda rid: cards.handle(self._keys, session, generation.dataset, rid, now),
        )

    def _case(self, session: Session) -> str:
        return self._signin.token("case", session.case) if session.case else ""

    # -- oversight --------------------------------------------------------------------------------

    def budget(self, session: Session) -> Budget:
        """How many people this account was shown today, and how many a day allows."""
        today = budgets.day(self._clock())
        who = session.principal
        return Budget(self._state.read(lambda tx: budgets.spent(tx, who.id, today)), who.budget)

    def _may(self, session: Session, action: str) -> bool:
        return allowed(session.principal, action, self._policies, now=self._clock()).allowed

    def overview(self, session: Session) -> Overview:
        """What is held, by dataset and level, what stands open, and what was alarming.

        Raises:
            Refused: policy does not let this account see it.
        """
        if not self._may(session, "see_overview"):
            self._recorder.refused(session, "overview", {}, ("see_overview",))
            raise Refused("policy does not let you see what is held", reasons=("see_overview",))
        self._inventory.refresh()
        return holdings.overview(
            [generation for _, generation in self._shelf.all()],
            self._inventory,
            holdings.open_exposures(self._inventory, self._clock(), demo=self._demo),
            entries=self._ledger.size(),
            witnessed=self._witnessed(),
            alarms=[(a.severity, a.message, a.remedy) for a in self._sounding()],
            may_label=self._labels.allowed(session),
        )

    def _sounding(self) -> list[Alarm]:
        return self._alarms.held() if self._alarms is not None else []

    @property
    def exposing(self) -> Exposing:
        """What stands open, as the last looks left it."""
        return Exposing(self._inventory, self._clock, self._may, demo=self._demo)

    @property
    def alarming(self) -> Alarming:
        """Alarms: seen, acknowledged, closed."""
        if self._alarms is None:
            raise UsageError("this desk keeps no alarms", "open it through its room")
        return Alarming(self._alarms, self._may)

    def _witnessed(self) -> int:
        held = self._witness.newest() if self._witness is not None else None
        return held.end if held is not None else 0

    def judge_label(self, session: Session, dataset: str, field: str, kind: str = "") -> Label:
        """Confirm the label of a field, or say what it is instead; see `Labelling.judge`."""
        return self._labels.judge(session, dataset, field, kind)

    def ledger_lines(
        self,
        session: Session,
        *,
        before: int | None = None,
        count: int = 50,
        act: str | None = None,
    ) -> list[Line]:
        """The newest entries first; see `Reading.lines`."""
        return self._reading.lines(session, before=before, count=count, act=act)

    def proof(self, session: Session, seq: int) -> Proof:
        """That an entry is in the ledger; see `Reading.proof`."""
        return self._reading.proof(session, seq)


def _alarms(found: Sequence[Found]) -> list[tuple[str, tuple[str, ...]]]:
    return [(f.generation.dataset, bad) for f in found if (bad := tampered(f.released))]

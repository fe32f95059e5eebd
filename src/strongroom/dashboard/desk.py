"""What the pages and the API ask of the desk, and what they know about one request."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from litestar import Request

from strongroom.core.errors import Refused
from strongroom.core.secret import Secret
from strongroom.core.types import Label
from strongroom.serve.answers import Answer, Budget, Line, Overview, Proof, Session

Step = Mapping[str, Any]
"""One step of a timeline: `at` (ISO 8601), `seconds` since the start, `what`, `noticed_by`,
`alarm` (empty when nothing had to be raised), `detail`. Texts without values."""

Timeline = Callable[[], Sequence[Step]]


class Desk(Protocol):
    """The questions of `strongroom.serve.Desk` that a face may put. All of them block."""

    def sign_in(
        self, name: str, password: Secret, code: str, address: str
    ) -> tuple[str, Session]: ...

    def sign_in_code(self, code: str, address: str) -> tuple[str, Session]: ...

    def session(self, cookie: str) -> Session | None: ...

    def token_session(self, token: Secret, address: str) -> Session | None:
        """The session of a stored token (`Authorization: Bearer`), None for anything else."""
        ...

    def sign_out(self, cookie: str) -> None: ...

    def choose_case(self, cookie: str, case: str, purpose: str) -> Session: ...

    def set_language(self, cookie: str, language: str) -> None: ...

    def lookup(self, session: Session, kind: str, values: Mapping[str, Secret]) -> Answer: ...

    def reveal(self, session: Session, handle: str, field: str, reason: Secret) -> Answer: ...

    def overview(self, session: Session) -> Overview: ...

    def ledger_lines(
        self,
        session: Session,
        *,
        before: int | None = None,
        count: int = 50,
        act: str | None = None,
    ) -> Sequence[Line]: ...

    def proof(self, session: Session, seq: int) -> Proof: ...

    def budget(self, session: Session) -> Budget: ...

    def judge_label(self, session: Session, dataset: str, field: str, kind: str = "") -> Label: ...

    @property
    def exposing(self) -> Exposing: ...

    @property
    def alarming(self) -> Alarming: ...

    @property
    def approving(self) -> Approving: ...


class Exposing(Protocol):
    """What stands open, for those who may see it (`strongroom.serve.exposing.Exposing`)."""

    def held(self, session: Session, *, over: bool = False) -> Sequence[Any]: ...


class Alarming(Protocol):
    """Alarms, for those who may see them (`strongroom.serve.alarming.Alarming`)."""

    def held(self, session: Session, *, closed: bool = False) -> Sequence[Any]: ...

    def move(self, session: Session, number: int, to: str) -> Any: ...


class Approving(Protocol):
    """Approvals, for those who may give them (`strongroom.serve.approving.Approving`)."""

    def waiting(self, session: Session) -> Sequence[Any]: ...

    def give(self, session: Session, identity: str) -> None: ...


@dataclass(frozen=True, slots=True, repr=False)
class Visit:
    """One request that passed the wall. It does not print itself: `form` may hold values.

    Attributes:
        session: who is signed in; None only on the sign-in page.
        cookie: what the desk knows the session by: the cookie, or the token of a program.
        address: of the asker, for the lock-out.
        form: what the body said, already parsed and bounded in size.
        wants_json: whether the asker is a program. bearer: whether it brought a token.
    """

    session: Session | None
    cookie: str
    address: str
    form: Mapping[str, Any] = field(default_factory=dict)
    wants_json: bool = False
    bearer: bool = False

    def text(self, name: str, limit: int = 500) -> str:
        """A text of the form, trimmed; "" when it is missing, not a text, or too long."""
        value = self.form.get(name, "")
        return value.strip() if isinstance(value, str) and len(value) <= limit else ""

    def secret(self, name: str, limit: int = 2_000) -> Secret:
        """The same, as a Secret."""
        return Secret(self.text(name, limit).encode("utf-8", "replace"))

    def __repr__(self) -> str:
        return "Visit(…)"


STATE = "strongroom_visit"
"""Where the wall leaves the visit in the state of the ASGI scope."""


def visit_of(request: Request[Any, Any, Any]) -> Visit:
    """The visit behind a request.

    Raises:
        KeyError: no wall stands before the page, so nobody was checked.
    """
    visit: Visit = request.scope["state"][STATE]
    return visit


def session_of(request: Request[Any, Any, Any]) -> Session:
    """The session behind a request that the wall let through.

    Raises:
        Refused: nobody is signed in. The wall sends strangers away before a page is asked; a page
            does not rely on that.
    """
    session = visit_of(request).session
    if session is None:
        raise Refused("nobody is signed in", "sign in first")
    return session

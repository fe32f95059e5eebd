"""What a check is given to look with, and what it says it saw.

A check holds no socket. From outside it asks a `Door`, which the prober stands behind: that keeps
the pace, the time limit, the cap on a reply and the rule that nothing is written. From inside it
is given the text of a configuration file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, Protocol

from strongroom.core.secret import Secret

CAP = 65_536
"""Bytes that are read of any one reply; what lies behind is never fetched."""

Weakness = Literal[
    "no_auth",
    "default_credentials",
    "broad_role",
    "no_tls",
    "public_bind",
    "end_of_life",
    "certificate",
    "reported",
]
"""The closed set of weaknesses: open to anyone; open to a password that everybody knows; a role
that may do more than its use needs; readable on the way; offered to networks that need it not; no
more repairs; a certificate that proves nothing; what another scanner reported."""


Ask = Callable[[str], Any]
"""Puts a reading question about accounts and settings to a store that its owner's account is signed
in to: SQL gives rows of texts and numbers, a path or a command gives JSON; None where the account
may not ask that."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One weakness, as a check saw it.

    Attributes:
        message: what it means, in words that follow "on ASSET:", without any value of the data.
        remedy: what to do; empty where the check's own remedy serves.
        proof: the shortest piece of a reply or file that shows it: a status, a key, a version.
    """

    weakness: Weakness
    message: str
    remedy: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Login:
    """A user and a password of the owner's list of default credentials."""

    user: str
    password: Secret


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer: status, headers with lower-case names, at most `CAP` bytes of the body."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def cut(self) -> bool:
        """Whether the body may go on behind what was read."""
        return len(self.body) >= CAP


class Line(Protocol):
    """One connection on which a protocol's own greeting is spoken."""

    def send(self, data: bytes) -> None:
        """Send what belongs to a greeting; never anything that changes the other side."""
        ...

    def read(self, count: int = 0) -> bytes:
        """`count` bytes, or all until the other side closes when 0; fewer at the time limit, at a
        reset, and at the cap."""
        ...

    def secure(self) -> bool:
        """Begin TLS on this connection; whether it stands."""
        ...

    def close(self) -> None: ...

    def __enter__(self) -> Line: ...

    def __exit__(self, *exc: object) -> None: ...


class Door(Protocol):
    """One declared asset, seen from outside.

    Attributes:
        account: a user name or bucket that the owner declared to ask with or for; "" for none.
        today: the date, for versions that are no longer repaired.
        secure: whether TLS stands; None until something has been asked.
        reached: whether anything answered so far.
        host: as a request names it, with its port.
    """

    account: str
    today: date
    secure: bool | None
    reached: bool

    @property
    def host(self) -> str: ...

    def get(self, path: str, *, login: Login | None = None, head: bool = False) -> Reply | None:
        """The answer to GET (or HEAD), plain first and then TLS; None when there is none.

        Redirects are not followed; every call is a connection of its own.
        """
        ...

    def post(self, name: str) -> Reply | None:
        """One of the few questions that a protocol only takes as POST (`prober.READING_POSTS`)."""
        ...

    def line(self) -> Line | None:
        """A fresh connection; None when nothing takes it."""
        ...


State = Literal["open", "guarded", "other", "silent"]


@dataclass(frozen=True, slots=True)
class Look:
    """What a look from outside came to.

    Attributes:
        state: open to anyone; guarded: it asked who we are; other: something else answers there;
            silent: nothing did.
        version: as the other side gives it, "" where it does not.
        signs: the weaknesses seen, worst first.
    """

    state: State
    signs: tuple[Sign, ...] = ()
    version: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What stands open, by names and counts: no document was asked for.

    Attributes:
        dataset: name of the index, table or collection.
        rows: its documents, -1 where the other side does not say.
        fields: names of its fields; `cut` when there were more than fitted.
    """

    dataset: str
    rows: int
    fields: tuple[str, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A recorded situation, by which a check is tested wherever its server cannot be had.

    Attributes:
        title: the server and setting it was recorded from, or "by its documentation".
        shows: the weaknesses that must be seen in it, exactly; empty for a safe one.
        state: what the look must come to.
        http: "GET /path" or "POST name" → the reply; anything else is answered with 404. A reply
            for "login" instead answers requests that carry credentials, whatever their path, and
            one for "login GET /path" those for that path.
        tls: whether the HTTP replies come over TLS.
        lines: for greetings: for each connection, what its successive reads give; "TLS" as a
            read answers `secure()`.
        file, text: a configuration file, instead of replies.
        login: credentials to try, as user and password.
        answers: question → answer of a store that the owner's account asks, instead of replies;
            a question that is not there may not be asked.
    """

    title: str
    shows: frozenset[Weakness] = frozenset()
    state: State = "guarded"
    http: Mapping[str, Reply] = field(default_factory=dict)
    tls: bool = False
    lines: Sequence[Sequence[bytes]] = ()
    file: str = ""
    text: str = ""
    login: tuple[str, str] | None = None
    account: str = ""
    answers: Mapping[str, Any] = field(default_factory=dict)

"""A small honest desk in memory: it checks what the real one checks, over two invented people."""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from strongroom.core.errors import BudgetSpent, Refused, UsageError
from strongroom.core.secret import Secret
from strongroom.core.types import Level, Principal
from strongroom.gateway import Gateway, Server, Settings, create_app
from strongroom.serve.answers import (
    Answer,
    Budget,
    Card,
    Held,
    HeldField,
    Line,
    Overview,
    Proof,
    Session,
    Shown,
)

OFFICER_CODE, DPO_CODE, ADMINISTRATOR_CODE = (
    "AAAA-OFFI-CERC-ODE2",
    "BBBB-DPOD-POCO-DE33",
    "CCCC-ADMI-NCOD-E444",
)
ACCOUNTS = {
    OFFICER_CODE: Principal("p1", frozenset({"officer"}), "310101", 3, "officer"),
    DPO_CODE: Principal("p2", frozenset({"dpo"}), "", 0, "dpo"),
    ADMINISTRATOR_CODE: Principal("p3", frozenset({"administrator"}), "", 0, "administrator"),
}
TOKEN = "7" * 64
PEOPLE = [
    {"name": "王小明", "id_number": "990101198401011237", "mobile": "16412345678", "year": "1984"},
    {"name": "李梅", "id_number": "990101199002022222", "mobile": "16900000001", "year": "1990"},
]
FIELDS = (
    ("name", "person.name", "Name", "姓名", Level.PERSONAL, lambda v: v[0] + "*" * (len(v) - 1)),
    (
        "id_number",
        "id.cn_resident",
        "ID number",
        "身份证号",
        Level.SENSITIVE,
        lambda v: "…" + v[-4:],
    ),
    ("mobile", "phone.mobile", "Mobile number", "手机号", Level.SENSITIVE, lambda v: "…" + v[-4:]),
    ("ethnicity", "person.ethnicity", "Ethnicity", "民族", Level.SENSITIVE, None),
)


class MemoryDesk:
    """Keeps sessions, a hash chain of acts, a budget; masks by default, reveals with a reason."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.sessions: dict[str, Session] = {}
        self.lines: list[Line] = []
        self.shown: dict[str, set[int]] = {}
        self.failures: dict[str, int] = {}
        self.handles: dict[str, tuple[str, int]] = {}
        self.people = [dict(person) for person in PEOPLE]
        self.asked: list[str] = []
        self.broken: Exception | None = None
        self.proven = True

    def write(self, who: str, act: str, body: Mapping[str, object]) -> int:
        with self.lock:
            seq = len(self.lines)
            at = datetime.now(UTC).isoformat()
            leaf = hashlib.sha256(f"{seq}{at}{who}{act}{body}".encode()).hexdigest()
            self.lines.append(Line(seq, at, who, act, dict(body), leaf))
            return seq

    def _begin(self, principal: Principal) -> tuple[str, Session]:
        cookie = secrets.token_urlsafe(32)
        until = (datetime.now(UTC) + timedelta(hours=12)).isoformat()
        session = Session(
            "s" + secrets.token_hex(4), principal, "", "", "", secrets.token_hex(32), until
        )
        self.sessions[cookie] = session
        self.write(principal.id, "signin", {"session": session.id})
        return cookie, session

    def sign_in(self, name: str, password: Secret, code: str, address: str) -> tuple[str, Session]:
        if self.failures.get(address, 0) >= 4:
            raise Refused("too many attempts to sign in", "wait 5 seconds")
        right = name == "officer" and password == Secret(b"correct horse") and code == "123456"
        if not right:
            self.failures[address] = self.failures.get(address, 0) + 1
            raise Refused("the name, the password or the code is wrong")
        return self._begin(ACCOUNTS[OFFICER_CODE])

    def sign_in_code(self, code: str, address: str) -> tuple[str, Session]:
        if self.failures.get(address, 0) >= 4:
            raise Refused("too many attempts to sign in", "wait 5 seconds")
        if code not in ACCOUNTS:
            self.failures[address] = self.failures.get(address, 0) + 1
            raise Refused("the name, the password or the code is wrong")
        return self._begin(ACCOUNTS[code])

    def token_session(self, token: Secret, address: str) -> Session | None:
        if token != Secret(TOKEN.encode()):
            return None
        if TOKEN not in self.sessions:
            cookie, _session = self._begin(ACCOUNTS[OFFICER_CODE])
            self.sessions[TOKEN] = self.sessions.pop(cookie)
        return self.sessions[TOKEN]

    def session(self, cookie: str) -> Session | None:
        return self.sessions.get(cookie)

    def sign_out(self, cookie: str) -> None:
        self.sessions.pop(cookie, None)

    def choose_case(self, cookie: str, case: str, purpose: str) -> Session:
        if not case:
            raise UsageError("a case number is of 1 to 64 letters")
        until = (datetime.now(UTC) + timedelta(minutes=30)).isoformat()
        chosen = replace(self.sessions[cookie], case=case, purpose=purpose, case_until=until)
        self.sessions[cookie] = chosen
        return chosen

    def set_language(self, cookie: str, language: str) -> None:
        self.sessions[cookie] = replace(self.sessions[cookie], language=language)

    def _card(self, session: Session, person: int, clear: str = "") -> Card:
        handle = secrets.token_hex(8)
        self.handles[handle] = (session.id, person)
        fields = []
        for name, kind, title, title_zh, level, mask in FIELDS:
            value = self.people[person].get(name, "")
            stage, text = ("masked", mask(value)) if mask else ("withheld", "")
            if name == clear:
                stage, text = "clear", value
            fields.append(
                Shown(
                    "person",
                    name,
                    kind,
                    title,
                    title_zh,
                    level,
                    text,
                    stage,  # type: ignore[arg-type]
                    bool(mask),
                    level >= Level.SENSITIVE,
                    ("no-groups",) if not mask else ("mask",),
                )
            )
        return Card(handle, "person", tuple(fields))

    def lookup(self, session: Session, kind: str, values: Mapping[str, Secret]) -> Answer:
        self.asked.append(kind)
        if self.broken is not None:
            raise self.broken
        if "officer" not in session.principal.roles or not session.case:
            raise Refused(
                "policy does not let you look this up", "choose the case first", ("need-case",)
            )
        texts = {name: value.reveal().decode() for name, value in values.items()}
        if not texts or not all(texts.values()):
            raise UsageError("the question lacks a part")
        if kind == "name+birth_year":
            hits = [
                i
                for i, p in enumerate(self.people)
                if (p["name"], p["year"]) == (texts["name"], texts["birth_year"])
            ]
        else:
            name = {"id.cn_resident": "id_number", "phone.mobile": "mobile"}.get(kind)
            if name is None:
                raise UsageError("there is no such question")
            hits = [i for i, p in enumerate(self.people) if p[name] in texts.values()]
        shown = self.shown.setdefault(session.principal.id, set())
        if len(shown | set(hits)) > session.principal.budget:
            raise BudgetSpent("the budget of people is spent", "go on tomorrow", ("budget",))
        shown.update(hits)
        entry = self.write(
            session.principal.id, "lookup.intent", {"kind": kind, "people": len(hits)}
        )
        return Answer(tuple(self._card(session, i) for i in hits), entry, self.budget(session))

    def reveal(self, session: Session, handle: str, field: str, reason: Secret) -> Answer:
        owner, person = self.handles.get(handle, ("", -1))
        if owner != session.id:
            raise Refused("the handle is closed", "look the person up again")
        level = next(
            (level for name, _, _, _, level, mask in FIELDS if name == field and mask), None
        )
        if level is None:
            raise Refused("policy does not let you read this in clear", reasons=("no-groups",))
        if level >= Level.SENSITIVE and len(reason) < 4:
            raise Refused(
                "policy does not let you read this in clear", "give a reason", ("reason",)
            )
        entry = self.write(
            session.principal.id, "reveal.intent", {"dataset": "person", "field": field}
        )
        card = self._card(session, person, clear=field)
        only = replace(card, fields=tuple(f for f in card.fields if f.field == field))
        return Answer((only,), entry, self.budget(session))

    def overview(self, session: Session) -> Overview:
        if "officer" in session.principal.roles:
            raise Refused("policy does not let you see what is held", reasons=("see_overview",))
        fields = tuple(
            HeldField(
                "person",
                n,
                k,
                t,
                z,
                level,
                ("encrypted AES-256-SIV", "link token"),
                "proposed",
                ("checked",),
            )
            for n, k, t, z, level, _ in FIELDS
        )
        held = Held(
            "person",
            "file:///city/person.parquet",
            "room/data",
            100_000,
            99_820,
            3,
            "2026-11-23T08:00:00Z",
            1,
            fields,
        )
        return Overview(
            (held,),
            {2: 1, 3: 3},
            99_820,
            (("high", "clear copy still readable", "retire it"),),
            len(self.lines),
            0,
        )

    def ledger_lines(
        self,
        session: Session,
        *,
        before: int | None = None,
        count: int = 50,
        act: str | None = None,
    ) -> list[Line]:
        everything = "officer" not in session.principal.roles
        chosen = [
            line
            for line in reversed(self.lines)
            if (before is None or line.seq < before)
            and (act is None or line.act.split(".")[0] == act.split(".")[0])
            and (everything or line.principal == session.principal.id)
        ]
        return chosen[:count]

    def proof(self, session: Session, seq: int) -> Proof:
        if seq >= len(self.lines):
            raise UsageError("there is no such entry")
        if (
            "officer" in session.principal.roles
            and self.lines[seq].principal != session.principal.id
        ):
            raise Refused("policy does not let you read this entry", reasons=("see_ledger",))
        leaf = self.lines[seq].leaf
        return Proof(
            seq, leaf, len(self.lines), "ab" * 32, ("cd" * 32, "ef" * 32), "01" * 64, self.proven, 0
        )

    def budget(self, session: Session) -> Budget:
        return Budget(len(self.shown.get(session.principal.id, ())), session.principal.budget)


def demo_timeline() -> list[dict[str, Any]]:
    return [
        {
            "at": "2026-11-23T08:00:00Z",
            "seconds": 0.0,
            "what": "opened the dashboard without a session",
            "noticed_by": "wall",
            "alarm": "",
            "detail": "a sign-in page and nothing else",
        },
        {
            "at": "2026-11-23T08:00:41Z",
            "seconds": 41.2,
            "what": "asked for 250,000 people",
            "noticed_by": "budget",
            "alarm": "budget spent",
            "detail": "50 of 50",
        },
    ]


@pytest.fixture
def desk() -> MemoryDesk:
    return MemoryDesk()


@pytest.fixture
def settings() -> Settings:
    return Settings(port=8420, demo=True, body_seconds=0.4, header_seconds=1.0)


@pytest.fixture
def app(desk: MemoryDesk, settings: Settings) -> Gateway:
    return create_app(desk, settings, timeline=demo_timeline)


SAME_ORIGIN = {"sec-fetch-site": "same-origin", "accept": "text/html"}


@pytest.fixture
def client(app: Gateway) -> Iterator[httpx.Client]:
    """A browser-like client that reaches the application through its wall, without a socket."""
    from litestar.testing import TestClient

    with TestClient(app, base_url="http://127.0.0.1:8420", raise_server_exceptions=False) as made:
        made.headers.update(SAME_ORIGIN)
        made.follow_redirects = False
        yield made


@pytest.fixture
def server(desk: MemoryDesk) -> Iterator[Server]:
    """A real server on a free port."""
    settings = Settings(port=0, demo=True, body_seconds=0.5, header_seconds=1.0)
    with Server(
        create_app(desk, settings, timeline=demo_timeline), settings
    ).background() as running:
        yield running

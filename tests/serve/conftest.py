"""A small protected register of invented people, made by the real parts, and a desk before it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from strongroom import ledger as ledgers
from strongroom.core.secret import Secret
from strongroom.core.types import Asked, Field, Level, Principal, Request
from strongroom.decide import Policies, decide
from strongroom.inventory import Inventory
from strongroom.keyring import Keyring, Unlock, create, passwords, totp
from strongroom.protect import bulk
from strongroom.serve import Desk
from strongroom.serve.answers import Session
from strongroom.state import State, principals
from strongroom.stores import open_store
from strongroom.stores.generations import open_vault
from strongroom.watch.alarms import Alarms

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PASSWORD = "long enough to be a password"
PEOPLE = 60
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def number(serial: int) -> str:
    """The ID number of an invented person: province code 99 is given to nobody."""
    body = (
        f"990101{1940 + serial % 60}{1 + serial % 12:02d}{1 + serial % 28:02d}{serial % 1000:03d}"
    )
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS, strict=True)) % 11]


def mobile(serial: int) -> str:
    return f"160{serial:08d}"


def name(serial: int) -> str:
    return "王李张刘陈"[serial % 5] + "伟芳娜敏静秀丽强磊军"[serial // 5 % 10]


PERSON = {
    "name": ("person.name", Level.PERSONAL),
    "id_number": ("id.cn_resident", Level.SENSITIVE),
    "birth_date": ("date.birth", Level.PERSONAL),
    "ethnicity": ("person.ethnicity", Level.SENSITIVE),
}
CONTACT = {
    "name": ("person.name", Level.PERSONAL),
    "id_number": ("id.cn_resident", Level.SENSITIVE),
    "mobile": ("phone.mobile", Level.PERSONAL),
    "address": ("address", Level.PERSONAL),
}


def person_rows() -> pa.Table:
    serials = range(PEOPLE)
    return pa.table(
        {
            "name": [name(i) for i in serials],
            "id_number": [number(i) for i in serials],
            "birth_date": [f"{n[6:10]}-{n[10:12]}-{n[12:14]}" for n in map(number, serials)],
            "ethnicity": ["汉"] * PEOPLE,
        }
    )


def contact_rows() -> pa.Table:
    serials = range(PEOPLE)
    return pa.table(
        {
            "name": [name(i) for i in serials],
            # Every fifth contact has no ID number: there the mobile tells the person.
            "id_number": [None if i % 5 == 4 else number(i) for i in serials],
            "mobile": [mobile(i) for i in serials],
            "address": ["上海市黄浦区虚构路1号"] * PEOPLE,
        }
    )


@dataclass
class Clock:
    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Room:
    """What a test may hold on to."""

    path: Path
    clock: Clock
    keys: Keyring
    state: State
    ledger: ledgers.Ledger
    witness: ledgers.FileWitness
    desk: Desk
    vault: object
    seeds: dict[str, Secret] = field(default_factory=dict)

    def account(self, who: str, role: str = "officer", budget: int = 20, place: str = "") -> str:
        seed = totp.new_secret()
        self.seeds[who] = seed
        sealed = self.keys.seal("totp", seed.reveal())
        return self.state.write(
            lambda tx: principals.add(
                tx,
                name=who,
                roles=[role],
                now=self.clock(),
                place=place,
                budget=budget,
                password=HASHED,
                totp=sealed,
            )
        ).id

    def code(self, who: str) -> str:
        return totp.code_at(self.seeds[who], int(self.clock().timestamp()) // 30)

    def session(self, identity: str, *, case: str = "A-1", purpose: str = "incident") -> Session:
        """A live session without going through a password, which takes half a second."""
        who = self.state.read(lambda tx: principals.by_id(tx, identity))
        cookie, session = self.desk.sign_in_local(who.principal)
        return self.desk.choose_case(cookie, case, purpose) if case else session

    def officer(self, budget: int = 20, **more: str) -> Session:
        serial = self.state.read(lambda tx: len(principals.everybody(tx)))
        return self.session(self.account(f"officer-{serial}", budget=budget), **more)

    def oversight(self, role: str = "dpo") -> Session:
        return self.session(self.account(f"{role}-account", role), case="")

    def acts(self, act: str | None = None) -> list[str]:
        self.state.flush()
        return [e.act for e in reversed(self.ledger.latest(500, act=act))]


HASHED = passwords.hash_password(Secret(PASSWORD.encode()))


def _protect(
    folder: Path, source: Path, dataset: str, labels: dict, keys: Keyring, inventory
) -> None:
    engineer = Principal("local:0", frozenset({"engineer"}))
    with open_store(str(source)) as store:
        asked = tuple(
            Asked(Field(store.url, dataset, column), kind, level)
            for column, (kind, level) in labels.items()
        )
        request = Request(engineer, "protect", "protect", asked, NOON)
        decision = decide(request, Policies.load(None), dataset=dataset)
        vault = open_vault(folder, create=True, signer=keys.signer())
        bulk(store, dataset, decision, vault, keys, now=NOON, inventory=inventory)


@pytest.fixture(scope="session")
def register(tmp_path_factory) -> Iterator[tuple[Path, Keyring]]:
    """Two protected datasets in a room's folder, and the keyring; nobody writes to it."""
    folder = tmp_path_factory.mktemp("register")
    keys = create(folder / "keyring.json", Unlock.key_file(folder / "key"), demo=True)
    inventory = Inventory.open(folder / "inventory.json")
    for dataset, table, labels in (
        ("person", person_rows(), PERSON),
        ("contact", contact_rows(), CONTACT),
    ):
        source = folder / f"{dataset}.parquet"
        pq.write_table(table, source)
        _protect(folder / "room", source, dataset, labels, keys, inventory)
    yield folder, keys
    keys.close()


def _open_room(
    folder: Path, keys: Keyring, path: Path, clock: Clock, demo_room: bool = True, **options
) -> Room:
    state = State.open(path / "state.sqlite", clock=clock, migrations=ledgers.MIGRATIONS)
    ledger = ledgers.Ledger(state, keys.signer(), clock)
    witness = ledgers.FileWitness(path / "witness")
    vault = open_vault(folder / "room", signer=keys.signer())
    if folder != path and not (path / "inventory.json").exists():
        # Judging labels writes here, and the register is shared by all tests.
        shutil.copy(folder / "inventory.json", path / "inventory.json")
    inventory = Inventory.open(path / "inventory.json")
    options.setdefault("vaults", [vault])
    desk = Desk(
        state=state,
        ledger=ledger,
        keys=keys,
        policies=Policies.load(None),
        inventory=inventory,
        clock=clock,
        demo=demo_room,
        witness=witness,
        alarms=Alarms(state, ledger, clock),
        **options,
    )
    return Room(path, clock, keys, state, ledger, witness, desk, vault)


@pytest.fixture
def room(register, tmp_path) -> Iterator[Room]:
    folder, keys = register
    made = _open_room(folder, keys, tmp_path, Clock())
    yield made
    made.state.close()


@pytest.fixture
def open_room(register, tmp_path):
    """Another desk over the same register, with options of its own."""
    folder, keys = register
    made = []

    def open_it(clock=None, **options):
        path = tmp_path / f"room-{len(made)}"
        path.mkdir()
        made.append(_open_room(folder, keys, path, clock or Clock(), **options))
        return made[-1]

    yield open_it
    for each in made:
        each.state.close()


class Invented:
    """The people of the register by their serial number, and questions about them."""

    people = PEOPLE
    password = Secret(PASSWORD.encode())

    @staticmethod
    def secret(text: str) -> Secret:
        return Secret(text.encode())

    number = staticmethod(number)
    mobile = staticmethod(mobile)
    name = staticmethod(name)

    def by_number(self, serial: int):
        return "id.cn_resident", {"value": self.secret(number(serial))}

    def by_mobile(self, serial: int):
        return "phone.mobile", {"value": self.secret(mobile(serial))}

    def by_name(self, serial: int):
        year = number(serial)[6:10]
        return "name+birth_year", {
            "name": self.secret(name(serial)),
            "birth_year": self.secret(year),
        }


@pytest.fixture(scope="session")
def invented():
    return Invented()

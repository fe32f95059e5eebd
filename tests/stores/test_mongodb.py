"""A server that speaks MongoDB's protocol: read as tables.

FerretDB stands in for MongoDB, which cannot be had as a package; tests/servers/ferretdb builds it.
"""

import base64
import datetime as dt
import importlib.util
import uuid
from pathlib import Path

import bson
import pyarrow as pa
import pymongo
import pytest

from strongroom import city
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.registry import shelf
from strongroom.find import find
from strongroom.stores import _mongodb_client, mongodb, open_store
from strongroom.testing import stores as suite

SERVERS = Path(__file__).parents[1] / "checks" / "servers.py"


@pytest.fixture(scope="module")
def servers():
    spec = importlib.util.spec_from_file_location("real_servers", SERVERS)
    servers = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(servers)
    return servers


@pytest.fixture(scope="module")
def port(servers):
    with servers.ferretdb() as number:
        yield number


@pytest.fixture(scope="module")
def client(port):
    with pymongo.MongoClient("127.0.0.1", port, directConnection=True) as found:
        yield found


@pytest.fixture(scope="module")
def subject(port, client):
    rows = suite.invented_rows(500)
    ids = [f"{i:05d}" for i in range(500)]
    client["suite"]["conformance"].insert_many(
        [{"_id": i, **row} for i, row in zip(ids, rows.to_pylist(), strict=True)]
    )
    names = rows.schema.names
    nothing = pa.nulls(500, pa.string())
    held = {"_id": pa.array(ids), **{n: rows.column(n) for n in names}, "_more": nothing}
    return suite.Subject(
        entry=shelf("stores")["mongodb"],
        target=f"mongodb://127.0.0.1:{port}/suite",
        dataset="conformance",
        rows=pa.table(held),
    )


@pytest.mark.parametrize("promise", suite.CHECKS, ids=lambda p: p.__name__)
def test_a_collection_keeps_every_promise_of_a_store(subject, promise):
    promise(subject)


@pytest.fixture
def small_parts(monkeypatch):
    monkeypatch.setattr(mongodb, "PART", 300)


@pytest.mark.parametrize("promise", suite.CHECKS, ids=lambda p: p.__name__)
def test_a_collection_in_several_partitions_keeps_them_too(subject, promise, small_parts):
    promise(subject)


def test_the_city_is_found_in_a_collection_with_its_people(port, client, small_parts):
    people = next(iter(city.generate("person", 1_000, 4))).data.to_pylist()
    for person in people:
        born = person["birth_date"]
        if isinstance(born, dt.date):
            person["birth_date"] = dt.datetime(born.year, born.month, born.day)  # noqa: DTZ001
    client["register"]["person"].insert_many(people)
    with open_store(f"mongodb://127.0.0.1:{port}") as store:
        parts = store.partitions("register.person")
        read = [b.data.num_rows for b in store.read("register.person")]
        found = {f.field.name: f for f in find(store) if f.field.dataset == "register.person"}
    assert len(parts) >= 3
    assert sum(read) == len(people)
    assert found["id_number"].kind == "id.cn_resident"
    assert found["name"].kind == "person.name"
    assert 900 <= found["id_number"].people <= 1_005


def test_nested_and_rare_members_come_out_and_every_type_becomes_text_or_number(port, client):
    number = uuid.UUID(int=7)
    first = bson.ObjectId("65a000000000000000000001")
    rows = [
        {"_id": first, "user": {"name": "王小明", "phones": ["16800001234"]}, "n": 12},
        {
            "_id": bson.ObjectId("65a000000000000000000002"),
            "user": {"name": "李梅"},
            "n": "twelve",
            "raw": b"\x00\xff",
            "held": "电话16800001234".encode(),
            "at": dt.datetime(2024, 5, 6, 7, 8, 9, tzinfo=dt.UTC),
            "uid": bson.Binary.from_uuid(number),
            "big": bson.Int64(1 << 40),
        },
    ]
    client["types"]["mixed"].insert_many(rows)
    with open_store(f"mongodb://127.0.0.1:{port}/types/mixed") as store:
        [batch] = store.read("mixed")
    one, two = batch.data.to_pylist()
    assert one["_id"] == str(first)
    assert (one["user.name"], one["user.phones"]) == ("王小明", '["16800001234"]')
    assert (one["n"], two["n"]) == ("12", "twelve")
    assert two["raw"] == base64.b64encode(b"\x00\xff").decode()
    assert two["held"] == "电话16800001234"
    assert two["at"].startswith("2024-05-06T07:08:09")
    assert (two["uid"], two["big"]) == (str(number), 1 << 40)


def test_a_member_that_no_surveyed_document_shows_is_kept_aside_and_not_lost(
    port, client, monkeypatch
):
    monkeypatch.setattr(mongodb, "SURVEYED", 5)
    rows = [{"_id": i, "a": i} for i in range(50)]
    rows[20] |= {"phone": "16800001234", "a": "text"}
    client["types"]["rare"].insert_many(rows)
    with open_store(f"mongodb://127.0.0.1:{port}/types/rare") as store:
        [batch] = store.read("rare")
    assert batch.data.schema.names == ["_id", "a", "_more"]
    assert batch.data.to_pylist()[20] == {
        "_id": 20, "a": None, "_more": '{"a":"text","phone":"16800001234"}',
    }  # fmt: skip


def test_ids_of_mixed_types_are_one_partition_and_none_is_lost(port, client, small_parts):
    rows = [{"_id": i} for i in range(400)] + [{"_id": f"{i:04d}"} for i in range(400)]
    client["types"]["ids"].insert_many(rows)
    with open_store(f"mongodb://127.0.0.1:{port}/types/ids") as store:
        assert [p.name for p in store.partitions("ids")] == ["run-00000"]
        assert sum(b.data.num_rows for b in store.read("ids")) == 800


def test_what_came_and_what_went_changes_the_fingerprint(port, client):
    client["types"]["moving"].insert_many([{"_id": i} for i in range(10)])
    target = f"mongodb://127.0.0.1:{port}/types/moving"
    marks = []
    for change in (lambda at: None, lambda at: at.insert_one({"_id": 11}), lambda at: at.delete_one({"_id": 4})):  # fmt: skip
        change(client["types"]["moving"])
        with open_store(target) as store:
            marks.append([p.fingerprint for p in store.partitions("moving")])
    assert marks[0] != marks[1] != marks[2]


def test_an_account_without_rights_is_said_in_our_words_and_its_password_never(servers):
    account = ("--setup-username=owner", "--setup-password=secretword", "--setup-database=admin")
    with servers.ferretdb("--test-enable-new-auth", *account) as port:
        for login in ("", "owner:wrongword@"):
            with (
                open_store(f"mongodb://{login}127.0.0.1:{port}/x?authSource=admin") as store,
                pytest.raises(StoreError) as error,
            ):
                store.datasets()
            said = error.value.message + store.url + repr(store._where)
            assert "does not let this account in" in error.value.message
            assert "wrongword" not in said
        with open_store(f"mongodb://owner:secretword@127.0.0.1:{port}/x?authSource=admin") as store:
            assert store.datasets() == ()


def test_nobody_there_is_said_in_our_words():
    with (
        open_store("mongodb://clerk:secretword@127.0.0.1:9/people", timeout=1) as store,
        pytest.raises(StoreError) as error,
    ):
        store.datasets()
    assert "does not answer" in error.value.message
    assert "secretword" not in error.value.message + store.url + repr(store._where)


@pytest.mark.parametrize(
    "target",
    [
        "mongodb://",
        "mongodb://h:x",
        "mongodb://h/?tls=maybe",
        "mongodb://h/?colour=red",
        "mongodb://one,two/people",
        "mongodb+srv://cluster.example.com/people",
    ],
)
def test_an_address_that_cannot_be_or_leads_elsewhere_is_refused(target):
    with pytest.raises(UsageError):
        open_store(target)


def test_a_user_without_a_password_is_looked_up_in_netrc(tmp_path, monkeypatch):
    (tmp_path / "netrc").write_text("machine db.example.com login clerk password invented\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    where = _mongodb_client.address("mongodb://clerk@db.example.com/people/cases?ssl=true")
    assert (where.user, where.password, where.tls) == ("clerk", "invented", "yes")
    assert (where.database, where.collection, where.source) == ("people", "cases", "people")


class Told:
    """What a MongoDB says of itself: FerretDB tells neither, so its answers are written here."""

    def __init__(self, status, clients=()):
        self.admin = self
        self._status, self._clients = status, clients

    def command(self, *_, **__):
        return self._status

    def aggregate(self, stages):
        assert stages == [{"$currentOp": {"allUsers": True, "idleConnections": True}}]
        return [{"client": client} for client in self._clients]

    def close(self):
        pass


def test_the_meter_tells_documents_handed_out_and_the_networks_that_are_connected():
    store = open_store("mongodb://127.0.0.1:9/people")
    store._client = Told(
        {"metrics": {"document": {"returned": 970_000}}}, ["192.0.2.7:4711", "[2001:db8::1]:9", ""]
    )
    assert store.meter() == {
        "read": 970_000, "own": 0, "networks": ["192.0.2.0/24", "2001:db8::/48"],
    }  # fmt: skip


def test_a_server_that_does_not_tell_is_watched_without_a_meter(port):
    with open_store(f"mongodb://127.0.0.1:{port}/suite") as store:
        assert store.meter() is None

"""A real OpenSearch: read as tables, wiped, copied, found open."""

import http.client
import importlib.util
import json
import time
from pathlib import Path

import pyarrow as pa
import pytest

from strongroom import city
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.registry import shelf
from strongroom.find import find
from strongroom.stores import open_store
from strongroom.testing import stores as suite

SERVERS = Path(__file__).parents[1] / "checks" / "servers.py"


@pytest.fixture(scope="module")
def port():
    spec = importlib.util.spec_from_file_location("real_servers", SERVERS)
    servers = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(servers)
    with servers.opensearch() as number:
        yield number


def send(port, method, path, body=None, kind="application/json"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
    connection.request(method, path, data, {"Content-Type": kind})
    answer = connection.getresponse()
    raw = answer.read()
    assert answer.status < 300, raw[:300]
    return json.loads(raw)


def load(port, index, rows, ids=None, shards=1, mapping=None):
    settings = {"settings": {"number_of_shards": shards, "number_of_replicas": 0}}
    settings["mappings"] = mapping or {"date_detection": False}
    send(port, "PUT", f"/{index}", settings)
    for at in range(0, len(rows), 2_000):
        lines = []
        for number, row in enumerate(rows[at : at + 2_000], at):
            name = {"_id": ids[number]} if ids else {}
            lines += [json.dumps({"index": name}), json.dumps(row, default=str)]
        said = send(
            port, "POST", f"/{index}/_bulk?refresh=true", ("\n".join(lines) + "\n").encode(),
            "application/x-ndjson",
        )  # fmt: skip
        assert not said["errors"]


@pytest.fixture(scope="module")
def subject(port):
    """The suite's awkward rows in an index; a mapping lists its fields by name."""
    rows = suite.invented_rows(500)
    load(port, "conformance", rows.to_pylist(), ids=[f"{i:05d}" for i in range(500)])
    ids = pa.array([f"{i:05d}" for i in range(500)])
    held = pa.table({"_id": ids, **{n: rows.column(n) for n in ("id", "name", "ordinal", "score")}})
    return suite.Subject(
        entry=shelf("stores")["opensearch"],
        target=f"opensearch://127.0.0.1:{port}/conformance",
        dataset="conformance",
        rows=held,
    )


@pytest.mark.parametrize("promise", suite.CHECKS, ids=lambda p: p.__name__)
def test_an_index_keeps_every_promise_of_a_store(subject, promise):
    promise(subject)


def test_the_city_is_found_in_an_index_with_its_people(port):
    people = next(iter(city.generate("person", 1_000, 4))).data.to_pylist()
    load(port, "register", people, shards=3)
    with open_store(f"opensearch://127.0.0.1:{port}/register") as store:
        found = {f.field.name: f for f in find(store)}
        read = [b.data.num_rows for b in store.read("register")]
        parts = store.partitions("register")
    assert sum(read) == len(people)
    assert len(parts) == 3
    assert found["id_number"].kind == "id.cn_resident"
    assert found["name"].kind == "person.name"
    assert found["birth_date"].kind == "date.birth"
    assert 900 <= found["id_number"].people <= 1_005


def test_nested_objects_are_paths_and_what_no_mapping_knows_is_kept(port):
    rows = [
        {"user": {"name": "王小明", "phones": ["16800001234"]}, "extra": {"x": 1}, "n": "12"},
        {"user": {"name": "李梅"}, "n": 12},
    ]
    mapping = {
        "dynamic": "false",
        "properties": {
            "user": {"properties": {"name": {"type": "text"}, "phones": {"type": "keyword"}}},
            "n": {"type": "long"},
        },
    }
    load(port, "nested", rows, ids=["a", "b"], mapping=mapping)
    with open_store(f"opensearch://127.0.0.1:{port}/nested") as store:
        [batch] = store.read("nested")
    assert batch.data.to_pylist() == [
        {
            "_id": "a", "n": "12", "user.name": "王小明", "user.phones": '["16800001234"]',
            "_more": '{"extra.x":1}',
        },
        {"_id": "b", "n": "12", "user.name": "李梅", "user.phones": None, "_more": None},
    ]  # fmt: skip


def test_a_change_of_the_index_changes_its_fingerprint(port):
    load(port, "moving", [{"a": 1}, {"a": 2}])
    with open_store(f"opensearch://127.0.0.1:{port}/moving") as store:
        before = store.partitions("moving")
    send(port, "POST", "/moving/_doc?refresh=true", {"a": 3})
    with open_store(f"opensearch://127.0.0.1:{port}/moving") as store:
        assert [p.fingerprint for p in store.partitions("moving")] != [
            p.fingerprint for p in before
        ]


def test_a_closed_index_is_said_to_be_unchecked_and_the_systems_own_are_left_out(port):
    load(port, "shut", [{"a": 1}])
    load(port, ".hidden", [{"a": 1}])
    send(port, "POST", "/shut/_close")
    with open_store(f"opensearch://127.0.0.1:{port}") as store:
        found = {d.name: d.not_checked for d in store.datasets()}
    assert found["shut"] == "the index is closed"
    assert ".hidden" not in found


def test_reading_writes_nothing_and_holds_nothing_open(port):
    load(port, "quiet", [{"a": i} for i in range(5_000)])
    before = send(port, "GET", "/quiet/_stats/indexing,search")["_all"]["total"]
    with open_store(f"opensearch://127.0.0.1:{port}/quiet") as store:
        assert sum(b.data.num_rows for b in store.read("quiet")) == 5_000
        list(store.sample("quiet", 100))
    after = send(port, "GET", "/quiet/_stats/indexing,search")["_all"]["total"]
    assert after["indexing"]["index_total"] == before["indexing"]["index_total"]
    assert after["search"]["scroll_current"] == after["search"]["open_contexts"] == 0


@pytest.mark.parametrize(
    "target",
    [
        "opensearch://",
        "opensearch://h:x",
        "opensearch://h/?tls=maybe",
        "opensearch://h/?colour=red",
    ],
)
def test_an_address_that_cannot_be_is_refused_without_being_quoted(target):
    with pytest.raises(UsageError) as error:
        open_store(target)
    assert "~/.netrc" in error.value.hint


def test_nobody_there_is_said_in_our_words():
    with (
        open_store("opensearch://clerk:secretword@127.0.0.1:9/people") as store,
        pytest.raises(StoreError) as error,
    ):
        store.datasets()
    assert "does not answer" in error.value.message
    assert "secretword" not in error.value.message + store.url + repr(store._client)


def test_a_register_found_open_copied_and_wiped_is_alarming_each_time(port, tmp_path):
    from strongroom.keyring import Unlock
    from strongroom.room import Watching
    from strongroom.room.strongroom import Strongroom

    people = next(iter(city.generate("person", 3_000, 9))).data.to_pylist()
    load(port, "person_info", people)
    source = f"opensearch://127.0.0.1:{port}"
    with Strongroom.create(
        tmp_path / "room", Unlock.key_file(tmp_path / "key"), key="file", home=tmp_path / "home"
    ) as room:
        watching = Watching(room, [source])
        for _ in range(30):
            watching.once(time.sleep)
        assert watching.alarms.held() == []  # our own looks are nobody's copying
        after = []
        for _ in range(12):
            body = {"size": 1_000, "sort": ["_doc"], **({"search_after": after} if after else {})}
            hits = send(port, "POST", "/person_info/_search", body)["hits"]["hits"]
            after = hits[-1]["sort"] if hits and "sort" in hits[-1] else []
        watching.once(time.sleep)
        assert {a.kind for a in watching.alarms.held()} == {"copied"}
        send(port, "DELETE", "/person_info")
        load(port, "your_data_is_safe", [{"message": "send 10 BTC", "email": "x@example.com"}])
        watching.once(time.sleep)
        assert {a.kind for a in watching.alarms.held()} == {"copied", "wiped", "note"}
        assert {a.severity for a in watching.alarms.held() if a.kind != "copied"} == {"critical"}

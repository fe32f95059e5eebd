"""What a real OpenSearch holds is protected, kept in a snapshot, wiped, and brought back."""

import itertools

import pyarrow as pa
import pytest

from strongroom import city
from strongroom.core.errors import Refused, SourceChanged, StoreError, UsageError
from strongroom.core.secret import Secret
from strongroom.core.types import Asked, Decision, Field, FieldDecision, Outcome, Step
from strongroom.keyring import Unlock
from strongroom.protect import show
from strongroom.room.strongroom import Strongroom
from strongroom.stores import _opensearch_back, open_store
from strongroom.stores._opensearch_back import OpenSearchBack

NESTED = {
    "a": {
        "user": {"name": "王小明", "phones": ["16800001234", "16900001234"], "seen": [{"n": 1}]},
        "extra": {"x": 1, "deep": {"y": [True, None]}},
        "count": 12,
        "ok": True,
        "rate": 1.5,
        "text": "甲乙丙",
    },
    "b": {"user": {"name": "李梅", "phones": "16800005678"}, "count": 12, "ok": False},
    "c 中/文": {"text": "[not a list", "rate": 2},
}
MAPPING = {
    "dynamic": "false",
    "_meta": {"owner": "register"},
    "properties": {
        "user": {
            "properties": {
                "name": {"type": "text", "analyzer": "own"},
                "phones": {"type": "keyword"},
                "seen": {"type": "nested"},
            }
        },
        "count": {"type": "long"},
        "ok": {"type": "boolean"},
        "rate": {"type": "double"},
        "text": {"type": "text"},
    },
}
OWN = {
    "analysis": {"analyzer": {"own": {"type": "custom", "tokenizer": "standard"}}},
    "number_of_replicas": 1,
}


@pytest.fixture
def room(tmp_path):
    with Strongroom.create(
        tmp_path / "room", Unlock.key_file(tmp_path / "key"), key="file", home=tmp_path / "home"
    ) as made:
        yield made


def people(count):
    rows = next(iter(city.generate("person", count, 4))).data.to_pylist()
    return {f"p{i:05d}": row for i, row in enumerate(rows)}


def everything(url):
    with open_store(url) as store:
        return {
            d.name: sorted(str(r) for b in store.read(d.name) for r in b.data.to_pylist())
            for d in store.datasets()
        }


def taken(room, cluster, tmp_path):
    return room.snapshots.make([cluster.url], to=str(tmp_path / "depot"), room=False)


# -- the way back -----------------------------------------------------------------------------


def test_a_wiped_cluster_comes_back_with_every_document_id_and_mapping(room, cluster, tmp_path):
    cluster.load("person", people(700), shards=3)
    cluster.load("nested", NESTED, mapping=MAPPING, settings=OWN)
    before, held = everything(cluster.url), cluster.held("nested")
    mapped = cluster.ask("GET", "/nested/_mapping")
    note = taken(room, cluster, tmp_path)
    rows = sum(map(len, before.values()))
    assert note.rows == rows
    cluster.clear()
    cluster.load("your_data_is_safe", {"1": {"message": "send 10 BTC"}})
    done = room.snapshots.give_back(cluster.url, Secret(b"the cluster was wiped"))
    assert done.rows == rows
    after = everything(cluster.url)
    assert after.pop("your_data_is_safe")
    assert after == before
    assert cluster.held("nested") == held
    assert cluster.ask("GET", "/nested/_mapping") == mapped
    settings = cluster.ask("GET", "/person,nested/_settings")
    assert settings["person"]["settings"]["index"]["number_of_shards"] == "3"
    assert settings["nested"]["settings"]["index"]["analysis"] == OWN["analysis"]
    assert settings["nested"]["settings"]["index"]["number_of_replicas"] == "1"
    assert not any("blocks" in each["settings"]["index"] for each in settings.values())


def test_nobody_reads_an_index_before_all_of_them_are_whole(cluster):
    back = OpenSearchBack(cluster.url)
    blocks = list(itertools.islice(city.generate("person", 300, 4, rows=100), 3))
    for name in ("first", "second"):
        with back.index(name, city.schema("person", 4)) as writer:
            for block in blocks:
                writer.write(block)
    for name in ("first", "second"):
        assert cluster.ask("GET", f"/{name}/_search", status=403)["status"] == 403
    back.publish()
    for name in ("first", "second"):
        assert cluster.ask("GET", f"/{name}/_count")["count"] == 300
        assert cluster.ask("GET", f"/{name}/_mapping")[name]["mappings"].get("_meta", {}) == {}


def test_nothing_is_overwritten_and_what_was_made_is_taken_away(room, cluster, tmp_path):
    cluster.load("nested", NESTED, mapping=MAPPING, settings=OWN)
    cluster.load("person", people(50))
    taken(room, cluster, tmp_path)
    cluster.ask("DELETE", "/nested")
    held = cluster.held("person")
    with pytest.raises(StoreError, match="already"):
        room.snapshots.give_back(cluster.url, Secret(b"a test"))
    assert cluster.names() == ["person"]
    assert cluster.held("person") == held


def test_names_of_many_indexes_fit_into_request_lines():
    names = [f"index-中-{i:03d}" + "x" * 180 for i in range(100)]
    lines = list(_opensearch_back._joined(names))
    assert ",".join(lines) == ",".join(map(_opensearch_back.segment, names))
    assert len(lines) > 1
    assert max(map(len, lines)) <= _opensearch_back.PATH


def test_what_a_broken_off_restore_left_is_replaced_by_the_next(cluster):
    schema = city.schema("person", 4)
    [block] = city.generate("person", 100, 4)
    dead = OpenSearchBack(cluster.url)
    with dead.index("person", schema) as writer:
        writer.write(block)
    back = OpenSearchBack(cluster.url)
    with back.index("person", schema) as writer:
        writer.write(block)
    back.publish()
    assert cluster.ask("GET", "/person/_count")["count"] == block.data.num_rows
    with pytest.raises(StoreError, match="already"):
        OpenSearchBack(cluster.url).index("person", schema)


def test_two_rows_of_one_id_and_a_mapping_that_does_not_fit_are_errors_without_values(cluster):
    back = OpenSearchBack(cluster.url)
    [block] = city.generate("person", 2, 4)
    twice = pa.record_batch({"_id": ["x", "x"], "name": ["甲一", "乙二"]})
    doubled = type(block)(twice, 4)
    layout = {"paths": {"_id": ["_id"], "name": ["name"]}}
    with pytest.raises(StoreError) as error, back.index("person", twice.schema, layout) as writer:
        writer.write(doubled)
    assert "took 1 documents" in error.value.message
    back.discard()
    layout = {"mapping": {"properties": {"name": {"type": "text", "analyzer": "nowhere"}}}}
    with pytest.raises(StoreError, match="does not take the index"):
        OpenSearchBack(cluster.url).index("person", twice.schema, layout)
    assert cluster.names() == []


def test_a_restore_names_the_cluster_and_no_index(cluster):
    with pytest.raises(UsageError, match="under the names"):
        OpenSearchBack(f"{cluster.url}/person")


def test_a_policy_that_lets_a_field_not_back_stops_a_restore_into_a_cluster(
    room, cluster, tmp_path
):
    cluster.load("person", people(50))
    taken(room, cluster, tmp_path)
    cluster.clear()
    with pytest.raises(Refused):
        room.snapshots.give_back(cluster.url, Secret(b""))
    assert cluster.names() == []


def test_rows_of_a_file_come_back_into_a_cluster_too(room, cluster, tmp_path):
    from strongroom.stores import create_writer

    with create_writer(tmp_path / "town.sqlite", "contact", city.schema("contact", 4)) as writer:
        for block in city.generate("contact", 200, 4):
            writer.write(block)
    room.snapshots.make([str(tmp_path / "town.sqlite")], to=str(tmp_path / "depot"), room=False)
    done = room.snapshots.give_back(cluster.url, Secret(b"moved"))
    assert done.rows == cluster.ask("GET", "/contact/_count")["count"]


# -- protecting -------------------------------------------------------------------------------


def opened(room, dataset):
    """The protected rows in clear, through the one door, as dicts of what is not null."""
    [generation] = [g for g in room.vault().generations() if g.dataset == dataset]
    keep = {0: Outcome((Step("keep"),))}
    fields = {
        form.field: FieldDecision(Asked(Field("", dataset, form.field), "none", 1), keep)
        for form in generation.forms
    }
    at = room.clock().isoformat()
    decision = Decision("digest", "reveal", "test", dataset, fields, (), (), "policies", at)
    rows = []
    for part in room.vault().scan(dataset):
        batch = show(part, decision, room.keys, generation=generation, now_year=2026).data
        rows += [{k: v for k, v in r.items() if v is not None} for r in batch.to_pylist()]
    return [{k: v for k, v in r.items() if not k.startswith("_sr_")} for r in rows]


@pytest.fixture
def small_pages(monkeypatch):
    """Pages of 100 documents, so that a shard has several."""
    monkeypatch.setattr("strongroom.stores.opensearch.PAGE", 100)


def test_an_index_is_protected_with_its_ids_and_nested_fields(room, cluster):
    documents = {
        name: {"user": {"name": row["name"], "id_number": row["id_number"]}, "sex": row["sex"]}
        for name, row in people(900).items()
    }
    cluster.load("register", documents, shards=3)
    with open_store(f"{cluster.url}/register") as store:
        seen = room.survey(store)
        made = room.protect(store, seen)
        again = room.protect(store, seen)
    assert [(g.dataset, g.rows, g.quarantined) for g in made] == [("register", len(documents), 0)]
    assert again == made
    back = {row.pop("_id"): row for row in opened(room, "register")}
    assert back == {
        name: {
            key: value
            for key, value in (
                ("user.name", d["user"]["name"]),
                ("user.id_number", d["user"]["id_number"]),
                ("sex", d["sex"]),
            )
            if value is not None
        }
        for name, d in documents.items()
    }
    stored = {form.field: [c.role for c in form.columns] for form in made[0].forms}
    assert stored["user.id_number"] == ["cipher", "link"]
    assert "clear" not in stored["user.name"]


def test_a_run_that_is_broken_off_goes_on_where_it_stood(room, cluster, monkeypatch):
    cluster.load("register", people(900), shards=3)
    source = f"{cluster.url}/register"
    read = _broken_off(monkeypatch, after=2)
    with open_store(source) as store, pytest.raises(KeyboardInterrupt):
        room.protect(store, room.survey(store))
    assert room.vault().generations() == []
    begun = room.vault().begin(room.vault().draft("register")).done()
    assert begun
    read.clear()
    with open_store(source) as store:
        [made] = room.protect(store, room.survey(store))
    assert made.rows == cluster.ask("GET", "/register/_count")["count"]
    assert len(begun) == 2
    assert read == ["shard-00002"]  # what is durable is not read again
    assert {s.name: s for s in made.segments}.items() >= begun.items()
    identities = [row["_id"] for row in opened(room, "register")]
    assert len(identities) == len(set(identities)) == made.rows


def _broken_off(monkeypatch, after):
    """The parts that are read, and an interrupt at the one after so many."""
    from strongroom.protect.datasets import Work

    read, pieces = [], Work._pieces

    def told(self, partition):
        read.append(partition.name)
        if len(read) == after + 1:
            raise KeyboardInterrupt
        return pieces(self, partition)

    monkeypatch.setattr(Work, "_pieces", told)
    return read


@pytest.mark.usefixtures("small_pages")
def test_an_index_that_is_written_to_meanwhile_is_not_called_protected(room, cluster, monkeypatch):
    cluster.load("register", people(900))
    from strongroom.stores.opensearch import OpenSearchStore

    hits, asked = OpenSearchStore._hits, []

    def meddled(self, path, question):
        asked.append(path)
        if len(asked) == 4:
            cluster.ask("POST", "/register/_doc?refresh=true", {"name": "甲"})
        return hits(self, path, question)

    with open_store(f"{cluster.url}/register") as store:
        seen = room.survey(store)
        monkeypatch.setattr(OpenSearchStore, "_hits", meddled)
        with pytest.raises(SourceChanged):
            room.protect(store, seen)
    assert room.vault().generations() == []


def test_the_command_protects_an_index_into_a_postgresql(shell, cluster, postgres, tmp_path):
    cluster.load("register", people(300), shards=2)
    rows = cluster.ask("GET", "/register/_count")["count"]
    words = Secret(b"four random words here")
    Strongroom.create(
        tmp_path / "office", Unlock.passphrase(words), key="passphrase", home=tmp_path / "home"
    ).close()
    done = shell("protect", cluster.url, "--to", postgres, "--room", tmp_path / "office")
    assert f"register: {rows} rows protected, 0 kept aside, generation 1" in done.stderr
    with Strongroom.open(tmp_path / "office", Unlock.passphrase(words)) as room:
        assert room.vault(postgres).verify("register").rows == rows
        assert [where for where, _ in room.inventory.originals()] == [cluster.url]


# -- copying ----------------------------------------------------------------------------------


def test_a_thief_who_takes_the_largest_pages_is_noticed_too(room, cluster):
    from strongroom.room import Watching

    cluster.load("register", people(12_000))
    watching = Watching(room, [cluster.url])
    for _ in range(3):
        watching.once(lambda seconds: None)
    assert watching.alarms.held() == []
    page = cluster.ask("POST", "/register/_search?scroll=1m", {"size": 10_000, "sort": ["_doc"]})
    taken = 0
    while page["hits"]["hits"]:
        taken += len(page["hits"]["hits"])
        more = {"scroll": "1m", "scroll_id": page["_scroll_id"]}
        page = cluster.ask("POST", "/_search/scroll", more)
    assert taken >= 12_000
    watching.once(lambda seconds: None)
    [alarm] = watching.alarms.held()
    assert (alarm.kind, alarm.severity) == ("copied", "medium")
    assert f"up to {taken} rows left" in alarm.message
    cluster.ask("DELETE", "/_search/scroll/_all")

"""The list of assets: who edits it cannot aim the prober, and every change is written down."""

import json
import socket
import threading
import time

import pytest

from strongroom.cli.main import _call
from strongroom.core.errors import Damaged, StoreBusy, UsageError
from strongroom.core.types import Field, Finding, Level
from strongroom.keyring import Unlock
from strongroom.room import Watching
from strongroom.room.assets import fails
from strongroom.room.strongroom import Strongroom


@pytest.fixture
def room(tmp_path):
    with make(tmp_path, "room") as made:
        yield made


def make(tmp_path, name):
    return Strongroom.create(
        tmp_path / name,
        Unlock.key_file(tmp_path / f"keys-{name}" / "key"),
        key="file",
        home=tmp_path / f"home-{name}",
        key_beside_data=True,
    )


@pytest.fixture
def port():
    """A port on which a listener counts who comes: nobody must."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        yield listener.getsockname()[1]
        with pytest.raises(TimeoutError):
            listener.accept()


def edit(room, change):
    path = room.path / "inventory.json"
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))


def aimed(port):
    def change(data):
        data["assets"]["assets"][0]["port"] = port
        data["assets"]["assets"][0]["pinned"] = ["127.0.0.1"]

    return change


def test_somebody_who_edits_the_list_of_assets_cannot_aim_the_prober(room, port):
    room.assets.declare("cache", "redis", "192.0.2.1:6379")
    edit(room, aimed(port))
    for tried in (room.assets.everything, room.assets.look_once):
        with pytest.raises(Damaged, match="altered"):
            tried()
    with pytest.raises(Damaged):
        room.assets.declare("other", "redis", "192.0.2.2:6379")
    with pytest.raises(Damaged):
        room.assets.retire("cache")


@pytest.mark.parametrize("missing", ["signature", "room", "number", "assets"])
def test_an_unsigned_or_cut_list_of_assets_is_refused(room, port, missing):
    room.assets.declare("cache", "redis", f"127.0.0.1:{port}")
    edit(room, lambda data: data["assets"].pop(missing))
    with pytest.raises(Damaged):
        room.assets.look_once()


def test_an_earlier_list_that_is_put_back_is_refused(room, port):
    room.assets.declare("cache", "redis", f"127.0.0.1:{port}")
    earlier = json.loads((room.path / "inventory.json").read_text())["assets"]
    room.assets.retire("cache")
    edit(room, lambda data: data.update(assets=earlier))
    with pytest.raises(Damaged, match="earlier"):
        room.assets.look_once()


def test_a_list_of_another_room_is_refused(room, tmp_path, port):
    with make(tmp_path, "other") as other:
        other.assets.declare("cache", "redis", f"127.0.0.1:{port}")
        foreign = json.loads((other.path / "inventory.json").read_text())["assets"]
    room.inventory.add_store("city:", room.clock())
    edit(room, lambda data: data.update(assets=foreign))
    with pytest.raises(Damaged):
        room.assets.look_once()


def test_a_list_that_is_gone_is_told_and_can_be_begun_again(room):
    room.assets.declare("cache", "redis", "192.0.2.1:6379")
    edit(room, lambda data: data.update(assets={}))
    with pytest.raises(Damaged, match="gone"):
        room.assets.everything()
    room.assets.declare("queue", "rabbitmq", "192.0.2.1:15672")
    assert [a.name for a in room.assets.everything()] == ["queue"]
    assert json.loads((room.path / "inventory.json").read_text())["assets"]["number"] == 2


def test_two_who_change_the_list_at_once_lose_no_change_unnoticed(room, tmp_path):
    room.assets.declare("first", "redis", "192.0.2.1:6379")
    known = room.assets._verified()
    room.assets.declare("second", "redis", "192.0.2.2:6379")
    with pytest.raises(StoreBusy):
        room.assets._put("asset.declare", "third", known, known["assets"])


def test_every_change_of_the_list_and_every_look_is_in_the_ledger(room):
    room.assets.declare("cache", "redis", "127.0.0.1:9")
    room.assets.look_once(pace=0.01)
    room.assets.retire("cache")
    acts = [e.act for e in reversed(room.ledger.latest(10))][-4:]
    assert acts == ["asset.declare", "watch.intent", "watch.outcome", "asset.retire"]
    declared = next(e for e in room.ledger.latest(10) if e.act == "asset.declare")
    assert declared.body["asset"] == "cache"
    assert declared.body["number"] == 1
    assert "127.0.0.1" not in json.dumps(dict(declared.body))


def test_a_name_is_declared_once_and_an_unknown_one_cannot_be_retired_or_looked_at(room):
    room.assets.declare("cache", "redis", "192.0.2.1:6379")
    for tried in (
        lambda: room.assets.declare("cache", "redis", "192.0.2.2:6379"),
        lambda: room.assets.retire("nothing"),
        lambda: room.assets.look_once(["nothing"]),
        lambda: room.assets.declare("x", "no-such-service", "192.0.2.2:6379"),
        lambda: fails((), "awful"),
    ):
        with pytest.raises(UsageError):
            tried()


def test_an_inventory_of_an_earlier_version_is_read(room):
    room.inventory.add_store("city:", room.clock())
    edit(room, lambda data: (data.pop("assets"), data.pop("exposures")))
    assert room.assets.everything() == []


def test_an_exposure_that_is_high_becomes_an_alarm_once(room, tmp_path):
    path = tmp_path / "docker-compose.yml"
    path.write_text("services: {db: {image: mongo, ports: ['27017:27017']}}")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        place = f"127.0.0.1:{listener.getsockname()[1]}"
    kind = ("id.cn_resident", Level.SENSITIVE, 1, 9, 9, 9, 9_000_000)
    room.inventory.record_findings(
        [Finding(Field("x://y", "person", name), *kind) for name in ("a", "b")]
    )
    room.assets.declare("db", "mongodb", place, configs=[str(path)], source="x://y")
    for _ in range(2):
        found = {e.weakness: e for e in room.assets.look(pace=0.01)}
    assert found["no_auth"].level == "high"
    held = Watching(room).alarms.held()
    assert [(a.kind, a.subject, a.people) for a in held if "auth" in a.subject] == [
        ("exposed", "db no auth", 9_000_000)
    ]


def test_a_watcher_that_goes_on_sounds_the_alarm_when_the_list_was_edited(room):
    room.assets.declare("cache", "redis", "192.0.2.1:6379")
    edit(room, aimed(9))
    stop = threading.Event()
    thread = threading.Thread(target=room.assets.look_forever, args=(stop, 0.05))
    thread.start()
    until = time.monotonic() + 10
    while not Watching(room).alarms.held() and time.monotonic() < until:
        time.sleep(0.02)
    stop.set()
    thread.join(10)
    [alarm] = Watching(room).alarms.held()
    assert (alarm.kind, alarm.severity) == ("tampered", "critical")


@pytest.fixture(scope="module")
def town(long_shell):
    """A shell with a demo room."""
    long_shell("up", "--people", "100", "--room", "demo", "--no-serve", passphrase="")
    return long_shell


@pytest.fixture
def said(town, capsys, monkeypatch):
    """Call a command in this process, in a demo room: (stdout, stderr)."""
    monkeypatch.chdir(town.work)
    monkeypatch.setenv("STRONGROOM_HOME", str(town.home))
    monkeypatch.setenv("STRONGROOM_ROOM", "demo")

    def call(*arguments, code=0):
        capsys.readouterr()
        assert _call([str(each) for each in arguments]) == code
        return capsys.readouterr()

    return call


def test_a_report_of_another_scanner_is_taken_in_and_shown(said, town):
    found = {
        "template-id": "exposed-panel",
        "info": {"name": "Panel", "severity": "high"},
        "host": "https://panel.example.com/?token=s3cr3t",
        "extracted-results": ["hunter2", "16800001234"],
    }
    (town.work / "found.jsonl").write_text(json.dumps(found) + "\n")
    assert "1 exposure reported, 0 over" in said("exposure", "import", "found.jsonl").err
    [row] = map(
        json.loads, said("watch", "--once", "--json", "--fail-on", "high", code=1).out.splitlines()
    )
    assert (row["weakness"], row["asset"]) == ("reported", "")
    [listed] = said("exposure", "list", "--json").out.splitlines()
    assert json.loads(listed) == row
    kept = (town.work / "demo" / "inventory.json").read_text()
    assert not [secret for secret in ("s3cr3t", "hunter2", "16800001234") if secret in kept]


def test_the_commands_declare_look_and_retire(said, town):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        place = f"127.0.0.1:{listener.getsockname()[1]}"
    conf = town.work / "redis.conf"
    conf.write_text("bind 0.0.0.0\nprotected-mode no\n")
    said("asset", "declare", "cache", "redis", place, "--config", conf)
    [line] = said("asset", "list", "--json").out.splitlines()
    assert json.loads(line)["pinned"] == ["127.0.0.1"]
    told = said("watch", "--once", "--json", "--fail-on", "medium", code=1).out
    found = [json.loads(row) for row in told.splitlines()]
    assert {"no_auth", "public_bind"} <= {each.get("weakness") for each in found}
    listed = said("exposure", "list", "--json").out
    assert {json.loads(row)["weakness"] for row in listed.splitlines()} >= {"no_auth"}
    said("watch", "--once", "--asset", "cache", "--fail-on", "critical")
    said("watch", "--asset", "cache", code=2)
    said("watch", "--once", "--fail-on", "awful", code=2)
    assert "not looked at any more" in said("asset", "retire", "cache").err
    assert "nothing is looked at" in said("asset", "list").err
    path = town.work / "demo" / "inventory.json"
    path.write_text(path.read_text().replace('"number": 2', '"number": 3'))
    said("watch", "--once", code=5)


def test_a_service_that_counts_looks_as_failures_is_looked_at_once_an_hour(room):
    room.assets.declare("shop", "mysql", "127.0.0.1:3306")
    room.assets.declare("cache", "redis", "127.0.0.1:6379")
    looked = {}
    assert sorted(room.assets._due(looked, 0.0)) == ["cache", "shop"]
    assert room.assets._due(looked, 30.0) == ["cache"]
    assert room.assets._due(looked, 3_599.0) == ["cache"]
    assert sorted(room.assets._due(looked, 3_600.0)) == ["cache", "shop"]

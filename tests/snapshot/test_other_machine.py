"""By commands alone: another machine, what `status` and `doctor` say, and what is refused."""

import json
import shutil

from strongroom import room as rooms
from strongroom.cli.main import _call
from strongroom.keyring import process


def test_a_room_comes_back_on_another_machine_by_the_commands_of_the_page(shell, tmp_path_factory):
    shell("city", "--people", "200", "--to", "city", "--format", "sqlite", passphrase="")
    shell("up", "city/city.sqlite", "--room", "office", "--yes", "--no-serve")
    held = json.loads(shell("status", "--room", "office", "--json").stdout)
    shell("keys", "holder", "--out", "alice.key", passphrase="")
    told = shell(
        "keys", "escrow", "--to", "alice.key.pub", "--out", "alice.escrow", "--room", "office"
    )
    made = shell("snapshot", "--room", "office", "--to", "depot", "--json")
    identity = json.loads(made.stdout)["id"]
    listed = shell("snapshot", "list", "--room", "office", "--json", passphrase="")
    assert [json.loads(line)["id"] for line in listed.stdout.splitlines()] == [identity]

    other = type(shell)(tmp_path_factory.mktemp("machine"))
    for name in ("alice.key", "alice.escrow"):
        shutil.copy(shell.work / name, other.work / name)
    shutil.copytree(shell.work / "depot", other.work / "depot")
    shutil.rmtree(shell.work)
    shutil.rmtree(shell.home)
    refused = other("restore", "--from", "depot", "--to", "room", code=2)
    assert "keys recover" in refused.stderr
    found = other(
        "keys", "recover", "alice.escrow", "--holder", "alice.key", passphrase="a new one for us"
    )
    assert found.stdout == told.stdout
    other("restore", "--from", "depot", "--to", "room", passphrase="four random words here", code=5)
    assert not (other.work / "room").exists()
    done = other(
        "restore", "--from", "depot", "--to", "room", "--json", passphrase="a new one for us"
    )
    answer = json.loads(done.stdout)
    assert answer["snapshot"] == identity
    assert answer["rows"] == sum(d["rows"] for d in held["datasets"])
    again = json.loads(other("status", "--json").stdout)
    assert [(d["name"], d["rows"]) for d in again["datasets"]] == [
        (d["name"], d["rows"]) for d in held["datasets"]
    ]
    other("ledger", "verify")
    drill = other("restore", "--drill", "--from", "depot", "--json", passphrase="a new one for us")
    assert json.loads(drill.stdout)["rows"] == answer["rows"]
    assert "last drill less than an hour ago" in other("status").stdout
    assert "snapshots" in other("doctor").stdout


def test_a_restore_needs_a_target_and_a_reason_is_asked_for_in_private(shell):
    shell("city", "--people", "100", "--to", "city", "--format", "sqlite", passphrase="")
    shell("up", "city/city.sqlite", "--room", "office", "--yes", "--no-serve")
    shell("snapshot", "city/city.sqlite", "--room", "office", "--to", "depot")
    assert "--to is missing" in shell("restore", "--room", "office", code=2).stderr
    shell("restore", "--room", "office", "--to", "back.sqlite", code=2)  # nobody gave a reason
    shell("restore", "--room", "office", "--to", "back.sqlite", stdin=" \n", code=3)
    reason = "the disk of the registry was wiped"
    shell("restore", "--room", "office", "--to", "back.sqlite", stdin=reason + "\n")
    shell("restore", "--room", "office", "--to", "back.sqlite", stdin=reason + "\n", code=4)
    shown = shell("ledger", "show", "--room", "office", "--json", "--count", "50").stdout
    assert "restore.intent" in shown
    assert reason not in shown
    assert reason.encode() not in (shell.work / "office" / "state.sqlite").read_bytes()


def test_what_is_no_depot_no_copy_and_no_snapshot_is_refused_in_our_words(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STRONGROOM_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(process, "harden", lambda: None)
    rooms.create_demo(tmp_path / "demo", people=100, seed=1).close()
    (tmp_path / "junk").write_text("junk")
    unknown = "20260101T000000Z-0000000000000000"
    at = ("--room", "demo")
    for code, *arguments in (
        (2, "snapshot", *at, "--to", "ftp://somewhere"),
        (2, "snapshot", *at, "--to", "depot", "--lock", "5"),
        (2, "snapshot", *at, "--to", "depot", "--keep", "0"),
        (5, "snapshot", "destroy", unknown, *at),
        (2, "restore", "--drill", *at),
        (2, "restore", "--to", "back", *at),
        (4, "keys", "escrow", *at, "--to", "nobody.pub", "--out", "x"),
        (2, "keys", "escrow", *at, "--to", "junk", "--out", "x"),
        (0, "keys", "holder", "--out", "bob.key"),
        (2, "keys", "holder", "--out", "bob.key"),
        (5, "keys", "recover", "junk", "--holder", "bob.key", "--key-file", "new.key"),
        (0, "snapshot", "expire", *at),
        (0, "snapshot", "list", *at),
    ):
        assert _call([*arguments]) == code, arguments
        said = capsys.readouterr().err
        assert code == 0 or said.startswith("strongroom: "), arguments
    assert (tmp_path / "bob.key").stat().st_mode & 0o077 == 0
    assert not (tmp_path / "back").exists()

"""`strongroom report processing`, with a room and without one."""

import json

import pytest

PERSON = ("--set", "person")


@pytest.fixture(scope="module")
def room(long_shell):
    long_shell("city", "--people", "60", "--to", "city", "--format", "csv", passphrase="")
    long_shell("up", "city", "--room", "room", "--yes", "--no-serve")
    long_shell.found = long_shell("find", "city", "--json", passphrase="").stdout
    (long_shell.work / "found.jsonl").write_text(long_shell.found)
    return long_shell


def record(shell, *arguments):
    done = shell("report", "processing", "--json", *arguments, passphrase="")
    return {line["dataset"]: line for line in map(json.loads, done.stdout.splitlines())}


def test_a_room_shows_its_record_without_a_key_and_keeps_what_is_filled_in(room):
    before = record(room)
    assert (before["person"]["complete"], before["person"]["copy"]) == (False, "room")
    done = room(
        *("report", "processing", *PERSON, "owner=Registry, desk 4", *PERSON, "purpose=register"),
        *("--set", "city/contact", "retention=5 years", "--to", "record.html"),
    )
    assert "2 datasets changed" in done.stderr
    after = record(room)
    assert after["person"]["owner"] == "Registry, desk 4"
    assert after["contact"]["retention"] == "5 years"
    assert "owner" not in after["person"]["missing"]
    assert "Registry, desk 4" in (room.work / "record.html").read_text("utf-8")
    entries = room("ledger", "show", "--act", "processing.change", "--json", passphrase="").stdout
    assert [json.loads(e)["body"] for e in entries.splitlines()][::-1] == [
        {"dataset": "person", "keys": ["owner", "purpose"]},
        {"dataset": "contact", "keys": ["retention"]},
    ]
    assert "Registry" not in entries
    again = room("report", "processing", *PERSON, "purpose=register")
    assert "0 datasets changed" in again.stderr
    shown = room("ledger", "show", "--act", "processing.change", "--json", passphrase="").stdout
    assert shown == entries
    assert "nothing wrong found" in room("ledger", "verify", passphrase="").stdout


def test_the_text_is_written_edited_and_read_back_into_the_room(room):
    room("report", "processing", "--to", "edit.toml", passphrase="")
    text = (room.work / "edit.toml").read_text("utf-8")
    assert text.count("[[dataset]]") == 3
    (room.work / "edit.toml").write_text(text.replace('persons = ""', 'persons = "居民"'), "utf-8")
    room("report", "processing", "--read", "edit.toml")
    assert all(line["persons"] == "居民" for line in record(room).values())
    (room.work / "edit.toml").write_text(text.replace("persons =", "person ="), "utf-8")
    done = room("report", "processing", "--read", "edit.toml", code=2)
    assert "no key 'person'" in done.stderr


def test_without_a_room_the_text_is_what_keeps_it(room):
    common = ("report", "processing", "--from", "found.jsonl")
    room(*common, *PERSON, "owner=Registry", "--to", "kept.toml", passphrase="")
    room(*common, "--read", "kept.toml", *PERSON, "purpose=x", "--to", "kept.toml", passphrase="")
    told = record(room, "--from", "found.jsonl", "--read", "kept.toml", "--to", "kept.xlsx")
    assert (told["person"]["owner"], told["person"]["purpose"]) == ("Registry", "x")
    assert (room.work / "kept.xlsx").read_bytes()[:2] == b"PK"
    refused = room(*common, *PERSON, "owner=x", passphrase="", code=2)
    assert "nowhere to keep" in refused.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--to", "record.docx"),
        ("--set", "persn", "owner=x"),
        ("--set", "person", "owner"),
        ("--set", "person", "boss=x"),
        ("--set", "person"),
        ("--from", "room/room.toml"),
        ("--room", "nowhere"),
        ("--language", "fr"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(room, arguments):
    before = (room.work / "room/inventory.json").read_bytes()
    done = room("report", "processing", *arguments, passphrase="", code=2)
    assert done.stdout == ""
    assert (room.work / "room/inventory.json").read_bytes() == before


def test_a_personal_value_typed_as_an_argument_is_not_repeated(room):
    value = "990101199003074470"
    for arguments in (
        ("--set", value, "owner=x"),
        ("--set", "person", f"{value}=x"),
        ("--from", value),
    ):
        done = room("report", "processing", *arguments, passphrase="", code=None)
        assert done.returncode in (2, 4)
        assert value not in done.stdout + done.stderr

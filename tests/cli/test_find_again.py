"""find against an earlier look, against a room, and broken off: as it is typed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest

BIN = Path(sys.executable).parent / "strongroom"
MOBILE = "16800001234"


def write(path, header, rows):
    path.write_text("\n".join([header, *rows]) + "\n", "utf-8")


def people(count, start=0):
    return [f"u{i}@example.com,168{i:08d}" for i in range(start, start + count)]


def lines(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def seen(shell):
    """A file that was looked at once, and has changed since."""
    source = shell.work / "shop.csv"
    write(source, "email,mobile", people(300))
    first = shell("find", "shop.csv", "--json", passphrase="")
    (shell.work / "may.jsonl").write_text(first.stdout)
    write(source, "email,remark", [r.rsplit(",", 1)[0] + ",好" for r in people(150)])
    return shell


def test_since_says_what_is_new_gone_and_changed_and_leaves_the_exit_code_alone(seen):
    done = seen("find", "shop.csv", "--since", "may.jsonl", passphrase="")
    assert "3 fields differ from may.jsonl" in done.stderr
    assert "gone    shop.mobile: phone.mobile, level 2" in done.stderr
    assert "new     shop.remark" in done.stderr
    assert "changed shop.email: people 300 → 150" in done.stderr
    seen("find", "shop.csv", "--since", "may.jsonl", "--fail-on", "4", passphrase="", code=0)
    seen("find", "shop.csv", "--since", "may.jsonl", "--fail-on", "2", passphrase="", code=1)


def test_since_adds_a_key_to_each_line_and_nothing_else(seen):
    plain = lines(seen("find", "shop.csv", "--json", passphrase=""))
    told = lines(seen("find", "shop.csv", "--json", "--since", "may.jsonl", passphrase=""))
    assert {(t["field"], t["change"]) for t in told} == {
        ("email", "changed"),
        ("remark", "new"),
        ("mobile", "gone"),
    }
    for line in told[:2]:
        line.pop("change"), line.pop("before", None)
    assert told[:2] == plain


def test_an_equal_look_says_that_nothing_has_changed(seen):
    now = seen("find", "shop.csv", "--json", passphrase="")
    (seen.work / "now.jsonl").write_text(now.stdout)
    done = seen("find", "./shop.csv", "--since", "now.jsonl", passphrase="")
    assert "nothing has changed since now.jsonl" in done.stderr


def test_every_file_asked_for_is_written_and_says_the_same(seen):
    done = seen(
        *("find", "shop.csv", "--since", "may.jsonl", "--report", "r.html"),
        *("--xlsx", "r.xlsx", "--sarif", "r.sarif", "--language", "zh"),
        passphrase="",
    )
    assert all(f"{n}: r." in done.stderr for n in ("report", "spreadsheet", "sarif"))
    assert "与上次检查相比" in (seen.work / "r.html").read_text("utf-8")
    book = openpyxl.load_workbook(seen.work / "r.xlsx")
    assert [row[1].value for row in book["差异"].iter_rows(min_row=2)] == [
        "email", "email", "remark", "mobile",
    ]  # fmt: skip
    log = json.loads((seen.work / "r.sarif").read_text())
    assert {r["baselineState"] for r in log["runs"][0]["results"]} == {"updated", "absent", "new"}
    assert "168000" not in "".join(p.read_text("utf-8") for p in seen.work.glob("r.[hs]*"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("find", "shop.csv", "--since", "shop.csv"),
        ("find", "shop.csv", "--room", "nowhere"),
        ("find", "shop.csv", "--resume", "place"),
        ("find", "shop.csv", "--full", "--resume", "no/such/folder/place"),
        ("find", "shop.csv", "--full", "--resume", "shop.csv"),
        ("find", "shop.csv", "--lines", "--report", "r.html"),
        ("find", "shop.csv", "--report", "r.html", "--language", "fr"),
    ],
)
def test_what_does_not_go_together_is_refused_before_anything_is_read(seen, arguments):
    before = sorted(p.name for p in seen.work.iterdir())
    done = seen(*arguments, passphrase="", code=2)
    assert done.stdout == ""
    assert sorted(p.name for p in seen.work.iterdir()) == before


def test_a_missing_file_of_an_earlier_look_is_an_error_of_reading(seen):
    done = seen("find", "shop.csv", "--since", f"{MOBILE}.jsonl", passphrase="", code=4)
    assert MOBILE not in done.stderr


def test_a_room_says_what_its_people_have_said_and_needs_no_key(shell):
    shell("city", "--people", "60", "--to", "city", "--format", "csv", passphrase="")
    shell("up", "city", "--room", "room", "--yes", "--no-serve")
    book = json.loads((shell.work / "room/inventory.json").read_text())
    for label in book["labels"]:
        if label["field"]["name"] == "label":
            label.update(status="overruled", kind="none", level=1, by="account:1")
        if label["field"]["name"] == "id_number":
            label.update(status="confirmed", by="account:1")
    (shell.work / "room/inventory.json").write_text(json.dumps(book))
    done = shell("find", "city", "--room", "room", passphrase="")
    assert "confirmed" in done.stdout
    assert "sensitive.criminal" not in done.stdout
    assert "nothing has changed since room room" in done.stderr
    told = lines(shell("find", "city", "--room", "room", "--json", passphrase=""))
    by_field = {(t["dataset"], t["field"]): t for t in told}
    assert by_field["person", "label"]["label"] == {
        "status": "overruled",
        "kind": "none",
        "level": 1,
    }
    assert by_field["person", "label"]["kind"] == "sensitive.criminal"
    assert {t["change"] for t in told} == {"same"}
    before = (shell.work / "room/inventory.json").read_bytes()
    shell("find", "city", "--room", "room", "--report", "r.html", passphrase="")
    assert (shell.work / "room/inventory.json").read_bytes() == before
    page = (shell.work / "r.html").read_text("utf-8")
    assert "confirmed</span>" in page
    assert "found as Police label" not in page  # a field that is not personal has no line


# -- broken off -----------------------------------------------------------------------------------


def start(shell, *arguments, **extra):
    return subprocess.Popen(
        [str(BIN), *arguments],
        cwd=shell.work,
        env={**os.environ, "STRONGROOM_HOME": str(shell.home), **extra},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), pytest.param(signal.SIGTERM, 143, marks=pytest.mark.slow)],
)
def test_ctrl_c_keeps_the_place_and_the_same_command_finishes_and_clears_it(shell, number, code):
    data = shell.work / "data"
    data.mkdir()
    for i in range(24):
        write(data / f"t{i:02d}.csv", "email,mobile", people(1_500, i))
    command = ("find", "data", "--full", "--resume", "place", "--json")
    process = start(shell, *command)
    end = time.monotonic() + 60
    while not (shell.work / "place").exists() and time.monotonic() < end:
        time.sleep(0.005)
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert "Traceback" not in err
    assert process.returncode == code, (process.returncode, err)
    assert "the same command goes on from there" in err
    done = shell(*command, passphrase="")
    assert "going on where it was broken off" in done.stderr
    assert len(lines(done)) == 48
    assert not (shell.work / "place").exists()
    assert lines(done) == lines(shell("find", "data", "--full", "--json", passphrase=""))


def test_ctrl_c_without_a_place_says_how_to_have_one(shell):
    data = shell.work / "data"
    data.mkdir()
    for i in range(60):
        write(data / f"t{i:02d}.csv", "email,mobile", people(5_000, i))
    process = start(shell, "find", "data", "--full", "--json")
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "--resume FILE" in err
    assert "goes on from there" not in err


STOPPED = """
import sys
from strongroom.cli import find
def stop(*_, **__):
    raise KeyboardInterrupt
find.rooms.find = stop
from strongroom.cli.main import run
run(["find", "shop.csv", "--full", "--resume", "place"])
"""


def test_ctrl_c_before_there_is_a_place_does_not_say_that_it_is_kept(seen):
    done = subprocess.run(
        [sys.executable, "-c", STOPPED], cwd=seen.work, capture_output=True, text=True, check=False
    )
    assert done.returncode == 130, done.stderr
    assert "stopped before there was a place to keep" in done.stderr
    assert not (seen.work / "place").exists()

"""What scripts and people may rely on: names, shapes, exit codes, and what is never printed."""

import contextlib
import csv
import ctypes
import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import pytest
from cyclopts import App

from strongroom.cli.main import COMMANDS, _call

BIN = Path(sys.executable).parent / "strongroom"
PASSPHRASE = "four random words here"
ID, MOBILE = "990101199003074470", "16800001234"
KEYS = [
    "store",
    "dataset",
    "field",
    "kind",
    "level",
    "confidence",
    "rows",
    "checked",
    "matched",
    "people",
    "shapes",
    "evidence",
]


@pytest.fixture(scope="module")
def town(long_shell):
    """A shell with a demo room and some clear files of invented people."""
    long_shell("city", "--people", "300", "--to", "city", "--format", "csv", passphrase="")
    long_shell("up", "--people", "300", "--room", "demo", "--no-serve", passphrase="")
    return long_shell


@pytest.fixture
def said(capsys, monkeypatch, tmp_path):
    """Call a command in this process: (exit code, stdout, stderr)."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STRONGROOM_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("STRONGROOM_PASSPHRASE", raising=False)

    def call(*arguments):
        capsys.readouterr()
        code = _call([str(a) for a in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return call


def start(shell, *arguments, **extra):
    """A command that is not waited for, in a process of its own."""
    return subprocess.Popen(
        [str(BIN), *map(str, arguments)],
        cwd=shell.work,
        env={
            **os.environ,
            "STRONGROOM_HOME": str(shell.home),
            "TMPDIR": str(shell.temp),
            "STRONGROOM_PASSPHRASE": PASSPHRASE,
            **extra,
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def everything(folder):
    return sorted((str(p), p.stat().st_mtime_ns, p.stat().st_size) for p in folder.rglob("*"))


# -- shapes -------------------------------------------------------------------------------------


def test_a_line_of_find_has_the_promised_names_in_the_promised_order(town, said):
    code, out, err = said("find", town.work / "city", "--json")
    assert (code, err) == (0, "")
    lines = [json.loads(line) for line in out.splitlines()]
    fields = {f"{line['dataset']}.{line['field']}": line for line in lines}
    for line in lines:
        free = line["kind"] == "text.free"
        assert list(line) == KEYS + (["contains"] if free else [])
        assert 0 <= line["confidence"] <= 1
        assert 0 <= line["matched"] <= line["checked"] <= line["rows"]
        assert line["level"] in range(5)
    text = next(line for line in lines if line["kind"] == "text.free")
    assert text["contains"]["phone.mobile"] > 0
    assert fields["person.id_number"]["kind"] == "id.cn_resident"
    assert any(line["kind"] == "none" for line in lines)


def test_find_prints_lines_of_json_even_where_one_source_of_two_is_missing(town, said):
    code, out, err = said("find", "nowhere.csv", town.work / "city/person.csv", "--json")
    assert code == 4
    assert {json.loads(line)["dataset"] for line in out.splitlines()} == {"person"}
    assert err.count("strongroom: ") == 1


def test_redact_answers_each_line_keeps_order_and_counts_what_is_no_line(shell):
    lines = ['{"id":"a","text":"电话16800001234"}', "no json", '{"id":2,"text":null}']
    done = shell("redact", stdin="\n".join(lines), passphrase="", code=4)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert answers[0] == {"id": "a", "text": "电话[phone.mobile]"}
    assert "error" in answers[1]
    assert answers[2] == {"id": 2, "text": None}
    assert "16800001234" not in done.stdout + done.stderr


def test_redact_says_that_surrogates_are_forgotten_unless_a_key_file_is_given(shell):
    line = '{"id":1,"text":"电话16800001234"}'
    done = shell("redact", "--style", "surrogate", stdin=line, passphrase="")
    assert "forgotten" in done.stderr
    (shell.work / "key").write_bytes(b"k" * 32)
    told = [
        shell("redact", "--style", "surrogate", "--key-file", "key", stdin=line, passphrase="")
        for _ in range(2)
    ]
    assert told[0].stdout == told[1].stdout
    assert told[0].stderr == ""
    refused = shell("redact", "--key-file", "key", stdin=line, passphrase="", code=2)
    assert "--style surrogate" in refused.stderr


def test_spans_answer_in_order_in_code_points_before_the_input_ends(town):
    process = start(town, "spans")
    try:
        texts = {1: f"😀😀致电{MOBILE}。", 2: "无", "三": f"身份证{ID}，𠮷"}
        for name, text in texts.items():
            process.stdin.write(json.dumps({"id": name, "text": text}).encode() + b"\n")
            process.stdin.flush()
            ready, _, _ = select.select([process.stdout], [], [], 60)
            assert ready, "no answer while the input was still open"
            answer = json.loads(process.stdout.readline())
            assert list(answer) == ["id", "spans"]
            assert answer["id"] == name
            cut = [text[s["start"] : s["end"]] for s in answer["spans"]]
            assert cut == {1: [MOBILE], 2: [], "三": [ID]}[name]
            assert all(list(s) == ["start", "end", "kind", "score"] for s in answer["spans"])
        process.stdin.write(b"no json\n")
        rest, err = process.communicate(timeout=60)
        assert json.loads(rest)["id"] is None
        assert process.returncode == 4
        assert b"1 line could not be read" in err
    finally:
        process.kill()


@pytest.mark.parametrize(
    "command",
    [
        ("status", "--json"),
        ("doctor", "--json"),
        ("ledger", "show", "--json"),
        ("ledger", "verify", "--json"),
    ],
)
def test_nothing_but_lines_of_json_is_on_stdout(town, said, command):
    _, out, _ = said(*command, "--room", town.work / "demo")
    assert out
    for line in out.splitlines():
        json.loads(line)


def test_the_help_of_every_command_shows_an_example(said):
    commands = []
    for name, (target, _) in COMMANDS.items():
        module, _, called = target.partition(":")
        inside = getattr(import_module(f"strongroom.cli.{module}"), called)
        # A thing has commands of its own; those that begin with a dash are help and version.
        own = [sub for sub in inside if not sub.startswith("-")] if isinstance(inside, App) else []
        commands += [(name, sub) for sub in own] or [(name,)]
    assert ("label", "confirm") in commands
    assert ("find",) in commands
    for command in commands:
        code, out, _ = said(*command, "--help")
        assert code == 0
        assert "Example:" in out, command
        assert f"strongroom {command[0]}" in out.partition("Example:")[2], command


# -- exit codes ---------------------------------------------------------------------------------


def test_each_exit_code_means_what_it_says(town, said, tmp_path):
    person, demo = town.work / "city/person.csv", town.work / "demo"
    assert said("find", person)[0] == 0
    assert said("find", person, "--fail-on", "sensitive", "--json")[0] == 1
    assert said("find", person, "--fail-on", "2")[0] == 1
    assert said("find", person, "--fail-on", "harmless")[0] == 2
    assert said("find")[0] == 2
    assert said("up", person, "--room", demo)[0] == 3
    assert said("find", "nowhere.csv")[0] == 4
    assert said("status", "--room", "nowhere")[0] == 2
    shutil.copytree(demo, tmp_path / "broken")
    (tmp_path / "broken" / "room.toml").write_text("format = 1\nid = 7\n")
    assert said("status", "--room", "broken")[0] == 5


def test_fail_on_a_level_that_nothing_reaches_is_no_failure(said, tmp_path):
    (tmp_path / "goods.csv").write_text("sku,price\nA-1,3.50\nB-2,4.75\n")
    assert said("find", "goods.csv", "--fail-on", "personal")[0] == 0


# -- what is not written, not opened, not said --------------------------------------------------


def test_up_on_a_real_source_without_yes_writes_nothing_at_all(town, said, tmp_path):
    shutil.copytree(town.work / "city", tmp_path / "city")
    before = everything(tmp_path)
    code, out, err = said("up", "city")
    assert (code, "nothing was written; go on with --yes" in err) == (0, True)
    assert "would protect 3 of them" in err
    assert out
    assert everything(tmp_path) == before


def test_a_demo_room_takes_no_real_source(town, said):
    before = everything(town.work / "demo" / "data")
    for command in ("up", "protect"):
        source, room = town.work / "city" / "person.csv", town.work / "demo"
        code, out, err = said(command, source, "--room", room)
        assert (code, out) == (3, "")
        assert "--room OTHER" in err
    assert everything(town.work / "demo" / "data") == before


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])
@pytest.mark.parametrize("demo", [True, False])
def test_an_open_door_is_refused_before_the_key_is_asked_for(town, said, tmp_path, host, demo):
    # Nothing could be asked here: there is no terminal and no passphrase, which would be code 2.
    shutil.copytree(town.work / "demo", tmp_path / "room")
    config = tmp_path / "room" / "room.toml"
    if not demo:
        text = config.read_text().replace("demo = true", "demo = false")
        config.write_text(text.replace('key = "file"', 'key = "passphrase"'))
    code, out, err = said("serve", "--host", host)
    assert (code, out) == (3, "")
    assert ("loopback" if demo else "administrator") in err


MISTAKES = [
    ("find", ID),
    ("find", f"{MOBILE}.csv"),
    ("find", "小王 zhang.san@example.com"),
    ("find", "x.csv", "--language", MOBILE),
    ("find", "x.csv", "--fail-on", MOBILE),
    ("up", ID, "--yes", "--no-serve"),
    ("up", "--people", ID + "x"),
    ("plan", ID),
    ("protect", "x.csv", "--plan", f"{MOBILE}.toml", "--room", "ROOM"),
    ("status", "--room", ID),
    ("status", MOBILE),
    ("lookup", ID, "--purpose", "incident"),
    ("lookup", "mobile", MOBILE, "--purpose", "incident"),
    ("lookup", "mobile", "--purpose", MOBILE, "--room", "ROOM"),
    ("lookup", "mobile", "--purpose", "incident", "--case", MOBILE, "--as", ID, "--room", "ROOM"),
    ("reveal", ID, "mobile", MOBILE, "--purpose", "incident"),
    ("explain", MOBILE, "--room", "ROOM"),
    ("explain", "person", MOBILE, "--room", "ROOM"),
    ("explain", "person", "--role", MOBILE, "--room", "ROOM"),
    ("explain", "person", "--action", MOBILE, "--room", "ROOM"),
    ("ledger", "show", "--act", MOBILE, "--room", "ROOM"),
    ("ledger", "verify", "--witness", MOBILE, "--room", "ROOM"),
    ("principal", "disable", MOBILE, "--room", "ROOM"),
    ("principal", "token", MOBILE, "--room", "ROOM"),
    ("principal", "add", MOBILE, "--role", ID, "--room", "ROOM"),
    ("city", "--people", "10", "--with", MOBILE, "--to", "x"),
    ("city", "--people", "10", "--format", MOBILE, "--to", "x"),
    ("replay", MOBILE),
    ("serve", "--tls", MOBILE, "--room", "ROOM"),
    ("serve", "--host", MOBILE, "--room", "ROOM"),
    (ID,),
    (f"--{MOBILE}",),
    ("find", f"--{MOBILE}=1"),
]


@pytest.mark.parametrize("arguments", MISTAKES, ids=lambda a: " ".join(a[:2])[:20])
def test_a_personal_value_typed_as_an_argument_is_not_repeated(town, said, monkeypatch, arguments):
    demo = str(town.work / "demo")
    monkeypatch.setattr(sys, "stdin", open(os.devnull))  # noqa: SIM115, PTH123
    code, out, err = said(*(demo if a == "ROOM" else a for a in arguments))
    assert code in (0, 2, 3, 4)
    if arguments[:2] != ("ledger", "show"):
        assert code != 0
    for value in (ID, MOBILE, "zhang.san"):
        assert value not in out + err


SECRET = "hunter2-of-the-clerk"


@pytest.mark.parametrize(
    "address",
    [
        f"postgresql://clerk:{SECRET}@127.0.0.1:1/shop",
        f"postgresql://127.0.0.1:1/shop?user=clerk&password={SECRET}",
        f"postgresql://clerk:{SECRET}%zz@127.0.0.1:1/shop",
        f"postgresql://clerk:{SECRET}@[::1/shop",
        f"postgresql://clerk:{SECRET}@127.0.0.1:port/shop",
        f"mysql://clerk:{SECRET}@127.0.0.1/shop",
        f"clerk:{SECRET}@127.0.0.1/shop",
        f"host=127.0.0.1 port=1 password={SECRET}",
        f"sqlite://clerk:{SECRET}@host/shop.db",
    ],
)
def test_a_password_in_an_address_is_never_repeated(said, address):
    for command in (("find",), ("up",), ("plan",), ("find", "--json")):
        code, out, err = said(*command, address)
        assert code in (2, 4)
        assert SECRET not in out + err
        assert "hunter2" not in out + err


@pytest.mark.postgres
def test_a_password_in_an_address_reaches_no_file_of_the_room(shell, postgres):
    import psycopg

    with psycopg.connect(postgres) as connection:
        connection.execute("create table people (name text, mobile text)")
        connection.execute(f"insert into people values ('王秘密', '{MOBILE}')")
    address = postgres.replace("postgres:@", f"postgres:{SECRET}@")
    assert SECRET in address
    report = shell.work / "found.html"
    outputs = [shell("find", address, "--json", "--report", report)]
    outputs.append(shell("up", address, "--to", address, "--yes", "--no-serve"))
    outputs += [shell(*c) for c in (["status"], ["doctor", "--json"], ["ledger", "show", "--json"])]
    files = [p for p in shell.folder.rglob("*") if p.is_file()]
    assert len(files) > 8
    for text in (*(o.stdout + o.stderr for o in outputs), *(p.read_bytes() for p in files)):
        assert SECRET.encode() not in (text if isinstance(text, bytes) else text.encode())


# -- breaking off, and two at once --------------------------------------------------------------


def wait_for(test, process, seconds=120):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if test():
            return True
        if process.poll() is not None:
            return test()
        time.sleep(0.01)
    return False


def held(shell, room="room"):
    seen = json.loads(shell("status", "--room", room, "--json", passphrase="").stdout)
    return {d["name"]: d["rows"] for d in seen["datasets"]}


def test_ctrl_c_during_protect_leaves_what_the_same_command_finishes(shell):
    shell("city", "--people", "8000", "--to", "city", "--format", "csv", passphrase="")
    process = start(shell, "up", "city", "--room", "room", "--yes", "--no-serve")
    drafts = shell.work / "room" / "data"
    assert wait_for(lambda: any(drafts.rglob("draft.json")), process)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 130, err
    assert b"the same command goes on from there" in err
    assert b"Traceback" not in err
    done = shell("up", "city", "--room", "room", "--yes", "--no-serve")
    assert "protected" in done.stderr
    assert held(shell) == rows(shell)
    assert "nothing wrong found" in shell("ledger", "verify", "--room", "room").stdout


def rows(shell):
    """Rows of each clear file, by the standard library's reader."""
    count = {}
    for path in (shell.work / "city").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            count[path.stem] = sum(1 for _ in csv.reader(file)) - 1
    assert len(count) == 3
    return count


@pytest.mark.parametrize(
    "fault",
    [
        "keyring.written",
        "keyring.renamed",
        "protect.segment.before_rename:2",
        "protect.manifest.after_rename",
        "protect.pointer.before:2",
        "inventory.before_rename:3",
        "state.before_commit:1",
        "state.committed:1",
        "state.before_commit:3",
        "state.committed:4",
    ],
)
@pytest.mark.slow
def test_a_power_cut_during_up_is_mended_by_the_same_command(shell, fault):
    shell("city", "--people", "400", "--to", "city", "--format", "csv", passphrase="")
    command = ("up", "city", "--room", "room", "--yes", "--no-serve")
    killed(shell, command, fault)
    shell(*command)
    assert held(shell) == rows(shell)
    checks = shell("doctor", "--room", "room", "--json", passphrase="").stdout.splitlines()
    assert not [c for c in map(json.loads, checks) if c["state"] == "bad"]


def killed(shell, command, fault):
    process = start(shell, *command, STRONGROOM_FAULT=fault)
    _, err = process.communicate(timeout=240)
    assert process.returncode == -signal.SIGKILL, (fault, process.returncode, err)


def test_a_power_cut_in_the_middle_of_a_demo_room_is_mended_by_the_same_command(town, shell):
    command = ("up", "--people", "300", "--room", "demo", "--no-serve")
    killed(shell, command, "protect.segment.after_rename:2")
    shell(*command, passphrase="")
    assert held(shell, "demo") == held(town, "demo")
    assert held(town, "demo")["person"] >= 300


def to_another_thread(process, number):
    """Systems may give an interrupt to any thread; one of a server hardly ever is the first."""
    others = {int(entry.name) for entry in Path(f"/proc/{process.pid}/task").iterdir()}
    assert ctypes.CDLL(None).tgkill(process.pid, max(others - {process.pid}), number) == 0


ENDS = {
    "an interrupt": lambda process: process.send_signal(signal.SIGINT),
    "an interrupt of another thread": lambda process: to_another_thread(process, signal.SIGINT),
    "a word to end": lambda process: process.send_signal(signal.SIGTERM),
}


@pytest.mark.parametrize("how", ENDS)
def test_ctrl_c_ends_serving_cleanly(town, how):
    if "thread" in how and sys.platform != "linux":
        pytest.skip("threads are named through /proc")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = start(town, "serve", "--room", "demo", "--port", port, "--no-browser")
    try:
        ready, _, _ = select.select([process.stdout], [], [], 90)
        assert ready
        line = process.stdout.readline().decode()
        assert line == f"sign in at http://127.0.0.1:{port}/\n"
        with socket.create_connection(("127.0.0.1", port), timeout=10):
            pass
        ENDS[how](process)
        out, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert (process.returncode, out) == (0, b""), err
    assert b"Traceback" not in err
    with contextlib.closing(socket.socket()) as again, pytest.raises(OSError):
        again.connect(("127.0.0.1", port))
    verdict = json.loads(town("ledger", "verify", "--room", "demo", "--json").stdout)
    assert (verdict["problems"], verdict["complete"]) == ([], True)


def test_two_runs_over_one_room_at_the_same_time_leave_one_right_room(shell):
    shell("city", "--people", "300", "--to", "city", "--format", "csv", passphrase="")
    command = ("up", "city", "--room", "room", "--yes", "--no-serve")
    runs = [start(shell, *command) for _ in range(2)]
    ends = [run.communicate(timeout=240) for run in runs]
    codes = [run.returncode for run in runs]
    for code, (_, err) in zip(codes, ends, strict=True):
        assert b"Traceback" not in err
        assert b"fault of ours" not in err
        assert code in (0, 2, 4), err
        if code:
            assert err.count(b"strongroom: ") == 1
    assert 0 in codes, ends
    shell(*command)
    assert held(shell) == rows(shell)
    verdict = json.loads(shell("ledger", "verify", "--room", "room", "--json").stdout)
    assert (verdict["problems"], verdict["complete"]) == ([], True)

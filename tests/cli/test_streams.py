"""Where answers go to: full disks, closed streams, pipes and links lose nothing in silence."""

import json
import os
import resource
import subprocess
import sys
import threading

import pytest

from strongroom.core.errors import StoreError
from strongroom.room import write_file

MOBILE = "16800001234"
LIMIT = 65_536


def command(*arguments):
    return [sys.executable, "-m", "strongroom", *map(str, arguments)]


def called(*arguments, stdin=b"", stdout=subprocess.PIPE, limit=False, **environment):
    def few():
        resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))

    return subprocess.run(
        command(*arguments),
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        preexec_fn=few if limit else None,
        check=False,
        timeout=120,
    )


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("name,mobile\n" + "".join(f"王小明,1680000{i:04d}\n" for i in range(100)))
    return path


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_texts_that_a_file_does_not_take_are_no_success_and_no_fault_of_ours(tmp_path, unbuffered):
    lines = b"".join(b'{"id":%d,"text":"%s"}\n' % (i, b"x" * 500) for i in range(400))
    with (tmp_path / "out").open("wb") as out:
        done = called("redact", stdin=lines, stdout=out, limit=True, PYTHONUNBUFFERED=unbuffered)
    assert (tmp_path / "out").stat().st_size <= LIMIT
    assert done.returncode == 4
    assert b"may not grow any more" in done.stderr
    assert b"fault of ours" not in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("how", [("--json",), (), ("--lines",)])
def test_a_full_disk_is_said_to_be_full(tmp_path, people, how, unbuffered):
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("there is no /dev/full")
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = called("find", people, *how, stdout=full, PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 4
    assert b"the disk is full" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


def test_answers_come_line_by_line_where_python_is_asked_not_to_buffer():
    process = subprocess.Popen(
        command("redact"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        process.stdin.write(b'{"id":1,"text":"%s"}\n' % MOBILE.encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["text"] == "[phone.mobile]"
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_ends_in_no_traceback(people, closed):
    line = f'exec "$@" {closed}'
    done = subprocess.run(
        ["sh", "-c", line, "sh", *command("find", people, "--json")],
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode == (2 if ">&-" in closed.replace("2>&-", "") else 0)
    if closed == ">&-":
        assert b"standard output is closed" in done.stderr


# -- files that are named for reports -----------------------------------------------------------


def test_a_report_goes_through_a_link_which_stays_one(tmp_path):
    (tmp_path / "deep").mkdir()
    target, link = tmp_path / "deep" / "report", tmp_path / "link"
    for _ in range(2):  # The first time its target is not there.
        link.unlink(missing_ok=True)
        link.symlink_to("deep/report")
        write_file(link, "new")
        assert link.is_symlink()
        assert target.read_text() == "new"
        target.write_text("old")
    assert [p.name for p in target.parent.iterdir()] == ["report"]


def test_a_report_is_written_into_a_pipe_which_stays_one(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, "new")
    reader.join()
    assert read == [b"new"]
    assert pipe.is_fifo()


def test_a_report_to_standard_output_stands_behind_what_is_there(tmp_path, people):
    for name in ("pipe", "file"):
        with (tmp_path / name).open("w+b") as file:
            out = file if name == "file" else subprocess.PIPE
            done = called("find", people, "--json", "--sarif", "/dev/stdout", stdout=out)
            file.seek(0)
            told = file.read() if name == "file" else done.stdout
        assert done.returncode == 0, done.stderr
        head, _, tail = told.partition(b'{"$schema"'[:1] + b"\n")
        assert [json.loads(line)["field"] for line in head.splitlines()] == ["name", "mobile"]
        assert json.loads(b"{" + tail)["version"] == "2.1.0"


def test_a_folder_in_the_place_of_a_report_is_an_error_and_left_alone(tmp_path):
    with pytest.raises(StoreError):
        write_file(tmp_path, "new")
    assert list(tmp_path.iterdir()) == []


INTERRUPTED = """
import os, signal, sys
from strongroom.cli.start import run

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "{name}":
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Finder())
sys.argv[1:] = ["find", "{path}"]
run()
"""


@pytest.mark.parametrize("name", ["cyclopts", "rich.console", "numpy", "pyarrow"])
def test_ctrl_c_while_the_command_is_loaded_ends_without_a_traceback(people, name):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED.format(name=name, path=people)],
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 130
    assert (done.stdout, done.stderr[:7], done.stderr.count(b"\n")) == (b"", b"stopped", 1)

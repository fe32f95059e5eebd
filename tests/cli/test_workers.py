"""Lines are answered by several processes: in order, nothing lost, and none of them left behind."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from strongroom.cli import workers
from strongroom.cli.arrivals import Arrivals

PROGRAM = str(Path(sys.executable).with_name("strongroom"))
HERE = os.getpid()
MOBILE = "16800001234"


def never():
    return False


@pytest.fixture
def made(monkeypatch):
    """The processes that are made; none is left behind, not even a dead one."""
    fork, every = os.fork, []

    def noted():
        process = fork()
        every.append(process)
        return process

    monkeypatch.setattr(os, "fork", noted)
    yield every
    for process in every:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_answers_have_the_order_of_the_blocks(made, count):
    def slower_at_first(block):
        time.sleep(0.002 * (20 - block))
        return block, os.getpid()

    told = list(workers.each(slower_at_first, iter(range(20)), count, never))
    assert [block for block, _ in told] == list(range(20))
    assert len({process for _, process in told}) == 1 + len(made)
    assert len(made) == (0 if count == 1 else count)


def test_where_libraries_do_not_survive_a_fork_one_process_does_the_work(made, monkeypatch):
    monkeypatch.setattr(workers, "FORKS", False)
    assert workers.usual() == 1
    assert list(workers.each(lambda block: block, iter(range(9)), 3, never)) == list(range(9))
    assert made == []


def test_what_a_process_that_was_killed_had_taken_is_answered_all_the_same(made):
    def deadly(block):
        if block % 5 == 3 and os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return block

    assert list(workers.each(deadly, iter(range(30)), 3, never)) == list(range(30))


@pytest.mark.parametrize("room", [0, 1, 2])
def test_where_the_system_has_no_room_for_more_processes_those_that_are_there_do_it(
    monkeypatch, made, room
):
    fork = os.fork

    def scarce():
        if len(made) == room:
            raise BlockingIOError
        return fork()

    monkeypatch.setattr(os, "fork", scarce)
    assert list(workers.each(lambda block: block, iter(range(20)), 4, never)) == list(range(20))
    assert len(made) == room


def test_what_is_wrong_with_a_block_is_said_here_and_no_process_stays(made):
    def wrong(block):
        if block == 7:
            raise ValueError("seven")
        return block

    told = []
    with pytest.raises(ValueError, match="seven"):
        told.extend(workers.each(wrong, iter(range(30)), 3, never))


def test_before_more_is_waited_for_all_that_was_taken_is_answered():
    asked, told = 0, []

    def blocks():
        nonlocal asked
        for asked in range(1, 7):
            # Nothing is asked for while an answer is owed.
            assert len(told) == asked - 1
            yield asked

    for answer in workers.each(lambda block: block, blocks(), 3, lambda: True):
        told += [answer]
    assert told == list(range(1, 7))


def test_small_pieces_of_a_fast_writer_are_answered_together():
    read, write = os.pipe()
    line = b"x" * 999 + b"\n"

    def send():
        with os.fdopen(write, "wb", buffering=0) as pipe:
            for _ in range(4_000):
                pipe.write(line)

    threading.Thread(target=send).start()
    arrivals, sizes = Arrivals(read, 1 << 20), []
    while taken := arrivals.take():
        sizes.append(len(taken))
        time.sleep(0.03)
    os.close(read)
    assert sum(sizes) == 4_000 * len(line)
    # A pipe holds 64 KB: they would be 61 blocks of it.
    assert len(sizes) <= 20
    assert max(sizes) <= 1 << 20


@pytest.fixture
def file(tmp_path):
    """Six megabytes of lines, some of which cannot be read."""
    path = tmp_path / "lines.jsonl"
    text = "报警人张伟电话16800001234，住在上海市黄浦区南京东路100号。" + "某" * 200
    with path.open("w", encoding="utf-8") as out:
        for number in range(4_000):
            told = {"id": number, "text": f"{number} {text}"}
            out.write("no json\n" if number % 1_000 == 999 else json.dumps(told) + "\n")
    return path


@pytest.mark.parametrize("verb", [["spans"], ["redact", "--style", "mask"]])
def test_answers_are_the_same_with_one_process_and_with_several(file, verb):
    told = []
    for jobs in ("1", "3"):
        with file.open("rb") as stdin:
            done = subprocess.run(
                [PROGRAM, *verb, "--jobs", jobs], stdin=stdin, capture_output=True, check=False
            )
        assert done.returncode == 4
        assert b"4 lines could not be read" in done.stderr
        told.append(done.stdout)
    assert told[0] == told[1]
    assert len(told[0].splitlines()) == 4_000


def test_no_processes_are_no_number_of_jobs():
    done = subprocess.run(
        [PROGRAM, "spans", "--jobs", "0"], input=b"", capture_output=True, check=False
    )
    assert done.returncode == 2
    assert b"--jobs is at least 1" in done.stderr


def of_group(process):
    """The processes of a group that still live."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, group = stat.read_text().rpartition(")")[2].split()[:3]
            if int(group) == process and state != "Z":
                found.append(int(stat.parent.name))
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_however_it_ends_no_process_is_left_behind(file, how):
    running = subprocess.Popen(
        [PROGRAM, "spans", "--jobs", "3"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    raw = file.read_bytes()
    with contextlib.suppress(BrokenPipeError), running.stdin:
        deadline = time.monotonic() + 60
        while len(of_group(running.pid)) < 4 and time.monotonic() < deadline:
            running.stdin.write(raw)
        assert len(of_group(running.pid)) == 4
        if how == signal.SIGINT:
            os.killpg(running.pid, how)
        else:
            running.send_signal(how)
        said = running.stderr.read()
        code = running.wait(30)
    assert b"Traceback" not in said
    assert code == (130 if how == signal.SIGINT else -how)
    deadline = time.monotonic() + 20
    while of_group(running.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not of_group(running.pid)


def test_a_line_is_answered_before_the_next_one_is_written():
    asked = [PROGRAM, "spans", "--jobs", "3"]
    with subprocess.Popen(asked, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        for number in range(5):
            told = {"id": number, "text": f"电话{MOBILE}"}
            running.stdin.write(json.dumps(told).encode() + b"\n")
            running.stdin.flush()
            answer = json.loads(running.stdout.readline())
            assert (answer["id"], answer["spans"][0]["kind"]) == (number, "phone.mobile")
        running.stdin.close()
    assert running.returncode == 0

"""How bulk work is spread: the same results from every engine, and no keys where none belong."""

import os
import pickle
import time
from pathlib import Path

import pytest

from strongroom.core import registry
from strongroom.core.errors import Refused, StoreError
from strongroom.engines import local, processes
from strongroom.keyring import Keyring, Unlock, create


class Square:
    def __call__(self, item):
        return item * item


class Failing:
    def __call__(self, item):
        if item == 3:
            raise Refused("policy says no", "ask", reasons=("rule 1",))
        return item


class Crashing:
    def __call__(self, item):
        raise ValueError("a value of the data stands in this message: 王样")


class Dying:
    def __call__(self, item):
        os._exit(9)


class Whose:
    """Says which keyring reached the worker, and what of it could be seen from outside."""

    keys = None

    def with_keys(self, keys):
        self.keys = keys

    def __call__(self, item):
        command = Path("/proc/self/cmdline").read_bytes() + Path("/proc/self/environ").read_bytes()
        return os.getpid(), self.keys.signer().public(), command


class Sleepy:
    def __call__(self, item):
        time.sleep(item)
        return item


@pytest.fixture(autouse=True)
def workers_find_this_file(monkeypatch):
    """A spawned worker imports this module by its name, so it must lie on the path."""
    monkeypatch.syspath_prepend(Path(__file__).parent.parent.parent)


@pytest.fixture(scope="module")
def keyring(tmp_path_factory):
    folder = tmp_path_factory.mktemp("engines")
    key = folder / "key"
    key.write_bytes(b"0123456789abcdef0123456789abcdef")
    key.chmod(0o600)
    with_key = create(folder / "keyring", Unlock.key_file(key))
    yield with_key
    with_key.close()


@pytest.mark.parametrize("engine", [local.open_engine(), processes.open_engine(workers=2)])
def test_every_item_is_done_once_and_told(engine):
    told = []
    results = list(engine.map(Square(), range(9), progress=lambda *what: told.append(what)))
    assert sorted(results) == [i * i for i in range(9)]
    assert told[-1] == ("items", 9, 9)
    assert list(engine.map(Square(), [])) == []


@pytest.mark.parametrize("engine", [local.open_engine(), processes.open_engine(workers=2)])
def test_a_refusal_in_a_worker_arrives_as_it_is(engine):
    with pytest.raises(Refused, match="policy says no") as caught:
        list(engine.map(Failing(), range(9)))
    assert caught.value.hint == "ask"


def test_what_a_library_says_in_a_worker_stays_there():
    with pytest.raises(StoreError, match="ValueError") as caught:
        list(processes.open_engine(workers=1).map(Crashing(), [1]))
    assert "王" not in str(caught.value)


def test_a_worker_that_dies_is_an_error_and_not_a_hang():
    with pytest.raises(StoreError, match="died"):
        list(processes.open_engine(workers=2).map(Dying(), [1, 2, 3]))


def test_keys_reach_a_worker_by_a_pipe_and_nothing_else(keyring):
    engine = processes.open_engine(workers=2, send=keyring.send)
    results = list(engine.map(Whose(), range(4)))
    assert {public for _, public, _ in results} == {keyring.signer().public()}
    assert os.getpid() not in {pid for pid, _, _ in results}
    for _, _, seen in results:
        assert b"0123456789abcdef" not in seen


def test_a_keyring_does_not_travel_in_a_pickle(keyring):
    assert isinstance(keyring, Keyring)
    work = Whose()
    work.with_keys(keyring)
    with pytest.raises(TypeError):
        pickle.dumps(work)


def test_whoever_stops_listening_ends_the_workers():
    engine = processes.open_engine(workers=2)
    started = time.monotonic()
    results = engine.map(Sleepy(), [0, 30, 30])
    assert next(results) == 0
    results.close()
    assert time.monotonic() - started < 20


def test_the_shelf_knows_both():
    assert {"local", "processes"} <= set(registry.shelf("engines"))

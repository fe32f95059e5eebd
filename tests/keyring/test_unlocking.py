"""The keyring file and the ways to unlock it."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from strongroom import keyring
from strongroom.core.errors import Damaged, Locked, Refused, StoreError, UsageError
from strongroom.core.records import canonical
from strongroom.core.secret import Secret
from strongroom.keyring import Keyring, Unlock, check_place, unlocking

DATASET = "00112233445566778899aabbccddeeff"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    # The file holds its own parameters, so tests may stretch passphrases less.
    monkeypatch.setattr(unlocking, "ARGON2", {"iterations": 1, "lanes": 1, "memory_kib": 64})


def same(one, other):
    values = pa.array(["x"])
    assert one.public_key == other.public_key
    assert one.link("d", "k").tokens(values).equals(other.link("d", "k").tokens(values))


def passphrase(text):
    return Unlock.passphrase(Secret(text.encode()))


def test_a_passphrase_opens_what_it_closed_and_another_does_not(tmp_path):
    path = tmp_path / "keyring.json"
    made = keyring.create(path, passphrase("correct horse"), demo=True)
    opened = keyring.open_keyring(path, passphrase("correct horse"))
    same(made, opened)
    assert opened.demo
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(Locked) as refused:
        keyring.open_keyring(path, passphrase("correct horsE"))
    with pytest.raises(Locked) as other:
        keyring.open_keyring(path, Unlock.key_command(["echo", "k" * 40]))
    assert str(refused.value) == str(other.value)
    assert "horse" not in str(refused.value) + refused.value.hint


def test_an_empty_passphrase_and_a_short_key_are_refused(tmp_path):
    with pytest.raises(UsageError):
        keyring.create(tmp_path / "a", passphrase(""))
    with pytest.raises(UsageError):
        keyring.create(tmp_path / "b", Unlock.key_command(["echo", "hunter2"]))
    assert not list(tmp_path.iterdir())


def test_the_default_stretching_is_the_second_recommended_set_of_rfc_9106(tmp_path, monkeypatch):
    monkeypatch.undo()
    assert unlocking.ARGON2 == {"iterations": 3, "lanes": 4, "memory_kib": 65_536}
    keyring.create(tmp_path / "keyring.json", passphrase("correct horse"))
    slot = json.loads((tmp_path / "keyring.json").read_text())["slots"][0]
    assert slot["kdf"] == {"name": "argon2id", "iterations": 3, "lanes": 4, "memory_kib": 65_536}


def test_a_key_file_is_made_once_and_only_its_owner_may_read_it(tmp_path):
    path, key = tmp_path / "keyring.json", tmp_path / "keys" / "key"
    made = keyring.create(path, Unlock.key_file(key))
    assert key.stat().st_mode & 0o777 == 0o600
    before = key.read_bytes()
    same(made, keyring.open_keyring(path, Unlock.key_file(key)))
    keyring.create(tmp_path / "second.json", Unlock.key_file(key))
    assert key.read_bytes() == before
    key.chmod(0o640)
    with pytest.raises(Refused, match="others"):
        keyring.open_keyring(path, Unlock.key_file(key))
    key.chmod(0o600)
    key.write_bytes(b"a" * 64)
    with pytest.raises(Locked):
        keyring.open_keyring(path, Unlock.key_file(key))
    key.unlink()
    with pytest.raises(Locked, match="cannot be read"):
        keyring.open_keyring(path, Unlock.key_file(key))
    assert not key.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_key_file_of_somebody_else_is_refused(tmp_path, monkeypatch):
    key = tmp_path / "key"
    keyring.create(tmp_path / "keyring.json", Unlock.key_file(key))
    os.chown(key, 4242, -1)
    with pytest.raises(Refused, match="somebody else"):
        keyring.open_keyring(tmp_path / "keyring.json", Unlock.key_file(key))


def test_a_folder_or_a_device_is_no_key_file(tmp_path):
    with pytest.raises((Locked, Refused)):
        keyring.create(tmp_path / "keyring.json", Unlock.key_file(tmp_path))
    with pytest.raises((Locked, Refused)):
        keyring.create(tmp_path / "keyring.json", Unlock.key_file(Path("/dev/zero")))


def test_a_key_command_is_run_without_a_shell_and_its_last_line_end_does_not_count(tmp_path):
    path = tmp_path / "keyring.json"
    made = keyring.create(path, Unlock.key_command(["echo", "k" * 40 + "; $HOME"]))
    same(
        made,
        keyring.open_keyring(path, Unlock.key_command(["printf", "%s; %s", "k" * 40, "$HOME"])),
    )
    for wrong in (["false"], ["no-such-program-here"], []):
        with pytest.raises((Locked, UsageError)):
            keyring.open_keyring(path, Unlock.key_command(wrong))


def test_what_a_failing_key_command_prints_is_not_repeated(tmp_path, capfd):
    path = tmp_path / "keyring.json"
    keyring.create(path, Unlock.key_command(["echo", "k" * 40]))
    with pytest.raises(Locked) as refused:
        keyring.open_keyring(
            path, Unlock.key_command(["sh", "-c", "echo topsecret; echo topsecret >&2; exit 3"])
        )
    out = "".join(capfd.readouterr()) + str(refused.value) + refused.value.hint
    assert "topsecret" not in out
    assert refused.value.__cause__ is None


def test_a_key_command_that_hangs_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(unlocking, "COMMAND_SECONDS", 0.2)
    with pytest.raises(Locked, match="seconds"):
        keyring.create(tmp_path / "keyring.json", Unlock.key_command(["sleep", "20"]))


def test_a_systemd_credential_is_read_from_its_folder_and_nowhere_else(tmp_path, monkeypatch):
    path, folder = tmp_path / "keyring.json", tmp_path / "credentials"
    folder.mkdir()
    (folder / "strongroom").write_bytes(b"c" * 32)
    with pytest.raises(Locked):
        keyring.create(path, Unlock.credential("strongroom"))
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    made = keyring.create(path, Unlock.credential("strongroom"))
    same(made, keyring.open_keyring(path, Unlock.credential("strongroom")))
    for name in ("../keyring.json", "absent", "", ".."):
        with pytest.raises(Locked):
            keyring.open_keyring(path, Unlock.credential(name))


def test_a_passphrase_can_be_added_and_changed(tmp_path):
    path = tmp_path / "keyring.json"
    made = keyring.create(path, Unlock.key_file(tmp_path / "key"))
    made.add_unlock(passphrase("first"))
    made.add_unlock(passphrase("second"), alone=True)
    same(made, keyring.open_keyring(path, passphrase("second")))
    same(made, keyring.open_keyring(path, Unlock.key_file(tmp_path / "key")))
    with pytest.raises(Locked):
        keyring.open_keyring(path, passphrase("first"))


def test_a_keyring_is_never_written_over(tmp_path):
    path = tmp_path / "keyring.json"
    keyring.create(path, passphrase("one"))
    before = path.read_bytes()
    with pytest.raises(UsageError):
        keyring.create(path, passphrase("two"))
    assert path.read_bytes() == before
    with pytest.raises(UsageError, match="no keyring"):
        keyring.open_keyring(tmp_path / "absent.json", passphrase("one"))


def test_every_changed_byte_of_the_file_is_damage_and_never_another_key(tmp_path):
    path, unlock = tmp_path / "keyring.json", Unlock.key_command(["echo", "k" * 40])
    keyring.create(path, unlock)
    whole = path.read_bytes()
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        if json_equal(path, whole):
            continue
        with pytest.raises(Damaged):
            keyring.open_keyring(path, unlock)
    for size in range(0, len(whole) - 3, 11):
        path.write_bytes(whole[:size])
        with pytest.raises(Damaged):
            keyring.open_keyring(path, unlock)


def json_equal(path, whole):
    try:
        return json.loads(path.read_bytes()) == json.loads(whole)
    except ValueError:
        return False


def rewritten(path, **changes):
    record = {**json.loads(path.read_text()), **changes}
    record.pop("check")
    record["check"] = hashlib.sha256(canonical(record)).hexdigest()
    path.write_text(json.dumps(record))


def test_somebody_who_also_mends_the_checksum_still_cannot_change_the_head(tmp_path):
    path, unlock = tmp_path / "keyring.json", Unlock.key_file(tmp_path / "key")
    keyring.create(path, unlock)
    whole = path.read_bytes()
    other = keyring.create(tmp_path / "other.json", unlock)
    for change in ({"demo": True}, {"id": "0" * 32}, {"public_key": other.public_key.hex()}):
        path.write_bytes(whole)
        rewritten(path, **change)
        with pytest.raises(Locked):
            keyring.open_keyring(path, unlock)
    path.write_bytes(whole)
    rewritten(path, body=json.loads((tmp_path / "other.json").read_text())["body"])
    with pytest.raises(Damaged):
        keyring.open_keyring(path, unlock)
    for wrong in ([], {}, None, [{}], [{"type": "key_file", "salt": 1, "kdf": {}, "sealed": ""}]):
        path.write_bytes(whole)
        rewritten(path, slots=wrong)
        with pytest.raises((Damaged, Locked)):
            keyring.open_keyring(path, unlock)


def test_a_file_that_asks_for_a_terabyte_of_memory_is_damaged(tmp_path):
    path = tmp_path / "keyring.json"
    keyring.create(path, passphrase("one"))
    slot = json.loads(path.read_text())["slots"][0]
    for wrong in ({"memory_kib": 1 << 30}, {"iterations": 10**9}, {"lanes": 0}, {"lanes": "4"}):
        rewritten(path, slots=[{**slot, "kdf": {**slot["kdf"], **wrong}}])
        with pytest.raises(Damaged):
            keyring.open_keyring(path, passphrase("one"))


def test_ways_in_that_a_later_version_adds_are_passed_over_and_kept(tmp_path):
    path, unlock = tmp_path / "keyring.json", Unlock.key_file(tmp_path / "key")
    keyring.create(path, unlock)
    slots = json.loads(path.read_text())["slots"]
    escrow = {"type": "escrow", "shares": 3}
    rewritten(path, slots=[escrow, *slots])
    keyring.open_keyring(path, unlock).rotate(DATASET)
    assert json.loads(path.read_text())["slots"] == [escrow, *slots]


def test_a_file_of_a_later_format_says_so(tmp_path):
    path, unlock = tmp_path / "keyring.json", Unlock.key_file(tmp_path / "key")
    keyring.create(path, unlock)
    rewritten(path, format=2)
    with pytest.raises(Damaged, match="format 2"):
        keyring.open_keyring(path, unlock)


def test_epochs_survive_being_closed(tmp_path):
    path, unlock = tmp_path / "keyring.json", Unlock.key_file(tmp_path / "key")
    made = keyring.create(path, unlock)
    assert [made.rotate(DATASET), made.rotate(DATASET)] == [2, 3]
    assert keyring.open_keyring(path, unlock).epoch(DATASET) == 3


@pytest.mark.parametrize("point", ["keyring.written", "keyring.renamed"])
def test_killed_while_writing_the_old_or_the_new_keyring_is_there(tmp_path, point):
    path, unlock = tmp_path / "keyring.json", Unlock.key_file(tmp_path / "key")
    keyring.create(path, unlock)
    code = (
        "import sys; from pathlib import Path; from strongroom import keyring as k;"
        "k.open_keyring(Path(sys.argv[1]), k.Unlock.key_file(Path(sys.argv[2])))"
        f".rotate({DATASET!r})"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(path), str(tmp_path / "key")],
        env={**os.environ, "STRONGROOM_FAULT": point},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    epoch = keyring.open_keyring(path, unlock).epoch(DATASET)
    assert epoch == (1 if point == "keyring.written" else 2)


def test_a_folder_that_cannot_be_written_is_a_store_error(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError):
        keyring.create(tmp_path / "file" / "keyring.json", passphrase("one"))


def test_a_closed_keyring_answers_nothing(keys, tmp_path):
    with keys:
        pass
    for ask in (
        lambda: keys.link("d", "k"),
        keys.subject,
        lambda: keys.seal("l", b""),
        keys.signer,
        lambda: keys.epoch(DATASET),
        lambda: keys.rids(DATASET, "f", "p", 0, 1),
        lambda: keys.send(1),
    ):
        with pytest.raises(Locked):
            ask()


def test_a_key_on_the_room_s_own_file_system_is_refused_unless_told(tmp_path):
    with pytest.raises(Refused, match="same file system"):
        check_place(tmp_path / "not yet" / "key", tmp_path / "room")
    check_place(tmp_path / "key", tmp_path / "room", beside_ok=True)
    if Path("/dev/shm").stat().st_dev != tmp_path.stat().st_dev:
        check_place(Path("/dev/shm/strongroom-key"), tmp_path / "room")


def test_a_worker_gets_the_keys_through_an_inherited_pipe(keys, tmp_path):
    keys.rotate(DATASET)
    code = (
        "import sys; import pyarrow as pa; from strongroom.keyring import Keyring;"
        "k = Keyring.receive(int(sys.argv[1]));"
        "print(k.link('d','k').tokens(pa.array(['x']))[0].as_py().hex(), k.epoch(sys.argv[2]))"
    )
    read, write = os.pipe()
    worker = subprocess.Popen(
        [sys.executable, "-c", code, str(read), DATASET],
        pass_fds=(read,),
        stdout=subprocess.PIPE,
        text=True,
    )
    os.close(read)
    keys.send(write)
    os.close(write)
    out, _ = worker.communicate(timeout=60)
    assert out.split() == [keys.link("d", "k").tokens(pa.array(["x"]))[0].as_py().hex(), "2"]


@pytest.mark.parametrize("sent", [b"", b"SRKR1\n", b"SRKR1\n\xff\xff\xff\xff", b"garbage" * 9])
def test_a_pipe_without_a_keyring_locks(sent):
    read, write = os.pipe()
    os.write(write, sent)
    os.close(write)
    with pytest.raises(Locked):
        Keyring.receive(read)
    os.close(read)


def test_a_received_keyring_neither_rotates_nor_is_changed(keys):
    read, write = os.pipe()
    keys.send(write)
    received = Keyring.receive(read)
    same(keys, received)
    with pytest.raises(UsageError):
        received.rotate(DATASET)
    with pytest.raises(UsageError):
        received.add_unlock(passphrase("x"))
    os.close(read)
    os.close(write)

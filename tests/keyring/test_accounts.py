"""Passwords, one-time codes, and what a process does to itself."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from strongroom.core.secret import Secret
from strongroom.keyring import passwords, process, totp, unlocking

NOW = datetime(2026, 11, 23, 12, 0, 10, tzinfo=UTC)


def test_a_password_is_verified_and_never_stored(monkeypatch):
    monkeypatch.setattr(passwords, "ARGON2", {"iterations": 1, "lanes": 1, "memory_kib": 64})
    phc = passwords.hash_password(Secret("密码 correct".encode()))
    assert phc.startswith("$argon2id$v=19$m=64,t=1,p=1$")
    assert phc != passwords.hash_password(Secret("密码 correct".encode()))
    assert passwords.verify_password(phc, Secret("密码 correct".encode()))
    assert not passwords.verify_password(phc, Secret(b"wrong"))
    assert not passwords.verify_password(phc, Secret(b""))
    for broken in ("", "x", phc[:-5], phc.replace("argon2id", "argon2i"), "$argon2id$"):
        assert not passwords.verify_password(broken, Secret("密码 correct".encode()))


def test_passwords_are_stretched_as_rfc_9106_recommends():
    assert passwords.ARGON2 is unlocking.ARGON2
    assert unlocking.ARGON2["memory_kib"] >= 65_536


def test_a_code_is_taken_once_and_only_near_its_time():
    secret = totp.new_secret()
    step = int(NOW.timestamp()) // 30
    code = totp.code_at(secret, step)
    assert totp.verify_totp(secret, code, NOW) == step
    assert totp.verify_totp(secret, code[:3] + " " + code[3:], NOW) == step
    assert totp.verify_totp(secret, code, NOW, last_step=step) is None
    for drift in (-1, 1):
        near = totp.code_at(secret, step + drift)
        assert totp.verify_totp(secret, near, NOW) == step + drift
    late = NOW + timedelta(seconds=90)
    assert totp.verify_totp(secret, code, late) is None


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef", "１２３４５６", "-12345"])
def test_what_is_no_code_is_refused(typed):
    assert totp.verify_totp(Secret(b"k" * 20), typed, NOW) is None


def test_the_provisioning_address_names_account_issuer_and_seed():
    secret = Secret(b"12345678901234567890")
    address = urlsplit(totp.provisioning_uri(secret, "王 officer@example.com"))
    assert (address.scheme, address.netloc) == ("otpauth", "totp")
    query = parse_qs(address.query)
    assert query["secret"] == ["GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"]
    assert query["issuer"] == ["Strongroom"]
    assert " " not in address.path


def test_a_hardened_process_leaves_no_core_and_hides_its_memory():
    code = (
        "import ctypes, resource; from strongroom.keyring.process import harden; harden();"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "(0, 0) 0"


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        ("", None),
        ("/dev/zram0 partition 100 0 100\n", None),
        ("/dev/dm-0 partition 100 0 100\n", None),
        ("/dev/sda2 partition 100 0 -2\n", "/dev/sda2"),
        ("/swapfile file 100 0 -2\n/dev/zram0 partition 100 0 100\n", "/swapfile"),
        ("/dev/dm-1 partition 100 0 100\n", "/dev/dm-1"),
    ],
)
def test_swap_that_is_not_encrypted_is_warned_about(tmp_path, lines, named):
    swaps = tmp_path / "swaps"
    swaps.write_text("Filename Type Size Used Priority\n" + lines)
    for name, uuid in (("dm-0", "CRYPT-PLAIN-swap"), ("dm-1", "LVM-x")):
        (tmp_path / name / "dm").mkdir(parents=True)
        (tmp_path / name / "dm" / "uuid").write_text(uuid)
    warning = process.swap_warning(swaps, tmp_path)
    assert (warning is None) == (named is None)
    assert named is None or named in warning
    assert process.swap_warning(tmp_path / "absent", tmp_path) is None

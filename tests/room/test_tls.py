"""Certificates of a room's own authority: for its names and for nobody else's."""

import socket
import ssl
from datetime import UTC, datetime, timedelta

import pytest

from strongroom.core.errors import Tampered, UsageError
from strongroom.gateway import Server, Settings, create_app
from strongroom.keyring import Unlock, certificates, create
from strongroom.room import tls
from strongroom.room.strongroom import Strongroom

NOW = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.fixture
def keys(tmp_path):
    return create(tmp_path / "keyring.json", Unlock.key_file(tmp_path / "key"))


def test_a_second_start_keeps_the_certificate_and_the_authority(tmp_path, keys):
    first = tls.internal(tmp_path, ["register.example.org"], keys, NOW)
    before = first.chain.read_bytes(), first.key.read_bytes()
    again = tls.internal(tmp_path, ["register.example.org:8443"], keys, NOW + timedelta(days=300))
    assert (first.fresh, again.fresh) == (True, False)
    assert again.fingerprint == first.fingerprint
    assert (again.chain.read_bytes(), again.key.read_bytes()) == before


def test_a_certificate_that_ends_soon_is_renewed_under_the_same_authority(tmp_path, keys):
    first = tls.internal(tmp_path, ["register.example.org"], keys, NOW)
    before = first.chain.read_bytes()
    later = tls.internal(tmp_path, ["register.example.org"], keys, NOW + timedelta(days=380))
    assert not later.fresh
    assert later.fingerprint == first.fingerprint
    assert later.chain.read_bytes() != before


def test_a_new_name_makes_a_new_authority_and_says_so(tmp_path, keys):
    first = tls.internal(tmp_path, ["register.example.org"], keys, NOW)
    other = tls.internal(tmp_path, ["register.example.org", "10.1.2.3"], keys, NOW)
    assert other.fresh
    assert other.fingerprint != first.fingerprint


def test_no_private_key_of_the_authority_lies_in_clear_and_none_is_open_to_others(tmp_path, keys):
    made = tls.internal(tmp_path, ["register.example.org"], keys, NOW)
    assert made.key.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "tls-authority.sealed").stat().st_mode & 0o777 == 0o600
    clear = [p for p in tmp_path.iterdir() if b"PRIVATE KEY" in p.read_bytes()]
    assert clear == [made.key]


def test_an_authority_that_somebody_planted_is_not_used(tmp_path, keys):
    tls.internal(tmp_path, ["register.example.org"], keys, NOW)
    (tmp_path / "tls-authority.sealed").write_bytes(bytes(80))
    with pytest.raises(Tampered):
        tls.internal(tmp_path, ["register.example.org"], keys, NOW)


@pytest.mark.parametrize("names", [[], ["two words"], ["a" * 300]])
def test_what_can_be_no_name_is_refused(tmp_path, keys, names):
    with pytest.raises(UsageError):
        tls.internal(tmp_path, names, keys, NOW)


@pytest.mark.parametrize("name", ["localhost", "register.example.org"])
def test_a_browser_that_trusts_the_authority_trusts_this_name_and_no_other(tmp_path, name):
    room = Strongroom.create(
        tmp_path / "room", Unlock.key_file(tmp_path / "key"), key="file", home=tmp_path / "home"
    )
    with room:
        made = room.certificate([name])
        settings = Settings(port=0, tls=(made.chain, made.key), allowed_hosts=(name,))
        context = ssl.create_default_context(cafile=str(made.authority))
        with Server(create_app(room.desk, settings), settings).background() as running:

            def shake(called):
                with (
                    socket.create_connection(("127.0.0.1", running.port), timeout=5) as plain,
                    context.wrap_socket(plain, server_hostname=called) as secure,
                ):
                    return secure.version()

            assert shake(name) == "TLSv1.3"
            with pytest.raises(ssl.SSLCertVerificationError):
                shake("elsewhere.example.org")


def test_a_stolen_authority_cannot_sign_for_the_rest_of_the_web(tmp_path):
    authority = certificates.found(["register.example.org"], NOW)
    assert certificates.allows(authority, ["register.example.org"], NOW)
    assert not certificates.allows(authority, ["bank.example.com"], NOW)
    # Whoever has its key can still write such a certificate; the one who checks must not take it.
    forged = certificates.issue(authority, ["localhost"], datetime.now(UTC))
    chain, key = tmp_path / "forged.pem", tmp_path / "forged.key"
    chain.write_bytes(forged.chain)
    key.write_bytes(forged.key)
    (tmp_path / "ca.pem").write_bytes(authority.certificate)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(chain, key)
    client = ssl.create_default_context(cafile=str(tmp_path / "ca.pem"))
    ours, theirs = ssl.MemoryBIO(), ssl.MemoryBIO()
    one = client.wrap_bio(ours, theirs, server_hostname="localhost")
    two = server.wrap_bio(theirs, ours, server_side=True)
    with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree"):
        shake_hands(one, two)


def shake_hands(*sides):
    for _ in range(10):
        for side in sides:
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue

"""T1: what may be opened, asked before anything is bound."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path

import pytest

from strongroom.core.errors import Refused, StoreError, UsageError
from strongroom.gateway import Server, Settings, check_start, create_app
from strongroom.gateway.server import bind
from strongroom.gateway.start import allowed_hosts

READY = Settings(
    host="192.0.2.10",
    tls=(Path("cert.pem"), Path("key.pem")),
    allowed_hosts=("register.example.org",),
    administrator=True,
)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
def test_loopback_needs_nothing_more(host):
    check_start(Settings(host=host))
    check_start(Settings(host=host, demo=True))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.10", "10.0.0.1", "169.254.1.1"])
def test_any_other_address_is_refused_without_tls_and_an_enrolled_administrator(host):
    with pytest.raises(Refused) as refusal:
        check_start(Settings(host=host))
    assert refusal.value.exit_code == 3
    assert refusal.value.hint


@pytest.mark.parametrize(
    ("lacking", "word"),
    [
        ({"tls": None}, "TLS"),
        ({"administrator": False}, "administrator"),
        ({"allowed_hosts": ()}, "host name"),
        ({"demo": True}, "demo"),
    ],
)
def test_each_thing_that_another_address_needs_is_named_when_it_lacks(lacking, word):
    check_start(READY)
    with pytest.raises(Refused) as refusal:
        check_start(replace(READY, **lacking))
    assert word in refusal.value.message


def test_a_name_is_no_address_because_it_can_be_made_to_resolve_elsewhere():
    with pytest.raises(UsageError):
        check_start(Settings(host="localhost.example.org"))


def test_a_proxy_is_spoken_to_over_a_unix_socket_and_needs_an_administrator_too(tmp_path):
    proxied = replace(READY, host="127.0.0.1", tls=None, behind_proxy=tmp_path / "gateway.sock")
    check_start(proxied)
    with pytest.raises(Refused):
        check_start(replace(proxied, administrator=False))
    with pytest.raises(Refused):
        check_start(replace(proxied, allowed_hosts=()))
    with pytest.raises(UsageError):
        check_start(replace(proxied, behind_proxy=tmp_path / "nowhere" / "gateway.sock"))


def test_a_refused_door_is_never_bound(monkeypatch):
    made = []
    monkeypatch.setattr(socket, "socket", lambda *a: made.append(a))
    with pytest.raises(Refused):
        bind(Settings(host="0.0.0.0"))
    assert made == []


def test_a_second_server_on_the_same_port_is_refused_and_does_not_share_its_visitors(desk):
    settings = Settings(port=0)
    first = Server(create_app(desk, settings), settings)
    with first.background():
        again = Settings(port=first.port)
        with pytest.raises(StoreError) as error:
            Server(create_app(desk, again), again)
        assert "--port" in error.value.hint
        # Not even one that asks the kernel to share the port gets half of the visitors.
        with socket.socket() as thief:
            thief.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            with pytest.raises(OSError):
                thief.bind(("127.0.0.1", first.port))


def test_the_names_that_are_answered_are_exact():
    assert allowed_hosts(Settings(), 8420) == {"127.0.0.1:8420", "localhost:8420", "[::1]:8420"}
    assert "localhost" in allowed_hosts(Settings(port=80), 80)
    assert allowed_hosts(READY, 443) == {"register.example.org"}


def test_the_cookie_is_bound_to_https_wherever_there_is_https():
    assert Settings().cookie == "strongroom"
    assert READY.cookie == "__Host-strongroom"
    assert replace(READY, tls=None, behind_proxy=Path("x")).cookie == "__Host-strongroom"

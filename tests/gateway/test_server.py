"""The real server on a real socket: what no client library would send."""

from __future__ import annotations

import socket
import time
from dataclasses import replace

import pytest

from strongroom.gateway import Server, Settings, create_app
from strongroom.gateway.wall import HEADERS

OFFICER_CODE = "AAAA-OFFI-CERC-ODE2"


def say(port, raw, *later, pause=0.2, wait=5.0):
    """Send bytes, then more bytes; gives all that came back until the server closed or fell silent."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as connection:
        connection.sendall(raw)
        for part in later:
            time.sleep(pause)
            try:
                connection.sendall(part)
            except OSError:
                break
        answer = b""
        try:
            while data := connection.recv(65_536):
                answer += data
        except (TimeoutError, ConnectionResetError):
            pass
        return answer


def get(port, *headers, target="/sign-in", version="HTTP/1.1", host=None):
    lines = [f"GET {target} {version}", *headers, "Connection: close", "", ""]
    if host is not None:
        lines.insert(1, f"Host: {host}")
    return "\r\n".join(lines).encode()


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else 0


def test_the_sign_in_page_comes_with_every_header_over_a_socket(server):
    answer = say(server.port, get(server.port, host=f"127.0.0.1:{server.port}"))
    head = answer.partition(b"\r\n\r\n")[0].lower()
    assert status(answer) == 200
    for name, value in HEADERS:
        assert name + b": " + value.lower() in head
    assert b"granian" not in head
    assert b"set-cookie" not in head


@pytest.mark.parametrize(
    "hosts",
    [
        [],
        [""],
        ["evil.example.org"],
        ["127.0.0.1"],
        ["127.0.0.1:{port}", "evil.example.org"],
        ["evil.example.org", "127.0.0.1:{port}"],
        ["127.0.0.1:{port}", "127.0.0.1:{port}"],
        ["127.0.0.1:{port}, evil.example.org"],
        ["127.0.0.1:{port}\t"] * 2,
    ],
)
def test_a_host_header_that_is_missing_foreign_or_there_twice_is_refused(server, hosts):
    lines = [f"Host: {host.format(port=server.port)}" for host in hosts]
    for version in ("HTTP/1.1", "HTTP/1.0"):
        answer = say(server.port, get(server.port, *lines, version=version))
        assert status(answer) in {400, 421}
        assert b"<html" not in answer


def test_a_foreign_host_header_is_refused_also_when_the_target_names_us(server):
    target = f"http://127.0.0.1:{server.port}/sign-in"
    assert status(say(server.port, get(server.port, target=target, host="evil.example.org"))) == 421


def test_a_forwarded_header_is_refused_on_the_socket_in_any_spelling(server):
    for name in ("X-Forwarded-For", "FORWARDED", "via"):
        answer = say(server.port, get(server.port, f"{name}: x", host=f"localhost:{server.port}"))
        assert status(answer) == 400


@pytest.mark.parametrize(
    "framing",
    [
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: 4, 5",
        "Content-Length: +4",
        "Content-Length: 0x4",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: cow",
        " Content-Length: 4",
        "Content-Length : 4",
    ],
)
def test_request_smuggling_ambiguous_framing_never_hides_a_second_request(server, desk, framing):
    inner = f"GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n"
    head = (
        f"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nSec-Fetch-Site: same-origin\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\n{framing}\r\n\r\n"
    )
    answer = say(server.port, (head + "0\r\n\r\n" + inner).encode(), wait=2.0)
    assert answer.count(b"HTTP/1.") <= 1
    assert status(answer) in {0, 400, 401, 403, 408, 413, 501}
    assert b"<form" not in answer or status(answer) == 401


def test_a_length_beside_chunks_is_ignored_and_what_follows_is_not_run(server):
    inner = f"GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode()
    head = (
        f"POST /nope HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nContent-Length: 5\r\n"
        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    ).encode()
    answer = say(server.port, head + inner, wait=2.0)
    assert answer.count(b"HTTP/1.1 ") == 1
    assert status(answer) == 303


def post(port, length, body=b"", extra=""):
    return (
        f"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n{extra}\r\n"
    ).encode() + body


def test_a_slow_body_is_cut_off_after_the_time_it_may_take(server):
    begun = time.monotonic()
    answer = say(server.port, post(server.port, 500), *[b"x"] * 12, pause=0.1)
    assert status(answer) == 408
    assert time.monotonic() - begun < 4


def test_a_slow_header_is_cut_off_without_an_answer(server):
    begun = time.monotonic()
    answer = say(
        server.port, f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nX-Slow: ".encode()
    )
    assert answer == b""
    assert time.monotonic() - begun < 4


def test_an_oversized_body_is_refused_by_what_it_declares_and_by_what_it_sends(server):
    assert status(say(server.port, post(server.port, 10_000_000))) == 413
    assert status(say(server.port, post(server.port, "9" * 40))) in {400, 413}
    chunked = (
        f"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nSec-Fetch-Site: same-origin\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
    ).encode()
    block = b"2000\r\n" + b"x" * 0x2000 + b"\r\n"
    assert status(say(server.port, chunked + block * 9)) == 413


def test_an_oversized_header_is_refused(server):
    answer = say(
        server.port, get(server.port, "X: " + "a" * 60_000, host=f"127.0.0.1:{server.port}")
    )
    assert status(answer) in {0, 431}


@pytest.mark.parametrize(
    "raw",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GARBAGE\r\n\r\n",
        b"\x00" * 64,
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /\r\n",
    ],
)
def test_noise_gets_no_page(server, raw):
    answer = say(server.port, raw, wait=2.0)
    assert b"<html" not in answer
    assert status(answer) in {0, 400}
    assert status(say(server.port, get(server.port, host=f"127.0.0.1:{server.port}"))) == 200


def test_trace_does_not_give_headers_back(server):
    raw = f"TRACE / HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nX-Token: seen\r\nConnection: close\r\n\r\n"
    answer = say(server.port, raw.encode())
    assert status(answer) == 405
    assert b"seen" not in answer


def test_behind_a_proxy_only_the_unix_socket_answers(desk, tmp_path):
    path = tmp_path / "gateway.sock"
    settings = Settings(
        behind_proxy=path, allowed_hosts=("register.example.org",), administrator=True
    )
    with Server(create_app(desk, settings), settings).background() as running:
        assert running.port == 0
        assert path.stat().st_mode & 0o007 == 0  # nobody but owner and group
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(5)
            connection.connect(str(path))
            connection.sendall(
                b"GET /sign-in HTTP/1.1\r\nHost: register.example.org\r\n"
                b"X-Forwarded-For: 203.0.113.7\r\nConnection: close\r\n\r\n"
            )
            assert status(connection.recv(65_536)) == 200
    assert not path.exists()


def test_with_tls_plain_http_is_not_answered(desk, tmp_path):
    ssl = pytest.importorskip("ssl")
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    import subprocess

    made = subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-keyout",
            str(key),
            "-out",
            str(certificate),
        ],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("openssl is not here to make a certificate")
    settings = Settings(port=0, tls=(certificate, key))
    with Server(create_app(desk, settings), settings).background() as running:
        assert b"<html" not in say(
            running.port, get(running.port, host=f"localhost:{running.port}"), wait=2.0
        )
        context = ssl.create_default_context(cafile=str(certificate))
        context.check_hostname = False
        with (
            socket.create_connection(("127.0.0.1", running.port), timeout=5) as plain,
            context.wrap_socket(plain, server_hostname="localhost") as secure,
        ):
            assert secure.version() == "TLSv1.3"
            secure.sendall(get(running.port, host=f"localhost:{running.port}"))
            answer = secure.recv(65_536)
        assert status(answer) == 200
        assert b"strict-transport-security" in answer


def test_signing_in_works_over_the_socket_and_the_process_keeps_one_worker(server, desk):
    body = f"code={OFFICER_CODE}".encode()
    answer = say(server.port, post(server.port, len(body), body, "Connection: close\r\n"))
    assert status(answer) == 303
    assert b"set-cookie: strongroom=" in answer.lower()
    assert len(desk.sessions) == 1


def test_a_port_is_free_again_after_the_server_ends(desk):
    settings = Settings(port=0)
    with Server(create_app(desk, settings), settings).background() as running:
        port = running.port
    again = replace(settings, port=port)
    with Server(create_app(desk, again), again).background() as running:
        assert running.port == port

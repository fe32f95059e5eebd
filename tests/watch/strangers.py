"""Servers that no prober would like to meet, and a proxy that writes down what passes."""

import contextlib
import functools
import itertools
import os
import random
import socket
import ssl
import struct
import subprocess
import tempfile
import threading
import time
from pathlib import Path


class Listener:
    """Accepts on loopback and hands each connection to `answer` in a thread of its own."""

    def __init__(self, answer, host="127.0.0.1"):
        self.answer = answer
        self.socket = socket.create_server((host, 0), backlog=512)
        self.port = self.socket.getsockname()[1]
        self.connections = []
        self.open = True
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while self.open:
            try:
                one, _ = self.socket.accept()
            except OSError:
                return
            self.connections.append(time.monotonic())
            threading.Thread(target=self._serve, args=(one,), daemon=True).start()

    def _serve(self, one):
        with one, contextlib.suppress(OSError):
            self.answer(one)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.open = False
        # A close alone leaves a thread in accept; a last connection wakes it.
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()


def drip(one):
    for byte in itertools.cycle(b"HTTP/1.1 200 OK\r\nX: "):
        one.sendall(bytes([byte]))
        time.sleep(0.1)


def endless_body(one):
    one.recv(4096)
    one.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while True:
        one.sendall(b"[" * 65_536)


def endless_head(one):
    one.recv(4096)
    one.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in itertools.count():
        one.sendall(b"X-%d: %s\r\n" % (number, b"a" * 1000))


def endless_line(one):
    while True:
        one.sendall(b"A" * 65_536)


def endless_chunks(one):
    one.recv(4096)
    one.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        one.sendall(b"1\r\na\r\n" * 1_000)


def wrong_lengths(one):
    one.recv(4096)
    one.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}")


def wrong_chunks(one):
    one.recv(4096)
    one.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nab\r\nfffffffff\r\n")


def garbage(one):
    one.sendall(random.Random(5).randbytes(100_000))


def redirects(one):
    one.recv(4096)
    where = one.getsockname()
    one.sendall(
        b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://%s:%d/\r\n\r\n"
        % (where[0].encode(), where[1])
    )


def elsewhere(one):
    one.recv(4096)
    one.sendall(b"HTTP/1.1 301 Gone\r\nContent-Length: 0\r\nLocation: http://127.0.0.9:9/\r\n\r\n")


def resets(one):
    one.recv(16)
    one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def closes(one):
    one.shutdown(socket.SHUT_RDWR)


def silent(one):
    time.sleep(20)


def bad_tls(one):
    """Answers every hello by the beginning of a handshake that cannot be."""
    one.recv(4096)
    one.sendall(b"\x16\x03\x03\x40\x00" + os.urandom(16_384))


def pretends_tls(one):
    one.recv(8)
    one.sendall(b"S" + b"\x15\x03\x01\x00\x02\x02\x28")


@functools.cache
def _veil():
    """A server's side of TLS with a certificate of its own; None where none can be made."""
    with tempfile.TemporaryDirectory() as folder:
        chain, key = Path(folder) / "chain.pem", Path(folder) / "key.pem"
        try:
            subprocess.run(
                f"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2"
                f" -subj /CN=stranger -keyout {key} -out {chain}".split(),
                check=True,
                capture_output=True,
            )
        except (OSError, subprocess.CalledProcessError):
            return None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(chain, key)
        return context


def _behind_tls(one, answer):
    if _veil() is None:
        return
    with contextlib.suppress(ssl.SSLError), _veil().wrap_socket(one, server_side=True) as veiled:
        answer(veiled)


def endless_behind_tls(one):
    _behind_tls(one, endless_body)


def drip_behind_tls(one):
    _behind_tls(one, drip)


def silent_behind_tls(one):
    _behind_tls(one, silent)


def slow_handshake(one):
    """Says one byte of its part of a handshake a second."""
    one.recv(4096)
    for byte in b"\x16\x03\x03\x00\x7a\x02\x00\x00\x76\x03\x03" + bytes(100):
        one.sendall(bytes([byte]))
        time.sleep(0.2)


def huge_certificate(one):
    """Begins a certificate of sixteen megabytes and goes on with it."""
    one.recv(4096)
    hello = b"\x02\x00\x00\x26\x03\x03" + bytes(32) + b"\x00\xc0\x2f\x00"
    one.sendall(b"\x16\x03\x03" + struct.pack(">H", len(hello)) + hello)
    head = b"\x0b\xff\xff\xff\xff\xff\xfc\xff\xff\xf9"
    while True:
        one.sendall(b"\x16\x03\x03" + struct.pack(">H", 16_000) + (head + bytes(16_000))[:16_000])
        head = b""


def huge_length(one):
    one.recv(64)
    one.sendall(struct.pack("<I", 0xFFFFFFF0) + b"\0" * 60_000)


STRANGERS = (
    *(drip, endless_body, endless_head, endless_line, endless_chunks, wrong_lengths),
    *(wrong_chunks, garbage, redirects, elsewhere, resets, closes, silent, bad_tls),
    *(pretends_tls, huge_length, endless_behind_tls, drip_behind_tls, silent_behind_tls),
    *(slow_handshake, huge_certificate),
)


class Recorder(Listener):
    """A proxy before a real server: what came from either side, and when, is kept."""

    def __init__(self, port):
        self.behind = port
        self.heard = []
        self.answers = []
        super().__init__(self._pass)

    def _pass(self, one):
        kept, answer = bytearray(), bytearray()
        self.heard.append(kept)
        self.answers.append(answer)
        with socket.create_connection(("127.0.0.1", self.behind)) as other:
            back = threading.Thread(target=_copy, args=(other, one, answer), daemon=True)
            back.start()
            _copy(one, other, kept)
            back.join(10)


def _copy(source, target, kept):
    with contextlib.suppress(OSError):
        while data := source.recv(65_536):
            kept += data
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)

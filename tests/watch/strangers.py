"""Servers that no prober would like to meet, and a proxy that writes down what passes."""

import contextlib
import itertools
import os
import random
import socket
import struct
import threading
import time


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


def huge_length(one):
    one.recv(64)
    one.sendall(struct.pack("<I", 0xFFFFFFF0) + b"\0" * 60_000)


STRANGERS = (
    *(drip, endless_body, endless_head, endless_line, endless_chunks, wrong_lengths),
    *(wrong_chunks, garbage, redirects, elsewhere, resets, closes, silent, bad_tls),
    *(pretends_tls, huge_length),
)


class Recorder(Listener):
    """A proxy before a real server: what came from our side, and when, is kept."""

    def __init__(self, port):
        self.behind = port
        self.heard = []
        super().__init__(self._pass)

    def _pass(self, one):
        kept = bytearray()
        self.heard.append(kept)
        with socket.create_connection(("127.0.0.1", self.behind)) as other:
            back = threading.Thread(target=_copy, args=(other, one, None), daemon=True)
            back.start()
            _copy(one, other, kept)
            back.join(10)


def _copy(source, target, kept):
    with contextlib.suppress(OSError):
        while data := source.recv(65_536):
            if kept is not None:
                kept += data
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)

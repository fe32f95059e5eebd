"""Attacks on the door that are none of its everyday: parsers that disagree, half characters."""

import socket

import pytest

OFFICER_CODE = "AAAA-OFFI-CERC-ODE2"
ORIGIN = {"origin": "http://127.0.0.1:8420", "sec-fetch-site": "same-origin"}


def ask(port, raw, wait=5.0):
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as connection:
        connection.sendall(raw.encode("latin-1"))
        answer = b""
        try:
            while data := connection.recv(65_536):
                answer += data
        except (TimeoutError, ConnectionResetError):
            pass
        return answer


@pytest.mark.parametrize(
    "planted",
    [
        "strongroom={ours}; strongroom =planted",
        "strongroom =planted; strongroom={ours}",
        "STRONGROOM=planted; strongroom={ours}",
        'strongroom="{ours}"',
    ],
)
def test_cookie_tossing_what_two_parsers_read_differently_signs_nobody_in(server, desk, planted):
    cookie, _ = desk.sign_in_code(OFFICER_CODE, "somewhere")
    head = f"GET /api/session HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nConnection: close\r\n"
    head += "Accept: application/json\r\n"
    alone = ask(server.port, f"{head}Cookie: strongroom={cookie}\r\n\r\n")
    tossed = ask(server.port, f"{head}Cookie: {planted.format(ours=cookie)}\r\n\r\n")
    assert alone.startswith(b"HTTP/1.1 200")
    assert tossed.startswith(b"HTTP/1.1 401")


UPGRADE = "GET /look-up HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close, Upgrade\r\n"
PREFACES = {
    "prior knowledge of HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "upgrade to HTTP/2": UPGRADE + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
    "upgrade to a websocket": UPGRADE
    + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
}


@pytest.mark.parametrize("preface", PREFACES.values(), ids=PREFACES)
def test_no_other_protocol_goes_around_the_wall(server, preface):
    answer = ask(server.port, preface.format(port=server.port), wait=2.0)
    # Either nothing at all, or HTTP/1.1 sending a stranger to the sign-in page.
    assert answer == b"" or answer.startswith(b"HTTP/1.1 303")
    assert b"101 Switching" not in answer


def test_half_a_surrogate_pair_is_refused_before_anything_has_to_write_it(client, desk):
    for path in ("/sign-in", "/api/case", "/api/lookup"):
        answer = client.post(
            path,
            content=b'{"code": "\\ud800", "case": "\\udc00", "kind": "\\ud83d"}',
            headers={**ORIGIN, "content-type": "application/json", "accept": "application/json"},
        )
        assert answer.status_code in (400, 401)
    assert desk.broken is None

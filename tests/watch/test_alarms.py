"""Alarms: once each, written down, told to everybody who wants to know, once."""

import http.server
import json
import socket
import threading

import pytest

from strongroom.core.errors import UsageError
from strongroom.keyring import Unlock, create, verify_signature
from strongroom.ledger import MIGRATIONS, Ledger
from strongroom.room.config import utc_now
from strongroom.state import State
from strongroom.watch.alarms import Alarms
from strongroom.watch.delivery import channels


@pytest.fixture
def keys(tmp_path):
    return create(tmp_path / "keyring.json", Unlock.key_file(tmp_path / "key"))


@pytest.fixture
def ledger(tmp_path, keys):
    with State.open(tmp_path / "state.sqlite", clock=utc_now, migrations=MIGRATIONS) as state:
        yield Ledger(state, keys.signer(), utc_now)


@pytest.fixture
def alarms(ledger):
    return Alarms(ledger._state, ledger, utc_now)


def sound(alarms, subject="shop person", severity="critical"):
    return alarms.sound("wiped", subject, severity, "person is gone", "restore it", 97)


def test_what_is_alarming_already_raises_nothing_again(alarms, ledger):
    first = sound(alarms)
    assert first is not None
    assert sound(alarms) is None
    assert sound(alarms, "shop contact") is not None
    assert [a.subject for a in alarms.held()] == ["shop contact", "shop person"]
    assert len(ledger.latest(10, act="alarm.raised")) == 2


def test_it_is_taken_on_and_closed_by_somebody_and_the_ledger_says_by_whom(alarms, ledger):
    made = sound(alarms)
    assert alarms.move(made.id, "acknowledged", "local:7").status == "acknowledged"
    closed = alarms.move(made.id, "closed", "local:8")
    assert (closed.status, closed.by) == ("closed", "local:8")
    assert alarms.held() == []
    assert [a.id for a in alarms.held(closed=True)] == [made.id]
    acts = [(e.act, e.principal) for e in reversed(ledger.latest(10, act="alarm"))]
    assert acts == [
        ("alarm.raised", "watch"),
        ("alarm.acknowledged", "local:7"),
        ("alarm.closed", "local:8"),
    ]


def test_what_is_still_wrong_after_closing_raises_a_new_one(alarms):
    first = sound(alarms)
    alarms.move(first.id, "closed", "local:7")
    again = sound(alarms)
    assert again is not None
    assert again.id != first.id
    with pytest.raises(UsageError):
        alarms.move(first.id, "acknowledged", "local:7")
    with pytest.raises(UsageError):
        alarms.move(10_000, "closed", "local:7")


def test_two_watchers_at_once_raise_one_alarm(alarms):
    made = []
    threads = [threading.Thread(target=lambda: made.append(sound(alarms))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(a is not None for a in made) == 1


class Hook:
    """A web server that takes webhooks; `status` is what it answers."""

    def __init__(self):
        self.seen, self.status = [], 204
        hook = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                hook.seen.append((self.path, dict(self.headers), body))
                self.send_response(hook.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}/alarms?team=duty"


@pytest.fixture
def hook():
    made = Hook()
    yield made
    made.server.shutdown()


def write(folder, *entries):
    (folder / "alarms.toml").write_text("\n".join(f"[[channel]]\n{e}" for e in entries))


def test_a_webhook_is_told_once_and_signed_by_the_room(alarms, hook, keys, tmp_path):
    write(tmp_path, f'name = "siem"\nto = "{hook.url}"')
    made = sound(alarms)
    for _ in range(3):
        assert alarms.tell(channels(tmp_path, keys.signer())) == []
    assert len(hook.seen) == 1
    path, headers, body = hook.seen[0]
    assert path == "/alarms?team=duty"
    assert json.loads(body)["alarm"] == made.id
    assert json.loads(body)["people"] == 97
    signature = bytes.fromhex(headers["X-Strongroom-Signature"])
    assert verify_signature(keys.public_key, body, signature)


def test_a_channel_that_was_down_is_told_later_and_not_twice(alarms, hook, tmp_path):
    write(tmp_path, f'name = "siem"\nto = "{hook.url}"')
    hook.status = 500
    sound(alarms)
    assert "answered 500" in alarms.tell(channels(tmp_path))[0]
    hook.status = 302  # a redirect is not followed: an alarm goes where the owner said
    assert "answered 302" in alarms.tell(channels(tmp_path))[0]
    hook.status = 200
    assert alarms.tell(channels(tmp_path)) == []
    assert alarms.tell(channels(tmp_path)) == []
    assert len(hook.seen) == 3


def test_a_new_channel_is_told_what_is_open_and_not_what_was_years_ago(alarms, hook, tmp_path):
    old = sound(alarms)
    alarms.move(old.id, "closed", "local:7")
    still = sound(alarms, "shop contact")
    write(tmp_path, f'name = "siem"\nto = "{hook.url}"')
    assert alarms.tell(channels(tmp_path)) == []
    assert [json.loads(body)["alarm"] for _, _, body in hook.seen] == [still.id]


def test_a_mail_says_what_happened_to_how_many_and_what_to_do(alarms, tmp_path):
    controller = pytest.importorskip("aiosmtpd.controller")
    taken = []

    class Relay:
        async def handle_DATA(self, server, session, envelope):
            taken.append(envelope)
            return "250 OK"

    relay = controller.Controller(Relay(), hostname="127.0.0.1", port=0)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        relay.port = probe.getsockname()[1]
    relay.start()
    try:
        write(
            tmp_path,
            f'name = "duty"\nto = "smtp://127.0.0.1:{relay.port}"\nfrom = "room@example.org"\n'
            'recipients = ["duty@example.org", "head@example.org"]',
        )
        sound(alarms)
        assert alarms.tell(channels(tmp_path)) == []
        assert alarms.tell(channels(tmp_path)) == []
    finally:
        relay.stop()
    [mail] = taken
    assert mail.rcpt_tos == ["duty@example.org", "head@example.org"]
    text = mail.content.decode()
    assert "[critical] wiped: shop person" in text
    assert "about 97 people" in text
    assert "what to do: restore it" in text


def test_the_system_log_is_told_in_one_line(alarms, tmp_path):
    path = str(tmp_path / "log.sock")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as log:
        log.bind(path)
        log.settimeout(5)
        write(tmp_path, f'name = "log"\nto = "syslog://{path}"')
        sound(alarms)
        assert alarms.tell(channels(tmp_path)) == []
        line = log.recv(4096).decode()
    assert line.startswith("<34>1 ")
    assert line.endswith("wiped shop person: person is gone; restore it")


@pytest.mark.parametrize(
    "text",
    [
        "[[channel]]\nname = 'a'\nto = 'ftp://x'",
        "[[channel]]\nname = 'a'\nto = 'smtp://relay:25'",
        "[[channel]]\nto = 'https://x.example.org'",
        "[[channel]]\nname = 'a'\nto = 'https://x.example.org:99999'",
        "not toml",
        "[[channel]]\nname='a'\nto='https://x.org'\n[[channel]]\nname='a'\nto='https://y.org'",
    ],
)
def test_a_channel_that_cannot_be_is_refused_with_a_hint(tmp_path, text):
    (tmp_path / "alarms.toml").write_text(text)
    with pytest.raises(UsageError) as error:
        channels(tmp_path)
    assert error.value.hint

"""Channels on which people are told of alarms: mail, webhook, syslog.

`alarms.toml` in the room names them:

    [[channel]]
    name = "duty"
    to = "smtp://relay.example.org:25"
    from = "strongroom@example.org"
    recipients = ["duty@example.org"]

    [[channel]]
    name = "siem"
    to = "https://hooks.example.org/strongroom"

    [[channel]]
    name = "log"
    to = "syslog:///dev/log"

An alarm holds no value of anybody, so neither does what is sent. A webhook's body is signed with
the room's key (`X-Strongroom-Signature`: Ed25519 over the body, in hexadecimal).
"""

from __future__ import annotations

import http.client
import json
import smtplib
import socket
import ssl
import tomllib
from collections.abc import Mapping
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import Signer
from strongroom.state.alarms import Alarm

SECONDS = 10.0
"""How long a channel may take."""

FILE = "alarms.toml"
_LEVELS = {"critical": 2, "high": 3, "medium": 4, "low": 5, "info": 6}
_AUTH = 4 << 3
"""Syslog facility for security and authorisation (RFC 5424, section 6.2.1)."""


class Channel(Protocol):
    """Somebody who is told of alarms."""

    name: str

    def send(self, alarm: Alarm) -> None:
        """Tell of one alarm.

        Raises:
            StoreError: it could not be delivered; the same call may succeed later.
        """
        ...


def body_of(alarm: Alarm) -> dict[str, Any]:
    """An alarm as it is sent."""
    return {
        "alarm": alarm.id,
        "kind": alarm.kind,
        "subject": alarm.subject,
        "severity": alarm.severity,
        "message": alarm.message,
        "remedy": alarm.remedy,
        "people": alarm.people,
        "raised": alarm.raised,
    }


class Mail:
    """SMTP, with TLS where the relay offers it."""

    def __init__(self, name: str, host: str, port: int, sender: str, to: tuple[str, ...]) -> None:
        self.name, self._host, self._port = name, host, port
        self._sender, self._to = sender, to

    def send(self, alarm: Alarm) -> None:
        message = EmailMessage()
        message["Subject"] = f"[{alarm.severity}] {alarm.kind}: {alarm.subject}"[:200]
        message["From"] = self._sender
        message["To"] = ", ".join(self._to)
        people = f"about {alarm.people} people\n" if alarm.people >= 0 else ""
        message.set_content(
            f"{alarm.message}\n{people}\nwhat to do: {alarm.remedy}\n\n"
            f"alarm {alarm.id}, raised {alarm.raised}\n"
        )
        try:
            with smtplib.SMTP(self._host, self._port, timeout=SECONDS) as relay:
                if relay.has_extn("starttls"):
                    relay.starttls(context=ssl.create_default_context())
                relay.send_message(message)
        except (OSError, smtplib.SMTPException):
            raise StoreError("the mail relay did not take it", "is it reachable?") from None


class Webhook:
    """An HTTP POST of JSON, signed. Redirects are not followed."""

    def __init__(self, name: str, url: str, signer: Signer | None) -> None:
        self.name, self._url, self._signer = name, url, signer

    def send(self, alarm: Alarm) -> None:
        parts = urlsplit(self._url)
        body = json.dumps(body_of(alarm), ensure_ascii=False, sort_keys=True).encode()
        headers = {"Content-Type": "application/json", "User-Agent": "strongroom"}
        if self._signer is not None:
            headers["X-Strongroom-Signature"] = self._signer.sign(body).hex()
        secure = parts.scheme == "https"
        make = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        path = parts.path or "/"
        try:
            with closing(make(parts.hostname or "", parts.port, timeout=SECONDS)) as connection:
                connection.request(
                    "POST", f"{path}?{parts.query}" if parts.query else path, body, headers
                )
                status = connection.getresponse().status
        except (OSError, http.client.HTTPException):
            raise StoreError("the webhook does not answer", "is it reachable?") from None
        if not 200 <= status < 300:
            raise StoreError(f"the webhook answered {status}", "see what it expects")


class Syslog:
    """RFC 5424 over a local socket or UDP."""

    def __init__(self, name: str, address: str | tuple[str, int]) -> None:
        self.name, self._address = name, address

    def send(self, alarm: Alarm) -> None:
        priority = _AUTH + _LEVELS.get(alarm.severity, 4)
        text = " ".join(f"{alarm.message}; {alarm.remedy}".split())
        line = (
            f"<{priority}>1 {alarm.raised} - strongroom - alarm - "
            f"{alarm.kind} {alarm.subject}: {text}"
        ).encode()[:2000]
        local = isinstance(self._address, str)
        kind = socket.AF_UNIX if local else socket.AF_INET
        try:
            with socket.socket(kind, socket.SOCK_DGRAM) as sender:
                sender.settimeout(SECONDS)
                sender.sendto(line, self._address)
        except OSError:
            raise StoreError("the system log does not take it", "is the socket there?") from None


def channels(room: Path, signer: Signer | None = None) -> tuple[Channel, ...]:
    """The channels that a room names; none where it has no `alarms.toml`.

    Raises:
        UsageError: the file is not what it should be; the hint names the channel.
    """
    path = room / FILE
    if not path.exists():
        return ()
    try:
        listed = tomllib.loads(path.read_text("utf-8")).get("channel", [])
    except (OSError, ValueError):
        raise UsageError(f"{FILE} cannot be read as TOML", "docs/how-to/watch.md has one") from None
    made = tuple(_channel(entry, signer) for entry in listed)
    if len({channel.name for channel in made}) != len(made):
        raise UsageError(f"two channels of {FILE} have the same name", "rename one of them")
    return made


def _channel(entry: Mapping[str, Any], signer: Signer | None) -> Channel:
    name, to = str(entry.get("name", "")), str(entry.get("to", ""))
    try:
        parts = urlsplit(to)
        port = parts.port
    except ValueError:
        raise _unknown(name) from None
    if not name:
        raise UsageError(f"a channel of {FILE} has no name", 'name = "duty"')
    if parts.scheme in ("http", "https") and parts.hostname:
        return Webhook(name, to, signer)
    if parts.scheme == "syslog" and (parts.hostname or parts.path):
        return Syslog(name, (parts.hostname, port or 514) if parts.hostname else parts.path)
    if parts.scheme == "smtp" and parts.hostname:
        recipients = tuple(str(r) for r in entry.get("recipients", ()))
        if not recipients or "from" not in entry:
            raise UsageError(
                f"the channel {name!r} lacks `from` or `recipients`", "mail needs both"
            )
        return Mail(name, parts.hostname, port or 25, str(entry["from"]), recipients)
    raise _unknown(name)


def _unknown(name: str) -> UsageError:
    return UsageError(
        f"the channel {name!r} names no address that is known",
        "smtp://HOST:25, https://…, syslog:///dev/log or syslog://HOST:514",
    )

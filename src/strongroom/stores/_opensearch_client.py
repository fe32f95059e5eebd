"""Questions to an OpenSearch or Elasticsearch: reading ones only, in our words when they fail."""

from __future__ import annotations

import http.client
import json
import ssl
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from strongroom.core.errors import StoreBusy, StoreError, UsageError
from strongroom.stores import _urls

ANSWER: Final = 256 << 20
"""Largest answer that is taken in."""

_READING: Final = ("/_search", "/_count")
"""The endings of paths that are asked by POST: they carry a question and change nothing."""

TLS: Final = ("no", "yes", "unverified")

_WEB: Final = {"http": 80, "https": 443}
"""Ports of a cluster that is named as a browser would name it."""


@dataclass(frozen=True)
class Address:
    """What an `opensearch://` URL says, or the `http://` or `https://` of the cluster.

    Attributes:
        pattern: which indexes, "" for all that are not the system's own.
        tls: no, yes, or unverified (encrypted, whoever answers).
        secret: "user:password", from the URL or from ~/.netrc.
    """

    host: str
    port: int
    pattern: str
    tls: str
    secret: str = field(default="", repr=False)


def address(target: str) -> Address:
    """Take a URL apart; a user without a password is looked up in ~/.netrc.

    Raises:
        UsageError: it cannot be understood.
    """
    try:
        parts = urlsplit(target)
        web = parts.scheme.lower() if parts.scheme.lower() in _WEB else ""
        port, host = parts.port or _WEB.get(web, 9200), parts.hostname or ""
        given = dict(parse_qsl(parts.query, keep_blank_values=True))
    except ValueError:
        raise _unclear() from None
    tls = given.pop("tls", "yes" if web == "https" else "no")
    if not host or given or tls not in TLS:
        raise _unclear()
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if not password:
        user, password = _urls.from_netrc(host, user)
    secret = f"{user}:{password}" if user else ""
    return Address(host, port, unquote(parts.path).strip("/"), tls, secret)


def _unclear() -> UsageError:
    return UsageError(
        "this OpenSearch URL cannot be understood",
        "write opensearch://user@host:9200/index?tls=yes; the password goes into ~/.netrc",
    )


class Client:
    """One connection, used by one thread. Redirects are not followed."""

    def __init__(self, where: Address, shown: str, seconds: float) -> None:
        self._where, self._shown, self._seconds = where, shown, seconds
        self._connection: http.client.HTTPConnection | None = None
        self._headers = {"Accept": "application/json", "Content-Type": "application/json"}
        if where.secret:
            self._headers["Authorization"] = "Basic " + b64encode(where.secret.encode()).decode()

    def __repr__(self) -> str:
        return f"Client({self._shown!r})"

    def ask(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """The answer to a question, as JSON.

        Raises:
            StoreError: it was refused, or the answer is no JSON. StoreBusy: there was no answer.
        """
        if body is not None and not path.partition("?")[0].endswith(_READING):
            raise ValueError("only questions are put to a store")
        data = None if body is None else json.dumps(body).encode()
        for again in (False, True):
            try:
                status, raw = self.once("GET" if data is None else "POST", path, data)
                break
            except (OSError, http.client.HTTPException):
                self.close()
                if again:
                    raise StoreBusy(
                        f"{self._shown} does not answer", "is it running, and the address right?"
                    ) from None
        if status != 200:
            self._refused(status)
        try:
            return json.loads(raw)
        except (ValueError, RecursionError):
            raise StoreError(f"{self._shown} answers with something that is no JSON") from None

    def once(self, method: str, path: str, data: bytes | None) -> tuple[int, bytes]:
        """One request: status and body. It is not repeated.

        Raises:
            OSError, HTTPException: there was no answer. StoreError: it is larger than any should.
        """
        if self._connection is None:
            self._connection = self._connect()
        self._connection.request(method, path, data, self._headers)
        answer = self._connection.getresponse()
        raw = answer.read(ANSWER + 1)
        if len(raw) > ANSWER:
            self.close()
            raise StoreError(f"{self._shown} answers with more than {ANSWER >> 20} MiB at once")
        return answer.status, raw

    def _connect(self) -> http.client.HTTPConnection:
        where = self._where
        if where.tls == "no":
            return http.client.HTTPConnection(where.host, where.port, timeout=self._seconds)
        context = ssl.create_default_context()
        if where.tls == "unverified":
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        return http.client.HTTPSConnection(
            where.host, where.port, timeout=self._seconds, context=context
        )

    def _refused(self, status: int) -> NoReturn:
        if status == 401:
            raise StoreError(
                f"{self._shown} asks for a sign-in", "user in the URL, password in ~/.netrc"
            )
        if status == 403:
            raise StoreError(
                f"{self._shown}: the right to read is missing", "ask for a reading role"
            )
        if status == 404:
            raise StoreError(f"{self._shown}: there is no such index, or it is no OpenSearch")
        if status == 429:
            raise StoreBusy(f"{self._shown} has too much to do", "try again later")
        raise StoreError(f"{self._shown} answered {status}")

    def close(self) -> None:
        """Hang up."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def segment(text: str) -> str:
    """A name as one segment of a path."""
    return quote(text, safe="")

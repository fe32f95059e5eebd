"""A MongoDB server: its address, reading questions only, and our words when they fail.

Only the server that the URL names is ever spoken to: members of a replica set that it tells of, and
hosts that a DNS record names, are not followed, because nobody declared them.
"""

from __future__ import annotations

import base64
import datetime as dt
import math
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

import bson
import pymongo
from bson.codec_options import CodecOptions, DatetimeConversion
from pymongo import errors

from strongroom.core.errors import StoreBusy, StoreError, UsageError
from strongroom.stores import _urls
from strongroom.stores._arrow import spelt

TLS: Final = ("no", "yes", "unverified")

DENIED: Final = frozenset({13, 18, 8000})
"""Codes of the server for who may not ask: Unauthorized, AuthenticationFailed, Atlas' own."""

_SLOW: Final = frozenset({50, 202, 262})
"""Codes for a question that took too long."""


@dataclass(frozen=True)
class Address:
    """What a `mongodb://` URL says.

    Attributes:
        database, collection: which ones; "" for all that the account may see.
        tls: no, yes, or unverified (encrypted, whoever answers).
        source: the database that knows the account.
    """

    host: str
    port: int
    database: str
    collection: str
    tls: str
    source: str
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)


def address(target: str) -> Address:
    """Take a URL apart; a user without a password is looked up in ~/.netrc.

    Raises:
        UsageError: it cannot be understood, or names more than one host.
    """
    try:
        parts = urlsplit(target)
        given = {k.lower(): v for k, v in parse_qsl(parts.query, keep_blank_values=True)}
        several = "," in parts.netloc.rpartition("@")[2]
        port, host = (27017, "") if several else (parts.port or 27017, parts.hostname or "")
    except ValueError:
        raise _unclear() from None
    if several:
        raise UsageError(
            "name one host of the replica set", "one that may be read, say a secondary"
        )
    tls = given.pop("tls", given.pop("ssl", "no")).replace("true", "yes").replace("false", "no")
    given.pop("replicaset", None)
    given.pop("directconnection", None)
    path = [unquote(part) for part in parts.path.strip("/").split("/", 1)]
    database, collection = path[0], path[1] if len(path) > 1 else ""
    source = given.pop("authsource", "") or database or "admin"
    if not host or given or tls not in TLS:
        raise _unclear()
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if not password:
        user, password = _urls.from_netrc(host, user)
    return Address(host, port, database, collection, tls, source, user, password)


def _unclear() -> UsageError:
    return UsageError(
        "this MongoDB URL cannot be understood",
        "write mongodb://user@host:27017/database?tls=yes&authSource=admin;"
        " the password goes into ~/.netrc",
    )


def connect(where: Address, timeout: float) -> pymongo.MongoClient[dict[str, Any]]:
    """A client of this one server; nothing is sent before the first question."""
    wait = int(timeout * 1000)
    extra: dict[str, Any] = {}
    if where.user:
        extra = {"username": where.user, "password": where.password, "authSource": where.source}
    if where.tls == "unverified":
        extra["tlsAllowInvalidCertificates"] = True
    return pymongo.MongoClient(
        where.host,
        where.port,
        directConnection=True,
        readPreference="secondaryPreferred",
        appname="strongroom",
        tls=where.tls != "no",
        connectTimeoutMS=min(wait, 10_000),
        serverSelectionTimeoutMS=min(wait, 10_000),
        socketTimeoutMS=wait + 5_000,
        **extra,
    )


def options() -> CodecOptions[dict[str, Any]]:
    """How answers are decoded: bytes that are not UTF-8 and years beyond 9999 raise nothing."""
    return CodecOptions(
        tz_aware=True,
        unicode_decode_error_handler="replace",
        datetime_conversion=DatetimeConversion.DATETIME_AUTO,
        uuid_representation=bson.binary.UuidRepresentation.STANDARD,
    )


@contextmanager
def asking(url: str) -> Iterator[None]:
    """Say in our own words what went wrong: messages of the server quote values."""
    failed: StoreError
    try:
        yield
        return
    except errors.ExecutionTimeout:
        failed = StoreBusy(f"{url} took too long to answer", "raise the timeout, or try at night")
    except errors.OperationFailure as error:
        if error.code in DENIED:
            failed = StoreError(
                f"{url} does not let this account in, or not this far",
                "the role `read` on the database is enough; the password goes into ~/.netrc",
            )
        elif error.code in _SLOW:
            failed = StoreBusy(f"{url} took too long to answer", "raise the timeout")
        else:
            failed = StoreError(f"{url} refused a question (code {error.code or 'none'})")
    except errors.ConnectionFailure:
        failed = StoreBusy(f"{url} does not answer", "check host, port and tls=yes|no")
    except (errors.PyMongoError, bson.errors.BSONError):
        failed = StoreError(f"{url} does not answer as a MongoDB does")
    raise failed from None


def plain(value: Any) -> Any:
    """A value of BSON as JSON would have it; what JSON lacks becomes text and loses nothing."""
    if value is None or isinstance(value, (str, bool)):
        # A regular string subclass (Code) carries a scope that nobody needs.
        return str(value) if type(value) not in (str, bool, type(None)) else value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, dt.datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        held = spelt(bytes(value))
        return held if isinstance(held, str) else base64.b64encode(value).decode()
    if isinstance(value, bson.DBRef):
        return plain(value.as_doc().to_dict())
    if isinstance(value, bson.Regex):
        return str(value.pattern)
    if isinstance(value, (bson.ObjectId, bson.Decimal128, uuid.UUID)):
        return str(value)
    if isinstance(value, bson.Timestamp):
        return value.as_datetime().isoformat()
    if isinstance(value, bson.DatetimeMS):
        return int(value)
    return type(value).__name__

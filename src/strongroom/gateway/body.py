"""Bodies in bounds: read whole, at most so large, in at most so long, and parsed once.

Everything behind the wall gets the parsed form, so that no handler has a parser of its own.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from litestar.types import HTTPScope, Receive

from strongroom.gateway.stop import Stop, only

FIELDS = 50
"""Fields of a form at most."""


async def read(scope: HTTPScope, receive: Receive, limit: int, seconds: float) -> bytes:
    """The whole body, of at most `limit` bytes, arrived within `seconds`.

    Raises:
        Stop: too large (by what it declares or by what it sends), too slow, or broken off.
    """
    declared = only(scope, b"content-length")
    if declared is not None and (not declared.isdigit() or int(declared[:20]) > limit):
        raise Stop(413, "the body is too large", key="error.too_large")
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(seconds):
            while True:
                message = await receive()
                if message["type"] != "http.request":
                    raise Stop(400, "the body broke off")
                part = message.get("body", b"")
                size += len(part)
                if size > limit:
                    raise Stop(413, "the body is too large", key="error.too_large")
                parts.append(part)
                if not message.get("more_body", False):
                    break
    except TimeoutError:
        raise Stop(408, "the body took too long", key="error.slow") from None
    if size and scope["method"] == "GET":
        raise Stop(400, "a GET has no body")
    return b"".join(parts)


def parse(scope: HTTPScope, body: bytes) -> Mapping[str, Any]:
    """What a form or a JSON object says.

    Raises:
        Stop: it is neither; the answer quotes nothing of it.
    """
    if scope["method"] != "POST":
        return {}
    kind = (only(scope, b"content-type") or b"").partition(b";")[0].strip().lower()
    # Messages of the decoders quote what they choke on, so they end here.
    try:
        if kind == b"application/x-www-form-urlencoded":
            pairs = parse_qsl(
                body.decode("ascii"),
                keep_blank_values=True,
                strict_parsing=bool(body),
                errors="strict",
                max_num_fields=FIELDS,
            )
            form: Any = dict(pairs)
            if len(form) != len(pairs):
                raise Stop(400, "a field stands twice")
        elif kind == b"application/json":
            form = json.loads(body)
            # Half a surrogate pair is no character: nothing behind the wall could write it down.
            json.dumps(form, ensure_ascii=False).encode("utf-8")
        else:
            raise Stop(415, "send a form or JSON")
    except (ValueError, RecursionError):
        raise Stop(400, "the body cannot be read") from None
    if not isinstance(form, dict):
        raise Stop(400, "the body cannot be read")
    return form


def replay(body: bytes, receive: Receive) -> Receive:
    """Give the body that was read to whoever reads again, then what comes after it."""
    given = False

    async def again() -> Any:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again

"""`strongroom redact`: texts with what is personal in them taken out."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from cyclopts import Parameter

from strongroom import room as rooms
from strongroom.cli.console import say
from strongroom.cli.lines import answer_lines
from strongroom.core.errors import UsageError

Style = Literal["tag", "mask", "surrogate"]
Aim = Literal["balanced", "recall", "precision"]


def redact(
    *,
    style: Style = "tag",
    aim: Aim = "balanced",
    key_file: Annotated[Path | None, Parameter(name="--key-file")] = None,
    jobs: int | None = None,
) -> int:
    """Take personal data out of texts: `{"id","text"}` lines on stdin to the same on stdout.

    Nothing can be turned back. A line that cannot be read is counted and answered with
    `{"id":null,"error":…}`, so that lines stay in step; the exit code is then 4. An empty line is
    answered so too, and is no failure.

    Example: `echo '{"id":1,"text":"报警人电话16800001234"}' | strongroom redact`

    Parameters
    ----------
    style
        tag: [phone.mobile]; mask: 168****1234; surrogate: the number of somebody invented, the
        same for the same value.
    aim
        balanced; recall: takes out more, and words, public places and numbers of orders with it,
        and masks leave no four characters in a row; precision: less.
    key_file
        At least 16 random bytes, so that surrogates are the same in every run.
    jobs
        How many processes look at texts side by side; answers keep the order. Usually one for each
        processor that this process may use, at most 8.
    """
    if key_file is not None and style != "surrogate":
        raise UsageError("--key-file is for surrogates", "add --style surrogate")
    key = _key(key_file) if style == "surrogate" else None
    encode = msgspec.json.Encoder().encode

    def answer(texts: list[str | None]) -> list[bytes]:
        return [encode(text) for text in rooms.redact(texts, style=style, key=key, aim=aim)]

    return answer_lines("redact", "text", answer, jobs)


def _key(file: Path | None) -> bytes:
    if file is None:
        say("surrogates hold within this run only: their key is forgotten at its end")
        return secrets.token_bytes(32)
    try:
        with file.open("rb") as opened:
            key = opened.read(4096)
    except OSError as error:
        raise UsageError(f"the key file cannot be read: {error.strerror}") from None
    if len(key) < 16:
        raise UsageError(
            "the key file holds fewer than 16 bytes", "`head -c 32 /dev/urandom > FILE`"
        )
    return key

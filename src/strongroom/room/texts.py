"""Texts and names without a room: what is personal in them, and they without it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Literal

import pyarrow as pa

import strongroom.find as finding
import strongroom.protect as protecting
from strongroom.core import registry
from strongroom.core.errors import UsageError
from strongroom.core.secret import Secret
from strongroom.find.written import spans_as_json as as_json

Aim = Literal["balanced", "recall", "precision"]


def spans_as_json(texts: Sequence[str | None], aim: Aim = "balanced") -> list[bytes]:
    """The spans of each text: `[{"start","end","kind","score"},…]`, code points, end exclusive.

    Raises:
        UnicodeEncodeError: a text holds half of a surrogate pair.
    """
    return as_json(finding.spans(pa.array(texts, pa.large_string()), aim), len(texts))


def redact(
    texts: Any,
    *,
    style: Literal["tag", "mask", "surrogate"] = "tag",
    key: bytes | None = None,
    aim: Aim = "balanced",
    known: Any = None,
) -> Any:
    """The texts with what is personal taken out; see `protect.redact` for the styles.

    Args:
        texts: a list, an Arrow array, a Polars or pandas column; null stays null.
        key: for surrogates, at least 16 bytes; without one they hold within this call only.
        aim: "balanced", "recall" (takes out more, and its masks leave no four characters in a
            row of a value) or "precision"; see `find.spans`.
        known: a column as long as the texts: the person whom each row is about (its column of
            names), taken out wherever the name stands in the text of that row.

    Returns:
        As it was given: a list for a list, a Polars or pandas column (name and index kept) for
        one of those; else an Arrow array of large strings.

    Raises:
        UsageError: there is no such style or aim, or the key is no bytes or too short.
    """
    if key is not None and not isinstance(key, bytes | bytearray | memoryview):
        raise UsageError("the key is no bytes", 'give at least 16 random bytes: open(FILE, "rb")')
    if style == "surrogate" and key is None:
        key = secrets.token_bytes(32)
    made = protecting.redact(
        texts,
        finding.spans(texts, aim, known=known),
        style=style,
        key=None if key is None else Secret(key),
        tight=aim == "recall",
    )
    return _as_given(made, texts)


def _as_given(made: pa.Array, texts: Any) -> Any:
    """Redacted texts in the container that the texts came in."""
    if isinstance(texts, list | tuple):
        return made.to_pylist()
    library = type(texts).__module__.partition(".")[0]
    if library == "polars" and hasattr(texts, "name"):
        return import_module("polars").from_arrow(made).alias(texts.name)
    if library == "pandas" and hasattr(texts, "index"):
        column = made.to_pandas()
        column.index, column.name = texts.index, texts.name
        return column
    return made


def safe_name(name: str) -> str:
    """A file, table or column name, unless the name itself is personal: then its shape."""
    return finding.safe_name(name)


def safe_place(place: str) -> str:
    """A path or URL in which what points at one person is replaced by its shape."""
    return finding.safe_place(place)


_CREDENTIALS = re.compile(
    r"(?i)\b(password|passwd|pwd|secret|token)(\s*=\s*)\S+|(?<![\w.])[^\s/:@'\"]+:[^\s/@'\"]+@"
)


def safe_text(text: str) -> str:
    """A message for people, with personal values and passwords that it quotes taken out.

    People type an ID number where a path belongs, and a connection string where a URL belongs; the
    refusal names what was typed, and must not carry it into a log.
    """
    text = _CREDENTIALS.sub(lambda m: f"{m[1]}{m[2]}…" if m[1] else "…@", text)
    kinds = registry.shelf("kinds")
    for span in reversed(finding.spans([text]).to_pylist()):
        if kinds[span["kind"]].identifier == "direct" or span["kind"] == "address.fragment":
            text = f"{text[: span['start']]}⟨{span['kind']}⟩{text[span['end'] :]}"
    return text

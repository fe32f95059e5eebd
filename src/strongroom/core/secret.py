"""A holder for key material and personal values that must not be shown by accident."""

from __future__ import annotations

import hmac
from typing import NoReturn


class Secret:
    """Bytes that do not print, compare in constant time, and refuse to be pickled.

    It is no protection against code that wants the value; it keeps the value out of reprs, logs,
    tracebacks and messages between processes. `reveal()` is the one way to the bytes, so that a
    reader of the code can find every use.
    """

    __slots__ = ("_value",)

    def __init__(self, value: bytes) -> None:
        self._value = bytes(value)

    def reveal(self) -> bytes:
        """The bytes themselves."""
        return self._value

    def __len__(self) -> int:
        return len(self._value)

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(self._value, other._value)

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret does not pickle; pass it through an inherited pipe")

"""How the wall says no, and how it reads a header that may stand only once."""

from __future__ import annotations

from litestar.types import HTTPScope


class Stop(Exception):
    """The wall's answer: nothing behind it hears of the request."""

    def __init__(
        self,
        status: int,
        text: str,
        headers: tuple[tuple[bytes, bytes], ...] = (),
        key: str = "error.usage",
    ) -> None:
        super().__init__(text)
        self.status = status
        self.text = text
        self.headers = headers
        self.key = key


def only(scope: HTTPScope, name: bytes) -> bytes | None:
    """The value of a header that may stand once; None when it is absent.

    Raises:
        Stop: it stands twice. Which of the two others would believe is not worth guessing.
    """
    values = [value for key, value in scope["headers"] if key == name]
    if len(values) > 1:
        raise Stop(400, "a header stands twice")
    return values[0] if values else None

"""Strongroom finds, classifies, protects, serves and watches personal data.

- `strongroom.open(room)` gives a `Strongroom` with one method per verb.
- `strongroom.find(source)`, `strongroom.spans(texts)` and `strongroom.redact(texts)` need no room
  and no key.

Importing the package alone loads nothing heavy; a verb loads what it needs when it is first called.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from strongroom.find import Verb
    from strongroom.find.text import spans
    from strongroom.room import open_room as open  # noqa: A004 - the name is the promise
    from strongroom.room import redact

    find: Verb

__all__ = ["find", "open", "redact", "spans"]
__version__ = "0.1.0"

_VERBS = {
    "open": ("strongroom.room", "open_room"),
    "redact": ("strongroom.room", "redact"),
    "spans": ("strongroom.find.text", "spans"),
}


def __getattr__(name: str) -> Any:
    if name == "find":
        # The package of the verb is the verb: see `find.Verb`.
        return import_module("strongroom.find")
    if name in _VERBS:
        module, verb = _VERBS[name]
        return getattr(import_module(module), verb)
    raise AttributeError(f"module 'strongroom' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

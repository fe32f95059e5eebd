"""Finds what stands on a shelf: one module, one entry, no list to keep.

A shelf is a package (`strongroom.kinds`, `transforms`, `stores`, `checks`, `engines`) whose modules
each hold an `ENTRY` (or `ENTRIES`, where one file honestly describes a family). Other
distributions add to a shelf through an entry point in the group `strongroom.<shelf>` that points
at such a module. Modules whose name starts with an underscore are helpers and are passed over.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import pkgutil
from functools import cache
from types import ModuleType
from typing import Any

from strongroom.core.errors import UsageError

SHELVES = ("kinds", "transforms", "stores", "checks", "engines")


def _entries(module: ModuleType) -> list[Any]:
    several = getattr(module, "ENTRIES", None)
    if several is not None:
        return list(several)
    one = getattr(module, "ENTRY", None)
    return [] if one is None else [one]


@cache
def shelf(name: str) -> dict[str, Any]:
    """All entries of a shelf by their name, in alphabetical order.

    Raises:
        UsageError: two entries of the shelf have the same name, or the shelf is unknown.
    """
    if name not in SHELVES:
        raise UsageError(f"there is no shelf called {name!r}", f"shelves: {', '.join(SHELVES)}")
    package = importlib.import_module(f"strongroom.{name}")
    modules = [
        importlib.import_module(f"{package.__name__}.{info.name}")
        for info in pkgutil.iter_modules(package.__path__)
        if not info.name.startswith("_")
    ]
    for point in importlib.metadata.entry_points(group=f"strongroom.{name}"):
        loaded = point.load()
        modules.append(loaded)
    found: dict[str, Any] = {}
    for module in modules:
        for entry in _entries(module):
            if entry.name in found and found[entry.name] is not entry:
                raise UsageError(
                    f"two entries of the shelf {name!r} are called {entry.name!r}",
                    "rename one of them",
                )
            found[entry.name] = entry
    return dict(sorted(found.items()))


def entry(shelf_name: str, name: str) -> Any:
    """One entry by name.

    Raises:
        UsageError: nothing of that name stands there; the hint lists what does.
    """
    entries = shelf(shelf_name)
    if name not in entries:
        raise UsageError(f"no {shelf_name[:-1]} is called {name!r}", f"known: {', '.join(entries)}")
    return entries[name]

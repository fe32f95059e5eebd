"""Packages whose names are loaded when they are first asked for.

What such a package gives stands in its `__init__.pyi`, as plain imports: type checkers read them
there, and so does `names`. A command that needs one verb then loads that verb and no other.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from importlib import import_module, resources
from typing import Any


def names(package: str) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` of a package (PEP 562).

    No name may be that of a module in the package: Python would give the module once it is loaded.
    """
    stub = (resources.files(package) / "__init__.pyi").read_text("utf-8")
    homes = {
        name.asname or name.name: (line.module, name.name)
        for line in ast.parse(stub).body
        if isinstance(line, ast.ImportFrom) and line.module
        for name in line.names
    }

    def get(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, called = homes[name]
        return getattr(import_module(module), called)

    return get, lambda: sorted(homes), sorted(homes)

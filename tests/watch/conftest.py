"""Gives the tests of this folder their helpers, and those of the checks: servers and seeing."""

import importlib.util
import sys
from pathlib import Path

HERE = Path(__file__).parent


def _load(name, path):
    if name in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


_load("watch_strangers", HERE / "strangers.py")
for helper in ("servers", "seeing", "java"):
    _load(f"checks_{helper}", HERE.parent / "checks" / f"{helper}.py")

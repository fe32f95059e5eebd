"""Gives the tests of this folder their helpers: `checks_servers`, `checks_seeing`, `checks_java`."""

import importlib.util
import sys
from pathlib import Path


def _load(name):
    if f"checks_{name}" in sys.modules:
        return
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"checks_{name}", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[f"checks_{name}"] = module
    spec.loader.exec_module(module)


for helper in ("servers", "seeing", "java"):
    _load(helper)

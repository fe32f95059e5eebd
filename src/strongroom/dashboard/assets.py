"""Style sheet, scripts and mark: read once, named by their digest, the only files ever served.

The name changes with the content, so a browser may keep a copy for good and still never runs an
old one. No path of a request ever reaches the file system.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

TYPES = {
    "app.css": "text/css; charset=utf-8",
    "app.js": "text/javascript; charset=utf-8",
    "htmx.min.js": "text/javascript; charset=utf-8",
    "mark.svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file: where it is served, what it is, its bytes."""

    path: str
    type: str
    content: bytes


@cache
def assets() -> dict[str, Asset]:
    """Every asset by its plain name."""
    folder = files("strongroom.dashboard") / "static"
    found = {}
    for name, kind in TYPES.items():
        content = (folder / name).read_bytes()
        stem, _, suffix = name.rpartition(".")
        digest = hashlib.sha256(content).hexdigest()[:12]
        found[name] = Asset(f"/static/{stem}.{digest}.{suffix}", kind, content)
    return found


@cache
def by_path() -> dict[str, Asset]:
    """Every asset by the path it is served under."""
    return {asset.path: asset for asset in assets().values()}


def is_asset(path: str) -> bool:
    """Whether this exact path is one that a stranger may fetch."""
    return path in by_path()


def url(name: str) -> str:
    """The path under which an asset is served."""
    return assets()[name].path

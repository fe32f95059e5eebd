"""Looks at a server of a test as the prober does, quicker, and gives what was seen."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from strongroom.core.types import Asset
from strongroom.inventory import Inventory
from strongroom.watch.exposures import look


def asset(service, port, **more):
    return Asset(
        **{
            "name": "door",
            "service": service,
            "host": "127.0.0.1",
            "port": port,
            "pinned": ("127.0.0.1",),
            "since": "2026-01-01T00:00:00+00:00",
            **more,
        }
    )


def seen(service, port, *, logins=None, inventory=None, **more):
    """Weakness → exposure, of one look at a server on loopback."""
    with tempfile.TemporaryDirectory() as folder:
        if logins is not None:
            path = Path(folder) / "defaults"
            path.write_text("\n".join(logins) + "\n")
            more["defaults"] = str(path)
        book = inventory or Inventory.open(Path(folder) / "inventory.json")
        found = look(
            [asset(service, port, **more)],
            inventory=book,
            clock=lambda: datetime.now(UTC),
            pace=0.02,
        )
        return {e.weakness: e for e in found if not e.until}

"""MongoDB, as the shelf knows it; the driver is loaded when a server is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from strongroom.core.entries import StoreType
from strongroom.stores import _base

if TYPE_CHECKING:
    from strongroom.stores._mongodb import MongoStore


def open_mongodb(target: str, **options: Any) -> MongoStore:
    """Open a server by its URL; options: timeout, in seconds."""
    from strongroom.stores._mongodb import MongoStore

    _base.check_options(options, ("timeout",))
    return MongoStore(target, **options)


ENTRY = StoreType(
    name="mongodb",
    title="MongoDB",
    schemes=("mongodb",),
    suffixes=(),
    open=open_mongodb,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: protected data goes into a vault, plain rows never",
        "types": "yes",
        "count": "yes",
        "estimate": "never: describing a collection reads some of it",
    },
)

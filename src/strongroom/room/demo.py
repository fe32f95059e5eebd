"""The invented city as a store, so that a demo room is filled without clear data on any disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from strongroom import city
from strongroom.core.errors import StoreError
from strongroom.core.protocols import OnReject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch

DEMO_URL = "city:"


class CityStore:
    """See `core.protocols.Store`: data sets of the city, made as they are read."""

"""Addresses of network cards: EUI-48, in the three ways that systems write them."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kinds._codes import (
    among,
)
from strongroom.kinds._common import (
    canonical_text,
    matches,
    phrases,
)

_HEX = among("0123456789abcdefABCDEF")


def _spans(block: Block) -> Hits:
    """Six pairs of hexadecimal digits behind colons or hyphens."""
    if not len(block.runs.starts) or len(block.data) < 17:
        return NO_HITS
    data = block.data
    places = np.concatenate([block.places(58), block.places(45)])
    places = places[(places >= 2) & (places < len(data) - 14)]
    # The same mark stands three bytes on, and five times in all.
    for step in range(1, 5):
        places = places[data[places + 3 * step] == data[places]]
    starts = places - 2
    if not len(starts):
        return NO_HITS
    raw = block.window(starts, 17)
    good = _HEX[raw[:, [0, 1, 3, 4, 6, 7, 9, 10, 12, 13, 15, 16]]].all(axis=1)
    good &= block.row_ends(starts) >= starts + 17
    edge, after = block.before(starts), block.byte(starts + 17)
    good &= ~_HEX[edge] & ~_HEX[after] & (edge != raw[:, 2]) & (after != raw[:, 2])
    good &= (raw[:, :2] != raw[:, 3:5]).any(axis=1) | (raw[:, 15:] != raw[:, :2]).any(axis=1)
    return hits(starts, starts + 17, 0.9).where(good)


ENTRY = Kind(
    name="mac.address",
    title="MAC address",
    title_zh="MAC地址",
    level=Level.PERSONAL,
    names=phrases("mac, mac地址, mac address, macaddr, wifi mac, device mac"),
    validate=matches(
        r"(?i:[0-9a-f]{2}(?:[:\-][0-9a-f]{2}){5}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})"
    ),
    strength=0.92,
    spans=_spans,
    context=("mac", "MAC地址"),
    canonical=canonical_text(lower=True),
    padding="fixed:20",
    identifier="quasi",
    yes=("00:00:5e:00:53:01", "00-00-5E-00-53-01", "0000.5e00.5301"),
    no=("00:00:5e", "12:30:45", ""),
)

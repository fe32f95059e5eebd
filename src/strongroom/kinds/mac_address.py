"""Addresses of network cards: EUI-48, in the three ways that systems write them."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import canonical_text, matches, phrases

ENTRY = Kind(
    name="mac.address",
    title="MAC address",
    title_zh="MAC地址",
    level=Level.PERSONAL,
    names=phrases("mac, mac地址, mac address, macaddr, wifi mac, device mac"),
    validate=matches(r"(?i:[0-9a-f]{2}(?:[:\-][0-9a-f]{2}){5})"),
    strength=0.92,
    canonical=canonical_text(lower=True),
    padding="fixed:20",
    identifier="quasi",
    yes=("00:00:5e:00:53:01", "00-00-5E-00-53-01"),
    no=("00:00:5e", "12:30:45", ""),
)

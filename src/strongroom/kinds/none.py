"""What is not personal."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import canonical_text

ENTRY = Kind(
    name="none",
    title="Not personal",
    title_zh="非个人信息",
    level=Level.PUBLIC,
    names=(),
    canonical=canonical_text(),
)

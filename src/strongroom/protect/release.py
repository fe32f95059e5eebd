"""The one door through which values leave: everything that is `Released` was made here."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from strongroom.core.types import Decision
from strongroom.core.values import Released

TAMPERED = "tampered:"
"""Prefix of a note that names, by rid, a row whose ciphertext or token failed its check."""


def release(data: pa.RecordBatch, decision: Decision, failed: Sequence[str] = ()) -> Released:
    """Let rows out under a decision; `failed` are the rids (hex) of rows that were kept back."""
    return Released(data, decision.digest, tuple(TAMPERED + rid for rid in failed))


def tampered(rows: Released) -> tuple[str, ...]:
    """The rids (hex) of rows that failed their check: an alarm, not a remark."""
    return tuple(n.removeprefix(TAMPERED) for n in rows.notes if n.startswith(TAMPERED))

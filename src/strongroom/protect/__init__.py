"""Clear rows into stored rows, stored rows into shown rows, and whole datasets, resumably."""

from strongroom.protect.datasets import bulk, fingerprint_of
from strongroom.protect.forms import forms, kind_of
from strongroom.protect.quarantine import Quarantine
from strongroom.protect.reading import Opened, opened, unreadable
from strongroom.protect.redact import redact
from strongroom.protect.release import tampered
from strongroom.protect.restored import give_back
from strongroom.protect.rows import protect_batch, tokens
from strongroom.protect.shown import PATTERN, show

__all__ = [
    "PATTERN",
    "Opened",
    "Quarantine",
    "bulk",
    "fingerprint_of",
    "forms",
    "give_back",
    "kind_of",
    "opened",
    "protect_batch",
    "redact",
    "show",
    "tampered",
    "tokens",
    "unreadable",
]

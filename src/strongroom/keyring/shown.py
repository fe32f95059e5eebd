"""Reading a certificate that some other machine showed: whose it is by its own word, how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509


@dataclass(frozen=True, slots=True)
class Shown:
    """What a certificate says of itself.

    Attributes:
        self_signed: it names itself as its issuer, so it proves nothing by itself.
        begins, ends: its validity.
    """

    self_signed: bool
    begins: datetime
    ends: datetime


def read_shown(der: bytes) -> Shown | None:
    """A certificate in DER as far as it can be read; None when it cannot."""
    try:
        read = x509.load_der_x509_certificate(der)
        return Shown(
            read.subject == read.issuer, read.not_valid_before_utc, read.not_valid_after_utc
        )
    except (ValueError, TypeError, OverflowError):
        return None

"""One-time codes from an authenticator app (RFC 6238 over RFC 4226)."""

from __future__ import annotations

import base64
import hmac
import secrets
from datetime import datetime
from typing import Literal
from urllib.parse import quote, urlencode

from strongroom.core.secret import Secret

STEP_SECONDS = 30
DIGITS = 6
DRIFT = 1
"""Steps before and after the present one whose codes are taken (RFC 6238, section 5.2)."""


def new_secret() -> Secret:
    """A seed of 20 random bytes, as long as HMAC-SHA-1's output."""
    return Secret(secrets.token_bytes(20))


def base32(secret: Secret) -> str:
    """The seed as people type it into an app."""
    return base64.b32encode(secret.reveal()).decode().rstrip("=")


def provisioning_uri(secret: Secret, account: str, issuer: str = "Strongroom") -> str:
    """The `otpauth://` address behind the QR code. It holds the seed: show it once, keep it not."""
    label = quote(f"{issuer}:{account}", safe="")
    query = urlencode(
        {
            "secret": base32(secret),
            "issuer": issuer,
            "algorithm": "SHA1",
            "digits": DIGITS,
            "period": STEP_SECONDS,
        },
        quote_via=quote,
    )
    return f"otpauth://totp/{label}?{query}"


def code_at(
    secret: Secret,
    step: int,
    digits: int = DIGITS,
    algorithm: Literal["sha1", "sha256", "sha512"] = "sha1",
) -> str:
    """The code of one time step (RFC 4226, section 5.3)."""
    digest = hmac.digest(secret.reveal(), step.to_bytes(8, "big"), algorithm)
    offset = digest[-1] & 15
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)


def verify_totp(secret: Secret, code: str, now: datetime, last_step: int = -1) -> int | None:
    """The time step whose code this is, or None.

    Args:
        now: the present, aware.
        last_step: the step accepted last time; no step up to it is accepted again, so that a
            code that was watched cannot be used a second time.
    """
    typed = code.replace(" ", "")
    if len(typed) != DIGITS or not typed.isascii() or not typed.isdigit():
        return None
    present = int(now.timestamp()) // STEP_SECONDS
    found: int | None = None
    for step in range(present - DRIFT, present + DRIFT + 1):
        # Every step is compared, found or not, so that time tells nothing.
        same = hmac.compare_digest(code_at(secret, max(step, 0)), typed)
        if same and step > last_step and found is None:
            found = step
    return found

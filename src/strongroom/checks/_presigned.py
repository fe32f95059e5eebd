"""A presigned GET of S3 (signature version 4): a login that is part of the path.

Source: Amazon S3 API reference, "Authenticating Requests: Using Query Parameters (AWS Signature
Version 4)". It is valid for the day that it is made on, so that no clock is needed.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import date
from urllib.parse import quote

EXPIRES = 86_400


def presigned(
    user: str,
    secret: bytes,
    host: str,
    path: str,
    day: date,
    *,
    region: str = "us-east-1",
    expires: int = EXPIRES,
) -> str:
    """The path with its query; `host` is what the request names as Host."""
    stamp = f"{day:%Y%m%d}"
    scope = f"{stamp}/{region}/s3/aws4_request"
    query = "&".join(
        f"{key}={quote(value, safe='-_.~')}"
        for key, value in (
            ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
            ("X-Amz-Credential", f"{user}/{scope}"),
            ("X-Amz-Date", f"{stamp}T000000Z"),
            ("X-Amz-Expires", str(expires)),
            ("X-Amz-SignedHeaders", "host"),
        )
    )
    asked = f"GET\n{path}\n{query}\nhost:{host}\n\nhost\nUNSIGNED-PAYLOAD"
    digest = hashlib.sha256(asked.encode()).hexdigest()
    signed = f"AWS4-HMAC-SHA256\n{stamp}T000000Z\n{scope}\n{digest}"
    key = b"AWS4" + secret
    for part in (stamp, region, "s3", "aws4_request"):
        key = hmac.digest(key, part.encode(), "sha256")
    return f"{path}?{query}&X-Amz-Signature={hmac.digest(key, signed.encode(), 'sha256').hex()}"

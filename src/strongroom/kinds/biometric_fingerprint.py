"""Fingerprints: minutiae records and pictures of them, by their first bytes."""

from __future__ import annotations

import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import Mask
from strongroom.kinds._common import (
    phrases,
)
from strongroom.kinds._media import begins, named

_MAGIC = (
    # ISO/IEC 19794-2 and 19794-4, WSQ pictures, and the same in base64 and hexadecimal.
    *((0, b"FMR\x00"), (0, b"FIR\x00"), (0, b"FMC\x00"), (0, b"\xff\xa0\xff")),
    *(
        (0, b"Rk1SA"),
        (0, b"RklSA"),
        (0, b"/6D/"),
        (0, b"464d5200"),
        (0, b"464D5200"),
        (0, b"46495200"),
    ),
)
_path = named(r"wsq|fmr|fir|ist", "")


def _validate(array: pa.Array) -> Mask:
    return begins(array, _MAGIC) | _path(array)


ENTRY = Kind(
    name="biometric.fingerprint",
    title="Fingerprint",
    title_zh="指纹",
    level=Level.CRITICAL,
    names=phrases(
        "指纹, 指纹特征, 指纹模板, 指纹图像, 指纹数据, 掌纹, zw, zhiwen, fingerprint, "
        "finger print, fingerprint data, fingerprint image, minutiae, palm print, palmprint"
    ),
    context=("指纹", "fingerprint"),
    validate=_validate,
    strength=0.92,
    identifier="direct",
    law="PIPL Art. 28; GDPR Art. 9",
    yes=("Rk1SACAyMAAAAAEIAAA8", "464D520020323000AAAA", "scan/000001.wsq"),
    no=("", "hello", "000001.jpg", "FMR"),
)
